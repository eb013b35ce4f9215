// ChartParts: what the charts of the report have in common. Pure functions; any thread.
#pragma once

#include "report/Chart.h"
#include "report/Comparison.h"

#include <cstddef>
#include <vector>

namespace hilum::report {

inline constexpr double kWideChart = 1050.0, kHalfChart = 472.0; ///< px
inline constexpr std::size_t kMostCurves = 8;                    ///< in one chart

/// Runs of one group have one colour; seeds of it differ by dash.
[[nodiscard]] int colourOf(const Comparison& comparison, std::size_t run);
/// Widens an axis to hold `value` and rounds it outwards to twentieths within [0, 1].
void fitAxis(ChartAxis& axis, double value);
/// Indices of the runs that the answer is about, the highest AUROC first.
[[nodiscard]] std::vector<std::size_t> bestByAuroc(const Comparison& comparison);

} // namespace hilum::report
