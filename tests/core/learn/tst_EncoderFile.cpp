// Encoders of others: what is found in a file, what is refused, and first layers between one and three
// channels. Expected values are closed forms (a convolution is linear) and the networks' own state.
#include "Goldens.h"
#include "learn/encoders/EncoderFile.h"
#include "learn/encoders/EncoderShapes.h"
#include "learn/encoders/ForeignEncoder.h"
#include "learn/encoders/ResNet.h"
#include "learn/encoders/Stem.h"
#include "learn/encoders/Vit.h"

#include <algorithm>
#include <gtest/gtest.h>
#include <limits>
#include <map>

using namespace hilum;
using namespace hilum::learn;
using golden::u;

namespace {

constexpr ChannelStatistics kImageNet{{0.485, 0.456, 0.406}, {0.229, 0.224, 0.225}};

EncoderOptions optionsFor(const std::string& name) {
    EncoderOptions options;
    options.name = name;
    options.width = 8;
    options.side = 48;
    return options;
}

std::shared_ptr<Encoder> filled(const EncoderOptions& options) {
    auto encoder = makeEncoder(options);
    EXPECT_TRUE(encoder.ok());
    golden::fill((*encoder)->network());
    (*encoder)->eval();
    return *encoder;
}

/// Copies: drawing the first weights of a ViT takes a second.
TensorMap stateFor(const std::string& name, const std::string& prefix = {}) {
    static std::map<std::string, std::shared_ptr<Encoder>> made;
    auto& encoder = made[name];
    if (encoder == nullptr)
        encoder = filled(optionsFor(name));
    auto state = stateOf(encoder->network(), prefix);
    for (auto& [key, tensor] : state)
        tensor = tensor.clone();
    return state;
}

/// What recogniseEncoder says against it; "" when it takes it.
std::string objection(TensorMap tensors) {
    const auto found = recogniseEncoder({std::move(tensors), {}});
    return found ? std::string() : found.error().detail;
}

void replace(TensorMap& map, const std::string& name, const at::Tensor& tensor) {
    for (auto& [key, value] : map)
        if (key == name)
            value = tensor;
}

void expand(TensorMap& map) {
    for (auto& [name, tensor] : map)
        if (isStem(name))
            tensor = expandStem(tensor);
}

at::Tensor normalised(const at::Tensor& films, const ChannelStatistics& statistics) {
    std::vector<at::Tensor> channels;
    for (std::size_t c = 0; c < 3; ++c)
        channels.push_back((films - statistics.mean[c]) / statistics.deviation[c]);
    return torch::cat(channels, 1);
}

double worst(const at::Tensor& a, const at::Tensor& b) {
    return (a - b).abs().max().item<double>();
}

std::filesystem::path fileNamed(const char* name) {
    const auto folder = std::filesystem::path(testing::TempDir()) / "hilum-encoder-file";
    std::filesystem::create_directories(folder);
    return folder / name;
}

} // namespace

TEST(EncoderShapes, AreThoseOfTheNetworks) {
    for (const char* name : {"resnet18", "resnet50", "vit_tiny", "vit_small", "vit_base"}) {
        const auto options = optionsFor(name);
        TensorMap state;
        if (isVit(name)) { // undrawn: only its shapes matter
            VitOptions vit = *vitOptions(name);
            vit.imageSide = options.side;
            vit.init = VitInit::None;
            state = stateOf(VisionTransformer(vit));
        } else {
            state = stateOf((*makeEncoder(options))->network());
        }
        const auto shapes = encoderShapes(options, 1);
        ASSERT_EQ(shapes.size(), state.size()) << name;
        for (const auto& [key, shape] : shapes) {
            const auto* tensor = findTensor(state, key);
            ASSERT_NE(tensor, nullptr) << name << " " << key;
            EXPECT_EQ(tensor->sizes(), at::IntArrayRef(shape)) << name << " " << key;
        }
    }
}

TEST(Stem, AGreyFilmRepeatedToThreeChannelsGivesTheSameFeatures) {
    const torch::NoGradGuard noGrad;
    const at::Tensor films = u(5, {2, 1, 48, 48}, 0.0, 1.0).to(torch::kFloat);
    const at::Tensor grey = (films - 0.47) / 0.23;
    auto state = stateFor("resnet18");
    expand(state);
    ResNetOptions resnet;
    resnet.width = 8;
    resnet.inputChannels = 3;
    ResNet colour(resnet);
    ASSERT_TRUE(loadState(colour, state).ok());
    colour.eval();
    EXPECT_LT(
        worst(colour.features(grey.repeat({1, 3, 1, 1})), filled(optionsFor("resnet18"))->features(grey)),
        1e-5);

    auto vitState = stateFor("vit_tiny");
    expand(vitState);
    VitOptions vit = *vitOptions("vit_tiny");
    vit.imageSide = 48;
    vit.inputChannels = 3;
    VisionTransformer colourVit(vit);
    ASSERT_TRUE(loadState(colourVit, vitState).ok());
    colourVit.eval();
    EXPECT_LT(worst(colourVit.tokens(grey.repeat({1, 3, 1, 1})).select(1, 0),
                    filled(optionsFor("vit_tiny"))->features(grey)),
              1e-5);
}

