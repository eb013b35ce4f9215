// Many runs on the same test films: the interval of each and the difference of every two, from one bootstrap.
// The numbers are those of clusteredBootstrap, clusteredBootstrapAt and pairedBootstrap to the last bit; each
// resample's patients are drawn once and each run is judged once on them, so that n runs cost n evaluations
// a resample and not n². Pure functions, any thread.
#pragma once

#include "statistics/Bootstrap.h"
#include "statistics/OperatingPoint.h"
#include "statistics/Predictions.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hilum::statistics {

struct BootstrappedRuns {
    std::vector<Interval> runs;    ///< as many as runs
    std::vector<Difference> pairs; ///< run i − run j for every i < j, at pairIndex(i, j, runs.size())
};

/// `metric` of every run and of every pair. All NaN when the runs do not share labels and clusters; NaN for a
/// run with a NaN score, and for its pairs.
[[nodiscard]] BootstrappedRuns pairedBootstrapAll(std::span<const Predictions> runs, Metric metric,
                                                  int resamples, std::uint64_t seed, unsigned threads = 1);
/// A ratio of each run's counts at its own threshold (accuracy, say); thresholds: one for each run, else all
/// NaN. NaN for a run with a NaN threshold, and for its pairs.
[[nodiscard]] BootstrappedRuns pairedBootstrapAllAt(std::span<const Predictions> runs,
                                                    std::span<const double> thresholds, ConfusionRatio ratio,
                                                    int resamples, std::uint64_t seed, unsigned threads = 1);

} // namespace hilum::statistics
