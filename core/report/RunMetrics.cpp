#include "report/RunMetrics.h"

#include "report/Answer.h"

#include <initializer_list>
#include <utility>

namespace hilum::report {
namespace {

using statistics::Interval;

Interval valueOnly(double value) {
    return {value, statistics::kNotANumber, statistics::kNotANumber};
}

void measureRanking(ComparedRun& run, int resamples) {
    const std::initializer_list<std::pair<const char*, statistics::Metric>> metrics{
        {"auroc", &statistics::auroc},
        {"auprc", &statistics::averagePrecision},
        {"sensitivityAtSpecificity90", &statistics::sensitivityAtSpecificity90},
        {"sensitivityAtSpecificity95", &statistics::sensitivityAtSpecificity95},
        {"specificityAtSensitivity90", &statistics::specificityAtSensitivity90},
        {"specificityAtSensitivity95", &statistics::specificityAtSensitivity95}};
    for (const auto& [name, metric] : metrics)
        run.metrics[name] = statistics::clusteredBootstrap(run.test, metric, resamples, kBootstrapSeed);
}

void measureThreshold(ComparedRun& run, int resamples) {
    const statistics::OperatingIntervals at =
        statistics::clusteredBootstrapAt(run.test, run.threshold, resamples, kBootstrapSeed);
    run.metrics["accuracy"] = at.accuracy;
    run.metrics["sensitivity"] = at.sensitivity;
    run.metrics["specificity"] = at.specificity;
    run.metrics["balancedAccuracy"] = at.balancedAccuracy;
    run.metrics["f1"] = at.f1;
    run.metrics["mcc"] = at.mcc;
    run.confusion = statistics::confusionAt(run.test.label, run.test.score, run.threshold);
}

/// Brier score and calibration error as they are, and with the temperature that validation asks for.
void measureProbabilities(ComparedRun& run, int resamples) {
    using statistics::Binning;
    const auto ece = [&](const std::vector<double>& score) {
        return valueOnly(statistics::expectedCalibrationError(run.test.label, score, Binning::EqualWidth,
                                                              kCalibrationBins));
    };
    run.metrics["brier"] =
        statistics::clusteredBootstrap(run.test, &statistics::brierScore, resamples, kBootstrapSeed);
    run.metrics["ece"] = ece(run.test.score);
    run.calibration =
        statistics::calibrationTable(run.test.label, run.test.score, Binning::EqualMass, kReliabilityBins);
    run.temperature = statistics::fitTemperature(run.validation.label, run.validation.score);
    const auto scaled = statistics::withTemperature(run.test.score, run.temperature);
    run.metrics["brierScaled"] =
        valueOnly(scaled.empty() ? statistics::kNotANumber : statistics::brierScore(run.test.label, scaled));
    run.metrics["eceScaled"] = scaled.empty() ? valueOnly(statistics::kNotANumber) : ece(scaled);
}

} // namespace

void measure(ComparedRun& run, int resamples) {
    measureRanking(run, resamples);
    measureThreshold(run, resamples);
    measureProbabilities(run, resamples);
    run.prevalence = statistics::prevalence(run.test.label);
    run.majorityAccuracy = statistics::majorityAccuracy(run.test.label);
    run.verdict = verdictOf(run.metrics["accuracy"], run.majorityAccuracy);
}

} // namespace hilum::report
