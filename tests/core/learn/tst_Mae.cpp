// MAE against its authors' code (He et al. 2022): parameter counts, names, and the prediction and losses of
// ViT-B with weights filled from their names (Goldens.h), computed with PyTorch 1.13 in float64; closed forms
// and invariants of masking, patches and loss.
#include "Goldens.h"
#include "augment/Masking.h"
#include "learn/TensorMap.h"
#include "learn/encoders/PositionEmbedding.h"
#include "learn/losses/MaeLoss.h"
#include "learn/methods/Mae.h"

#include <gtest/gtest.h>

using namespace hilum::learn;
using golden::u;

namespace {

/// The golden weights: tokens have a scale of their own, the fixed positions stay.
void fillMae(torch::nn::Module& network) {
    const torch::NoGradGuard noGrad;
    std::vector<std::pair<at::Tensor, at::Tensor>> kept;
    for (auto& item : network.named_parameters())
        if (item.key().ends_with("pos_embed"))
            kept.emplace_back(item.value(), item.value().clone());
        else if (item.key().ends_with("_token"))
            kept.emplace_back(item.value(),
                              0.02 * u(golden::fnv1a32(item.key()), item.value().sizes().vec()));
    golden::fill(network);
    for (auto& [parameter, values] : kept)
        parameter.copy_(values);
}

MaeOptions paper(std::int64_t channels) {
    MaeOptions options;
    options.inputChannels = channels;
    options.init = VitInit::None;
    return options;
}

/// 16 patches of 4 px, of which 4 are seen.
std::shared_ptr<Mae> smallMae(bool normPix, std::uint64_t seed = 1) {
    MaeOptions options;
    options.normPix = normPix;
    options.patch = 4;
    options.seed = seed;
    VitOptions vit;
    vit.dim = 16;
    vit.depth = 2;
    vit.heads = 2;
    vit.patch = 4;
    vit.imageSide = 16;
    vit.fixedPositions = true;
    vit.init = VitInit::Mae;
    vit.seed = seed;
    MaeDecoderOptions decoder;
    decoder.encoderDim = 16;
    decoder.dim = 8;
    decoder.depth = 1;
    decoder.heads = 2;
    decoder.patch = 4;
    decoder.grid = 4;
    decoder.seed = seed;
    return std::make_shared<Mae>(std::make_shared<VitEncoder>(vit, VitPooling::Mean), EncoderOptions{},
                                 std::make_shared<MaeDecoder>(decoder), options);
}

void expectNear(const at::Tensor& actual, double expected) {
    EXPECT_NEAR(actual.item<double>(), expected, 1e-9 * std::abs(expected) + 5e-11); // the digits printed
}

std::int64_t trainable(const torch::nn::Module& module) {
    std::int64_t count = 0;
    for (const auto& parameter : module.parameters())
        count += parameter.requires_grad() ? parameter.numel() : 0;
    return count;
}

} // namespace

TEST(MaePositions, Golden) {
    const at::Tensor positions = sinCosPositions(768, 14);
    ASSERT_EQ(positions.sizes(), (at::IntArrayRef{197, 768}));
    const std::vector<std::tuple<int, int, double>> expected = {
        {2, 0, .8414709848},    {2, 191, .0001049140}, {2, 192, .5403023059}, {2, 383, .9999999945},
        {2, 384, 0.0},          {2, 576, 1.0},         {15, 0, 0.0},          {15, 192, 1.0},
        {15, 384, .8414709848}, {15, 576, .5403023059}};
    for (const auto& [row, index, value] : expected)
        EXPECT_NEAR(positions[row][index].item<double>(), value, 5.01e-11) << row << ' ' << index;
    EXPECT_NEAR(positions.sum().item<double>(), 69594.49385916878, 69594.5e-12);
    EXPECT_EQ(positions[0].abs().max().item<double>(), 0.0);
}

TEST(MaePatches, GoldenAndInverse) {
    const at::Tensor images = u(1000, {2, 3, 224, 224});
    const at::Tensor patches = patchify(images, 16);
    ASSERT_EQ(patches.sizes(), (at::IntArrayRef{2, 196, 768}));
    const double expected[] = {.1808642831, -.2838230329, .1456891190, .7091067643, .5168384981, .6226973055};
    for (int i = 0; i < 6; ++i)
        EXPECT_NEAR(patches[0][0][i].item<double>(), expected[i], 5.01e-11);
    EXPECT_TRUE(unpatchify(patches, 16, 14, 14).equal(images));
    const at::Tensor wide = u(2, {3, 1, 8, 12});
    EXPECT_TRUE(unpatchify(patchify(wide, 4), 4, 2, 3).equal(wide));
    // Patch 1 of a grey film is the second of the first row.
    EXPECT_TRUE(patchify(wide, 4)[0][1].equal(wide[0][0].slice(0, 0, 4).slice(1, 4, 8).reshape({16})));
}

