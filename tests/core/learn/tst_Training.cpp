// Runs from specification to end, in one process: determinism, resume to the bit, faults with a sentence.
#include "RunHelpers.h"
#include "learn/Checkpoint.h"
#include "learn/Safetensors.h"
#include "learn/Torch.h"
#include "learn/runs/RunExecutor.h"
#include "learn/runs/RunGate.h"
#include "run/RunControl.h"

#include <cstdio>
#include <future>
#include <gtest/gtest.h>

using namespace hilum;
using namespace hilum::learn;

namespace {

run::RunSpec pretraining(std::int64_t loaderThreads = 1) {
    run::RunSpec spec(run::RunKind::Pretrain);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                     {"side", 48},
                                     {"width", 8},
                                     {"epochs", 4},
                                     {"batch", 8},
                                     {"probeEvery", 2},
                                     {"checkpointEveryS", 1},
                                     {"loaderThreads", loaderThreads},
                                     {"device", "cpu"}})
        EXPECT_TRUE(spec.set(key, value).ok()) << key;
    return spec;
}

} // namespace

TEST(Pretraining, SameNumbersTwiceAndWithAnyLoaderThreads) {
    TinyWorkspace workspace;
    const auto first = workspace.create(pretraining(1));
    ASSERT_EQ(execute(workspace, first), run::RunState::Finished);
    const Curve reference = curveOf(first);
    ASSERT_EQ(reference.loss.size(), 16U); // 36 films: 4 batches of 8 an epoch
    for (const std::int64_t threads : {0, 1, 3}) {
        const auto again = workspace.create(pretraining(threads));
        ASSERT_EQ(execute(workspace, again), run::RunState::Finished);
        EXPECT_EQ(curveOf(again), reference) << threads << " loader threads";
    }
}

TEST(Pretraining, ResumedEqualsUninterruptedToTheBit) {
    TinyWorkspace workspace;
    const auto whole = workspace.create(pretraining());
    ASSERT_EQ(execute(workspace, whole), run::RunState::Finished);
    const auto parts = workspace.create(pretraining());
    run::RunState state = run::RunState::Interrupted;
    int sessions = 0;
    for (; state == run::RunState::Interrupted && sessions < 20; ++sessions)
        state = executeUntil(workspace, parts, 1);
    ASSERT_EQ(state, run::RunState::Finished);
    EXPECT_GT(sessions, 1);
    EXPECT_EQ(curveOf(parts), curveOf(whole));
    const auto a = readSafetensors(whole.encoderFile());
    const auto b = readSafetensors(parts.encoderFile());
    ASSERT_TRUE(a.ok() && b.ok());
    for (const auto& [name, tensor] : a->tensors)
        EXPECT_TRUE(findTensor(b->tensors, name)->equal(tensor)) << name;
}

TEST(Pretraining, DamagedCheckpointIsPassedOverAndSaid) {
    TinyWorkspace workspace;
    const auto whole = workspace.create(pretraining());
    ASSERT_EQ(execute(workspace, whole), run::RunState::Finished);
    const auto folder = workspace.create(pretraining());
    ASSERT_EQ(executeUntil(workspace, folder, 1), run::RunState::Interrupted);
    ASSERT_EQ(executeUntil(workspace, folder, 1), run::RunState::Interrupted);
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder.checkpoints()))
        files.push_back(entry.path());
    std::ranges::sort(files);
    ASSERT_GE(files.size(), 2U);
    std::FILE* file = std::fopen(files.back().c_str(), "r+b");
    ASSERT_NE(file, nullptr);
    std::fseek(file, 5000, SEEK_SET);
    std::fputc(0x55, file);
    std::fputc(0xAA, file);
    std::fclose(file);
    ASSERT_EQ(execute(workspace, folder), run::RunState::Finished);
    EXPECT_EQ(curveOf(folder), curveOf(whole));
    const auto summary = run::summarise(folder);
    EXPECT_TRUE(std::ranges::any_of(
        summary.warnings, [](const std::string& w) { return w.find("damaged") != std::string::npos; }));
}

