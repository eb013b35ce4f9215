#include "widgets/runs/RunTableModel.h"

#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/runs/HealthText.h"

#include <QGuiApplication>

#include <algorithm>
#include <cmath>
#include <set>

namespace hilum::widgets::runs {

namespace {

using run::RunState;

std::vector<RunRow> rowsOf(const std::vector<run::RunSummary>& runs,
                           const std::vector<run::QueueEntry>& queue) {
    // The entry of the run that is at work stays in the queue until it ends: it is not waiting any more.
    const auto waits = [&](const std::string& id) {
        const auto it = std::ranges::find_if(runs, [&](const auto& r) { return r.folder.id() == id; });
        return it != runs.end() && (it->state == RunState::Queued || it->state == RunState::Interrupted);
    };
    QHash<QString, int> places;
    int next = 1;
    for (const run::QueueEntry& entry : queue)
        if (waits(entry.run))
            places[qs(entry.run)] = next++;
    std::vector<RunRow> rows;
    rows.reserve(runs.size());
    for (const run::RunSummary& summary : runs)
        rows.push_back({summary, places.value(idOf(summary), 0), {}});
    return rows;
}

QString orDash(double value, const QString& text) {
    return std::isfinite(value) && value > 0.0 ? text : QStringLiteral("–");
}

bool hasSteps(const run::RunSummary& s) {
    return s.step > 0;
}

/// "#seed 1 #to show · why it was stopped"
QString markText(const run::RunMark& mark) {
    QStringList tags;
    for (const std::string& tag : mark.tags)
        tags << u'#' + qs(tag);
    const QString note = qs(mark.note).section(u'\n', 0, 0).trimmed();
    QStringList parts;
    if (!tags.isEmpty())
        parts << tags.join(u' ');
    if (!note.isEmpty())
        parts << note;
    return parts.join(QStringLiteral(" · "));
}

constexpr int kLight = 14;

bool isNumber(int column) {
    return column >= RunTableModel::Loss && column <= RunTableModel::Remaining;
}

} // namespace

void RunTableModel::setRuns(const std::vector<run::RunSummary>& runs,
                            const std::vector<run::QueueEntry>& queue) {
    std::vector<RunRow> fresh = rowsOf(runs, queue);
    for (RunRow& r : fresh)
        r.extra = m_extras.value(idOf(r.summary));
    std::set<std::string> ids;
    for (const RunRow& r : fresh)
        ids.insert(r.summary.folder.id());
    for (int i = rowCount() - 1; i >= 0; --i) {
        if (ids.contains(row(i).summary.folder.id()))
            continue;
        beginRemoveRows({}, i, i);
        m_rows.erase(m_rows.begin() + i);
        endRemoveRows();
    }
    for (std::size_t i = 0; i < fresh.size(); ++i) {
        const bool there = i < m_rows.size() && m_rows[i].summary.folder.id() == fresh[i].summary.folder.id();
        const int at = static_cast<int>(i);
        if (!there)
            beginInsertRows({}, at, at);
        if (there)
            m_rows[i] = std::move(fresh[i]);
        else
            m_rows.insert(m_rows.begin() + at, std::move(fresh[i]));
        if (!there)
            endInsertRows();
    }
    if (m_rows.size() > fresh.size()) { // the order has changed: what is left over stands twice
        beginRemoveRows({}, static_cast<int>(fresh.size()), rowCount() - 1);
        m_rows.resize(fresh.size());
        endRemoveRows();
    }
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RunTableModel::setExtras(const QHash<QString, RunExtra>& extras) {
    m_extras = extras;
    for (RunRow& r : m_rows)
        r.extra = m_extras.value(idOf(r.summary));
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
}

void RunTableModel::setColours(const QHash<QString, QColor>& shown) {
    if (m_colours == shown)
        return;
    m_colours = shown;
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, Name), index(rowCount() - 1, Name), {Qt::DecorationRole});
}