TEST(MaeMask, GoldenRowAndInversePermutation) {
    const at::Tensor noise = u(1004, {2, 196}, 0.0, 1.0);
    const auto mask = maeMask(noise, 0.75);
    const int expected[] = {1, 1, 1, 0, 1, 1, 1, 1, 1, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 1};
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(mask.mask[0][i].item<double>(), expected[i]) << i;
    EXPECT_EQ(mask.mask.sum().item<double>(), 2 * 147);
    ASSERT_EQ(mask.keep.sizes(), (at::IntArrayRef{2, 49}));
    const at::Tensor order = noise.argsort(std::int64_t{1});
    EXPECT_TRUE(order.gather(1, mask.restore).equal(torch::arange(196).expand({2, 196})));
    EXPECT_EQ(mask.mask.gather(1, mask.keep).abs().max().item<double>(), 0.0); // what is kept is not hidden
    EXPECT_EQ(maeVisible(196, 0.9), 19);
    EXPECT_EQ(maeVisible(196, 0.75), 49);
}

TEST(MaeMask, NoiseIsKeyedBySeedAndStep) {
    EXPECT_TRUE(maeNoise(3, 16, 1, 5).equal(maeNoise(3, 16, 1, 5)));
    EXPECT_FALSE(maeNoise(3, 16, 1, 5).equal(maeNoise(3, 16, 1, 6)));
    EXPECT_FALSE(maeNoise(3, 16, 1, 5).equal(maeNoise(3, 16, 2, 5)));
    EXPECT_TRUE(maeNoise(2, 16, 1, 5).equal(maeNoise(3, 16, 1, 5).slice(0, 0, 2)));
    const at::Tensor many = maeNoise(500, 64, 1, 0);
    EXPECT_GE(many.min().item<double>(), 0.0);
    EXPECT_LT(many.max().item<double>(), 1.0);
    const at::Tensor often = maeMask(many, 0.75).mask.mean(0); // each patch is hidden in 3/4 of the films
    EXPECT_LT((often - 0.75).abs().max().item<double>(), 5.0 * std::sqrt(0.75 * 0.25 / 500));
}

/// What the window shows without torch is what a training hides.
TEST(MaeMask, IsThatOfTheTorchFreeMasking) {
    for (const double ratio : {0.25, 0.75, 0.9})
        for (const std::int64_t step : {std::int64_t{0}, std::int64_t{41}}) {
            const at::Tensor mask = maeMask(maeNoise(2, 196, 7, step), ratio).mask;
            const auto hidden = hilum::augment::firstFilmMask(196, ratio, 7, step);
            for (std::int64_t i = 0; i < 196; ++i)
                ASSERT_EQ(mask[0][i].item<double>() == 1.0, hidden[static_cast<std::size_t>(i)]) << i;
        }
    const double tied[] = {0.5, 0.2, 0.5, 0.2};
    const at::Tensor mask =
        maeMask(torch::tensor({0.5, 0.2, 0.5, 0.2}, torch::kDouble).view({1, 4}), 0.25).mask;
    const auto hidden = hilum::augment::hiddenPatches(tied, 0.25);
    for (std::int64_t i = 0; i < 4; ++i)
        EXPECT_EQ(mask[0][i].item<double>() == 1.0, hidden[static_cast<std::size_t>(i)]) << i;
}

TEST(MaeLoss, BlankPredictionOfNormalisedPatches) {
    const at::Tensor mask = maeMask(u(1004, {2, 196}, 0.0, 1.0), 0.75).mask;
    const auto blank = [&mask](const at::Tensor& images) {
        const at::Tensor target = normalisePatches(patchify(images, 16));
        return maeLoss(torch::zeros_like(target), target, mask).item<double>();
    };
    const double colour = blank(u(1000, {2, 3, 224, 224}));
    EXPECT_NEAR(colour, .9986949, 5e-8); // the authors' code
    EXPECT_NEAR(colour, 767.0 / 768.0, 5e-6);
    EXPECT_NEAR(blank(u(1001, {2, 1, 224, 224})), 255.0 / 256.0, 5e-6);
    EXPECT_EQ(blank(torch::ones({2, 1, 224, 224}, torch::kDouble)), 0.0); // constant patches: no NaN
}

