// The projection head that SimCLR trains and throws away. Owned by the GPU thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>
#include <string>

namespace hilum::learn {

/// [B, d] → [B, out]. "official3" (SimCLR v2's code): three bias-free linears, each with batch norm, ReLU
/// between; the last norm has a scale but no shift. "paper2": the same with two. "solo": Linear–ReLU–Linear
/// with biases, no norm, hidden width 8 × d (4,096 for ResNet-18).
class SimClrProjector final : public torch::nn::Module {
public:
    SimClrProjector(const std::string& kind, std::int64_t featureSize, std::int64_t outputSize,
                    std::uint64_t seed);
    at::Tensor forward(const at::Tensor& features);

private:
    void addNormed(const std::string& index, std::int64_t in, std::int64_t out, bool last,
                   std::uint64_t seed);
    torch::nn::Sequential m_layers{nullptr};
};

} // namespace hilum::learn
