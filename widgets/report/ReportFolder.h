// ReportFolder: a comparison as a folder for other people: report.html, report.pdf, runs.csv, pairs.csv. Any
// thread with a QGuiApplication.
#pragma once

#include "report/Comparison.h"
#include "widgets/report/PdfWriter.h"

#include <filesystem>

namespace hilum::widgets::pdf {

/// Makes "hilum-report" in `parent`, or "hilum-report-2", … where that is taken: nothing is overwritten, and
/// the name says nothing about what is in it. Gives the new folder. NotFound when `parent` is no folder,
/// WriteFailed or DiskFull; a folder that could not be filled is taken away again.
Result<std::filesystem::path> writeReportFolder(const report::Comparison& comparison,
                                                const report::ReportOptions& options,
                                                const std::filesystem::path& parent,
                                                const std::stop_token& stop = {},
                                                const PageProgress& progress = {});

} // namespace hilum::widgets::pdf
