// Texts of other people, made safe to show, and numbers as a report writes them. Pure functions, any thread.
#pragma once

#include "statistics/Statistics.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace hilum::report {

/// Valid UTF-8 on one line: broken bytes become U+FFFD; control characters become blanks; characters that
/// turn the writing direction (U+202A–202E, U+2066–2069) go; at most maxLength code points.
[[nodiscard]] std::string cleanText(std::string_view text, std::size_t maxLength = 400);
/// cleanText, and every word that looks like a path on a disk becomes "…": reports travel, folders do not.
[[nodiscard]] std::string withoutPaths(std::string_view text, std::size_t maxLength = 400);
/// The one escape for HTML, SVG and XML, for element content and quoted attributes alike.
[[nodiscard]] std::string escapeMarkup(std::string_view text);
/// A name for an anchor: letters, digits, '-' and '_' only.
[[nodiscard]] std::string anchorOf(std::string_view text);
/// Columns that a text takes in a terminal (code points; combining marks count nothing, wide ones two).
[[nodiscard]] std::size_t displayWidth(std::string_view text);
/// At most `width` columns, with "…" where something was cut off.
[[nodiscard]] std::string cutToWidth(std::string_view text, std::size_t width);

[[nodiscard]] std::string metricText(double value);     ///< "0.842", "−0.090"; "–" where undefined
[[nodiscard]] std::string signedText(double value);     ///< "+0.012", "−0.004"
[[nodiscard]] std::string percentText(double fraction); ///< "22.5 %"
[[nodiscard]] std::string intervalText(const statistics::Interval& interval);   ///< "0.842 [0.811, 0.871]"
[[nodiscard]] std::string boundsText(const statistics::Interval& interval);     ///< "[0.811, 0.871]" or ""
[[nodiscard]] std::string differenceText(const statistics::Interval& interval); ///< signed
[[nodiscard]] std::string pText(double p);                                      ///< "= 0.012", "< 0.001"
[[nodiscard]] std::string pCellText(double p);                                  ///< "0.012", "< 0.001"

} // namespace hilum::report
