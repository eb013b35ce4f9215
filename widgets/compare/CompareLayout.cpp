// How the Compare page is put together: rooms, bars, connections, keys.
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Remembered.h"
#include "widgets/common/Theme.h"
#include "widgets/common/Toast.h"
#include "widgets/compare/CasePane.h"
#include "widgets/compare/CaseTags.h"
#include "widgets/compare/CompareCharts.h"
#include "widgets/compare/ComparePage.h"
#include "widgets/compare/CompareTable.h"
#include "widgets/compare/HeatMaps.h"
#include "widgets/library/SharedNotes.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>
#include <QToolButton>
#include <QUndoStack>
#include <QVBoxLayout>

namespace hilum::widgets {

using namespace compare;

namespace {
constexpr int kBarMargin = 2;
constexpr int kAnswerLines = 5; ///< of small print; longer answers scroll
} // namespace

ComparePage::ComparePage(AppContext& context, QWidget* parent)
    : Page(parent), m_context(&context),
      m_loader(new ComparisonLoader(*context.jobs, context.workspace, this)),
      m_model(new CompareTableModel(this)), m_tags(new CaseTags(sharedNotes(context), this)),
      m_heats(new HeatMaker(context, this)) {
    setObjectName(QStringLiteral("comparePage"));
    m_stack = new QStackedWidget(this);
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(buildContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectAll();
    addKeys();
    m_loader->readStudies();
    takeDatasets();
    takeRuns();
}

void ComparePage::connectAll() {
    const auto complain = [this](const QString& sentence) { showToast(this, ToastKind::Error, sentence); };
    connect(m_loader, &ComparisonLoader::compared, this, &ComparePage::takeComparison);
    connect(m_loader, &ComparisonLoader::failed, this, [this](const QString& sentence) {
        m_banner->setText(sentence);
        m_banner->parentWidget()->show();
    });
    connect(m_loader, &ComparisonLoader::busyChanged, this, &ComparePage::showBusy);
    connect(m_loader, &ComparisonLoader::studiesRead, this, &ComparePage::takeStudies);
    connect(m_model, &CompareTableModel::checkChanged, this, [this](const QString& id, bool checked) {
        if (checked)
            m_unchecked.remove(id);
        else
            m_unchecked.insert(id);
        ask();
    });
    connect(m_table, &CompareTable::pinWanted, this, &ComparePage::togglePin);
    connect(m_table, &CompareTable::openWanted, this, &ComparePage::openCases);
    connect(m_table, &CompareTable::currentChanged, m_charts, &CompareCharts::choose);
    connect(m_context->session, &Session::shadedChanged, this, &ComparePage::setShaded);
    connect(m_tags, &CaseTags::failed, this, [this, complain](const QString& sentence) {
        if (isVisible()) // else the page at hand says it
            complain(sentence);
    });
    connect(m_heats, &HeatMaker::failed, this, complain);
    connect(m_context->model, &WorkspaceModel::runsChanged, this, &ComparePage::takeRuns);
    connect(m_context->model, &WorkspaceModel::datasetsChanged, this, &ComparePage::takeDatasets);
    connect(m_context->launcher, &Launcher::runsCreated, m_loader, [this] { m_loader->readStudies(); });
    onThemeChanged(this, [this] { m_charts->setComparison(m_comparison, m_model->baseline()); });
}

QWidget* ComparePage::buildContent() {
    // Each part is made where it will lie: one that moves is styled anew, with all that it holds.
    auto* content = new QWidget(m_stack);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_rooms = new QStackedWidget(content);
    m_rooms->addWidget(buildResults());
    for (int room : {Cases, Duel})
        m_rooms->insertWidget(room, new QWidget); // a place that pane() fills
    column->addWidget(buildToolbar(content));
    column->addWidget(buildRoomBar(content));
    column->addWidget(buildBanner(content));
    column->addWidget(m_rooms, 1);
    return content;
}

namespace {

void fillPlace(QStackedWidget& stack, int index, QWidget* widget) {
    QWidget* place = stack.widget(index);
    stack.insertWidget(index, widget);
    stack.removeWidget(place);
    delete place;
}

} // namespace

/// Cases and duel, behind the results, are made when they are first asked for: most never are, and a page
/// that is made ahead must not hold the window up.
CasePane& ComparePage::pane(int room) {
    CasePane*& pane = room == Cases ? m_cases : m_duel;
    if (pane != nullptr)
        return *pane;
    pane = new CasePane(*m_context, *m_tags, *m_heats, room == Duel, m_rooms);
    fillPlace(*m_rooms, room, pane);
    fillPlace(*m_roomTools, room, pane->tools());
    connect(pane, &CasePane::shadeWanted, m_context->session,
            [session = m_context->session] { session->setShaded(!session->shaded()); });
    connect(pane, &CasePane::failed, this,
            [this](const QString& sentence) { showToast(this, ToastKind::Error, sentence); });
    pane->setShaded(m_context->session->shaded());
    if (m_source)
        pane->setSource(m_source);
    if (m_comparison)
        pane->setComparison(m_comparison);
    return *pane;
}

QWidget* ComparePage::buildRoomBar(QWidget* parent) {
    auto* bar = new QWidget(parent);
    setRole(bar, "toolbar");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kM, kBarMargin, space::kM, kBarMargin);
    row->setSpacing(space::kL);
    m_roomTabs = new QTabBar(bar);
    m_roomTabs->addTab(tr("Results"));
    m_roomTabs->addTab(tr("Cases"));
    m_roomTabs->addTab(tr("Duel"));
    m_roomTabs->setTabToolTip(Cases, tr("One run's right and wrong answers, film by film"));
    m_roomTabs->setTabToolTip(Duel, tr("Two runs on the same films: what one got right and the other wrong"));
    m_roomTabs->setDrawBase(false);
    m_roomTabs->setExpanding(false);
    describe(m_roomTabs, QStringLiteral("compareRooms"), tr("Results, cases or duel"));
    m_roomTabs->setToolTip({});
    m_roomTools = new QStackedWidget(bar);
    m_roomTools->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_roomTools->addWidget(m_table->tools());
    for (int room : {Cases, Duel})
        m_roomTools->insertWidget(room, new QWidget);
    row->addWidget(m_roomTabs);
    row->addWidget(m_roomTools, 1);
    connect(m_roomTabs, &QTabBar::currentChanged, this, [this](int room) {
        if (room != Results)
            pane(room);
        m_rooms->setCurrentIndex(room);
        m_roomTools->setCurrentIndex(room);
    });
    // A click hands the keys to the list; with the arrow keys one stays on the tabs.
    connect(m_roomTabs, &QTabBar::tabBarClicked, this, [this](int room) {
        if (room == Cases || room == Duel)
            QTimer::singleShot(0, this, [this, room] { pane(room).activate(); });
    });
    return bar;
}

QWidget* ComparePage::buildBanner(QWidget* parent) {
    auto* holder = new QWidget(parent);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(space::kM, space::kS, space::kM, 0);
    m_banner = makeLabel({}, TypeStep::Body, false, holder);
    setRole(m_banner, "banner");
    m_banner->setObjectName(QStringLiteral("compareBanner"));
    m_banner->setWordWrap(true);
    column->addWidget(m_banner);
    holder->hide();
    return holder;
}

QWidget* ComparePage::buildResults() {
    auto* results = new QWidget(m_rooms);
    auto* column = new QVBoxLayout(results);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildAnswer(results));
    m_splitter = new QSplitter(Qt::Vertical, results);
    m_splitter->setObjectName(QStringLiteral("compareSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_table = new CompareTable(*m_model, m_context->settingsFile, m_splitter);
    m_splitter->addWidget(m_table);
    m_charts = new CompareCharts(*m_context->jobs, m_splitter);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({230, 320});
    rememberSplitter(*m_splitter, m_context->settingsFile, QStringLiteral("compare/splitter"));
    column->addWidget(m_splitter, 1);
    return results;
}

QWidget* ComparePage::buildToolbar(QWidget* parent) {
    auto* bar = new QWidget(parent);
    setRole(bar, "toolbar");
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(space::kM, space::kXs, space::kM, space::kXs);
    row->setSpacing(space::kS);
    m_study = new QComboBox(bar);
    m_study->addItem(tr("All finished runs"));
    m_study->setMinimumContentsLength(20);
    m_study->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    describe(m_study, QStringLiteral("studyChooser"), tr("Study"), tr("The runs of one study, or all."));
    connect(m_study, &QComboBox::activated, this, [this] { takeRuns(); });
    auto* study = makeLabel(tr("Study"), TypeStep::Caption, true, bar);
    study->setBuddy(m_study);
    m_baseline = new QComboBox(bar);
    m_baseline->addItem(tr("None"), QString());
    m_baseline->setMinimumContentsLength(20);
    m_baseline->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    describe(m_baseline, QStringLiteral("baselineChooser"), tr("Baseline"),
             tr("The run that the others are measured against (B)."));
    connect(m_baseline, &QComboBox::activated, this, [this] { pin(m_baseline->currentData().toString()); });
    auto* baseline = makeLabel(tr("Baseline"), TypeStep::Caption, true, bar);
    baseline->setBuddy(m_baseline);
    m_status = makeLabel({}, TypeStep::Caption, true, bar);
    m_status->setObjectName(QStringLiteral("compareStatus"));
    m_cancel = new QToolButton(bar);
    m_cancel->setIcon(icon(QStringLiteral("close")));
    m_cancel->setText(tr("Cancel"));
    m_cancel->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_cancel->setIconSize({14, 14});
    m_cancel->hide();
    describe(m_cancel, QStringLiteral("compareCancel"), tr("Cancel the comparison"),
             tr("What was compared before stays."));
    connect(m_cancel, &QToolButton::clicked, m_loader, &ComparisonLoader::cancel);
    buildWriters(bar);
    row->addWidget(study);
    row->addWidget(m_study);
    row->addSpacing(space::kS);
    row->addWidget(baseline);
    row->addWidget(m_baseline);
    row->addSpacing(space::kS);
    row->addWidget(m_status);
    row->addWidget(m_cancel); // beside what it cancels
    row->addStretch(1);
    row->addWidget(m_reportBar);
    row->addWidget(m_reportCancel);
    row->addWidget(m_reportButton);
    row->addWidget(m_export);
    return bar;
}

QWidget* ComparePage::buildAnswer(QWidget* parent) {
    auto* holder = new QWidget(parent);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    column->setSpacing(space::kXs);
    m_answer = makeLabel({}, TypeStep::Strong, false, holder);
    m_answer->setObjectName(QStringLiteral("compareAnswer"));
    m_answerMore = makeLabel({}, TypeStep::Caption, true, holder);
    m_answerMore->setObjectName(QStringLiteral("compareAnswerMore"));
    for (QLabel* label : {m_answer, m_answerMore}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    m_answerArea = new QScrollArea(holder);
    m_answerArea->setObjectName(QStringLiteral("compareAnswerArea"));
    m_answerArea->setAccessibleName(tr("More of the answer"));
    m_answerArea->setWidgetResizable(true);
    m_answerArea->setFrameShape(QFrame::NoFrame);
    m_answerArea->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_answerMore->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_answerArea->setWidget(m_answerMore);
    m_answerArea->setFixedHeight(kAnswerLines * QFontMetrics(m_answerMore->font()).lineSpacing());
    column->addWidget(m_answer);
    column->addWidget(m_answerArea);
    return holder;
}

QWidget* ComparePage::buildEmpty() {
    auto* holder = new QWidget(m_stack);
    auto* column = new QVBoxLayout(holder);
    m_empty = new EmptyState(QStringLiteral("compare"), tr("Nothing to compare yet"), {}, tr("Show the runs"),
                             tr("Set up a run"), holder);
    connect(m_empty, &EmptyState::actionChosen, this, [this] { m_context->session->showPage(PageId::Runs); });
    connect(m_empty, &EmptyState::secondActionChosen, this,
            [this] { m_context->session->showPage(PageId::Experiment); });
    m_progress = new QProgressBar(holder);
    m_progress->setTextVisible(false);
    m_progress->setRange(0, 1000);
    m_progress->setFixedWidth(320);
    describe(m_progress, QStringLiteral("compareProgress"), tr("Progress of the run that is at work"));
    column->addWidget(m_empty, 1);
    column->addWidget(m_progress, 0, Qt::AlignHCenter);
    column->addSpacing(80);
    return holder;
}

void ComparePage::addKeys() {
    const auto key = [this](const QKeySequence& sequence, auto call) {
        auto* shortcut = new QShortcut(sequence, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_E), &ComparePage::exportReport);
    key(QKeySequence::Find, [this] {
        showRoom(Results);
        m_table->focusSearch();
    });
    key(QKeySequence::Undo, [this] { m_tags->undoStack().undo(); });
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), [this] { m_tags->undoStack().redo(); });
}

} // namespace hilum::widgets
