#include "base/Text.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hilum::report {
namespace {

using statistics::Interval;

constexpr std::size_t kMostRocCurves = 8;
constexpr std::size_t kMostRocPoints = 400;
constexpr double kWide = 1050.0, kHalf = 472.0; // px

ChartPoint dotOf(const Interval& interval, double row) {
    ChartPoint point;
    point.x = interval.value;
    point.y = row;
    point.xLow = interval.lower;
    point.xHigh = interval.upper;
    point.text = intervalText(interval);
    return point;
}

/// Runs of one group have one colour; seeds of it differ by dash.
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

/// One row for each run, its metric with the interval.
Chart dotChart(const Comparison& comparison, const char* metric) {
    Chart chart;
    chart.width = kWide;
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

/// Widens an axis to hold `value` and rounds it outwards to twentieths within [0, 1].
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

/// One point for each number of labelled films: the run with its interval, or mean ± SD over seeds.
std::vector<ChartPoint> pointsOverLabels(const Comparison& comparison,
                                         const std::vector<std::size_t>& members) {
    std::map<std::int64_t, std::vector<Interval>> byCount;
    for (const std::size_t i : members)
        byCount[comparison.runs[i].trainingFilms].push_back(comparison.runs[i].metrics.at("auroc"));
    std::vector<ChartPoint> points;
    for (const auto& [count, intervals] : byCount) {
        ChartPoint point{.x = static_cast<double>(count), .y = intervals.front().value};
        point.yLow = intervals.front().lower;
        point.yHigh = intervals.front().upper;
        if (intervals.size() > 1) {
            std::vector<double> values;
            for (const Interval& interval : intervals)
                values.push_back(interval.value);
            const statistics::MeanSd over = statistics::meanSd(values);
            point.y = over.mean;
            point.yLow = over.mean - over.sd;
            point.yHigh = over.mean + over.sd;
        }
        points.push_back(point);
    }
    return points;
}

} // namespace

Chart aurocChart(const Comparison& comparison) {
    Chart chart = dotChart(comparison, "auroc");
    chart.title = HILUM_TR("AUROC by run, with 95 % intervals");
    chart.description =
        HILUM_TR("A row for each run: its AUROC as a marker, its interval as a bar; 0.5 is chance.");
    chart.x.label = HILUM_TR("Area under the ROC curve (no unit)");
    chart.rules.push_back({true, 0.5, HILUM_TR("chance, 0.5")});
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

Chart rocChart(const Comparison& comparison) {
    Chart chart;
    chart.title = HILUM_TR("ROC curves");
    chart.description =
        HILUM_TR("Sensitivity against 1 − specificity over all thresholds on the test films.");
    chart.width = kHalf;
    chart.height = kHalf;
    chart.x.label = HILUM_TR("1 − specificity (share of negative films called positive)");
    chart.y.label = HILUM_TR("Sensitivity (share of positive films found)");
    chart.diagonal = true;
    chart.legend = true;
    const std::vector<std::size_t> order = bestByAuroc(comparison);
    for (const std::size_t i : order) {
        if (chart.series.size() == kMostRocCurves)
            break;
        const ComparedRun& run = comparison.runs[i];
        const auto corners = statistics::rocCurve(run.test.label, run.test.score);
        ChartSeries series{.name =
                               fmt::format("{} ({})", run.name, metricText(run.metrics.at("auroc").value)),
                           .colour = colourOf(comparison, i),
                           .line = true,
                           .markers = false};
        const std::size_t step = corners.size() / kMostRocPoints + 1;
        for (std::size_t c = 0; c < corners.size(); ++c)
            if (c % step == 0 || c + 1 == corners.size())
                series.points.push_back({.x = 1.0 - corners[c].specificity, .y = corners[c].sensitivity});
        chart.series.push_back(std::move(series));
    }
    std::set<int> colours;
    for (const ChartSeries& series : chart.series)
        colours.insert(series.colour);
    if (colours.size() < chart.series.size()) // the palette came round: here they must be told apart
        for (std::size_t i = 0; i < chart.series.size(); ++i)
            chart.series[i].colour = static_cast<int>(i);
    chart.note = HILUM_TR("In brackets: AUROC. The dashed diagonal is chance.");
    if (order.size() > chart.series.size())
        chart.note +=
            fmt::format(HILUM_TR(" The best {} of {} runs are drawn."), chart.series.size(), order.size());
    return chart;
}

std::vector<Chart> lossCharts(const Comparison& comparison) {
    std::map<std::string, std::vector<std::size_t>> byMethod;
    for (std::size_t i = 0; i < comparison.pretraining.size(); ++i)
        if (comparison.pretraining[i].loss.size() > 1)
            byMethod[comparison.pretraining[i].name].push_back(i);
    std::vector<Chart> charts;
    for (const auto& [method, members] : byMethod) {
        Chart chart;
        chart.title = fmt::format(HILUM_TR("Pretraining loss, {}"), method);
        chart.description = HILUM_TR("The loss over the epochs of pretraining.");
        chart.width = kHalf;
        chart.x = {.label = HILUM_TR("Epochs"), .low = 0.0, .high = 0.0};
        chart.y = {.label = HILUM_TR("Loss (no unit)"), .low = INFINITY, .high = -INFINITY};
        chart.legend = true;
        for (const std::size_t i : members) {
            const PretrainingRun& run = comparison.pretraining[i];
            ChartSeries series{.name = run.id, .colour = static_cast<int>(i), .line = true, .markers = false};
            for (const run::Point& point : run.loss) {
                if (!std::isfinite(point.x) || !std::isfinite(point.y))
                    continue;
                series.points.push_back({.x = point.x, .y = point.y});
                chart.x.high = std::max(chart.x.high, point.x);
                chart.y.low = std::min(chart.y.low, point.y);
                chart.y.high = std::max(chart.y.high, point.y);
            }
            chart.series.push_back(std::move(series));
        }
        if (!(chart.y.high >= chart.y.low) || chart.x.high <= 0.0)
            continue;
        const double margin = std::max(0.04 * (chart.y.high - chart.y.low), 1e-6);
        chart.y.low -= margin;
        chart.y.high += margin;
        chart.note = HILUM_TR(
            "Losses of different methods have different scales: they do not tell which method is better.");
        charts.push_back(std::move(chart));
    }
    return charts;
}

Chart labelChart(const Comparison& comparison) {
    std::map<std::string, std::vector<std::size_t>> lines; // by the name without its labels
    std::set<std::int64_t> counts;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun& run = comparison.runs[i];
        if (run.protocolGroup != comparison.protocolGroup || run.trainingFilms <= 0 || run.constantScore)
            continue;
        counts.insert(run.trainingFilms);
        lines[run.name.substr(0, run.name.find(", "))].push_back(i);
    }
    Chart chart;
    if (counts.size() < 2)
        return chart;
    chart.title = HILUM_TR("AUROC against the number of labelled films");
    chart.description =
        HILUM_TR("Each marker is a kind of run at a number of labels; markers of the same kind are joined.");
    chart.width = kWide;
    chart.height = 360.0;
    chart.legend = true;
    chart.x = {.label = HILUM_TR("Labelled training films (logarithmic)"),
               .low = 0.85 * static_cast<double>(*counts.begin()),
               .high = 1.15 * static_cast<double>(*counts.rbegin()),
               .logarithmic = true};
    for (const std::int64_t count : counts)
        chart.x.ticks.push_back(static_cast<double>(count));
    chart.y = {.label = HILUM_TR("AUROC (no unit)"), .low = 1.0, .high = 0.0};
    for (const auto& [name, members] : lines) {
        ChartSeries series{.name = name, .colour = static_cast<int>(chart.series.size()), .line = true};
        series.points = pointsOverLabels(comparison, members);
        // A little to the side of each other, so that bars at the same number of films stay apart.
        const double middle = 0.5 * static_cast<double>(lines.size() - 1);
        const double step = std::min(0.02, 0.2 / static_cast<double>(lines.size())); // within the axis
        const double aside = 1.0 + step * (static_cast<double>(chart.series.size()) - middle);
        for (ChartPoint& point : series.points) {
            point.x *= aside;
            for (const double value : {point.y, point.yLow, point.yHigh})
                if (std::isfinite(value)) {
                    chart.y.low = std::min(chart.y.low, value);
                    chart.y.high = std::max(chart.y.high, value);
                }
        }
        chart.series.push_back(std::move(series));
    }
    chart.note = HILUM_TR("Bars: the 95 % interval where there is one run, one standard deviation over seeds "
                          "where there are more.");
    fitAxis(chart.y, 0.5);
    chart.rules.push_back({false, 0.5, HILUM_TR("chance, 0.5")});
    return chart;
}

} // namespace hilum::report
