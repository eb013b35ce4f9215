// Several outputs of one model: findings that may stand together, or the classes of a table. Means over them.
// Pure functions, any thread.
#pragma once

#include "statistics/Bootstrap.h"
#include "statistics/Predictions.h"

#include <span>
#include <vector>

namespace hilum::statistics {

struct OutputMetrics {
    std::vector<Interval> outputs; ///< one for each; NaN where the metric has no value (a class is missing)
    Interval mean;                 ///< over the outputs that have one ("macro average"); NaN when none has
    int averaged = 0;              ///< so many
};

/// `metric` of each output and their mean, with 95 % intervals from one bootstrap of whole patients: in each
/// resample the same patients count for every output. Each output has its own films (those whose label is
/// known); equal cluster numbers mean the same patient throughout.
[[nodiscard]] OutputMetrics clusteredBootstrapOutputs(std::span<const Predictions> outputs, Metric metric,
                                                      int resamples, std::uint64_t seed,
                                                      unsigned threads = 1);

} // namespace hilum::statistics
