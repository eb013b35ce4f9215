#include "widgets/compare/CasePane.h"

#include "widgets/bridge/AppContext.h"
#include "widgets/bridge/Session.h"
#include "widgets/common/EmptyState.h"
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Remembered.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CaseList.h"
#include "widgets/compare/CaseView.h"
#include "widgets/runs/RunText.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QShortcut>
#include <QSignalBlocker>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace hilum::widgets::compare {

namespace {

constexpr int kListWidth = 340;
constexpr int kWidestChooser = 420;

/// Indices of the runs, the highest AUROC first; those that answer every film alike come last.
std::vector<std::size_t> bestFirst(const report::Comparison& comparison) {
    std::vector<std::size_t> order(comparison.runs.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) {
        const report::ComparedRun& run = comparison.runs[i];
        const auto auroc = run.metrics.find("auroc");
        const double value = auroc == run.metrics.end() ? -1.0 : auroc->second.value;
        return run.constantScore || std::isnan(value) ? -1.0 : value;
    });
    return order;
}

/// Whom A meets while nobody has chosen: the best that differs in more than its seed, on the same films.
std::size_t opponentOf(const report::Comparison& comparison, const std::vector<std::size_t>& order,
                       std::size_t a) {
    const report::ComparedRun& run = comparison.runs[a];
    const auto meets = [&](std::size_t i, bool otherGroup) {
        const report::ComparedRun& other = comparison.runs[i];
        return i != a && other.testSet == run.testSet && (!otherGroup || other.group != run.group);
    };
    for (const bool otherGroup : {true, false})
        if (const auto found =
                std::ranges::find_if(order, [&](std::size_t i) { return meets(i, otherGroup); });
            found != order.end())
            return *found;
    return a;
}

} // namespace

CasePane::CasePane(AppContext& context, CaseTags& tags, HeatMaker& heats, bool duel, QWidget* parent)
    : QWidget(parent), m_context(&context), m_duel(duel), m_stack(new QStackedWidget(this)),
      m_splitter(new QSplitter(Qt::Horizontal, m_stack)),
      m_list(new CaseList(*context.jobs, tags, duel, m_splitter)),
      m_view(new CaseView(context, tags, heats, duel, m_splitter)) {
    setObjectName(duel ? QStringLiteral("duelPane") : QStringLiteral("casePane"));
    buildTools();
    m_empty = new EmptyState(QStringLiteral("compare"), {}, {}, {}, {}, m_stack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_view);
    m_splitter->setStretchFactor(0, 0);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({kListWidth, 3 * kListWidth});
    rememberSplitter(*m_splitter, context.settingsFile,
                     duel ? QStringLiteral("compare/duelSplitter") : QStringLiteral("compare/caseSplitter"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_splitter);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    addKeys();
    connect(m_list, &CaseList::currentChanged, this, [this](int row) {
        const CaseRow* one = row >= 0 ? &m_list->model().row(row) : nullptr;
        m_view->showCase(one, row, m_list->model().rowCount());
        if (one != nullptr && isVisible())
            m_context->session->setFilm(one->film());
    });
    connect(m_list, &CaseList::openWanted, m_view, &CaseView::focusViewer);
    connect(m_list, &CaseList::failed, this, &CasePane::failed);
    connect(m_view, &CaseView::stepWanted, m_list, &CaseList::step);
    connect(m_view, &CaseView::leaveWanted, m_list, &CaseList::focusFilms);
    connect(m_view, &CaseView::shadeWanted, this, &CasePane::shadeWanted);
    say(tr("Reading the films…"), {});
}

void CasePane::buildTools() {
    m_tools = new QWidget(this);
    auto* row = new QHBoxLayout(m_tools);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    const auto chooser = [&](const QString& caption, const QString& name, const QString& accessible) {
        auto* combo = new QComboBox(m_tools);
        combo->setMinimumContentsLength(18);
        combo->setMaximumWidth(kWidestChooser);
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        describe(combo, name, accessible);
        connect(combo, &QComboBox::activated, this, &CasePane::load);
        QLabel* label = makeLabel(caption, TypeStep::Caption, true, m_tools);
        label->setBuddy(combo);
        row->addWidget(label);
        row->addWidget(combo, 1);
        m_runs.push_back(combo);
    };
    row->addStretch(1);
    if (!m_duel) {
        chooser(tr("Run"), QStringLiteral("caseRun"), tr("Run whose answers are shown"));
        return;
    }
    chooser(tr("A"), QStringLiteral("duelA"), tr("Run A of the duel"));
    m_swap = new QToolButton(m_tools);
    m_swap->setText(QStringLiteral("⇄"));
    describe(m_swap, QStringLiteral("duelSwap"), tr("Swap A and B"), tr("Swap A and B (X)"));
    connect(m_swap, &QToolButton::clicked, this, &CasePane::swap);
    row->addWidget(m_swap);
    chooser(tr("B"), QStringLiteral("duelB"), tr("Run B of the duel"));
}

void CasePane::addKeys() {
    const auto key = [this](const QKeySequence& keys, auto call) {
        auto* shortcut = new QShortcut(keys, this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, call);
    };
    key(QKeySequence(Qt::Key_L), [this] { m_view->toggleTag(); });
    key(QKeySequence(Qt::Key_H), [this] { m_view->toggleHeat(); });
    if (m_duel)
        key(QKeySequence(Qt::Key_X), [this] { swap(); });
}

void CasePane::setSource(const std::shared_ptr<FilmSource>& source) {
    m_list->setSource(source);
    m_view->setSource(source);
}

void CasePane::setShaded(bool shaded) {
    m_list->setShaded(shaded);
    m_view->setShaded(shaded);
}

void CasePane::setComparison(const SharedComparison& comparison) {
    m_comparison = comparison;
    fillChoosers();
    m_stale = true;
    if (isVisible())
        load();
}

void CasePane::fillChoosers() {
    const auto order = bestFirst(*m_comparison);
    std::vector<std::size_t> usual;
    if (!order.empty())
        usual = {order.front(), opponentOf(*m_comparison, order, order.front())};
    for (std::size_t side = 0; side < m_runs.size(); ++side) {
        QComboBox* combo = m_runs[side];
        const QString former = combo->currentData().toString();
        combo->clear();
        for (const std::size_t i : order)
            combo->addItem(runs::comparedName(m_comparison->runs[i].name),
                           runs::idOf(m_comparison->runs[i].summary));
        int place = combo->findData(former);
        if (place < 0 && !usual.empty())
            place = combo->findData(runs::idOf(m_comparison->runs[usual[side]].summary));
        combo->setCurrentIndex(place);
    }
}

void CasePane::choose(const QString& run) {
    const int place = m_runs[0]->findData(run);
    if (place < 0 || place == m_runs[0]->currentIndex())
        return;
    m_runs[0]->setCurrentIndex(place);
    m_stale = true;
    if (isVisible())
        load();
}

void CasePane::swap() {
    const int a = m_runs[0]->currentIndex();
    m_runs[0]->setCurrentIndex(m_runs[1]->currentIndex());
    m_runs[1]->setCurrentIndex(a);
    load();
}

void CasePane::activate() {
    m_wantsKeys = m_channel.pending() > 0; // then when the films are there
    m_list->focusFilms();
}

void CasePane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    if (m_stale && m_comparison)
        load();
}

