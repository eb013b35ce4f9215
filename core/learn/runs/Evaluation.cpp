#include "learn/runs/Evaluation.h"

#include <cmath>
#include <string>

namespace hilum::learn {

namespace {

constexpr int kResamples = 2000;
constexpr std::uint64_t kBootstrapSeed = 1;

void put(Json& metrics, const std::string& name, const statistics::Interval& interval) {
    metrics[name] = interval.value;
    metrics[name + ".lower"] = interval.lower;
    metrics[name + ".upper"] = interval.upper;
}

} // namespace

statistics::Predictions asStatistics(std::span<const run::Prediction> predictions) {
    statistics::Predictions result;
    for (const auto& prediction : predictions) {
        result.label.push_back(prediction.label);
        result.score.push_back(prediction.score);
        result.cluster.push_back(prediction.patient);
    }
    return result;
}

Json testMetrics(std::span<const run::Prediction> validation, std::span<const run::Prediction> test) {
    const auto chosenOn = asStatistics(validation);
    const auto judgedOn = asStatistics(test);
    Json metrics = Json::object();
    put(metrics, "test.auroc",
        statistics::clusteredBootstrap(judgedOn, statistics::auroc, kResamples, kBootstrapSeed));
    put(metrics, "test.auprc",
        statistics::clusteredBootstrap(judgedOn, statistics::averagePrecision, kResamples, kBootstrapSeed));
    metrics["test.prevalence"] = statistics::prevalence(judgedOn.label);
    metrics["test.majorityAccuracy"] = statistics::majorityAccuracy(judgedOn.label);
    metrics["test.films"] = test.size();
    metrics["validation.auroc"] = statistics::auroc(chosenOn.label, chosenOn.score);
    const double threshold = statistics::youdenThreshold(chosenOn.label, chosenOn.score);
    metrics["threshold"] = threshold;
    if (std::isfinite(threshold)) {
        const auto at = statistics::clusteredBootstrapAt(judgedOn, threshold, kResamples, kBootstrapSeed);
        put(metrics, "test.accuracy", at.accuracy);
        put(metrics, "test.sensitivity", at.sensitivity);
        put(metrics, "test.specificity", at.specificity);
    }
    return metrics;
}

} // namespace hilum::learn
