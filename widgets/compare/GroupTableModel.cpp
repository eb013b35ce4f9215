#include "widgets/compare/GroupTableModel.h"

#include "report/RunReading.h"
#include "widgets/common/Format.h"
#include "widgets/common/Isolated.h"
#include "widgets/runs/RunText.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hilum::widgets::compare {

namespace {

using report::ComparedRun;

constexpr std::array<const char*, 5> kMetrics{"auroc", "auprc", "accuracy", "sensitivity", "specificity"};

std::string textAt(const ComparedRun& run, const char* key) {
    return run.spec.is_object() && run.spec.contains(key) ? report::valueText(run.spec.at(key))
                                                          : std::string();
}

/// What tells how a run was trained, whatever its labels and seeds.
std::string methodKey(const ComparedRun& run) {
    const std::string kind(run.summary.spec ? run::kindName(run.summary.spec->kind()) : std::string_view());
    const std::string rule = kind == "baseline" ? run.group : std::string(); // each is a method of its own
    return kind + '|' + run.start + '|' + textAt(run, "protocol") + '|' + textAt(run, "encoder") + '|' + rule;
}

std::string keyOf(const ComparedRun& run, Grouping grouping) {
    std::string key = std::to_string(run.protocolGroup) + '|';
    if (grouping == Grouping::Seeds)
        return key + run.group;
    if (grouping != Grouping::Labels)
        key += methodKey(run);
    if (grouping != Grouping::Method)
        key += '|' + report::labelText(run);
    return key;
}

QString labelsOf(const ComparedRun& run) {
    const std::string text = report::labelText(run);
    return text.empty() ? GroupTableModel::tr("All labels") : runs::comparedName(text);
}

/// A run's name without what only tells it from others of the group.
QString nameOf(const report::Comparison& comparison, const RunGroup& group, Grouping grouping) {
    const ComparedRun& first = comparison.runs[group.runs.front()];
    if (grouping == Grouping::Labels)
        return labelsOf(first);
    if (grouping == Grouping::Seeds) {
        const auto found = std::ranges::find(comparison.groups, first.group, &report::GroupResult::group);
        return runs::comparedName(found == comparison.groups.end() ? first.name : found->name);
    }
    QString name = runs::comparedName(first.name.substr(0, first.name.find(", ")));
    if (grouping == Grouping::MethodAndLabels)
        name = GroupTableModel::tr("%1, %2", "method, labels").arg(name, labelsOf(first).toLower());
    return name;
}

/// Groups of one name are told apart by their networks.
void tellApart(const report::Comparison& comparison, std::vector<RunGroup>& groups) {
    std::vector<QString> names;
    for (const RunGroup& group : groups)
        names.push_back(group.name);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        const std::string encoder = textAt(comparison.runs[groups[i].runs.front()], "encoder");
        if (std::ranges::count(names, names[i]) > 1 && !encoder.empty())
            groups[i].name += QStringLiteral(", ") + qs(report::encoderName(encoder));
    }
}

void measure(const report::Comparison& comparison, RunGroup& group) {
    std::map<std::string, std::vector<double>> values;
    std::vector<double> seconds;
    group.fewestLabels = std::numeric_limits<std::int64_t>::max();
    for (const std::size_t i : group.runs) {
        const ComparedRun& run = comparison.runs[i];
        for (const auto& [metric, interval] : run.metrics)
            values[metric].push_back(interval.value);
        seconds.push_back(run.totalS());
        group.fewestLabels = std::min(group.fewestLabels, run.trainingFilms);
        group.mostLabels = std::max(group.mostLabels, run.trainingFilms);
    }
    for (const auto& [metric, list] : values)
        group.metrics[metric] = statistics::meanSd(list);
    group.seconds = statistics::meanSd(seconds);
}

