#include "widgets/compare/CompareTableModel.h"

#include "report/Answer.h"
#include "report/RunReading.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/RunText.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace hilum::widgets::compare {

namespace {

using report::BaselineVerdict;
using report::ComparedRun;
using statistics::Interval;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

Interval metric(const ComparedRun& run, const char* name) {
    const auto found = run.metrics.find(name);
    return found == run.metrics.end() ? Interval{kNaN, kNaN, kNaN} : found->second;
}

const char* metricOf(int column) {
    switch (column) {
    case CompareTableModel::Auroc:
        return "auroc";
    case CompareTableModel::Auprc:
        return "auprc";
    case CompareTableModel::Accuracy:
        return "accuracy";
    case CompareTableModel::Sensitivity:
        return "sensitivity";
    default:
        return "specificity";
    }
}

bool isMetric(int column) {
    return column == CompareTableModel::Auroc ||
           (column >= CompareTableModel::Auprc && column <= CompareTableModel::Specificity);
}

QString verdictIcon(BaselineVerdict verdict) {
    switch (verdict) {
    case BaselineVerdict::Beats:
        return QStringLiteral("check");
    case BaselineVerdict::Loses:
        return QStringLiteral("warning");
    default:
        return {};
    }
}

/// A run's own words and its settings.
QString searchedText(const run::RunSummary& summary) {
    QStringList parts{runs::nameOf(summary), runs::idOf(summary), runs::kindText(summary)};
    if (!summary.spec)
        return parts.join(u' ');
    const Json spec = summary.spec->toJson();
    for (const auto& [key, value] : spec.items())
        parts << qs(report::labelOf(spec, key) + " " + report::valueText(value));
    return parts.join(u' ');
}

/// The owner's words are no settings, and the kind stands in the name.
bool isSetting(const std::string& key) {
    return key != "name" && key != "notes" && key != "kind";
}

QString beside(double value, double other) {
    return isolated(QStringLiteral("%1 (%2)").arg(formatNumber(value), formatNumber(other)));
}

} // namespace

QString intervalText(const Interval& interval, int digits, bool withSign) {
    if (!std::isfinite(interval.value))
        return QStringLiteral("–");
    const auto number = [&](double value) {
        const QString text = formatNumber(std::abs(value), digits);
        const QString sign = value < 0.0 ? QStringLiteral("−") : withSign ? QStringLiteral("+") : QString();
        return sign + text;
    };
    if (!std::isfinite(interval.lower) || !std::isfinite(interval.upper))
        return isolated(number(interval.value));
    return isolated(QStringLiteral("%1 [%2, %3]")
                        .arg(number(interval.value), number(interval.lower), number(interval.upper)));
}

