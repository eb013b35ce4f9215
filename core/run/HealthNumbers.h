// HealthNumbers: the numbers that stand under a verdict of Health.h, with what they are to be read against;
// and the verdict in the reader's language. Pure functions on values, any thread.
#pragma once

#include "base/Text.h"
#include "run/Health.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hilum::run {

/// The newest reading of one measured number. What each means stands in Health.h and learn/downstream.
struct HealthNumber {
    std::string key;      ///< "embedding.spread" (times √d: 1 is even, 0 is collapse), "gradient.norm", …
    double value = 0.0;   ///< finite
    double against = 0.0; ///< what it is read against: see healthNumbers(); NaN: nothing
    std::int64_t step = 0; ///< steps made before it
    bool judged = false;   ///< the rule of the verdict reads it
};

/// The numbers that the run has measured, those of the verdict's rule first, then in a fixed order. Against:
/// embedding.spread 1/√d, embedding.rank the most directions that these films can fill, dino.entropy (share
/// of ln K) 1, dino.kl nothing, byol.loss 8, simclr.accuracy and moco.accuracy that of guessing, mae.loss
/// that of a blank prediction, gradient.norm the median of the readings before, moco.sameFilm 0.5, knn.auroc
/// and probe.auroc the best so far. Empty for runs that do not pretrain.
[[nodiscard]] std::vector<HealthNumber> healthNumbers(const HealthHistory& history, const RunSpec& spec,
                                                      const std::string& rule);

/// healthOf() in the reader's language: the sentence and the suggestion are made of translated texts.
[[nodiscard]] HealthFinding healthOf(const HealthHistory& history, const RunSpec& spec,
                                     const Translator& translate);

} // namespace hilum::run
