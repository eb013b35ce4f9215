#include "statistics/PairwiseBootstrap.h"

#include "statistics/Resampling.h"
#include "statistics/SampleStatistics.h"

#include <algorithm>
#include <functional>

namespace hilum::statistics {
namespace {

BootstrappedRuns nothingKnown(std::size_t runs) {
    return {std::vector<Interval>(runs, kNoInterval),
            std::vector<Difference>(runs == 0 ? 0 : runs * (runs - 1) / 2, kNoDifference)};
}

bool shareTheirFilms(std::span<const Predictions> runs) {
    return std::ranges::all_of(runs, [&](const Predictions& run) {
        return run.label == runs.front().label && run.cluster == runs.front().cluster;
    });
}

using StatisticOfRun = std::function<Statistic(std::size_t run, const Clusters&)>;

BootstrappedRuns bootstrapAll(std::span<const Predictions> runs, const StatisticOfRun& statisticOf,
                              int resamples, std::uint64_t seed, unsigned threads) {
    BootstrappedRuns result = nothingKnown(runs.size());
    if (runs.empty() || !shareTheirFilms(runs))
        return result;
    const Clusters clusters = denseClusters(runs.front().cluster);
    std::vector<Statistic> statistics;
    statistics.reserve(runs.size());
    for (std::size_t run = 0; run < runs.size(); ++run)
        statistics.push_back(statisticOf(run, clusters));
    const Resampled resampled(clusters, statistics, resamples, seed, threads);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        result.runs[i] = resampled.interval(i);
        for (std::size_t j = i + 1; j < runs.size(); ++j)
            result.pairs[pairIndex(i, j, runs.size())] = resampled.difference(i, j);
    }
    return result;
}

} // namespace

BootstrappedRuns pairedBootstrapAll(std::span<const Predictions> runs, Metric metric, int resamples,
                                    std::uint64_t seed, unsigned threads) {
    const auto statisticOf = [&](std::size_t run, const Clusters& clusters) {
        return metricStatistic(runs[run], clusters, metric);
    };
    return bootstrapAll(runs, statisticOf, resamples, seed, threads);
}

BootstrappedRuns pairedBootstrapAllAt(std::span<const Predictions> runs, std::span<const double> thresholds,
                                      ConfusionRatio ratio, int resamples, std::uint64_t seed,
                                      unsigned threads) {
    if (thresholds.size() != runs.size())
        return nothingKnown(runs.size());
    const auto statisticOf = [&](std::size_t run, const Clusters& clusters) {
        return confusionStatistic(runs[run], clusters, thresholds[run], ratio);
    };
    return bootstrapAll(runs, statisticOf, resamples, seed, threads);
}

} // namespace hilum::statistics
