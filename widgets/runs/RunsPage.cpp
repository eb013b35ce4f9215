#include "widgets/runs/RunsPage.h"

#include "run/RunTrash.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/RunWatcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/CompactTable.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/RunActions.h"
#include "widgets/runs/RunCurves.h"
#include "widgets/runs/RunDelegate.h"
#include "widgets/runs/RunDetails.h"
#include "widgets/runs/RunExtras.h"
#include "widgets/runs/RunTableModel.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

using namespace runs;

namespace {

constexpr int kRowHeight = 34;
constexpr auto kHeaderKey = "runs/columns"; ///< "runs/header" knew no column of health
constexpr auto kSplitterKey = "runs/splitter";

/// Widths in characters of the table's font, by column.
constexpr std::array<int, RunTableModel::ColumnCount> kColumnChars{20, 11, 9, 13, 12, 14, 6,
                                                                   5,  4,  5, 6,  6,  9};
constexpr int kLeastName = 140;

bool moves(const run::RunSummary& s) {
    return s.error.empty() && (s.state == run::RunState::Running || s.state == run::RunState::Paused ||
                               s.state == run::RunState::Starting);
}

} // namespace

RunsPage::RunsPage(AppContext& context, QWidget* parent)
    : Page(parent), m_context(&context), m_model(new RunTableModel(this)),
      m_filter(new RunFilter(*m_model, this)), m_extras(new RunExtras(*context.jobs, this)),
      m_actions(new RunActions(context, *m_extras, this)) {
    setObjectName(QStringLiteral("runsPage"));
    m_stack = new QStackedWidget(this);
    // Each part is made where it will lie: one that moves is styled anew, with all that it holds.
    auto* content = new QWidget(m_stack);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolbar(content));
    m_splitter = new QSplitter(Qt::Vertical, content);
    m_splitter->setObjectName(QStringLiteral("runsSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_curves = new RunCurves(context, m_splitter);
    m_splitter->addWidget(m_curves);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({240, 400});
    column->addWidget(m_splitter, 1);
    buildEmptyState();
    m_stack->addWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    m_details = new RunDetails(context, *m_actions, this);

    connect(m_context->model, &WorkspaceModel::runsChanged, this, &RunsPage::takeRuns);
    connect(m_extras, &RunExtras::changed, this, &RunsPage::takeExtras);
    connect(m_context->session, &Session::runsSelected, this, &RunsPage::select);
    connect(m_context->launcher, &Launcher::runsCreated, this, [this](const QStringList&) {
        m_chosen = false; // what was just started is what one wants to see
        m_context->model->refresh();
    });
    connect(m_context->launcher, &Launcher::commandSent, this, [this] { m_context->model->refresh(); });
    connect(m_context->launcher, &Launcher::queueChanged, this, [this] { m_context->model->refresh(); });
    connect(m_curves, &RunCurves::runUpdated, this, [this](const QString& id) {
        if (id == selectedIds().value(0))
            showDetails();
    });
    onThemeChanged(this, [this] { showSelected(); });
    restoreLayout();
    emptyTrash();
    takeRuns();
}

RunsPage::~RunsPage() {
    if (m_details)
        m_details->keepNotes();
    rememberLayout();
}

QString RunsPage::title() const {
    return tr("Runs");
}

QWidget* RunsPage::detailsPane() {
    return m_details;
}

QStringList RunsPage::shortcuts() const {
    return {tr("P\tPause the selected runs"),
            tr("R\tResume, or queue again"),
            tr("S\tStop and keep"),
            tr("C\tClone into Experiment"),
            tr("E\tExtend a finished pretraining"),
            tr("Shift+C\tCopy as command line"),
            tr("Del\tRemove from the queue"),
            tr("Alt+Up, Alt+Down\tEarlier or later in the queue"),
            tr("A\tArchive, or take out of the archive"),
            tr("Shift+Del\tDelete the selected runs"),
            tr("Ctrl+Z\tTake back what was done last"),
            tr("Ctrl+F\tFind a run"),
            tr("=\tShow the whole curve (on a curve)")};
}

QWidget* RunsPage::buildToolbar(QWidget* parent) {
    auto* bar = new QWidget(parent);
    setRole(bar, "toolbar");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    row->setSpacing(space::kXs);
    m_search = new QLineEdit(bar);
    buildSearch();
    auto* state = new QComboBox(bar);
    state->addItems(
        {tr("All states"), tr("Active"), tr("Waiting"), tr("Finished"), tr("Ended early"), tr("Archived")});
    describe(state, QStringLiteral("runStateFilter"), tr("Which states"),
             tr("Shows only runs in this state. What is archived is shown by “Archived” alone."));
    connect(state, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_filter->setState(static_cast<StateFilter>(index));
        takeSelection();
    });
    m_count = makeLabel({}, TypeStep::Caption, true, bar);
    m_count->setObjectName(QStringLiteral("runCount"));
    row->addWidget(m_search, 1);
    row->addWidget(state);
    row->addWidget(m_count);
    row->addStretch(1);
    for (QAction* action : {m_actions->pause, m_actions->resume, m_actions->stop, m_actions->clone,
                            m_actions->archive, m_actions->remove}) {
        auto* button = new QToolButton(bar);
        button->setDefaultAction(action);
        const bool picture = action == m_actions->archive || action == m_actions->remove;
        button->setToolButtonStyle(picture ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon);
        button->setIconSize({16, 16});
        button->setObjectName(action->objectName() + QStringLiteral("Button"));
        button->setAccessibleName(action->text());
        row->addWidget(button);
    }
    row->addWidget(buildMore(bar));
    return bar;
}

