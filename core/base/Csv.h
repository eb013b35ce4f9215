// Tables as text: a reader for CSV files as they are met in the wild (`,` or `;`, quotes, CRLF, BOM,
// gzip) and a writer whose text cells no spreadsheet takes for a formula.
#pragma once

#include "base/Result.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hilum {

/// A whole table in memory. Cells are trimmed of surrounding blanks; short rows are padded with "".
/// Rows longer than the header keep their extra cells (NIH's header has commas inside brackets).
class CsvTable {
public:
    std::vector<std::string> header;
    std::vector<std::vector<std::string>> rows;

    /// Index of a column by name (case-insensitive, blanks ignored), or -1.
    [[nodiscard]] int column(std::string_view name) const;
    /// As column(), or MissingColumn that names the column, the file and what the file has.
    [[nodiscard]] Result<int> need(std::string_view name) const;
    [[nodiscard]] const std::string& cell(std::size_t row, int column) const;

    std::string source; ///< path, for errors
};

/// Reads a table, gzipped or plain. The separator (`,` `;` TAB) is the one that the header line has most
/// often outside quotes and brackets. Text that is not UTF-8 is taken for Latin-1; UTF-16 is Unsupported.
/// Caps: 1 MB a line, 4,096 columns, 5 million rows, 16 million cells after padding. BadFormat, Truncated,
/// Corrupt and TooLarge name the line where there is one.
Result<CsvTable> readCsv(const std::filesystem::path& file);
/// Parses text that is already in memory; `source` names it in errors.
Result<CsvTable> parseCsv(std::string_view text, std::string source);
/// Text of a file, unpacked if it is gzipped. At most maxBytes after unpacking.
Result<std::string> readTextMaybeGzipped(const std::filesystem::path& file,
                                         std::size_t maxBytes = std::size_t{512} << 20U);

/// One cell: quoted where needed; a text that starts with = + - @ TAB or CR gets a leading apostrophe.
[[nodiscard]] std::string csvTextCell(std::string_view text);
/// `digits` significant digits; whole numbers below 2^53 in full; NaN is an empty cell.
[[nodiscard]] std::string csvNumberCell(double value, int digits = 6);

} // namespace hilum
