#include "report/TextTable.h"

#include "report/CleanText.h"

#include <algorithm>

namespace hilum::report {
namespace {

constexpr std::size_t kGap = 2;

std::string padded(const std::string& text, std::size_t width, bool right) {
    const std::size_t used = displayWidth(text);
    const std::string blanks(width > used ? width - used : 0, ' ');
    return right ? blanks + text : text + blanks;
}

void trimEnd(std::string& line) {
    const std::size_t last = line.find_last_not_of(' ');
    line.erase(last == std::string::npos ? 0 : last + 1);
}

} // namespace

std::string textTable(const Table& table, std::size_t maxCell) {
    const std::size_t columns = table.columns.size();
    std::vector<std::vector<std::string>> lines(1);
    for (const Column& column : table.columns)
        lines[0].push_back(cutToWidth(cleanText(column.title), maxCell));
    for (const auto& row : table.rows) {
        lines.emplace_back();
        for (std::size_t c = 0; c < columns; ++c)
            lines.back().push_back(c < row.size() ? cutToWidth(cleanText(row[c].text), maxCell)
                                                  : std::string());
    }
    std::vector<std::size_t> width(columns);
    for (const auto& line : lines)
        for (std::size_t c = 0; c < columns; ++c)
            width[c] = std::max(width[c], displayWidth(line[c]));
    std::string out;
    for (std::size_t l = 0; l < lines.size(); ++l) {
        std::string line, rule;
        for (std::size_t c = 0; c < columns; ++c) {
            line += padded(lines[l][c], width[c], table.columns[c].number) + std::string(kGap, ' ');
            for (std::size_t i = 0; i < width[c]; ++i)
                rule += "─";
            rule += std::string(kGap, ' ');
        }
        trimEnd(line);
        out += line + "\n";
        if (l == 0) {
            trimEnd(rule);
            out += rule + "\n";
        }
    }
    return out;
}

std::string wrapped(std::string_view text, std::size_t width, std::string_view indent) {
    std::string out, line(indent);
    bool empty = true;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find_first_of(" \n", at), text.size());
        const std::string_view word = text.substr(at, end - at);
        if (!empty && displayWidth(line) + 1 + displayWidth(word) > width) {
            out += line + "\n";
            line = indent;
            empty = true;
        }
        if (!word.empty()) {
            if (!empty)
                line += ' ';
            line += word;
            empty = false;
        }
        if (end < text.size() && text[end] == '\n') {
            out += line + "\n";
            line = indent;
            empty = true;
        }
        at = end + 1;
    }
    return out + line + "\n";
}

} // namespace hilum::report
