// How RSNA's films meet NIH's: the match table (RSNA id → NIH image) and the NIH lists that give their parts.
// Private to core/ingest; pure functions over files, any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"
#include "ingest/Layouts.h"

#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace hilum::ingest {

struct NihFacts {
    std::string part; ///< "train_val", "test" or ""
    int originalWidth = 0, originalHeight = 0;
    double spacingXMm = 0.0, spacingYMm = 0.0;
};

struct Alignment {
    std::unordered_map<std::string, std::string> nihImageOf; ///< RSNA id → NIH image
    std::string matchTable;                                  ///< its name, or ""
    std::unordered_map<std::string, NihFacts> nih;           ///< by NIH image
    Sentence nihSource;                                      ///< where the lists are from, for people, or ""
};

/// Adds the pairs of the match table that is given (columns patientId and nih_image_index or nih_image), or
/// else of the one that the folder has; none is no error.
Result<> findMatchTable(const std::filesystem::path& folder, const std::vector<std::string>& names,
                        const std::filesystem::path& given, Alignment& alignment);

/// The match table of the options or of the folder, and the lists of: the options' NIH folder, the folder
/// itself, the workspace's NIH datasets, a folder beside it whose name begins with "nih". NotFound only for
/// what the options name.
Result<Alignment> alignRsna(const Source& source);

} // namespace hilum::ingest
