// What every model has to beat without looking at a pixel: the larger class for every film, the view position
// alone (who is too ill to stand is filmed from the front), and view, sex and age together.
#include "learn/downstream/LinearProbe.h"
#include "learn/runs/Evaluation.h"
#include "learn/runs/TaskScores.h"

#include <optional>

namespace hilum::learn {

namespace {

constexpr double kPenalty = 1e-6; ///< of the logistic models: only against a class that a column separates

/// One row a film; what is not known is a column of its own, so that it may tell something, too.
at::Tensor factsOf(const RunData& data, std::span<const std::uint32_t> films, bool onlyView) {
    std::vector<double> values;
    for (const auto film : films) {
        const data::Record& record = data.records[film];
        const auto is = [&values](bool fact) { values.push_back(fact ? 1.0 : 0.0); };
        is(record.view == data::View::AP);
        is(record.view == data::View::Lateral);
        is(record.view == data::View::Unknown);
        if (onlyView)
            continue;
        is(record.sex == data::Sex::Male);
        is(record.sex == data::Sex::Unknown);
        const double decades = record.ageYears < 0 ? 0.0 : record.ageYears / 10.0;
        values.push_back(decades);
        values.push_back(decades * decades); // the risk of the young and of the old
        is(record.ageYears < 0);
    }
    const auto rows = static_cast<std::int64_t>(films.size());
    const auto columns = rows > 0 ? static_cast<std::int64_t>(values.size()) / rows : 0;
    return torch::tensor(values, torch::kDouble).view({rows, columns});
}

/// Scores of a logistic model of the training films.
class FactsModel {
public:
    FactsModel(const RunData& data, std::span<const std::uint32_t> training, bool onlyView)
        : m_data(data), m_onlyView(onlyView),
          m_model(fitLogistic(factsOf(data, training, onlyView), data.labels(training), kPenalty)) {}
    [[nodiscard]] std::vector<double> predict(std::span<const std::uint32_t> films) const {
        return films.empty() ? std::vector<double>() : m_model.predict(factsOf(m_data, films, m_onlyView));
    }

private:
    const RunData& m_data;
    bool m_onlyView;
    LogisticModel m_model;
};

/// Metrics of one answer for every film. It has no threshold of its own: "no" is one above the score that all
/// films have.
Json constantMetrics(const RunOutcome& outcome, double share) {
    const auto& test = outcome.predictions.at("test");
    Json metrics = testMetrics(outcome.predictions.at("validation"), test);
    const double always = share >= 0.5 ? 1.0 : 0.0;
    const double prevalence = statistics::prevalence(asStatistics(test).label);
    metrics["test.accuracy"] = always > 0.5 ? prevalence : 1.0 - prevalence;
    metrics["test.sensitivity"] = always;
    metrics["test.specificity"] = 1.0 - always;
    for (const char* name : {"test.accuracy", "test.sensitivity", "test.specificity"})
        for (const char* bound : {".lower", ".upper"})
            metrics.erase(std::string(name) + bound);
    metrics["threshold"] = always > 0.5 ? share : 1.0;
    return metrics;
}

} // namespace

Result<RunOutcome> baselineRun(RunContext& context) {
    HILUM_TRY_ASSIGN(const auto data, openRunData(context.folder.workspace(), context.spec.text("dataset"),
                                                  context.spec.text("split")));
    const auto training = data.indices(data::Part::Train, true);
    const auto labels = data.labels(training);
    const double share = statistics::prevalence(labels);
    const std::string rule = context.spec.text("rule");
    const bool oneClass = training.empty() || share <= 0.0 || share >= 1.0;
    if (training.empty() || (oneClass && rule != "majority"))
        return Error{ErrorCode::TooFewLabels,
                     "the training part does not hold labelled films of both classes", data.dataset.name};
    std::optional<FactsModel> model;
    if (rule != "majority")
        model.emplace(data, training, rule == "view");
    RunOutcome outcome;
    for (const auto part : {data::Part::Validation, data::Part::Test}) {
        const auto films = data.indices(part, true);
        // The same score for every film: AUROC one half by construction, accuracy that of the class it names.
        const auto scores = model ? model->predict(films) : std::vector<double>(films.size(), share);
        outcome.predictions[std::string(data::partName(part))] = predictionsOf(data, films, scores);
    }
    const Json metrics = model ? testMetrics(outcome.predictions["validation"], outcome.predictions["test"])
                               : constantMetrics(outcome, share);
    context.gate.tell(run::Evaluated{"test", 0, metrics});
    addFacts(outcome, context, data, training);
    return outcome;
}

} // namespace hilum::learn
