// Which patches MAE hides (He et al. 2022, "Masked autoencoders are scalable vision learners"). Any thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>

namespace hilum::learn {

struct MaeMask {
    at::Tensor keep;    ///< [B, K] int64: indices of the visible patches, in random order
    at::Tensor restore; ///< [B, L] int64: puts visible and then hidden patches back into their places
    at::Tensor mask;    ///< [B, L] in the noise's type: 1 where a patch is hidden
};

/// Visible patches of L: ⌊L (1 − ratio)⌋; the product in fp64, as the authors' code has it (0.9 of 196 leaves
/// 19).
[[nodiscard]] std::int64_t maeVisible(std::int64_t patches, double ratio);
/// [B, L] uniform in [0, 1) in fp64 on the CPU, from (seed, step).
[[nodiscard]] at::Tensor maeNoise(std::int64_t batch, std::int64_t patches, std::uint64_t seed,
                                  std::int64_t step);
/// The patches with the least noise stay visible. Equal noise keeps its order, so that every device hides the
/// same patches.
[[nodiscard]] MaeMask maeMask(const at::Tensor& noise, double ratio);

} // namespace hilum::learn