TEST(MaeLoss, Invariants) {
    const at::Tensor target = u(1, {2, 16, 12});
    const at::Tensor mask = maeMask(u(2, {2, 16}), 0.75).mask;
    EXPECT_EQ(maeLoss(target, target, mask).item<double>(), 0.0);
    at::Tensor prediction = u(3, {2, 16, 12});
    const double loss = maeLoss(prediction, target, mask).item<double>();
    const at::Tensor seen = (1.0 - mask).unsqueeze(-1);
    EXPECT_EQ(maeLoss(prediction + 7.0 * seen, target, mask).item<double>(), loss);
    EXPECT_GT(maeLoss(prediction + 7.0 * (1.0 - seen), target, mask).item<double>(), loss + 1.0);
    EXPECT_NEAR(maeLoss(prediction + 5.0, target + 5.0, mask).item<double>(), loss, 1e-12);
    const at::Tensor normalised = normalisePatches(target);
    EXPECT_LT((normalisePatches(target + 5.0) - normalised).abs().max().item<double>(), 1e-12);
    EXPECT_NEAR(normalised.var(at::IntArrayRef{-1}, true).mean().item<double>(), 1.0, 1e-4);
    const at::Tensor half =
        maeLoss(prediction.to(torch::kBFloat16), target.to(torch::kBFloat16), mask.to(torch::kFloat));
    EXPECT_EQ(half.scalar_type(), torch::kFloat);
}

TEST(MaeLoss, GradientByFiniteDifferences) {
    const at::Tensor target = normalisePatches(u(1, {2, 8, 4}));
    const at::Tensor mask = maeMask(u(2, {2, 8}), 0.75).mask;
    at::Tensor prediction = u(3, {2, 8, 4}).requires_grad_(true);
    maeLoss(prediction, target, mask).backward();
    const torch::NoGradGuard noGrad;
    at::Tensor flat = prediction.view(-1);
    const at::Tensor gradient = prediction.grad().view(-1);
    constexpr double kStep = 1e-6;
    for (std::int64_t i = 0; i < flat.numel(); ++i) {
        const double before = flat[i].item<double>();
        flat[i] = before + kStep;
        const double up = maeLoss(prediction, target, mask).item<double>();
        flat[i] = before - kStep;
        const double down = maeLoss(prediction, target, mask).item<double>();
        flat[i] = before;
        EXPECT_NEAR(gradient[i].item<double>(), (up - down) / (2 * kStep), 1e-8);
    }
    EXPECT_EQ((prediction.grad() * (1.0 - mask).unsqueeze(-1)).abs().max().item<double>(), 0.0);
}

TEST(Mae, ParameterCountsAndNames) {
    const auto check = [](std::int64_t channels, std::int64_t all, std::int64_t moving, std::int64_t encoder,
                          std::int64_t decoder, std::int64_t decoderMoving) {
        const auto mae = *buildMae(paper(channels));
        EXPECT_EQ(parameterCount(*mae), all);
        EXPECT_EQ(trainable(*mae), moving);
        EXPECT_EQ(parameterCount(mae->encoder().network()), encoder);
        EXPECT_EQ(parameterCount(mae->decoder()), decoder);
        EXPECT_EQ(trainable(mae->decoder()), decoderMoving);
        return mae;
    };
    check(3, 111'907'840, 111'655'680, 85'798'656, 26'109'184, 26'008'320);
    const auto mae = check(1, 111'251'968, 110'999'808, 85'405'440, 25'846'528, 25'745'664);
    EXPECT_EQ(stateOf(mae->encoder().network()).size() + stateOf(mae->decoder()).size(), 254U);
    const auto state = stateOf(mae->decoder());
    for (const char* name :
         {"mask_token", "decoder_pos_embed", "decoder_embed.weight", "decoder_embed.bias",
          "decoder_norm.weight", "decoder_blocks.0.norm1.weight", "decoder_blocks.7.attn.qkv.weight",
          "decoder_blocks.7.attn.proj.bias", "decoder_blocks.7.mlp.fc1.weight",
          "decoder_blocks.7.mlp.fc2.bias", "decoder_pred.weight"})
        EXPECT_NE(findTensor(state, name), nullptr) << name;
    EXPECT_FALSE(findTensor(stateOf(mae->encoder().network()), "pos_embed")->requires_grad());
}

