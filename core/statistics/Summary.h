// Numbers about a few numbers: mean and spread over seeds, Student's t, quantiles, proportions.
// Pure functions, any thread.
#pragma once

#include "statistics/Predictions.h"

#include <cstdint>
#include <span>

namespace hilum::statistics {

struct MeanSd {
    double mean = 0.0, sd = 0.0;
    int n = 0;
};
/// Mean and sample standard deviation (n − 1); sd is NaN for n < 2, mean for n = 0.
[[nodiscard]] MeanSd meanSd(std::span<const double> values);

/// Mean of paired differences with a 95 % t interval (Student 1908), for seeds or draws; NaN bounds for n
/// < 2.
[[nodiscard]] Interval pairedTInterval(std::span<const double> differences);

/// Wilson's 95 % score interval of a proportion (Wilson 1927), trials taken as independent. NaN unless
/// 0 ≤ successes ≤ trials and trials > 0.
[[nodiscard]] Interval wilsonInterval(std::int64_t successes, std::int64_t trials);

/// Quantile of ascending values by linear interpolation (Hyndman & Fan 1996, type 7; numpy's default).
/// q in [0, 1]; NaN for no values.
[[nodiscard]] double sortedQuantile(std::span<const double> ascending, double q);

/// Regularised incomplete beta function I_x(a, b) for a, b > 0 and 0 ≤ x ≤ 1, by the continued fraction DLMF
/// 8.17.22; NaN outside.
[[nodiscard]] double incompleteBeta(double a, double b, double x);
/// P(T ≤ t) of Student's t with `degrees` > 0 degrees of freedom, DLMF 8.17.4 with x = ν/(ν + t²).
[[nodiscard]] double studentTCdf(double t, double degrees);
/// The t with P(T ≤ t) = p, 0 < p < 1, by bisection of the tail down to neighbouring doubles. ∓∞ at 0 and 1,
/// NaN outside or for degrees ≤ 0.
[[nodiscard]] double studentTQuantile(double p, double degrees);

} // namespace hilum::statistics
