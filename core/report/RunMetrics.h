// RunMetrics: what is computed of one run's predictions. Pure functions; any thread.
#pragma once

#include "report/Comparison.h"

namespace hilum::report {

/// Fills metrics, counts at the threshold, calibration, prevalence and the verdict against the larger class;
/// needs test predictions and a threshold. `resamples` ≥ 1. Where no interval is computed (ECE, whose
/// bootstrap lies above it by construction; what is scaled by a temperature) the bounds are NaN.
void measure(ComparedRun& run, int resamples);

} // namespace hilum::report
