// Self-supervised pretraining: every film of the training and validation parts, without labels.
#include "augment/Recipe.h"
#include "base/Text.h"
#include "learn/downstream/Embeddings.h"
#include "learn/downstream/Features.h"
#include "learn/downstream/Knn.h"
#include "learn/downstream/LinearProbe.h"
#include "learn/encoders/EncoderFile.h"
#include "learn/runs/Evaluation.h"
#include "learn/runs/PretrainPlan.h"
#include "learn/runs/Recipes.h"
#include "learn/runs/RunContext.h"
#include "learn/runs/TrainingLoop.h"
#include "run/Health.h"

#include <fmt/format.h>

namespace hilum::learn {

namespace {

constexpr std::int64_t kNeighbours = 20;
constexpr double kKnnTemperature = 0.07;
constexpr std::size_t kEmbeddedFilms = 512; ///< that the health of the embeddings is measured on

/// The labelled films that watch the encoder while it trains: never a test film.
struct Watch {
    RunData data;
    std::vector<std::uint32_t> train, validation;
    [[nodiscard]] bool usable() const;
};

bool bothClasses(const std::vector<int>& labels) {
    return std::ranges::find(labels, 0) != labels.end() && std::ranges::find(labels, 1) != labels.end();
}

bool Watch::usable() const {
    return bothClasses(data.labels(train)) && bothClasses(data.labels(validation));
}

Result<Watch> openWatch(const RunContext& context) {
    const std::string own = context.spec.text("dataset");
    const std::string named = context.spec.text("probeDataset");
    Watch watch;
    const std::string split = named.empty() || named == own ? context.spec.text("split") : "auto";
    HILUM_TRY_ASSIGN(watch.data, openRunData(context.folder.workspace(), named.empty() ? own : named, split));
    watch.train = watch.data.indices(data::Part::Train, true);
    watch.validation = watch.data.indices(data::Part::Validation, true);
    return watch;
}

/// One pretraining run from its specification to its encoder.
class Pretraining {
public:
    Pretraining(RunContext& context, RunData data, Watch watch, DeviceChoice device,
                std::shared_ptr<Method> method, augment::Recipe recipe)
        : m_context(context), m_data(std::move(data)), m_watch(std::move(watch)), m_device(std::move(device)),
          m_method(std::move(method)), m_recipe(std::move(recipe)),
          m_side(static_cast<int>(context.spec.integer("side"))) {
        auto films = m_data.indices(data::Part::Train, false);
        const auto validation = m_data.indices(data::Part::Validation, false);
        films.insert(films.end(), validation.begin(), validation.end());
        std::ranges::sort(films);
        m_films = std::move(films);
        m_rows = m_data.cacheRows(m_films);
        m_normalisation = data::pixelStatistics(*m_data.cache, m_rows);
    }

    Result<RunOutcome> run();

private:
    Result<> checkSizes() const;
    void tellPlan(const LoopPlan& plan) const;
    void keepDiagnostics(LoopHooks& hooks);
    void evaluate(std::int64_t epoch, std::int64_t stepsMade);
    void measureEmbeddings(Json& metrics);
    void tellHealth(std::int64_t stepsMade, Json metrics);
    Result<RunOutcome> finish(run::RunState state, const TrainingLoop& loop);
    [[nodiscard]] data::LoaderOptions loaderOptions(const LoopPlan& plan, std::int64_t firstEpoch,
                                                    std::int64_t firstBatch) const;

