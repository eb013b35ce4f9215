// TrainingLoop: what pretraining and fine-tuning have in common: steps, schedule, pause, checkpoints, resume,
// divergence. GPU thread.
#pragma once

#include "data/BatchLoader.h"
#include "learn/Checkpoint.h"
#include "learn/methods/Method.h"
#include "learn/optim/Optimiser.h"
#include "learn/runs/RunContext.h"
#include "learn/runs/StepLog.h"

#include <chrono>
#include <functional>
#include <memory>

namespace hilum::learn {

struct LoopPlan {
    std::int64_t epochs = 1;
    std::int64_t stepsPerEpoch = 1;
    std::int64_t batch = 1;
    double learningRate = 0.1;
    std::int64_t warmup = 0; ///< steps
    std::int64_t parts = 1;  ///< that a batch goes through the network in; its size is a multiple
    [[nodiscard]] std::int64_t totalSteps() const { return epochs * stepsPerEpoch; }
};

struct LoopHooks {
    /// The loss of a batch, or of a part of it; called with gradients on and under autocast where the run has
    /// bf16.
    std::function<at::Tensor(const data::Batch&, const std::vector<at::Tensor>& views, const StepProgress&)>
        loss;
    /// Learning rate of a step; empty: the plan's, with warm-up and cosine.
    std::function<double(const StepProgress&)> learningRate;
    /// With the norm of all gradients together, a scalar on the device.
    std::function<void(const StepProgress&, const at::Tensor& gradientNorm)> beforeOptimiser;
    std::function<void(const StepProgress&)> afterOptimiser;
    /// After every epoch with the steps made so far; may evaluate. Also once before the first step (epoch
    /// −1).
    std::function<void(std::int64_t epoch, std::int64_t stepsMade)> epochEnded;
    /// More tensors that a checkpoint must hold.
    std::function<TensorMap()> extraState;
    std::function<Result<>(const TensorMap&)> loadExtraState;
    bool saveAtEnd =
        false; ///< a checkpoint of the last step too: heads and momentum networks can be exported
};

class TrainingLoop {
public:
    TrainingLoop(RunContext& context, torch::nn::Module& module, Optimiser& optimiser, LoopPlan plan,
                 DeviceChoice device, LoopHooks hooks);

    /// Makes loaders as `makeLoader(first epoch, first batch)`. Finished, Stopped or Interrupted; Diverged as
    /// an error.
    Result<run::RunState>
    run(const std::function<std::unique_ptr<data::BatchLoader>(std::int64_t, std::int64_t)>& makeLoader);
    [[nodiscard]] double elapsedS() const;
    /// Steps that were made, over all sessions of the run.
    [[nodiscard]] std::int64_t stepsMade() const { return m_step; }

private:
    Result<> restore();
    Result<> save();
    Result<> makeStep(const data::Batch& batch);
    Result<bool> mayGoOn();
    Result<> saveIfDue();
    Result<> endEpochIfDue();
    Result<run::RunState> endEarly();
    [[nodiscard]] at::Tensor lossAndGradients(const data::Batch& batch, StepProgress progress);
    [[nodiscard]] at::Tensor gradientNorm() const;
    [[nodiscard]] Error diverged() const;

    RunContext& m_context;
    torch::nn::Module& m_module;
    Optimiser& m_optimiser;
    LoopPlan m_plan;
    DeviceChoice m_device;
    LoopHooks m_hooks;
    std::string m_specHash;
    std::int64_t m_step = 0;
    double m_elapsedBeforeS = 0.0;
    std::chrono::steady_clock::time_point m_begin;
    std::chrono::steady_clock::time_point m_lastSave;
    std::unique_ptr<StepLog> m_log;
};

/// What a run's loader makes from `firstBatch` of `firstEpoch` on.
[[nodiscard]] data::LoaderOptions loaderOptions(const run::RunSpec& spec, const LoopPlan& plan,
                                                const data::PixelStatistics& normalisation,
                                                std::int64_t firstEpoch, std::int64_t firstBatch);

/// The batch's views as tensors on the device, [B, 1, S, S]; on the CPU they share the batch's memory.
[[nodiscard]] std::vector<at::Tensor> viewsOf(const data::Batch& batch, torch::Device device);

} // namespace hilum::learn
