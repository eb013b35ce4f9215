// The small heads of MoCo v2 and BYOL. Owned by the GPU thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>
#include <string>

namespace hilum::learn {

/// MoCo's head under torchvision's name "fc": one linear layer (v1; He et al. 2020), or Linear–ReLU–Linear of
/// the feature's width (v2; Chen et al. 2020), biases on, no norm, PyTorch's default weights. [B, d] → [B,
/// out].
[[nodiscard]] torch::nn::Sequential makeMoCoHead(std::int64_t featureSize, std::int64_t outputSize, bool mlp,
                                                 std::uint64_t seed);

/// BYOL's projector and predictor (Grill et al. 2020, appendix J): Linear with bias – batch norm – ReLU –
/// Linear without bias. Weights: normal, cut at two deviations, of deviation 1/√in (the authors' code). [B,
/// in] → [B, out].
[[nodiscard]] torch::nn::Sequential makeByolMlp(std::int64_t in, std::int64_t hidden, std::int64_t out,
                                                std::uint64_t seed, const std::string& name);

} // namespace hilum::learn
