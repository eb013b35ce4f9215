// SupervisedTraining: a classifier learns from labelled films, is watched on validation, and predicts the
// test part at its end. Fine-tuning and the papers' linear probes are made of it. GPU thread.
#pragma once

#include "augment/Recipe.h"
#include "learn/optim/Optimiser.h"
#include "learn/runs/BestWeights.h"
#include "learn/runs/Classifier.h"
#include "learn/runs/RunContext.h"
#include "learn/runs/TaskScores.h"
#include "learn/runs/TrainingLoop.h"

#include <functional>
#include <memory>
#include <span>
#include <unordered_map>
#include <vector>

namespace hilum::learn {

/// What is trained, and how.
struct SupervisedJob {
    std::shared_ptr<Classifier> model;
    EncoderOptions encoderOptions;        ///< of the model's encoder
    std::unique_ptr<Optimiser> optimiser; ///< of the model's parameters, made after it went to the device
    LoopPlan plan;
    std::function<double(const StepProgress&)> learningRate; ///< empty: the plan's warm-up and cosine
    augment::Recipe recipe;
    data::PixelStatistics normalisation;
    std::int64_t frozenSteps = 0; ///< in which only the linear layer learns
    double labelSmoothing = 0.0;
    bool keepBest =
        true; ///< predict with the weights of the best (mean) validation AUROC; otherwise with the last
};

/// What a fine-tuning spec says about its optimiser, and about its steps on so many films.
[[nodiscard]] std::unique_ptr<Optimiser> fineTuneOptimiser(Classifier& model, const run::RunSpec& spec);
[[nodiscard]] LoopPlan fineTunePlan(const run::RunSpec& spec, std::size_t films);

/// Logits that a classifier needs for the task: two for one question, otherwise one a column.
[[nodiscard]] std::int64_t outputsFor(const data::Task& task);

class SupervisedTraining {
public:
    /// `training`: indices into data.records.
    SupervisedTraining(RunContext& context, RunData data, std::vector<std::uint32_t> training,
                       DeviceChoice device, SupervisedJob job);

    /// Trains, tells its metrics and predicts; `trained` is called with the final weights of a finished run.
    Result<RunOutcome> run(const std::function<Result<>(Classifier&)>& trained = {});

private:
    [[nodiscard]] LoopHooks hooks();
    [[nodiscard]] at::Tensor loss(const data::Batch& batch, const at::Tensor& images, std::int64_t step);
    [[nodiscard]] Scores predict(std::span<const std::uint32_t> films);
    void evaluate(std::int64_t epoch, std::int64_t stepsMade);
    Result<RunOutcome> finish(RunOutcome outcome);

    RunContext& m_context;
    RunData m_data;
    std::vector<std::uint32_t> m_training;
    DeviceChoice m_device;
    SupervisedJob m_job;
    int m_side;
    std::vector<std::uint32_t> m_validation;
    std::unordered_map<std::uint32_t, std::uint32_t> m_filmOfRow; ///< cache row → index into records
    BestWeights m_best;
};

} // namespace hilum::learn
