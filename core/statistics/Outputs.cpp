#include "statistics/Outputs.h"

#include "statistics/Resampling.h"
#include "statistics/SampleStatistics.h"

#include <cmath>

namespace hilum::statistics {
namespace {

/// The films of every output under the same cluster numbers 0 … count − 1.
std::vector<Clusters> sharedClusters(std::span<const Predictions> outputs) {
    std::vector<std::uint32_t> all;
    for (const Predictions& output : outputs)
        all.insert(all.end(), output.cluster.begin(), output.cluster.end());
    const Clusters together = denseClusters(all);
    std::vector<Clusters> clusters;
    auto begin = together.ofFilm.begin();
    for (const Predictions& output : outputs) {
        const auto end = begin + static_cast<std::ptrdiff_t>(output.cluster.size());
        clusters.push_back({{begin, end}, together.count});
        begin = end;
    }
    return clusters;
}

} // namespace

OutputMetrics clusteredBootstrapOutputs(std::span<const Predictions> outputs, Metric metric, int resamples,
                                        std::uint64_t seed, unsigned threads) {
    OutputMetrics result;
    result.mean = kNoInterval;
    if (outputs.empty())
        return result;
    const std::vector<Clusters> clusters = sharedClusters(outputs);
    std::vector<Statistic> statistics;
    statistics.reserve(outputs.size());
    for (std::size_t i = 0; i < outputs.size(); ++i)
        statistics.push_back(metricStatistic(outputs[i], clusters[i], metric));
    const Resampled resampled(clusters.front(), statistics, resamples, seed, threads);
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        result.outputs.push_back(resampled.interval(i));
        if (!std::isnan(result.outputs.back().value))
            known.push_back(i);
    }
    result.averaged = static_cast<int>(known.size());
    if (!known.empty())
        result.mean = resampled.interval([&known](std::span<const double> values) {
            double sum = 0.0;
            for (const std::size_t i : known)
                sum += values[i];
            return sum / static_cast<double>(known.size());
        });
    return result;
}

} // namespace hilum::statistics
