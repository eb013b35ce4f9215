// BYOL's loss (Grill et al. 2020, "Bootstrap your own latent", eq. 2).
#pragma once

#include "learn/Torch.h"

namespace hilum::learn {

/// ‖p/‖p‖ − t/‖t‖‖² = 2 − 2 cos(p, t), mean over the batch; scalar in [0, 4]. prediction, target: [N, d]; no
/// gradient reaches the target. Computed in at least fp32. BYOL adds both directions.
[[nodiscard]] at::Tensor cosineRegression(const at::Tensor& prediction, const at::Tensor& target);

} // namespace hilum::learn
