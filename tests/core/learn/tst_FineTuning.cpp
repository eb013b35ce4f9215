// What fine-tuning does beyond the loop it shares with pretraining: a ViT's pooling and layers (He et al.
// 2022, appendix A.1; layer numbers of its code), freeze and thaw, and resume with drop path.
#include "Goldens.h"
#include "RunHelpers.h"
#include "learn/encoders/VitEncoder.h"
#include "learn/runs/BestWeights.h"
#include "learn/runs/Classifier.h"

#include <cmath>
#include <gtest/gtest.h>

using namespace hilum;
using namespace hilum::learn;

namespace {

std::shared_ptr<VitEncoder> tinyVit(bool fixedPositions = false) {
    VitOptions options = vitOptions("vit_tiny").value();
    options.imageSide = 32;
    options.fixedPositions = fixedPositions;
    return std::make_shared<VitEncoder>(options, VitPooling::ClassToken);
}

EncoderOptions slimResNet() {
    EncoderOptions options;
    options.width = 8;
    return options;
}

TensorMap copyOf(const torch::nn::Module& module) {
    TensorMap copy;
    for (const auto& [name, tensor] : stateOf(module))
        copy.emplace_back(name, tensor.clone());
    return copy;
}

} // namespace

TEST(FineTuning, AVitPoolsThePatchesOfItsLastBlockBeforeANormOfItsOwn) {
    const torch::NoGradGuard noGrad;
    auto encoder = tinyVit();
    encoder->eval();
    encoder->prepareFineTuning(0.0, 1);
    encoder->eval();
    const at::Tensor images = golden::u(7, {2, 1, 32, 32}).to(torch::kFloat);
    const at::Tensor mean = encoder->vit().lastBlock(images).slice(1, 1).mean(1);
    const at::Tensor centred = mean - mean.mean(1, true);
    const at::Tensor expected = centred / (centred.square().mean(1, true) + 1e-6).sqrt();
    EXPECT_LT((encoder->features(images) - expected).abs().max().item<double>(), 1e-5);
    // The pretrained last norm has no part in it.
    for (auto& item : encoder->vit().named_parameters())
        if (item.key().starts_with("norm."))
            item.value().fill_(3.0);
    EXPECT_LT((encoder->features(images) - expected).abs().max().item<double>(), 1e-5);
}

TEST(FineTuning, EveryParameterOfAVitHasTheLayerOfItsAuthors) {
    auto encoder = tinyVit();
    encoder->prepareFineTuning(0.1, 1);
    EXPECT_EQ(encoder->depth(), 12);
    int seen = 0;
    for (const auto& item : encoder->named_parameters()) {
        const std::string& name = item.key();
        std::int64_t expected = 0; // class token, positions, patches
        for (int block = 0; block < 12; ++block)
            if (name.starts_with("network.blocks." + std::to_string(block) + "."))
                expected = block + 1;
        if (name.starts_with("network.norm.") || name.starts_with("fc_norm."))
            expected = 13;
        EXPECT_EQ(encoder->layerOf(name), expected) << name;
        ++seen;
    }
    EXPECT_EQ(seen, 150 + 2);
    EXPECT_EQ(tinyVit()->layerOf("network.blocks.11.attn.qkv.weight"), 12);
}

TEST(FineTuning, FixedPositionsAreTrainedThen) {
    auto encoder = tinyVit(true);
    const auto positions = [&] { return encoder->vit().named_parameters()["pos_embed"]; };
    EXPECT_FALSE(positions().requires_grad());
    encoder->prepareFineTuning(0.0, 1);
    EXPECT_TRUE(positions().requires_grad());
}

TEST(FineTuning, AFrozenEncoderStaysToTheBitAndThaws) {
    auto encoder = makeEncoder(slimResNet()).value();
    Classifier model(encoder, 1);
    model.train();
    const at::Tensor images = golden::u(8, {4, 1, 48, 48}).to(torch::kFloat);
    const TensorMap before = copyOf(*encoder);
    model.setFrozen(true);
    model.forward(images).sum().backward();
    for (const auto& [name, tensor] : stateOf(*encoder)) // the batch norms' statistics too
        EXPECT_TRUE(tensor.equal(*findTensor(before, name))) << name;
    for (const auto& parameter : encoder->parameters())
        EXPECT_FALSE(parameter.grad().defined());
    EXPECT_TRUE(model.named_parameters()["fc.weight"].grad().defined());
    model.setFrozen(false);
    model.forward(images).sum().backward();
    for (const auto& parameter : encoder->parameters())
        EXPECT_TRUE(parameter.grad().defined());
    EXPECT_FALSE(findTensor(stateOf(*encoder), "network.bn1.running_mean")
                     ->equal(*findTensor(before, "network.bn1.running_mean")));
}