TEST(Pretraining, AllCheckpointsGoneIsAnErrorNotASilentStart) {
    TinyWorkspace workspace;
    const auto folder = workspace.create(pretraining());
    ASSERT_EQ(executeUntil(workspace, folder, 1), run::RunState::Interrupted);
    std::filesystem::remove_all(folder.checkpoints());
    EXPECT_EQ(execute(workspace, folder), run::RunState::Failed);
    EXPECT_NE(run::summarise(folder).reason.find("checkpoint"), std::string::npos);
}

TEST(Pretraining, StopKeepsTheEncoder) {
    TinyWorkspace workspace;
    auto spec = pretraining();
    ASSERT_TRUE(spec.set("epochs", 2000).ok());
    const auto folder = workspace.create(spec);
    ExecuteOptions options;
    bool sent = false;
    options.tell = [&](const run::RunEvent& event) {
        if (std::holds_alternative<run::StepLogged>(event) && !sent)
            sent = run::sendCommand(folder.path, run::Command::Stop).ok();
    };
    const auto state = executeRun(folder, workspace.clock, options);
    ASSERT_TRUE(state.ok());
    EXPECT_EQ(*state, run::RunState::Stopped);
    EXPECT_TRUE(std::filesystem::exists(folder.encoderFile()));
}

TEST(Pretraining, PauseWaitsAndResumeGoesOn) {
    TinyWorkspace workspace;
    const auto whole = workspace.create(pretraining());
    ASSERT_EQ(execute(workspace, whole), run::RunState::Finished);
    const auto folder = workspace.create(pretraining());
    ExecuteOptions options;
    int paused = 0;
    bool asked = false;
    options.tell = [&](const run::RunEvent& event) {
        if (std::holds_alternative<run::StepLogged>(event) && !asked)
            asked = run::sendCommand(folder.path, run::Command::Pause).ok();
        const auto* state = std::get_if<run::StateChanged>(&event);
        if (state != nullptr && state->state == run::RunState::Paused) {
            ++paused;
            (void)run::sendCommand(folder.path, run::Command::Resume);
        }
    };
    ASSERT_EQ(*executeRun(folder, workspace.clock, options), run::RunState::Finished);
    EXPECT_LE(paused, 1); // a run this short may end before it reads the command; a paused one must go on
    EXPECT_EQ(curveOf(folder), curveOf(whole));
}

/// A pause may come when all steps have been made: the run waited then, and was said to run.
TEST(Pretraining, PauseAfterTheLastStepIsSaidAndEnds) {
    TinyWorkspace workspace;
    const auto folder = workspace.create(pretraining());
    ExecuteOptions options;
    const auto last = pretraining().integer("epochs");
    options.tell = [&](const run::RunEvent& event) {
        const auto* epoch = std::get_if<run::EpochEnded>(&event);
        if (epoch != nullptr && epoch->epoch == last - 1)
            (void)run::sendCommand(folder.path, run::Command::Pause);
        const auto* state = std::get_if<run::StateChanged>(&event);
        if (state != nullptr && state->state == run::RunState::Paused)
            (void)run::sendCommand(folder.path, run::Command::Resume);
    };
    EXPECT_EQ(*executeRun(folder, workspace.clock, options), run::RunState::Finished);
}

TEST(RunGate, WaitingIsTold) {
    for (const bool stops : {false, true}) {
        RunGate gate;
        EXPECT_TRUE(gate.pass());
        EXPECT_TRUE(gate.takeEvents().empty()); // nothing to tell where nothing waits
        gate.pause();
        auto passed = std::async(std::launch::async, [&] { return gate.pass(); });
        std::vector<run::RunEvent> told;
        while (told.empty()) // ends when it waits
            told = gate.takeEvents();
        ASSERT_EQ(told.size(), 1U);
        EXPECT_EQ(std::get<run::StateChanged>(told[0]).state, run::RunState::Paused);
        stops ? gate.stop(StopReason::Signal) : gate.resume();
        EXPECT_EQ(passed.get(), !stops);
        told = gate.takeEvents();
        ASSERT_EQ(told.size(), stops ? 0U : 1U);
        if (!stops) {
            EXPECT_EQ(std::get<run::StateChanged>(told[0]).state, run::RunState::Running);
        }
    }
}

TEST(Pretraining, AGpuThatIsNotThereIsNeverReplaced) {
    if (torch::cuda::is_available())
        GTEST_SKIP() << "this machine has a GPU";
    TinyWorkspace workspace;
    auto spec = pretraining();
    ASSERT_TRUE(spec.set("device", "cuda").ok());
    const auto folder = workspace.create(spec);
    EXPECT_EQ(execute(workspace, folder), run::RunState::Failed);
    EXPECT_NE(run::summarise(folder).reason.find("CUDA"), std::string::npos);
}

