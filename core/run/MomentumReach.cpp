#include "run/MomentumReach.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace hilum::run {

namespace {

bool hasMomentumNetwork(const RunSpec& spec) {
    return !spec.value("emaMomentum").is_null();
}

bool isConstant(const RunSpec& spec) {
    return spec.method() == "moco";
}

/// Mean of ln m over a run whose momentum rises from `base` to 1.
double meanLogOfRising(double base) {
    constexpr int kPoints = 512; // the integrand is smooth: many more change the sixth place
    double sum = 0.0;
    for (int i = 0; i < kPoints; ++i) {
        const double at = (static_cast<double>(i) + 0.5) / kPoints;
        sum += std::log(1.0 - (1.0 - base) * 0.5 * (1.0 + std::cos(std::numbers::pi * at)));
    }
    return sum / kPoints;
}

/// Mean of ln m; −∞ for a constant momentum of 0.
double meanLog(double momentum, bool constant) {
    return constant ? std::log(momentum) : meanLogOfRising(momentum);
}

double shareAt(double momentum, bool constant, std::int64_t steps) {
    return steps <= 0 ? 1.0 : std::exp(static_cast<double>(steps) * meanLog(momentum, constant));
}

} // namespace

double mostFirstWeights() {
    return std::exp(-1.0);
}

double firstWeightsShare(const RunSpec& spec, std::int64_t steps) {
    if (!hasMomentumNetwork(spec))
        return 0.0;
    return shareAt(spec.number("emaMomentum"), isConstant(spec), steps);
}

std::int64_t stepsToLeave(const RunSpec& spec) {
    if (!hasMomentumNetwork(spec) || spec.number("emaMomentum") >= 1.0)
        return 0;
    const double steps = std::ceil(-1.0 / meanLog(spec.number("emaMomentum"), isConstant(spec)));
    return std::max<std::int64_t>(1, static_cast<std::int64_t>(steps));
}

double highestMomentum(const RunSpec& spec, std::int64_t steps) {
    if (!hasMomentumNetwork(spec) || shareAt(0.0, isConstant(spec), steps) > mostFirstWeights())
        return 0.0;
    int low = 0, high = 1000; // thousandths; `low` is fine, `high` is not
    while (high - low > 1) {
        const int middle = (low + high) / 2;
        (shareAt(middle / 1000.0, isConstant(spec), steps) > mostFirstWeights() ? high : low) = middle;
    }
    return low / 1000.0;
}

} // namespace hilum::run
