#include "widgets/compare/CompareCharts.h"

#include "base/AtomicFile.h"
#include "report/CsvFolder.h"
#include "report/Shortcuts.h"
#include "widgets/common/CompactTable.h"
#include "widgets/common/Format.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"
#include "widgets/compare/CompareTableModel.h"
#include "widgets/plot/DotPlot.h"
#include "widgets/plot/PaintedFile.h"
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
#include <map>

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
    row.label = runs::comparedName(run.name);
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
    row.label = CompareCharts::tr("%1 (%n seeds)", nullptr, mean.n).arg(runs::comparedName(group.name));
    row.value = mean.mean;
    row.low = mean.mean - mean.sd;
    row.high = mean.mean + mean.sd;
    row.note =
        isolated(CompareCharts::tr("%1 ± %2 (SD)").arg(formatNumber(mean.mean), formatNumber(mean.sd)));
    row.muted = muted;
    row.colour = curveColour(0);
    for (const std::size_t i : group.runs)
        row.dots.push_back(metricOf(comparison.runs[i], metric).value);
    return row;
}

} // namespace

CompareCharts::CompareCharts(Jobs& jobs, QWidget* parent)
    : QWidget(parent), m_tabs(new QTabBar(this)), m_grouped(new QCheckBox(tr("Seeds together"), this)),
      m_tools(new QStackedWidget(this)), m_stack(new QStackedWidget(this)), m_auroc(new DotPlot),
      m_accuracy(new DotPlot), m_pairs(new PairTableModel(this)), m_pairTable(new QTableView(this)),
      m_note(makeLabel({}, TypeStep::Caption, true, this)) {
    setObjectName(QStringLiteral("compareCharts"));
    describe(m_grouped, QStringLiteral("compareGrouped"), tr("Seeds together"),
             tr("Draws runs that differ only in their seeds as one: mean, standard deviation, and each seed "
                "as a ring."));
    m_auroc->setObjectName(QStringLiteral("aurocChart"));
    m_auroc->setAxisTitle(tr("AUROC on the test films, with 95 % intervals"));
    m_auroc->setReference(tr("coin toss"), 0.5);
    m_accuracy->setObjectName(QStringLiteral("accuracyChart"));
    m_accuracy->setAxisTitle(tr("Accuracy on the test films, with 95 % intervals"));
    m_note->setObjectName(QStringLiteral("compareNote"));
    m_note->setWordWrap(true);
    buildPairs();
    m_stack->addWidget(scrolled(m_auroc, QStringLiteral("aurocScroll")));
    m_stack->addWidget(scrolled(m_accuracy, QStringLiteral("accuracyScroll")));
    m_stack->addWidget(m_pairTable);
    m_tools->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* grouping = new QWidget(m_tools);
    auto* row = new QHBoxLayout(grouping);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_grouped);
    m_tools->addWidget(grouping);
    for (const Figure which : {Figure::Curves, Figure::Calibration, Figure::Labels, Figure::Cost,
                               Figure::Confusion, Figure::Subgroups}) {
        auto* panel = new FigurePanel(jobs, which, m_stack);
        connect(panel, &FigurePanel::noteChanged, this, &CompareCharts::fillNote);
        m_figures.push_back(panel);
        m_stack->addWidget(panel);
        m_tools->addWidget(panel->tools());
    }
    buildTabs();
    auto* top = new QHBoxLayout;
    top->addWidget(m_tabs);
    top->addWidget(m_tools, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::kM, space::kXs, space::kM, space::kS);
    layout->setSpacing(space::kXs);
    layout->addLayout(top);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    connect(m_grouped, &QCheckBox::toggled, this, &CompareCharts::fillAll);
}

void CompareCharts::buildTabs() {
    const auto add = [this](const QString& name, const QString& tip) {
        m_tabs->setTabToolTip(m_tabs->addTab(name), tip);
    };
    add(tr("AUROC"), tr("AUROC of each run with its interval"));
    add(tr("Accuracy"), tr("Accuracy of each run with its interval, beside the larger class"));
    add(tr("Differences"), tr("Pairwise differences: which of two runs is better, and is it certain"));
    add(tr("ROC, PR"), tr("ROC curves, precision and recall, with the thresholds from validation"));
    add(tr("Calibration"), tr("Do probabilities mean what they say, before and after temperature scaling"));
    add(tr("Labels"),
        tr("AUROC against the number of labelled films, and the labels that pretraining saves"));
    add(tr("Cost"), tr("AUROC against time, memory, energy and multiply-adds"));
    add(tr("Confusion"), tr("Right and wrong answers of a run at its threshold"));
    add(tr("Subgroups"), tr("A run by sex, age, view, size of the boxes, films of a patient"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    describe(m_tabs, QStringLiteral("compareTabs"), tr("What is drawn"));
    m_tabs->setToolTip({});
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_stack->setCurrentIndex(tab);
        m_tools->setCurrentIndex(std::max(0, tab - Pairs));
        fillNote();
    });
}

