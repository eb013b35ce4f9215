#include "report/CalibrationCharts.h"

#include "base/Text.h"
#include "report/ChartParts.h"
#include "report/CleanText.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::report {
namespace {

ChartSeries reliability(const ComparedRun& run, const std::vector<double>& probability, std::string name,
                        int colour) {
    ChartSeries series{.name = std::move(name), .colour = colour, .line = true};
    for (const statistics::CalibrationBin& bin : statistics::calibrationTable(
             run.test.label, probability, statistics::Binning::EqualMass, kReliabilityBins))
        series.points.push_back({.x = bin.meanProbability,
                                 .y = bin.observed.value,
                                 .yLow = bin.observed.lower,
                                 .yHigh = bin.observed.upper,
                                 .films = bin.n});
    return series;
}

std::string withError(const std::string& name, const ComparedRun& run, const char* metric) {
    const auto found = run.metrics.find(metric);
    return found == run.metrics.end() ? name : fmt::format("{} ({})", name, metricText(found->second.value));
}

/// Films of one class in each bin, (k − 1)/bins < p ≤ k/bins as the calibration error takes them.
std::array<std::int64_t, kCalibrationBins> countsOf(const ComparedRun& run, int label) {
    std::array<std::int64_t, kCalibrationBins> counts{};
    for (std::size_t i = 0; i < run.test.size(); ++i) {
        const double place = std::ceil(run.test.score[i] * kCalibrationBins) - 1.0;
        if (run.test.label[i] == label)
            ++counts[static_cast<std::size_t>(std::clamp(place, 0.0, kCalibrationBins - 1.0))];
    }
    return counts;
}

} // namespace

Chart reliabilityChart(const ComparedRun& run) {
    Chart chart;
    if (run.calibration.empty())
        return chart;
    chart.width = chart.height = kHalfChart;
    chart.legend = true;
    chart.diagonal = true;
    chart.title = HILUM_TR("Calibration");
    chart.description = HILUM_TR("How many of the films with a predicted probability are positive; on the "
                                 "diagonal the probability means what it says.");
    chart.x.label = HILUM_TR("Mean predicted probability of the films in a bin");
    chart.y.label = HILUM_TR("Share of them that is positive");
    chart.series.push_back(reliability(run, run.test.score, withError(HILUM_TR("as it is"), run, "ece"), 0));
    const auto scaled = statistics::withTemperature(run.test.score, run.temperature);
    if (scaled.empty())
        return chart;
    chart.series.push_back(
        reliability(run, scaled, withError(HILUM_TR("with temperature"), run, "eceScaled"), 1));
    for (ChartPoint& point : chart.series.back().points) // bars of both would hide each other
        point.yLow = point.yHigh = statistics::kNotANumber;
    return chart;
}

Chart probabilityChart(const ComparedRun& run) {
    Chart chart;
    if (run.calibration.empty())
        return chart;
    chart.width = chart.height = kHalfChart;
    chart.legend = true;
    chart.title = HILUM_TR("Predicted probabilities");
    chart.description = HILUM_TR("How many test films have which predicted probability, positive and "
                                 "negative ones apart.");
    chart.x.label = HILUM_TR("Predicted probability");
    chart.y = {.label = HILUM_TR("Test films in a bin"), .low = 0.0, .high = 1.0};
    for (const int label : {1, 0}) {
        ChartSeries series{.name = label == 1 ? HILUM_TR("positive films") : HILUM_TR("negative films"),
                           .colour = label == 1 ? 1 : 0,
                           .line = true,
                           .markers = false};
        const auto counts = countsOf(run, label);
        for (std::size_t bin = 0; bin < counts.size(); ++bin) {
            const auto count = static_cast<double>(counts[bin]);
            for (const std::size_t edge : {bin, bin + 1})
                series.points.push_back(
                    {.x = static_cast<double>(edge) / kCalibrationBins, .y = count, .films = counts[bin]});
            chart.y.high = std::max(chart.y.high, 1.08 * count);
        }
        chart.series.push_back(std::move(series));
    }
    return chart;
}

} // namespace hilum::report
