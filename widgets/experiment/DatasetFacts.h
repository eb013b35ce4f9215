// DatasetFacts: what the catalogue says about a run before it starts: films by part, labels by class, what a
// label fraction leaves, whether sets share patients. Read on the job pool; values, any thread.
#pragma once

#include "base/Result.h"
#include "data/LeakageAudit.h"
#include "data/Record.h"
#include "data/Split.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hilum::widgets {

/// A dataset as the catalogue had it.
struct DatasetSnapshot {
    data::Dataset dataset;
    std::vector<data::Record> records;
    std::map<std::string, data::Split> splits; ///< saved ones
};
Result<std::shared_ptr<const DatasetSnapshot>> readSnapshot(const std::filesystem::path& workspace,
                                                            const std::string& dataset);
/// As a run resolves it: "auto", "official", "random-SEED" or a saved name.
Result<data::Split> resolveSplit(const DatasetSnapshot& snapshot, const std::string& name);

struct PartFacts {
    std::int64_t films = 0, labelled = 0, positives = 0;
};

/// What a share of the training labels leaves.
struct LabelFacts {
    double fraction = 1.0;
    std::int64_t films = 0, positives = 0;
    std::string refusal; ///< why a run would refuse it, in the window's language; "" when it would not
};

struct FactsQuestion {
    std::string split = "auto";
    std::vector<double> fractions; ///< of the training labels
    std::int64_t labelCount = 0;   ///< as in the spec; 0: none
    std::uint64_t labelSeed = 1;
    std::string pretrainedOn; ///< dataset of the encoder that the run starts from; "" none or unknown
    std::string pretrainedSplit = "auto";
    friend bool operator==(const FactsQuestion&, const FactsQuestion&) = default;
};

struct DatasetFacts {
    data::Dataset dataset;
    std::string split, protocol; ///< the split that was found, and how it was made
    std::vector<std::string> savedSplits;
    std::array<PartFacts, 4> parts; ///< by data::Part
    std::vector<LabelFacts> fractions;
    LabelFacts counted; ///< for labelCount
    data::LeakageReport audit;
    bool patientsKnown = true;
    std::int64_t pretrainedFilms = 0; ///< films that question.pretrainedOn gives to pretraining
    int pretrainedCacheSide = 0;

    [[nodiscard]] const PartFacts& part(data::Part which) const {
        return parts[static_cast<std::size_t>(which)];
    }
    /// Films that pretraining sees: training and validation, labelled or not.
    [[nodiscard]] std::int64_t pretrainingFilms() const {
        return part(data::Part::Train).films + part(data::Part::Validation).films;
    }
};

/// `pretraining`: the snapshot of question.pretrainedOn, or nullptr.
Result<DatasetFacts> factsOf(const DatasetSnapshot& snapshot, const FactsQuestion& question,
                             const DatasetSnapshot* pretraining);

} // namespace hilum::widgets
