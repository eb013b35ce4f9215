// Sampler: in which order films are seen. A pure function of (seed, epoch). Any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hilum::data {

/// rows in the keyed order of an epoch.
[[nodiscard]] std::vector<std::uint32_t> epochOrder(std::span<const std::uint32_t> rows, std::uint64_t seed,
                                                    std::uint32_t epoch);

} // namespace hilum::data
