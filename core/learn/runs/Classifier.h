// An encoder with a linear layer for classes or findings: what fine-tuning trains. Owned by the GPU thread.
#pragma once

#include "learn/TensorMap.h"
#include "learn/encoders/Encoders.h"

#include <memory>

namespace hilum::learn {

struct ClassifierOptions {
    bool blockFeatures = false; ///< the linear layer sees Encoder::blockFeatures instead of features
    bool batchNorm = false;     ///< batch norm without weights, eps 1e-6, before it (MAE's linear probe)
    std::int64_t outputs = 2;   ///< logits
};

class Classifier final : public torch::nn::Module {
public:
    Classifier(std::shared_ptr<Encoder> encoder, std::uint64_t seed, ClassifierOptions options = {});
    /// [B, 1, S, S] → [B, outputs] logits, in fp32 whatever autocast says.
    at::Tensor forward(const at::Tensor& images);
    /// While frozen the encoder stays as it is, its batch norms' statistics too: only the linear layer
    /// learns.
    void setFrozen(bool frozen);
    [[nodiscard]] Encoder& encoder() { return *m_encoder; }
    /// "fc.weight" [outputs, K] and "fc.bias" [outputs]; they share the layer's memory.
    [[nodiscard]] TensorMap head() const { return stateOf(*m_fc, "fc."); }

private:
    bool m_frozen = false;
    ClassifierOptions m_options;
    std::shared_ptr<Encoder> m_encoder;
    torch::nn::BatchNorm1d m_norm{nullptr};
    torch::nn::Linear m_fc{nullptr};
};

} // namespace hilum::learn