void CompareCharts::buildPairs() {
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
    constexpr std::array<int, PairTableModel::ColumnCount> kPairChars{60, 24, 8, 10};
    makeCompact(*m_pairTable, kPairChars);
    m_pairTable->horizontalHeader()->setSectionResizeMode(PairTableModel::Sentence, QHeaderView::Stretch);
}

void CompareCharts::setComparison(const SharedComparison& comparison, const QString& baseline) {
    if (m_comparison != comparison)
        m_pairs->setComparison(comparison);
    m_comparison = comparison;
    m_baseline = baseline;
    for (FigurePanel* panel : m_figures)
        panel->setComparison(comparison, baseline);
    fillAll();
}

void CompareCharts::choose(const QString& run) {
    for (FigurePanel* panel : m_figures)
        panel->choose(run);
}

FigurePanel* CompareCharts::currentFigure() const {
    const int tab = m_tabs->currentIndex();
    return tab > Pairs ? m_figures.at(static_cast<std::size_t>(tab - Curves)) : nullptr;
}

DotPlot* CompareCharts::currentDots() const {
    return m_tabs->currentIndex() == Auroc      ? m_auroc
           : m_tabs->currentIndex() == Accuracy ? m_accuracy
                                                : nullptr;
}

QString CompareCharts::chartName() const {
    static const std::array<const char*, Subgroups + 1> kNames{
        "auroc", "accuracy", "pairs", "curves", "calibration", "labels", "cost", "confusion", "subgroups"};
    return QLatin1String(kNames.at(static_cast<std::size_t>(std::max(0, m_tabs->currentIndex()))));
}

bool CompareCharts::canPaint() const {
    const FigurePanel* figure = currentFigure();
    return figure != nullptr ? figure->canPaint() : currentDots() != nullptr;
}

Result<> CompareCharts::save(const QString& file) {
    DotPlot* dots = currentDots();
    FigurePanel* figure = currentFigure();
    if (file.endsWith(QLatin1String(".csv"), Qt::CaseInsensitive)) {
        if (dots != nullptr)
            return dots->saveCsv(file);
        return writeFileAtomically(ss(file), figure != nullptr ? figure->csv()
                                             : m_comparison    ? report::pairsToCsv(*m_comparison)
                                                               : std::string());
    }
    if (figure != nullptr)
        return savePainted(file, kPaintedSize, [figure](QPainter& painter, const QRectF& area) {
            figure->paintOn(painter, area, Theme::Light); // for paper
        });
    if (dots == nullptr)
        dots = m_auroc;
    return file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive) ? dots->saveSvg(file)
                                                                     : dots->savePng(file);
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

/// What a run has to lie beyond: a coin, the larger class, and what the facts of the films tell without a
/// pixel.
void CompareCharts::fillReferences() {
    const double none = std::numeric_limits<double>::quiet_NaN();
    const bool any = m_comparison && !m_comparison->runs.empty();
    m_accuracy->setReference(tr("always the larger class"), any ? m_comparison->majorityAccuracy : none);
    std::map<QString, const report::ComparedRun*> shortcuts;
    if (any)
        for (const report::ComparedRun& run : m_comparison->runs)
            if (const std::string label = report::shortcutLabel(run);
                !label.empty() && run.protocolGroup == m_comparison->protocolGroup)
                shortcuts.emplace(coreText(label), &run);
    for (const QString& gone : m_shortcuts)
        for (DotPlot* plot : {m_auroc, m_accuracy})
            plot->setReference(gone, none);
    m_shortcuts.clear();
    for (const auto& [label, run] : shortcuts) {
        m_auroc->setReference(label, metricOf(*run, "auroc").value);
        m_accuracy->setReference(label, metricOf(*run, "accuracy").value);
        m_shortcuts << label;
    }
}

void CompareCharts::fillAll() {
    fill(*m_auroc, "auroc");
    fill(*m_accuracy, "accuracy");
    fillReferences();
    fillNote();
}

void CompareCharts::fillNote() {
    const bool any = m_comparison && !m_comparison->runs.empty();
    const bool grouping =
        any && std::ranges::any_of(m_comparison->groups, [](const auto& g) { return g.runs.size() > 1; });
    m_grouped->setVisible(grouping && currentDots() != nullptr);
    QString note;
    if (const FigurePanel* figure = currentFigure())
        note = figure->note();
    else if (any && m_tabs->currentIndex() == Pairs)
        note = m_pairs->rowCount() == 0
                   ? tr("No two of these runs were tested on the same films.")
                   : tr("%n pairs, adjusted by Holm's method", nullptr, m_pairs->rowCount());
    else if (any)
        note = tr("%1 test films of %2 patients, prevalence %3")
                   .arg(formatCount(m_comparison->testFilms), formatCount(m_comparison->testPatients),
                        formatPercent(m_comparison->prevalence));
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty());
}

} // namespace hilum::widgets::compare
