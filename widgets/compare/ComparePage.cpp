#include "widgets/compare/ComparePage.h"

#include "report/Answer.h"
#include "report/Guard.h"
#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/DatasetStamp.h"
#include "widgets/bridge/WorkspaceModel.h"
#include "widgets/common/CoreWords.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/compare/CasePane.h"
#include "widgets/compare/CaseTags.h"
#include "widgets/compare/CompareCharts.h"
#include "widgets/compare/CompareTable.h"
#include "widgets/library/FilmSource.h"
#include "widgets/library/ViewerPanel.h"
#include "widgets/runs/RunText.h"

#include <QComboBox>
#include <QLabel>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>

#include <algorithm>

namespace hilum::widgets {

using namespace compare;

namespace {

/// So many of the newest runs are compared unasked: pairs grow with the square.
constexpr qsizetype kMostUnasked = 24;

bool canBeCompared(const run::RunSummary& run) {
    return run.error.empty() && run.spec && run.spec->kind() != run::RunKind::Pretrain &&
           run.state == run::RunState::Finished;
}

} // namespace

// What the page does. How it is put together stands in CompareLayout.cpp.
ComparePage::~ComparePage() = default;

QString ComparePage::title() const {
    return tr("Compare");
}

QStringList ComparePage::shortcuts() const {
    return QStringList{tr("Space\tTake a run in or out"),
                       tr("B\tPin the run as baseline, or unpin it"),
                       tr("Enter\tShow the run's cases; then the film in the viewer"),
                       tr("Ctrl+F\tFind a run"),
                       tr("L\tTag the label of the film as wrong, or take the tag off"),
                       tr("H\tHeat map on and off"),
                       tr("X\tSwap the two of a duel"),
                       tr("Ctrl+Z and Ctrl+Shift+Z\tUndo and redo tags"),
                       tr("Arrow keys\tRead out the next point of a chart, or its next curve"),
                       tr("Ctrl+E\tWrite the report")} +
           ViewerPanel::keys();
}

void ComparePage::activated() {
    m_active = true;
    takeDatasets();
    m_tags->read({});
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

int ComparePage::deletedOfStudy() const {
    const QString wanted = m_study->currentData().toString();
    const auto study =
        std::ranges::find_if(m_studies, [&](const run::Study& s) { return qs(s.id) == wanted; });
    if (study == m_studies.end())
        return 0;
    return static_cast<int>(std::ranges::count_if(
        study->runs, [this](const std::string& id) { return m_context->model->run(qs(id)) == nullptr; }));
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
    m_askedStudy = studyName();
    if (!m_loader->busy()) // the same runs under another heading
        m_comparedStudy = m_askedStudy;
    showBusy();
}

void ComparePage::showBusy() {
    const int all = m_model->rowCount();
    int chosen = 0;
    for (int i = 0; i < all; ++i)
        chosen += m_model->row(i).checked ? 1 : 0;
    m_cancel->setVisible(m_loader->busy());
    m_status->setText(m_loader->busy() ? tr("Comparing %n runs…", nullptr, chosen)
                      : m_loader->cancelled()
                          ? tr("Cancelled: what is shown is of the choice before.")
                          : tr("%1 of %2 runs chosen").arg(formatCount(chosen), formatCount(all)));
}

void ComparePage::takeComparison(const SharedComparison& comparison) {
    m_comparison = comparison;
    m_comparedStudy = m_askedStudy;
    m_model->setComparison(comparison);
    m_model->setAsked(m_loader->asked());
    m_charts->setComparison(comparison, m_model->baseline());
    m_table->setComparison(comparison);
    for (CasePane* pane : {m_cases, m_duel})
        if (pane != nullptr)
            pane->setComparison(comparison);
    QStringList banners;
    for (const std::string& banner : report::guardBanners(comparison->runs, coreTranslator()))
        banners << composedText(banner);
    for (const std::string& bad : comparison->unreadable)
        banners << tr("Left out: %1").arg(qs(bad));
    if (const int gone = deletedOfStudy(); gone > 0)
        banners << tr("%n runs of this study have been deleted.", nullptr, gone);
    int silent = 0; // neither compared nor named as unreadable
    for (int i = 0; i < m_model->rowCount(); ++i) {
        const CompareRow& row = m_model->row(i);
        const bool named = std::ranges::any_of(comparison->unreadable, [&](const std::string& bad) {
            return bad.starts_with(ss(row.id) + ":");
        });
        silent += row.missing && !named ? 1 : 0;
    }
    if (silent > 0)
        banners << tr("%n chosen run(s) kept no predictions of test films: they are not drawn.", nullptr,
                      silent);
    m_banner->setText(banners.join(u'\n'));
    m_banner->parentWidget()->setVisible(!banners.isEmpty());
    const QStringList lines = composedText(report::answerOf(*comparison, coreTranslator())).split(u'\n');
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
            m_baseline->addItem(runs::comparedName(run.name), runs::idOf(run.summary));
    m_baseline->setCurrentIndex(std::max(0, m_baseline->findData(pinned)));
}

void ComparePage::pin(const QString& id) {
    m_model->setBaseline(id);
    m_table->showDifferences(!id.isEmpty());
    m_charts->setComparison(m_comparison, id);
    m_baseline->setCurrentIndex(std::max(0, m_baseline->findData(id)));
}

void ComparePage::togglePin(const QString& id) {
    if (!id.isEmpty())
        pin(m_model->baseline() == id ? QString() : id);
}

void ComparePage::showRoom(int room) {
    m_roomTabs->setCurrentIndex(room);
}

void ComparePage::openCases(const QString& run) {
    if (run.isEmpty())
        return;
    cases().choose(run);
    showRoom(Cases);
    cases().activate();
}

/// The films that cases are shown of.
void ComparePage::takeDatasets() {
    const QString stamp = datasetStamp(*m_context->model);
    if (stamp == m_datasetStamp || m_context->model->datasets().empty())
        return;
    m_datasetStamp = stamp;
    m_source = std::make_shared<FilmSource>(m_context->workspace);
    for (CasePane* pane : {m_cases, m_duel})
        if (pane != nullptr)
            pane->setSource(m_source);
    m_tags->read(m_source);
}

void ComparePage::setShaded(bool shaded) {
    for (CasePane* pane : {m_cases, m_duel})
        if (pane != nullptr)
            pane->setShaded(shaded);
}

} // namespace hilum::widgets
