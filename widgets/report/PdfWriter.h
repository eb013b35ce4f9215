// PdfWriter: a report as PDF: A4, real text, vector charts, links between its parts, a list of contents. The
// same document gives the same bytes but for the date of creation. Needs a QGuiApplication (any platform,
// "offscreen" too); any thread.
#pragma once

#include "base/Result.h"
#include "report/Document.h"

#include <QByteArray>

#include <filesystem>
#include <functional>
#include <stop_token>

namespace hilum::widgets::pdf {

/// Pages that are painted, of how many; called on the painting thread.
using PageProgress = std::function<void(int done, int pages)>;

/// Cancelled after a stop request, which is seen within a page.
[[nodiscard]] Result<QByteArray> pdfOf(const report::Document& document, const std::stop_token& stop = {},
                                       const PageProgress& progress = {});
/// The file appears whole or not at all. WriteFailed or DiskFull as AtomicFile.
Result<> writePdf(const report::Document& document, const std::filesystem::path& file,
                  const std::stop_token& stop = {}, const PageProgress& progress = {});

} // namespace hilum::widgets::pdf
