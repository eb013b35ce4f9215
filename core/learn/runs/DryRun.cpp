#include "learn/runs/DryRun.h"

#include "base/Clock.h"
#include "base/Process.h"
#include "base/Text.h"
#include "learn/Exceptions.h"
#include "learn/TorchCompat.h"
#include "learn/runs/DownstreamEncoder.h"
#include "learn/runs/MemoryMeter.h"
#include "learn/runs/PretrainPlan.h"
#include "learn/runs/Recipes.h"
#include "learn/runs/SupervisedTraining.h"
#include "run/RunFolder.h"

#include <algorithm>
#include <fmt/format.h>
#include <numeric>

namespace hilum::learn {

namespace {

constexpr double kRate = 1e-4;         ///< of the steps, whose results are thrown away
constexpr std::int64_t kSmall = 32;    ///< films of the larger of the two first steps, at most
constexpr double kLongestStepS = 20.0; ///< longer ones are reckoned from fewer films

/// What is trained, whatever the kind of run.
struct Trainee {
    std::shared_ptr<torch::nn::Module> module;
    std::unique_ptr<Optimiser> optimiser;
    LoopPlan plan;
    augment::Recipe recipe;
    std::function<at::Tensor(const std::vector<at::Tensor>&, const StepProgress&)> loss;
    std::function<void(const StepProgress&)> before, after;
    std::int64_t multiple = 1; ///< that a batch is of
    RunData data;
    std::vector<std::uint32_t> rows;
    std::size_t films = 0;
};

Result<Trainee> pretrainee(const std::filesystem::path& workspace, const run::RunSpec& spec,
                           const DeviceChoice& device) {
    Trainee trainee;
    HILUM_TRY_ASSIGN(trainee.data, openRunData(workspace, spec.text("dataset"), spec.text("split")));
    HILUM_TRY(checkSide(spec, *trainee.data.cache));
    const auto films = pretrainingFilms(trainee.data, spec);
    trainee.films = films.size();
    if (static_cast<std::int64_t>(films.size()) < spec.integer("batch"))
        return Error{ErrorCode::BadValue,
                     HILUM_TR("the dataset has fewer films for pretraining than one batch"), "batch"};
    trainee.rows = trainee.data.cacheRows(films);
    HILUM_TRY_ASSIGN(trainee.recipe, recipeOf(spec));
    HILUM_TRY_ASSIGN(auto method, makeMethod(spec));
    if (trainee.recipe.views.size() < method->viewCount())
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("the method needs {} views of a film, the recipe makes {}"),
                                 method->viewCount(), trainee.recipe.views.size()),
                     "recipe"};
    trainee.recipe.views.erase(trainee.recipe.views.begin() +
                                   static_cast<std::ptrdiff_t>(method->viewCount()),
                               trainee.recipe.views.end());
    method->to(device.device);
    trainee.plan = pretrainPlan(spec, films.size());
    trainee.optimiser = pretrainOptimiser(*method, spec);
    trainee.loss = [method](const std::vector<at::Tensor>& views, const StepProgress& progress) {
        return method->step(views, progress).loss;
    };
    trainee.before = [method](const StepProgress& progress) { method->beforeOptimiser(progress); };
    trainee.after = [method](const StepProgress& progress) { method->afterOptimiser(progress); };
    trainee.multiple = std::max<std::int64_t>(1, spec.integer("bnSplits"));
    trainee.module = std::move(method);
    return trainee;
}

