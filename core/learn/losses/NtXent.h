// NT-Xent, the contrastive loss of SimCLR (Chen et al. 2020, "A simple framework for contrastive learning of
// visual representations", eq. 1).
#pragma once

#include "learn/Torch.h"

namespace hilum::learn {

struct NtXentResult {
    at::Tensor loss;     ///< scalar: mean over the 2N views (the authors' code gives twice this value)
    at::Tensor accuracy; ///< scalar: share of views whose positive is the nearest; detached
    at::Tensor positive; ///< scalar: mean cosine of the positive pairs; detached
    at::Tensor negative; ///< scalar: mean cosine of all other pairs; detached
};

/// z1, z2: [N, d] projections of the two views, not normalised. ℓ_i = −s_{i,p(i)}/T + log Σ_{k≠i}
/// exp(s_{ik}/T) with cosine similarities s; gradients flow through both members of every pair. Computed in
/// at least fp32.
[[nodiscard]] NtXentResult ntXent(const at::Tensor& z1, const at::Tensor& z2, double temperature);

} // namespace hilum::learn
