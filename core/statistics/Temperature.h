// Temperature scaling: one number that makes a network's probabilities mean what they say, without changing
// the order of films (Guo et al., "On calibration of modern neural networks", ICML 2017). Pure functions, any
// thread.
#pragma once

#include <span>
#include <vector>

namespace hilum::statistics {

/// The T > 0 with the least mean log loss of σ(logit / T), fitted on validation, never on test. The loss is
/// convex in 1/T; it is found by bisection of its derivative, to about 1e-12, within 0.01 … 100 (the border
/// where films are separated perfectly, or are no better than chance). Probabilities of 0 and 1 are taken for
/// 1e-12 and 1 − 1e-12. NaN when a class is missing and for bad input (a probability outside [0, 1],
/// lengths).
[[nodiscard]] double fitTemperature(std::span<const int> label, std::span<const double> probability);

/// σ(logit(p) / T) of every probability; empty for a temperature that is not above 0 or a value outside
/// [0, 1].
[[nodiscard]] std::vector<double> withTemperature(std::span<const double> probability, double temperature);

} // namespace hilum::statistics
