#include "base/Text.h"
#include "report/ChartParts.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"
#include "report/RunReading.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hilum::report {
namespace {

using statistics::Interval;

constexpr double kMostAside = 0.1; ///< of a marker's place on the axis of labels

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

/// What a run is called without its labels, its seed and what else tells single runs apart.
std::string kindOf(const ComparedRun& run) {
    std::string name = run.name;
    if (const std::string labels = ", " + labelText(run); labels.size() > 2)
        if (const std::size_t at = name.find(labels); at != std::string::npos)
            name.erase(at, labels.size());
    for (const std::string_view part : {std::string_view("run "), kDrawInName, kSeedInName})
        name = name.substr(0, name.rfind(", " + std::string(part)));
    return name;
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

Chart labelChart(const Comparison& comparison) {
    std::map<std::string, std::vector<std::size_t>> lines; // by the name without its labels
    std::set<std::int64_t> counts;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun& run = comparison.runs[i];
        if (run.protocolGroup != comparison.protocolGroup || run.trainingFilms <= 0 || run.constantScore)
            continue;
        counts.insert(run.trainingFilms);
        lines[kindOf(run)].push_back(i);
    }
    // A kind with one number of labels says nothing about how much labels help.
    std::erase_if(lines, [&](const auto& line) {
        return std::ranges::all_of(line.second, [&](std::size_t i) {
            return comparison.runs[i].trainingFilms == comparison.runs[line.second.front()].trainingFilms;
        });
    });
    Chart chart;
    if (counts.size() < 2 || lines.empty())
        return chart;
    chart.title = HILUM_TR("AUROC against the number of labelled films");
    chart.description =
        HILUM_TR("Each marker is a kind of run at a number of labels; markers of the same kind are joined.");
    chart.width = kWideChart;
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
        const double aside = 1.0 + std::min(0.02, kMostAside / std::max(middle, 1.0)) *
                                       (static_cast<double>(chart.series.size()) - middle);
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
