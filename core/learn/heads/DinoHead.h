// The projection head of DINO (Caron et al. 2021, "Emerging properties in self-supervised vision
// transformers", appendix C). Owned by the GPU thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>

namespace hilum::learn {

struct DinoHeadOptions {
    std::int64_t outputs = 65536;  ///< K, prototypes that the loss compares
    std::int64_t hidden = 2048;    ///< width of the two hidden layers
    std::int64_t bottleneck = 256; ///< width that is normalised before the last layer
    bool normLastLayer = true;     ///< the last layer's norms stay at 1
    std::uint64_t seed = 1;
};

/// Linear layer without bias whose rows are g · v / ‖v‖ (Salimans & Kingma 2016). Computed in at least fp32.
class WeightNormLinear final : public torch::nn::Module {
public:
    /// g starts at 1 and gets no gradient when `freezeNorm`; v is keyed by `seed`.
    WeightNormLinear(std::int64_t in, std::int64_t out, bool freezeNorm, std::uint64_t seed);
    at::Tensor forward(const at::Tensor& input);

    at::Tensor weight_g; ///< [out, 1]
    at::Tensor weight_v; ///< [out, in]
};

/// [B, d] → [B, K]: Linear–GELU–Linear–GELU–Linear, normalised to length 1, then the weight-normed last
/// layer. State names are those of the authors' checkpoints: mlp.{0,2,4}.*, last_layer.weight_{g,v}.
class DinoHead final : public torch::nn::Module {
public:
    DinoHead(std::int64_t featureSize, const DinoHeadOptions& options);
    at::Tensor forward(const at::Tensor& features);
    [[nodiscard]] WeightNormLinear& lastLayer() { return *m_lastLayer; }

private:
    torch::nn::Sequential m_mlp{nullptr};
    std::shared_ptr<WeightNormLinear> m_lastLayer;
};

} // namespace hilum::learn
