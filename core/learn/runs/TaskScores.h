// TaskScores: from what a network answers to predictions, metrics and facts of a run, whatever its task.
// Control and GPU thread; no tensors.
#pragma once

#include "learn/runs/RunContext.h"

#include <span>
#include <string>
#include <vector>

namespace hilum::learn {

/// Probabilities of films × columns of the task, row-major; one column for Pneumonia.
using Scores = std::vector<double>;

/// The films whose label of a column is known: their places in the list, themselves, and the labels.
struct KnownLabels {
    std::vector<std::int64_t> places;
    std::vector<std::uint32_t> films;
    std::vector<int> labels;
};
[[nodiscard]] KnownLabels knownLabels(const data::Task& task, std::span<const std::uint32_t> films,
                                      std::size_t column);

/// Mean AUROC over the columns that have both classes among these films: what the best weights are chosen by.
/// NaN where there is none.
[[nodiscard]] double meanAuroc(const data::Task& task, std::span<const std::uint32_t> films,
                               const Scores& scores);
/// The scores of the task's one question, a number for each film.
[[nodiscard]] std::vector<double> primaryScores(const data::Task& task, const Scores& scores);

/// Puts a number for each film into one column of the scores, which grow to hold it.
void putColumn(Scores& scores, const data::Task& task, std::size_t column, const std::vector<double>& values);
/// Makes the scores of a film sum to 1, as those of exclusive classes do; equal shares where all are 0.
void normaliseRows(Scores& scores, std::size_t columns);

/// Predictions of a part under its name, and of every output under "part/output" where there are several.
void addPredictions(RunOutcome& outcome, const RunData& data, data::Part part,
                    std::span<const std::uint32_t> films, const Scores& scores);
/// Films of a part and what was said of them.
struct Scored {
    std::span<const std::uint32_t> films;
    const Scores& scores;
};
/// testMetrics of the primary question and, with several outputs, "test.meanAuroc" and "test.meanAuprc",
/// while "validation.auroc" is the mean that the weights were chosen by; with classes also
/// "test.classAccuracy", the share of films whose likeliest class is theirs.
[[nodiscard]] Json taskMetrics(const RunOutcome& outcome, const RunData& data, const Scored& validation,
                               const Scored& test);

/// "protocol", "audit" and "testFilms" of a downstream run; "resources" where an encoder of so many
/// multiply-adds a film is in it.
void addFacts(RunOutcome& outcome, const RunContext& context, const RunData& data,
              std::span<const std::uint32_t> training, std::int64_t multiplyAdds = 0);

} // namespace hilum::learn
