// Private to statistics: the bootstrap over clusters (patients) for any number of statistics at once. Each
// resample's patients are drawn once, whatever is computed of them. Any thread.
#pragma once

#include "statistics/Bootstrap.h"
#include "statistics/Predictions.h"

#include <cstdint>
#include <functional>
#include <span>
#include <vector>

namespace hilum::statistics {

inline constexpr Interval kNoInterval{kNotANumber, kNotANumber, kNotANumber};
inline constexpr Difference kNoDifference{kNoInterval, kNotANumber};

struct Clusters {
    std::vector<std::uint32_t> ofFilm; ///< 0 … count − 1, in the order of the clusters' numbers
    std::uint32_t count = 0;
};
[[nodiscard]] Clusters denseClusters(std::span<const std::uint32_t> cluster);

/// How often each cluster is in a sample.
using Copies = std::span<const std::uint32_t>;
/// A statistic of a sample. It may hold scratch memory, so each task works on its own copy.
using Statistic = std::function<double(Copies)>;

/// Statistics of the films as they are, and of every resample.
class Resampled {
public:
    /// A number made of the values of all statistics of one sample.
    using Combine = std::function<double(std::span<const double>)>;

    /// Resamples none where it would say nothing: fewer than two clusters (the same sample every time, and an
    /// interval of width 0 would be a lie), resamples < 1, or no statistic with a value.
    Resampled(const Clusters& clusters, std::span<const Statistic> statistics, int resamples,
              std::uint64_t seed, unsigned threads);

    [[nodiscard]] std::span<const double> values() const { return m_values; } ///< of the films as they are
    [[nodiscard]] Interval interval(const Combine& combine) const;
    [[nodiscard]] Interval interval(std::size_t statistic) const;
    /// The interval of what `combine` takes for a difference, and its p-value.
    [[nodiscard]] Difference difference(const Combine& combine) const;
    [[nodiscard]] Difference difference(std::size_t a, std::size_t b) const; ///< a − b

private:
    void resample(const Clusters& clusters, std::span<const Statistic> statistics, std::uint64_t seed,
                  std::uint32_t first, std::uint32_t last);
    [[nodiscard]] bool settled(std::uint32_t resample) const;
    [[nodiscard]] std::vector<double> sorted(const Combine& combine) const;

    std::vector<double> m_values;
    /// Of each resample the values of its draws, one after the other: a redraw follows only where a
    /// statistic had no value.
    std::vector<std::vector<double>> m_draws;
};

} // namespace hilum::statistics
