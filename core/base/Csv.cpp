#include "base/Csv.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <new>
#include <optional>

#include <fmt/format.h>
#include <zlib.h>

namespace hilum {
namespace {

constexpr std::size_t kMaxLineBytes = 1'000'000;
constexpr std::size_t kMaxColumns = 4096;
constexpr std::size_t kMaxRows = 5'000'000;
constexpr std::size_t kMaxCells = 16'000'000;

constexpr bool isBlank(char c) {
    return c == ' ' || c == '\t';
}

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && isBlank(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isBlank(text.back()))
        text.remove_suffix(1);
    return text;
}

std::string comparable(std::string_view name) {
    std::string key;
    for (const char c : name)
        if (!isBlank(c))
            key += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return key;
}

/// Bytes of the UTF-8 sequence at the front of `text`, or 0 when it is none (RFC 3629).
std::size_t utf8Length(std::string_view text) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    const auto follows = [&](std::size_t i) { return (byte(i) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80U)
        return 1;
    if (lead >= 0xC2U && lead <= 0xDFU)
        return follows(1) ? 2 : 0;
    if (lead >= 0xE0U && lead <= 0xEFU) {
        const bool overlong = lead == 0xE0U && byte(1) < 0xA0U;
        const bool surrogate = lead == 0xEDU && byte(1) > 0x9FU;
        return follows(1) && follows(2) && !overlong && !surrogate ? 3 : 0;
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        const bool outside = (lead == 0xF0U && byte(1) < 0x90U) || (lead == 0xF4U && byte(1) > 0x8FU);
        return follows(1) && follows(2) && follows(3) && !outside ? 4 : 0;
    }
    return 0;
}

bool isUtf8(std::string_view text) {
    while (!text.empty()) {
        const std::size_t n = utf8Length(text);
        if (n == 0)
            return false;
        text.remove_prefix(n);
    }
    return true;
}

std::string latin1ToUtf8(std::string_view text) {
    std::string out;
    out.reserve(text.size() + text.size() / 8);
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x80U) {
            out += c;
        } else {
            out += static_cast<char>(0xC0U | (byte >> 6U));
            out += static_cast<char>(0x80U | (byte & 0x3FU));
        }
    }
    return out;
}

/// The separator that the header line has most often outside quotes and brackets: NIH's
/// "OriginalImage[Width,Height]" must not outvote the `;` of a spreadsheet.
char separatorOf(std::string_view text) {
    constexpr std::array<char, 3> kSeparators{',', ';', '\t'};
    std::array<std::size_t, 3> counts{};
    bool quoted = false;
    int depth = 0;
    text.remove_prefix(std::min(text.size(), text.find_first_not_of("\r\n")));
    for (const char c : text.substr(0, kMaxLineBytes)) {
        if (c == '"')
            quoted = !quoted;
        else if (quoted)
            continue;
        else if (c == '\n' || c == '\r')
            break;
        else if (c == '[')
            ++depth;
        else if (c == ']')
            depth = std::max(0, depth - 1);
        else if (depth == 0)
            for (std::size_t i = 0; i < counts.size(); ++i)
                counts[i] += c == kSeparators[i] ? 1U : 0U;
    }
    const auto most = std::max_element(counts.begin(), counts.end());
    return kSeparators[static_cast<std::size_t>(most - counts.begin())];
}

/// Cuts text into records. Line numbers are those of an editor: CRLF, LF and CR each end one.
class Parser {
public:
    Parser(std::string_view text, char separator, const std::string& source, std::size_t firstLine)
        : m_text(text), m_separator(separator), m_source(source), m_line(firstLine) {}

    /// False at the end of the text.
    Result<bool> next(std::vector<std::string>& cells) {
        do {
            if (m_at >= m_text.size())
                return false;
            cells.clear();
            m_recordStart = m_at;
            m_recordLine = m_line;
            HILUM_TRY(record(cells));
        } while (cells.size() == 1 && cells.front().empty()); // an empty line is no row
        return true;
    }

    [[nodiscard]] Error error(ErrorCode code, const std::string& what) const {
        return {code, fmt::format("line {}: {}", countText(static_cast<std::int64_t>(m_recordLine)), what),
                m_source};
    }

private:
    Result<> record(std::vector<std::string>& cells) {
        while (true) {
            if (cells.size() >= kMaxColumns)
                return error(ErrorCode::TooLarge,
                             fmt::format("more than {} columns", countText(kMaxColumns)));
            m_cell.clear();
            HILUM_TRY(cell());
            cells.emplace_back(trimmed(m_cell));
            if (m_at >= m_text.size())
                return {};
            if (m_text[m_at] == m_separator) {
                ++m_at;
                continue;
            }
            endLine();
            return {};
        }
    }

