// ROC, precision and recall, calibration, and the losses of pretraining, as charts.
#include "base/Text.h"
#include "report/ChartParts.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace hilum::report {
namespace {

constexpr std::size_t kMostCurvePoints = 400;
/// More calibration curves than these, or bars of more runs, would hide each other.
constexpr std::size_t kMostCalibrations = 4;
constexpr std::size_t kMostWithBars = 2;

Chart squareChart() {
    Chart chart;
    chart.width = kHalfChart;
    chart.height = kHalfChart;
    chart.legend = true;
    return chart;
}

std::string drawnOf(std::size_t drawn, std::size_t all) {
    if (drawn >= all)
        return {};
    return fmt::format(HILUM_TR(" The {} of {} runs with the highest AUROC are drawn."), drawn, all);
}

/// Colours of the runs in one chart. Where all kinds of runs have colours of their own, these are the same in
/// every chart; otherwise the kinds are counted as they come, so that no two of this chart share one.
class CurveColours {
public:
    explicit CurveColours(const Comparison& comparison) : m_comparison(comparison) {}

    int of(std::size_t run) {
        if (m_comparison.groups.size() <= static_cast<std::size_t>(kSeriesColours))
            return colourOf(m_comparison, run);
        const auto fresh = std::pair(static_cast<int>(m_kinds.size()), 0);
        auto& [colour, members] = m_kinds.try_emplace(m_comparison.runs[run].group, fresh).first->second;
        return colour + kSeriesColours * members++;
    }

private:
    const Comparison& m_comparison;
    std::map<std::string, std::pair<int, int>> m_kinds; ///< group → colour, how many had it
};

using Points = std::vector<ChartPoint> (*)(const ComparedRun&);

/// A curve for each of `runs` that has one, at most `most`; the metric stands in brackets behind the name.
void addCurves(const Comparison& comparison, std::span<const std::size_t> runs, const char* metric,
               Points points, std::size_t most, Chart& chart) {
    CurveColours colours(comparison);
    std::size_t usable = 0;
    for (const std::size_t i : runs) {
        const ComparedRun& run = comparison.runs[i];
        std::vector<ChartPoint> curve = points(run);
        if (curve.empty() || ++usable > most)
            continue;
        chart.series.push_back(
            {.name = fmt::format("{} ({})", run.name, metricText(run.metrics.at(metric).value)),
             .colour = colours.of(i),
             .line = true,
             .markers = false,
             .points = std::move(curve)});
    }
    chart.note += drawnOf(chart.series.size(), usable);
}

/// Every n-th of `count` points, and the last, so that few enough remain.
template <class Take> void thinned(std::size_t count, const Take& take) {
    const std::size_t step = count / kMostCurvePoints + 1;
    for (std::size_t i = 0; i < count; ++i)
        if (i % step == 0 || i + 1 == count)
            take(i);
}

/// Puts the run's threshold from validation into its curve, where `later` finds the first point behind it.
template <class Later>
void addThreshold(const ComparedRun& run, double x, double y, std::vector<ChartPoint>& points,
                  const Later& later) {
    if (!run.thresholdFromValidation || points.empty() || !std::isfinite(x) || !std::isfinite(y))
        return;
    points.insert(std::ranges::find_if(points, later),
                  {.x = x, .y = y, .marked = true, .threshold = run.threshold});
}

std::vector<ChartPoint> rocPoints(const ComparedRun& run) {
    const auto corners = statistics::rocCurve(run.test.label, run.test.score);
    std::vector<ChartPoint> points;
    thinned(corners.size(), [&](std::size_t i) {
        points.push_back({.x = 1.0 - corners[i].specificity,
                          .y = corners[i].sensitivity,
                          .threshold = corners[i].threshold});
    });
    const double x = 1.0 - run.confusion.specificity(), y = run.confusion.sensitivity();
    addThreshold(run, x, y, points, [&](const ChartPoint& p) { return p.x > x || (p.x == x && p.y > y); });
    return points;
}

/// A step function, as average precision sums it: between two thresholds the precision is the later one's.
std::vector<ChartPoint> precisionRecallPoints(const ComparedRun& run) {
    const auto corners = statistics::precisionRecallCurve(run.test.label, run.test.score);
    std::vector<ChartPoint> points;
    double recall = 0.0;
    thinned(corners.size(), [&](std::size_t i) {
        points.push_back({.x = recall, .y = corners[i].precision});
        points.push_back(
            {.x = corners[i].recall, .y = corners[i].precision, .threshold = corners[i].threshold});
        recall = corners[i].recall;
    });
    const auto found = static_cast<double>(run.confusion.truePositive);
    const double x = run.confusion.sensitivity(),
                 y = found / (found + static_cast<double>(run.confusion.falsePositive));
    addThreshold(run, x, y, points, [&](const ChartPoint& p) { return p.x > x || (p.x == x && p.y < y); });
    return points;
}

std::vector<ChartPoint> calibrationPoints(const ComparedRun& run) {
    std::vector<ChartPoint> points;
    for (const statistics::CalibrationBin& bin : run.calibration)
        points.push_back({.x = bin.meanProbability,
                          .y = bin.observed.value,
                          .yLow = bin.observed.lower,
                          .yHigh = bin.observed.upper,
                          .films = bin.n});
    return points;
}

} // namespace

