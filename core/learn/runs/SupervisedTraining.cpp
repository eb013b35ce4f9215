#include "learn/runs/SupervisedTraining.h"

#include "learn/TorchCompat.h"
#include "learn/downstream/Features.h"
#include "learn/encoders/Work.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace hilum::learn {

namespace {

constexpr std::int64_t kEvaluations = 10; ///< looks at validation over a run

/// Cross entropy of one class a film.
at::Tensor classLoss(const at::Tensor& logits, const data::Task& task, std::span<const std::uint32_t> films,
                     double smoothing) {
    std::vector<std::int64_t> classes;
    for (const auto film : films)
        classes.push_back(task.columns() == 1 ? task.label(film, 0) : task.classOf(film));
    return torch::nn::functional::cross_entropy(
        logits, torch::tensor(classes, torch::kLong).to(logits.device()),
        torch::nn::functional::CrossEntropyFuncOptions().label_smoothing(smoothing));
}

/// Mean binary cross entropy over the findings that are known.
at::Tensor findingsLoss(const at::Tensor& logits, const data::Task& task,
                        std::span<const std::uint32_t> films, double smoothing) {
    std::vector<float> labels;
    for (const auto film : films)
        for (std::size_t column = 0; column < task.columns(); ++column)
            labels.push_back(static_cast<float>(task.label(film, column)));
    const at::Tensor truth = torch::tensor(labels).view(logits.sizes()).to(logits.device());
    const at::Tensor known = truth.ge(0.0).to(logits.scalar_type());
    const at::Tensor wanted = truth.clamp_min(0.0) * (1.0 - smoothing) + 0.5 * smoothing;
    const at::Tensor each =
        torch::binary_cross_entropy_with_logits(logits, wanted, {}, {}, at::Reduction::None);
    return (each * known).sum() / known.sum().clamp_min(1.0);
}

at::Tensor probabilities(const at::Tensor& logits, const data::Task& task) {
    if (task.kind == data::TaskKind::Findings)
        return logits.sigmoid();
    const at::Tensor shares = logits.softmax(1);
    return task.columns() == 1 ? shares.narrow(1, 1, 1) : shares;
}

} // namespace

std::int64_t outputsFor(const data::Task& task) {
    return task.kind == data::TaskKind::Pneumonia ? 2 : static_cast<std::int64_t>(task.columns());
}

SupervisedTraining::SupervisedTraining(RunContext& context, RunData data, std::vector<std::uint32_t> training,
                                       DeviceChoice device, SupervisedJob job)
    : m_context(context), m_data(std::move(data)), m_training(std::move(training)),
      m_device(std::move(device)), m_job(std::move(job)),
      m_side(static_cast<int>(context.spec.integer("side"))),
      m_validation(m_data.indices(data::Part::Validation, true)) {
    for (const auto i : m_training)
        m_filmOfRow[m_data.records[i].cacheRow] = i;
}

at::Tensor SupervisedTraining::loss(const data::Batch& batch, const at::Tensor& images, std::int64_t step) {
    std::vector<std::uint32_t> films;
    for (const auto row : batch.rows)
        films.push_back(m_filmOfRow.at(row));
    m_job.model->setFrozen(step < m_job.frozenSteps);
    m_job.model->encoder().setStep(step);
    const at::Tensor logits = m_job.model->forward(images);
    return m_data.task.kind == data::TaskKind::Findings
               ? findingsLoss(logits, m_data.task, films, m_job.labelSmoothing)
               : classLoss(logits, m_data.task, films, m_job.labelSmoothing);
}

Scores SupervisedTraining::predict(std::span<const std::uint32_t> films) {
    const torch::NoGradGuard noGrad;
    m_job.model->eval();
    const auto rows = m_data.cacheRows(films);
    Scores scores;
    constexpr std::size_t kChunk = 64;
    for (std::size_t begin = 0; begin < rows.size(); begin += kChunk) {
        if (m_context.gate.stopToken().stop_requested())
            break;
        const std::span chunk(rows.data() + begin, std::min(kChunk, rows.size() - begin));
        const Bf16Scope autocast(m_device.bf16, m_device.device.type());
        const at::Tensor images =
            evaluationBatch(*m_data.cache, chunk, m_side, m_job.normalisation).to(m_device.device);
        const at::Tensor probability = probabilities(m_job.model->forward(images), m_data.task)
                                           .to(torch::kCPU, torch::kDouble)
                                           .contiguous();
        scores.insert(scores.end(), probability.data_ptr<double>(),
                      probability.data_ptr<double>() + probability.numel());
    }
    m_job.model->train();
    return scores;
}

