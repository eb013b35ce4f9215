// One rate at a given value of the other: two ways to read the ROC curve at a working point that matters.
// Pure functions, any thread.
#pragma once

#include <span>

namespace hilum::statistics {

/// The highest sensitivity of all points of the empirical ROC curve whose specificity is at least
/// `specificity`. The points are (∞, 0, 1) and one for each distinct score ("score ≥ threshold means
/// positive"); nothing is interpolated between them (no threshold reaches a point in between). It describes
/// the curve: the threshold behind it is chosen on these very films, so it is no forecast of what a threshold
/// chosen beforehand will do. NaN for a target outside [0, 1] and where auroc is NaN.
[[nodiscard]] double sensitivityAtSpecificity(std::span<const int> label, std::span<const double> score,
                                              double specificity);
/// The highest specificity of all these points whose sensitivity is at least `sensitivity`.
[[nodiscard]] double specificityAtSensitivity(std::span<const int> label, std::span<const double> score,
                                              double sensitivity);

/// The same as a Metric of the bootstrap, which does not sort again for them.
[[nodiscard]] double sensitivityAtSpecificity90(std::span<const int> label, std::span<const double> score);
[[nodiscard]] double sensitivityAtSpecificity95(std::span<const int> label, std::span<const double> score);
[[nodiscard]] double specificityAtSensitivity90(std::span<const int> label, std::span<const double> score);
[[nodiscard]] double specificityAtSensitivity95(std::span<const int> label, std::span<const double> score);

} // namespace hilum::statistics