    /// Reads up to the separator or the end of the line, which stays unread.
    Result<> cell() {
        std::size_t quote = m_at;
        while (quote < m_text.size() && m_text[quote] == ' ')
            ++quote;
        if (quote < m_text.size() && m_text[quote] == '"') {
            m_at = quote + 1;
            HILUM_TRY(quoted());
        }
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && m_text[m_at] != m_separator && m_text[m_at] != '\n' &&
               m_text[m_at] != '\r')
            ++m_at;
        m_cell.append(m_text.substr(begin, m_at - begin));
        return checkLength();
    }

    Result<> quoted() {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at];
            if (c == '\n' || c == '\r') {
                m_cell += '\n';
                endLine();
                HILUM_TRY(checkLength());
                continue;
            }
            ++m_at;
            if (c != '"') {
                m_cell += c;
            } else if (m_at < m_text.size() && m_text[m_at] == '"') {
                m_cell += c;
                ++m_at;
            } else {
                return {};
            }
        }
        return error(ErrorCode::BadFormat, "a quotation mark is never closed");
    }

    [[nodiscard]] Result<> checkLength() const {
        if (m_at - m_recordStart > kMaxLineBytes)
            return error(ErrorCode::TooLarge, "longer than 1 MB, or a quotation mark is never closed");
        return {};
    }

    void endLine() {
        const bool pair = m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n';
        m_at += pair ? 2 : 1;
        ++m_line;
    }

    std::string_view m_text;
    char m_separator;
    const std::string& m_source;
    std::size_t m_line;
    std::size_t m_at = 0;
    std::size_t m_recordStart = 0;
    std::size_t m_recordLine = 0;
    std::string m_cell;
};

Result<> checkText(std::string_view text, const std::string& source) {
    using namespace std::string_view_literals;
    if (text.starts_with("\xFF\xFE"sv) || text.starts_with("\xFE\xFF"sv))
        return Error(ErrorCode::Unsupported, HILUM_TR("text in UTF-16; save it as UTF-8"), source);
    if (const std::size_t zero = text.find('\0'); zero != std::string_view::npos) {
        const auto line =
            1 + std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(zero), '\n');
        return Error(ErrorCode::BadFormat,
                     fmt::format(HILUM_TR("line {}: a byte 0, so this is no text"), countText(line)), source);
    }
    return {};
}

/// Spreadsheets may write "sep=;" as the first line. Takes it off and gives its separator.
std::optional<char> takeSeparatorLine(std::string_view& text) {
    constexpr std::string_view kMark = "sep=";
    if (text.size() < kMark.size() + 2 || comparable(text.substr(0, kMark.size())) != kMark)
        return std::nullopt;
    const char separator = text[kMark.size()];
    std::string_view rest = text.substr(kMark.size() + 1);
    if (std::string_view(",;\t").find(separator) == std::string_view::npos ||
        (rest[0] != '\r' && rest[0] != '\n'))
        return std::nullopt;
    rest.remove_prefix(rest.starts_with("\r\n") ? 2 : 1);
    text = rest;
    return separator;
}

Result<CsvTable> parseRecords(std::string_view text, std::string source) {
    CsvTable table;
    table.source = std::move(source);
    const std::optional<char> named = takeSeparatorLine(text);
    Parser parser(text, named.value_or(separatorOf(text)), table.source, named ? 2 : 1);
    HILUM_TRY_ASSIGN(const bool hasHeader, parser.next(table.header));
    if (!hasHeader)
        return Error(ErrorCode::BadFormat, HILUM_TR("the table is empty"), table.source);

    std::size_t cellCount = 0;
    std::vector<std::string> cells;
    while (true) {
        HILUM_TRY_ASSIGN(const bool more, parser.next(cells));
        if (!more)
            break;
        if (cells.size() < table.header.size())
            cells.resize(table.header.size());
        cellCount += cells.size();
        if (table.rows.size() >= kMaxRows)
            return parser.error(ErrorCode::TooLarge, fmt::format("more than {} rows", countText(kMaxRows)));
        if (cellCount > kMaxCells)
            return parser.error(ErrorCode::TooLarge, fmt::format("more than {} cells", countText(kMaxCells)));
        table.rows.push_back(std::move(cells));
        cells = {};
    }
    return table;
}

/// One zlib stream with its end.
struct Inflater {
    z_stream stream{};
    bool ready = false;

    Inflater() {
        constexpr int kWindowBits = 15;
        constexpr int kGzip = 16;
        ready = inflateInit2(&stream, kWindowBits + kGzip) == Z_OK;
    }
    ~Inflater() {
        if (ready)
            inflateEnd(&stream);
    }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;
};

