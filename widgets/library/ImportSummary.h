// ImportSummary: the answer of `hilum-cli ingest --json`, dry or not, as values. What is absent stays 0 or
// empty. Pure, any thread.
#pragma once

#include "base/Json.h"
#include "base/Sentence.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hilum::widgets {

struct ImportSummary {
    std::string dataset, layout;
    std::int64_t films = 0, patients = 0, labelled = 0, positives = 0, boxes = 0;
    std::int64_t rowsWithoutImage = 0, imagesWithoutRow = 0;
    std::vector<std::string> rowsWithoutImageExamples, imagesWithoutRowExamples;
    std::vector<std::pair<std::string, std::string>> skipped; ///< file below the root, reason
    std::vector<std::pair<Sentence, Sentence>> mapping; ///< "Patient" ← "column Patient ID"; dry run only
    std::vector<Sentence> notes;
    double elapsedS = 0.0;
};

/// `answer` is {"report": …}, {"plan": {…, "report": …}} or the report itself; a mapping may stand beside the
/// report or in the plan, as pairs, as {"what", "from"} (with "sentences", the same two to be told) or as one
/// object.
[[nodiscard]] ImportSummary importSummary(const Json& answer);

} // namespace hilum::widgets
