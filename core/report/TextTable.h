// TextTable: a table for a terminal, aligned by what characters really take. Pure; any thread.
#pragma once

#include "report/Document.h"

#include <cstddef>
#include <string>

namespace hilum::report {

/// Header, rule and rows; numbers to the right; cells cut to maxCell columns. Ends with '\n'.
[[nodiscard]] std::string textTable(const Table& table, std::size_t maxCell = 48);
/// Breaks a paragraph at blanks so that no line is longer than `width` columns (a longer word stays whole).
[[nodiscard]] std::string wrapped(std::string_view text, std::size_t width, std::string_view indent = {});

} // namespace hilum::report
