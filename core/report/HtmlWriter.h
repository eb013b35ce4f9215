// HtmlWriter: a document as one self-contained page: no script, nothing loaded, inline SVG, light and dark,
// made to be printed. Well-formed XML at the same time. Pure; any thread.
#pragma once

#include "report/Document.h"

#include <string>

namespace hilum::report {

[[nodiscard]] std::string htmlOf(const Document& document);

} // namespace hilum::report
