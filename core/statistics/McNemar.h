// McNemar's test: do two models answer differently often right on the same films? Pure functions, any thread.
// It takes films as independent: where patients have several films, the clustered bootstrap of the difference
// of accuracies is the one to believe.
#pragma once

#include <cstdint>
#include <span>

namespace hilum::statistics {

/// Films that only one of two models answers rightly (b and c of McNemar, Psychometrika 1947), and the exact
/// two-sided p: twice the smaller tail of Binomial(b + c, ½), at most 1. 1 when no film tells them apart.
struct McNemar {
    std::int64_t onlyA = 0, onlyB = 0;
    double p = 1.0;
};
/// From counts; p is NaN when one is negative. Exact for any number of films (no χ² approximation).
[[nodiscard]] McNemar mcNemar(std::int64_t onlyA, std::int64_t onlyB);
/// From scores, each model at its own threshold ("score ≥ threshold means positive"). p is NaN, and the
/// counts are 0, for no films or for bad input.
[[nodiscard]] McNemar mcNemar(std::span<const int> label, std::span<const double> scoreA, double thresholdA,
                              std::span<const double> scoreB, double thresholdB);

} // namespace hilum::statistics
