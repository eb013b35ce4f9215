// Vision Transformer against DINO's code (Caron et al. 2021): parameter counts, names, and outputs with
// weights filled from their names (Goldens.h), computed with PyTorch 1.13 in float64; closed forms of
// attention, DropPath (Huang et al. 2016) and the position embeddings.
#include "Goldens.h"
#include "learn/TensorMap.h"
#include "learn/TorchCompat.h"
#include "learn/encoders/DropPath.h"
#include "learn/encoders/PositionEmbedding.h"
#include "learn/encoders/VitEncoder.h"

#include <algorithm>
#include <gtest/gtest.h>

using namespace hilum::learn;
using golden::u;

namespace {

/// The golden weights: tokens and positions have a scale of their own.
void fillVit(torch::nn::Module& network) {
    golden::fill(network);
    const torch::NoGradGuard noGrad;
    for (auto& item : network.named_parameters())
        if (item.key() == "cls_token" || item.key() == "pos_embed")
            item.value().copy_(0.02 * u(golden::fnv1a32(item.key()), item.value().sizes().vec()));
}

VitOptions named(const char* name, std::int64_t channels, std::int64_t classes,
                 VitInit init = VitInit::None) {
    VitOptions options = *vitOptions(name);
    options.inputChannels = channels;
    options.classes = classes;
    options.init = init;
    return options;
}

VitOptions small() {
    VitOptions options;
    options.dim = 16;
    options.depth = 3;
    options.heads = 2;
    options.patch = 4;
    options.imageSide = 16;
    return options;
}

void expectNear(const at::Tensor& actual, double expected) {
    EXPECT_NEAR(actual.item<double>(), expected, 1e-9 * std::abs(expected) + 5e-11); // the digits printed
}

at::Tensor parameter(torch::nn::Module& module, const char* name) {
    return module.named_parameters()[name];
}

} // namespace

TEST(VisionTransformer, ParameterCounts) {
    // Backbone, with 2 and with 1,000 classes; a classifier has (D + 1) parameters a class.
    const auto check = [](const char* name, std::int64_t channels, std::int64_t backbone, std::int64_t two,
                          std::int64_t thousand) {
        const VisionTransformer network(named(name, channels, 2));
        const auto head = network.options().dim + 1;
        EXPECT_EQ(parameterCount(network), two) << name;
        EXPECT_EQ(parameterCount(network) - 2 * head, backbone) << name;
        EXPECT_EQ(parameterCount(network) + 998 * head, thousand) << name;
    };
    check("vit_tiny", 3, 5'524'416, 5'524'802, 5'717'416);
    check("vit_tiny", 1, 5'426'112, 5'426'498, 5'619'112);
    check("vit_small", 3, 21'665'664, 21'666'434, 22'050'664);
    check("vit_small", 1, 21'469'056, 21'469'826, 21'854'056);
    check("vit_base", 3, 85'798'656, 85'800'194, 86'567'656);
    check("vit_base", 1, 85'405'440, 85'406'978, 86'174'440);
    EXPECT_EQ(parameterCount(VisionTransformer(named("vit_tiny", 1, 0))), 5'426'112);
}

TEST(VisionTransformer, NamesAndShapesAreDinos) {
    const VisionTransformer network(named("vit_tiny", 1, 2));
    const auto state = stateOf(network);
    EXPECT_EQ(state.size(), 152U); // 150 and the classifier's two
    const std::vector<std::pair<const char*, std::vector<std::int64_t>>> expected = {
        {"cls_token", {1, 1, 192}},
        {"pos_embed", {1, 197, 192}},
        {"patch_embed.proj.weight", {192, 1, 16, 16}},
        {"patch_embed.proj.bias", {192}},
        {"blocks.0.norm1.weight", {192}},
        {"blocks.0.norm1.bias", {192}},
        {"blocks.3.attn.qkv.weight", {576, 192}},
        {"blocks.3.attn.qkv.bias", {576}},
        {"blocks.3.attn.proj.weight", {192, 192}},
        {"blocks.3.attn.proj.bias", {192}},
        {"blocks.11.norm2.weight", {192}},
        {"blocks.11.norm2.bias", {192}},
        {"blocks.11.mlp.fc1.weight", {768, 192}},
        {"blocks.11.mlp.fc1.bias", {768}},
        {"blocks.11.mlp.fc2.weight", {192, 768}},
        {"blocks.11.mlp.fc2.bias", {192}},
        {"norm.weight", {192}},
        {"norm.bias", {192}},
        {"head.weight", {2, 192}},
        {"head.bias", {2}},
    };
    for (const auto& [name, shape] : expected) {
        const auto* tensor = findTensor(state, name);
        ASSERT_NE(tensor, nullptr) << name;
        EXPECT_EQ(tensor->sizes().vec(), shape) << name;
    }
    EXPECT_EQ(stateOf(VisionTransformer(named("vit_tiny", 1, 0))).size(), 150U);
}

