// Self-supervised pretraining: films of the training and validation parts, without labels.
#include "augment/Recipe.h"
#include "base/Text.h"
#include "learn/downstream/Embeddings.h"
#include "learn/downstream/Features.h"
#include "learn/downstream/Knn.h"
#include "learn/downstream/LinearProbe.h"
#include "learn/encoders/EncoderFile.h"
#include "learn/encoders/Work.h"
#include "learn/explain/Neighbours.h"
#include "learn/explain/Networks.h"
#include "learn/explain/Pictures.h"
#include "learn/runs/Evaluation.h"
#include "learn/runs/ExtendedStart.h"
#include "learn/runs/PretrainPlan.h"
#include "learn/runs/PretrainStart.h"
#include "learn/runs/QueueContents.h"
#include "learn/runs/Recipes.h"
#include "learn/runs/RunContext.h"
#include "learn/runs/TrainingLoop.h"
#include "run/Health.h"

#include <array>
#include <fmt/format.h>
#include <optional>
#include <unordered_map>
#include <utility>

namespace hilum::learn {

namespace {

constexpr std::int64_t kNeighbours = 20;
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
                std::shared_ptr<Method> method, augment::Recipe recipe,
                std::optional<data::PixelStatistics> normalisation)
        : m_context(context), m_data(std::move(data)), m_watch(std::move(watch)), m_device(std::move(device)),
          m_method(std::move(method)), m_recipe(std::move(recipe)),
          m_side(static_cast<int>(context.spec.integer("side"))),
          m_films(pretrainingFilms(m_data, context.spec)) {
        m_rows = m_data.cacheRows(m_films);
        m_normalisation = normalisation ? *normalisation : data::pixelStatistics(*m_data.cache, m_rows);
        m_pictureFilms = explain::pictureFilms(m_watch.data, seed());
    }

    Result<RunOutcome> run();

private:
    Result<> checkSizes() const;
    void tellPlan(const LoopPlan& plan) const;
    void keepDiagnostics(LoopHooks& hooks);
    void evaluate(const LoopPlan& plan, std::int64_t epoch, std::int64_t stepsMade);
    void measureEmbeddings(Json& metrics);
    void measureQueue(const LoopPlan& plan, std::int64_t stepsMade, Json& metrics) const;
    void writePictures(const explain::LinearScore* score, std::int64_t stepsMade);
    [[nodiscard]] Result<> writeNeighbours(const at::Tensor& train, const at::Tensor& validation,
                                           std::int64_t stepsMade);
    void tellPictures(const Result<>& written, std::int64_t stepsMade);
    [[nodiscard]] explain::PicturePlan picturePlan() const {
        return {m_context.folder.pictures(), m_side, m_normalisation, m_device.device, seed()};
    }
    [[nodiscard]] std::uint64_t seed() const {
        return static_cast<std::uint64_t>(m_context.spec.integer("seed"));
    }
    void tellHealth(std::int64_t stepsMade, Json metrics);
    Result<RunOutcome> finish(run::RunState state, const TrainingLoop& loop);

    RunContext& m_context;
    RunData m_data;
    Watch m_watch;
    DeviceChoice m_device;
    std::shared_ptr<Method> m_method;
    augment::Recipe m_recipe;
    int m_side;
    std::vector<std::uint32_t> m_films, m_rows;
    std::vector<std::uint32_t> m_pictureFilms; ///< of the watching films
    bool m_toldPictures = false;
    data::PixelStatistics m_normalisation;
    std::vector<std::pair<std::string, at::Tensor>> m_lastDiagnostics;
    run::HealthHistory m_health; ///< of all sessions
    std::string m_toldRule;
};

