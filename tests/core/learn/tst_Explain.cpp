// Where networks look, against closed forms: class activation maps (Zhou et al. 2016), softmax(qkᵀ/√d)
// written out, a perfect reconstruction, and a pointing game whose answer is counted by hand.
#include "Goldens.h"
#include "learn/TensorMap.h"
#include "learn/encoders/VitEncoder.h"
#include "learn/explain/FilmMaps.h"
#include "learn/explain/Pictures.h"
#include "learn/explain/PointingGame.h"
#include "learn/losses/MaeLoss.h"
#include "learn/methods/Mae.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace hilum;
using namespace hilum::learn;
using namespace hilum::learn::explain;
using golden::u;

namespace {

double largestDifference(const at::Tensor& a, const at::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

std::shared_ptr<Encoder> smallResNet() {
    EncoderOptions options;
    options.width = 4;
    auto encoder = *makeEncoder(options);
    encoder->eval();
    return encoder;
}

ResNet& resnetOf(Encoder& encoder) {
    return dynamic_cast<ResNet&>(encoder.network());
}

const at::Tensor& films() {
    static const at::Tensor kFilms = u(41, {3, 1, 96, 96}).to(torch::kFloat);
    return kFilms;
}

FloatImage mapOf(int width, int height, std::vector<float> pixels) {
    FloatImage map(width, height);
    map.pixels = std::move(pixels);
    return map;
}

} // namespace

TEST(GradCam, EquationsByHand) {
    // Two feature maps of 2 × 2. α₀ = (1 + 2 + 3 + 2) / 4 = 2, α₁ = (−4 + 0 + 0 + 0) / 4 = −1.
    const at::Tensor activations = torch::tensor({1.0, 0.0, 2.0, 3.0, 1.0, 5.0, 4.0, 7.0}).view({1, 2, 2, 2});
    const at::Tensor gradients = torch::tensor({1.0, 2.0, 3.0, 2.0, -4.0, 0.0, 0.0, 0.0}).view({1, 2, 2, 2});
    // 2·1 − 1, 2·0 − 5 → 0, 2·2 − 4, 2·3 − 7 → 0
    EXPECT_TRUE(gradCamOf(activations, gradients).equal(torch::tensor({1.0, 0.0, 0.0, 0.0}).view({1, 2, 2})));
}

TEST(GradCam, OfALinearScoreIsTheClassActivationMap) {
    const auto encoder = smallResNet();
    const LinearScore score{u(42, {32}), torch::tensor(0.3, torch::kDouble)};
    const at::Tensor map = gradCam(resnetOf(*encoder), films(), score);
    const torch::NoGradGuard noGrad;
    const at::Tensor features = resnetOf(*encoder).featureMap(films());
    ASSERT_EQ(features.size(2), 3);
    // Zhou et al. 2016, eq. 2: M(x, y) = Σ_k w_k f_k(x, y); the mean over 3 × 3 positions divides by 9.
    const at::Tensor expected =
        torch::einsum("k,bkhw->bhw", {score.weight.to(torch::kFloat), features}).relu() / 9;
    EXPECT_GT(expected.max().item<double>(), 0.0);
    EXPECT_LT(largestDifference(map, expected), 1e-6 * expected.max().item<double>());
    // The same map through the encoder's interface.
    const auto shown = filmMaps(*encoder, films(), &score);
    EXPECT_EQ(shown.kind, MapKind::GradCam);
    EXPECT_TRUE(shown.maps.equal(map));
    EXPECT_FALSE(shown.heads.defined());
}

TEST(GradCam, FollowsTheGradientOfAnyScore) {
    const auto encoder = smallResNet();
    const at::Tensor map = gradCam(resnetOf(*encoder), films(),
                                   [](const at::Tensor& features) { return features.square().sum(1); });
    const torch::NoGradGuard noGrad;
    const at::Tensor features = resnetOf(*encoder).featureMap(films());
    // d Σ f_k² / d A_k(x, y) = 2 f_k / 9
    const at::Tensor alpha = 2.0 / 9.0 * features.mean({2, 3}, true);
    const at::Tensor expected = (alpha * features).sum(1).relu();
    EXPECT_LT(largestDifference(map, expected), 1e-6 * expected.max().item<double>());
}

TEST(GradCam, ChangesNothing) {
    const auto encoder = smallResNet();
    encoder->train();
    TensorMap before;
    for (const auto& [name, value] : stateOf(*encoder))
        before.emplace_back(name, value.clone());
    auto generator = at::detail::getDefaultCPUGenerator();
    const at::Tensor random = generator.get_state().clone();
    const LinearScore score{u(42, {32}), torch::tensor(0.0, torch::kDouble)};
    {
        const torch::NoGradGuard noGrad; // works where the caller has no gradients
        EXPECT_GT(filmMaps(*encoder, films(), &score).maps.max().item<double>(), 0.0);
    }
    EXPECT_TRUE(encoder->is_training());
    EXPECT_TRUE(generator.get_state().equal(random));
    for (const auto& [name, value] : before)
        EXPECT_TRUE(findTensor(stateOf(*encoder), name)->equal(value)) << name;
    for (const auto& parameter : encoder->parameters())
        EXPECT_FALSE(parameter.grad().defined());
}

TEST(GradCam, WithoutAScoreTheEnergyOfTheLastStage) {
    const auto encoder = smallResNet();
    const auto shown = filmMaps(*encoder, films(), nullptr);
    EXPECT_EQ(shown.kind, MapKind::Activation);
    const torch::NoGradGuard noGrad;
    const at::Tensor features = resnetOf(*encoder).featureMap(films());
    EXPECT_LT(largestDifference(shown.maps, (features * features).sum(1)), 1e-4);
}

TEST(GradCam, ScoresOfProbeAndClassifier) {
    LogisticModel probe;
    probe.mean = u(1, {5});
    probe.deviation = u(2, {5}).abs() + 0.5;
    probe.weight = u(3, {5});
    probe.bias = 0.7;
    const at::Tensor features = u(4, {6, 5});
    const auto expected = probe.predict(features);
    const at::Tensor logits = scoreOf(probe)(features);
    for (std::int64_t i = 0; i < 6; ++i)
        EXPECT_NEAR(1.0 / (1.0 + std::exp(-logits[i].item<double>())), expected[static_cast<std::size_t>(i)],
                    1e-12);
    const at::Tensor weight = u(5, {2, 5});
    const at::Tensor bias = u(6, {2});
    const at::Tensor softmax = (torch::mm(features, weight.t()) + bias).softmax(1).select(1, 1);
    EXPECT_LT(largestDifference(scoreOf(weight, bias)(features).sigmoid(), softmax), 1e-12);
}

TEST(Attention, RowIsTheSoftmaxOfScaledProducts) {
    VitAttention attention(12, 3);
    attention.to(torch::kDouble);
    golden::fill(attention);
    const torch::NoGradGuard noGrad;
    const at::Tensor x = 3.0 * u(7, {2, 6, 12});
    const at::Tensor row = attention.firstRow(x);
    ASSERT_EQ(row.sizes(), (at::IntArrayRef{2, 3, 6}));
    EXPECT_LT(largestDifference(row.sum(-1), torch::ones({2, 3}, torch::kDouble)), 1e-14);
    const auto parameters = attention.named_parameters();
    const at::Tensor qkv = torch::matmul(x, parameters["qkv.weight"].t()) + parameters["qkv.bias"];
    for (std::int64_t film = 0; film < 2; ++film)
        for (std::int64_t head = 0; head < 3; ++head) {
            // Columns of qkv: q, k, v of 12 each, in each head by head of 4.
            const at::Tensor q = qkv[film][0].slice(0, 4 * head, 4 * head + 4);
            double sum = 0.0;
            std::vector<double> weights;
            for (std::int64_t token = 0; token < 6; ++token) {
                const at::Tensor k = qkv[film][token].slice(0, 12 + 4 * head, 12 + 4 * head + 4);
                weights.push_back(std::exp((q * k).sum().item<double>() / 2.0)); // √4
                sum += weights.back();
            }
            for (std::int64_t token = 0; token < 6; ++token)
                EXPECT_NEAR(row[film][head][token].item<double>(),
                            weights[static_cast<std::size_t>(token)] / sum, 1e-13);
        }
}

TEST(Attention, MapsLieAsThePatchesDo) {
    EncoderOptions options;
    options.name = "vit_tiny";
    VitEncoderOptions vit;
    vit.imageSide = 32;
    vit.patch = 8;
    const auto encoder = *makeVitEncoder(options, vit);
    encoder->train();
    const at::Tensor images = u(8, {2, 1, 32, 32}).to(torch::kFloat);
    const auto shown = filmMaps(*encoder, images, nullptr);
    EXPECT_EQ(shown.kind, MapKind::Attention);
    EXPECT_TRUE(encoder->is_training());
    ASSERT_EQ(shown.maps.sizes(), (at::IntArrayRef{2, 4, 4}));
    ASSERT_EQ(shown.heads.sizes(), (at::IntArrayRef{2, 3, 4, 4}));
    const torch::NoGradGuard noGrad;
    const at::Tensor rows = dynamic_cast<VisionTransformer&>(encoder->network()).clsAttention(images);
    EXPECT_EQ(shown.heads[1][2][3][1].item<float>(), rows[1][2][13].item<float>()); // row 3, column 1 of 4
    EXPECT_LT(largestDifference(shown.maps, shown.heads.mean(1)), 1e-7);
}

TEST(Reconstruction, OfAPerfectPredictionIsTheFilm) {
    const at::Tensor images = 0.7 * u(9, {2, 1, 32, 32}).to(torch::kFloat);
    for (const bool normPix : {false, true}) {
        MaeOptions options;
        options.encoder = "vit_tiny";
        options.imageSide = 32;
        options.patch = 8;
        options.normPix = normPix;
        options.decoderDim = 16;
        options.decoderDepth = 1;
        options.decoderHeads = 2;
        const auto mae = *buildMae(options);
        const auto mask = maeMask(pictureNoise(2, 16, 1), 0.75);
        const auto perfect = mae->assemble(images, {mae->target(images), mask});
        EXPECT_LT(largestDifference(perfect.reconstruction, images), 1e-5) << normPix;
        EXPECT_EQ(patchify(perfect.masked, 8).abs().sum(-1).eq(0.0).sum().item<std::int64_t>(), 2 * 12);
        const auto blank = mae->assemble(images, {torch::zeros_like(mae->target(images)), mask});
        EXPECT_GT(largestDifference(blank.reconstruction, images), 0.1) << normPix;
    }
}

TEST(Reconstruction, HidesTheSamePatchesOfAFilmAlways) {
    EXPECT_TRUE(pictureNoise(8, 49, 3).equal(pictureNoise(8, 49, 3)));
    EXPECT_TRUE(pictureNoise(8, 49, 3)[2].equal(pictureNoise(5, 49, 3)[2]));
    EXPECT_FALSE(pictureNoise(8, 49, 3).equal(pictureNoise(8, 49, 4)));
    EXPECT_FALSE(pictureNoise(8, 49, 3)[0].equal(pictureNoise(8, 49, 3)[1]));
}

TEST(FilmMaps, PicturesInGrey) {
    const auto film = filmPicture(torch::tensor({-2.0, 0.0, 0.4, 9.0}).view({2, 2}), 0.5, 0.25);
    EXPECT_EQ(film.pixels, (std::vector<std::uint8_t>{0, 128, 153, 255})); // 127.5 rounds to even
    const auto map = mapPicture(torch::tensor({0.0, 4.0, 0.0, 4.0}).view({2, 2}), 4);
    // Bilinear with half-pixel centres: 0, ¼, ¾, 1 of the largest.
    EXPECT_EQ(std::vector<std::uint8_t>(map.pixels.begin(), map.pixels.begin() + 4),
              (std::vector<std::uint8_t>{0, 64, 191, 255}));
    EXPECT_EQ(mapPicture(torch::zeros({2, 2}), 3).pixels, std::vector<std::uint8_t>(9, 0));
    const auto heads = headsPicture(torch::tensor({1.0, 0.0, 2.0, 1.0}).view({2, 1, 2}));
    EXPECT_EQ(heads.width, 4);
    EXPECT_EQ(heads.pixels, (std::vector<std::uint8_t>{255, 0, 255, 128}));
}

TEST(PointingGame, MaximumIsTheFirstLargestPixel) {
    const auto place = maximumOf(mapOf(4, 2, {0, 1, 2, 5, 0, 5, 0, 0}));
    ASSERT_TRUE(place.has_value());
    EXPECT_DOUBLE_EQ(place->x, 0.875);
    EXPECT_DOUBLE_EQ(place->y, 0.25);
    EXPECT_FALSE(maximumOf(mapOf(2, 2, {3, 3, 3, 3})).has_value());
    EXPECT_FALSE(maximumOf(mapOf(2, 2, {0, NAN, 1, 2})).has_value());
    EXPECT_FALSE(maximumOf({}).has_value());
}

TEST(PointingGame, EnlargingLeavesTheMaximumWhereItIs) {
    const at::Tensor map = u(10, {5, 7}).abs();
    const auto coarse = maximumOf(plainMap(map));
    const auto picture = mapPicture(map, 70);
    FloatImage fine(70, 70);
    std::copy(picture.pixels.begin(), picture.pixels.end(), fine.pixels.begin());
    const auto enlarged = maximumOf(fine);
    ASSERT_TRUE(coarse && enlarged);
    EXPECT_NEAR(coarse->x, enlarged->x, 0.5 / 7);
    EXPECT_NEAR(coarse->y, enlarged->y, 0.5 / 5);
}

TEST(PointingGame, BoxesAndTheirTolerance) {
    const std::vector<data::Box> boxes{{0.25, 0.5, 0.25, 0.25, ""}};
    EXPECT_TRUE(pointsInto({0.25, 0.5}, boxes));
    EXPECT_FALSE(pointsInto({0.5, 0.6}, boxes)); // the right and the lower edge lie outside
    EXPECT_FALSE(pointsInto({0.2, 0.6}, boxes));
    EXPECT_TRUE(pointsInto({0.2, 0.6}, boxes, 0.0625));
    EXPECT_DOUBLE_EQ(coveredShare(boxes), 0.0625);
    EXPECT_DOUBLE_EQ(coveredShare(boxes, 0.125), 0.25); // 0.5 × 0.5
    const std::vector<data::Box> two{{0.0, 0.0, 0.5, 0.5, ""}, {0.25, 0.25, 0.5, 0.5, ""}};
    EXPECT_DOUBLE_EQ(coveredShare(two), 0.25 + 0.25 - 0.0625); // what they share counts once
    EXPECT_DOUBLE_EQ(coveredShare(std::vector<data::Box>{{0.75, 0.75, 0.5, 0.5, ""}}),
                     0.0625); // cut at the edge
    EXPECT_DOUBLE_EQ(coveredShare({}), 0.0);
}

TEST(PointingGame, ScoreCountedByHand) {
    const data::Box upperLeft{0.0, 0.0, 0.5, 0.5, ""};
    const data::Box middle{0.375, 0.375, 0.25, 0.25, ""};
    const std::vector<PointingFilm> films{
        {Place{0.1, 0.1}, {upperLeft}, 1},         // hit
        {Place{0.9, 0.1}, {upperLeft}, 1},         // miss
        {Place{0.6, 0.4}, {upperLeft, middle}, 2}, // hit, in the second box
        {std::nullopt, {middle}, 3},               // the map points nowhere: miss
    };
    const auto score = pointingGame(films);
    EXPECT_EQ(score.films, 4);
    EXPECT_EQ(score.patients, 3);
    EXPECT_EQ(score.hits, 2);
    EXPECT_EQ(score.nowhere, 1);
    EXPECT_DOUBLE_EQ(score.score.value, 0.5);
    // Areas 1/4, 1/4, 1/4 + 1/16 − 1/64 shared, 1/16
    EXPECT_DOUBLE_EQ(score.randomPoint, (0.25 + 0.25 + 0.296875 + 0.0625) / 4);
    EXPECT_DOUBLE_EQ(score.centre, 0.5); // the two films with the box in the middle
    EXPECT_LE(score.score.lower, 0.5);
    EXPECT_GE(score.score.upper, 0.5);
    // Three patients with 1 of 2, 1 of 1 and 0 of 1 hits: a sample of the third alone (1 in 27) gives 0.
    EXPECT_DOUBLE_EQ(score.score.lower, 0.0);
    EXPECT_DOUBLE_EQ(score.score.upper, 1.0);
}

TEST(PointingGame, WhatCannotBeSaidIsNull) {
    const auto none = pointingGame({}).toJson();
    EXPECT_EQ(none["films"], 0);
    EXPECT_TRUE(none["score"].is_null() && none["randomPoint"].is_null() && none["centre"].is_null());
    const std::vector<PointingFilm> onePatient{{Place{0.1, 0.1}, {{0.0, 0.0, 0.5, 0.5, ""}}, 1}};
    const auto one = pointingGame(onePatient).toJson();
    EXPECT_EQ(one["score"], 1.0);
    EXPECT_TRUE(one["score.lower"].is_null());
}

TEST(Pictures, StepsThatAreDropped) {
    using Steps = std::vector<std::int64_t>;
    EXPECT_EQ(stepsToDrop({0, 10, 20}, 3), Steps{});
    EXPECT_EQ(stepsToDrop({0, 1, 2, 10}, 3), Steps{1}); // its neighbours lie 2 apart, the other's 9
    EXPECT_EQ(stepsToDrop({0, 10, 20, 30}, 2), (Steps{10, 20}));
    // One evaluation after the other, as a run makes them: few remain, well spread, first and last among
    // them.
    Steps kept;
    for (std::int64_t step = 0; step <= 1000; ++step) {
        kept.push_back(step);
        for (const auto dropped : stepsToDrop(kept, kPictureSteps))
            std::erase(kept, dropped);
    }
    ASSERT_EQ(kept.size(), kPictureSteps);
    EXPECT_EQ(kept.front(), 0);
    EXPECT_EQ(kept.back(), 1000);
    for (std::size_t i = 1; i < kept.size(); ++i)
        EXPECT_LE(kept[i] - kept[i - 1], 2 * 1000 / 21); // evenly spread ones lie 1000 / 21 apart
}
