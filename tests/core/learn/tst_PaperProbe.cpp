// Linear probes as the papers train them: features, learning rates (closed forms of the papers' own words),
// and whole runs on a tiny workspace.
#include "Goldens.h"
#include "RunHelpers.h"
#include "learn/encoders/VitEncoder.h"
#include "learn/runs/Classifier.h"
#include "learn/runs/PaperProbe.h"

#include <algorithm>
#include <cmath>
#include <gtest/gtest.h>
#include <numbers>

using namespace hilum;
using namespace hilum::learn;

namespace {

std::shared_ptr<VitEncoder> vit(const char* name) {
    VitOptions options = vitOptions(name).value();
    options.imageSide = 32;
    auto encoder = std::make_shared<VitEncoder>(options, VitPooling::ClassToken);
    encoder->eval();
    return encoder;
}

run::RunSpec probeSpec(const char* protocol) {
    run::RunSpec spec(run::RunKind::Probe);
    EXPECT_TRUE(spec.set("dataset", "tiny").ok());
    EXPECT_TRUE(spec.set("side", 48).ok());
    EXPECT_TRUE(spec.set("width", 8).ok());
    EXPECT_TRUE(spec.set("device", "cpu").ok());
    EXPECT_TRUE(spec.set("protocol", protocol).ok());
    return spec;
}

double rateAt(const char* name, std::int64_t epoch, std::size_t films) {
    const auto& protocol = *run::findProbeProtocol(name);
    const auto plan = paperProbePlan(probeSpec(name), protocol, films);
    return paperProbeRate(protocol, plan,
                          {epoch * plan.stepsPerEpoch, plan.totalSteps(), plan.stepsPerEpoch, 0, 1});
}

} // namespace

TEST(PaperProbe, DinoSeesTheClassTokensOfTheLastFourBlocks) {
    const torch::NoGradGuard noGrad;
    auto encoder = vit("vit_tiny");
    const at::Tensor images = golden::u(7, {2, 1, 32, 32}).to(torch::kFloat);
    const at::Tensor blocks = encoder->blockFeatures(images);
    EXPECT_EQ(blocks.sizes(), (std::vector<std::int64_t>{2, 4 * 192}));
    EXPECT_EQ(encoder->blockFeatureSize(), 4 * 192);
    EXPECT_TRUE(blocks.slice(1, 3 * 192).equal(encoder->features(images))); // the last one is what it was
    // A change in the ninth block moves all four, one in the last only the last.
    const auto changedBy = [&](const char* name) {
        auto other = vit("vit_tiny");
        for (auto& item : other->vit().named_parameters())
            if (item.key() == name)
                item.value().add_(0.1);
        const at::Tensor moved = (other->blockFeatures(images) - blocks).abs().view({2, 4, 192}).amax({0, 2});
        return std::vector<bool>{moved[0].item<float>() > 0, moved[1].item<float>() > 0,
                                 moved[2].item<float>() > 0, moved[3].item<float>() > 0};
    };
    EXPECT_EQ(changedBy("blocks.8.attn.proj.bias"), (std::vector<bool>{true, true, true, true}));
    EXPECT_EQ(changedBy("blocks.10.attn.proj.bias"), (std::vector<bool>{false, false, true, true}));
    EXPECT_EQ(changedBy("blocks.11.attn.proj.bias"), (std::vector<bool>{false, false, false, true}));
}

TEST(PaperProbe, DinoSeesOfAViTBTheLastClassTokenAndTheMeanOfThePatches) {
    const torch::NoGradGuard noGrad;
    auto encoder = vit("vit_base");
    const at::Tensor images = golden::u(9, {1, 1, 32, 32}).to(torch::kFloat);
    const at::Tensor tokens = encoder->vit().tokens(images);
    const at::Tensor expected = torch::cat({tokens.select(1, 0), tokens.slice(1, 1).mean(1)}, 1);
    EXPECT_TRUE(encoder->blockFeatures(images).equal(expected));
    EXPECT_EQ(encoder->blockFeatureSize(), 2 * 768);
}

TEST(PaperProbe, LearningRatesAreThePapers) {
    constexpr std::size_t kFilms = 2560; // ten batches of 256
    EXPECT_DOUBLE_EQ(rateAt("moco", 0, kFilms), 30.0);
    EXPECT_DOUBLE_EQ(rateAt("moco", 59, kFilms), 30.0);
    EXPECT_DOUBLE_EQ(rateAt("moco", 60, kFilms), 3.0);
    EXPECT_DOUBLE_EQ(rateAt("moco", 79, kFilms), 3.0);
    EXPECT_DOUBLE_EQ(rateAt("moco", 80, kFilms), 0.3);
    EXPECT_DOUBLE_EQ(rateAt("dino", 50, kFilms), 0.0005);
    EXPECT_DOUBLE_EQ(rateAt("simclr", 30, kFilms), 0.1 * 0.75); // ½ (1 + cos π/3)
    EXPECT_DOUBLE_EQ(rateAt("byol", 40, kFilms), 0.1);
    EXPECT_DOUBLE_EQ(rateAt("mae", 0, kFilms), 0.0);
    EXPECT_GT(rateAt("mae", 9, kFilms), rateAt("mae", 8, kFilms));
    EXPECT_DOUBLE_EQ(rateAt("moco", 0, 64), 7.5); // one batch of all 64 films
}

