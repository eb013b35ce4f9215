// Fine-tuning of the whole network on labelled films, from scratch or from a pretrained encoder.
#include "augment/Recipe.h"
#include "base/Text.h"
#include "learn/TorchCompat.h"
#include "learn/downstream/Features.h"
#include "learn/optim/AdamW.h"
#include "learn/optim/Schedule.h"
#include "learn/optim/Sgd.h"
#include "learn/runs/Classifier.h"
#include "learn/runs/DownstreamEncoder.h"
#include "learn/runs/Evaluation.h"
#include "learn/runs/Recipes.h"
#include "learn/runs/RunContext.h"
#include "learn/runs/TrainingLoop.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <unordered_map>

namespace hilum::learn {

namespace {

constexpr std::int64_t kEvaluations = 10; ///< looks at validation over a run

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

std::unique_ptr<Optimiser> makeOptimiser(Classifier& model, const run::RunSpec& spec) {
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

LoopPlan makePlan(const run::RunSpec& spec, std::size_t films) {
    LoopPlan plan;
    plan.batch = std::min<std::int64_t>(spec.integer("batch"), static_cast<std::int64_t>(films));
    plan.stepsPerEpoch = std::max<std::int64_t>(1, static_cast<std::int64_t>(films) / plan.batch);
    const std::int64_t least = spec.integer("minSteps");
    plan.epochs = std::max(spec.integer("epochs"), (least + plan.stepsPerEpoch - 1) / plan.stepsPerEpoch);
    plan.learningRate = spec.number("learningRate");
    plan.warmup = warmupSteps(spec.integer("warmupEpochs"), plan.stepsPerEpoch, plan.totalSteps());
    return plan;
}

class FineTuning {
public:
    FineTuning(RunContext& context, RunData data, std::vector<std::uint32_t> training, DeviceChoice device,
               LoadedEncoder loaded, augment::Recipe recipe)
        : m_context(context), m_data(std::move(data)), m_training(std::move(training)),
          m_device(std::move(device)), m_encoderOptions(loaded.options),
          m_normalisation(loaded.normalisation), m_recipe(std::move(recipe)),
          m_side(static_cast<int>(context.spec.integer("side"))),
          m_model(std::make_shared<Classifier>(loaded.encoder,
                                               static_cast<std::uint64_t>(context.spec.integer("seed")))),
          m_plan(makePlan(context.spec, m_training.size())),
          m_validation(m_data.indices(data::Part::Validation, true)) {
        for (const auto i : m_training)
            m_labelOfRow[m_data.records[i].cacheRow] = m_data.records[i].target;
    }

    Result<RunOutcome> run();

private:
    [[nodiscard]] LoopHooks hooks();
    [[nodiscard]] at::Tensor loss(const data::Batch& batch, const at::Tensor& images, std::int64_t step);
    [[nodiscard]] std::vector<double> predict(std::span<const std::uint32_t> films);
    void evaluate(std::int64_t epoch, std::int64_t stepsMade);
    void keepIfBest(double auroc);
    [[nodiscard]] data::LoaderOptions loaderOptions(std::int64_t firstEpoch, std::int64_t firstBatch) const;
    Result<RunOutcome> finish(run::RunState state, double elapsedS);

    RunContext& m_context;
    RunData m_data;
    std::vector<std::uint32_t> m_training;
    DeviceChoice m_device;
    EncoderOptions m_encoderOptions;
    data::PixelStatistics m_normalisation;
    augment::Recipe m_recipe;
    int m_side;
    std::shared_ptr<Classifier> m_model;
    LoopPlan m_plan;
    std::vector<std::uint32_t> m_validation;
    std::unordered_map<std::uint32_t, int> m_labelOfRow;
    double m_bestAuroc = -1.0;
    TensorMap m_best; ///< copy of the weights with the best validation AUROC
};

at::Tensor FineTuning::loss(const data::Batch& batch, const at::Tensor& images, std::int64_t step) {
    std::vector<std::int64_t> labels;
    for (const auto row : batch.rows)
        labels.push_back(m_labelOfRow.at(row));
    m_model->setFrozen(step < m_context.spec.integer("freezeEpochs") * m_plan.stepsPerEpoch);
    m_model->encoder().setStep(step);
    const auto options = torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(
        m_context.spec.number("labelSmoothing"));
    return torch::nn::functional::cross_entropy(
        m_model->forward(images), torch::tensor(labels, torch::kLong).to(m_device.device), options);
}

std::vector<double> FineTuning::predict(std::span<const std::uint32_t> films) {
    const torch::NoGradGuard noGrad;
    m_model->eval();
    const auto rows = m_data.cacheRows(films);
    std::vector<double> scores;
    constexpr std::size_t kChunk = 64;
    for (std::size_t begin = 0; begin < rows.size(); begin += kChunk) {
        if (m_context.gate.stopToken().stop_requested())
            break;
        const std::span chunk(rows.data() + begin, std::min(kChunk, rows.size() - begin));
        const Bf16Scope autocast(m_device.bf16, m_device.device.type());
        const at::Tensor images =
            evaluationBatch(*m_data.cache, chunk, m_side, m_normalisation).to(m_device.device);
        const at::Tensor probability =
            m_model->forward(images).softmax(1).select(1, 1).to(torch::kCPU, torch::kDouble).contiguous();
        scores.insert(scores.end(), probability.data_ptr<double>(),
                      probability.data_ptr<double>() + probability.numel());
    }
    m_model->train();
    return scores;
}

void FineTuning::keepIfBest(double auroc) {
    // Without both classes in validation there is nothing to choose by: the last weights are kept.
    if (std::isfinite(auroc) && auroc <= m_bestAuroc)
        return;
    m_bestAuroc = auroc;
    m_best.clear();
    for (const auto& [name, tensor] : stateOf(*m_model))
        m_best.emplace_back("best." + name, tensor.clone());
}

void FineTuning::evaluate(std::int64_t epoch, std::int64_t stepsMade) {
    const std::int64_t every = std::max<std::int64_t>(1, m_plan.epochs / kEvaluations);
    const bool due = epoch >= 0 && ((epoch + 1) % every == 0 || epoch + 1 == m_plan.epochs);
    if (!due || stepsMade <= m_context.lastEvaluatedStep)
        return;
    const auto scores = predict(m_validation);
    if (scores.size() != m_validation.size())
        return; // a stop was requested
    const double auroc = statistics::auroc(m_data.labels(m_validation), scores);
    keepIfBest(auroc);
    m_context.gate.tell(run::Evaluated{"validation", stepsMade, Json{{"validation.auroc", auroc}}});
}

LoopHooks FineTuning::hooks() {
    LoopHooks hooks;
    hooks.loss = [this](const data::Batch& batch, const std::vector<at::Tensor>& views,
                        const StepProgress& progress) { return loss(batch, views[0], progress.step); };
    hooks.epochEnded = [this](std::int64_t epoch, std::int64_t stepsMade) { evaluate(epoch, stepsMade); };
    hooks.extraState = [this] {
        TensorMap extra = m_best;
        extra.emplace_back("best-auroc",
                           torch::tensor(std::isfinite(m_bestAuroc) ? m_bestAuroc : -1.0, torch::kDouble));
        return extra;
    };
    hooks.loadExtraState = [this](const TensorMap& source) -> Result<> {
        for (const auto& [name, tensor] : source)
            if (name.starts_with("best."))
                m_best.emplace_back(name, tensor);
        if (const auto* auroc = findTensor(source, "best-auroc"))
            m_bestAuroc = auroc->item<double>();
        return {};
    };
    return hooks;
}

data::LoaderOptions FineTuning::loaderOptions(std::int64_t firstEpoch, std::int64_t firstBatch) const {
    data::LoaderOptions options;
    options.side = m_side;
    options.batch = static_cast<int>(m_plan.batch);
    options.epochs = m_plan.epochs;
    options.firstEpoch = firstEpoch;
    options.firstBatch = firstBatch;
    options.threads = static_cast<unsigned>(m_context.spec.integer("loaderThreads"));
    options.seed = static_cast<std::uint64_t>(m_context.spec.integer("seed"));
    options.normalisation = m_normalisation;
    return options;
}

Result<RunOutcome> FineTuning::run() {
    if (m_side > m_data.cache->side())
        return Error{ErrorCode::BadValue,
                     fmt::format("films of {} px were asked for, but the pixel cache holds {} px; import the "
                                 "dataset with a larger size",
                                 m_side, m_data.cache->side()),
                     "side"};
    const Json facts{{"batch", m_plan.batch},
                     {"films", m_training.size()},
                     {"threads", at::get_num_threads()},
                     {"libtorch", torchDescription()}};
    m_context.gate.tell(run::PlanMade{m_plan.totalSteps(), m_plan.stepsPerEpoch, m_plan.epochs, m_device.name,
                                      m_device.precision, facts});
    m_model->to(m_device.device);
    auto optimiser = makeOptimiser(*m_model, m_context.spec);
    TrainingLoop loop(m_context, *m_model, *optimiser, m_plan, m_device, hooks());
    HILUM_TRY_ASSIGN(const auto state, loop.run([&](std::int64_t epoch, std::int64_t batch) {
        return std::make_unique<data::BatchLoader>(m_data.cache, m_data.cacheRows(m_training), m_recipe,
                                                   loaderOptions(epoch, batch));
    }));
    return finish(state, loop.elapsedS());
}

Result<RunOutcome> FineTuning::finish(run::RunState state, double elapsedS) {
    RunOutcome outcome;
    outcome.state = state;
    outcome.elapsedS = elapsedS;
    if (state != run::RunState::Finished)
        return outcome;
    if (!m_best.empty())
        HILUM_TRY(loadState(*m_model, m_best, "best."));
    HILUM_TRY(writeEncoder(
        m_context.folder.classifierFile(), m_model->encoder(), m_encoderOptions, m_normalisation, m_side,
        {{"dataset", m_data.dataset.name}, {"split", m_data.split.hash}}, 1, m_model->head()));
    const auto test = m_data.indices(data::Part::Test, true);
    const auto validationScores = predict(m_validation);
    const auto testScores = predict(test);
    if (validationScores.size() != m_validation.size() || testScores.size() != test.size()) {
        outcome.state =
            run::RunState::Interrupted; // asked to stop while predicting: a resume only predicts again
        return outcome;
    }
    outcome.predictions["validation"] = predictionsOf(m_data, m_validation, validationScores);
    outcome.predictions["test"] = predictionsOf(m_data, test, testScores);
    m_context.gate.tell(
        run::Evaluated{"test", m_plan.totalSteps(),
                       testMetrics(outcome.predictions["validation"], outcome.predictions["test"])});
    const auto pretraining = pretrainingSetOf(m_context.folder.workspace(), m_context.spec);
    outcome.facts["protocol"] = protocolFact(m_data, pretraining, m_training);
    outcome.facts["audit"] = auditRun(m_data, pretraining, m_training).toJson();
    outcome.facts["parameters"] = {{"encoder", parameterCount(*m_model)}};
    return outcome;
}

} // namespace

Result<RunOutcome> fineTuneRun(RunContext& context) {
    HILUM_TRY_ASSIGN(auto device, chooseDevice(context.spec));
    HILUM_TRY_ASSIGN(auto data, openRunData(context.folder.workspace(), context.spec.text("dataset"),
                                            context.spec.text("split")));
    HILUM_TRY_ASSIGN(auto training, labelledTraining(data, context.spec));
    HILUM_TRY_ASSIGN(auto recipe, recipeOf(context.spec));
    HILUM_TRY_ASSIGN(auto loaded, downstreamEncoder(context, data, training));
    loaded.encoder->prepareFineTuning(context.spec.number("dropPath"),
                                      static_cast<std::uint64_t>(context.spec.integer("seed")));
    return FineTuning(context, std::move(data), std::move(training), std::move(device), std::move(loaded),
                      std::move(recipe))
        .run();
}

} // namespace hilum::learn