void RunsPage::buildSearch() {
    m_search->setPlaceholderText(tr("Find a run"));
    m_search->setClearButtonEnabled(true);
    m_search->setMinimumWidth(120);
    m_search->setMaximumWidth(220);
    describe(m_search, QStringLiteral("runSearch"), tr("Find a run"),
             tr("By name, method, dataset, state, tag, note or id (Ctrl+F)."));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_filter->setText(text);
        takeSelection();
    });
    auto* find = new QShortcut(QKeySequence::Find, this);
    find->setContext(Qt::WidgetWithChildrenShortcut);
    connect(find, &QShortcut::activated, m_search, [this] { m_search->setFocus(Qt::ShortcutFocusReason); });
}

/// What is needed less often.
QWidget* RunsPage::buildMore(QWidget* bar) {
    auto* more = new QToolButton(bar);
    more->setIcon(icon(QStringLiteral("more")));
    more->setIconSize({16, 16});
    more->setPopupMode(QToolButton::InstantPopup);
    describe(more, QStringLiteral("runMore"), tr("More actions"), tr("Queue order, command line, undo."));
    auto* menu = new QMenu(more);
    menu->addActions({m_actions->moveUp, m_actions->moveDown, m_actions->unqueue});
    menu->addSeparator();
    menu->addAction(m_actions->copyCommand);
    menu->addSeparator();
    menu->addActions({m_actions->archive, m_actions->remove, m_actions->undo});
    more->setMenu(menu);
    return more;
}

QWidget* RunsPage::buildTable() {
    m_table = new QTableView(m_splitter);
    describe(m_table, QStringLiteral("runTable"), tr("Runs"));
    m_table->setToolTip({});
    m_table->setModel(m_filter);
    m_table->setItemDelegate(new RunDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(120);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    makeCompact(*m_table, kColumnChars);
    buildColumnMenu();
    m_rest = new RestColumn(*m_table, RunTableModel::Name, kLeastName);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(RunTableModel::State, Qt::AscendingOrder);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_table->addActions(m_actions->all());
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RunsPage::noteChoice);
    return m_table;
}

/// Which columns there are: a menu on the table's head. What a run was computed on stands in the details,
/// too.
void RunsPage::buildColumnMenu() {
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionHidden(RunTableModel::Device, true);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QWidget::customContextMenuRequested, this, [this, header](const QPoint& at) {
        QMenu menu;
        for (int column = RunTableModel::Name + 1; column < RunTableModel::ColumnCount; ++column) {
            auto* action =
                menu.addAction(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
            action->setCheckable(true);
            action->setChecked(!header->isSectionHidden(column));
            connect(action, &QAction::toggled, this, [this, header, column](bool on) {
                header->setSectionHidden(column, !on);
                m_rest->fit();
            });
        }
        menu.exec(header->mapToGlobal(at));
    });
}

void RunsPage::buildEmptyState() {
    auto* empty = new EmptyState(
        QStringLiteral("runs"), tr("No runs yet"),
        tr("Set up a run in Experiment and start it; its curves appear here while it learns. The "
           "demo makes films and a small study of its own."),
        tr("Set up a run"), tr("Run the demo"), m_stack);
    connect(empty, &EmptyState::actionChosen, this,
            [this] { m_context->session->showPage(PageId::Experiment); });
    connect(empty, &EmptyState::secondActionChosen, this, [this] { m_context->launcher->startDemo(); });
    m_stack->addWidget(empty);
}

void RunsPage::activated() {
    m_context->model->refresh();
    m_curves->setActive(true);
    m_details->setActive(true);
}

void RunsPage::deactivated() {
    m_curves->setActive(false);
    m_details->setActive(false);
    rememberLayout();
}

void RunsPage::takeRuns() {
    m_quiet = true;
    m_model->setRuns(m_context->model->runs(), m_context->model->queue());
    m_quiet = false;
    m_extras->follow(m_context->model->runs());
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 0 : 1);
    chooseByItself();
    takeSelection();
}

void RunsPage::takeExtras() {
    m_quiet = true;
    m_model->setExtras(m_extras->all());
    m_quiet = false;
    chooseByItself(); // only now one knows what is archived
    takeSelection();
}

/// What was deleted long ago goes for good whenever the page is made.
void RunsPage::emptyTrash() {
    m_context->jobs->add<std::size_t>(
        this, m_trash,
        [workspace = m_context->workspace, clock = m_context->clock](std::stop_token) {
            return run::emptyTrash(workspace, *clock);
        },
        [](std::size_t) {});
}

