#include "learn/runs/PretrainPlan.h"

#include "learn/optim/AdamW.h"
#include "learn/optim/Lars.h"
#include "learn/optim/Schedule.h"
#include "learn/optim/Sgd.h"

#include <cmath>

namespace hilum::learn {

double methodLearningRate(const run::RunSpec& spec) {
    const auto batch = static_cast<double>(spec.integer("batch"));
    const std::string method = spec.method();
    const std::string optimiser = spec.text("optimiser");
    if (optimiser == "sgd")
        return 0.03 * batch / 256.0;
    if (optimiser == "adamw")
        return (method == "mae" ? 1.5e-4 : 5e-4) * batch / 256.0;
    if (method == "simclr")
        return 0.075 * std::sqrt(batch);
    const auto epochs = spec.integer("epochs");
    return (epochs <= 100 ? 0.45 : epochs <= 300 ? 0.3 : 0.2) * batch / 256.0;
}

LoopPlan pretrainPlan(const run::RunSpec& spec, std::size_t films) {
    LoopPlan plan;
    plan.batch = spec.integer("batch");
    plan.epochs = spec.integer("epochs");
    plan.stepsPerEpoch = static_cast<std::int64_t>(films) / plan.batch;
    const double wanted = spec.number("learningRate");
    plan.learningRate = wanted > 0.0 ? wanted : methodLearningRate(spec);
    plan.parts = std::max<std::int64_t>(1, spec.integer("accumulation"));
    plan.warmup = warmupSteps(spec.integer("warmupEpochs"), plan.stepsPerEpoch, plan.totalSteps());
    return plan;
}

namespace {

/// BYOL's predictor may learn faster than what it predicts from (Grill et al. 2020, table 21, there
/// without a target network).
RateOf rateOf(const run::RunSpec& spec) {
    if (spec.method() != "byol" || spec.number("predictorRate") == 1.0)
        return {};
    return [rate = spec.number("predictorRate")](const std::string& name) {
        return name.starts_with("predictor.") ? rate : 1.0;
    };
}

} // namespace

std::unique_ptr<Optimiser> pretrainOptimiser(Method& method, const run::RunSpec& spec) {
    const std::string optimiser = spec.text("optimiser");
    const double decay = spec.number("weightDecay");
    const double momentum = spec.value("momentum").is_null() ? 0.9 : spec.number("momentum");
    if (optimiser == "lars")
        return std::make_unique<Lars>(
            method, LarsOptions{momentum, decay, 1e-3, spec.method() != "byol", rateOf(spec)});
    if (optimiser == "sgd")
        return std::make_unique<Sgd>(
            method, SgdOptions{momentum, decay, spec.method() == "moco", false, rateOf(spec)});
    AdamWOptions adam;
    adam.weightDecay = decay;
    adam.foreach = method.parameters().front().is_cuda();
    if (spec.method() == "mae")
        adam.beta2 = 0.95;
    if (const auto rate = rateOf(spec))
        adam.rule = [rate](const std::string& name, const at::Tensor& parameter) {
            return AdamWRule{rate(name), parameter.dim() > 1};
        };
    return std::make_unique<AdamW>(method, std::move(adam));
}

double pretrainLearningRate(const run::RunSpec& spec, const LoopPlan& plan, const StepProgress& progress) {
    constexpr double kDinoLast = 1e-6;
    if (spec.method() == "dino")
        return dinoCosine(plan.learningRate, std::min(kDinoLast, plan.learningRate), progress.step,
                          plan.warmup, progress.totalSteps);
    if (spec.method() == "moco" && plan.warmup == 0)
        return epochCosine(plan.learningRate, progress.step / progress.stepsPerEpoch, plan.epochs);
    return warmupCosine(plan.learningRate, progress.step, plan.warmup, progress.totalSteps);
}

double pretrainWeightDecay(const run::RunSpec& spec, const StepProgress& progress) {
    const double first = spec.number("weightDecay");
    if (spec.method() != "dino" || spec.text("optimiser") != "adamw")
        return first;
    return dinoCosine(first, spec.number("weightDecayEnd"), progress.step, 0, progress.totalSteps);
}

} // namespace hilum::learn
