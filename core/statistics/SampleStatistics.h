// Private to statistics: what the bootstrap can compute of a sample of patients. Any thread.
#pragma once

#include "statistics/Bootstrap.h"
#include "statistics/OperatingPoint.h"
#include "statistics/Resampling.h"

#include <span>

namespace hilum::statistics {

/// Labels and scores that can be ranked, and as many clusters.
[[nodiscard]] bool canResample(const Predictions& predictions);

/// `metric` of a sample of the films; NaN always where they cannot be resampled. Metrics that follow from
/// ranked films are not sorted again. Predictions and clusters must outlive it.
[[nodiscard]] Statistic metricStatistic(const Predictions& predictions, const Clusters& clusters,
                                        Metric metric);
/// A ratio of the counts at a fixed threshold; NaN always where they cannot be resampled or it is NaN.
[[nodiscard]] Statistic confusionStatistic(const Predictions& predictions, const Clusters& clusters,
                                           double threshold, ConfusionRatio ratio);

} // namespace hilum::statistics
