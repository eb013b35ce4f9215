// All methods, from specification to end, as runs: the same numbers twice and with other loader threads,
// resumed to the bit from the middle of an epoch, an encoder that can be read back and probed.
#include "RunHelpers.h"
#include "learn/Safetensors.h"
#include "learn/encoders/EncoderFile.h"
#include "learn/methods/Method.h"

#include <gtest/gtest.h>

using namespace hilum;
using namespace hilum::learn;

namespace {

/// Small enough for a test: 36 films of 48 px, 4 steps an epoch.
run::RunSpec smallSpec(const std::string& method, std::int64_t loaderThreads = 1) {
    run::RunSpec spec(run::RunKind::Pretrain);
    const auto set = [&](const char* key, const Json& value) {
        EXPECT_TRUE(spec.set(key, value).ok()) << key;
    };
    set("method", method);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                     {"side", 48},
                                     {"epochs", 3},
                                     {"batch", 8},
                                     {"probeEvery", 2},
                                     {"checkpointEveryS", 3600},
                                     {"loaderThreads", loaderThreads},
                                     {"device", "cpu"}})
        set(key, value);
    if (method == "dino" || method == "mae")
        set("encoder", "vit_tiny");
    else
        set("width", 8);
    if (method == "moco") {
        set("queueSize", 32);
        set("bnSplits", 2);
    }
    if (method == "byol" || method == "dino")
        set("outputs", 32);
    if (method == "byol")
        set("hidden", 64);
    if (method == "dino") {
        set("headHidden", 64);
        set("headBottleneck", 32);
        set("localViews", 2);
    }
    if (method == "mae") {
        set("decoderDim", 32);
        set("decoderDepth", 1);
        set("decoderHeads", 2);
    }
    return spec;
}

class EveryMethod : public testing::TestWithParam<const char*> {};

} // namespace

TEST_P(EveryMethod, SameNumbersTwiceAndWithAnyLoaderThreads) {
    TinyWorkspace workspace;
    const auto first = workspace.create(smallSpec(GetParam()));
    ASSERT_EQ(execute(workspace, first), run::RunState::Finished) << run::summarise(first).reason;
    const Curve reference = curveOf(first);
    ASSERT_EQ(reference.loss.size(), 12U);
    const auto again = workspace.create(smallSpec(GetParam(), 3));
    ASSERT_EQ(execute(workspace, again), run::RunState::Finished);
    EXPECT_EQ(curveOf(again), reference);
}

TEST_P(EveryMethod, ResumedEqualsUninterruptedToTheBit) {
    TinyWorkspace workspace;
    const auto whole = workspace.create(smallSpec(GetParam()));
    ASSERT_EQ(execute(workspace, whole), run::RunState::Finished);
    const auto parts = workspace.create(smallSpec(GetParam()));
    // Asked to end after five steps or so of each session, mostly in the middle of an epoch of four.
    run::RunState state = run::RunState::Interrupted;
    int sessions = 0;
    for (; state == run::RunState::Interrupted && sessions < 20; ++sessions)
        state = executeUntil(workspace, parts, 5);
    ASSERT_EQ(state, run::RunState::Finished);
    EXPECT_GT(sessions, 1);
    EXPECT_EQ(curveOf(parts), curveOf(whole));
    const auto a = readSafetensors(whole.encoderFile());
    const auto b = readSafetensors(parts.encoderFile());
    ASSERT_TRUE(a.ok() && b.ok());
    for (const auto& [name, tensor] : a->tensors)
        EXPECT_TRUE(findTensor(b->tensors, name)->equal(tensor)) << name;
}

TEST_P(EveryMethod, TheEncoderIsReadBackAndProbed) {
    TinyWorkspace workspace;
    const auto spec = smallSpec(GetParam());
    const auto pretraining = workspace.create(spec);
    ASSERT_EQ(execute(workspace, pretraining), run::RunState::Finished);
    const auto loaded = readEncoder(pretraining.encoderFile());
    ASSERT_TRUE(loaded.ok());
    EXPECT_EQ(loaded->options.name, spec.text("encoder"));
    {
        const torch::NoGradGuard noGrad;
        loaded->encoder->eval();
        EXPECT_EQ(loaded->encoder->features(torch::zeros({2, 1, 48, 48})).size(1),
                  loaded->encoder->featureSize());
    }
    for (const auto kind : {run::RunKind::Probe, run::RunKind::FineTune}) {
        run::RunSpec downstream(kind);
        ASSERT_TRUE(downstream.set("dataset", "tiny").ok());
        ASSERT_TRUE(downstream.set("side", 48).ok());
        ASSERT_TRUE(downstream.set("init", "run:" + pretraining.id()).ok());
        if (kind == run::RunKind::FineTune) {
            ASSERT_TRUE(downstream.set("epochs", 1).ok());
        }
        const auto folder = workspace.create(downstream);
        EXPECT_EQ(execute(workspace, folder), run::RunState::Finished) << run::summarise(folder).reason;
    }
}

