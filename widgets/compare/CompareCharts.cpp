#include "widgets/compare/CompareCharts.h"

#include "widgets/common/CompactTable.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CompareTableModel.h"
#include "widgets/plot/DotPlot.h"
#include "widgets/runs/RunText.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTabBar>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace hilum::widgets::compare {

namespace {

constexpr int kRowHeight = 19;
constexpr int kAxisHeight = 76;

QWidget* scrolled(DotPlot* plot, const QString& name) {
    auto* area = new QScrollArea;
    area->setObjectName(name);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidget(plot);
    return area;
}

statistics::Interval metricOf(const report::ComparedRun& run, const char* metric) {
    const auto found = run.metrics.find(metric);
    const double none = std::numeric_limits<double>::quiet_NaN();
    return found == run.metrics.end() ? statistics::Interval{none, none, none} : found->second;
}

DotRow rowOf(const report::ComparedRun& run, const char* metric, bool muted, bool baseline) {
    const statistics::Interval value = metricOf(run, metric);
    DotRow row;
    row.label = qs(run.name);
    if (baseline)
        row.label = CompareCharts::tr("%1 (baseline)").arg(row.label);
    row.value = value.value;
    row.low = std::isfinite(value.lower) ? value.lower : value.value;
    row.high = std::isfinite(value.upper) ? value.upper : value.value;
    row.note = intervalText(value);
    row.muted = muted;
    row.colour = curveColour(baseline ? 1 : 0);
    return row;
}

/// Runs that differ only in their seeds as one row: mean, standard deviation, and the single values.
DotRow groupRow(const report::Comparison& comparison, const report::GroupResult& group, const char* metric,
                bool muted) {
    DotRow row;
    const auto found = group.metrics.find(metric);
    const double none = std::numeric_limits<double>::quiet_NaN();
    const statistics::MeanSd mean =
        found == group.metrics.end() ? statistics::MeanSd{none, none, 0} : found->second;
    row.label = CompareCharts::tr("%1 (%n seeds)", nullptr, mean.n).arg(qs(group.name));
    row.value = mean.mean;
    row.low = mean.mean - mean.sd;
    row.high = mean.mean + mean.sd;
    row.note = CompareCharts::tr("%1 ± %2 (SD)").arg(formatNumber(mean.mean), formatNumber(mean.sd));
    row.muted = muted;
    row.colour = curveColour(0);
    for (const std::size_t i : group.runs)
        row.dots.push_back(metricOf(comparison.runs[i], metric).value);
    return row;
}

} // namespace

CompareCharts::CompareCharts(QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_grouped(new QCheckBox(tr("Seeds together"), this)),
      m_stack(new QStackedWidget(this)), m_auroc(new DotPlot), m_accuracy(new DotPlot),
      m_pairs(new PairTableModel(this)), m_pairTable(new QTableView(this)),
      m_note(makeLabel({}, TypeStep::Caption, true, this)) {
    setObjectName(QStringLiteral("compareCharts"));
    m_tabs->addTab(tr("AUROC"));
    m_tabs->addTab(tr("Accuracy"));
    m_tabs->addTab(tr("Pairwise differences"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    describe(m_tabs, QStringLiteral("compareTabs"), tr("What is drawn"));
    m_tabs->setToolTip({});
    describe(m_grouped, QStringLiteral("compareGrouped"), tr("Seeds together"),
             tr("Draws runs that differ only in their seeds as one: mean, standard deviation, and each seed "
                "as a ring."));
    m_auroc->setObjectName(QStringLiteral("aurocChart"));
    m_auroc->setAxisTitle(tr("AUROC on the test films, with 95 % intervals"));
    m_auroc->setReference(tr("coin toss"), 0.5);
    m_accuracy->setObjectName(QStringLiteral("accuracyChart"));
    m_accuracy->setAxisTitle(tr("Accuracy on the test films, with 95 % intervals"));
    describe(m_pairTable, QStringLiteral("pairTable"), tr("Pairwise differences"));
    m_pairTable->setToolTip({});
    m_pairTable->setModel(m_pairs);
    m_pairTable->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_pairTable->setSelectionMode(QAbstractItemView::SingleSelection);
    m_pairTable->setShowGrid(false);
    m_pairTable->setAlternatingRowColors(true);
    m_pairTable->setTabKeyNavigation(false);
    m_pairTable->verticalHeader()->hide();
    m_pairTable->verticalHeader()->setDefaultSectionSize(26);
    QHeaderView* header = m_pairTable->horizontalHeader();
    constexpr std::array<int, PairTableModel::ColumnCount> kPairChars{60, 24, 8, 10};
    makeCompact(*m_pairTable, kPairChars);
    header->setSectionResizeMode(PairTableModel::Sentence, QHeaderView::Stretch);

    auto* top = new QHBoxLayout;
    top->addWidget(m_tabs);
    top->addStretch();
    top->addWidget(m_note);
    top->addWidget(m_grouped);
    m_stack->addWidget(scrolled(m_auroc, QStringLiteral("aurocScroll")));
    m_stack->addWidget(scrolled(m_accuracy, QStringLiteral("accuracyScroll")));
    m_stack->addWidget(m_pairTable);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kM, space::kXs, space::kM, space::kS);
    layout->setSpacing(space::kXs);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        fillAll();
    });
    connect(m_grouped, &QCheckBox::toggled, this, &CompareCharts::fillAll);
}

