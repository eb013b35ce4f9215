// ResNet-18 (He et al. 2016, "Deep residual learning for image recognition") with torchvision's layout and
// names. Owned by the GPU thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hilum::learn {

struct ResNetOptions {
    std::int64_t inputChannels = 1;
    std::int64_t width = 64;       ///< channels of the first stage; 64 is the paper's
    bool zeroInitResidual = false; ///< last norm of each block starts at 0 (SimCLR's code does so)
    std::int64_t classes = 0;      ///< 0: no classifier `fc`
    std::uint64_t seed = 1;
};

/// Two 3×3 convolutions with a shortcut; 1×1 convolution on the shortcut where the shape changes.
class BasicBlock final : public torch::nn::Module {
public:
    BasicBlock(std::int64_t inputChannels, std::int64_t channels, std::int64_t stride);
    at::Tensor forward(const at::Tensor& input);

    torch::nn::Conv2d conv1{nullptr}, conv2{nullptr};
    torch::nn::BatchNorm2d bn1{nullptr}, bn2{nullptr};
    torch::nn::Sequential downsample{nullptr};
};

class ResNet18 final : public torch::nn::Module {
public:
    explicit ResNet18(const ResNetOptions& options);

    /// [B, C, H, W] → [B, featureSize()]: pooled features h, before any head.
    at::Tensor features(const at::Tensor& images);
    /// [B, C, H, W] → [B, classes]; needs options.classes > 0.
    at::Tensor forward(const at::Tensor& images);
    [[nodiscard]] std::int64_t featureSize() const { return m_width * 8; }

private:
    torch::nn::Sequential makeStage(std::int64_t channels, std::int64_t stride);
    void initialise(const ResNetOptions& options);

    std::int64_t m_width;
    std::int64_t m_channels;
    torch::nn::Conv2d m_conv1{nullptr};
    torch::nn::BatchNorm2d m_bn1{nullptr};
    torch::nn::Sequential m_layer1{nullptr}, m_layer2{nullptr}, m_layer3{nullptr}, m_layer4{nullptr};
    torch::nn::Linear m_fc{nullptr};
};

} // namespace hilum::learn