void SupervisedTraining::evaluate(std::int64_t epoch, std::int64_t stepsMade) {
    const std::int64_t every = std::max<std::int64_t>(1, m_job.plan.epochs / kEvaluations);
    const bool due = epoch >= 0 && ((epoch + 1) % every == 0 || epoch + 1 == m_job.plan.epochs);
    // A session that ended without a checkpoint may have told more than the checkpoint knows.
    const bool told = stepsMade <= m_context.lastEvaluatedStep;
    if (!due || (told && (!m_job.keepBest || m_best.considered(stepsMade))))
        return;
    const auto scores = predict(m_validation);
    if (scores.size() != m_validation.size() * m_data.task.columns())
        return; // a stop was requested
    const double auroc = meanAuroc(m_data.task, m_validation, scores);
    if (m_job.keepBest)
        m_best.consider(stepsMade, auroc, *m_job.model);
    if (!told)
        m_context.gate.tell(run::Evaluated{"validation", stepsMade, Json{{"validation.auroc", auroc}}});
}

LoopHooks SupervisedTraining::hooks() {
    LoopHooks hooks;
    hooks.loss = [this](const data::Batch& batch, const std::vector<at::Tensor>& views,
                        const StepProgress& progress) { return loss(batch, views[0], progress.step); };
    hooks.learningRate = m_job.learningRate;
    hooks.epochEnded = [this](std::int64_t epoch, std::int64_t stepsMade) { evaluate(epoch, stepsMade); };
    hooks.extraState = [this] { return m_best.state(); };
    hooks.loadExtraState = [this](const TensorMap& source) -> Result<> {
        m_best.load(source);
        return {};
    };
    return hooks;
}

Result<RunOutcome> SupervisedTraining::run(const std::function<Result<>(Classifier&)>& trained) {
    HILUM_TRY(checkSide(m_context.spec, *m_data.cache));
    const Json facts{{"batch", m_job.plan.batch},
                     {"films", m_training.size()},
                     {"learningRate", m_job.plan.learningRate},
                     {"threads", at::get_num_threads()},
                     {"libtorch", torchDescription()}};
    m_context.gate.tell(run::PlanMade{m_job.plan.totalSteps(), m_job.plan.stepsPerEpoch, m_job.plan.epochs,
                                      m_device.name, m_device.precision, facts});
    TrainingLoop loop(m_context, *m_job.model, *m_job.optimiser, m_job.plan, m_device, hooks());
    RunOutcome outcome;
    HILUM_TRY_ASSIGN(outcome.state, loop.run([&](std::int64_t epoch, std::int64_t batch) {
        return std::make_unique<data::BatchLoader>(
            m_data.cache, m_data.cacheRows(m_training), m_job.recipe,
            loaderOptions(m_context.spec, m_job.plan, m_job.normalisation, epoch, batch));
    }));
    outcome.elapsedS = loop.elapsedS();
    if (outcome.state != run::RunState::Finished)
        return outcome;
    if (!m_best.empty())
        HILUM_TRY(m_best.restoreInto(*m_job.model));
    if (trained)
        HILUM_TRY(trained(*m_job.model));
    return finish(std::move(outcome));
}

Result<RunOutcome> SupervisedTraining::finish(RunOutcome outcome) {
    const auto test = m_data.indices(data::Part::Test, true);
    const auto validationScores = predict(m_validation);
    const auto testScores = predict(test);
    const std::size_t columns = m_data.task.columns();
    if (validationScores.size() != m_validation.size() * columns ||
        testScores.size() != test.size() * columns) {
        outcome.state = run::RunState::Interrupted; // asked to stop while predicting: a resume predicts again
        return outcome;
    }
    addPredictions(outcome, m_data, data::Part::Validation, m_validation, validationScores);
    addPredictions(outcome, m_data, data::Part::Test, test, testScores);
    m_context.gate.tell(
        run::Evaluated{"test", m_job.plan.totalSteps(),
                       taskMetrics(outcome, m_data, {m_validation, validationScores}, {test, testScores})});
    addFacts(outcome, m_context, m_data, m_training, multiplyAdds(m_job.encoderOptions, m_side));
    outcome.facts["parameters"] = {{"encoder", parameterCount(*m_job.model)}};
    return outcome;
}

} // namespace hilum::learn
