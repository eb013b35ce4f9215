#include "statistics/McNemar.h"

#include "statistics/Predictions.h"
#include "statistics/Ranking.h"
#include "statistics/Summary.h"

#include <algorithm>
#include <cmath>

namespace hilum::statistics {

McNemar mcNemar(std::int64_t onlyA, std::int64_t onlyB) {
    McNemar result{onlyA, onlyB, kNotANumber};
    if (onlyA < 0 || onlyB < 0)
        return result;
    const auto fewer = static_cast<double>(std::min(onlyA, onlyB));
    const auto more = static_cast<double>(std::max(onlyA, onlyB));
    // P(X ≤ fewer) = I_½(more, fewer + 1), DLMF 8.17.5. Equal counts: the two halves overlap.
    result.p = onlyA == onlyB ? 1.0 : std::min(1.0, 2.0 * incompleteBeta(more, fewer + 1.0, 0.5));
    return result;
}

McNemar mcNemar(std::span<const int> label, std::span<const double> scoreA, double thresholdA,
                std::span<const double> scoreB, double thresholdB) {
    if (label.empty() || !canRank(label, scoreA) || !canRank(label, scoreB) || std::isnan(thresholdA) ||
        std::isnan(thresholdB))
        return {0, 0, kNotANumber};
    std::int64_t onlyA = 0;
    std::int64_t onlyB = 0;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const bool rightA = (scoreA[i] >= thresholdA) == (label[i] == 1);
        const bool rightB = (scoreB[i] >= thresholdB) == (label[i] == 1);
        onlyA += rightA && !rightB ? 1 : 0;
        onlyB += rightB && !rightA ? 1 : 0;
    }
    return mcNemar(onlyA, onlyB);
}

} // namespace hilum::statistics
