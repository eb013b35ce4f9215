// Intervals and differences by resampling whole patients: films of one patient are not independent.
// Pure functions, any thread. Results depend on the seed and the films, not on the order of the films (for
// operating points and the metrics that Metric names) and not on the number of threads.
#pragma once

#include "statistics/Predictions.h"

#include <cstdint>
#include <span>

namespace hilum::statistics {

/// Any function of labels and scores. auroc, averagePrecision, the rates of FixedRate.h and
/// equalWidthCalibrationError are recognised and computed without sorting again, O(n) for each resample;
/// others are called with the resampled films.
using Metric = double (*)(std::span<const int>, std::span<const double>);

/// 95 % percentile interval (linear interpolation between order statistics, Hyndman & Fan's type 7) of
/// `metric` over bootstrap samples of whole clusters (patients), Field & Welsh 2007: as many clusters as
/// there are, drawn with replacement. Samples in which the metric is NaN are redrawn (at most 10 times over,
/// then left out). Keyed by seed: same seed, same result. threads: 0 takes all cores. The bounds are NaN with
/// fewer than two clusters or resamples < 1; everything is NaN for bad input or where the metric itself is.
[[nodiscard]] Interval clusteredBootstrap(const Predictions& predictions, Metric metric, int resamples,
                                          std::uint64_t seed, unsigned threads = 1);

/// The same for metrics at a fixed threshold, all of the same resampled patients.
struct OperatingIntervals {
    Interval accuracy, sensitivity, specificity, balancedAccuracy, f1, mcc;
};
[[nodiscard]] OperatingIntervals clusteredBootstrapAt(const Predictions& predictions, double threshold,
                                                      int resamples, std::uint64_t seed,
                                                      unsigned threads = 1);

/// Difference a − b of two models on the same test films (same order, labels and clusters): value, 95 %
/// interval by paired clustered bootstrap (both models on the same resampled patients), and the two-sided
/// bootstrap p-value min(1, 2 min(1 + #{d ≤ 0}, 1 + #{d ≥ 0}) / (B + 1)), which inverts the percentile
/// interval and is never 0 (Davison & Hinkley 1997, §4.2 for the added ones). All NaN when labels or clusters
/// differ.
struct Difference {
    Interval difference;
    double p = 1.0;
};
[[nodiscard]] Difference pairedBootstrap(const Predictions& a, const Predictions& b, Metric metric,
                                         int resamples, std::uint64_t seed, unsigned threads = 1);

} // namespace hilum::statistics
