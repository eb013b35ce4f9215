// CsvFolder: a comparison as a folder of tables for other programs. Any thread.
#pragma once

#include "base/Result.h"
#include "report/Comparison.h"

#include <filesystem>
#include <string>

namespace hilum::report {

/// One row for each pair of runs with the same test films: differences A − B with 95 % intervals and
/// p-values.
[[nodiscard]] std::string pairsToCsv(const Comparison& comparison);
/// runs.csv (toCsv), pairs.csv and, where a run was asked several questions, outputs.csv (outputsToCsv); the
/// folder is made if need be. WriteFailed or DiskFull.
Result<> writeCsvFolder(const Comparison& comparison, const std::filesystem::path& folder);

} // namespace hilum::report
