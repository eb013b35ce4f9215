// Exponential moving average of a network: what MoCo, BYOL and DINO call momentum encoder, target or teacher.
// GPU thread.
#pragma once

#include "learn/Torch.h"

namespace hilum::learn {

/// target ← keep · target + (1 − keep) · online, over parameters in their order and in their own precision.
/// Buffers (batch norm's running statistics) are left alone, as in the methods' own code. Both networks have
/// the same layout.
void emaUpdate(torch::nn::Module& target, const torch::nn::Module& online, double keep);

} // namespace hilum::learn
