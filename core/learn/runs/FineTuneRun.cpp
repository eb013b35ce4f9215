// Fine-tuning of the whole network on labelled films, from scratch or from a pretrained encoder.
#include "learn/optim/AdamW.h"
#include "learn/optim/Schedule.h"
#include "learn/optim/Sgd.h"
#include "learn/runs/DownstreamEncoder.h"
#include "learn/runs/Recipes.h"
#include "learn/runs/SupervisedTraining.h"

#include <algorithm>
#include <map>
#include <utility>

namespace hilum::learn {

namespace {

/// He et al. 2022, appendix A.1: a ViT's lower layers learn more slowly, and its tokens and positions do not
/// decay.
AdamWRule ruleOf(const Encoder& encoder, double decay, std::string_view name, const at::Tensor& parameter) {
    AdamWRule rule{1.0, parameter.dim() > 1};
    if (encoder.depth() == 0)
        return rule;
    constexpr std::string_view kEncoder = "encoder.";
    const auto layer =
        name.starts_with(kEncoder) ? encoder.layerOf(name.substr(kEncoder.size())) : encoder.depth() + 1;
    rule.rate = layerDecay(decay, layer, encoder.depth());
    rule.decays = rule.decays && !name.ends_with("pos_embed") && !name.ends_with("cls_token");
    return rule;
}

} // namespace

std::unique_ptr<Optimiser> fineTuneOptimiser(Classifier& model, const run::RunSpec& spec) {
    if (spec.text("optimiser") == "adamw") {
        AdamWOptions options;
        options.weightDecay = spec.number("weightDecay");
        options.foreach = model.parameters().front().is_cuda();
        options.rule = [&model, decay = spec.number("layerDecay")](const std::string& name,
                                                                   const at::Tensor& parameter) {
            return ruleOf(model.encoder(), decay, name, parameter);
        };
        return std::make_unique<AdamW>(model, std::move(options));
    }
    return std::make_unique<Sgd>(model, SgdOptions{0.9, spec.number("weightDecay"), false});
}

LoopPlan fineTunePlan(const run::RunSpec& spec, std::size_t films) {
    LoopPlan plan;
    plan.batch = std::min<std::int64_t>(spec.integer("batch"), static_cast<std::int64_t>(films));
    plan.stepsPerEpoch = std::max<std::int64_t>(1, static_cast<std::int64_t>(films) / plan.batch);
    const std::int64_t least = spec.integer("minSteps");
    plan.epochs = std::max(spec.integer("epochs"), (least + plan.stepsPerEpoch - 1) / plan.stepsPerEpoch);
    plan.learningRate = spec.number("learningRate");
    plan.warmup = warmupSteps(spec.integer("warmupEpochs"), plan.stepsPerEpoch, plan.totalSteps());
    return plan;
}

Result<RunOutcome> fineTuneRun(RunContext& context) {
    const run::RunSpec& spec = context.spec;
    HILUM_TRY_ASSIGN(auto device, chooseDevice(spec));
    HILUM_TRY_ASSIGN(auto data, openRunData(context.folder.workspace(), spec));
    HILUM_TRY_ASSIGN(auto training, labelledTraining(data, spec));
    HILUM_TRY_ASSIGN(auto loaded, downstreamEncoder(context, data, training));
    const auto seed = static_cast<std::uint64_t>(spec.integer("seed"));
    loaded.encoder->prepareFineTuning(spec.number("dropPath"), seed);

    SupervisedJob job;
    HILUM_TRY_ASSIGN(job.recipe, recipeOf(spec));
    job.encoderOptions = loaded.options;
    job.model = std::make_shared<Classifier>(loaded.encoder, seed,
                                             ClassifierOptions{.outputs = outputsFor(data.task)});
    job.model->to(device.device);
    job.optimiser = fineTuneOptimiser(*job.model, spec);
    job.plan = fineTunePlan(spec, training.size());
    job.normalisation = loaded.normalisation;
    job.frozenSteps = spec.integer("freezeEpochs") * job.plan.stepsPerEpoch;
    job.labelSmoothing = spec.number("labelSmoothing");
    const std::map<std::string, std::string> origin{{"dataset", data.dataset.name},
                                                    {"split", data.split.hash}};
    const auto keep = [&](Classifier& model) -> Result<> {
        HILUM_TRY(writeEncoder(context.folder.classifierFile(), model.encoder(), loaded.options,
                               loaded.normalisation, static_cast<int>(spec.integer("side")), origin, 1,
                               model.head()));
        return {};
    };
    return SupervisedTraining(context, std::move(data), std::move(training), std::move(device),
                              std::move(job))
        .run(keep);
}

} // namespace hilum::learn
