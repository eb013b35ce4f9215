// The input and the commonest output of statistics: predictions of one model, and a value with its interval.
// Plain values; any thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace hilum::statistics {

inline constexpr double kNotANumber = std::numeric_limits<double>::quiet_NaN();
/// Φ⁻¹(0.975), the half-width of a 95 % Wald interval in standard errors.
inline constexpr double kNormal975 = 1.959963984540054;

/// Predictions of one model on one test set. label 0 or 1; score: higher = more likely positive;
/// cluster: the patient, as any integer. All three have the same length.
struct Predictions {
    std::vector<int> label;
    std::vector<double> score;
    std::vector<std::uint32_t> cluster;
    [[nodiscard]] std::size_t size() const { return label.size(); }
};

/// A value with a 95 % interval; lower and upper are NaN where none was computed.
struct Interval {
    double value = 0.0;
    double lower = 0.0;
    double upper = 0.0;
};

/// Where the pair i < j of `count` runs stands in a list of all pairs (0, 1), (0, 2), …, (1, 2), ….
[[nodiscard]] constexpr std::size_t pairIndex(std::size_t i, std::size_t j, std::size_t count) {
    return i * (2 * count - i - 1) / 2 + (j - i - 1);
}

} // namespace hilum::statistics
