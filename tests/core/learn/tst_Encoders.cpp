// ResNet-18 against torchvision 0.14.1: parameter counts, names, and outputs with weights filled from their
// names (Goldens.h), computed with PyTorch 1.13 in float64.
#include "Goldens.h"
#include "learn/TensorMap.h"
#include "learn/encoders/Encoders.h"
#include "learn/encoders/ResNet.h"
#include "learn/heads/SimClrProjector.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace hilum::learn;
using golden::u;

namespace {

std::shared_ptr<ResNet> resnet(std::int64_t channels, std::int64_t classes) {
    ResNetOptions options;
    options.inputChannels = channels;
    options.classes = classes;
    return std::make_shared<ResNet>(options);
}

std::shared_ptr<ResNet> goldenResnet() {
    auto network = resnet(1, 2);
    network->to(torch::kDouble);
    golden::fill(*network);
    return network;
}

void expectOutput(const at::Tensor& output, const std::vector<double>& expected) {
    const at::Tensor flat = output.detach().flatten();
    ASSERT_EQ(flat.numel(), static_cast<std::int64_t>(expected.size()));
    for (std::size_t i = 0; i < expected.size(); ++i)
        EXPECT_NEAR(flat[static_cast<std::int64_t>(i)].item<double>(), expected[i],
                    1e-9 * std::abs(expected[i]) + 5e-11);
}

std::int64_t bufferScalars(const torch::nn::Module& module) {
    std::int64_t count = 0;
    for (const auto& buffer : module.buffers())
        count += buffer.numel();
    return count;
}

} // namespace

TEST(ResNet18, ParameterCounts) {
    EXPECT_EQ(parameterCount(*resnet(3, 1000)), 11'689'512);
    EXPECT_EQ(parameterCount(*resnet(1, 1000)), 11'683'240);
    EXPECT_EQ(parameterCount(*resnet(3, 0)), 11'176'512);
    EXPECT_EQ(parameterCount(*resnet(1, 0)), 11'170'240);
    EXPECT_EQ(parameterCount(*resnet(3, 2)), 11'177'538);
    EXPECT_EQ(parameterCount(*resnet(1, 2)), 11'171'266);
    EXPECT_EQ(bufferScalars(*resnet(1, 0)), 9'620);
    EXPECT_EQ(resnet(1, 2)->parameters().size(), 62U);
    EXPECT_EQ(stateOf(*resnet(1, 2)).size(), 122U);
}

TEST(ResNet18, NamesAreTorchvisions) {
    std::vector<std::string> names;
    for (const auto& [name, tensor] : stateOf(*resnet(1, 2)))
        names.push_back(name);
    for (const char* name :
         {"conv1.weight", "bn1.running_mean", "bn1.num_batches_tracked", "layer1.0.conv1.weight",
          "layer2.0.downsample.0.weight", "layer2.0.downsample.1.running_var", "layer4.1.bn2.bias",
          "fc.weight", "fc.bias"})
        EXPECT_NE(std::ranges::find(names, name), names.end()) << name;
    EXPECT_EQ(std::ranges::find(names, "layer1.0.downsample.0.weight"), names.end());
}

TEST(ResNet18, GoldenForwardInEval) {
    auto network = goldenResnet();
    network->eval();
    expectOutput(network->forward(u(1001, {2, 1, 224, 224})),
                 {.8010808170, -.7116995006, .7220760349, -.6518214648});
}

TEST(ResNet18, GoldenForwardInTrainingAndItsBatchStatistics) {
    auto network = goldenResnet();
    network->train();
    expectOutput(network->forward(u(1001, {2, 1, 224, 224})),
                 {-.4273829653, -.8531870158, -.9018316594, -.9773000917});
    const auto state = stateOf(*network);
    EXPECT_NEAR(findTensor(state, "bn1.running_mean")->norm().item<double>(), .3883383604, 1e-9);
    EXPECT_NEAR(findTensor(state, "bn1.running_var")->sum().item<double>(), 59.7591870614, 59.76e-9);
}

TEST(ResNet18, SeedDecidesTheWeights) {
    EncoderOptions options;
    options.width = 8;
    const auto weightOf = [&](std::uint64_t seed) {
        options.seed = seed;
        return findTensor(stateOf((*makeEncoder(options))->network()), "layer3.1.conv2.weight")->clone();
    };
    EXPECT_TRUE(weightOf(1).equal(weightOf(1)));
    EXPECT_FALSE(weightOf(1).equal(weightOf(2)));
    // He et al. 2015, fan-out: variance 2 / (9 · 32).
    EXPECT_NEAR(weightOf(1).var().item<double>(), 2.0 / (9.0 * 32.0), 0.1 * 2.0 / (9.0 * 32.0));
}

TEST(ResNet18, ZeroInitResidualMakesBlocksIdentities) {
    ResNetOptions options;
    options.width = 8;
    options.zeroInitResidual = true;
    const auto state = stateOf(*std::make_shared<ResNet>(options));
    EXPECT_EQ(findTensor(state, "layer1.0.bn2.weight")->abs().max().item<float>(), 0.0F);
    EXPECT_EQ(findTensor(state, "layer1.0.bn1.weight")->min().item<float>(), 1.0F);
}

TEST(SimClrProjector, ParameterCountsOfTheHeads) {
    const auto count = [](const char* kind, std::int64_t width, std::int64_t out) {
        return parameterCount(*std::make_shared<SimClrProjector>(kind, width, out, 1));
    };
    EXPECT_EQ(count("official3", 512, 128), 592'000);
    EXPECT_EQ(count("paper2", 512, 128), 328'832);
    EXPECT_EQ(count("official3", 2048, 128), 8'659'072);
    EXPECT_EQ(count("paper2", 2048, 128), 4'460'672);
    EXPECT_EQ(count("solo", 512, 512), 4'198'912);
}