int RunTableModel::rowOf(const QString& id) const {
    const auto it = std::ranges::find_if(m_rows, [&](const RunRow& r) { return idOf(r.summary) == id; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

int RunTableModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int RunTableModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QString RunTableModel::text(const RunRow& row, int column) const {
    const run::RunSummary& s = row.summary;
    switch (column) {
    case Name:
        return nameOf(s);
    case State:
        return stateText(row);
    case Health:
        return row.extra.pretrains ? lightWord(row.extra.health.light) : QString();
    case Progress:
        return s.error.empty() ? progressText(s) : coreText(s.error);
    default:
        break;
    }
    if (!s.error.empty())
        return {};
    const auto best = column == BestAuroc || column == BestEpoch ? bestAuroc(s) : std::nullopt;
    switch (column) {
    case Kind:
        return kindText(s);
    case Dataset:
        return datasetOf(s);
    case Loss:
        return hasSteps(s) ? formatNumber(s.loss) : QStringLiteral("–");
    case BestAuroc:
        return best ? formatNumber(best->value) : QStringLiteral("–");
    case BestEpoch:
        return best && std::isfinite(best->epoch) ? formatNumber(best->epoch, 0) : QStringLiteral("–");
    case FilmsPerSecond:
        return orDash(s.filmsPerSecond, formatNumber(s.filmsPerSecond, s.filmsPerSecond < 100.0 ? 1 : 0));
    case Elapsed:
        return orDash(s.elapsedS, clockText(s.elapsedS));
    case Remaining:
        return clockText(s.etaS);
    case Device:
        return shortDeviceText(s);
    default:
        return {};
    }
}

QVariant RunTableModel::sortValue(const RunRow& row, int column) const {
    const run::RunSummary& s = row.summary;
    const auto best = column == BestAuroc || column == BestEpoch ? bestAuroc(s) : std::nullopt;
    switch (column) {
    case Name: // the newest first, as the folder's id sorts
        return idOf(s);
    case State: // what moves comes first, then the queue in its order
        if (!s.error.empty())
            return 1000.0;
        if (s.state == RunState::Running || s.state == RunState::Starting || s.state == RunState::Paused)
            return 0.0;
        return row.queuePosition > 0 ? static_cast<double>(row.queuePosition)
                                     : 500.0 + static_cast<double>(s.state);
    case Health: // the worst first, then what is not judged yet, then what has no health
        return row.extra.pretrains ? -static_cast<double>(row.extra.health.light) : std::nan("");
    case Progress:
        return progressOf(s);
    case Loss:
        return hasSteps(s) ? s.loss : std::nan("");
    case BestAuroc:
        return best ? best->value : std::nan("");
    case BestEpoch:
        return best ? best->epoch : std::nan("");
    case FilmsPerSecond:
        return s.filmsPerSecond;
    case Elapsed:
        return s.elapsedS;
    case Remaining:
        return s.etaS >= 0.0 ? s.etaS : std::nan("");
    default:
        return text(row, column);
    }
}

QString RunTableModel::toolTip(const RunRow& row, int column) const {
    const run::RunSummary& s = row.summary;
    if (!s.error.empty())
        return coreText(s.error);
    if (column == BestAuroc || column == BestEpoch) {
        const auto best = bestAuroc(s);
        return best ? best->what : tr("No AUROC has been measured yet.");
    }
    if (column == State)
        return coreText(s.reason).isEmpty() ? stateText(row) : coreText(s.reason);
    if (column == Name) {
        QStringList lines{tr("%1\nCreated %2").arg(nameOf(s), formatTime(s.createdMs))};
        if (!row.extra.mark.tags.empty())
            lines << tr("Tags: %1").arg(qs(run::tagsText(row.extra.mark.tags)));
        if (!row.extra.mark.note.empty())
            lines << qs(row.extra.mark.note);
        return lines.join(u'\n');
    }
    if (column == Health && row.extra.pretrains)
        return QStringList{coreText(row.extra.health.sentence), coreText(row.extra.health.suggestion)}
            .join(u'\n')
            .trimmed();
    if (column == Elapsed && s.elapsedS > 0.0)
        return formatDuration(s.elapsedS);
    if (column == Remaining && s.etaS >= 0.0)
        return tr("About %1 are left.").arg(formatDuration(s.etaS));
    return column == Device ? deviceText(s) : text(row, column);
}

QVariant RunTableModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const RunRow& r = row(index.row());
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return text(r, column);
    case Qt::ToolTipRole: // names are other people's text: never markup
        return QStringLiteral("<p>%1</p>")
            .arg(toolTip(r, column).toHtmlEscaped().replace(u'\n', QLatin1String("<br>")));
    case MarkRole:
        return markText(r.extra.mark);
    case Qt::AccessibleTextRole:
        return QStringLiteral("%1: %2").arg(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(),
                                            text(r, column));
    case Qt::TextAlignmentRole:
        return QVariant::fromValue(
            Qt::Alignment((isNumber(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    case Qt::DecorationRole:
        if (column == State)
            return icon(stateIcon(r), stateColour(r));
        if (column == Health && r.extra.pretrains)
            return lightIcon(r.extra.health.light, kLight, qApp->devicePixelRatio());
        if (column == Name && m_colours.contains(idOf(r.summary)))
            return m_colours.value(idOf(r.summary));
        return {};
    case SortRole:
        return sortValue(r, column);
    case ProgressRole:
        return r.summary.error.empty() ? progressOf(r.summary) : -1.0;
    case StateColourRole:
        return stateColour(r);
    default:
        return {};
    }
}

QVariant RunTableModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(
            Qt::Alignment((isNumber(section) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter));
    if (role == Qt::ToolTipRole) {
        const QStringList tips{
            tr("Sorts by the time at which the run was made."),
            tr("What kind of run it is, or its method."),
            tr("The dataset that it uses."),
            tr("Sorts what moves before what waits, in the queue's order."),
            tr("Whether a pretraining run learns something: good, doubtful, bad. The worst "
               "stand first."),
            tr("Steps made of all steps, and the epoch."),
            tr("Loss of the last step."),
            tr("Best AUROC that it has measured: probe, validation or test."),
            tr("Epoch of the best AUROC."),
            tr("Films per second."),
            tr("Time spent in steps, at the last epoch's end (minutes:seconds)."),
            tr("Estimated time that is left (minutes:seconds)."),
            tr("Where it runs, and in which precision.")};
        return tips.value(section);
    }
    if (role != Qt::DisplayRole)
        return {};
    const QStringList names{tr("Name"),    tr("Method"), tr("Dataset"), tr("State"), tr("Health"),
                            tr("Steps"),   tr("Loss"),   tr("AUROC"),   tr("Epoch"), tr("Films/s"),
                            tr("Elapsed"), tr("Left"),   tr("Device")};
    return names.value(section);
}

RunFilter::RunFilter(RunTableModel& model, QObject* parent) : QSortFilterProxyModel(parent), m_model(&model) {
    setSourceModel(&model);
    setSortRole(RunTableModel::SortRole);
    setDynamicSortFilter(true);
}

void RunFilter::setText(const QString& text) {
    m_text = text.trimmed();
    invalidateFilter();
}

void RunFilter::setState(StateFilter state) {
    m_state = state;
    invalidateFilter();
}

bool RunFilter::filterAcceptsRow(int sourceRow, const QModelIndex&) const {
    const RunRow& r = m_model->row(sourceRow);
    const RunState state = r.summary.state;
    const bool bad = !r.summary.error.empty();
    const bool active =
        state == RunState::Running || state == RunState::Starting || state == RunState::Paused;
    if (r.extra.mark.archived != (m_state == StateFilter::Archived))
        return false;
    switch (m_state) {
    case StateFilter::All:
    case StateFilter::Archived:
        break;
    case StateFilter::Active:
        if (bad || !active)
            return false;
        break;
    case StateFilter::Waiting:
        if (bad || state != RunState::Queued)
            return false;
        break;
    case StateFilter::Finished:
        if (bad || state != RunState::Finished)
            return false;
        break;
    case StateFilter::Ended:
        if (!bad && (active || state == RunState::Queued || state == RunState::Finished))
            return false;
        break;
    }
    if (m_text.isEmpty())
        return true;
    const run::RunSummary& s = r.summary;
    const QStringList texts{nameOf(s),
                            idOf(s),
                            kindText(s),
                            datasetOf(s),
                            stateText(r),
                            qs(s.device),
                            qs(run::tagsText(r.extra.mark.tags)),
                            qs(r.extra.mark.note)};
    return std::ranges::any_of(texts,
                               [&](const QString& t) { return t.contains(m_text, Qt::CaseInsensitive); });
}

bool RunFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const {
    const QVariant a = left.data(RunTableModel::SortRole), b = right.data(RunTableModel::SortRole);
    if (a.typeId() == QMetaType::Double && b.typeId() == QMetaType::Double) {
        // What is unknown stands last in either order.
        if (std::isnan(a.toDouble()) || std::isnan(b.toDouble()))
            return std::isnan(a.toDouble()) == std::isnan(b.toDouble())
                       ? idOf(m_model->row(left.row()).summary) < idOf(m_model->row(right.row()).summary)
                       : (sortOrder() == Qt::AscendingOrder) == std::isnan(b.toDouble());
        return a.toDouble() < b.toDouble();
    }
    return a.toString().localeAwareCompare(b.toString()) < 0;
}

} // namespace hilum::widgets::runs
