// RunReading: one run folder → ComparedRun without its metrics, and what people call it. Reads only; any
// thread.
#pragma once

#include "base/Result.h"
#include "report/Comparison.h"
#include "run/RunStore.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace hilum::report {

/// Spec, summary, predictions and facts of one run; nullopt for a run without test predictions.
/// Corrupt when predictions name a film twice, a label is not 0 or 1, or a score is not finite.
Result<std::optional<ComparedRun>> readComparedRun(const run::RunFolder& folder);

/// How a name tells which seed, and which draw of the labels, a run had; group names do without.
inline constexpr std::string_view kSeedInName = "seed ", kDrawInName = "label draw ";

/// In order of the film's id. Corrupt as readComparedRun says.
Result<statistics::Predictions> sortedPredictions(std::vector<run::Prediction> rows);

/// A pretraining run with its loss curve, at most about 4 × 240 points.
Result<PretrainingRun> readPretrainingRun(const run::RunFolder& folder);

/// "SimCLR" for "simclr"; an unknown name as it is.
[[nodiscard]] std::string methodName(const std::string& method);
/// "ResNet-18" for "resnet18"; an unknown name as it is.
[[nodiscard]] std::string encoderName(const std::string& encoder);
/// "10 % of the labels", "120 labelled films", "" for all of them.
[[nodiscard]] std::string labelText(const ComparedRun& run);
/// Makes names that several runs share unique: by labels, by what else differs, by seed, at last by id.
void makeNamesUnique(std::span<ComparedRun> runs);
/// What a parameter of a spec is called, "Film size" for "side".
[[nodiscard]] std::string labelOf(const Json& spec, const std::string& key);
/// A value of a spec as people read it; never a path.
[[nodiscard]] std::string valueText(const Json& value);

} // namespace hilum::report