/// Unpacks all members of a gzip file (RFC 1952); bytes after the last member that start none are ignored, as
/// gzip does.
Result<std::string> unpack(const std::string& packed, const std::string& source, std::size_t maxBytes) {
    Inflater inflater;
    if (!inflater.ready)
        return Error(ErrorCode::OutOfMemory, "zlib did not start", source);
    z_stream& stream = inflater.stream;
    const char* input = packed.data();
    std::size_t left = packed.size();
    std::string text;
    std::vector<char> buffer(std::size_t{1} << 18U);
    while (true) {
        constexpr std::size_t kSlice = std::size_t{1} << 30U; // zlib counts in 32 bits
        const auto given = static_cast<uInt>(std::min(left, kSlice));
        stream.next_in =
            reinterpret_cast<Bytef*>(const_cast<char*>(input)); // zlib's API is not const-correct
        stream.avail_in = given;
        stream.next_out = reinterpret_cast<Bytef*>(buffer.data());
        stream.avail_out = static_cast<uInt>(buffer.size());
        const int code = inflate(&stream, Z_NO_FLUSH);
        const std::size_t used = given - stream.avail_in;
        input += used;
        left -= used;
        text.append(buffer.data(), buffer.size() - stream.avail_out);
        if (text.size() > maxBytes)
            return Error(
                ErrorCode::TooLarge,
                fmt::format(HILUM_TR("more than {} when unpacked"), bytesText(static_cast<double>(maxBytes))),
                source);
        if (code == Z_STREAM_END) {
            const bool another = left >= 2 && input[0] == '\x1F' && input[1] == '\x8B';
            if (!another)
                return text;
            inflateReset(&stream);
        } else if (code == Z_BUF_ERROR || (code == Z_OK && left == 0 && stream.avail_out > 0)) {
            return Error(ErrorCode::Truncated, HILUM_TR("the gzip data end too early"), source);
        } else if (code == Z_MEM_ERROR) {
            return Error(ErrorCode::OutOfMemory, "zlib", source);
        } else if (code != Z_OK) {
            return Error(ErrorCode::Corrupt, HILUM_TR("damaged gzip data"), source);
        }
    }
}

} // namespace

int CsvTable::column(std::string_view name) const {
    const std::string key = comparable(name);
    for (std::size_t i = 0; i < header.size(); ++i)
        if (comparable(header[i]) == key)
            return static_cast<int>(i);
    return -1;
}

Result<int> CsvTable::need(std::string_view name) const {
    if (const int index = column(name); index >= 0)
        return index;
    constexpr std::size_t kShown = 20;
    std::string has;
    for (std::size_t i = 0; i < std::min(header.size(), kShown); ++i)
        has += fmt::format("{}“{}”", i == 0 ? "" : ", ", header[i].substr(0, 60));
    if (header.size() > kShown)
        has += fmt::format(" and {} more", header.size() - kShown);
    return Error(ErrorCode::MissingColumn, fmt::format(HILUM_TR("needed: “{}”; there: {}"), name, has),
                 source);
}

const std::string& CsvTable::cell(std::size_t row, int column) const {
    static const std::string kEmpty;
    const bool inside =
        row < rows.size() && column >= 0 && static_cast<std::size_t>(column) < rows[row].size();
    return inside ? rows[row][static_cast<std::size_t>(column)] : kEmpty;
}

Result<CsvTable> readCsv(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(const std::string text, readTextMaybeGzipped(file));
    return parseCsv(text, file.string());
}

Result<CsvTable> parseCsv(std::string_view text, std::string source) {
    try {
        HILUM_TRY(checkText(text, source));
        if (text.starts_with("\xEF\xBB\xBF"))
            text.remove_prefix(3);
        if (isUtf8(text))
            return parseRecords(text, std::move(source));
        return parseRecords(latin1ToUtf8(text), std::move(source));
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, bytesText(static_cast<double>(text.size())), source);
    }
}

Result<std::string> readTextMaybeGzipped(const std::filesystem::path& file, std::size_t maxBytes) {
    HILUM_TRY_ASSIGN(std::string content, readFile(file, maxBytes));
    if (!content.starts_with("\x1F\x8B"))
        return content;
    try {
        return unpack(content, file.string(), maxBytes);
    } catch (const std::bad_alloc&) {
        return Error(ErrorCode::OutOfMemory, "unpacking", file.string());
    }
}

std::string csvTextCell(std::string_view text) {
    std::string cell;
    if (!text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos)
        cell += '\'';
    for (const char c : text)
        if (c != '\0')
            cell += c;
    const bool blankEdge = !cell.empty() && (isBlank(cell.front()) || isBlank(cell.back()));
    if (!blankEdge && cell.find_first_of(",;\"\t\r\n") == std::string::npos)
        return cell;
    std::string out = "\"";
    for (const char c : cell) {
        if (c == '"')
            out += '"';
        out += c;
    }
    return out + '"';
}

std::string csvNumberCell(double value, int digits) {
    constexpr double kExactBelow = 9007199254740992.0; // 2^53
    if (std::isnan(value))
        return {};
    if (std::trunc(value) == value && std::abs(value) < kExactBelow)
        return fmt::format("{}", static_cast<std::int64_t>(value));
    return fmt::format("{:.{}g}", value, digits);
}

} // namespace hilum