TEST(Pretraining, DivergenceIsNamed) {
    TinyWorkspace workspace;
    auto spec = pretraining();
    ASSERT_TRUE(spec.set("optimiser", "sgd").ok());
    ASSERT_TRUE(spec.set("learningRate", 100.0).ok());
    ASSERT_TRUE(spec.set("weightDecay", 1.0).ok()); // (1 − lr·wd)ⁿ = (−99)ⁿ overflows fp32 within 20 steps
    ASSERT_TRUE(spec.set("epochs", 40).ok());
    const auto folder = workspace.create(spec);
    EXPECT_EQ(execute(workspace, folder), run::RunState::Diverged);
}

TEST(Downstream, FineTuneProbeAndBaselineGivePredictionsOfTheSameFilms) {
    TinyWorkspace workspace;
    const auto encoder = workspace.create(pretraining());
    ASSERT_EQ(execute(workspace, encoder), run::RunState::Finished);
    run::RunSpec fineTune(run::RunKind::FineTune);
    run::RunSpec probe(run::RunKind::Probe);
    run::RunSpec baseline(run::RunKind::Baseline);
    for (auto* spec : {&fineTune, &probe, &baseline})
        ASSERT_TRUE(spec->set("dataset", "tiny").ok());
    for (auto* spec : {&fineTune, &probe}) {
        ASSERT_TRUE(spec->set("side", 48).ok());
        ASSERT_TRUE(spec->set("width", 8).ok());
        ASSERT_TRUE(spec->set("init", "run:" + encoder.id()).ok());
    }
    ASSERT_TRUE(fineTune.set("epochs", 20).ok());
    std::vector<std::vector<std::int64_t>> films;
    for (const auto& spec : {fineTune, probe, baseline}) {
        const auto folder = workspace.create(spec);
        ASSERT_EQ(execute(workspace, folder), run::RunState::Finished) << run::summarise(folder).reason;
        auto store = run::RunStore::openForReading(folder.path);
        const auto predictions = store->predictions("test");
        ASSERT_TRUE(predictions.ok());
        EXPECT_EQ(predictions->size(), 12U);
        films.emplace_back();
        for (const auto& prediction : *predictions)
            films.back().push_back(prediction.film);
        const auto metrics = run::summarise(folder).metrics;
        // Bright discs on half of the films: anything that learns sees them; the baseline sees nothing.
        if (spec.kind() == run::RunKind::Baseline)
            EXPECT_DOUBLE_EQ(metrics.at("test.auroc"), 0.5);
        else
            EXPECT_GT(metrics.at("test.auroc"), 0.8);
        EXPECT_TRUE(store->fact("audit")->has_value());
    }
    EXPECT_EQ(films[0], films[1]);
    EXPECT_EQ(films[0], films[2]);
}

TEST(Downstream, TooFewLabelsAreRefusedWithTheReason) {
    TinyWorkspace workspace;
    run::RunSpec spec(run::RunKind::FineTune);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                     {"side", 48},
                                     {"width", 8},
                                     {"labelFraction", 0.2}})
        ASSERT_TRUE(spec.set(key, value).ok());
    const auto folder = workspace.create(spec);
    EXPECT_EQ(execute(workspace, folder), run::RunState::Failed);
    EXPECT_NE(run::summarise(folder).reason.find("at least 5"), std::string::npos)
        << run::summarise(folder).reason;
}

TEST(Downstream, AMissingEncoderIsSaid) {
    TinyWorkspace workspace;
    run::RunSpec spec(run::RunKind::Probe);
    for (const auto& [key, value] : {std::pair<const char*, Json>{"dataset", "tiny"},
                                     {"side", 48},
                                     {"init", "file:/nowhere/encoder.safetensors"}})
        ASSERT_TRUE(spec.set(key, value).ok());
    const auto folder = workspace.create(spec);
    EXPECT_EQ(execute(workspace, folder), run::RunState::Failed);
    EXPECT_NE(run::summarise(folder).reason.find("/nowhere/encoder.safetensors"), std::string::npos);
}