Result<> Pretraining::checkSizes() const {
    const auto batch = m_context.spec.integer("batch");
    if (static_cast<std::int64_t>(m_films.size()) < batch)
        return Error{
            ErrorCode::BadValue,
            fmt::format(HILUM_TR("the dataset has {} films for pretraining, fewer than one batch of {}"),
                        m_films.size(), batch),
            "batch"};
    HILUM_TRY(checkSide(m_context.spec, *m_data.cache));
    if (m_recipe.views.size() < m_method->viewCount())
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("the method needs {} views of a film, the recipe makes {}"),
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

void Pretraining::evaluate(const LoopPlan& plan, std::int64_t epoch, std::int64_t stepsMade) {
    const std::int64_t every = m_context.spec.integer("probeEvery");
    const bool last = epoch + 1 == m_context.spec.integer("epochs");
    Json metrics = Json::object();
    for (const auto& [name, value] : m_lastDiagnostics)
        metrics[name] = value.item<double>();
    const bool due = every > 0 && ((epoch + 1) % every == 0 || last);
    if (due) {
        measureEmbeddings(metrics);
        measureQueue(plan, stepsMade, metrics);
        if (m_context.gate.stopToken().stop_requested())
            return;
    }
    std::optional<explain::LinearScore> score;
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
            const auto probe = fitProbe(train, trainLabels, validation, labels);
            metrics["probe.auroc"] = statistics::auroc(labels, probe.predict(validation));
            score = explain::scoreOf(probe);
        }
        tellPictures(writeNeighbours(train, validation, stepsMade), stepsMade);
    } else if (due && !m_pictureFilms.empty()) {
        tellPictures(explain::writeNoNeighbours(picturePlan(), stepsMade), stepsMade);
    }
    if (due)
        writePictures(score ? &*score : nullptr, stepsMade);
    m_method->train();
    if (metrics.empty())
        return;
    m_context.gate.tell(run::Evaluated{"watch", stepsMade, metrics});
    tellHealth(stepsMade, std::move(metrics));
}

void Pretraining::writePictures(const explain::LinearScore* score, std::int64_t stepsMade) {
    tellPictures(
        explain::writePictures(*m_method, m_watch.data, m_pictureFilms, score, picturePlan(), stepsMade),
        stepsMade);
}

/// Of the features that the probe has just made; they are written before the other pictures, which drop the
/// steps between.
Result<> Pretraining::writeNeighbours(const at::Tensor& train, const at::Tensor& validation,
                                      std::int64_t stepsMade) {
    if (m_pictureFilms.empty())
        return {};
    const std::array<explain::EncodedFilms, 2> known{
        {{m_watch.train, train}, {m_watch.validation, validation}}};
    const at::Tensor queries = explain::takeFeatures(
        m_pictureFilms, known, [&](std::span<const std::uint32_t> films) { // eight at most: no stop is due
            return encodeFilms(m_method->encoder(), *m_watch.data.cache, m_watch.data.cacheRows(films),
                               m_side, m_normalisation, m_device);
        });
    return explain::writeNeighbours(m_watch.data, {m_pictureFilms, queries}, known[0], picturePlan(),
                                    stepsMade);
}

/// A picture that cannot be written is worth a word, not the run.
void Pretraining::tellPictures(const Result<>& written, std::int64_t stepsMade) {
    if (!written && !std::exchange(m_toldPictures, true))
        m_context.gate.tell(run::Warned{
            fmt::format(HILUM_TR("The pictures of step {} could not be written; training goes on. {}"),
                        stepsMade, sentenceForLog(written.error()))});
}

/// On always the same of the run's own films, as they are, so that the numbers of two evaluations compare.
void Pretraining::measureEmbeddings(Json& metrics) {
    std::vector<std::uint32_t> rows;
    const std::size_t stride = std::max<std::size_t>(1, m_rows.size() / kEmbeddedFilms);
    for (std::size_t i = 0; i < m_rows.size() && rows.size() < kEmbeddedFilms; i += stride)
        rows.push_back(m_rows[i]);
    const auto stop = m_context.gate.stopToken();
    const at::Tensor embeddings =
        encodeFilms(m_method->encoder(), *m_data.cache, rows, m_side, m_normalisation, m_device, stop);
    const DrawKey draw{static_cast<std::uint64_t>(m_context.spec.integer("seed")), 0, 0, 0, 0};
    const at::Tensor positives = encodeViews(m_method->encoder(), *m_data.cache, rows, m_recipe, draw, m_side,
                                             m_normalisation, m_device, stop);
    if (stop.stop_requested())
        return;
    for (const auto& [name, value] : embeddingMetrics(embeddings, positives))
        metrics[name] = value;
}

void Pretraining::measureQueue(const LoopPlan& plan, std::int64_t stepsMade, Json& metrics) const {
    if (m_context.spec.method() != "moco")
        return;
    std::vector<std::uint32_t> patients;
    std::unordered_map<std::string, std::uint32_t> numbers;
    for (const auto film : m_films)
        patients.push_back(
            numbers.try_emplace(m_data.records[film].patient, static_cast<std::uint32_t>(numbers.size()))
                .first->second);
    const FilmOrder order{patients, static_cast<std::uint64_t>(m_context.spec.integer("seed")), plan.batch,
                          plan.stepsPerEpoch};
    const std::int64_t keysPerFilm = m_context.spec.flag("symmetric") ? 2 : 1;
    for (const auto& [name, value] :
         queueContents(order, m_context.spec.integer("queueSize"), keysPerFilm, stepsMade))
        metrics[name] = value;
}

