// A probe of a frozen encoder, logistic or by neighbours: how much of the answer its features hold.
#include "base/Text.h"
#include "learn/downstream/Features.h"
#include "learn/downstream/Knn.h"
#include "learn/downstream/LinearProbe.h"
#include "learn/encoders/EncoderFile.h"
#include "learn/runs/DownstreamEncoder.h"
#include "learn/runs/Evaluation.h"
#include "learn/runs/PaperProbe.h"
#include "learn/runs/RunContext.h"

#include <chrono>

namespace hilum::learn {

namespace {

/// What a probe says of the films of the two parts that it has not learned from.
struct Scores {
    std::vector<double> validation, test;
    double penalty = 0.0;
    bool converged = true;
};

Scores logisticScores(const RunData& data, std::span<const std::uint32_t> training, const at::Tensor& train,
                      std::span<const std::uint32_t> validationFilms, const at::Tensor& validation,
                      const at::Tensor& test) {
    const auto model = fitProbe(train, data.labels(training), validation, data.labels(validationFilms));
    return {model.predict(validation), model.predict(test), model.penalty, model.converged};
}

Scores knnScores(const RunData& data, std::span<const std::uint32_t> training, const at::Tensor& train,
                 const at::Tensor& validation, const at::Tensor& test, std::int64_t neighbours) {
    const auto known = data.labels(training);
    const at::Tensor labels = torch::tensor(std::vector<std::int64_t>(known.begin(), known.end()));
    const auto positiveShare = [&](const at::Tensor& films) {
        const at::Tensor votes = knnShares(train, labels, films, neighbours, kKnnTemperature, 2)
                                     .select(1, 1)
                                     .to(torch::kDouble)
                                     .contiguous();
        return std::vector<double>(votes.data_ptr<double>(), votes.data_ptr<double>() + votes.numel());
    };
    return {positiveShare(validation), positiveShare(test), 0.0, true};
}

} // namespace

Result<RunOutcome> probeRun(RunContext& context) {
    if (const auto* protocol = run::findProbeProtocol(context.spec.text("protocol")))
        return paperProbeRun(context, *protocol);
    const auto begin = std::chrono::steady_clock::now();
    HILUM_TRY_ASSIGN(const auto device, chooseDevice(context.spec));
    HILUM_TRY_ASSIGN(const auto data, openRunData(context.folder.workspace(), context.spec.text("dataset"),
                                                  context.spec.text("split")));
    HILUM_TRY_ASSIGN(const auto training, labelledTraining(data, context.spec));
    HILUM_TRY_ASSIGN(auto loaded, downstreamEncoder(context, data, training));
    loaded.encoder->to(device.device);
    const int side = static_cast<int>(context.spec.integer("side"));
    const auto validation = data.indices(data::Part::Validation, true);
    const auto test = data.indices(data::Part::Test, true);
    context.gate.tell(run::PlanMade{3, 3, 1, device.name, device.precision, {{"batch", training.size()}}});

    const auto encode = [&](std::span<const std::uint32_t> films) {
        return encodeFilms(*loaded.encoder, *data.cache, data.cacheRows(films), side, loaded.normalisation,
                           device, context.gate.stopToken());
    };
    const at::Tensor trainFeatures = encode(training);
    const at::Tensor validationFeatures = encode(validation);
    const at::Tensor testFeatures = encode(test);
    if (!context.gate.pass())
        return RunOutcome{context.gate.stopReason() == StopReason::Command ? run::RunState::Stopped
                                                                           : run::RunState::Interrupted,
                          "",
                          0.0,
                          {},
                          {}};
    const bool neighbours = context.spec.text("protocol") == "knn";
    const Scores scores = neighbours ? knnScores(data, training, trainFeatures, validationFeatures,
                                                 testFeatures, context.spec.integer("neighbours"))
                                     : logisticScores(data, training, trainFeatures, validation,
                                                      validationFeatures, testFeatures);

    RunOutcome outcome;
    outcome.predictions["validation"] = predictionsOf(data, validation, scores.validation);
    outcome.predictions["test"] = predictionsOf(data, test, scores.test);
    Json metrics = testMetrics(outcome.predictions["validation"], outcome.predictions["test"]);
    if (!neighbours)
        metrics["probe.penalty"] = scores.penalty;
    context.gate.tell(run::Evaluated{"test", 0, metrics});
    if (!scores.converged)
        context.gate.tell(run::Warned{HILUM_TR(
            "The probe's optimiser stopped before its gradient vanished; its numbers may be a little low.")});
    const auto pretraining = pretrainingSetOf(context.folder.workspace(), context.spec);
    outcome.facts["protocol"] = protocolFact(data, pretraining, training);
    outcome.facts["audit"] = auditRun(data, pretraining, training).toJson();
    outcome.facts["parameters"] = {{"encoder", parameterCount(*loaded.encoder)}};
    outcome.elapsedS = std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return outcome;
}

} // namespace hilum::learn
