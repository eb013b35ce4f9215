// Encoders by name: a network that turns films into feature vectors. A new one is a new file and one line in
// Encoders.cpp. Owned by the GPU thread.
#pragma once

#include "base/Result.h"
#include "learn/Torch.h"

#include <cstdint>
#include <memory>
#include <string>

namespace hilum::learn {

struct EncoderOptions {
    std::string name = "resnet18";
    std::int64_t width = 64;
    bool zeroInitResidual = false;
    std::uint64_t seed = 1;
};

/// What every encoder can do.
class Encoder : public torch::nn::Module {
public:
    /// [B, 1, S, S] → [B, featureSize()].
    virtual at::Tensor features(const at::Tensor& images) = 0;
    [[nodiscard]] virtual std::int64_t featureSize() const = 0;
    /// State under the names of the field's own files (torchvision's for ResNets).
    [[nodiscard]] virtual torch::nn::Module& network() = 0;
};

Result<std::shared_ptr<Encoder>> makeEncoder(const EncoderOptions& options);
[[nodiscard]] std::int64_t parameterCount(const torch::nn::Module& module);

} // namespace hilum::learn