Result<Trainee> tunee(const std::filesystem::path& workspace, const run::RunSpec& spec,
                      const DeviceChoice& device) {
    Trainee trainee;
    HILUM_TRY_ASSIGN(trainee.data, openRunData(workspace, spec));
    HILUM_TRY(checkSide(spec, *trainee.data.cache));
    HILUM_TRY_ASSIGN(const auto films, labelledTraining(trainee.data, spec));
    trainee.films = films.size();
    trainee.rows = trainee.data.cacheRows(films);
    HILUM_TRY_ASSIGN(trainee.recipe, recipeOf(spec));
    // The workspace is all that an encoder is looked for in: nothing is written to this folder.
    RunGate gate;
    const SystemClock clock;
    RunContext context{run::RunFolder{workspace / "runs" / "-"}, spec, clock, gate, {}, false, -1, {}};
    HILUM_TRY_ASSIGN(auto loaded, downstreamEncoder(context, trainee.data, films));
    const auto seed = static_cast<std::uint64_t>(spec.integer("seed"));
    loaded.encoder->prepareFineTuning(spec.number("dropPath"), seed);
    const std::int64_t outputs = outputsFor(trainee.data.task);
    auto model = std::make_shared<Classifier>(loaded.encoder, seed, ClassifierOptions{.outputs = outputs});
    model->to(device.device);
    trainee.plan = fineTunePlan(spec, films.size());
    trainee.optimiser = fineTuneOptimiser(*model, spec);
    trainee.loss = [model](const std::vector<at::Tensor>& views, const StepProgress& progress) {
        model->encoder().setStep(progress.step);
        const at::Tensor logits = model->forward(views.front());
        const auto truth = torch::zeros({logits.size(0)}, torch::kLong).to(logits.device());
        return torch::nn::functional::cross_entropy(logits, truth);
    };
    trainee.module = std::move(model);
    return trainee;
}

/// One run's steps, made and forgotten.
class Rehearsal {
public:
    Rehearsal(Trainee trainee, DeviceChoice device, const run::RunSpec& spec, const DryRunOptions& options)
        : m_trainee(std::move(trainee)), m_device(std::move(device)), m_spec(spec), m_options(options),
          m_meter(m_device.device.is_cuda()) {}

    Result<DryRunResult> run();

private:
    Result<> announce();
    void step(const std::vector<at::Tensor>& views, std::int64_t parts);
    Result<double> timedNoise(std::int64_t films);
    Result<> learnSizes(DryRunResult& result);
    Result<> wholeBatches(DryRunResult& result);
    Result<bool> wholeBatchesFit(DryRunResult& result);
    [[nodiscard]] double loaderBytes() const;
    [[nodiscard]] double stateBytes() const;
    [[nodiscard]] std::int64_t divisorUpTo(std::int64_t most) const;
    [[nodiscard]] int side() const { return static_cast<int>(m_spec.integer("side")); }
    [[nodiscard]] unsigned ahead() const {
        return std::max(1U, static_cast<unsigned>(m_spec.integer("loaderThreads")));
    }

    Trainee m_trainee;
    DeviceChoice m_device;
    const run::RunSpec& m_spec;
    const DryRunOptions& m_options;
    MemoryMeter m_meter;
    std::int64_t m_step = 0;
    int m_told = 0, m_steps = 0;
    double m_smallSeconds = 0.0; ///< a step of m_small films
    std::int64_t m_small = 0;
};

Result<> Rehearsal::announce() {
    if (m_options.stop.stop_requested())
        return Error{ErrorCode::Cancelled, HILUM_TR("the measurement was cancelled")};
    if (m_options.tell)
        m_options.tell(m_told++, m_steps);
    return {};
}

/// As TrainingLoop makes it.
void Rehearsal::step(const std::vector<at::Tensor>& views, std::int64_t parts) {
    const std::int64_t total = std::max<std::int64_t>(m_trainee.plan.totalSteps(), m_step + 1);
    StepProgress progress{m_step++, total, m_trainee.plan.stepsPerEpoch, 0, parts};
    const std::int64_t films = views.front().size(0) / parts;
    m_trainee.optimiser->zeroGrad();
    for (progress.part = 0; progress.part < parts; ++progress.part) {
        std::vector<at::Tensor> part;
        for (const auto& view : views)
            part.push_back(view.narrow(0, progress.part * films, films));
        at::Tensor loss;
        {
            const Bf16Scope autocast(m_device.bf16, m_device.device.type());
            loss = m_trainee.loss(part, progress);
        }
        (loss / static_cast<double>(parts)).backward();
        (void)loss.item<float>(); // a GPU has done the work only now
    }
    const torch::NoGradGuard noGrad;
    if (m_trainee.before)
        m_trainee.before(progress);
    m_trainee.optimiser->step(kRate);
    if (m_trainee.after)
        m_trainee.after(progress);
    if (m_device.device.is_cuda())
        torch::cuda::synchronize();
}

/// Seconds of a step on noise of the right size; its peak stands in the meter.
Result<double> Rehearsal::timedNoise(std::int64_t films) {
    HILUM_TRY(announce());
    std::vector<at::Tensor> views;
    for (const auto& view : m_trainee.recipe.views) {
        const auto viewSide = view.sideOf(side());
        views.push_back(torch::rand({films, 1, viewSide, viewSide}).to(m_device.device));
    }
    m_meter.reset();
    const SystemClock clock;
    const double begin = clock.steadyS();
    step(views, 1);
    return clock.steadyS() - begin;
}

