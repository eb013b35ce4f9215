// A probe of a frozen encoder, logistic or by neighbours: how much of the answer its features hold.
#include "base/Text.h"
#include "learn/downstream/Features.h"
#include "learn/downstream/Knn.h"
#include "learn/downstream/LinearProbe.h"
#include "learn/encoders/EncoderFile.h"
#include "learn/encoders/Work.h"
#include "learn/runs/DownstreamEncoder.h"
#include "learn/runs/PaperProbe.h"
#include "learn/runs/TaskScores.h"

#include <algorithm>
#include <chrono>

namespace hilum::learn {

namespace {

/// Frozen features of the three parts, and the films that they belong to.
struct Probed {
    std::vector<std::uint32_t> training, validation, test; ///< indices into records
    at::Tensor trainFeatures, validationFeatures, testFeatures;
};

/// What a probe says of the films of the two parts that it has not learned from.
struct Answers {
    Scores validation, test;
    double penalty = 0.0; ///< of the primary column
    bool converged = true;
};

at::Tensor rowsOf(const at::Tensor& features, const KnownLabels& known) {
    return known.places.size() == static_cast<std::size_t>(features.size(0))
               ? features
               : features.index_select(0, torch::tensor(known.places, torch::kLong));
}

/// One model a column, each against the rest; the shares of exclusive classes sum to 1.
Answers logisticAnswers(const data::Task& task, const Probed& films) {
    Answers answers;
    for (std::size_t column = 0; column < task.columns(); ++column) {
        const KnownLabels train = knownLabels(task, films.training, column);
        const KnownLabels validation = knownLabels(task, films.validation, column);
        const auto positives = std::ranges::count(train.labels, 1);
        std::vector<double> validationScores(films.validation.size(), 0.0),
            testScores(films.test.size(), 0.0);
        // A finding that no training film has cannot be learned: every film gets the same answer.
        if (positives > 0 && positives < static_cast<std::ptrdiff_t>(train.labels.size())) {
            const auto model = fitProbe(rowsOf(films.trainFeatures, train), train.labels,
                                        rowsOf(films.validationFeatures, validation), validation.labels);
            validationScores = model.predict(films.validationFeatures);
            testScores = model.predict(films.testFeatures);
            answers.converged = answers.converged && model.converged;
            if (column == task.primary)
                answers.penalty = model.penalty;
        }
        putColumn(answers.validation, task, column, validationScores);
        putColumn(answers.test, task, column, testScores);
    }
    if (task.kind == data::TaskKind::Classes)
        for (Scores* scores : {&answers.validation, &answers.test})
            normaliseRows(*scores, task.columns());
    return answers;
}

Answers knnAnswers(const data::Task& task, const Probed& films, std::int64_t neighbours) {
    std::vector<float> truth;
    for (const auto film : films.training)
        for (std::size_t column = 0; column < task.columns(); ++column)
            truth.push_back(static_cast<float>(std::max(0, task.label(film, column))));
    const at::Tensor labels =
        torch::tensor(truth).view({films.trainFeatures.size(0), static_cast<std::int64_t>(task.columns())});
    const auto shares = [&](const at::Tensor& features) {
        const at::Tensor votes = knnVotes(films.trainFeatures, labels, features, neighbours, kKnnTemperature)
                                     .to(torch::kDouble)
                                     .contiguous();
        return Scores(votes.data_ptr<double>(), votes.data_ptr<double>() + votes.numel());
    };
    return {shares(films.validationFeatures), shares(films.testFeatures), 0.0, true};
}

} // namespace

Result<RunOutcome> probeRun(RunContext& context) {
    if (const auto* protocol = run::findProbeProtocol(context.spec.text("protocol")))
        return paperProbeRun(context, *protocol);
    const auto begin = std::chrono::steady_clock::now();
    HILUM_TRY_ASSIGN(const auto device, chooseDevice(context.spec));
    HILUM_TRY_ASSIGN(const auto data, openRunData(context.folder.workspace(), context.spec));
    Probed films;
    HILUM_TRY_ASSIGN(films.training, labelledTraining(data, context.spec));
    HILUM_TRY_ASSIGN(auto loaded, downstreamEncoder(context, data, films.training));
    loaded.encoder->to(device.device);
    const int side = static_cast<int>(context.spec.integer("side"));
    films.validation = data.indices(data::Part::Validation, true);
    if (!context.spec.flag("validationOnly"))
        films.test = data.indices(data::Part::Test, true);
    context.gate.tell(
        run::PlanMade{3, 3, 1, device.name, device.precision, {{"batch", films.training.size()}}});

    const auto encode = [&](std::span<const std::uint32_t> chosen) {
        return encodeFilms(*loaded.encoder, *data.cache, data.cacheRows(chosen), side, loaded.normalisation,
                           device, context.gate.stopToken());
    };
    films.trainFeatures = encode(films.training);
    films.validationFeatures = encode(films.validation);
    films.testFeatures = encode(films.test);
    if (!context.gate.pass())
        return RunOutcome{context.gate.stopReason() == StopReason::Command ? run::RunState::Stopped
                                                                           : run::RunState::Interrupted,
                          "",
                          0.0,
                          {},
                          {}};
    const bool neighbours = context.spec.text("protocol") == "knn";
    const Answers answers = neighbours ? knnAnswers(data.task, films, context.spec.integer("neighbours"))
                                       : logisticAnswers(data.task, films);

    RunOutcome outcome;
    addPredictions(outcome, data, data::Part::Validation, films.validation, answers.validation);
    const bool tested = !context.spec.flag("validationOnly");
    if (tested)
        addPredictions(outcome, data, data::Part::Test, films.test, answers.test);
    Json metrics = tested ? taskMetrics(outcome, data, {films.validation, answers.validation},
                                        {films.test, answers.test})
                          : Json::object();
    if (!tested)
        metrics["validation.auroc"] = meanAuroc(data.task, films.validation, answers.validation);
    if (!neighbours)
        metrics["probe.penalty"] = answers.penalty;
    context.gate.tell(run::Evaluated{tested ? "test" : "validation", 0, metrics});
    if (!answers.converged)
        context.gate.tell(run::Warned{HILUM_TR(
            "The probe's optimiser stopped before its gradient vanished; its numbers may be a little low.")});
    addFacts(outcome, context, data, films.training, multiplyAdds(loaded.options, side));
    outcome.facts["parameters"] = {{"encoder", parameterCount(*loaded.encoder)}};
    outcome.elapsedS = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return outcome;
}

} // namespace hilum::learn