TEST(Mae, GoldenPredictionAndLosses) {
    const auto mae = *buildMae(paper(3));
    mae->to(torch::kDouble);
    fillMae(mae->encoder().network());
    fillMae(mae->decoder());
    const torch::NoGradGuard noGrad;
    const at::Tensor images = u(1000, {2, 3, 224, 224});
    const auto predicted = mae->predict(images, u(1004, {2, 196}, 0.0, 1.0));
    expectNear(predicted.patches.norm(), 553.3866244850);
    const at::Tensor target = patchify(images, 16);
    expectNear(maeLoss(predicted.patches, target, predicted.mask.mask), 1.3531311240);
    expectNear(maeLoss(predicted.patches, normalisePatches(target), predicted.mask.mask), 2.0179710555);
}

TEST(Mae, PredictionSeesNoHiddenPixel) {
    const auto mae = smallMae(true);
    const at::Tensor images = u(4, {2, 1, 16, 16}).to(torch::kFloat);
    const at::Tensor noise = u(5, {2, 16});
    const auto before = mae->predict(images, noise);
    const at::Tensor hidden =
        unpatchify(before.mask.mask.unsqueeze(-1).expand({2, 16, 16}), 4, 4, 4).to(torch::kFloat);
    EXPECT_TRUE(mae->predict(images + 3.0 * hidden, noise).patches.equal(before.patches));
    EXPECT_FALSE(mae->predict(images + 0.1 * (1.0 - hidden), noise).patches.equal(before.patches));
}

TEST(Mae, GradientOfTheWholeByFiniteDifferences) {
    const auto mae = smallMae(true);
    mae->to(torch::kDouble);
    const std::vector<at::Tensor> views = {u(6, {3, 1, 16, 16})};
    const StepProgress progress{7, 10, 5};
    mae->step(views, progress).loss.backward();
    auto parameters = mae->named_parameters();
    EXPECT_FALSE(parameters["encoder.network.pos_embed"].grad().defined());
    EXPECT_FALSE(parameters["decoder.decoder_pos_embed"].grad().defined());
    const torch::NoGradGuard noGrad;
    constexpr double kStep = 1e-5;
    for (const char* name :
         {"encoder.network.cls_token", "encoder.network.patch_embed.proj.weight",
          "encoder.network.blocks.0.attn.qkv.weight", "decoder.mask_token", "decoder.decoder_embed.weight",
          "decoder.decoder_blocks.0.mlp.fc1.weight", "decoder.decoder_pred.bias"}) {
        at::Tensor flat = parameters[name].view(-1);
        const at::Tensor gradient = parameters[name].grad().view(-1);
        EXPECT_GT(gradient.abs().max().item<double>(), 0.0) << name;
        for (std::int64_t i = 0; i < flat.numel(); i += std::max<std::int64_t>(1, flat.numel() / 3)) {
            const double before = flat[i].item<double>();
            flat[i] = before + kStep;
            const double up = mae->step(views, progress).loss.item<double>();
            flat[i] = before - kStep;
            const double down = mae->step(views, progress).loss.item<double>();
            flat[i] = before;
            EXPECT_NEAR(gradient[i].item<double>(), (up - down) / (2 * kStep), 1e-8) << name << ' ' << i;
        }
    }
}

TEST(Mae, StepIsKeyedAndItsDiagnosticsAgree) {
    const auto mae = smallMae(false, 3);
    const std::vector<at::Tensor> views = {u(7, {4, 1, 16, 16}).to(torch::kFloat)};
    const Step step = mae->step(views, {2, 10, 5});
    EXPECT_TRUE(smallMae(false, 3)->step(views, {2, 10, 5}).loss.equal(step.loss));
    EXPECT_FALSE(mae->step(views, {3, 10, 5}).loss.equal(step.loss));
    ASSERT_EQ(step.diagnostics.size(), 4U);
    const float blank = step.diagnostics[0].second.item<float>();
    EXPECT_EQ(step.diagnostics[0].first, "mae.blank");
    EXPECT_NEAR(step.diagnostics[1].second.item<float>(), 1.0F - step.loss.item<float>() / blank, 1e-6F);
    EXPECT_FALSE(step.diagnostics[1].second.requires_grad());
    const auto predicted = mae->predict(views[0], maeNoise(4, 16, 3, 2));
    EXPECT_NEAR(step.diagnostics[2].second.item<double>(),
                (predicted.patches.abs().mean(-1) * predicted.mask.mask).sum().item<double>() / 48.0, 1e-6);
}

TEST(Mae, LearnsOneBatch) {
    const auto mae = smallMae(true);
    const std::vector<at::Tensor> views = {
        torch::sin(torch::arange(256).to(torch::kFloat) * 0.3).view({1, 1, 16, 16}).repeat({8, 1, 1, 1})};
    torch::optim::AdamW optimiser(mae->parameters(), torch::optim::AdamWOptions(1e-2).betas({0.9, 0.95}));
    const double first = mae->step(views, {}).loss.item<double>();
    for (int i = 0; i < 60; ++i) {
        optimiser.zero_grad();
        mae->step(views, {i, 60, 60}).loss.backward();
        optimiser.step();
    }
    EXPECT_LT(mae->step(views, {}).loss.item<double>(), 0.5 * first);
}

