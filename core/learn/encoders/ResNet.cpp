#include "learn/encoders/ResNet.h"

#include "learn/encoders/KeyedInit.h"

#include <string>

namespace hilum::learn {

namespace {

torch::nn::Conv2d convolution(std::int64_t in, std::int64_t out, std::int64_t kernel, std::int64_t stride,
                              std::int64_t padding) {
    return torch::nn::Conv2d(
        torch::nn::Conv2dOptions(in, out, kernel).stride(stride).padding(padding).bias(false));
}

} // namespace

BasicBlock::BasicBlock(std::int64_t inputChannels, std::int64_t channels, std::int64_t stride) {
    conv1 = register_module("conv1", convolution(inputChannels, channels, 3, stride, 1));
    bn1 = register_module("bn1", torch::nn::BatchNorm2d(channels));
    conv2 = register_module("conv2", convolution(channels, channels, 3, 1, 1));
    bn2 = register_module("bn2", torch::nn::BatchNorm2d(channels));
    if (stride != 1 || inputChannels != channels)
        downsample = register_module("downsample",
                                     torch::nn::Sequential(convolution(inputChannels, channels, 1, stride, 0),
                                                           torch::nn::BatchNorm2d(channels)));
}

at::Tensor BasicBlock::forward(const at::Tensor& input) {
    at::Tensor x = bn1(conv1(input)).relu_();
    x = bn2(conv2(x));
    x += downsample.is_empty() ? input : downsample->forward(input);
    return x.relu_();
}

ResNet18::ResNet18(const ResNetOptions& options) : m_width(options.width), m_channels(options.width) {
    m_conv1 = register_module("conv1", convolution(options.inputChannels, m_width, 7, 2, 3));
    m_bn1 = register_module("bn1", torch::nn::BatchNorm2d(m_width));
    m_layer1 = register_module("layer1", makeStage(m_width, 1));
    m_layer2 = register_module("layer2", makeStage(m_width * 2, 2));
    m_layer3 = register_module("layer3", makeStage(m_width * 4, 2));
    m_layer4 = register_module("layer4", makeStage(m_width * 8, 2));
    if (options.classes > 0)
        m_fc = register_module("fc", torch::nn::Linear(featureSize(), options.classes));
    initialise(options);
}

torch::nn::Sequential ResNet18::makeStage(std::int64_t channels, std::int64_t stride) {
    torch::nn::Sequential stage(std::make_shared<BasicBlock>(m_channels, channels, stride),
                                std::make_shared<BasicBlock>(channels, channels, 1));
    m_channels = channels;
    return stage;
}

void ResNet18::initialise(const ResNetOptions& options) {
    const torch::NoGradGuard noGrad;
    for (auto& item : named_parameters())
        if (item.value().dim() == 4)
            initKaimingFanOut(item.value(), options.seed, item.key());
    if (!m_fc.is_empty())
        initLinearDefault(*m_fc, options.seed, "fc");
    if (options.zeroInitResidual)
        for (auto& item : named_modules("", false))
            if (auto* block = item.value()->as<BasicBlock>())
                block->bn2->weight.zero_();
}

at::Tensor ResNet18::features(const at::Tensor& images) {
    at::Tensor x = m_bn1(m_conv1(images)).relu_();
    x = torch::max_pool2d(x, 3, 2, 1);
    x = m_layer4->forward(m_layer3->forward(m_layer2->forward(m_layer1->forward(x))));
    return x.mean({2, 3});
}

at::Tensor ResNet18::forward(const at::Tensor& images) {
    return m_fc(features(images));
}

} // namespace hilum::learn
