// Private to statistics: films ranked by score, with tied films as one step. AUROC, average precision and the
// curves are sums over these steps; the bootstrap only changes the counts in them. Any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hilum::statistics {

/// How many positives and negatives have exactly this score.
struct ScoreStep {
    double score = 0.0;
    std::int64_t positives = 0;
    std::int64_t negatives = 0;
};

/// Every label is 0 or 1. True for no labels.
[[nodiscard]] bool labelsAreBinary(std::span<const int> label);
/// labelsAreBinary, as many scores as labels, and no score NaN (infinite scores can be ranked, and pass).
[[nodiscard]] bool canRank(std::span<const int> label, std::span<const double> score);

/// Indices of the films by descending score; films with the same score stay in their order.
[[nodiscard]] std::vector<std::uint32_t> descendingOrder(std::span<const double> score);
/// One step for each distinct score, descending. Input must pass canRank.
[[nodiscard]] std::vector<ScoreStep> rankedSteps(std::span<const int> label, std::span<const double> score);

struct ClassCounts {
    std::int64_t positives = 0;
    std::int64_t negatives = 0;
};
[[nodiscard]] ClassCounts countClasses(std::span<const ScoreStep> steps);

/// Mann–Whitney U / (n1 n0) of descending steps, ties one half; NaN when a class is missing. The sum is made
/// in integers, so equal rankings give equal doubles.
[[nodiscard]] double aurocOf(std::span<const ScoreStep> steps);
/// Average precision of descending steps; NaN without positives.
[[nodiscard]] double averagePrecisionOf(std::span<const ScoreStep> steps);
/// The highest sensitivity where the specificity is at least this, over the points after each step and before
/// the first; NaN when a class is missing or the target lies outside [0, 1].
[[nodiscard]] double sensitivityAtSpecificityOf(std::span<const ScoreStep> steps, double specificity);
/// The highest specificity where the sensitivity is at least this; NaN for the same.
[[nodiscard]] double specificityAtSensitivityOf(std::span<const ScoreStep> steps, double sensitivity);

} // namespace hilum::statistics
