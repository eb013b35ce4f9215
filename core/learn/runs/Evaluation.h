// The numbers that every downstream run ends with. Pure functions.
#pragma once

#include "base/Json.h"
#include "run/RunStore.h"
#include "statistics/Statistics.h"

#include <span>

namespace hilum::learn {

[[nodiscard]] statistics::Predictions asStatistics(std::span<const run::Prediction> predictions);

/// "test.auroc" with ".lower" and ".upper" (95 %, bootstrap by patient), "test.auprc", "test.prevalence",
/// "test.accuracy", "test.majorityAccuracy", "test.sensitivity", "test.specificity" at "threshold", chosen on
/// validation by Youden's J, and "validation.auroc".
[[nodiscard]] Json testMetrics(std::span<const run::Prediction> validation,
                               std::span<const run::Prediction> test);

} // namespace hilum::learn
