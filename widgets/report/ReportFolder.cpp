#include "widgets/report/ReportFolder.h"

#include "base/AtomicFile.h"
#include "report/CsvFolder.h"
#include "report/HtmlWriter.h"

#include <cerrno>
#include <string>

#include <sys/stat.h>

namespace hilum::widgets::pdf {
namespace fs = std::filesystem;

namespace {

/// mkdir tells whether the name was free, in one step with taking it.
Result<fs::path> newFolder(const fs::path& parent) {
    constexpr int kMost = 1000;
    std::error_code ignored;
    if (!fs::is_directory(parent, ignored))
        return Error(ErrorCode::NotFound, "it is no folder", parent.string());
    for (int i = 1; i <= kMost; ++i) {
        const fs::path folder = parent / (i == 1 ? "hilum-report" : "hilum-report-" + std::to_string(i));
        if (::mkdir(folder.c_str(), S_IRWXU) == 0)
            return folder;
        if (errno != EEXIST)
            return writeError(errno, folder);
    }
    return Error(ErrorCode::WriteFailed, "there are too many reports in it", parent.string());
}

Result<> fill(const report::Comparison& comparison, const report::ReportOptions& options,
              const fs::path& folder, const std::stop_token& stop, const PageProgress& progress) {
    const report::Document document = report::toDocument(comparison, options); // its subgroups take a while
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled, "the report was not wanted any more", folder.string());
    HILUM_TRY(writeFileAtomically(folder / "report.html", report::htmlOf(document)));
    HILUM_TRY(report::writeCsvFolder(comparison, folder));
    return writePdf(document, folder / "report.pdf", stop, progress);
}

} // namespace

Result<fs::path> writeReportFolder(const report::Comparison& comparison, const report::ReportOptions& options,
                                   const fs::path& parent, const std::stop_token& stop,
                                   const PageProgress& progress) {
    HILUM_TRY_ASSIGN(const fs::path folder, newFolder(parent));
    if (Result<> done = fill(comparison, options, folder, stop, progress); !done) {
        std::error_code ignored;
        fs::remove_all(folder, ignored); // it was new: all in it is ours
        return std::move(done).error();
    }
    return folder;
}

} // namespace hilum::widgets::pdf
