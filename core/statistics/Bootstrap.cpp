#include "statistics/Bootstrap.h"

#include "statistics/OperatingPoint.h"
#include "statistics/Resampling.h"
#include "statistics/SampleStatistics.h"

#include <array>

namespace hilum::statistics {

Interval clusteredBootstrap(const Predictions& predictions, Metric metric, int resamples, std::uint64_t seed,
                            unsigned threads) {
    const Clusters clusters = denseClusters(predictions.cluster);
    const std::array statistics{metricStatistic(predictions, clusters, metric)};
    return Resampled(clusters, statistics, resamples, seed, threads).interval(0);
}

OperatingIntervals clusteredBootstrapAt(const Predictions& predictions, double threshold, int resamples,
                                        std::uint64_t seed, unsigned threads) {
    const Clusters clusters = denseClusters(predictions.cluster);
    const auto ratio = [&](ConfusionRatio of) {
        return confusionStatistic(predictions, clusters, threshold, of);
    };
    const std::array statistics{ratio(&Confusion::accuracy),    ratio(&Confusion::sensitivity),
                                ratio(&Confusion::specificity), ratio(&Confusion::balancedAccuracy),
                                ratio(&Confusion::f1),          ratio(&Confusion::mcc)};
    const Resampled result(clusters, statistics, resamples, seed, threads);
    return {.accuracy = result.interval(0),
            .sensitivity = result.interval(1),
            .specificity = result.interval(2),
            .balancedAccuracy = result.interval(3),
            .f1 = result.interval(4),
            .mcc = result.interval(5)};
}

Difference pairedBootstrap(const Predictions& a, const Predictions& b, Metric metric, int resamples,
                           std::uint64_t seed, unsigned threads) {
    if (a.label != b.label || a.cluster != b.cluster)
        return kNoDifference;
    const Clusters clusters = denseClusters(a.cluster);
    const std::array statistics{metricStatistic(a, clusters, metric), metricStatistic(b, clusters, metric)};
    return Resampled(clusters, statistics, resamples, seed, threads).difference(0, 1);
}

} // namespace hilum::statistics