void CompareTableModel::setRuns(const std::vector<run::RunSummary>& runs, const QSet<QString>& unchecked) {
    std::vector<CompareRow> rows;
    for (const run::RunSummary& summary : runs) {
        const QString id = runs::idOf(summary);
        const auto old = std::ranges::find(m_rows, id, &CompareRow::id);
        CompareRow row;
        if (old != m_rows.end())
            row = *old;
        else
            row.name = runs::nameOf(summary);
        row.id = id;
        row.kind = summary.spec ? std::optional(summary.spec->kind()) : std::nullopt;
        row.searched = searchedText(summary);
        row.checked = !unchecked.contains(id);
        rows.push_back(std::move(row));
    }
    const bool same = std::ranges::equal(rows, m_rows, {}, &CompareRow::id, &CompareRow::id);
    if (same) {
        m_rows = std::move(rows);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

void CompareTableModel::setComparison(const SharedComparison& comparison) {
    m_comparison = comparison;
    for (CompareRow& row : m_rows) {
        row.current = false;
        for (std::size_t i = 0; comparison && i < comparison->runs.size(); ++i) {
            if (runs::idOf(comparison->runs[i].summary) != row.id)
                continue;
            row.from = comparison;
            row.index = i;
            row.current = true;
            row.name = runs::comparedName(comparison->runs[i].name);
        }
    }
    findDifferences();
    findSettings();
}

void CompareTableModel::setAsked(const QSet<QString>& ids) {
    for (CompareRow& row : m_rows)
        row.missing = !row.current && ids.contains(row.id);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void CompareTableModel::setSettingsShown(bool shown) {
    m_settingsShown = shown;
    findSettings();
}

/// The columns behind the fixed ones: what differs between the runs of the newest comparison that have it.
void CompareTableModel::findSettings() {
    std::map<std::string, QString> first; // the value of the first run with this setting
    std::vector<Setting> found;
    for (std::size_t i = 0; m_settingsShown && m_comparison && i < m_comparison->runs.size(); ++i) {
        const ComparedRun& run = m_comparison->runs[i];
        for (const auto& [key, value] : run.spec.items()) {
            const Setting setting{key, qs(report::labelOf(run.spec, key))};
            const bool known = std::ranges::find(found, key, &Setting::key) != found.end();
            if (known || !isSetting(key))
                continue;
            const QString text = settingText(run, setting);
            if (first.emplace(key, text).first->second != text)
                found.push_back(setting);
        }
    }
    if (std::ranges::equal(found, m_settings, {}, &Setting::key, &Setting::key))
        return;
    const int former = static_cast<int>(m_settings.size()), now = static_cast<int>(found.size());
    if (former > 0) {
        beginRemoveColumns({}, ColumnCount, ColumnCount + former - 1);
        m_settings.clear();
        endRemoveColumns();
    }
    if (now > 0) {
        beginInsertColumns({}, ColumnCount, ColumnCount + now - 1);
        m_settings = std::move(found);
        endInsertColumns();
    }
}

QString CompareTableModel::settingText(const ComparedRun& run, const Setting& setting) const {
    if (!run.spec.is_object() || !run.spec.contains(setting.key))
        return QStringLiteral("–");
    if (setting.key == "init" && !run.pretraining.empty()) // an id says nothing to people
        return qs(run.start);
    return qs(report::valueText(run.spec.at(setting.key)));
}

void CompareTableModel::setBaseline(const QString& id) {
    m_baseline = id;
    findDifferences();
}

void CompareTableModel::findDifferences() {
    const auto base = std::ranges::find(m_rows, m_baseline, &CompareRow::id);
    const bool usable = base != m_rows.end() && base->current && m_comparison;
    for (CompareRow& row : m_rows) {
        row.difference.reset();
        if (!usable || !row.current || row.id == m_baseline)
            continue;
        for (const report::PairedResult& pair : m_comparison->pairs) {
            const Interval& d = pair.difference.difference;
            if (pair.a == row.index && pair.b == base->index)
                row.difference = d;
            else if (pair.b == row.index && pair.a == base->index)
                row.difference = Interval{-d.value, -d.upper, -d.lower};
        }
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int CompareTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int CompareTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount + static_cast<int>(m_settings.size());
}

QString CompareTableModel::text(const CompareRow& row, int column) const {
    const ComparedRun* run = row.run();
    if (column == Run)
        return row.name;
    if (run == nullptr)
        return row.missing ? QStringLiteral("–") : QStringLiteral("…");
    if (column >= ColumnCount)
        return settingText(*run, m_settings[static_cast<std::size_t>(column - ColumnCount)]);
    switch (column) {
    case Auroc:
        return intervalText(metric(*run, "auroc"));
    case Difference:
        if (row.id == m_baseline)
            return tr("baseline");
        return row.difference ? intervalText(*row.difference, 3, true) : QStringLiteral("–");
    case Auprc:
        return beside(metric(*run, "auprc").value, run->prevalence);
    case Accuracy:
        return beside(metric(*run, "accuracy").value, run->majorityAccuracy);
    case Sensitivity:
    case Specificity:
        return formatNumber(metric(*run, metricOf(column)).value);
    case Labels:
        return run->trainingFilms > 0 ? formatCount(run->trainingFilms) : QStringLiteral("–");
    case Seconds:
        return run->totalS() > 0.0 ? formatNumber(run->totalS(), run->totalS() < 100.0 ? 1 : 0)
                                   : QStringLiteral("–");
    case FilmsPerSecond:
        return run->summary.filmsPerSecond > 0.0 ? formatNumber(run->summary.filmsPerSecond, 0)
                                                 : QStringLiteral("–");
    default:
        return {};
    }
}

QVariant CompareTableModel::sortValue(const CompareRow& row, int column) const {
    const ComparedRun* run = row.run();
    if (column == Run)
        return row.name;
    if (run == nullptr)
        return kNaN;
    if (isMetric(column))
        return metric(*run, metricOf(column)).value;
    if (column >= ColumnCount) {
        const std::string& key = m_settings[static_cast<std::size_t>(column - ColumnCount)].key;
        const bool number = run->spec.contains(key) && run->spec.at(key).is_number();
        return number ? QVariant(run->spec.at(key).get<double>()) : QVariant(text(row, column));
    }
    switch (column) {
    case Difference:
        return row.difference ? row.difference->value : row.id == m_baseline ? 0.0 : kNaN;
    case Labels:
        return run->trainingFilms > 0 ? static_cast<double>(run->trainingFilms) : kNaN;
    case Seconds:
        return run->totalS();
    default:
        return run->summary.filmsPerSecond;
    }
}

QString CompareTableModel::toolTip(const CompareRow& row, int column) const {
    const ComparedRun* run = row.run();
    if (run == nullptr)
        return row.missing ? tr("It kept no predictions of test films that could be read, so it is neither "
                                "compared nor drawn.")
                           : tr("Its numbers are being computed.");
    switch (column) {
    case Run: {
        QStringList lines{row.name};
        if (!run->title.empty())
            lines << qs(run->title);
        lines << tr("Run %1, seed %2").arg(qs(run->id)).arg(run->seed)
              << tr("%1 test films of %2 patients")
                     .arg(formatCount(run->testFilms), formatCount(run->testPatients));
        return lines.join(u'\n');
    }
    case Auprc:
        return tr("%1; a coin reaches the prevalence, %2.")
            .arg(intervalText(metric(*run, "auprc")), formatNumber(run->prevalence));
    case Accuracy:
        return tr("%1; always answering the larger class is right in %2. This run: %3.")
            .arg(intervalText(metric(*run, "accuracy")), formatNumber(run->majorityAccuracy),
                 coreText(report::verdictText(run->verdict)));
    case Sensitivity:
    case Specificity:
        return tr("%1 at the threshold %2, %3.")
            .arg(intervalText(metric(*run, metricOf(column))), formatNumber(run->threshold),
                 run->thresholdFromValidation ? tr("chosen on validation films")
                                              : tr("not chosen: it has no validation films"));
    case Labels: {
        const std::string share = report::labelText(*run);
        return share.empty() ? tr("All labels of the training films.") : qs(share);
    }
    case Seconds:
        return run->pretrainingS > 0.0
                   ? tr("%1, of which %2 pretraining.")
                         .arg(formatDuration(run->totalS()), formatDuration(run->pretrainingS))
                   : formatDuration(run->totalS());
    default:
        return text(row, column);
    }
}

QVariant CompareTableModel::data(const QModelIndex& at, int role) const {
    if (!checkIndex(at, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const CompareRow& r = row(at.row());
    const int column = at.column();
    const ComparedRun* run = r.run();
    switch (role) {
    case Qt::DisplayRole:
        return text(r, column);
    case Qt::ToolTipRole:
        return QStringLiteral("<p>%1</p>")
            .arg(toolTip(r, column).toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(r, column));
    case Qt::CheckStateRole:
        return column == Run ? QVariant(static_cast<int>(r.checked ? Qt::Checked : Qt::Unchecked))
                             : QVariant();
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((column == Run ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    case Qt::ForegroundRole:
        if (!r.checked)
            return colours().outline;
        if (column == Accuracy && run && run->verdict == BaselineVerdict::Loses)
            return colours().warning;
        return {};
    case Qt::DecorationRole:
        if (column == Run && r.id == m_baseline)
            return icon(QStringLiteral("tag"), colours().accent);
        if (column == Accuracy && run && !verdictIcon(run->verdict).isEmpty())
            return icon(verdictIcon(run->verdict),
                        run->verdict == BaselineVerdict::Beats ? colours().good : colours().warning);
        return {};
    case SortRole:
        return sortValue(r, column);
    default:
        return {};
    }
}

bool CompareTableModel::setData(const QModelIndex& at, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !at.isValid() || at.column() != Run)
        return false;
    CompareRow& r = m_rows[static_cast<std::size_t>(at.row())];
    r.checked = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index(at.row(), 0), index(at.row(), columnCount() - 1));
    Q_EMIT checkChanged(r.id, r.checked);
    return true;
}

Qt::ItemFlags CompareTableModel::flags(const QModelIndex& at) const {
    if (!at.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags plain = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return at.column() == Run ? plain | Qt::ItemIsUserCheckable : plain;
}

QVariant CompareTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (section >= ColumnCount && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
        return m_settings[static_cast<std::size_t>(section - ColumnCount)].label;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((section == Run ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        const QStringList tips{
            tr("Checked runs are compared, drawn and reported."),
            tr("Area under the ROC curve on the test films, with its 95 % interval by bootstrap over "
               "patients."),
            tr("AUROC minus the baseline's, on the same resampled patients, with its 95 % interval."),
            tr("Average precision; in brackets the prevalence, which a coin reaches."),
            tr("At the threshold chosen on validation films; in brackets what always answering the larger "
               "class reaches."),
            tr("Share of the sick films that are found, at the threshold chosen on validation films."),
            tr("Share of the healthy films that are left alone, at the threshold chosen on validation "
               "films."),
            tr("Labelled films that it learned from."),
            tr("Training time in seconds, with the pretraining that it starts from."),
            tr("Films per second at the end of training.")};
        return tips.value(section);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Run"),
                            tr("AUROC [95 %]"),
                            tr("Δ AUROC [95 %]"),
                            tr("AUPRC (prevalence)"),
                            tr("Accuracy (majority)"),
                            tr("Sensitivity"),
                            tr("Specificity"),
                            tr("Labels (films)"),
                            tr("Time (s)"),
                            tr("Films/s")};
    return names.value(section);
}

CompareFilter::CompareFilter(CompareTableModel& model, QObject* parent)
    : QSortFilterProxyModel(parent), m_model(&model) {
    setSourceModel(&model);
    setSortRole(CompareTableModel::SortRole);
    setDynamicSortFilter(true);
}

void CompareFilter::setText(const QString& text) {
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    invalidateFilter();
}

void CompareFilter::setKind(KindFilter kind) {
    m_kind = kind;
    invalidateFilter();
}

bool CompareFilter::filterAcceptsRow(int row, const QModelIndex&) const {
    const CompareRow& one = m_model->row(row);
    const bool kind = m_kind == KindFilter::All ||
                      (m_kind == KindFilter::FineTuned && one.kind == run::RunKind::FineTune) ||
                      (m_kind == KindFilter::Probes && one.kind == run::RunKind::Probe) ||
                      (m_kind == KindFilter::Baselines && one.kind == run::RunKind::Baseline);
    return kind && std::ranges::all_of(m_words, [&](const QString& word) {
               return one.name.contains(word, Qt::CaseInsensitive) ||
                      one.searched.contains(word, Qt::CaseInsensitive);
           });
}

bool CompareFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(CompareTableModel::SortRole), b = right.data(CompareTableModel::SortRole);
    if (a.typeId() != QMetaType::Double || b.typeId() != QMetaType::Double)
        return a.toString().localeAwareCompare(b.toString()) < 0;
    const bool noA = std::isnan(a.toDouble()), noB = std::isnan(b.toDouble());
    if (noA || noB) // what is unknown stands last in either order
        return noA != noB && (sortOrder() == Qt::AscendingOrder) == noB;
    return a.toDouble() < b.toDouble();
}

} // namespace hilum::widgets::compare