void CompareCharts::setComparison(const SharedComparison& comparison, const QString& baseline) {
    if (m_comparison != comparison)
        m_pairs->setComparison(comparison);
    m_comparison = comparison;
    m_baseline = baseline;
    fillAll();
}

DotPlot* CompareCharts::chart() const {
    return m_tabs->currentIndex() == Accuracy ? m_accuracy : m_auroc;
}

QString CompareCharts::chartName() const {
    return m_tabs->currentIndex() == Accuracy ? QStringLiteral("accuracy") : QStringLiteral("auroc");
}

void CompareCharts::showTab(int tab) {
    m_tabs->setCurrentIndex(tab);
}

void CompareCharts::fill(DotPlot& plot, const char* metric) const {
    std::vector<DotRow> rows;
    if (m_comparison) {
        const auto muted = [this](const report::ComparedRun& run) {
            return run.constantScore || run.protocolGroup != m_comparison->protocolGroup;
        };
        for (const report::GroupResult& group : m_comparison->groups) {
            const report::ComparedRun& first = m_comparison->runs[group.runs.front()];
            if (m_grouped->isChecked() && group.runs.size() > 1) {
                rows.push_back(groupRow(*m_comparison, group, metric, muted(first)));
                continue;
            }
            for (const std::size_t i : group.runs) {
                const report::ComparedRun& run = m_comparison->runs[i];
                rows.push_back(rowOf(run, metric, muted(run), runs::idOf(run.summary) == m_baseline));
            }
        }
    }
    std::ranges::stable_sort(rows, std::greater<>(), [](const DotRow& row) {
        return std::isfinite(row.value) ? row.value : -std::numeric_limits<double>::infinity();
    });
    plot.setRows(rows);
    plot.setMinimumHeight(kAxisHeight + kRowHeight * static_cast<int>(rows.size()));
}

void CompareCharts::fillAll() {
    fill(*m_auroc, "auroc");
    fill(*m_accuracy, "accuracy");
    const bool any = m_comparison && !m_comparison->runs.empty();
    m_accuracy->setReference(tr("always the larger class"),
                             any ? m_comparison->majorityAccuracy : std::numeric_limits<double>::quiet_NaN());
    const bool grouping =
        any && std::ranges::any_of(m_comparison->groups, [](const auto& g) { return g.runs.size() > 1; });
    m_grouped->setVisible(grouping && m_tabs->currentIndex() != Pairs);
    QString note;
    if (any && m_tabs->currentIndex() == Pairs)
        note = m_pairs->rowCount() == 0
                   ? tr("No two of these runs were tested on the same films.")
                   : tr("%n pairs, adjusted by Holm's method", nullptr, m_pairs->rowCount());
    else if (any)
        note = tr("%1 test films of %2 patients, prevalence %3")
                   .arg(formatCount(m_comparison->testFilms), formatCount(m_comparison->testPatients),
                        formatPercent(m_comparison->prevalence));
    m_note->setText(note);
}

} // namespace hilum::widgets::compare