    RunContext& m_context;
    RunData m_data;
    Watch m_watch;
    DeviceChoice m_device;
    std::shared_ptr<Method> m_method;
    augment::Recipe m_recipe;
    int m_side;
    std::vector<std::uint32_t> m_films, m_rows;
    data::PixelStatistics m_normalisation;
    std::vector<std::pair<std::string, at::Tensor>> m_lastDiagnostics;
    run::HealthHistory m_health; ///< of this session
    std::string m_toldRule;
};

Result<> Pretraining::checkSizes() const {
    const auto batch = m_context.spec.integer("batch");
    if (static_cast<std::int64_t>(m_films.size()) < batch)
        return Error{ErrorCode::BadValue,
                     fmt::format("the dataset has {} films for pretraining, fewer than one batch of {}",
                                 m_films.size(), batch),
                     "batch"};
    if (m_side > m_data.cache->side())
        return Error{ErrorCode::BadValue,
                     fmt::format("films of {} px were asked for, but the pixel cache holds {} px; import the "
                                 "dataset with a larger size",
                                 m_side, m_data.cache->side()),
                     "side"};
    if (m_recipe.views.size() < m_method->viewCount())
        return Error{ErrorCode::BadValue,
                     fmt::format("the method needs {} views of a film, the recipe makes {}",
                                 m_method->viewCount(), m_recipe.views.size()),
                     "recipe"};
    return {};
}

/// The last step's diagnostics belong to the state: an evaluation after a resume tells the same as without
/// it.
void Pretraining::keepDiagnostics(LoopHooks& hooks) {
    static constexpr std::string_view kPrefix = "diagnostic.";
    hooks.extraState = [this] {
        TensorMap extra;
        for (const auto& [name, value] : m_lastDiagnostics)
            extra.emplace_back(std::string(kPrefix) + name, value);
        return extra;
    };
    hooks.loadExtraState = [this](const TensorMap& source) -> Result<> {
        for (const auto& [name, value] : source)
            if (name.starts_with(kPrefix))
                m_lastDiagnostics.emplace_back(name.substr(kPrefix.size()), value);
        return {};
    };
}

void Pretraining::tellPlan(const LoopPlan& plan) const {
    const Json facts{
        {"batch", plan.batch},        {"films", m_films.size()},          {"learningRate", plan.learningRate},
        {"warmupSteps", plan.warmup}, {"threads", at::get_num_threads()}, {"libtorch", torchDescription()}};
    m_context.gate.tell(run::PlanMade{plan.totalSteps(), plan.stepsPerEpoch, plan.epochs, m_device.name,
                                      m_device.precision, facts});
}

void Pretraining::evaluate(std::int64_t epoch, std::int64_t stepsMade) {
    const std::int64_t every = m_context.spec.integer("probeEvery");
    const bool last = epoch + 1 == m_context.spec.integer("epochs");
    Json metrics = Json::object();
    for (const auto& [name, value] : m_lastDiagnostics)
        metrics[name] = value.item<double>();
    const bool due = every > 0 && ((epoch + 1) % every == 0 || last);
    if (due) {
        measureEmbeddings(metrics);
        if (m_context.gate.stopToken().stop_requested())
            return;
    }
    if (due && m_watch.usable()) {
        const auto encode = [&](std::span<const std::uint32_t> films) {
            return encodeFilms(m_method->encoder(), *m_watch.data.cache, m_watch.data.cacheRows(films),
                               m_side, m_normalisation, m_device, m_context.gate.stopToken());
        };
        const at::Tensor train = encode(m_watch.train);
        const at::Tensor validation = encode(m_watch.validation);
        if (m_context.gate.stopToken().stop_requested())
            return; // half an evaluation is none: it is made when the run goes on
        {
            const auto trainLabels = m_watch.data.labels(m_watch.train);
            const auto labels = m_watch.data.labels(m_watch.validation);
            const at::Tensor shares = knnShares(
                train, torch::tensor(std::vector<std::int64_t>(trainLabels.begin(), trainLabels.end())),
                validation, kNeighbours, kKnnTemperature, 2);
            const at::Tensor votes = shares.select(1, 1).to(torch::kDouble).contiguous();
            metrics["knn.auroc"] = statistics::auroc(labels, {votes.data_ptr<double>(), labels.size()});
            metrics["probe.auroc"] = statistics::auroc(
                labels, fitProbe(train, trainLabels, validation, labels).predict(validation));
        }
    }
    m_method->train();
    if (metrics.empty())
        return;
    m_context.gate.tell(run::Evaluated{"watch", stepsMade, metrics});
    tellHealth(stepsMade, std::move(metrics));
}

/// On always the same of the run's own films, as they are, so that the numbers of two evaluations compare.
void Pretraining::measureEmbeddings(Json& metrics) {
    std::vector<std::uint32_t> rows;
    const std::size_t stride = std::max<std::size_t>(1, m_rows.size() / kEmbeddedFilms);
    for (std::size_t i = 0; i < m_rows.size() && rows.size() < kEmbeddedFilms; i += stride)
        rows.push_back(m_rows[i]);
    const at::Tensor embeddings = encodeFilms(m_method->encoder(), *m_data.cache, rows, m_side,
                                              m_normalisation, m_device, m_context.gate.stopToken());
    if (m_context.gate.stopToken().stop_requested())
        return;
    for (const auto& [name, value] : embeddingMetrics(embeddings))
        metrics[name] = value;
}

/// Says once when a run goes wrong, while it can still be stopped.
void Pretraining::tellHealth(std::int64_t stepsMade, Json metrics) {
    m_health.samples.push_back({stepsMade, std::move(metrics)});
    const auto verdict = run::healthOf(m_health, m_context.spec);
    if (verdict.light == run::HealthLight::Red && verdict.rule != m_toldRule)
        m_context.gate.tell(run::Warned{verdict.sentence + " " + verdict.suggestion});
    m_toldRule = verdict.light == run::HealthLight::Red ? verdict.rule : std::string();
}

data::LoaderOptions Pretraining::loaderOptions(const LoopPlan& plan, std::int64_t firstEpoch,
                                               std::int64_t firstBatch) const {
    data::LoaderOptions options;
    options.side = m_side;
    options.batch = static_cast<int>(plan.batch);
    options.epochs = plan.epochs;
    options.firstEpoch = firstEpoch;
    options.firstBatch = firstBatch;
    options.threads = static_cast<unsigned>(m_context.spec.integer("loaderThreads"));
    options.seed = static_cast<std::uint64_t>(m_context.spec.integer("seed"));
    options.normalisation = m_normalisation;
    return options;
}

Result<RunOutcome> Pretraining::run() {
    HILUM_TRY(checkSizes());
    const LoopPlan plan = pretrainPlan(m_context.spec, m_films.size());
    tellPlan(plan);
    m_health.totalSteps = plan.totalSteps();
    if (!m_watch.usable() && m_context.spec.integer("probeEvery") > 0)
        m_context.gate.tell(run::Warned{HILUM_TR(
            "kNN and linear probe are left out: training or validation films of one class are missing.")});
    m_method->to(m_device.device);
    auto optimiser = pretrainOptimiser(*m_method, m_context.spec);
    LoopHooks hooks;
    hooks.loss = [this](const data::Batch&, const std::vector<at::Tensor>& views,
                        const StepProgress& progress) {
        auto step = m_method->step(views, progress);
        m_lastDiagnostics = std::move(step.diagnostics);
        m_lastDiagnostics.emplace_back("loss", step.loss.detach());
        return step.loss;
    };
    hooks.learningRate = [this, &plan](const StepProgress& progress) {
        return pretrainLearningRate(m_context.spec, plan, progress);
    };
    hooks.beforeOptimiser = [this, &optimiser](const StepProgress& progress) {
        m_method->beforeOptimiser(progress);
        optimiser->setWeightDecay(pretrainWeightDecay(m_context.spec, progress));
    };
    hooks.afterOptimiser = [this](const StepProgress& progress) { m_method->afterOptimiser(progress); };
    hooks.epochEnded = [this](std::int64_t epoch, std::int64_t stepsMade) {
        if (stepsMade > m_context.lastEvaluatedStep)
            evaluate(epoch, stepsMade);
    };
    keepDiagnostics(hooks);
    hooks.saveAtEnd = true;
    TrainingLoop loop(m_context, *m_method, *optimiser, plan, m_device, hooks);
    HILUM_TRY_ASSIGN(const auto state, loop.run([&](std::int64_t epoch, std::int64_t batch) {
        return std::make_unique<data::BatchLoader>(m_data.cache, m_rows, m_recipe,
                                                   loaderOptions(plan, epoch, batch));
    }));
    return finish(state, loop);
}

Result<RunOutcome> Pretraining::finish(run::RunState state, const TrainingLoop& loop) {
    RunOutcome outcome;
    outcome.state = state;
    outcome.elapsedS = loop.elapsedS();
    if (state == run::RunState::Interrupted)
        return outcome;
    const std::map<std::string, std::string> extra{{"method", m_context.spec.text("method")},
                                                   {"dataset", m_data.dataset.name},
                                                   {"split", m_data.split.hash},
                                                   {"steps", std::to_string(loop.stepsMade())}};
    HILUM_TRY(writeEncoder(m_context.folder.encoderFile(), m_method->encoder(), m_method->encoderOptions(),
                           m_normalisation, m_side, extra));
    Json protocol{{"dataset", m_data.dataset.name},  {"split", m_data.split.name},
                  {"splitHash", m_data.split.hash},  {"splitSentence", m_data.split.protocol},
                  {"trainingFilms", m_films.size()}, {"synthetic", m_data.dataset.synthetic}};
    outcome.facts["protocol"] = std::move(protocol);
    const PretrainingSet self{true, true, m_data.dataset.name, [&] {
                                  std::vector<data::Record> films;
                                  for (const auto i : m_films)
                                      films.push_back(m_data.records[i]);
                                  return films;
                              }()};
    outcome.facts["audit"] = auditRun(m_watch.data, self, m_watch.train).toJson();
    outcome.facts["parameters"] = {{"encoder", parameterCount(m_method->encoder())},
                                   {"all", parameterCount(*m_method)}};
    return outcome;
}

} // namespace

Result<RunOutcome> pretrainRun(RunContext& context) {
    HILUM_TRY_ASSIGN(auto device, chooseDevice(context.spec));
    HILUM_TRY_ASSIGN(auto data, openRunData(context.folder.workspace(), context.spec.text("dataset"),
                                            context.spec.text("split")));
    HILUM_TRY_ASSIGN(auto watch, openWatch(context));
    HILUM_TRY_ASSIGN(auto recipe, recipeOf(context.spec));
    HILUM_TRY_ASSIGN(auto method, makeMethod(context.spec));
    return Pretraining(context, std::move(data), std::move(watch), std::move(device), std::move(method),
                       std::move(recipe))
        .run();
}

} // namespace hilum::learn