TEST(VisionTransformer, GoldenClassToken) {
    VisionTransformer network(named("vit_tiny", 3, 0));
    network.to(torch::kDouble);
    fillVit(network);
    network.eval();
    const torch::NoGradGuard noGrad;
    const at::Tensor tokens = network.tokens(u(1000, {2, 3, 224, 224}));
    ASSERT_EQ(tokens.sizes(), (at::IntArrayRef{2, 197, 192}));
    const at::Tensor cls = tokens.select(1, 0);
    expectNear(cls[0][0], .1060353942);
    expectNear(cls[0][1], -.3031228838);
    expectNear(cls[0][2], -.8399120050);
    expectNear(cls.norm(), 19.6169232245);
    // In training without drop path the same; eight crops of 96 px go through with interpolated positions.
    network.train();
    EXPECT_TRUE(network.tokens(u(1000, {2, 3, 224, 224})).equal(tokens));
    EXPECT_EQ(network.tokens(u(3, {1, 3, 96, 96})).size(1), 37);
}

TEST(PositionEmbedding, GoldenInterpolation) {
    const at::Tensor positions = 0.02 * u(golden::fnv1a32("pos_embed"), {1, 197, 192});
    const at::Tensor local = interpolatePositions(positions, 6, 6);
    ASSERT_EQ(local.sizes(), (at::IntArrayRef{1, 37, 192}));
    expectNear(local.sum(), .5379532960);
    EXPECT_TRUE(local.slice(1, 0, 1).equal(positions.slice(1, 0, 1)));
    EXPECT_TRUE(interpolatePositions(positions, 14, 14).is_same(positions));
}

TEST(PositionEmbedding, InterpolationOfConstantsAndNonSquares) {
    const at::Tensor ones = torch::ones({1, 17, 3}, torch::kDouble);
    const at::Tensor wide = interpolatePositions(ones, 3, 7); // bicubic weights sum to 1
    ASSERT_EQ(wide.sizes(), (at::IntArrayRef{1, 22, 3}));
    EXPECT_LT((wide - 1.0).abs().max().item<double>(), 1e-14);
    // What varies along rows alone still does so: the first scale belongs to the rows.
    const at::Tensor rows = torch::arange(4, torch::kDouble).repeat_interleave(4).view({1, 16, 1});
    const at::Tensor moved =
        interpolatePositions(torch::cat({torch::zeros({1, 1, 1}, torch::kDouble), rows}, 1), 8, 5)
            .slice(1, 1)
            .view({8, 5});
    EXPECT_LT((moved - moved.slice(1, 0, 1)).abs().max().item<double>(), 1e-14);
    EXPECT_GT((moved[7][0] - moved[0][0]).item<double>(), 2.0);
}

TEST(PositionEmbedding, InterpolationHasTheGradientOfTheOperator) {
    const at::Tensor upstream = u(5, {1, 37, 8});
    at::Tensor a = u(4, {1, 197, 8}).requires_grad_(true);
    at::Tensor b = a.detach().clone().requires_grad_(true);
    interpolatePositions(a, 6, 6).mul(upstream).sum().backward();
    const at::Tensor image = b.slice(1, 1).reshape({1, 14, 14, 8}).permute({0, 3, 1, 2});
    const at::Tensor direct =
        torch::nn::functional::interpolate(image, torch::nn::functional::InterpolateFuncOptions()
                                                      .scale_factor(std::vector<double>{6.1 / 14, 6.1 / 14})
                                                      .mode(torch::kBicubic)
                                                      .align_corners(false));
    direct.permute({0, 2, 3, 1}).reshape({1, 36, 8}).mul(upstream.slice(1, 1)).sum().backward();
    EXPECT_LT((a.grad() - b.grad()).slice(1, 1).abs().max().item<double>(), 1e-14);
}

