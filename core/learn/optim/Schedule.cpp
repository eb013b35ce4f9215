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

namespace {

/// ½ (1 + cos π t), from 1 at t = 0 to 0 at t = 1.
double halfCosine(std::int64_t at, std::int64_t of) {
    return 0.5 * (1.0 + std::cos(std::numbers::pi * static_cast<double>(at) /
                                 static_cast<double>(std::max<std::int64_t>(of, 1))));
}

} // namespace

double dinoCosine(double base, double last, std::int64_t step, std::int64_t warmupSteps,
                  std::int64_t totalSteps) {
    if (step < warmupSteps)
        return warmupSteps == 1 ? 0.0
                                : base * static_cast<double>(step) / static_cast<double>(warmupSteps - 1);
    return last + (base - last) * halfCosine(step - warmupSteps, totalSteps - warmupSteps);
}

double momentumCosine(double base, std::int64_t step, std::int64_t totalSteps) {
    return 1.0 - (1.0 - base) * halfCosine(step, totalSteps);
}

double dinoTeacherTemperature(std::int64_t epoch, double warm, double last, std::int64_t warmEpochs) {
    if (epoch >= warmEpochs)
        return last;
    if (warmEpochs == 1)
        return warm;
    return warm + (last - warm) * static_cast<double>(epoch) / static_cast<double>(warmEpochs - 1);
}

double epochCosine(double base, std::int64_t epoch, std::int64_t epochs) {
    return base * halfCosine(epoch, epochs);
}

double layerDecay(double decay, std::int64_t layer, std::int64_t depth) {
    return std::pow(decay, static_cast<double>(depth + 1 - layer));
}

} // namespace hilum::learn
