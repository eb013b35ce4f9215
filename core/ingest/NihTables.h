// The tables of NIH ChestX-ray14 (Wang et al., CVPR 2017) in the variants met in the wild. For
// core/ingest and the bench of the window; pure functions over files, any thread.
#pragma once

#include "base/Csv.h"
#include "base/Result.h"
#include "data/Record.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace hilum::ingest {

inline constexpr double kNihFrame = 1024.0; ///< pixels; the frame in which NIH's and RSNA's boxes are given

/// Name of the entry table among the names of a folder ("" if there is none): Data_Entry_2017* or
/// sample_labels*.
[[nodiscard]] std::string nihTableName(const std::vector<std::string>& names);
[[nodiscard]] bool hasNihLists(const std::vector<std::string>& names);

/// "nih:13" from a patient number "13", or from an image name "00000013_005.png"; "" when it is neither.
[[nodiscard]] std::string nihPatient(std::string_view numberOrImage);

struct NihEntries {
    std::vector<data::Record> records; ///< one per image, without file
    std::int64_t rows = 0;
    std::int64_t implausibleAges = 0;
    std::int64_t repeatedRows = 0;
    std::int64_t rowsWithoutName = 0;
};
/// MissingColumn names the column; Patient ID may be absent as image names hold it.
Result<NihEntries> readNihEntries(const std::filesystem::path& table);

struct NihLists {
    std::unordered_map<std::string, std::string> partOf; ///< image → "train_val" or "test"
    std::int64_t inBoth = 0;                             ///< named in both lists; counted as "test"
};
/// The lists of a folder that has them (hasNihLists).
Result<NihLists> readNihLists(const std::filesystem::path& folder, const std::vector<std::string>& names);

struct NihBoxes {
    std::unordered_map<std::string, std::vector<data::Box>> of; ///< image → boxes in fractions
    std::int64_t unreadable = 0;                                ///< rows without four usable numbers
};
Result<NihBoxes> readNihBoxes(const std::filesystem::path& table);

/// Fractions of the frame, cut at the film's edge; width 0 when nothing of it is left.
[[nodiscard]] data::Box boxInFrame(double x, double y, double width, double height, std::string finding);

} // namespace hilum::ingest
