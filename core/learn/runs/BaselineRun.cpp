// "Always no" (or always yes): what every model has to beat in accuracy.
#include "learn/runs/Evaluation.h"
#include "learn/runs/RunContext.h"

namespace hilum::learn {

Result<RunOutcome> baselineRun(RunContext& context) {
    HILUM_TRY_ASSIGN(const auto data, openRunData(context.folder.workspace(), context.spec.text("dataset"),
                                                  context.spec.text("split")));
    const auto training = data.indices(data::Part::Train, true);
    const double share = statistics::prevalence(data.labels(training));
    if (training.empty())
        return Error{ErrorCode::TooFewLabels, "the training part holds no labelled film", data.dataset.name};
    RunOutcome outcome;
    for (const auto part : {data::Part::Validation, data::Part::Test}) {
        const auto films = data.indices(part, true);
        // The same score for every film: AUROC one half by construction, accuracy that of the class it names.
        const std::vector<double> scores(films.size(), share);
        outcome.predictions[std::string(data::partName(part))] = predictionsOf(data, films, scores);
    }
    const auto& test = outcome.predictions["test"];
    Json metrics = testMetrics(outcome.predictions["validation"], test);
    const auto judged = asStatistics(test);
    const double always = share >= 0.5 ? 1.0 : 0.0;
    const double prevalence = statistics::prevalence(judged.label);
    metrics["test.accuracy"] = always > 0.5 ? prevalence : 1.0 - prevalence;
    metrics["test.sensitivity"] = always;
    metrics["test.specificity"] = 1.0 - always;
    for (const char* name : {"test.accuracy", "test.sensitivity", "test.specificity"})
        for (const char* bound : {".lower", ".upper"})
            metrics.erase(std::string(name) + bound);
    // "no" for every film: a threshold above the score that all of them have.
    metrics["threshold"] = always > 0.5 ? share : 1.0;
    context.gate.tell(run::Evaluated{"test", 0, metrics});
    outcome.facts["protocol"] = protocolFact(data, {}, training);
    outcome.facts["audit"] = auditRun(data, {}, training).toJson();
    return outcome;
}

} // namespace hilum::learn
