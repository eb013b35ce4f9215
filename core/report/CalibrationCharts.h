// CalibrationCharts: what the probabilities of one run are worth. Pure functions; any thread.
#pragma once

#include "report/Comparison.h"

namespace hilum::report {

/// Share of positive films against predicted probability, as the run gives it and with the temperature from
/// validation: kReliabilityBins bins of equal mass, each with its number of films. Without series where the
/// run gives no probabilities.
[[nodiscard]] Chart reliabilityChart(const ComparedRun& run);
/// How many test films have which predicted probability, positive and negative ones apart, in
/// kCalibrationBins bins of equal width. Without series where the run gives no probabilities.
[[nodiscard]] Chart probabilityChart(const ComparedRun& run);

} // namespace hilum::report
