#include "base/Text.h"
#include "report/ChartParts.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"
#include "report/Shortcuts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hilum::report {
namespace {

using statistics::Interval;

ChartPoint dotOf(const Interval& interval, double row) {
    ChartPoint point;
    point.x = interval.value;
    point.y = row;
    point.xLow = interval.lower;
    point.xHigh = interval.upper;
    point.text = intervalText(interval);
    return point;
}

/// One row for each run, its metric with the interval.
Chart dotChart(const Comparison& comparison, const char* metric) {
    Chart chart;
    chart.width = kWideChart;
    double low = 1.0, high = 0.0;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun& run = comparison.runs[i];
        const Interval& interval = run.metrics.at(metric);
        chart.categories.push_back({run.name, run.id});
        ChartSeries series{.name = run.name, .colour = colourOf(comparison, i)};
        series.points.push_back(dotOf(interval, static_cast<double>(i)));
        chart.series.push_back(std::move(series));
        for (const double value : {interval.value, interval.lower, interval.upper})
            if (std::isfinite(value)) {
                low = std::min(low, value);
                high = std::max(high, value);
            }
    }
    chart.x.low = low;
    chart.x.high = high;
    return chart;
}

/// A line for each run that looks at no pixel: what a network has to lie beyond. Not where test sets differ.
void addShortcuts(const Comparison& comparison, Chart& chart) {
    std::set<std::string> named;
    for (const ComparedRun& run : comparison.runs)
        if (run.testSet != comparison.runs.front().testSet)
            return;
    for (const ComparedRun& run : comparison.runs) {
        const std::string label = shortcutLabel(run);
        const double auroc = run.metrics.at("auroc").value;
        if (!label.empty() && std::isfinite(auroc) && named.insert(label).second)
            chart.rules.push_back({true, auroc, fmt::format("{}, {}", label, metricText(auroc))});
    }
}

} // namespace

int colourOf(const Comparison& comparison, std::size_t run) {
    for (std::size_t g = 0; g < comparison.groups.size(); ++g) {
        const auto& members = comparison.groups[g].runs;
        const auto found = std::ranges::find(members, run);
        if (found != members.end())
            return static_cast<int>(g % kSeriesColours) +
                   kSeriesColours * static_cast<int>(found - members.begin());
    }
    return static_cast<int>(run);
}

void fitAxis(ChartAxis& axis, double value) {
    constexpr double kStep = 0.05;
    if (std::isfinite(value)) {
        axis.low = std::min(axis.low, value);
        axis.high = std::max(axis.high, value);
    }
    axis.low = std::max(0.0, std::floor((axis.low - 0.01) / kStep) * kStep);
    axis.high = std::min(1.0, std::ceil((axis.high + 0.01) / kStep) * kStep);
}

std::vector<std::size_t> bestByAuroc(const Comparison& comparison) {
    std::vector<std::size_t> order;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i)
        if (comparison.runs[i].protocolGroup == comparison.protocolGroup)
            order.push_back(i);
    std::ranges::stable_sort(order, std::greater<>(), [&](std::size_t i) {
        const double auroc = comparison.runs[i].metrics.at("auroc").value;
        return std::isfinite(auroc) ? auroc : -1.0;
    });
    return order;
}

Chart aurocChart(const Comparison& comparison) {
    Chart chart = dotChart(comparison, "auroc");
    chart.title = HILUM_TR("AUROC by run, with 95 % intervals");
    chart.description =
        HILUM_TR("A row for each run: its AUROC as a marker, its interval as a bar; 0.5 is chance.");
    chart.x.label = HILUM_TR("Area under the ROC curve (no unit)");
    chart.rules.push_back({true, 0.5, HILUM_TR("chance, 0.5")});
    addShortcuts(comparison, chart);
    if (chart.rules.size() > 1)
        chart.description +=
            HILUM_TR(" The other lines are what the facts of the films tell without a pixel.");
    fitAxis(chart.x, 0.5);
    return chart;
}

Chart accuracyChart(const Comparison& comparison) {
    Chart chart = dotChart(comparison, "accuracy");
    chart.title = HILUM_TR("Accuracy by run, at its threshold from validation");
    chart.description =
        HILUM_TR("A row for each run: its accuracy and interval; the line is the accuracy of always "
                 "answering the larger class.");
    chart.x.label = HILUM_TR("Accuracy (share of test films answered rightly)");
    std::set<double> sets;
    for (const ComparedRun& run : comparison.runs)
        sets.insert(run.majorityAccuracy);
    if (sets.size() == 1)
        chart.rules.push_back(
            {true, comparison.majorityAccuracy,
             fmt::format(HILUM_TR("always {}, {}"), comparison.prevalence > 0.5 ? "yes" : "no",
                         metricText(comparison.majorityAccuracy))});
    else
        chart.note = HILUM_TR("The runs have different test sets, so there is no common majority line; the "
                              "table has each run's.");
    fitAxis(chart.x, comparison.majorityAccuracy);
    return chart;
}

} // namespace hilum::report
