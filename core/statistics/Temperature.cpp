#include "statistics/Temperature.h"

#include "statistics/Predictions.h"
#include "statistics/Ranking.h"

#include <algorithm>
#include <cmath>

namespace hilum::statistics {
namespace {

constexpr double kLeast = 0.01, kMost = 100.0; ///< temperatures
constexpr double kEdge = 1e-12;                ///< of a probability from 0 and 1

bool areProbabilities(std::span<const double> values) {
    return std::ranges::all_of(values, [](double p) { return p >= 0.0 && p <= 1.0; });
}

double logitOf(double probability) {
    const double p = std::clamp(probability, kEdge, 1.0 - kEdge);
    return std::log(p) - std::log1p(-p);
}

double sigmoid(double x) {
    return x >= 0.0 ? 1.0 / (1.0 + std::exp(-x)) : std::exp(x) / (1.0 + std::exp(x));
}

/// d(mean log loss)/dβ at β = 1/T: mean of (σ(βz) − y) z; it grows with β.
double slope(std::span<const int> label, std::span<const double> logit, double beta) {
    double sum = 0.0;
    for (std::size_t i = 0; i < label.size(); ++i)
        sum += (sigmoid(beta * logit[i]) - label[i]) * logit[i];
    return sum;
}

} // namespace

double fitTemperature(std::span<const int> label, std::span<const double> probability) {
    const bool bothClasses =
        std::ranges::find(label, 0) != label.end() && std::ranges::find(label, 1) != label.end();
    if (!canRank(label, probability) || !areProbabilities(probability) || !bothClasses)
        return kNotANumber;
    std::vector<double> logit;
    logit.reserve(probability.size());
    for (const double p : probability)
        logit.push_back(logitOf(p));
    double low = 1.0 / kMost, high = 1.0 / kLeast;
    if (slope(label, logit, high) <= 0.0)
        return kLeast;
    if (slope(label, logit, low) >= 0.0)
        return kMost;
    for (int halving = 0; halving < 60; ++halving) {
        const double middle = 0.5 * (low + high);
        (slope(label, logit, middle) < 0.0 ? low : high) = middle;
    }
    return 2.0 / (low + high);
}

std::vector<double> withTemperature(std::span<const double> probability, double temperature) {
    if (!(temperature > 0.0) || !areProbabilities(probability))
        return {};
    std::vector<double> scaled;
    scaled.reserve(probability.size());
    for (const double p : probability)
        scaled.push_back(sigmoid(logitOf(p) / temperature));
    return scaled;
}

} // namespace hilum::statistics
