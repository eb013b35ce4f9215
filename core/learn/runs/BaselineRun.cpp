// What every model has to beat without looking at a pixel: the larger class for every film, the view position
// alone (who is too ill to stand is filmed from the front), and view, sex and age together.
#include "base/Text.h"
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

/// What one rule says of one column: its share among the training films, or a logistic model of facts.
class ColumnRule {
public:
    ColumnRule(const RunData& data, std::span<const std::uint32_t> training, std::size_t column,
               const std::string& rule)
        : m_data(data), m_onlyView(rule == "view") {
        const KnownLabels known = knownLabels(data.task, training, column);
        m_share = known.labels.empty() ? 0.0 : statistics::prevalence(known.labels);
        if (rule != "majority" && m_share > 0.0 && m_share < 1.0) // of one class nothing can be learned
            m_model = fitLogistic(factsOf(data, known.films, m_onlyView), known.labels, kPenalty);
    }
    [[nodiscard]] std::vector<double> predict(std::span<const std::uint32_t> films) const {
        if (!m_model || films.empty())
            return std::vector<double>(films.size(), m_share);
        return m_model->predict(factsOf(m_data, films, m_onlyView));
    }

private:
    const RunData& m_data;
    bool m_onlyView;
    double m_share = 0.0;
    std::optional<LogisticModel> m_model;
};

Scores scoresOf(const data::Task& task, const std::vector<ColumnRule>& rules,
                std::span<const std::uint32_t> films) {
    Scores scores;
    for (std::size_t column = 0; column < rules.size(); ++column)
        putColumn(scores, task, column, rules[column].predict(films));
    if (task.kind == data::TaskKind::Classes)
        normaliseRows(scores, task.columns());
    return scores;
}

/// Sets what one answer for every film has. It has no threshold of its own: "no" is one above the score that
/// all films have.
void makeConstant(Json& metrics, const std::vector<run::Prediction>& test, double share) {
    const double always = share >= 0.5 ? 1.0 : 0.0;
    const double prevalence = statistics::prevalence(asStatistics(test).label);
    metrics["test.accuracy"] = always > 0.5 ? prevalence : 1.0 - prevalence;
    metrics["test.sensitivity"] = always;
    metrics["test.specificity"] = 1.0 - always;
    for (const char* name : {"test.accuracy", "test.sensitivity", "test.specificity"})
        for (const char* bound : {".lower", ".upper"})
            metrics.erase(std::string(name) + bound);
    metrics["threshold"] = always > 0.5 ? share : 1.0;
}

} // namespace

Result<RunOutcome> baselineRun(RunContext& context) {
    HILUM_TRY_ASSIGN(const auto data, openRunData(context.folder.workspace(), context.spec));
    const auto training = data.indices(data::Part::Train, true);
    const double share = statistics::prevalence(data.labels(training));
    const std::string rule = context.spec.text("rule");
    const bool oneClass = training.empty() || share <= 0.0 || share >= 1.0;
    if (training.empty() || (oneClass && rule != "majority"))
        return Error{ErrorCode::TooFewLabels,
                     HILUM_TR("the training part does not hold labelled films of both classes"),
                     data.dataset.name};
    std::vector<ColumnRule> rules;
    for (std::size_t column = 0; column < data.task.columns(); ++column)
        rules.emplace_back(data, training, column, rule);
    RunOutcome outcome;
    const auto validation = data.indices(data::Part::Validation, true);
    const auto test = data.indices(data::Part::Test, true);
    const Scores validationScores = scoresOf(data.task, rules, validation);
    const Scores testScores = scoresOf(data.task, rules, test);
    addPredictions(outcome, data, data::Part::Validation, validation, validationScores);
    addPredictions(outcome, data, data::Part::Test, test, testScores);
    Json metrics = taskMetrics(outcome, data, {validation, validationScores}, {test, testScores});
    if (rule ==
        "majority") // the same score for every film: AUROC one half, accuracy that of the class it names
        makeConstant(metrics, outcome.predictions["test"], share);
    context.gate.tell(run::Evaluated{"test", 0, metrics});
    addFacts(outcome, context, data, training);
    return outcome;
}

} // namespace hilum::learn