std::vector<std::size_t> CasePane::chosen() const {
    std::vector<std::size_t> indices;
    for (const QComboBox* combo : m_runs)
        for (std::size_t i = 0; m_comparison && i < m_comparison->runs.size(); ++i)
            if (runs::idOf(m_comparison->runs[i].summary) == combo->currentData().toString())
                indices.push_back(i);
    return indices;
}

void CasePane::load() {
    m_stale = false;
    m_channel.cancel();
    const auto runs = chosen();
    if (runs.size() < m_runs.size() || (m_duel && runs[0] == runs[1])) {
        m_cases.reset();
        m_list->setCases({});
        m_duel ? say(tr("A duel takes two runs"),
                     tr("Test a second run on the same films, or choose another one above."))
               : say(tr("No run is chosen"), tr("Check a run in the table of results."));
        return;
    }
    m_context->jobs->start<Result<SharedCases>>(
        this, m_channel,
        [comparison = m_comparison, runs](std::stop_token) { return readCaseSet(comparison, runs); },
        [this](Result<SharedCases> cases) { take(std::move(cases)); });
}

void CasePane::take(Result<SharedCases> cases) {
    if (!cases) {
        m_cases.reset();
        m_list->setCases({});
        m_view->setCases({});
        cases.error().code == ErrorCode::BadValue&& m_duel
            ? say(tr("These two cannot meet"),
                  tr("They were tested on different films. Choose two runs of one "
                     "test set."))
            : say(tr("The films cannot be shown"), errorSentence(cases.error()));
        return;
    }
    m_cases = std::move(cases).value();
    m_view->setCases(m_cases);
    m_list->setCases(m_cases);
    m_stack->setCurrentWidget(m_splitter);
    if (std::exchange(m_wantsKeys, false) && isVisible())
        m_list->focusFilms();
}

void CasePane::say(const QString& title, const QString& sentence) {
    m_empty->setTitle(title);
    m_empty->setSentence(sentence);
    m_stack->setCurrentWidget(m_empty);
}

} // namespace hilum::widgets::compare
