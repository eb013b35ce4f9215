// Preflight: what can be said about a run before it starts, from its specification and the facts of its
// dataset: combinations that cannot work, and what it will cost. Pure functions, window thread (texts are
// translated).
#pragma once

#include "run/RunFolder.h"
#include "run/RunSpec.h"
#include "widgets/experiment/DatasetFacts.h"

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace hilum::widgets {

/// What RunSpec::check() cannot know, each with its reason beside the field. `init`: the specification of the
/// run that this one starts from, or nullptr.
[[nodiscard]] std::vector<run::FieldError>
preflightErrors(const run::RunSpec& spec, const DatasetFacts& facts, const run::RunSpec* init);

/// The same for a study: `pretraining` and the settings that all runs share, against both datasets of the
/// facts.
[[nodiscard]] std::vector<run::FieldError> studyErrors(const run::RunSpec& pretraining,
                                                       const DatasetFacts& facts);
/// The facts as a pretraining on the dataset of question.pretrainedOn sees them.
[[nodiscard]] DatasetFacts pretrainingFacts(const DatasetFacts& facts);

struct Estimate {
    std::int64_t films = 0; ///< that training sees in an epoch
    std::int64_t stepsPerEpoch = 0, epochs = 0, steps = 0;
    std::int64_t views = 0;       ///< made in the whole run
    double parameters = 0.0;      ///< trained
    double checkpointBytes = 0.0; ///< on disk at most: three checkpoints and the encoder
};
[[nodiscard]] Estimate estimateOf(const run::RunSpec& spec, const DatasetFacts& facts);

/// Films per second of the latest finished run of the same kind, size and width; 0: none is known.
[[nodiscard]] double knownFilmsPerSecond(const run::RunSpec& spec, std::span<const run::RunSummary> runs);

/// "34 films: 11 with and 23 without pneumonia", in the words of the task.
[[nodiscard]] QString classesText(const DatasetFacts& facts, std::int64_t films, std::int64_t positives);

/// The label facts that the spec asks for.
[[nodiscard]] const LabelFacts* labelsOf(const run::RunSpec& spec, const DatasetFacts& facts);

} // namespace hilum::widgets
