#include "statistics/Summary.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <numeric>

namespace hilum::statistics {
namespace {

/// The continued fraction of DLMF 8.17.22 by the modified Lentz method (Thompson & Barnett 1986); converges
/// fast for x < (a + 1)/(a + b + 2).
double betaFraction(double a, double b, double x) {
    constexpr int kMostTerms = 10000;
    constexpr double kTiny = std::numeric_limits<double>::min();
    constexpr double kEnough = std::numeric_limits<double>::epsilon();
    const auto awayFromZero = [](double v) { return std::abs(v) < kTiny ? kTiny : v; };
    double c = 1.0;
    double d = 1.0 / awayFromZero(1.0 - (a + b) * x / (a + 1.0));
    double fraction = d;
    for (int i = 1; i <= kMostTerms; ++i) {
        const double m = i;
        const double even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / awayFromZero(1.0 + even * d);
        c = awayFromZero(1.0 + even / c);
        fraction *= c * d;
        const double odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / awayFromZero(1.0 + odd * d);
        c = awayFromZero(1.0 + odd / c);
        const double factor = c * d;
        fraction *= factor;
        if (std::abs(factor - 1.0) <= kEnough)
            break;
    }
    return fraction;
}

/// ln Γ(x) for x > 0: Stirling's series (DLMF 5.11.1) from x ≥ 10 on, Γ(x) = Γ(x + 1)/x below. std::lgamma
/// writes a global (signgam) and so is not for any thread.
double logGamma(double x) {
    double product = 1.0;
    for (; x < 10.0; x += 1.0)
        product *= x;
    const double inverse = 1.0 / x;
    const double square = inverse * inverse;
    const double series =
        inverse *
        (1.0 / 12.0 -
         square * (1.0 / 360.0 - square * (1.0 / 1260.0 - square * (1.0 / 1680.0 - square / 1188.0))));
    return (x - 0.5) * std::log(x) - x + 0.5 * std::log(2.0 * std::numbers::pi) + series - std::log(product);
}

/// P(T > t) for t ≥ 0: I_{ν/(ν+t²)}(ν/2, 1/2) / 2. Near 0 by the complement, where ν/(ν+t²) rounds to 1; in
/// the tail without it, where 1 − I would lose the digits.
double upperTail(double t, double degrees) {
    const double square = t * t;
    if (square > 3.0)
        return 0.5 * incompleteBeta(0.5 * degrees, 0.5, degrees / (degrees + square));
    return 0.5 * (1.0 - incompleteBeta(0.5, 0.5 * degrees, square / (degrees + square)));
}

} // namespace

MeanSd meanSd(std::span<const double> values) {
    MeanSd result{kNotANumber, kNotANumber, static_cast<int>(values.size())};
    if (values.empty())
        return result;
    const auto n = static_cast<double>(values.size());
    result.mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    if (values.size() < 2)
        return result;
    double squares = 0.0;
    for (const double v : values)
        squares += (v - result.mean) * (v - result.mean);
    result.sd = std::sqrt(squares / (n - 1.0));
    return result;
}

Interval pairedTInterval(std::span<const double> differences) {
    const MeanSd summary = meanSd(differences);
    if (summary.n < 2)
        return {summary.mean, kNotANumber, kNotANumber};
    const double n = summary.n;
    const double halfWidth = studentTQuantile(0.975, n - 1.0) * summary.sd / std::sqrt(n);
    return {summary.mean, summary.mean - halfWidth, summary.mean + halfWidth};
}

Interval wilsonInterval(std::int64_t successes, std::int64_t trials) {
    if (trials <= 0 || successes < 0 || successes > trials)
        return {kNotANumber, kNotANumber, kNotANumber};
    const auto n = static_cast<double>(trials);
    const double share = static_cast<double>(successes) / n;
    const double z2 = kNormal975 * kNormal975;
    const double centre = (share + z2 / (2.0 * n)) / (1.0 + z2 / n);
    const double halfWidth =
        kNormal975 / (1.0 + z2 / n) * std::sqrt(share * (1.0 - share) / n + z2 / (4.0 * n * n));
    // The bounds are 0 and 1 at the ends in exact arithmetic; rounding must not step outside.
    return {share, successes == 0 ? 0.0 : centre - halfWidth, successes == trials ? 1.0 : centre + halfWidth};
}

double sortedQuantile(std::span<const double> ascending, double q) {
    if (ascending.empty() || !(q >= 0.0 && q <= 1.0))
        return kNotANumber;
    const double position = q * static_cast<double>(ascending.size() - 1);
    const auto below = static_cast<std::size_t>(position);
    const std::size_t above = std::min(below + 1, ascending.size() - 1);
    return std::lerp(ascending[below], ascending[above], position - static_cast<double>(below));
}

double incompleteBeta(double a, double b, double x) {
    if (!(a > 0.0 && b > 0.0 && x >= 0.0 && x <= 1.0))
        return kNotANumber;
    if (x == 0.0 || x == 1.0)
        return x;
    const double logFactor =
        logGamma(a + b) - logGamma(a) - logGamma(b) + a * std::log(x) + b * std::log1p(-x);
    if (x < (a + 1.0) / (a + b + 2.0))
        return std::exp(logFactor) * betaFraction(a, b, x) / a;
    return 1.0 - std::exp(logFactor) * betaFraction(b, a, 1.0 - x) / b;
}

double studentTCdf(double t, double degrees) {
    if (std::isnan(t) || !(degrees > 0.0))
        return kNotANumber;
    if (std::isinf(t))
        return t > 0.0 ? 1.0 : 0.0;
    return t > 0.0 ? 1.0 - upperTail(t, degrees) : upperTail(-t, degrees);
}

double studentTQuantile(double p, double degrees) {
    if (!(p >= 0.0 && p <= 1.0 && degrees > 0.0))
        return kNotANumber;
    if (p == 0.5)
        return 0.0;
    const double tail = std::min(p, 1.0 - p);
    const double sign = p < 0.5 ? -1.0 : 1.0;
    if (tail == 0.0)
        return sign * std::numeric_limits<double>::infinity();
    double low = 0.0;
    double high = 1.0;
    while (upperTail(high, degrees) > tail) {
        low = high;
        high *= 2.0;
    }
    for (double middle = std::midpoint(low, high); middle > low && middle < high;
         middle = std::midpoint(low, high))
        (upperTail(middle, degrees) > tail ? low : high) = middle;
    return sign * high;
}

} // namespace hilum::statistics