/// One weight that says when it was made.
struct Dated : torch::nn::Module {
    at::Tensor weight = register_parameter("weight", torch::zeros({1}));
    void date(double value) {
        const torch::NoGradGuard noGrad;
        weight.fill_(value);
    }
};

double datedBest(const BestWeights& best) {
    Dated model;
    EXPECT_TRUE(best.restoreInto(model).ok());
    return model.weight.item<double>();
}

TEST(BestWeights, TheFirstOfEqualsStays) {
    Dated model;
    BestWeights best;
    EXPECT_TRUE(best.empty());
    for (const auto& [step, auroc] : {std::pair{4, 0.75}, {8, 1.0}, {12, 1.0}}) {
        model.date(step);
        best.consider(step, auroc, model);
    }
    EXPECT_EQ(datedBest(best), 8.0);
    EXPECT_TRUE(best.considered(12));
    EXPECT_FALSE(best.considered(16));
}

TEST(BestWeights, ACheckpointThatIsOlderThanTheLookIsLookedAtAgain) {
    Dated model;
    BestWeights best;
    model.date(4);
    best.consider(4, 0.75, model);
    const TensorMap checkpoint = best.state(); // of step 8, whose weights nobody has looked at yet
    model.date(8);
    best.consider(8, 1.0, model); // told to run.db; then the session ends without a checkpoint

    BestWeights resumed;
    resumed.load(checkpoint);
    EXPECT_TRUE(resumed.considered(4));
    ASSERT_FALSE(resumed.considered(8));
    resumed.consider(8, 1.0, model);
    model.date(12);
    resumed.consider(12, 1.0, model);
    EXPECT_EQ(datedBest(resumed), 8.0);
}

TEST(BestWeights, WithoutANumberTheNewestStay) {
    Dated model;
    BestWeights best;
    for (const int step : {4, 8}) {
        model.date(step);
        best.consider(step, std::nan(""), model);
    }
    EXPECT_EQ(datedBest(best), 8.0);
    BestWeights resumed;
    resumed.load(best.state());
    EXPECT_EQ(resumed.auroc(), -1.0);
}

TEST(FineTuning, ATransformerResumesToTheBit) {
    TinyWorkspace workspace;
    run::RunSpec spec(run::RunKind::FineTune);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                     {"encoder", "vit_tiny"},
                                     {"side", 48},
                                     {"epochs", 3},
                                     {"batch", 8},
                                     {"freezeEpochs", 0},
                                     {"labelSmoothing", 0.1},
                                     {"dropPath", 0.3},
                                     {"checkpointEveryS", 3600},
                                     {"device", "cpu"}})
        ASSERT_TRUE(spec.set(key, value).ok()) << key;
    const auto whole = workspace.create(spec);
    ASSERT_EQ(execute(workspace, whole), run::RunState::Finished) << run::summarise(whole).reason;
    const auto parts = workspace.create(spec);
    run::RunState state = run::RunState::Interrupted;
    int sessions = 0;
    for (; state == run::RunState::Interrupted && sessions < 20; ++sessions)
        state = executeUntil(workspace, parts, 3);
    ASSERT_EQ(state, run::RunState::Finished);
    EXPECT_GT(sessions, 1);
    EXPECT_EQ(curveOf(parts), curveOf(whole));
}

TEST(FineTuning, FreezingFromScratchIsRefused) {
    run::RunSpec spec(run::RunKind::FineTune);
    ASSERT_TRUE(spec.set("dataset", "tiny").ok());
    EXPECT_TRUE(spec.check().empty());
    ASSERT_TRUE(spec.set("freezeEpochs", 2).ok());
    ASSERT_EQ(spec.check().size(), 1U);
    EXPECT_EQ(spec.check().front().key, "freezeEpochs");
    ASSERT_TRUE(spec.set("init", "run:x").ok());
    EXPECT_TRUE(spec.check().empty());
}
