// BenchCompare: how long a comparison and an audit of full size take. Measures; judges nothing.
#pragma once

#include "base/Json.h"
#include "base/Result.h"

#include <filesystem>

namespace hilum::cli {

/// Every two of `runs` runs with `films` random predictions of 1,252 patients, tested as a report tests them:
/// bootstraps of AUROC and accuracy with `resamples` draws, DeLong, McNemar, Holm. {"seconds", …}, one
/// thread.
[[nodiscard]] Json benchCompare(int films, int runs, int resamples);
/// The audit of the released tables: {"seconds", …}.
Result<Json> benchAudit(const std::filesystem::path& nih, const std::filesystem::path& rsna);

} // namespace hilum::cli