/// The largest divisor of what goes through the network at once that is at most `most` and that batch norm's
/// groups divide; 0 when there is none.
std::int64_t Rehearsal::divisorUpTo(std::int64_t most) const {
    const std::int64_t whole = m_trainee.plan.batch / m_trainee.plan.parts;
    for (std::int64_t films = std::min(most, whole - 1); films >= 2; --films)
        if (whole % films == 0 && films % m_trainee.multiple == 0)
            return films;
    return 0;
}

/// Batches that wait in the machine's memory; on the CPU they count.
double Rehearsal::loaderBytes() const {
    if (m_device.device.is_cuda())
        return 0.0;
    constexpr double kAheadInARun = 4.0; // LoaderOptions::ahead
    double floats = 0.0;
    for (const auto& view : m_trainee.recipe.views)
        floats += static_cast<double>(view.sideOf(side())) * static_cast<double>(view.sideOf(side()));
    return (kAheadInARun + 1.0) * 4.0 * floats * static_cast<double>(m_trainee.plan.batch);
}

double Rehearsal::stateBytes() const {
    double bytes = 0.0;
    for (const auto& map : {stateOf(*m_trainee.module, "model."), m_trainee.optimiser->state()})
        for (const auto& [name, tensor] : map)
            bytes += static_cast<double>(tensor.nbytes());
    return bytes;
}

/// From two sizes: what a film costs, and what is there without any.
Result<> Rehearsal::learnSizes(DryRunResult& result) {
    m_small = divisorUpTo(kSmall);
    const std::int64_t smaller = divisorUpTo(m_small / 2);
    if (m_small == 0 || smaller == 0) {
        m_small = 0;
        return {};
    }
    HILUM_TRY(timedNoise(smaller)); // optimiser's buffers and kernels are made here
    HILUM_TRY(timedNoise(smaller));
    const double low = m_meter.peakBytes();
    HILUM_TRY_ASSIGN(m_smallSeconds, timedNoise(m_small));
    const double high = m_meter.peakBytes();
    result.need.bytesPerFilm = std::max(0.0, high - low) / static_cast<double>(m_small - smaller);
    result.need.fixedBytes = low - result.need.bytesPerFilm * static_cast<double>(smaller) + loaderBytes();
    return {};
}

Result<> Rehearsal::wholeBatches(DryRunResult& result) {
    const LoopPlan& plan = m_trainee.plan;
    auto loading = loaderOptions(m_spec, plan, {}, 0, 0);
    loading.epochs = m_options.steps + 2; // an epoch may have one batch
    loading.ahead = ahead();              // a long run's pace: none of the batches was made beforehand
    data::BatchLoader loader(m_trainee.data.cache, m_trainee.rows, m_trainee.recipe, loading);
    const SystemClock clock;
    m_meter.reset();
    double begin = 0.0;
    for (int i = 0; i <= m_options.steps; ++i) {
        HILUM_TRY(announce());
        if (i == 1)
            begin = clock.steadyS();
        const auto batch = loader.next(m_options.stop);
        if (!batch)
            return Error{ErrorCode::Cancelled, HILUM_TR("the measurement was cancelled")};
        step(viewsOf(*batch, m_device.device), plan.parts);
    }
    result.secondsPerStep = (clock.steadyS() - begin) / static_cast<double>(m_options.steps);
    result.peakBytes = m_meter.peakBytes();
    return {};
}

/// False when there was too little memory for them and a few films have told what a film costs.
Result<bool> Rehearsal::wholeBatchesFit(DryRunResult& result) {
    try {
        HILUM_TRY(wholeBatches(result));
        return true;
    } catch (const std::exception&) {
        const Error error = errorOfException();
        if (error.code != ErrorCode::OutOfMemory || m_small == 0)
            return error;
        return false;
    }
}

