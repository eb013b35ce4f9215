// The same model on parts of the test set: women and men, the young and the old, films lying and standing.
// Pure functions, any thread.
#pragma once

#include "statistics/Predictions.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hilum::statistics {

/// Fewer positive or fewer negative films than this make an AUROC that says little: it is shown greyed.
inline constexpr std::int64_t kFewInSubgroup = 10;

struct Subgroup {
    std::int64_t films = 0, patients = 0, positives = 0;
    Interval auroc;             ///< bootstrap by patient; NaN where a class is missing
    Interval sensitivity;       ///< at the threshold
    Interval falseNegativeRate; ///< 1 − sensitivity: the ill who are missed
    Interval specificity;
    bool small = false; ///< fewer than kFewInSubgroup positives or negatives
};

/// group: of each film 0 … groups − 1, or negative for a film of none (it is left out). One row for each
/// group, empty ones included. Empty for lengths that differ or a group out of range.
[[nodiscard]] std::vector<Subgroup> subgroups(const Predictions& predictions, std::span<const int> group,
                                              int groups, double threshold, int resamples, std::uint64_t seed,
                                              unsigned threads = 1);

} // namespace hilum::statistics
