#include "widgets/compare/ComparePage.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Launcher.h"
#include "widgets/bridge/Session.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/CompactTable.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CompareCharts.h"
#include "widgets/compare/CompareTableModel.h"
#include "widgets/runs/RunText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace hilum::widgets {

using namespace compare;

namespace {

constexpr int kRowHeight = 30;
/// So many of the newest runs are compared unasked: pairs grow with the square.
constexpr qsizetype kMostUnasked = 24;
/// Widths in characters of the table's font, by column.
constexpr std::array<int, CompareTableModel::ColumnCount> kColumnChars{34, 22, 23, 15, 18, 9, 9, 9, 8, 8};
constexpr int kLeastName = 220;
constexpr int kAnswerLines = 5; ///< of small print; longer answers scroll

bool canBeCompared(const run::RunSummary& run) {
    return run.error.empty() && run.spec && run.spec->kind() != run::RunKind::Pretrain &&
           run.state == run::RunState::Finished;
}

} // namespace

ComparePage::ComparePage(AppContext& context, QWidget* parent)
    : Page(parent), m_context(&context),
      m_loader(new ComparisonLoader(*context.jobs, context.workspace, this)),
      m_model(new CompareTableModel(this)), m_filter(new CompareFilter(*m_model, this)) {
    setObjectName(QStringLiteral("comparePage"));
    m_stack = new QStackedWidget(this);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildToolbar());
    column->addWidget(buildAnswer());
    m_splitter = new QSplitter(Qt::Vertical, content);
    m_splitter->setObjectName(QStringLiteral("compareSplitter"));
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(buildTable());
    m_charts = new CompareCharts(content);
    m_splitter->addWidget(m_charts);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({230, 320});
    column->addWidget(m_splitter, 1);
    m_stack->addWidget(buildEmpty());
    m_stack->addWidget(content);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    addKeys();

    connect(m_loader, &ComparisonLoader::compared, this, &ComparePage::takeComparison);
    connect(m_loader, &ComparisonLoader::failed, this, [this](const QString& sentence) {
        m_banner->setText(sentence);
        m_banner->show();
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
    connect(m_context->model, &WorkspaceModel::runsChanged, this, &ComparePage::takeRuns);
    connect(m_context->launcher, &Launcher::runsCreated, m_loader, [this] { m_loader->readStudies(); });
    onThemeChanged(this, [this] { m_charts->setComparison(m_comparison, m_model->baseline()); });
    m_loader->readStudies();
    takeRuns();
}

ComparePage::~ComparePage() = default;

QString ComparePage::title() const {
    return tr("Compare");
}

QStringList ComparePage::shortcuts() const {
    return {tr("Space\tTake a run in or out"), tr("B\tPin the run as baseline, or unpin it"),
            tr("Ctrl+E\tWrite the report")};
}

QWidget* ComparePage::buildToolbar() {
    auto* bar = new QWidget(this);
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
    buildWriters(bar);
    row->addWidget(study);
    row->addWidget(m_study);
    row->addSpacing(space::kS);
    row->addWidget(baseline);
    row->addWidget(m_baseline);
    row->addSpacing(space::kS);
    row->addWidget(m_status, 1);
    row->addWidget(m_reportBar);
    row->addWidget(m_reportButton);
    row->addWidget(m_export);
    return bar;
}

QWidget* ComparePage::buildAnswer() {
    auto* holder = new QWidget(this);
    auto* column = new QVBoxLayout(holder);
    column->setContentsMargins(space::kM, space::kS, space::kM, space::kS);
    column->setSpacing(space::kXs);
    m_banner = makeLabel({}, TypeStep::Body, false, holder);
    setRole(m_banner, "banner");
    m_banner->setObjectName(QStringLiteral("compareBanner"));
    m_banner->setWordWrap(true);
    m_banner->hide();
    m_answer = makeLabel({}, TypeStep::Strong, false, holder);
    m_answer->setObjectName(QStringLiteral("compareAnswer"));
    m_answerMore = makeLabel({}, TypeStep::Caption, true, holder);
    m_answerMore->setObjectName(QStringLiteral("compareAnswerMore"));
    for (QLabel* label : {m_answer, m_answerMore}) {
        label->setWordWrap(true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    }
    column->addWidget(m_banner);
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

QWidget* ComparePage::buildTable() {
    m_table = new QTableView(this);
    describe(m_table, QStringLiteral("compareTable"), tr("Compared runs"));
    m_table->setToolTip({});
    m_table->setModel(m_filter);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(110);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsMovable(true);
    makeCompact(*m_table, kColumnChars);
    m_rest = new RestColumn(*m_table, CompareTableModel::Run, kLeastName);
    m_table->setColumnHidden(CompareTableModel::Difference, true);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(CompareTableModel::Auroc, Qt::DescendingOrder);
    return m_table;
}

QWidget* ComparePage::buildEmpty() {
    auto* holder = new QWidget(this);
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
    const auto key = [this](const QKeySequence& sequence, QWidget* where, auto call) {
        auto* shortcut = new QShortcut(sequence, where);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    key(QKeySequence(Qt::Key_B), m_table, &ComparePage::pinCurrent);
    key(QKeySequence(Qt::CTRL | Qt::Key_E), this, &ComparePage::exportReport);
    auto* pinAction = new QAction(icon(QStringLiteral("tag")), tr("Pin as baseline, or unpin"), m_table);
    connect(pinAction, &QAction::triggered, this, &ComparePage::pinCurrent);
    m_table->addAction(pinAction);
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void ComparePage::activated() {
    m_active = true;
    m_loader->readStudies();
    m_context->model->refresh();
    takeRuns();
}

void ComparePage::deactivated() {
    m_active = false;
}

QString ComparePage::studyName() const {
    return m_study->currentIndex() > 0 ? m_study->currentText() : QString();
}

std::vector<run::RunSummary> ComparePage::candidates() const {
    const QString wanted = m_study->currentData().toString();
    const auto study =
        std::ranges::find_if(m_studies, [&](const run::Study& s) { return qs(s.id) == wanted; });
    std::vector<run::RunSummary> runs;
    for (const run::RunSummary& run : m_context->model->runs()) {
        const bool inStudy =
            study == m_studies.end() || std::ranges::find(study->runs, run.folder.id()) != study->runs.end();
        if (inStudy && canBeCompared(run))
            runs.push_back(run);
    }
    return runs;
}

void ComparePage::takeStudies(const std::vector<run::Study>& studies) {
    m_studies = studies;
    const QString current = m_study->currentData().toString();
    m_study->clear();
    m_study->addItem(tr("All finished runs"), QString());
    for (auto study = studies.rbegin(); study != studies.rend(); ++study)
        m_study->addItem(qs(study->name), qs(study->id));
    m_study->setCurrentIndex(std::max(0, m_study->findData(current)));
    takeRuns();
}

void ComparePage::takeRuns() {
    const auto runs = candidates();
    for (const run::RunSummary& run : runs) {
        const QString id = runs::idOf(run);
        if (m_known.contains(id))
            continue;
        if (m_known.size() - m_unchecked.size() >= kMostUnasked)
            m_unchecked.insert(id);
        m_known.insert(id);
    }
    m_model->setRuns(runs, m_unchecked);
    m_stack->setCurrentIndex(runs.empty() ? 0 : 1);
    if (runs.empty())
        showWaiting();
    else if (m_active)
        ask();
}

void ComparePage::ask() {
    std::vector<run::RunSummary> chosen;
    for (const run::RunSummary& run : candidates())
        if (!m_unchecked.contains(runs::idOf(run)))
            chosen.push_back(run);
    m_loader->compare(chosen);
    showBusy();
}

void ComparePage::showBusy() {
    const int all = m_model->rowCount();
    int chosen = 0;
    for (int i = 0; i < all; ++i)
        chosen += m_model->row(i).checked ? 1 : 0;
    m_status->setText(m_loader->busy()
                          ? tr("Comparing %n runs…", nullptr, chosen)
                          : tr("%1 of %2 runs chosen").arg(formatCount(chosen), formatCount(all)));
}

void ComparePage::takeComparison(const SharedComparison& comparison) {
    m_comparison = comparison;
    m_model->setComparison(comparison);
    m_charts->setComparison(comparison, m_model->baseline());
    QStringList banners;
    for (const std::string& banner : comparison->banners)
        banners << coreText(banner);
    for (const std::string& bad : comparison->unreadable)
        banners << tr("Left out: %1").arg(qs(bad));
    m_banner->setText(banners.join(u'\n'));
    m_banner->setVisible(!banners.isEmpty());
    const QStringList lines = qs(comparison->answer).split(u'\n');
    m_answer->setText(lines.value(0));
    m_answerMore->setText(lines.mid(1).join(u'\n'));
    m_answerArea->setVisible(lines.size() > 1);
    showBaselines();
    showBusy();
}

/// Says what is still to come while no run has been tested.
void ComparePage::showWaiting() {
    const auto& all = m_context->model->runs();
    const auto active = std::ranges::find_if(all, [](const run::RunSummary& r) {
        return r.error.empty() && (r.state == run::RunState::Running || r.state == run::RunState::Paused ||
                                   r.state == run::RunState::Starting);
    });
    const auto waiting = static_cast<int>(std::ranges::count_if(
        all, [](const run::RunSummary& r) { return r.error.empty() && r.state == run::RunState::Queued; }));
    QStringList sentences;
    double share = -1.0;
    if (active != all.end()) {
        share = runs::progressOf(*active);
        const QString progress = runs::progressText(*active);
        sentences << (progress.isEmpty()
                          ? tr("“%1” is at work.").arg(runs::nameOf(*active))
                          : tr("“%1” is at work: step %2.").arg(runs::nameOf(*active), progress));
        if (active->etaS >= 0.0)
            sentences << tr("About %1 are left of it.").arg(formatDuration(active->etaS));
    }
    if (waiting > 0)
        sentences << tr("%n runs wait.", nullptr, waiting);
    if (sentences.isEmpty())
        sentences << tr(
            "Runs that were tested (fine-tuning, probe, baseline) appear here side by side, with intervals. "
            "Pretraining alone has no test result.");
    else
        sentences << tr("This page fills by itself as runs are tested.");
    m_empty->setSentence(sentences.join(u' '));
    m_progress->setVisible(share >= 0.0);
    m_progress->setValue(static_cast<int>(1000.0 * std::max(share, 0.0)));
    if (m_empty->button())
        m_empty->button()->setVisible(!all.empty());
}

void ComparePage::showBaselines() {
    const QString pinned = m_model->baseline();
    m_baseline->clear();
    m_baseline->addItem(tr("None"), QString());
    if (m_comparison)
        for (const report::ComparedRun& run : m_comparison->runs)
            m_baseline->addItem(qs(run.name), runs::idOf(run.summary));
    m_baseline->setCurrentIndex(std::max(0, m_baseline->findData(pinned)));
}

void ComparePage::pin(const QString& id) {
    m_model->setBaseline(id);
    m_table->setColumnHidden(CompareTableModel::Difference, id.isEmpty());
    m_rest->fit();
    m_charts->setComparison(m_comparison, id);
    m_baseline->setCurrentIndex(std::max(0, m_baseline->findData(id)));
}

void ComparePage::pinCurrent() {
    const QModelIndex at = m_filter->mapToSource(m_table->currentIndex());
    if (!at.isValid())
        return;
    const QString id = m_model->row(at.row()).id;
    pin(m_model->baseline() == id ? QString() : id);
}

} // namespace hilum::widgets
