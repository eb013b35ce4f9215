// The tables of NIH ChestX-ray14 and of the RSNA challenge as films without pixels: what a leakage audit
// needs and nothing more. Pure functions over files, any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace hilum::ingest {

struct ReleasedTables {
    std::vector<data::Record> nih; ///< every row of the entry table, with its official part
    std::vector<data::Record>
        rsna; ///< every labelled id, with patient and part where the match table says so
    std::int64_t rsnaLabelRows = 0, rsnaBoxes = 0;
    std::int64_t rsnaUnmatched = 0, rsnaUnlisted = 0;
    std::int64_t rsnaWithHeaders =
        0;                  ///< films whose sex, age and view a header table gives; the others lack them
    std::string matchTable; ///< its name, "" where there is none: patients of RSNA are unknown then
};

/// `nih` holds Data_Entry_2017*.csv[.gz] and both lists, `rsna` stage_2_train_labels*.csv[.gz] and, where
/// they are there, the classes, rsna_to_nih_match*.csv[.gz] and a table of DICOM headers (a name with
/// "dicom_headers"). `matchTable`: empty to look for it in `rsna`. cacheRow is the place in the list. Errors:
/// NotADataset, NotFound, MissingColumn and those of reading.
Result<ReleasedTables> readReleasedTables(const std::filesystem::path& nih, const std::filesystem::path& rsna,
                                          const std::filesystem::path& matchTable = {});

} // namespace hilum::ingest
