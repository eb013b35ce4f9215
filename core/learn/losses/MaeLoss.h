// The loss of MAE and its patches (He et al. 2022, "Masked autoencoders are scalable vision learners"). Any
// thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>

namespace hilum::learn {

/// [B, C, H, W] → [B, L, p² C]: patches row by row, in each the pixels row by row, the channel fastest. H and
/// W are multiples of p.
[[nodiscard]] at::Tensor patchify(const at::Tensor& images, std::int64_t patch);
/// The inverse: [B, rows · columns, p² C] → [B, C, rows · p, columns · p].
[[nodiscard]] at::Tensor unpatchify(const at::Tensor& patches, std::int64_t patch, std::int64_t rows,
                                    std::int64_t columns);

/// Mean and deviation of each patch, [B, L, 1]: √(unbiased variance + 1e-6).
struct PatchStatistics {
    at::Tensor mean;
    at::Tensor deviation;
};
[[nodiscard]] PatchStatistics patchStatistics(const at::Tensor& patches);
/// (patch − mean) / deviation, of [B, L, P].
[[nodiscard]] at::Tensor normalisePatches(const at::Tensor& patches);

/// Mean of `values` [B, L] over the hidden patches; mask: [B, L], 1 where a patch is hidden.
[[nodiscard]] at::Tensor meanOfHidden(const at::Tensor& values, const at::Tensor& mask);
/// Scalar: mean squared error of the hidden patches; prediction, target: [B, L, P]. In at least fp32. Against
/// normalised targets a prediction of 0 has the loss (P − 1) / P, less where patches are constant.
[[nodiscard]] at::Tensor maeLoss(const at::Tensor& prediction, const at::Tensor& target,
                                 const at::Tensor& mask);

} // namespace hilum::learn
