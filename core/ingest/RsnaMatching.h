// Which NIH image an RSNA film was made from, where no table says it: by sex, age, view and the pixels.
// Private to core/ingest; any thread.
#pragma once

#include "base/Result.h"
#include "base/Text.h"
#include "ingest/Ingest.h"

#include <filesystem>
#include <stop_token>

namespace hilum::ingest {

inline constexpr const char* kRsnaPatientsUnknown =
    HILUM_TR("There is no table that matches these films to NIH images, so the patients are unknown: RSNA's "
             "patientId names a film, and films of one patient may lie on both sides of a split.");

/// Compares the plan's films (rows of `cache`) with every NIH dataset of the workspace and gives those that
/// are certain their NIH image, patient, part and size; the others stay patients of their own. The plan's
/// notes say how many, and how sure that is. Nothing is done without an NIH dataset.
Result<> matchRsnaByPixels(const std::filesystem::path& workspace, const std::filesystem::path& cache,
                           IngestPlan& plan, unsigned threads, std::stop_token stop);

} // namespace hilum::ingest
