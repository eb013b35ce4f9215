#include "statistics/FixedRate.h"

#include "statistics/Predictions.h"
#include "statistics/Ranking.h"

namespace hilum::statistics {

double sensitivityAtSpecificity(std::span<const int> label, std::span<const double> score,
                                double specificity) {
    return canRank(label, score) ? sensitivityAtSpecificityOf(rankedSteps(label, score), specificity)
                                 : kNotANumber;
}

double specificityAtSensitivity(std::span<const int> label, std::span<const double> score,
                                double sensitivity) {
    return canRank(label, score) ? specificityAtSensitivityOf(rankedSteps(label, score), sensitivity)
                                 : kNotANumber;
}

double sensitivityAtSpecificity90(std::span<const int> label, std::span<const double> score) {
    return sensitivityAtSpecificity(label, score, 0.90);
}

double sensitivityAtSpecificity95(std::span<const int> label, std::span<const double> score) {
    return sensitivityAtSpecificity(label, score, 0.95);
}

double specificityAtSensitivity90(std::span<const int> label, std::span<const double> score) {
    return specificityAtSensitivity(label, score, 0.90);
}

double specificityAtSensitivity95(std::span<const int> label, std::span<const double> score) {
    return specificityAtSensitivity(label, score, 0.95);
}

} // namespace hilum::statistics
