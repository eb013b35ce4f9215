// CleanSplits: the remedy for a red audit: splits without the films that share anything with the test films.
// Job pool; values.
#pragma once

#include "base/Result.h"
#include "widgets/experiment/DatasetFacts.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>

namespace hilum::widgets {

/// From where a test part can be known before the test.
enum class Leak {
    Labels,     ///< training or validation of the same dataset
    Pretraining ///< what the encoder has seen
};
/// Whether the audit found films or patients of the test part there.
[[nodiscard]] bool testLeaksFrom(const DatasetFacts& facts, Leak leak);

struct CleanSplit {
    std::string name;
    bool saved = false;     ///< it stands in the catalogue already
    std::int64_t films = 0; ///< that it leaves out, when it is saved
};
/// Under what name `split` without the films that share anything with `test` is saved, or would be:
/// "official-clean", or with a number where that name holds something else.
[[nodiscard]] CleanSplit cleanSplit(const DatasetSnapshot& snapshot, const data::Split& split,
                                    std::span<const data::Record> test);

/// What saveCleanSplits() saved or found saved; an empty name where nothing was shared.
struct CleanedSplits {
    CleanSplit labelled, pretraining;
};
/// Reads the catalogue anew and saves a split for each dataset whose split shares anything with the test
/// part.
Result<CleanedSplits> saveCleanSplits(const std::filesystem::path& workspace, const std::string& dataset,
                                      const FactsQuestion& question);

} // namespace hilum::widgets