TEST(Stem, FoldingImageNetsStatisticsIsExactForAVit) {
    const torch::NoGradGuard noGrad;
    VitOptions vit = *vitOptions("vit_tiny");
    vit.imageSide = 48;
    vit.inputChannels = 3;
    VisionTransformer colour(vit);
    golden::fill(colour);
    colour.eval();
    const at::Tensor films = u(5, {2, 1, 48, 48}, 0.0, 1.0).to(torch::kFloat);
    const at::Tensor expected = colour.tokens(normalised(films, kImageNet)).select(1, 0);
    const auto loaded = encoderOf({stateOf(colour), {}}, {}, "test");
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->fileChannels, 3);
    loaded->encoder->eval();
    const auto& [mean, deviation] = loaded->normalisation;
    EXPECT_NEAR(mean, 0.449, 1e-12);
    EXPECT_LT(worst(loaded->encoder->features((films - mean) / deviation), expected), 2e-5);
    ASSERT_EQ(loaded->notes.size(), 2U);
    EXPECT_NE(loaded->notes[0].find("ImageNet"), std::string::npos); // assumed, and said
    EXPECT_NE(loaded->notes[1].find("exact"), std::string::npos);
}

TEST(Stem, FoldingIntoAResNetIsExactWhereNothingIsPadded) {
    const at::Tensor weight = u(6, {4, 3, 7, 7}).to(torch::kFloat);
    const at::Tensor mean = u(7, {4}).to(torch::kFloat);
    TensorMap tensors{{"conv1.weight", weight}, {"bn1.running_mean", mean}};
    const auto folded = foldStem(tensors, kImageNet);
    const at::Tensor films = u(8, {1, 1, 40, 40}, 0.0, 1.0).to(torch::kFloat);
    const at::Tensor grey = (films - folded.normalisation.mean) / folded.normalisation.standardDeviation;
    const auto stem = [](const at::Tensor& x, const at::Tensor& w, const at::Tensor& m) {
        return torch::conv2d(x, w, {}, 2, 3) - m.view({1, -1, 1, 1}); // what the first norm sees
    };
    const auto inside = [](const at::Tensor& x) { return x.slice(2, 2, -2).slice(3, 2, -2); };
    const at::Tensor there = stem(normalised(films, kImageNet), weight, mean);
    const at::Tensor here =
        stem(grey, *findTensor(tensors, "conv1.weight"), *findTensor(tensors, "bn1.running_mean"));
    EXPECT_LT(worst(inside(here), inside(there)), 5e-5); // sums of 147 products of size 1 to 4
    EXPECT_GT(worst(here, there), 1e-2);                 // and the sentence says so
    EXPECT_NE(folded.sentence.find("outermost"), std::string::npos);
}

TEST(Stem, ChannelsNormalisedAlikeAreSummed) {
    const at::Tensor weight = u(6, {4, 3, 7, 7}).to(torch::kFloat);
    TensorMap tensors{{"conv1.weight", weight}};
    const auto folded = foldStem(tensors, {{0.5, 0.5, 0.5}, {0.25, 0.25, 0.25}});
    EXPECT_LT(worst(tensors[0].second, weight.sum(1, true)), 1e-6);
    EXPECT_EQ(folded.normalisation.mean, 0.5);
    EXPECT_EQ(folded.normalisation.standardDeviation, 0.25);
}

