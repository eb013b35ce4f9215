// Private to statistics: metrics that follow from ranked films alone, so that the bootstrap need not sort
// again. Any thread.
#pragma once

#include "statistics/Bootstrap.h"
#include "statistics/Ranking.h"

#include <span>

namespace hilum::statistics {

/// A metric as a function of descending steps, some of which may hold no film.
using StepForm = double (*)(std::span<const ScoreStep>);
/// nullptr for a metric that has none.
[[nodiscard]] StepForm stepForm(Metric metric);

/// equalWidthCalibrationError of steps; NaN when one is no probability.
[[nodiscard]] double equalWidthCalibrationErrorOf(std::span<const ScoreStep> steps);

} // namespace hilum::statistics
