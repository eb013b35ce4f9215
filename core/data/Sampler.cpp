#include "data/Sampler.h"

#include "base/Rng.h"

namespace hilum::data {

std::vector<std::uint32_t> epochOrder(std::span<const std::uint32_t> rows, std::uint64_t seed,
                                      std::uint32_t epoch) {
    std::vector<std::uint32_t> order(rows.begin(), rows.end());
    // No film has this record number, so the stream is nobody else's.
    Rng rng(DrawKey{seed, epoch, 0xFFFFFFFFU, 0xFFFFU, 0xFFFFU});
    shuffle(order, rng);
    return order;
}

} // namespace hilum::data
