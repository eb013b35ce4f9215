// What a run reads: dataset, split and pixel cache of its workspace. Made on the control thread, read by all.
#pragma once

#include "base/Json.h"
#include "base/Result.h"
#include "data/LeakageAudit.h"
#include "data/PixelCache.h"
#include "data/Record.h"
#include "data/Split.h"
#include "data/Task.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace hilum::learn {

struct RunData {
    data::Dataset dataset;
    std::vector<data::Record> records;
    data::Split split;
    data::Task task; ///< with a label for every record
    std::shared_ptr<const data::PixelCache> cache;

    /// Indices into records; see data::rowsOf.
    [[nodiscard]] std::vector<std::uint32_t> indices(data::Part part, bool onlyLabelled) const;
    /// Cache rows of records.
    [[nodiscard]] std::vector<std::uint32_t> cacheRows(std::span<const std::uint32_t> indices) const;
    [[nodiscard]] std::vector<int> labels(std::span<const std::uint32_t> indices) const;
    /// True when every film's patient is known as a person and not only as a file.
    [[nodiscard]] bool patientsKnown() const;
};

/// `splitName` "auto" or "": the dataset's own lists, or a random split by patient; a saved one, or a name
/// that data::splitByName knows.
Result<RunData> openRunData(const std::filesystem::path& workspace, const std::string& datasetName,
                            const std::string& splitName, data::TaskKind task = data::TaskKind::Pneumonia);
/// The labelled data of a downstream run, with its task.
Result<RunData> openRunData(const std::filesystem::path& workspace, const run::RunSpec& spec);

/// BadValue when the spec's films are larger than those that the cache holds.
Result<> checkSide(const run::RunSpec& spec, const data::PixelCache& cache);

/// Training films of the spec's label fraction or count and draw.
Result<std::vector<std::uint32_t>> labelledTraining(const RunData& data, const run::RunSpec& spec);

/// What the encoder of a downstream run was pretrained on, for the audit; `known` is false when nobody can
/// tell.
struct PretrainingSet {
    bool any = false; ///< an encoder was pretrained at all
    bool known = false;
    std::string name;
    std::vector<data::Record> films;
    bool patientsKnown = true;
    std::shared_ptr<const data::PixelCache> pixels; ///< of the films, for near-duplicates
};
/// Indices of the films that a pretraining run sees: its training and validation parts, or its draw of them.
[[nodiscard]] std::vector<std::uint32_t> pretrainingFilms(const RunData& data, const run::RunSpec& spec);
[[nodiscard]] PretrainingSet pretrainingSetOf(const std::filesystem::path& workspace,
                                              const run::RunSpec& spec);

/// Whether an audit compares pixels: `IfFew` does up to 30,000 films (a second), and says when it does not.
enum class NearDuplicates : std::uint8_t { Never, IfFew, Always };
/// Pretraining, training, validation and test against one another.
[[nodiscard]] data::LeakageReport auditRun(const RunData& data, const PretrainingSet& pretraining,
                                           std::span<const std::uint32_t> training,
                                           NearDuplicates near = NearDuplicates::IfFew);

[[nodiscard]] std::size_t patientCount(const RunData& data, std::span<const std::uint32_t> indices);
/// Facts for reports: names, hashes and counts, no films.
[[nodiscard]] Json protocolFact(const RunData& data, const PretrainingSet& pretraining,
                                std::span<const std::uint32_t> training);

/// Predictions in the form that run.db keeps.
[[nodiscard]] std::vector<run::Prediction>
predictionsOf(const RunData& data, std::span<const std::uint32_t> indices, std::span<const double> scores);

} // namespace hilum::learn
