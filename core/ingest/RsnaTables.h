// The tables of the RSNA Pneumonia Detection Challenge (stage 2): label rows (one for each box), classes, and
// the DICOM headers as a table (Kaggle). Private to core/ingest; pure functions over files, any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"
#include "ingest/RsnaAlignment.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <unordered_map>
#include <vector>

namespace hilum::ingest {

struct RsnaFilm {
    int target = -1;
    std::vector<data::Box> boxes;
    std::string className;
    data::Sex sex = data::Sex::Unknown; ///< this and the next two: of the header table
    data::View view = data::View::Unknown;
    int ageYears = -1;
};

struct RsnaTables {
    std::vector<std::string> order; ///< ids as the label table has them
    std::unordered_map<std::string, RsnaFilm> films;
    std::int64_t labelRows = 0, boxRows = 0;
    std::int64_t badBoxes = 0, badTargets = 0, contradictions = 0;
    std::string labels, classes; ///< names of the tables; classes "" where there is none
};

/// Name of the label table among the names of a folder, "" if there is none.
[[nodiscard]] std::string rsnaLabelTable(const std::vector<std::string>& names);
/// Labels and, where they are there, classes. NotADataset without a label table.
Result<RsnaTables> readRsnaTables(const std::filesystem::path& folder, const std::vector<std::string>& names);
/// Adds sex, age and view from a table of DICOM headers (PatientID, PatientSex, PatientAge, ViewPosition);
/// implausible ages stay unknown. How many films it names.
Result<std::int64_t> readRsnaHeaders(const std::filesystem::path& table, RsnaTables& tables);

/// How many films were found in the match table and in NIH's lists.
struct RsnaJoin {
    std::int64_t unmatched = 0, unlisted = 0, listed = 0;
};
/// The record of one film, without file; patient, part and size come from the NIH image that it was made
/// from.
[[nodiscard]] data::Record rsnaRecord(const std::string& id, RsnaFilm film, const Alignment& alignment,
                                      RsnaJoin& join);

} // namespace hilum::ingest
