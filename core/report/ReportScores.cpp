// What the models do at their thresholds, and what their probabilities are worth.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"

#include <fmt/format.h>

#include <cmath>

namespace hilum::report {
namespace {

Cell metricCell(const ComparedRun& run, const char* metric) {
    const statistics::Interval& interval = run.metrics.at(metric);
    return {.text = metricText(interval.value), .detail = boundsText(interval)};
}

Table thresholdTable(const Comparison& comparison) {
    Table table;
    table.caption = HILUM_TR("Test films at each run's threshold");
    table.columns = {{HILUM_TR("Run"), false},
                     {HILUM_TR("Threshold"), true},
                     {HILUM_TR("Positive, found"), true},
                     {HILUM_TR("Positive, missed"), true},
                     {HILUM_TR("Negative, called positive"), true},
                     {HILUM_TR("Negative, left alone"), true},
                     {HILUM_TR("Balanced accuracy"), true},
                     {HILUM_TR("F1"), true},
                     {HILUM_TR("MCC"), true}};
    for (const ComparedRun& run : comparison.runs)
        table.rows.push_back(
            {runCell(run),
             {.text = metricText(run.threshold),
              .detail = run.thresholdFromValidation ? HILUM_TR("from validation") : HILUM_TR("fixed")},
             {.text = countText(run.confusion.truePositive)},
             {.text = countText(run.confusion.falseNegative)},
             {.text = countText(run.confusion.falsePositive)},
             {.text = countText(run.confusion.trueNegative)},
             metricCell(run, "balancedAccuracy"),
             metricCell(run, "f1"),
             metricCell(run, "mcc")});
    table.note =
        HILUM_TR("Balanced accuracy is the mean of sensitivity and specificity: 0.5 for guessing and for "
                 "always the same answer. MCC is 0 for guessing; where a run calls no film or every "
                 "film positive it is not defined.");
    return table;
}

Table fixedRateTable(const Comparison& comparison) {
    Table table;
    table.caption = HILUM_TR("One rate where the other is fixed, read off the test films' own ROC curve");
    table.columns = {{HILUM_TR("Run"), false},
                     {HILUM_TR("Sensitivity at 90 % specificity"), true},
                     {HILUM_TR("at 95 %"), true},
                     {HILUM_TR("Specificity at 90 % sensitivity"), true},
                     {HILUM_TR("at 95 %"), true}};
    for (const ComparedRun& run : comparison.runs)
        if (!run.constantScore)
            table.rows.push_back({runCell(run), metricCell(run, "sensitivityAtSpecificity90"),
                                  metricCell(run, "sensitivityAtSpecificity95"),
                                  metricCell(run, "specificityAtSensitivity90"),
                                  metricCell(run, "specificityAtSensitivity95")});
    table.note =
        HILUM_TR("These describe the curve. They are no forecast of what a threshold chosen beforehand "
                 "will do: the table above is.");
    return table;
}

Table probabilityTable(const Comparison& comparison) {
    Table table;
    table.caption = HILUM_TR("Are the probabilities right?");
    table.columns = {{HILUM_TR("Run"), false},
                     {HILUM_TR("Brier score"), true},
                     {HILUM_TR("Brier of the share of positives"), true},
                     {HILUM_TR("ECE"), true},
                     {HILUM_TR("Temperature, from validation"), true},
                     {HILUM_TR("Brier, ECE with it"), true}};
    for (const ComparedRun& run : comparison.runs) {
        if (run.calibration.empty())
            continue;
        table.rows.push_back({runCell(run),
                              metricCell(run, "brier"),
                              {.text = metricText(run.prevalence * (1.0 - run.prevalence)),
                               .detail = percentText(run.prevalence)},
                              metricCell(run, "ece"),
                              {.text = metricText(run.temperature)},
                              {.text = fmt::format("{}, {}", metricText(run.metrics.at("brierScaled").value),
                                                   metricText(run.metrics.at("eceScaled").value))}});
    }
    table.note =
        fmt::format(HILUM_TR("Lower is better. A model that gives every test film the share of positive "
                             "ones, {}, has the Brier score of the third column. ECE: {} bins of equal "
                             "width; it depends on them and has no interval, since its bootstrap lies "
                             "above it by construction."),
                    percentText(comparison.prevalence), kCalibrationBins);
    return table;
}

} // namespace

std::vector<Block> thresholdSection(const Comparison& comparison) {
    std::vector<Block> blocks{Heading{2, HILUM_TR("At the threshold"), "threshold"},
                              thresholdTable(comparison)};
    if (Table rates = fixedRateTable(comparison); !rates.rows.empty())
        blocks.emplace_back(std::move(rates));
    return blocks;
}

std::vector<Block> calibrationSection(const Comparison& comparison) {
    Table table = probabilityTable(comparison);
    if (table.rows.empty())
        return {};
    std::vector<Block> blocks{Heading{2, HILUM_TR("Calibration"), "calibration"}, std::move(table)};
    if (Chart chart = calibrationChart(comparison); !chart.series.empty())
        blocks.emplace_back(std::move(chart));
    return blocks;
}

} // namespace hilum::report