TEST(VisionTransformer, AttentionOfTheClassToken) {
    VisionTransformer network(small());
    network.eval();
    const at::Tensor images = u(7, {2, 1, 16, 16}).to(torch::kFloat);
    const at::Tensor weights = network.clsAttention(images);
    ASSERT_EQ(weights.sizes(), (at::IntArrayRef{2, 2, 16}));
    EXPECT_LT(weights.sum(-1).max().item<float>(), 1.0F); // the rest is the class token's own
    const torch::NoGradGuard noGrad;
    parameter(network, "blocks.2.attn.qkv.weight").zero_();
    EXPECT_LT((network.clsAttention(images) - 1.0 / 17.0).abs().max().item<float>(), 1e-7F);
}

TEST(VisionTransformer, AttendIsSoftmaxOfScaledProducts) {
    const at::Tensor q = u(1, {2, 3, 5, 4});
    const at::Tensor k = u(2, {2, 3, 5, 4});
    const at::Tensor v = u(3, {2, 3, 5, 4});
    const at::Tensor weights = torch::einsum("bhnd,bhmd->bhnm", {q, k}).div(2.0).exp();
    const at::Tensor expected = torch::einsum("bhnm,bhmd->bhnd", {weights / weights.sum(-1, true), v});
    EXPECT_LT((attend(q, k, v) - expected).abs().max().item<double>(), 1e-14);
}

TEST(VisionTransformer, KeptPatchesAloneAreSeen) {
    VisionTransformer network(small());
    const at::Tensor images = u(8, {2, 1, 16, 16}).to(torch::kFloat);
    const at::Tensor all = torch::arange(16).expand({2, 16});
    EXPECT_TRUE(network.tokens(images, all).equal(network.tokens(images)));
    const at::Tensor keep = torch::tensor({5, 2, 9}).expand({2, 3});
    const at::Tensor tokens = network.tokens(images, keep);
    ASSERT_EQ(tokens.size(1), 4);
    at::Tensor changed = images.clone();
    changed.slice(2, 12, 16).add_(1.0); // the last row of patches: 12 to 15
    EXPECT_TRUE(network.tokens(changed, keep).equal(tokens));
    changed.slice(2, 4, 8).slice(3, 4, 8).add_(1.0); // patch 5
    EXPECT_FALSE(network.tokens(changed, keep).equal(tokens));
}

TEST(DropPath, RatesGrowLinearly) {
    EXPECT_DOUBLE_EQ(dropPathRate(0, 12, 0.1), 0.0);
    EXPECT_DOUBLE_EQ(dropPathRate(11, 12, 0.1), 0.1);
    EXPECT_NEAR(dropPathRate(5, 12, 0.1), 0.1 * 5 / 11, 1e-15);
}

TEST(DropPath, ExpectationIsTheInput) {
    constexpr std::int64_t kFilms = 20'000;
    const at::Tensor scales = drawDropPath(3, 0.5, kFilms, 1, "test");
    EXPECT_TRUE(scales[0].eq(1.0).all().item<bool>()); // the first block is never left out
    for (const auto block : {1, 2}) {
        const double keep = 1.0 - 0.25 * block;
        const at::Tensor values = scales[block];
        EXPECT_TRUE(values.eq(0.0).logical_or(values.eq(1.0 / keep)).all().item<bool>());
        const double deviation = std::sqrt((1.0 - keep) / keep / kFilms);
        for (int branch = 0; branch < 2; ++branch)
            EXPECT_NEAR(values[branch].mean().item<double>(), 1.0, 4.0 * deviation);
        EXPECT_FALSE(values[0].equal(values[1]));
    }
    const at::Tensor branch = torch::ones({kFilms, 1, 1}, torch::kDouble);
    EXPECT_NEAR(applyDropPath(branch, scales[2][0]).mean().item<double>(), 1.0, 4.0 / std::sqrt(kFilms));
    EXPECT_TRUE(applyDropPath(branch, {}).is_same(branch));
}

TEST(DropPath, IsKeyedByStepAndCallAndSilentInEval) {
    VitOptions options = small();
    options.dropPath = 0.5;
    VisionTransformer network(options);
    const at::Tensor images = u(9, {6, 1, 16, 16}).to(torch::kFloat);
    const auto pass = [&](std::int64_t step, std::int64_t part) {
        network.setStep(step, part);
        return network.tokens(images);
    };
    const at::Tensor first = pass(3, 0);
    EXPECT_FALSE(network.tokens(images).equal(first)); // the second pass of the step
    EXPECT_FALSE(pass(4, 0).equal(first));
    EXPECT_FALSE(pass(3, 1).equal(first));
    EXPECT_TRUE(pass(3, 0).equal(first));
    network.eval();
    options.dropPath = 0.0;
    VisionTransformer plain(options);
    EXPECT_TRUE(pass(3, 0).equal(plain.tokens(images)));
    EXPECT_TRUE(pass(4, 0).equal(plain.tokens(images)));
}

