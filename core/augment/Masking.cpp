#include "augment/Masking.h"

#include "base/Rng.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace hilum::augment {

std::int64_t visiblePatches(std::int64_t patches, double ratio) {
    return static_cast<std::int64_t>(static_cast<double>(patches) * (1.0 - ratio));
}

void maskNoise(std::span<double> noise, std::uint64_t seed, std::int64_t step) {
    Rng rng(seed, fmt::format("mae mask step {}", step));
    for (double& value : noise)
        value = rng.uniform();
}

std::vector<bool> hiddenPatches(std::span<const double> noise, double ratio) {
    std::vector<std::size_t> order(noise.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t patch) { return noise[patch]; });
    const auto visible = std::clamp<std::int64_t>(
        visiblePatches(static_cast<std::int64_t>(noise.size()), ratio), 0, std::ssize(noise));
    std::vector<bool> hidden(noise.size(), true);
    for (std::size_t i = 0; i < static_cast<std::size_t>(visible); ++i)
        hidden[order[i]] = false;
    return hidden;
}

std::vector<bool> firstFilmMask(std::int64_t patches, double ratio, std::uint64_t seed, std::int64_t step) {
    std::vector<double> noise(static_cast<std::size_t>(std::max<std::int64_t>(patches, 0)));
    maskNoise(noise, seed, step);
    return hiddenPatches(noise, ratio);
}

} // namespace hilum::augment