/// Until a person selects something, the run that is at work is shown, else the newest that has made steps;
/// of those that the list shows.
void RunsPage::chooseByItself() {
    if (m_chosen && !selectedIds().isEmpty())
        return;
    std::vector<const run::RunSummary*> all;
    for (const run::RunSummary& summary : m_context->model->runs())
        if (const int row = m_model->rowOf(idOf(summary));
            row >= 0 && m_filter->mapFromSource(m_model->index(row, 0)).isValid())
            all.push_back(&summary);
    if (all.empty())
        return;
    auto it = std::ranges::find_if(all, [](const run::RunSummary* s) { return moves(*s); });
    if (it == all.end())
        it = std::ranges::find_if(all,
                                  [](const run::RunSummary* s) { return s->error.empty() && s->step > 0; });
    if (it == all.end())
        it = all.begin();
    const QStringList wanted{idOf(**it)};
    if (selectedIds() != wanted)
        select(wanted);
    m_chosen = false;
}

void RunsPage::select(const QStringList& ids) {
    if (ids == selectedIds())
        return;
    QItemSelection selection;
    QModelIndex first;
    for (const QString& id : ids) {
        const int row = m_model->rowOf(id);
        const QModelIndex at = row < 0 ? QModelIndex() : m_filter->mapFromSource(m_model->index(row, 0));
        if (!at.isValid())
            continue;
        selection.select(at, at.siblingAtColumn(RunTableModel::ColumnCount - 1));
        if (!first.isValid())
            first = at;
    }
    if (selection.isEmpty())
        return;
    m_quiet = true;
    m_table->selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
    m_table->selectionModel()->select(selection, QItemSelectionModel::ClearAndSelect);
    m_quiet = false;
    m_table->scrollTo(first);
    m_chosen = true;
    takeSelection();
}

QStringList RunsPage::selectedIds() const {
    QStringList ids;
    QModelIndexList rows = m_table->selectionModel()->selectedRows();
    std::ranges::sort(rows, {}, [](const QModelIndex& i) { return i.row(); });
    for (const QModelIndex& index : rows)
        ids << idOf(m_model->row(m_filter->mapToSource(index).row()).summary);
    return ids;
}

void RunsPage::takeSelection() {
    const int shown = m_filter->rowCount(), all = m_model->rowCount();
    m_count->setText(shown == all ? tr("%n runs", nullptr, all)
                                  : tr("%1 of %2 runs").arg(formatCount(shown), formatCount(all)));
    if (!m_quiet)
        showSelected();
}

/// A person has selected, or a filter has hidden what was selected: that may come in the midst of a change of
/// the filter's rows, when the model must not be touched.
void RunsPage::noteChoice() {
    if (m_quiet)
        return;
    m_chosen = true;
    QTimer::singleShot(0, this, [this] {
        m_context->session->setRuns(selectedIds());
        showSelected();
    });
}

void RunsPage::showSelected() {
    const QStringList ids = selectedIds();
    for (auto it = m_colours.begin(); it != m_colours.end();)
        it = ids.contains(it.key()) ? std::next(it) : m_colours.erase(it);
    std::vector<RunRow> rows;
    std::vector<CurveRun> curves;
    QHash<QString, QColor> colours;
    for (const QString& id : ids) {
        const RunRow& row = m_model->row(m_model->rowOf(id));
        rows.push_back(row);
        if (!row.summary.error.empty() || curves.size() >= static_cast<std::size_t>(RunCurves::kMostRuns))
            continue;
        if (!m_colours.contains(id)) { // a run keeps its colour while others come and go
            int next = 0;
            while (m_colours.values().contains(next))
                ++next;
            m_colours[id] = next;
        }
        colours[id] = curveColour(m_colours[id]);
        curves.push_back({row.summary, colours[id]});
    }
    m_actions->setRows(rows);
    m_model->setColours(colours);
    m_curves->setRuns(curves);
    showDetails();
}

void RunsPage::showDetails() {
    const QStringList ids = selectedIds();
    const int row = ids.isEmpty() ? -1 : m_model->rowOf(ids.first());
    if (row < 0)
        m_details->setRun(std::nullopt, nullptr);
    else
        m_details->setRun(m_model->row(row), m_curves->watcher(ids.first()));
}

void RunsPage::restoreLayout() {
    if (m_context->settingsFile.isEmpty())
        return;
    const QSettings settings(m_context->settingsFile, QSettings::IniFormat);
    m_table->horizontalHeader()->restoreState(settings.value(QLatin1String(kHeaderKey)).toByteArray());
    m_rest->fit();
    m_splitter->restoreState(settings.value(QLatin1String(kSplitterKey)).toByteArray());
}

void RunsPage::rememberLayout() const {
    if (m_context->settingsFile.isEmpty())
        return;
    QSettings settings(m_context->settingsFile, QSettings::IniFormat);
    settings.setValue(QLatin1String(kHeaderKey), m_table->horizontalHeader()->saveState());
    settings.setValue(QLatin1String(kSplitterKey), m_splitter->saveState());
}

} // namespace hilum::widgets
