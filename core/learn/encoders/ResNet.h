// ResNet-18 and ResNet-50 (He et al. 2016, "Deep residual learning for image recognition") with torchvision's
// layout and names; the 50 with the stride in the 3×3 convolution ("v1.5"). Owned by the GPU thread.
#pragma once

#include "learn/Torch.h"
#include "learn/encoders/SplitBatchNorm.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace hilum::learn {

struct ResNetOptions {
    int depth = 18; ///< 18 or 50
    std::int64_t inputChannels = 1;
    std::int64_t width = 64;       ///< channels of the first stage; 64 is the paper's
    bool zeroInitResidual = false; ///< last norm of each block starts at 0 (SimCLR's code does so)
    std::int64_t normGroups = 1;   ///< parts of a batch that its norms see apart (SplitBatchNorm)
    std::int64_t classes = 0;      ///< 0: no classifier `fc`
    std::uint64_t seed = 1;
};

/// Two 3×3 convolutions with a shortcut; 1×1 convolution on the shortcut where the shape changes.
class BasicBlock final : public torch::nn::Module {
public:
    static constexpr std::int64_t kExpansion = 1;
    BasicBlock(std::int64_t inputChannels, std::int64_t channels, std::int64_t stride, std::int64_t groups);
    at::Tensor forward(const at::Tensor& input);

    torch::nn::Conv2d conv1{nullptr}, conv2{nullptr};
    SplitBatchNorm2d bn1{nullptr}, bn2{nullptr};
    torch::nn::Sequential downsample{nullptr};
};

/// 1×1 down, 3×3 with the stride, 1×1 up to four times the channels.
class Bottleneck final : public torch::nn::Module {
public:
    static constexpr std::int64_t kExpansion = 4;
    Bottleneck(std::int64_t inputChannels, std::int64_t channels, std::int64_t stride, std::int64_t groups);
    at::Tensor forward(const at::Tensor& input);

    torch::nn::Conv2d conv1{nullptr}, conv2{nullptr}, conv3{nullptr};
    SplitBatchNorm2d bn1{nullptr}, bn2{nullptr}, bn3{nullptr};
    torch::nn::Sequential downsample{nullptr};
};

class ResNet final : public torch::nn::Module {
public:
    explicit ResNet(const ResNetOptions& options);

    /// [B, C, H, W] → [B, featureSize()]: pooled features h, before any head.
    at::Tensor features(const at::Tensor& images);
    /// [B, C, H, W] → [B, featureSize(), H/32, W/32]: the last stage, before pooling.
    at::Tensor featureMap(const at::Tensor& images);
    /// [B, C, H, W] → [B, classes]; needs options.classes > 0.
    at::Tensor forward(const at::Tensor& images);
    /// width × 8 (18) or × 32 (50).
    [[nodiscard]] std::int64_t featureSize() const { return m_featureSize; }

private:
    template <class Block>
    torch::nn::Sequential makeStage(std::int64_t channels, int blocks, std::int64_t stride,
                                    std::int64_t groups);
    template <class Block> void makeStages(const ResNetOptions& options, const std::vector<int>& blocks);
    void initialise(const ResNetOptions& options);

    std::int64_t m_channels;
    bool m_channelsLast; ///< weights and maps lie in memory with the channels of a pixel side by side
    std::int64_t m_featureSize = 0;
    torch::nn::Conv2d m_conv1{nullptr};
    SplitBatchNorm2d m_bn1{nullptr};
    torch::nn::Sequential m_layer1{nullptr}, m_layer2{nullptr}, m_layer3{nullptr}, m_layer4{nullptr};
    torch::nn::Linear m_fc{nullptr};
};

} // namespace hilum::learn