QString meanText(const statistics::MeanSd& value, int digits) {
    if (value.n < 2)
        return formatNumber(value.mean, digits);
    return isolated(
        QStringLiteral("%1 ± %2").arg(formatNumber(value.mean, digits), formatNumber(value.sd, digits)));
}

} // namespace

std::vector<RunGroup> groupRuns(const report::Comparison& comparison, Grouping grouping) {
    std::vector<RunGroup> groups;
    if (grouping == Grouping::None)
        return groups;
    std::vector<std::string> keys;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const std::string key = keyOf(comparison.runs[i], grouping);
        const auto found = std::ranges::find(keys, key);
        const auto at = static_cast<std::size_t>(found - keys.begin());
        if (found == keys.end()) {
            keys.push_back(key);
            groups.emplace_back();
        }
        groups[at].runs.push_back(i);
    }
    for (RunGroup& group : groups) {
        group.name = nameOf(comparison, group, grouping);
        measure(comparison, group);
    }
    tellApart(comparison, groups);
    return groups;
}

void GroupTableModel::setGroups(const SharedComparison& comparison, Grouping grouping) {
    beginResetModel();
    m_comparison = comparison;
    m_groups = comparison ? groupRuns(*comparison, grouping) : std::vector<RunGroup>();
    endResetModel();
}

int GroupTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_groups.size());
}

int GroupTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString GroupTableModel::text(const RunGroup& group, int column) const {
    switch (column) {
    case Name:
        return group.name;
    case Runs:
        return formatCount(static_cast<std::int64_t>(group.runs.size()));
    case Labels:
        return group.mostLabels <= 0 ? QStringLiteral("–")
               : group.fewestLabels == group.mostLabels
                   ? formatCount(group.mostLabels)
                   : isolated(QStringLiteral("%1 – %2").arg(formatCount(group.fewestLabels),
                                                            formatCount(group.mostLabels)));
    case Seconds:
        return meanText(group.seconds, group.seconds.mean < 100.0 ? 1 : 0);
    default: {
        const auto found = group.metrics.find(kMetrics[static_cast<std::size_t>(column - Auroc)]);
        return found == group.metrics.end() ? QStringLiteral("–") : meanText(found->second, 3);
    }
    }
}

QVariant GroupTableModel::sortValue(const RunGroup& group, int column) const {
    switch (column) {
    case Name:
        return group.name;
    case Runs:
        return static_cast<double>(group.runs.size());
    case Labels:
        return static_cast<double>(group.mostLabels);
    case Seconds:
        return group.seconds.mean;
    default: { // what is unknown has no value, for NaN has no order
        const auto found = group.metrics.find(kMetrics[static_cast<std::size_t>(column - Auroc)]);
        return found == group.metrics.end() || std::isnan(found->second.mean) ? QVariant()
                                                                              : QVariant(found->second.mean);
    }
    }
}

QVariant GroupTableModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunGroup& one = group(at.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(one, at.column());
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(
            headerData(at.column(), Qt::Horizontal, Qt::DisplayRole).toString(), text(one, at.column()));
    case Qt::ToolTipRole: {
        QStringList lines;
        for (const std::size_t i : one.runs)
            lines << runs::comparedName(m_comparison->runs[i].name).toHtmlEscaped();
        return QStringLiteral("<p>%1</p>").arg(lines.join(QLatin1String("<br>")));
    }
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((at.column() == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case SortRole:
        return sortValue(one, at.column());
    default:
        return {};
    }
}

QVariant GroupTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Name ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole)
        return section == Name ? tr("Runs of different protocols are never taken together.")
               : section == Runs
                   ? tr("How many runs are taken together.")
                   : tr("Mean and standard deviation over the runs of the group; the value alone "
                        "where there is one run.");
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Group"),    tr("n"),           tr("AUROC"),       tr("AUPRC"),
                            tr("Accuracy"), tr("Sensitivity"), tr("Specificity"), tr("Labels (films)"),
                            tr("Time (s)")};
    return names.value(section);
}

} // namespace hilum::widgets::compare