std::vector<std::size_t> firstOfKind(const Comparison& comparison, std::span<const std::size_t> runs) {
    std::set<std::string> seen;
    std::vector<std::size_t> first;
    for (const std::size_t i : runs)
        if (seen.insert(comparison.runs[i].group).second)
            first.push_back(i);
    return first;
}

Chart rocChart(const Comparison& comparison) {
    return rocChart(comparison, bestByAuroc(comparison));
}

Chart precisionRecallChart(const Comparison& comparison) {
    return precisionRecallChart(comparison, bestByAuroc(comparison));
}

Chart rocChart(const Comparison& comparison, std::span<const std::size_t> runs) {
    Chart chart = squareChart();
    chart.title = HILUM_TR("ROC curves");
    chart.description =
        HILUM_TR("Sensitivity against 1 − specificity over all thresholds on the test films.");
    chart.x.label = HILUM_TR("1 − specificity (share of negative films called positive)");
    chart.y.label = HILUM_TR("Sensitivity (share of positive films found)");
    chart.diagonal = true;
    chart.note = HILUM_TR("In brackets: AUROC. The dashed diagonal is chance. Markers: the thresholds "
                          "chosen on validation.");
    addCurves(comparison, runs, "auroc", rocPoints, kMostCurves, chart);
    return chart;
}

Chart precisionRecallChart(const Comparison& comparison, std::span<const std::size_t> runs) {
    Chart chart = squareChart();
    chart.title = HILUM_TR("Precision and recall");
    chart.description = HILUM_TR(
        "Precision against recall over all thresholds on the test films; the line is the share of positive "
        "films, which is the precision of guessing.");
    chart.x.label = HILUM_TR("Recall = sensitivity (share of positive films found)");
    chart.y.label = HILUM_TR("Precision (share of films called positive that are)");
    chart.rules.push_back({false, comparison.prevalence,
                           fmt::format(HILUM_TR("chance, {}"), metricText(comparison.prevalence))});
    chart.note =
        HILUM_TR("In brackets: AUPRC, the average precision, which is the area under these steps. Markers: "
                 "the thresholds chosen on validation.");
    addCurves(comparison, runs, "auprc", precisionRecallPoints, kMostCurves, chart);
    return chart;
}

Chart calibrationChart(const Comparison& comparison) {
    Chart chart = squareChart();
    chart.title = HILUM_TR("Calibration");
    chart.description = HILUM_TR("How many of the films with a predicted probability are positive; on the "
                                 "diagonal the probability means what it says.");
    chart.x.label = HILUM_TR("Mean predicted probability of the films in a bin");
    chart.y.label = HILUM_TR("Share of them that is positive");
    chart.diagonal = true;
    chart.note = fmt::format(HILUM_TR("In brackets: ECE. {} bins with equally many films. Below the diagonal "
                                      "the probabilities are too high."),
                             kReliabilityBins);
    addCurves(comparison, firstOfKind(comparison, bestByAuroc(comparison)), "ece", calibrationPoints,
              kMostCalibrations, chart);
    if (chart.series.size() <= kMostWithBars)
        chart.note += HILUM_TR(" Bars: Wilson's 95 % interval, films taken as independent.");
    for (ChartSeries& series : chart.series) {
        series.markers = true;
        if (chart.series.size() > kMostWithBars)
            for (ChartPoint& point : series.points)
                point.yLow = point.yHigh = statistics::kNotANumber;
    }
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
        chart.width = kHalfChart;
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

} // namespace hilum::report
