// DatasetFacts: what the catalogue says about a run before it starts: films by part, labels by class, what a
// label fraction leaves, whether sets share patients. Read on the job pool; values, any thread.
#pragma once

#include "base/Result.h"
#include "data/LeakageAudit.h"
#include "data/Record.h"
#include "data/Split.h"
#include "data/Task.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <initializer_list>
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
/// Films in any of these parts, in order.
[[nodiscard]] std::vector<data::Record> filmsOf(const DatasetSnapshot& snapshot, const data::Split& split,
                                                std::initializer_list<data::Part> parts,
                                                bool onlyLabelled = false);

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
    std::string task = "pneumonia";           ///< as in the spec
    bool unlabelledToo = false;               ///< a pretraining: films without a label are trained on as well
    std::vector<double> fractions;            ///< of the training labels
    std::int64_t labelCount = 0;              ///< as in the spec; 0: none
    std::vector<std::uint64_t> labelSeeds{1}; ///< draws; films are counted in the first
    std::string pretrainedOn; ///< dataset of the encoder that the run starts from; "" none or unknown
    std::string pretrainedSplit = "auto";
    std::int64_t pretrainedFilms = 0; ///< so many of them, as in the spec; 0: all
    std::uint64_t filmSeed = 1;
    bool unknownEncoder = false; ///< the run starts from a file
    friend bool operator==(const FactsQuestion&, const FactsQuestion&) = default;
};

/// What the positive class of a task is.
enum class Positive { Pneumonia, AnyFinding, Class };

struct DatasetFacts {
    data::Dataset dataset;
    std::string split, protocol; ///< the split that was found, and how it was made
    std::vector<std::string> savedSplits, pretrainedSplits;
    bool hasLists = false, pretrainedHasLists = false; ///< "official" can be asked for
    std::array<PartFacts, 4> parts;                    ///< by data::Part
    std::vector<LabelFacts> fractions;
    LabelFacts counted;               ///< for labelCount
    std::vector<std::string> outputs; ///< findings or classes; empty for pneumonia
    Positive positive = Positive::Pneumonia;
    std::string positiveClass;     ///< for Positive::Class
    std::string taskRefusal;       ///< why the dataset cannot answer the task, in the window's language
    std::string pretrainedRefusal; ///< the same for the split of pretraining
    data::LeakageReport audit;
    bool patientsKnown = true;
    bool encoderKnown = true;         ///< false: nobody knows what the encoder was pretrained on
    std::string pretrainedOn;         ///< dataset, "" none
    std::string pretrainedClean;      ///< a saved split of it without what the test films share
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

/// Names of the audit's sets.
inline constexpr const char* kPretrainingSet = "pretraining";
inline constexpr const char* kTrainingSet = "training";
inline constexpr const char* kValidationSet = "validation";
inline constexpr const char* kTestSet = "test";

/// A dataset as the runs of a task see it: classes have a target of their own. Its splits are those of the
/// dataset as the catalogue has it.
struct AskedSnapshot {
    DatasetSnapshot snapshot;
    data::Task task;
};
/// Of "pneumonia", "findings", "classes". BadValue where the dataset cannot answer.
Result<AskedSnapshot> askedSnapshot(const DatasetSnapshot& snapshot, const std::string& task);

/// `pretraining`: the snapshot of question.pretrainedOn, or nullptr. An error's `where` is "split" when the
/// split cannot be made.
Result<DatasetFacts> factsOf(const DatasetSnapshot& snapshot, const FactsQuestion& question,
                             const DatasetSnapshot* pretraining);

} // namespace hilum::widgets