TEST(EncoderFile, ThreeChannelsAndBackGiveTheSameFeatures) {
    const torch::NoGradGuard noGrad;
    const auto file = fileNamed("round.safetensors");
    const at::Tensor films = u(9, {2, 1, 48, 48}).to(torch::kFloat);
    for (const char* name : {"resnet18", "resnet50", "vit_tiny"}) {
        auto options = optionsFor(name);
        options.meanPooling = true; // of a ViT; a ResNet has none
        const auto encoder = filled(options);
        const at::Tensor expected = encoder->features(films);
        for (const int channels : {1, 3}) {
            ASSERT_TRUE(
                writeEncoder(file, *encoder, options, {0.47, 0.23}, 48, {{"method", "dino"}}, channels).ok());
            const auto loaded = readEncoder(file);
            ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
            EXPECT_EQ(loaded->metadata.at("in_chans"), std::to_string(channels));
            EXPECT_EQ(loaded->metadata.contains("stem"), channels == 3);
            EXPECT_EQ(loaded->options.name, name);
            EXPECT_EQ(loaded->fileChannels, channels);
            EXPECT_EQ(loaded->side, 48);
            EXPECT_EQ(loaded->normalisation.mean, 0.47);
            EXPECT_EQ(loaded->normalisation.standardDeviation, 0.23);
            EXPECT_EQ(loaded->notes.empty(), channels == 1);
            loaded->encoder->eval();
            EXPECT_LT(worst(loaded->encoder->features(films), expected), channels == 1 ? 1e-12 : 1e-5)
                << name;
        }
    }
    std::filesystem::remove(file);
}

TEST(EncoderFile, AFineTunedVitKeepsTheNormAfterItsMeanUnderTimmsName) {
    const torch::NoGradGuard noGrad;
    const auto file = fileNamed("tuned.safetensors");
    const at::Tensor films = u(9, {2, 1, 48, 48}).to(torch::kFloat);
    const auto options = optionsFor("vit_tiny");
    const auto encoder = filled(options);
    encoder->prepareFineTuning(0.0, 1);
    std::uint64_t seed = 50;
    for (auto& item : encoder->named_parameters())
        if (item.key().starts_with("fc_norm."))
            item.value().copy_(u(seed++, {encoder->featureSize()}));
    encoder->eval();
    const at::Tensor expected = encoder->features(films);
    ASSERT_TRUE(writeEncoder(file, *encoder, options, {0.47, 0.23}, 48, {}).ok());
    const auto raw = readSafetensors(file);
    ASSERT_TRUE(raw.ok());
    EXPECT_EQ(findTensor(raw->tensors, "norm.weight"), nullptr);
    EXPECT_NE(findTensor(raw->tensors, "fc_norm.weight"), nullptr);
    const auto loaded = readEncoder(file);
    ASSERT_TRUE(loaded.ok()) << loaded.error().detail;
    EXPECT_TRUE(loaded->options.meanPooling);
    loaded->encoder->eval();
    EXPECT_LT(worst(loaded->encoder->features(films), expected), 1e-12);
    loaded->encoder->prepareFineTuning(0.0, 2); // goes on with the norm that it has
    loaded->encoder->eval();
    EXPECT_LT(worst(loaded->encoder->features(films), expected), 1e-12);
    EXPECT_FALSE(readEncoder(file, {{}, {}, "cls"}).ok());
    std::filesystem::remove(file);
}

TEST(ForeignEncoder, IsFoundInTheAuthorsCheckpoints) {
    const at::Tensor one = torch::ones({3});
    const auto checkpoint = [&](const char* encoder, std::initializer_list<std::string> roots,
                                std::initializer_list<std::string> others) {
        TensorMap tensors;
        for (const auto& root : roots)
            for (auto& entry : stateFor(encoder, root))
                tensors.push_back(std::move(entry));
        for (const auto& other : others)
            tensors.emplace_back(other, one);
        return recogniseEncoder({std::move(tensors), {}});
    };
    const auto moco = checkpoint("resnet18", {"module.encoder_q.", "module.encoder_k."},
                                 {"module.encoder_q.fc.0.weight", "module.queue"});
    ASSERT_TRUE(moco.ok());
    EXPECT_EQ(moco->root, "module.encoder_q.");
    EXPECT_EQ(moco->ignored.size(), stateFor("resnet18").size() + 2);
    EXPECT_NE(ignoredSentence(*moco).find("fc"), std::string::npos);
    const auto dino = checkpoint("vit_tiny", {"student.module.backbone.", "teacher.backbone."},
                                 {"teacher.head.last_layer.parametrizations.weight.original0",
                                  "teacher.head.last_layer.parametrizations.weight.original1"});
    ASSERT_TRUE(dino.ok());
    EXPECT_EQ(dino->root, "teacher.backbone.");
    EXPECT_FALSE(dino->options.meanPooling);
    const auto torchvision = checkpoint("resnet50", {""}, {"fc.weight", "fc.bias"});
    ASSERT_TRUE(torchvision.ok());
    EXPECT_EQ(torchvision->options.name, "resnet50");
    EXPECT_EQ(torchvision->ignored, (std::vector<std::string>{"fc.weight", "fc.bias"}));
    EXPECT_FALSE(checkpoint("resnet18", {"a.", "b."}, {}).ok()); // nothing tells which
}

