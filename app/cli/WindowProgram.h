// WindowProgram: `hilum`, the program with the window, called for what needs Qt: the report as PDF.
#pragma once

#include "base/Result.h"

#include <filesystem>
#include <string>
#include <vector>

namespace hilum::cli {

/// Beside hilum-cli, in the folders of a build tree or of an installation, or on PATH; "" if nowhere.
[[nodiscard]] std::filesystem::path findWindowProgram(const std::filesystem::path& cli);

/// What `hilum --print-report` is asked for.
struct PrintJob {
    std::filesystem::path workspace, file;
    std::vector<std::string> runs; ///< ids; empty: the study's, or all that have finished
    std::string study, title;
};
/// Starts `program` without a display and waits. Its own error, or Internal with what it said at last.
Result<> printReport(const std::filesystem::path& program, const PrintJob& job);

} // namespace hilum::cli
