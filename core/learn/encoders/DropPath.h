// DropPath (stochastic depth; Huang et al. 2016, "Deep networks with stochastic depth"): a residual branch is
// left out for single films of a batch. Only networks in training use it. One thread.
#pragma once

#include "base/Rng.h"
#include "learn/Torch.h"

#include <cstdint>
#include <fmt/format.h>
#include <string_view>

namespace hilum::learn {

/// Rate of block `block` of `depth`: linear from 0 at the first to `last` at the last.
[[nodiscard]] inline double dropPathRate(std::int64_t block, std::int64_t depth, double last) {
    return depth < 2 ? last : last * static_cast<double>(block) / static_cast<double>(depth - 1);
}

/// [depth, 2, B] in fp64 on the CPU: for each block, branch (attention, MLP) and film 0 with the block's
/// probability, else 1 / (1 − probability), so that the expectation is 1. Each block and branch has the
/// stream (seed, key + block + branch).
[[nodiscard]] inline at::Tensor drawDropPath(std::int64_t depth, double lastRate, std::int64_t batch,
                                             std::uint64_t seed, std::string_view key) {
    at::Tensor scales = torch::empty({depth, 2, batch}, torch::kDouble);
    auto* out = scales.data_ptr<double>();
    for (std::int64_t block = 0; block < depth; ++block) {
        const double rate = dropPathRate(block, depth, lastRate);
        for (int branch = 0; branch < 2; ++branch) {
            Rng rng(seed, fmt::format("{} block {} branch {}", key, block, branch));
            for (std::int64_t film = 0; film < batch; ++film)
                *out++ = rng.chance(rate) ? 0.0 : 1.0 / (1.0 - rate);
        }
    }
    return scales;
}

/// branch: [B, N, D]; scale: [B], or undefined where nothing is dropped.
[[nodiscard]] inline at::Tensor applyDropPath(const at::Tensor& branch, const at::Tensor& scale) {
    return scale.defined() ? branch * scale.view({-1, 1, 1}) : branch;
}

} // namespace hilum::learn