TEST(Mae, ReconstructionKeepsWhatIsSeen) {
    const at::Tensor images = 0.5 + u(8, {2, 1, 16, 16}).to(torch::kFloat);
    const at::Tensor noise = u(9, {2, 16});
    for (const bool normPix : {false, true}) {
        const auto mae = smallMae(normPix);
        const auto pictures = mae->reconstruct(images, noise);
        const auto predicted = mae->predict(images, noise);
        EXPECT_TRUE(pictures.input.equal(images));
        const at::Tensor hidden = predicted.mask.mask.to(torch::kBool).unsqueeze(-1);
        const at::Tensor input = patchify(images, 4);
        EXPECT_TRUE(patchify(pictures.masked, 4).equal(input.masked_fill(hidden, 0.0)));
        const at::Tensor result = patchify(pictures.reconstruction, 4);
        EXPECT_TRUE(result.masked_select(~hidden).equal(input.masked_select(~hidden)));
        // Compared with the target, the picture has the loss of the prediction.
        const auto statistics = patchStatistics(input);
        const at::Tensor units = normPix ? (result - statistics.mean) / statistics.deviation : result;
        const at::Tensor mask = predicted.mask.mask.to(torch::kFloat);
        EXPECT_NEAR(maeLoss(units, mae->target(images), mask).item<double>(),
                    maeLoss(predicted.patches, mae->target(images), mask).item<double>(), 1e-5);
        EXPECT_FALSE(pictures.reconstruction.requires_grad());
    }
}

TEST(Mae, FirstValues) {
    MaeOptions options;
    options.encoder = "vit_tiny";
    options.decoderDepth = 1;
    const auto mae = *buildMae(options);
    auto parameters = mae->named_parameters();
    const auto largest = [&](const char* name) { return parameters[name].abs().max().item<double>(); };
    const auto expectUniform = [&](const char* name, double bound) {
        EXPECT_LE(largest(name), bound * 1.000001) << name;
        EXPECT_GT(largest(name), bound * 0.98) << name;
    };
    // Xavier over each matrix as it stands, q, k and v in one.
    expectUniform("encoder.network.blocks.0.attn.qkv.weight", std::sqrt(6.0 / (4 * 192)));
    expectUniform("encoder.network.blocks.5.mlp.fc1.weight", std::sqrt(6.0 / (5 * 192)));
    expectUniform("encoder.network.patch_embed.proj.weight", std::sqrt(6.0 / (192 + 256)));
    expectUniform("encoder.network.patch_embed.proj.bias", 1.0 / 16.0);
    expectUniform("decoder.decoder_pred.weight", std::sqrt(6.0 / (512 + 256)));
    EXPECT_EQ(largest("decoder.decoder_pred.bias"), 0.0);
    EXPECT_NEAR(parameters["decoder.mask_token"].std().item<double>(), 0.02, 0.003);
    const at::Tensor fixed = sinCosPositions(512, 14).to(torch::kFloat);
    EXPECT_TRUE(parameters["decoder.decoder_pos_embed"][0].equal(fixed));
    EXPECT_EQ(mae->encoderOptions().name, "vit_tiny");
    EXPECT_EQ(mae->viewCount(), 1U);
}

TEST(Mae, SizesThatDoNotFitAreErrors) {
    const auto fails = [](auto change) {
        MaeOptions options;
        options.encoder = "vit_tiny";
        options.init = VitInit::None;
        change(options);
        const auto made = buildMae(options);
        return !made.ok() && made.error().code == hilum::ErrorCode::BadValue;
    };
    EXPECT_TRUE(fails([](MaeOptions& o) { o.encoder = "resnet18"; }));
    EXPECT_TRUE(fails([](MaeOptions& o) { o.imageSide = 225; }));
    EXPECT_TRUE(fails([](MaeOptions& o) { o.patch = 0; }));
    EXPECT_TRUE(fails([](MaeOptions& o) { o.maskRatio = 0.0; }));
    EXPECT_TRUE(fails([](MaeOptions& o) { o.maskRatio = 0.999; }));
    EXPECT_TRUE(fails([](MaeOptions& o) { o.decoderHeads = 7; }));
    EXPECT_TRUE(fails([](MaeOptions& o) { o.decoderDim = 510; }));
    EXPECT_FALSE(fails([](MaeOptions&) {}));
}