TEST(VisionTransformer, FirstValuesOfDino) {
    VisionTransformer network(named("vit_tiny", 1, 2, VitInit::Dino));
    const auto deviation = [&](const char* name) { return parameter(network, name).std().item<double>(); };
    for (const char* name : {"blocks.4.attn.qkv.weight", "blocks.0.mlp.fc1.weight", "pos_embed"})
        EXPECT_NEAR(deviation(name), 0.02, 0.0004) << name;
    EXPECT_NEAR(deviation("cls_token"), 0.02, 0.004);
    const at::Tensor patch = parameter(network, "patch_embed.proj.weight"); // torch's: U(±1/√256)
    EXPECT_LE(patch.abs().max().item<float>(), 1.0F / 16.0F);
    EXPECT_GT(patch.abs().max().item<float>(), 0.99F / 16.0F);
    EXPECT_GT(deviation("patch_embed.proj.bias"), 0.0);
    EXPECT_EQ(parameter(network, "blocks.7.attn.qkv.bias").abs().max().item<float>(), 0.0F);
    EXPECT_TRUE(parameter(network, "blocks.7.norm2.weight").eq(1.0).all().item<bool>());
    VisionTransformer again(named("vit_tiny", 1, 2, VitInit::Dino));
    EXPECT_TRUE(
        parameter(again, "blocks.9.mlp.fc2.weight").equal(parameter(network, "blocks.9.mlp.fc2.weight")));
    EXPECT_FALSE(
        parameter(network, "blocks.8.mlp.fc2.weight").equal(parameter(network, "blocks.9.mlp.fc2.weight")));
}

TEST(VitEncoder, PoolsTheClassTokenOrThePatches) {
    EncoderOptions options;
    options.name = "vit_tiny";
    VitEncoderOptions vit;
    vit.imageSide = 32;
    vit.patch = 8;
    const at::Tensor images = u(10, {2, 1, 32, 32}).to(torch::kFloat);
    const torch::NoGradGuard noGrad;
    const auto cls = *makeVitEncoder(options, vit);
    vit.pooling = VitPooling::Mean;
    const auto mean = *makeVitEncoder(options, vit);
    EXPECT_EQ(cls->featureSize(), 192);
    const at::Tensor tokens = std::dynamic_pointer_cast<VitEncoder>(cls)->vit().tokens(images);
    EXPECT_TRUE(cls->features(images).equal(tokens.select(1, 0)));
    EXPECT_LT((mean->features(images) - tokens.slice(1, 1).mean(1)).abs().max().item<float>(), 1e-6F);
    EXPECT_NE(findTensor(stateOf(cls->network()), "blocks.11.mlp.fc2.bias"), nullptr);
}

TEST(VitEncoder, SizesThatDoNotFitAreErrors) {
    EncoderOptions options;
    options.name = "vit_huge";
    EXPECT_EQ(makeVitEncoder(options).error().code, hilum::ErrorCode::BadValue);
    options.name = "vit_tiny";
    VitEncoderOptions vit;
    vit.imageSide = 100; // no multiple of 16
    EXPECT_EQ(makeVitEncoder(options, vit).error().code, hilum::ErrorCode::BadValue);
    vit.imageSide = 32;
    vit.dropPath = 1.0;
    EXPECT_EQ(makeVitEncoder(options, vit).error().code, hilum::ErrorCode::BadValue);
    VitOptions heads = small();
    heads.heads = 3;
    EXPECT_FALSE(checkVit(heads).ok());
}

TEST(VitEncoder, Bf16AutocastKeepsPositionsAndStreamInFloat) {
    VisionTransformer network(small());
    network.eval();
    const at::Tensor images = u(11, {2, 1, 24, 24}).to(torch::kFloat);
    const torch::NoGradGuard noGrad;
    const at::Tensor exact = network.tokens(images);
    const Bf16Scope bf16(true, torch::kCPU);
    const at::Tensor rounded = network.tokens(images);
    EXPECT_EQ(rounded.scalar_type(), torch::kFloat);
    EXPECT_FALSE(rounded.equal(exact));
    EXPECT_LT((rounded - exact).abs().max().item<float>(), 0.1F);
    const at::Tensor positions = parameter(network, "pos_embed");
    EXPECT_EQ(interpolatePositions(positions, 6, 6).scalar_type(), torch::kFloat);
    EXPECT_EQ(torch::mm(torch::eye(4), torch::eye(4)).scalar_type(),
              torch::kBFloat16); // autocast stands again
}
