// Health: what the numbers of a pretraining run say about it: a light, one sentence and one change to make.
// Pure functions on values, any thread. The rules, their thresholds and reasons stand in Health.cpp.
#pragma once

#include "base/Json.h"
#include "run/RunEvent.h"
#include "run/RunSpec.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::run {

/// Worse is larger. Unknown: the rule's numbers are missing, not finite, too few, or of another method.
enum class HealthLight : std::uint8_t { Unknown, Green, Amber, Red };
[[nodiscard]] std::string_view lightName(HealthLight light); ///< "unknown", "green", "amber", "red"

/// The numbers of one evaluation, as Evaluated has them. Rules read "embedding.spread" (times √d),
/// "embedding.rank", "embedding.dimension", "embedding.films", "gradient.norm", "simclr.accuracy",
/// "moco.accuracy", "byol.loss", "dino.entropy" (divided by ln K), "mae.loss", "knn.auroc", "probe.auroc" and
/// "loss". What guessing gives is derived from the specification, or read where it is measured on the same
/// films: "mae.blank" (loss of a blank prediction).
struct HealthSample {
    std::int64_t step = 0; ///< steps made before it
    Json metrics;
};

struct HealthHistory {
    std::vector<HealthSample> samples;
    std::int64_t totalSteps = 0; ///< of the whole run; 0: unknown, and what depends on it too
};

/// Evaluations and plan out of a run's events, oldest first; what a rewind took back is left out.
[[nodiscard]] HealthHistory healthHistory(std::span<const StampedEvent> events);

/// What one rule says.
struct HealthFinding {
    std::string rule; ///< stable name: "collapse"
    HealthLight light = HealthLight::Unknown;
    std::string sentence;   ///< the number and what it means
    std::string suggestion; ///< one change in words; "" where nothing needs to change
    std::string parameter;  ///< key of the parameter that the suggestion is about, or ""
    Json value;             ///< what to set it to; null where only the words tell
};

/// One finding a rule, in the order of the rules.
[[nodiscard]] std::vector<HealthFinding> healthFindings(const HealthHistory& history, const RunSpec& spec);

/// The worst finding; among equals the more specific rule. Green only once the collapse rule could be judged,
/// for MAE that of the blank reconstruction: otherwise a run without numbers would look healthy. Unknown for
/// runs that do not pretrain.
[[nodiscard]] HealthFinding healthOf(const HealthHistory& history, const RunSpec& spec);

} // namespace hilum::run
