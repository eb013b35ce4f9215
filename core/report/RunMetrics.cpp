#include "report/RunMetrics.h"

#include "report/Answer.h"

namespace hilum::report {
namespace {

using statistics::Interval;

Interval valueOnly(double value) {
    return {value, statistics::kNotANumber, statistics::kNotANumber};
}

void measureRanking(ComparedRun& run, int resamples) {
    run.metrics["auroc"] =
        statistics::clusteredBootstrap(run.test, &statistics::auroc, resamples, kBootstrapSeed);
    run.metrics["auprc"] =
        statistics::clusteredBootstrap(run.test, &statistics::averagePrecision, resamples, kBootstrapSeed);
}

void measureThreshold(ComparedRun& run, int resamples) {
    const statistics::OperatingIntervals at =
        statistics::clusteredBootstrapAt(run.test, run.threshold, resamples, kBootstrapSeed);
    run.metrics["accuracy"] = at.accuracy;
    run.metrics["sensitivity"] = at.sensitivity;
    run.metrics["specificity"] = at.specificity;
    run.confusion = statistics::confusionAt(run.test.label, run.test.score, run.threshold);
    run.metrics["balancedAccuracy"] = valueOnly(run.confusion.balancedAccuracy());
    run.metrics["f1"] = valueOnly(run.confusion.f1());
    run.metrics["mcc"] = valueOnly(run.confusion.mcc());
}

void measureProbabilities(ComparedRun& run, int resamples) {
    using statistics::Binning;
    run.metrics["brier"] =
        statistics::clusteredBootstrap(run.test, &statistics::brierScore, resamples, kBootstrapSeed);
    run.metrics["ece"] = valueOnly(statistics::expectedCalibrationError(
        run.test.label, run.test.score, Binning::EqualWidth, kCalibrationBins));
    run.calibration =
        statistics::calibrationTable(run.test.label, run.test.score, Binning::EqualMass, kReliabilityBins);
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
