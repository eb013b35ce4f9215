#include "learn/optim/Schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hilum::learn {

double fractionalEpochCosine(double base, double epoch, double warmupEpochs, double epochs) {
    if (epoch < warmupEpochs)
        return base * epoch / warmupEpochs;
    const double left = std::max(epochs - warmupEpochs, 1e-12);
    return base * 0.5 * (1.0 + std::cos(std::numbers::pi * (epoch - warmupEpochs) / left));
}

double warmupCosine(double base, std::int64_t step, std::int64_t warmupSteps, std::int64_t totalSteps) {
    return fractionalEpochCosine(base, static_cast<double>(step), static_cast<double>(warmupSteps),
                                 static_cast<double>(totalSteps));
}

std::int64_t warmupSteps(std::int64_t wantedEpochs, std::int64_t stepsPerEpoch, std::int64_t totalSteps) {
    return std::min(wantedEpochs * stepsPerEpoch, totalSteps / 10);
}

double ownLearningRate(bool lars, std::int64_t batch) {
    const auto films = static_cast<double>(batch);
    return lars ? 0.075 * std::sqrt(films) : 0.03 * films / 256.0;
}

} // namespace hilum::learn
