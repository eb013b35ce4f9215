#include "learn/runs/TrainingLoop.h"

#include "base/Text.h"
#include "learn/TorchCompat.h"
#include "learn/optim/Schedule.h"
#include "learn/runs/ExtendedStart.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace hilum::learn {

data::LoaderOptions loaderOptions(const run::RunSpec& spec, const LoopPlan& plan,
                                  const data::PixelStatistics& normalisation, std::int64_t firstEpoch,
                                  std::int64_t firstBatch) {
    data::LoaderOptions options;
    options.side = static_cast<int>(spec.integer("side"));
    options.batch = static_cast<int>(plan.batch);
    options.epochs = plan.epochs;
    options.firstEpoch = firstEpoch;
    options.firstBatch = firstBatch;
    options.threads = static_cast<unsigned>(spec.integer("loaderThreads"));
    options.seed = static_cast<std::uint64_t>(spec.integer("seed"));
    options.normalisation = normalisation;
    return options;
}

std::vector<at::Tensor> viewsOf(const data::Batch& batch, torch::Device device) {
    std::vector<at::Tensor> views;
    for (std::size_t v = 0; v < batch.views.size(); ++v) {
        const std::int64_t side = batch.sides[v];
        auto* pixels =
            const_cast<float*>(batch.views[v].data()); // from_blob takes no const; nobody writes to it
        const at::Tensor view = torch::from_blob(
            pixels, {static_cast<std::int64_t>(batch.rows.size()), 1, side, side}, torch::kFloat);
        views.push_back(view.to(device));
    }
    return views;
}

TrainingLoop::TrainingLoop(RunContext& context, torch::nn::Module& module, Optimiser& optimiser,
                           LoopPlan plan, DeviceChoice device, LoopHooks hooks)
    : m_context(context), m_module(module), m_optimiser(optimiser), m_plan(plan), m_device(std::move(device)),
      m_hooks(std::move(hooks)), m_specHash(context.spec.hash()), m_begin(std::chrono::steady_clock::now()),
      m_lastSave(m_begin) {}

double TrainingLoop::elapsedS() const {
    return m_elapsedBeforeS +
           std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
}

Result<> TrainingLoop::restore() {
    std::vector<std::string> warnings;
    auto found = loadNewestCheckpoint(m_context.folder, m_context.savedCheckpoints, m_specHash, warnings);
    for (auto& warning : warnings)
        m_context.gate.tell(run::Warned{std::move(warning)});
    HILUM_TRY_ASSIGN(auto checkpoint, std::move(found));
    if (!checkpoint) {
        HILUM_TRY_ASSIGN(checkpoint, extendedStart(m_context));
    }
    double epochLoss = 0.0;
    if (checkpoint) {
        HILUM_TRY(loadState(m_module, checkpoint->tensors, "model."));
        HILUM_TRY(m_optimiser.load(checkpoint->tensors));
        if (m_hooks.loadExtraState)
            HILUM_TRY(m_hooks.loadExtraState(checkpoint->tensors));
        m_step = checkpoint->step;
        m_elapsedBeforeS = checkpoint->elapsedS;
        epochLoss = checkpoint->epochLoss;
    }
    if (m_context.hasSteps) {
        // Evaluations of steps that are taken back go with them, and are made again.
        m_context.gate.tell(run::Rewound{m_step});
        m_context.lastEvaluatedStep = std::min(m_context.lastEvaluatedStep, m_step);
    }
    m_log = std::make_unique<StepLog>(m_context.gate, m_plan.stepsPerEpoch, m_plan.batch, epochLoss);
    return {};
}

Result<> TrainingLoop::save() {
    if (!m_log->flush())
        return diverged();
    Checkpoint checkpoint;
    checkpoint.step = m_step;
    checkpoint.elapsedS = elapsedS();
    checkpoint.epochLoss = m_log->epochLoss();
    checkpoint.specHash = m_specHash;
    checkpoint.tensors = stateOf(m_module, "model.");
    for (auto& entry : m_optimiser.state())
        checkpoint.tensors.push_back(std::move(entry));
    if (m_hooks.extraState)
        for (auto& entry : m_hooks.extraState())
            checkpoint.tensors.push_back(std::move(entry));
    HILUM_TRY_ASSIGN(auto saved, saveCheckpoint(m_context.folder, checkpoint));
    m_context.gate.tell(std::move(saved));
    // One more than the two that are promised: the newest row may not be in run.db yet.
    dropOldCheckpoints(m_context.folder, 3);
    m_lastSave = std::chrono::steady_clock::now();
    m_log->restartClock();
    return {};
}

Result<> TrainingLoop::saveIfDue() {
    const std::chrono::duration<double> since = std::chrono::steady_clock::now() - m_lastSave;
    const bool due = since.count() >= m_context.spec.number("checkpointEveryS");
    if (m_context.gate.takeCheckpointRequest() || due)
        return save();
    return {};
}

/// Saves and waits while a pause is wanted. False: end early.
Result<bool> TrainingLoop::mayGoOn() {
    while (m_context.gate.pauseWanted()) {
        HILUM_TRY(save());
        const double before = elapsedS();
        (void)m_context.gate.pass();
        m_elapsedBeforeS = before;
        m_begin = std::chrono::steady_clock::now();
        m_log->restartClock();
    }
    return m_context.gate.stopReason() == StopReason::None;
}

