// A linear probe as the authors of a method trained theirs: the encoder frozen and in evaluation mode, crops
// and mirror, a linear layer for many epochs; the last weights count, none are chosen.
#include "learn/runs/PaperProbe.h"
#include "learn/optim/Lars.h"
#include "learn/optim/Schedule.h"
#include "learn/optim/Sgd.h"
#include "learn/runs/DownstreamEncoder.h"
#include "learn/runs/Recipes.h"
#include "learn/runs/SupervisedTraining.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace hilum::learn {

namespace {

std::unique_ptr<Optimiser> makeOptimiser(Classifier& model, const run::ProbeProtocol& protocol) {
    constexpr double kMomentum = 0.9;
    if (protocol.optimiser == run::ProbeOptimiser::Lars)
        return std::make_unique<Lars>(model, LarsOptions{kMomentum, 0.0, 1e-3, false});
    return std::make_unique<Sgd>(
        model, SgdOptions{kMomentum, 0.0, false, protocol.optimiser == run::ProbeOptimiser::Nesterov});
}

} // namespace

LoopPlan paperProbePlan(const run::RunSpec& spec, const run::ProbeProtocol& protocol, std::size_t films) {
    LoopPlan plan;
    plan.batch = std::min<std::int64_t>(spec.integer("batch"), static_cast<std::int64_t>(films));
    plan.stepsPerEpoch = std::max<std::int64_t>(1, static_cast<std::int64_t>(films) / plan.batch);
    plan.epochs = spec.integer("epochs") > 0 ? spec.integer("epochs") : protocol.epochs;
    const double wanted = spec.number("learningRate");
    plan.learningRate = wanted > 0.0 ? wanted : protocol.baseRate * static_cast<double>(plan.batch) / 256.0;
    plan.warmup = warmupSteps(protocol.warmupEpochs, plan.stepsPerEpoch, plan.totalSteps());
    return plan;
}

double paperProbeRate(const run::ProbeProtocol& protocol, const LoopPlan& plan,
                      const StepProgress& progress) {
    const auto epoch = progress.step / plan.stepsPerEpoch;
    switch (protocol.schedule) {
    case run::ProbeSchedule::EpochCosine:
        return epochCosine(plan.learningRate, epoch, plan.epochs);
    case run::ProbeSchedule::Steps:
        return plan.learningRate * (epoch * 10 >= plan.epochs * 8   ? 0.01
                                    : epoch * 10 >= plan.epochs * 6 ? 0.1
                                                                    : 1.0);
    case run::ProbeSchedule::StepCosine:
        break;
    }
    return warmupCosine(plan.learningRate, progress.step, plan.warmup, progress.totalSteps);
}

Result<RunOutcome> paperProbeRun(RunContext& context, const run::ProbeProtocol& protocol) {
    const run::RunSpec& spec = context.spec;
    HILUM_TRY_ASSIGN(auto device, chooseDevice(spec));
    HILUM_TRY_ASSIGN(auto data, openRunData(context.folder.workspace(), spec));
    HILUM_TRY_ASSIGN(auto training, labelledTraining(data, spec));
    HILUM_TRY_ASSIGN(auto loaded, downstreamEncoder(context, data, training));
    for (auto& parameter : loaded.encoder->parameters())
        parameter.set_requires_grad(false);

    SupervisedJob job;
    HILUM_TRY_ASSIGN(job.recipe, recipeOf(spec));
    job.encoderOptions = loaded.options;
    job.model = std::make_shared<Classifier>(
        loaded.encoder, static_cast<std::uint64_t>(spec.integer("seed")),
        ClassifierOptions{protocol.manyBlocks, protocol.batchNorm, outputsFor(data.task)});
    job.model->to(device.device);
    job.optimiser = makeOptimiser(*job.model, protocol);
    job.plan = paperProbePlan(spec, protocol, training.size());
    job.learningRate = [&protocol, plan = job.plan](const StepProgress& progress) {
        return paperProbeRate(protocol, plan, progress);
    };
    job.normalisation = loaded.normalisation;
    job.frozenSteps = std::numeric_limits<std::int64_t>::max();
    job.keepBest = false;
    return SupervisedTraining(context, std::move(data), std::move(training), std::move(device),
                              std::move(job))
        .run();
}

} // namespace hilum::learn