TEST(ForeignEncoder, MaesEncoderIsKnownByItsPositions) {
    auto options = optionsFor("vit_tiny");
    options.maeStyle = true;
    auto encoder = makeEncoder(options);
    ASSERT_TRUE(encoder.ok());
    auto state = stateOf((*encoder)->network());
    for (const char* name : {"mask_token", "decoder_pos_embed", "decoder_blocks.0.norm1.weight"})
        state.emplace_back(name, torch::ones({1}));
    const auto found = recogniseEncoder({state, {}});
    ASSERT_TRUE(found.ok());
    EXPECT_TRUE(found->options.maeStyle && found->options.meanPooling);
    EXPECT_EQ(found->ignored.size(), 3U);
    const auto loaded = encoderOf({state, {}}, {{}, {}, "cls"}, "test"); // who knows better says so
    ASSERT_TRUE(loaded.ok());
    EXPECT_FALSE(loaded->options.meanPooling);
}

TEST(ForeignEncoder, WhatDoesNotFitIsRefusedByName) {
    const auto original = stateFor("resnet18");
    EXPECT_EQ(objection(original), "");
    auto state = original;
    std::erase_if(state, [](const auto& entry) { return entry.first == "layer3.1.conv2.weight"; });
    EXPECT_NE(objection(state).find("lacks the tensor “layer3.1.conv2.weight”"), std::string::npos);
    state = original;
    replace(state, "layer2.0.bn1.bias", torch::zeros({17}));
    EXPECT_NE(objection(state).find("“layer2.0.bn1.bias” is [17] and should be [16]"), std::string::npos);
    for (const double bad :
         {std::numeric_limits<double>::quiet_NaN(), std::numeric_limits<double>::infinity()}) {
        state = original;
        replace(state, "bn1.weight", torch::full({8}, bad));
        EXPECT_NE(objection(state).find("“bn1.weight” holds values that are not finite"), std::string::npos);
    }
    state = original;
    replace(state, "bn1.weight", torch::full({8}, 1e300, torch::kDouble)); // finite until it is an fp32
    EXPECT_NE(objection(state).find("bn1.weight"), std::string::npos);
    state = original;
    replace(state, "bn1.weight", torch::ones({8}, torch::kLong));
    EXPECT_NE(objection(state).find("bn1.weight"), std::string::npos);
    state = original;
    state.emplace_back("layer1.0.se.fc1.weight", torch::ones({1})); // a network that computes something else
    EXPECT_NE(objection(state).find("“layer1.0.se.fc1.weight”"), std::string::npos);
    state = original;
    replace(state, "conv1.weight", torch::zeros({8, 4, 7, 7}));
    EXPECT_NE(objection(state).find("1 or 3 channels"), std::string::npos);
    auto vit = stateFor("vit_tiny");
    vit.emplace_back("blocks.0.ls1.gamma", torch::ones({192}));
    EXPECT_NE(objection(vit).find("“blocks.0.ls1.gamma”"), std::string::npos);
    vit = stateFor("vit_tiny");
    replace(vit, "pos_embed", torch::zeros({1, 12, 192}));
    EXPECT_NE(objection(vit).find("square"), std::string::npos);
    replace(vit, "pos_embed", torch::zeros({1, 0, 192}));
    EXPECT_NE(objection(vit).find("square"), std::string::npos);
    EXPECT_NE(objection({{"weight", torch::ones({1})}}).find("no ResNet"), std::string::npos);
}

TEST(ForeignEncoder, ALargeClaimInASmallFileAllocatesNothing) {
    // A ResNet-50 of width 1,024 would take 24 GB.
    EXPECT_NE(objection({{"conv1.weight", torch::zeros({1024, 1, 7, 7})},
                         {"layer1.0.conv1.weight", torch::zeros({1})},
                         {"layer1.0.conv3.weight", torch::zeros({1})}})
                  .find("lacks the tensor “bn1.weight”"),
              std::string::npos);
}

TEST(ForeignEncoder, CountersMayBeMissingAndHalfPrecisionIsTaken) {
    auto state = stateFor("resnet18");
    std::erase_if(state, [](const auto& entry) { return entry.first.ends_with("num_batches_tracked"); });
    for (auto& [name, tensor] : state)
        tensor = tensor.to(torch::kHalf);
    const auto found = recogniseEncoder({state, {}});
    ASSERT_TRUE(found.ok());
    EXPECT_EQ(found->tensors.size(), stateFor("resnet18").size());
    EXPECT_EQ(findTensor(found->tensors, "conv1.weight")->scalar_type(), at::kFloat);
}