// A rate of next to nothing leaves the weights where they began: what comes out is what the start gave. Of
// DINO the teacher comes out: the momentum encoder begins there, too.
TEST_P(EveryMethod, StartsFromGivenWeights) {
    TinyWorkspace workspace;
    auto spec = smallSpec(GetParam());
    const auto source = workspace.create(spec);
    ASSERT_EQ(execute(workspace, source), run::RunState::Finished);
    ASSERT_TRUE(
        spec.setAll({{"epochs", 1}, {"learningRate", 1e-12}, {"weightDecay", 0.0}, {"seed", 2}}).ok());
    for (const std::string& init : {"run:" + source.id(), "file:" + source.encoderFile().string()}) {
        ASSERT_TRUE(spec.set("init", init).ok());
        const auto next = workspace.create(spec);
        ASSERT_EQ(execute(workspace, next), run::RunState::Finished) << run::summarise(next).reason;
        const auto before = readEncoder(source.encoderFile());
        const auto after = readEncoder(next.encoderFile());
        ASSERT_TRUE(before.ok() && after.ok());
        EXPECT_EQ(after->normalisation.mean, before->normalisation.mean);
        for (const auto& parameter : before->encoder->named_parameters())
            EXPECT_TRUE(torch::allclose(after->encoder->named_parameters()[parameter.key()],
                                        parameter.value(), 1e-5, 1e-7))
                << parameter.key();
    }
}

INSTANTIATE_TEST_SUITE_P(All, EveryMethod, testing::Values("simclr", "moco", "byol", "dino", "mae"),
                         [](const auto& method) { return std::string(method.param); });

TEST(Methods, AStartThatDoesNotFitIsRefusedWithTheReason) {
    TinyWorkspace workspace;
    const auto source = workspace.create(smallSpec("simclr"));
    ASSERT_EQ(execute(workspace, source), run::RunState::Finished);
    auto wider = smallSpec("byol");
    ASSERT_TRUE(wider.setAll({{"width", 16}, {"init", "run:" + source.id()}}).ok());
    const auto refused = workspace.create(wider);
    EXPECT_EQ(execute(workspace, refused), run::RunState::Failed);
    EXPECT_NE(run::summarise(refused).reason.find("resnet18 of width 8"), std::string::npos)
        << run::summarise(refused).reason;

    run::RunSpec labelled(run::RunKind::FineTune);
    ASSERT_TRUE(
        labelled.setAll({{"dataset", "tiny"}, {"side", 48}, {"init", "run:" + source.id()}, {"epochs", 1}})
            .ok());
    const auto tuned = workspace.create(labelled);
    ASSERT_EQ(execute(workspace, tuned), run::RunState::Finished) << run::summarise(tuned).reason;
    auto fromLabels = smallSpec("byol");
    ASSERT_TRUE(fromLabels.set("init", "run:" + tuned.id()).ok());
    const auto second = workspace.create(fromLabels);
    EXPECT_EQ(execute(workspace, second), run::RunState::Failed);
    EXPECT_NE(run::summarise(second).reason.find("labels"), std::string::npos)
        << run::summarise(second).reason;
}

TEST(Methods, CombinationsThatCannotWorkAreRefusedWithTheReason) {
    const auto reason = [](run::RunSpec spec, std::initializer_list<std::pair<const char*, Json>> values) {
        for (const auto& [key, value] : values)
            EXPECT_TRUE(spec.set(key, value).ok()) << key;
        const auto made = makeMethod(spec);
        EXPECT_FALSE(made.ok());
        return made ? std::string() : made.error().where + ": " + made.error().detail;
    };
    EXPECT_NE(reason(smallSpec("moco"), {{"queueSize", 30}}).find("queueSize"), std::string::npos);
    EXPECT_NE(reason(smallSpec("moco"), {{"bnSplits", 3}}).find("bnSplits"), std::string::npos);
    EXPECT_FALSE(reason(smallSpec("mae"), {{"encoder", "resnet18"}}).empty());
    EXPECT_FALSE(reason(smallSpec("mae"), {{"patch", 20}}).empty());
}