/// Says once when a run goes wrong, while it can still be stopped.
void Pretraining::tellHealth(std::int64_t stepsMade, Json metrics) {
    std::erase_if(m_health.samples, [&](const auto& sample) { return sample.step >= stepsMade; });
    m_health.samples.push_back({stepsMade, std::move(metrics)});
    const auto verdict = run::healthOf(m_health, m_context.spec);
    if (verdict.light == run::HealthLight::Red && verdict.rule != m_toldRule)
        m_context.gate.tell(run::Warned{verdict.sentence + " " + verdict.suggestion});
    m_toldRule = verdict.light == run::HealthLight::Red ? verdict.rule : std::string();
}

Result<RunOutcome> Pretraining::run() {
    HILUM_TRY(checkSizes());
    // Views that the method does not look at, such as local crops beyond those asked for, are not made.
    m_recipe.views.erase(m_recipe.views.begin() + static_cast<std::ptrdiff_t>(m_method->viewCount()),
                         m_recipe.views.end());
    const LoopPlan plan = pretrainPlan(m_context.spec, m_films.size());
    tellPlan(plan);
    m_health = m_context.health;
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
    hooks.beforeOptimiser = [this, &optimiser](const StepProgress& progress, const at::Tensor& gradientNorm) {
        m_lastDiagnostics.emplace_back("gradient.norm", gradientNorm);
        m_method->beforeOptimiser(progress);
        optimiser->setWeightDecay(pretrainWeightDecay(m_context.spec, progress));
    };
    hooks.afterOptimiser = [this](const StepProgress& progress) { m_method->afterOptimiser(progress); };
    hooks.epochEnded = [this, &plan](std::int64_t epoch, std::int64_t stepsMade) {
        if (stepsMade > m_context.lastEvaluatedStep)
            evaluate(plan, epoch, stepsMade);
    };
    keepDiagnostics(hooks);
    hooks.saveAtEnd = true;
    HILUM_TRY(checkExtension(
        m_context, {m_data.split.hash, static_cast<std::int64_t>(m_films.size()), plan.stepsPerEpoch}));
    TrainingLoop loop(m_context, *m_method, *optimiser, plan, m_device, hooks);
    HILUM_TRY_ASSIGN(const auto state, loop.run([&](std::int64_t epoch, std::int64_t batch) {
        return std::make_unique<data::BatchLoader>(
            m_data.cache, m_rows, m_recipe,
            loaderOptions(m_context.spec, plan, m_normalisation, epoch, batch));
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
    HILUM_TRY(explain::keepDecoder(*m_method, m_context.folder));
    Json protocol{{"dataset", m_data.dataset.name},  {"split", m_data.split.name},
                  {"splitHash", m_data.split.hash},  {"splitSentence", m_data.split.protocol},
                  {"trainingFilms", m_films.size()}, {"trainingPatients", patientCount(m_data, m_films)},
                  {"layout", m_data.dataset.layout}, {"synthetic", m_data.dataset.synthetic}};
    outcome.facts["protocol"] = std::move(protocol);
    const PretrainingSet self{true,
                              true,
                              m_data.dataset.name,
                              [&] {
                                  std::vector<data::Record> films;
                                  for (const auto i : m_films)
                                      films.push_back(m_data.records[i]);
                                  return films;
                              }(),
                              m_data.patientsKnown(),
                              m_data.cache};
    outcome.facts["audit"] = auditRun(m_watch.data, self, m_watch.train).toJson();
    outcome.facts["resources"] = {{"multiplyAdds", multiplyAdds(m_method->encoderOptions(), m_side)},
                                  {"viewsPerFilm", m_recipe.views.size()}};
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
    HILUM_TRY_ASSIGN(auto normalisation, takeStart(context, *method));
    if (device.device.is_cpu() && isVit(context.spec.text("encoder")) && slowMatrixProducts())
        context.gate.tell(run::Warned{
            HILUM_TR("LibTorch multiplies matrices with the reference BLAS here: a vision transformer trains "
                     "ten and more "
                     "times more slowly than it could. On Debian, install libopenblas0-openmp.")});
    return Pretraining(context, std::move(data), std::move(watch), std::move(device), std::move(method),
                       std::move(recipe), std::move(normalisation))
        .run();
}

} // namespace hilum::learn