Result<DryRunResult> Rehearsal::run() {
    const LoopPlan& plan = m_trainee.plan;
    DryRunResult result;
    result.device = m_device.name;
    result.precision = m_device.precision;
    result.films = static_cast<std::int64_t>(m_trainee.films);
    result.batch = plan.batch;
    result.parts = plan.parts;
    result.stepsPerEpoch = plan.stepsPerEpoch;
    result.epochs = plan.epochs;
    result.machineBytes = m_meter.machineBytes();
    result.need.freeBytes = m_meter.freeBytes();
    m_steps = 4 + m_options.steps;
    m_trainee.module->train();
    HILUM_TRY(learnSizes(result));
    if (m_small == 0)
        m_told = 3;
    const std::int64_t together = plan.batch / plan.parts;
    const double reckonedS =
        m_small > 0 ? m_smallSeconds * static_cast<double>(plan.batch) / static_cast<double>(m_small) : 0.0;
    const bool tried = result.need.of(together) <= result.need.freeBytes && reckonedS <= kLongestStepS;
    bool fitted = false;
    if (tried) {
        HILUM_TRY_ASSIGN(fitted, wholeBatchesFit(result));
    }
    if (tried && !fitted) // what is free wasn't enough
        result.need.freeBytes = std::min(result.need.freeBytes, result.need.of(together));
    if (!fitted) {
        result.scaled = true;
        result.peakBytes = result.need.of(together);
        result.secondsPerStep = reckonedS;
    } else if (m_small > 0) { // the line goes through what was seen of the whole batch
        const double seen = result.peakBytes + loaderBytes();
        result.need.bytesPerFilm = std::max(result.need.bytesPerFilm,
                                            (seen - result.need.fixedBytes) / static_cast<double>(together));
    } else {
        result.need.fixedBytes = result.peakBytes;
    }
    result.checkpointBytes = stateBytes();
    return result;
}

Result<DryRunResult> rehearse(const std::filesystem::path& workspace, const run::RunSpec& spec,
                              const DryRunOptions& options) {
    HILUM_TRY_ASSIGN(auto device, chooseDevice(spec));
    const bool pretrains = spec.kind() == run::RunKind::Pretrain;
    HILUM_TRY_ASSIGN(auto trainee,
                     pretrains ? pretrainee(workspace, spec, device) : tunee(workspace, spec, device));
    HILUM_TRY_ASSIGN(auto result, Rehearsal(std::move(trainee), std::move(device), spec, options).run());
    if (const std::string from = spec.text("extends"); !from.empty()) { // those are made already
        HILUM_TRY_ASSIGN(const auto folder, run::openRun(workspace, from));
        HILUM_TRY_ASSIGN(const auto source, run::readSpec(folder));
        result.epochs = std::max<std::int64_t>(0, result.epochs - source.integer("epochs"));
    }
    return result;
}

} // namespace

Json DryRunResult::toJson() const {
    return {{"device", device},
            {"precision", precision},
            {"films", films},
            {"batch", batch},
            {"accumulation", parts},
            {"stepsPerEpoch", stepsPerEpoch},
            {"epochs", epochs},
            {"secondsPerStep", secondsPerStep},
            {"secondsPerEpoch", secondsPerStep * static_cast<double>(stepsPerEpoch)},
            {"etaS", etaS()},
            {"scaled", scaled},
            {"peakBytes", peakBytes},
            {"machineBytes", machineBytes},
            {"fixedBytes", need.fixedBytes},
            {"bytesPerFilm", need.bytesPerFilm},
            {"freeBytes", need.freeBytes},
            {"checkpointBytes", checkpointBytes}};
}

Result<DryRunResult> dryRun(const std::filesystem::path& workspace, const run::RunSpec& spec,
                            const DryRunOptions& options) {
    if (spec.kind() != run::RunKind::Pretrain && spec.kind() != run::RunKind::FineTune)
        return Error{ErrorCode::BadValue,
                     HILUM_TR("only pretraining and fine-tuning make steps that can be measured"),
                     std::string(run::kindName(spec.kind()))};
    if (const auto errors = spec.check(); !errors.empty())
        return Error{ErrorCode::BadValue, errors.front().message, errors.front().key};
    setComputeThreads(spec.integer("threads"));
    try {
        return rehearse(workspace, spec, options);
    } catch (const std::exception&) {
        Error error = errorOfException();
        if (error.code == ErrorCode::OutOfMemory) // the whole batch is caught where it is tried
            error.detail =
                "there is too little memory for even a few films of this size; choose smaller films "
                "or a smaller network";
        return error;
    }
}

} // namespace hilum::learn
