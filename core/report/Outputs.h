// Outputs: runs that were asked several questions of a film: every finding of its own, or one of several
// classes. Any thread; reading needs the run's store.
#pragma once

#include "base/Json.h"
#include "base/Result.h"
#include "report/Comparison.h"
#include "run/RunStore.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hilum::report {

/// The test predictions of every output, "test/<output>", by name; empty for a run of one question. Corrupt
/// as readComparedRun says.
Result<std::vector<OutputResult>> readOutputs(run::RunStore& store);

/// Fills `outputs` (95 % intervals by bootstrap of whole patients), the metrics "meanAuroc" and "meanAuprc",
/// for classes `classCounts` and "classAccuracy" with the like interval, and lets go of the outputs'
/// predictions. Nothing for a run of one question. `resamples` ≥ 1.
void measureOutputs(ComparedRun& run, int resamples);

/// Films of a class (row) by the class of the highest score (column, the first of equals). Empty unless every
/// output is about the same films and each film is of exactly one class.
[[nodiscard]] std::vector<std::vector<std::int64_t>> classCounts(const std::vector<OutputResult>& outputs);

/// One row for each output of each run; only the heading where no run has several.
[[nodiscard]] std::string outputsToCsv(const Comparison& comparison);
/// [{"name": …, "films": …, "auroc": {"value", "lower", "upper"}, …}, …]
[[nodiscard]] Json outputsJson(const ComparedRun& run);

} // namespace hilum::report