TEST(PaperProbe, TheNormBeforeTheClassifierHasNoWeightsAndLearnsItsStatistics) {
    auto encoder = vit("vit_tiny");
    for (auto& parameter : encoder->parameters())
        parameter.set_requires_grad(false);
    Classifier model(encoder, 1, {false, true});
    std::int64_t trained = 0;
    for (const auto& parameter : model.parameters())
        trained += parameter.requires_grad() ? parameter.numel() : 0;
    EXPECT_EQ(trained, 2 * 192 + 2);
    model.train();
    model.setFrozen(true);
    const at::Tensor images = golden::u(8, {8, 1, 32, 32}).to(torch::kFloat);
    model.forward(images);
    const at::Tensor expected = 0.1 * encoder->features(images).mean(0); // momentum 0.1, from 0
    EXPECT_LT((model.named_buffers()["norm.running_mean"] - expected).abs().max().item<double>(), 1e-6);
}

TEST(PaperProbe, EveryProtocolRunsAndLeavesTheEncoderAlone) {
    for (const auto& protocol : run::probeProtocols()) {
        TinyWorkspace workspace;
        auto spec = probeSpec(std::string(protocol.name).c_str());
        ASSERT_TRUE(spec.set("epochs", 2).ok());
        ASSERT_TRUE(spec.set("batch", 16).ok());
        ASSERT_TRUE(spec.check().empty());
        const auto folder = workspace.create(spec);
        ASSERT_EQ(execute(workspace, folder), run::RunState::Finished) << run::summarise(folder).reason;
        bool tested = false;
        for (const auto& stamped : eventsOf(folder))
            if (const auto* evaluated = std::get_if<run::Evaluated>(&stamped.event))
                tested = tested || evaluated->metrics.contains("test.auroc");
        EXPECT_TRUE(tested) << protocol.name;
    }
}

// Bright discs on the positive films: whatever the encoder, a linear layer on its features finds them.
TEST(PaperProbe, ItLearns) {
    TinyWorkspace workspace;
    auto spec = probeSpec("mae");
    ASSERT_TRUE(spec.set("recipe", "evaluation").ok());
    ASSERT_TRUE(spec.set("batch", 16).ok());
    ASSERT_TRUE(spec.set("learningRate", 1.0).ok());
    ASSERT_TRUE(spec.set("epochs", 300).ok());
    const auto folder = workspace.create(spec);
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    const auto curve = curveOf(folder);
    ASSERT_GT(curve.loss.size(), 10U);
    EXPECT_NEAR(curve.loss.front().second, std::numbers::ln2, 0.1); // weights near 0
    EXPECT_LT(curve.loss.back().second, 0.5 * curve.loss.front().second);
}

// One neighbour votes 0 or 1; all 48 training films say the prevalence, weighted by their likeness.
TEST(PaperProbe, NeighboursVote) {
    TinyWorkspace workspace;
    const auto scoresWith = [&](int neighbours) {
        auto spec = probeSpec("knn");
        EXPECT_TRUE(spec.set("neighbours", neighbours).ok());
        const auto folder = workspace.create(spec);
        EXPECT_EQ(execute(workspace, folder), run::RunState::Finished) << run::summarise(folder).reason;
        auto store = run::RunStore::openForReading(folder.path);
        std::vector<double> scores;
        for (const auto& prediction : store->predictions("test").value())
            scores.push_back(prediction.score);
        return scores;
    };
    for (const double score : scoresWith(1))
        EXPECT_TRUE(std::abs(score) < 1e-6 || std::abs(score - 1.0) < 1e-6) << score;
    const auto all = scoresWith(1000);
    EXPECT_EQ(all.size(), 12U);
    for (const double score : all) {
        EXPECT_GT(score, 0.05);
        EXPECT_LT(score, 0.95);
    }
}

TEST(PaperProbe, ResumesToTheBit) {
    TinyWorkspace workspace;
    auto spec = probeSpec("dino");
    ASSERT_TRUE(spec.set("encoder", "vit_tiny").ok());
    ASSERT_TRUE(spec.set("epochs", 10).ok());
    ASSERT_TRUE(spec.set("batch", 8).ok());
    const auto whole = workspace.create(spec);
    ASSERT_EQ(execute(workspace, whole), run::RunState::Finished);
    const auto parts = workspace.create(spec);
    auto state = run::RunState::Interrupted;
    int sessions = 0;
    for (; state == run::RunState::Interrupted && sessions < 20; ++sessions)
        state = executeUntil(workspace, parts, 5);
    ASSERT_EQ(state, run::RunState::Finished);
    EXPECT_GT(sessions, 1);
    EXPECT_EQ(curveOf(parts), curveOf(whole));
}

TEST(PaperProbe, LogisticAndNeighboursHaveNoEpochs) {
    for (const char* name : {"logistic", "knn"}) {
        auto spec = probeSpec(name);
        EXPECT_TRUE(spec.check().empty());
        ASSERT_TRUE(spec.set("epochs", 10).ok());
        ASSERT_EQ(spec.check().size(), 1U);
        EXPECT_EQ(spec.check().front().key, "epochs");
    }
    EXPECT_EQ(run::findProbeProtocol("logistic"), nullptr);
    EXPECT_EQ(run::findProbeProtocol("nobody"), nullptr);
}