Error TrainingLoop::diverged() const {
    const auto step = m_log->badStep() >= 0 ? m_log->badStep() : m_step;
    return {ErrorCode::Diverged,
            fmt::format(
                "loss or gradient at step {} is not finite; lower the learning rate or lengthen the warm-up",
                step)};
}

at::Tensor TrainingLoop::gradientNorm() const {
    std::vector<at::Tensor> norms;
    for (const auto& parameter : m_module.parameters())
        if (parameter.grad().defined())
            norms.push_back(parameter.grad().norm());
    return norms.empty() ? torch::zeros({}) : torch::stack(norms).norm();
}

/// The mean over the parts is the batch's own loss, so that the sum of their gradients is its gradient.
at::Tensor TrainingLoop::lossAndGradients(const data::Batch& batch, StepProgress progress) {
    const auto views = viewsOf(batch, m_device.device);
    const auto films = static_cast<std::int64_t>(batch.rows.size()) / m_plan.parts;
    progress.parts = m_plan.parts;
    at::Tensor sum;
    m_optimiser.zeroGrad();
    for (progress.part = 0; progress.part < m_plan.parts; ++progress.part) {
        std::vector<at::Tensor> part;
        for (const auto& view : views)
            part.push_back(view.narrow(0, progress.part * films, films));
        at::Tensor loss;
        {
            const Bf16Scope autocast(m_device.bf16, m_device.device.type());
            loss = m_hooks.loss(batch, part, progress);
        }
        if (m_plan.parts > 1)
            loss = loss / static_cast<double>(m_plan.parts);
        loss.backward();
        sum = sum.defined() ? sum + loss.detach() : loss.detach();
    }
    return sum;
}

Result<> TrainingLoop::makeStep(const data::Batch& batch) {
    const StepProgress progress{m_step, m_plan.totalSteps(), m_plan.stepsPerEpoch, 0, 1};
    const double learningRate =
        m_hooks.learningRate ? m_hooks.learningRate(progress)
                             : warmupCosine(m_plan.learningRate, m_step, m_plan.warmup, m_plan.totalSteps());
    const at::Tensor loss = lossAndGradients(batch, progress);
    const torch::NoGradGuard noGrad;
    // A gradient that is not finite shows as a loss that is not: one value to watch, read back with the
    // others.
    const at::Tensor norm = gradientNorm();
    const at::Tensor watched =
        torch::where(norm.isfinite(), loss.to(torch::kFloat), std::numeric_limits<float>::quiet_NaN());
    if (m_device.device.is_cpu() && !std::isfinite(watched.item<float>())) {
        (void)m_log->add(m_step, watched, learningRate);
        (void)m_log->flush();
        return diverged(); // before the step: the weights are still the last good ones
    }
    if (m_hooks.beforeOptimiser)
        m_hooks.beforeOptimiser(progress, norm);
    m_optimiser.step(learningRate);
    if (m_hooks.afterOptimiser)
        m_hooks.afterOptimiser(progress);
    const bool fine = m_log->add(m_step, watched, learningRate);
    ++m_step;
    return fine ? Result<>() : Result<>(diverged());
}

Result<> TrainingLoop::endEpochIfDue() {
    if (m_step % m_plan.stepsPerEpoch != 0)
        return {};
    if (!m_log->flush())
        return diverged();
    const std::int64_t epoch = m_step / m_plan.stepsPerEpoch - 1;
    m_context.gate.tell(
        run::EpochEnded{epoch, m_log->epochLoss() / static_cast<double>(m_plan.stepsPerEpoch), elapsedS()});
    m_log->startEpoch();
    if (m_hooks.epochEnded)
        m_hooks.epochEnded(epoch, m_step);
    m_log->restartClock();
    return {};
}

Result<run::RunState> TrainingLoop::endEarly() {
    HILUM_TRY(save());
    return m_context.gate.stopReason() == StopReason::Command ? run::RunState::Stopped
                                                              : run::RunState::Interrupted;
}

Result<run::RunState> TrainingLoop::run(
    const std::function<std::unique_ptr<data::BatchLoader>(std::int64_t, std::int64_t)>& makeLoader) {
    HILUM_TRY(restore());
    m_context.gate.tell(run::StateChanged{run::RunState::Running, ""});
    if (m_hooks.epochEnded && m_step % m_plan.stepsPerEpoch == 0)
        m_hooks.epochEnded(m_step / m_plan.stepsPerEpoch - 1,
                           m_step); // the evaluation that an interruption may have cost
    auto loader = makeLoader(m_step / m_plan.stepsPerEpoch, m_step % m_plan.stepsPerEpoch);
    m_module.train();
    m_begin = std::chrono::steady_clock::now();
    m_log->restartClock();
    while (m_step < m_plan.totalSteps()) {
        HILUM_TRY_ASSIGN(const bool goOn, mayGoOn());
        if (!goOn)
            return endEarly();
        HILUM_TRY(saveIfDue());
        const auto batch = loader->next(m_context.gate.stopToken());
        if (!batch)
            continue; // a stop was requested while waiting
        HILUM_TRY(makeStep(*batch));
        HILUM_TRY(endEpochIfDue());
    }
    HILUM_TRY_ASSIGN(const bool whole, mayGoOn());
    if (!whole) // asked to end while the last epoch was evaluated: a resume makes that good
        return endEarly();
    if (m_hooks.saveAtEnd)
        HILUM_TRY(save());
    return run::RunState::Finished;
}

} // namespace hilum::learn
