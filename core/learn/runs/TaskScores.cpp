#include "learn/runs/TaskScores.h"

#include "learn/runs/Evaluation.h"

#include <algorithm>
#include <cmath>
#include <unordered_map>

namespace hilum::learn {

namespace {

/// Scores of the known films in one column.
std::vector<double> columnOf(const data::Task& task, const KnownLabels& known, const Scores& scores,
                             std::size_t column) {
    std::vector<double> one;
    for (const auto place : known.places)
        one.push_back(scores[static_cast<std::size_t>(place) * task.columns() + column]);
    return one;
}

/// Mean over the columns that have films of both classes.
template <class Metric>
double meanOver(const data::Task& task, std::span<const std::uint32_t> films, const Scores& scores,
                const Metric& metric) {
    double sum = 0.0;
    int counted = 0;
    for (std::size_t column = 0; column < task.columns(); ++column) {
        const KnownLabels known = knownLabels(task, films, column);
        const auto positives = std::ranges::count(known.labels, 1);
        if (positives == 0 || positives == std::ssize(known.labels))
            continue;
        const double value = metric(known.labels, columnOf(task, known, scores, column));
        sum += value;
        ++counted;
    }
    return counted > 0 ? sum / counted : std::nan("");
}

double classAccuracy(const data::Task& task, std::span<const std::uint32_t> films, const Scores& scores) {
    std::int64_t right = 0, known = 0;
    for (std::size_t i = 0; i < films.size(); ++i) {
        const int truth = task.classOf(films[i]);
        if (truth < 0)
            continue;
        const auto begin = scores.begin() + static_cast<std::ptrdiff_t>(i * task.columns());
        const auto best =
            std::max_element(begin, begin + static_cast<std::ptrdiff_t>(task.columns())) - begin;
        ++known;
        right += best == truth ? 1 : 0;
    }
    return known > 0 ? static_cast<double>(right) / static_cast<double>(known) : std::nan("");
}

/// What subgroups are made of, in the order of the films' ids. Numbers alone: no names, no paths.
Json testFilmsFact(const RunData& data) {
    auto films = data.indices(data::Part::Test, true);
    std::ranges::sort(films, {}, [&](std::uint32_t i) { return data.records[i].id; });
    std::unordered_map<std::string, int> perPatient;
    for (const auto i : films)
        ++perPatient[data.records[i].patient];
    Json fact{{"film", Json::array()}, {"view", Json::array()},     {"sex", Json::array()},
              {"age", Json::array()},  {"boxShare", Json::array()}, {"filmsOfPatient", Json::array()}};
    for (const auto i : films) {
        const data::Record& record = data.records[i];
        double share = 0.0;
        for (const auto& box : record.boxes)
            share += box.width * box.height;
        fact["film"].push_back(record.id);
        fact["view"].push_back(static_cast<int>(record.view));
        fact["sex"].push_back(static_cast<int>(record.sex));
        fact["age"].push_back(record.ageYears);
        fact["boxShare"].push_back(share);
        fact["filmsOfPatient"].push_back(perPatient[record.patient]);
    }
    return fact;
}

} // namespace

KnownLabels knownLabels(const data::Task& task, std::span<const std::uint32_t> films, std::size_t column) {
    KnownLabels known;
    for (std::size_t i = 0; i < films.size(); ++i)
        if (const int label = task.label(films[i], column); label >= 0) {
            known.places.push_back(static_cast<std::int64_t>(i));
            known.films.push_back(films[i]);
            known.labels.push_back(label);
        }
    return known;
}

double meanAuroc(const data::Task& task, std::span<const std::uint32_t> films, const Scores& scores) {
    return meanOver(task, films, scores, statistics::auroc);
}

std::vector<double> primaryScores(const data::Task& task, const Scores& scores) {
    if (task.columns() == 1)
        return scores;
    std::vector<double> one;
    for (std::size_t i = task.primary; i < scores.size(); i += task.columns())
        one.push_back(task.primaryIsAbsence ? 1.0 - scores[i] : scores[i]);
    return one;
}

void putColumn(Scores& scores, const data::Task& task, std::size_t column,
               const std::vector<double>& values) {
    scores.resize(values.size() * task.columns());
    for (std::size_t i = 0; i < values.size(); ++i)
        scores[i * task.columns() + column] = values[i];
}

void normaliseRows(Scores& scores, std::size_t columns) {
    for (std::size_t begin = 0; begin + columns <= scores.size(); begin += columns) {
        double sum = 0.0;
        for (std::size_t i = begin; i < begin + columns; ++i)
            sum += scores[i];
        for (std::size_t i = begin; i < begin + columns; ++i)
            scores[i] = sum > 0.0 ? scores[i] / sum : 1.0 / static_cast<double>(columns);
    }
}

void addPredictions(RunOutcome& outcome, const RunData& data, data::Part part,
                    std::span<const std::uint32_t> films, const Scores& scores) {
    const std::string name(data::partName(part));
    outcome.predictions[name] = predictionsOf(data, films, primaryScores(data.task, scores));
    if (data.task.columns() == 1)
        return;
    for (std::size_t column = 0; column < data.task.columns(); ++column) {
        const KnownLabels known = knownLabels(data.task, films, column);
        auto predictions = predictionsOf(data, known.films, columnOf(data.task, known, scores, column));
        for (std::size_t i = 0; i < predictions.size(); ++i)
            predictions[i].label = known.labels[i];
        outcome.predictions[name + "/" + data.task.outputs[column]] = std::move(predictions);
    }
}

Json taskMetrics(const RunOutcome& outcome, const RunData& data, const Scored& validation,
                 const Scored& test) {
    Json metrics = testMetrics(outcome.predictions.at("validation"), outcome.predictions.at("test"));
    if (data.task.columns() == 1)
        return metrics;
    metrics["validation.auroc"] = meanAuroc(data.task, validation.films, validation.scores);
    metrics["test.meanAuroc"] = meanAuroc(data.task, test.films, test.scores);
    metrics["test.meanAuprc"] = meanOver(data.task, test.films, test.scores, statistics::averagePrecision);
    if (data.task.kind == data::TaskKind::Classes)
        metrics["test.classAccuracy"] = classAccuracy(data.task, test.films, test.scores);
    return metrics;
}

void addFacts(RunOutcome& outcome, const RunContext& context, const RunData& data,
              std::span<const std::uint32_t> training, std::int64_t multiplyAdds) {
    const auto pretraining = pretrainingSetOf(context.folder.workspace(), context.spec);
    outcome.facts["protocol"] = protocolFact(data, pretraining, training);
    outcome.facts["audit"] = auditRun(data, pretraining, training).toJson();
    if (!outcome.predictions["test"].empty())
        outcome.facts["testFilms"] = testFilmsFact(data);
    if (multiplyAdds > 0)
        outcome.facts["resources"] = {{"multiplyAdds", multiplyAdds}, {"viewsPerFilm", 1}};
}

} // namespace hilum::learn
