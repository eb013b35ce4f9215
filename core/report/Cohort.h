// Cohort: which films a run learned from and was tested on, as far as its worker recorded it. Pure functions;
// any thread.
#pragma once

#include "report/Comparison.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace hilum::report {

/// −1: not recorded.
struct PartCounts {
    std::int64_t films = -1, patients = -1, positives = -1;
    auto operator<=>(const PartCounts&) const = default;
};

/// What the "protocol" fact says; validation and test are counted in the predictions themselves, so they are
/// what the numbers come from.
struct Cohort {
    std::string dataset; ///< of the labels
    std::string layout;  ///< "nih", "rsna", …; where it was not recorded, taken from the dataset's name
    std::string split, splitHash, splitSentence;
    bool synthetic = false;
    std::optional<bool> patientsKnown; ///< whether it is known which films are of one patient
    PartCounts imported, labelled;     ///< of the whole dataset
    PartCounts pool;                   ///< labelled films of the training part
    PartCounts training;               ///< those of them that the run learned from
    PartCounts validation, test;
    std::int64_t unassigned = -1; ///< labelled films in no part
};

[[nodiscard]] Cohort cohortOf(const ComparedRun& run);
[[nodiscard]] PartCounts countsOf(const statistics::Predictions& predictions);

/// Runs whose films were divided in the same way and that were tested on the same films.
struct SharedCohort {
    Cohort cohort; ///< of its first run
    std::vector<const ComparedRun*> runs;
};
/// In order of their first run.
[[nodiscard]] std::vector<SharedCohort> sharedCohorts(const Comparison& comparison);

/// True where the films of some run are synthetic.
[[nodiscard]] bool hasSyntheticFilms(const Comparison& comparison);

} // namespace hilum::report
