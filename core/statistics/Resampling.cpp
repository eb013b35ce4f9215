#include "statistics/Resampling.h"

#include "base/Parallel.h"
#include "base/Rng.h"
#include "statistics/Summary.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hilum::statistics {
namespace {

constexpr std::uint32_t kRedraws = 10;
constexpr std::uint32_t kResamplesPerTask = 64;
/// Keeps these draws apart from an augmentation's or a sampler's under the same seed.
constexpr std::uint16_t kBootstrapStream = 0xB007;

/// How often each cluster is drawn in one resample; its key is (seed, redraw, resample), nothing else.
void drawClusters(std::uint64_t seed, std::uint32_t resample, std::uint32_t redraw,
                  std::span<std::uint32_t> copies) {
    Rng rng(DrawKey{seed, redraw, resample, 0, kBootstrapStream});
    std::ranges::fill(copies, 0U);
    const auto count = static_cast<std::uint32_t>(copies.size());
    for (std::uint32_t i = 0; i < count; ++i)
        ++copies[rng.below(count)];
}

bool isNan(double value) {
    return std::isnan(value);
}

Resampled::Combine valueOf(std::size_t statistic) {
    return [statistic](std::span<const double> values) { return values[statistic]; };
}

} // namespace

Clusters denseClusters(std::span<const std::uint32_t> cluster) {
    std::vector<std::uint32_t> distinct(cluster.begin(), cluster.end());
    std::ranges::sort(distinct);
    distinct.erase(std::ranges::unique(distinct).begin(), distinct.end());
    Clusters clusters;
    clusters.count = static_cast<std::uint32_t>(distinct.size());
    clusters.ofFilm.reserve(cluster.size());
    for (const std::uint32_t c : cluster)
        clusters.ofFilm.push_back(
            static_cast<std::uint32_t>(std::ranges::lower_bound(distinct, c) - distinct.begin()));
    return clusters;
}

Resampled::Resampled(const Clusters& clusters, std::span<const Statistic> statistics, int resamples,
                     std::uint64_t seed, unsigned threads) {
    const std::vector<std::uint32_t> once(clusters.count, 1U);
    for (const Statistic& statistic : statistics) {
        Statistic mine = statistic;
        m_values.push_back(mine(once));
    }
    if (clusters.count < 2 || resamples < 1 || std::ranges::all_of(m_values, isNan))
        return;
    const auto count = static_cast<std::uint32_t>(resamples);
    m_draws.resize(count);
    parallelFor((count + kResamplesPerTask - 1) / kResamplesPerTask, threads, [&](std::size_t task) {
        const std::uint32_t first = static_cast<std::uint32_t>(task) * kResamplesPerTask;
        resample(clusters, statistics, seed, first, std::min(count, first + kResamplesPerTask));
    });
}

/// One statistic after the other over all resamples of the task, so that its films stay in the cache.
void Resampled::resample(const Clusters& clusters, std::span<const Statistic> statistics, std::uint64_t seed,
                         std::uint32_t first, std::uint32_t last) {
    std::vector<std::uint32_t> pending(last - first);
    std::iota(pending.begin(), pending.end(), first);
    std::vector<std::vector<std::uint32_t>> copies(pending.size(),
                                                   std::vector<std::uint32_t>(clusters.count));
    for (std::uint32_t redraw = 0; redraw <= kRedraws && !pending.empty(); ++redraw) {
        for (std::size_t k = 0; k < pending.size(); ++k) {
            drawClusters(seed, pending[k], redraw, copies[k]);
            std::vector<double>& draws = m_draws[pending[k]];
            draws.resize(draws.size() + m_values.size(), kNotANumber);
        }
        for (std::size_t s = 0; s < m_values.size(); ++s) {
            if (std::isnan(m_values[s]))
                continue;
            Statistic mine = statistics[s];
            for (std::size_t k = 0; k < pending.size(); ++k)
                m_draws[pending[k]][redraw * m_values.size() + s] = mine(copies[k]);
        }
        std::erase_if(pending, [this](std::uint32_t r) { return settled(r); });
    }
}

/// Every statistic has a value of the last draw, and so has every combination of them.
bool Resampled::settled(std::uint32_t resample) const {
    const std::span<const double> last = std::span(m_draws[resample]).last(m_values.size());
    for (std::size_t s = 0; s < m_values.size(); ++s)
        if (!std::isnan(m_values[s]) && !std::isfinite(last[s]))
            return false;
    return true;
}

/// Of each resample the first draw that gives a number; resamples without one are left out.
std::vector<double> Resampled::sorted(const Combine& combine) const {
    std::vector<double> result;
    if (std::isnan(combine(m_values)))
        return result;
    result.reserve(m_draws.size());
    for (const std::vector<double>& draws : m_draws)
        for (std::size_t begin = 0; begin < draws.size(); begin += m_values.size())
            if (const double value = combine(std::span(draws).subspan(begin, m_values.size()));
                !std::isnan(value)) {
                result.push_back(value);
                break;
            }
    std::ranges::sort(result);
    return result;
}

Interval Resampled::interval(const Combine& combine) const {
    return difference(combine).difference;
}

Interval Resampled::interval(std::size_t statistic) const {
    return interval(valueOf(statistic));
}

Difference Resampled::difference(const Combine& combine) const {
    const std::vector<double> values = sorted(combine);
    Difference result{{combine(m_values), sortedQuantile(values, 0.025), sortedQuantile(values, 0.975)},
                      kNotANumber};
    if (!values.empty()) {
        const auto atMostZero = std::ranges::upper_bound(values, 0.0) - values.begin();
        const auto atLeastZero = values.end() - std::ranges::lower_bound(values, 0.0);
        const auto rarer = static_cast<double>(1 + std::min(atMostZero, atLeastZero));
        result.p = std::min(1.0, 2.0 * rarer / static_cast<double>(values.size() + 1));
    }
    return result;
}

Difference Resampled::difference(std::size_t a, std::size_t b) const {
    return difference([a, b](std::span<const double> values) { return values[a] - values[b]; });
}

} // namespace hilum::statistics
