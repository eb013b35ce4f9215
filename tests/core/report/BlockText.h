// Blocks as plain text, for tests that look for what a reader sees.
#pragma once

#include "ReportBench.h"
#include "report/Document.h"

#include <string>
#include <variant>
#include <vector>

namespace hilum::report::test {

inline std::string textOf(const Table& table) {
    std::string text = table.caption + "\n";
    for (const Column& column : table.columns)
        text += column.title + " | ";
    for (const auto& row : table.rows) {
        text += "\n";
        for (const Cell& cell : row)
            text += cell.text + (cell.detail.empty() ? "" : " ⟨" + cell.detail + "⟩") + " | ";
    }
    return text + "\n" + table.note + "\n";
}

inline std::string textOf(const Chart& chart) {
    std::string text = chart.title + "\n" + chart.description + "\n" + chart.note + "\n";
    for (const ChartSeries& series : chart.series)
        text += series.name + "\n";
    return text;
}

inline std::string textOf(const std::vector<Block>& blocks) {
    std::string text;
    for (const Block& block : blocks) {
        if (const auto* heading = std::get_if<Heading>(&block))
            text += "# " + heading->text + "\n";
        if (const auto* paragraph = std::get_if<Paragraph>(&block))
            text += paragraph->text + "\n";
        if (const auto* bullets = std::get_if<Bullets>(&block))
            for (const std::string& item : bullets->items)
                text += "- " + item + "\n";
        if (const auto* table = std::get_if<Table>(&block))
            text += textOf(*table);
        if (const auto* chart = std::get_if<Chart>(&block))
            text += textOf(*chart);
    }
    return text;
}

/// The row whose first cell begins with `start`; nullptr where there is none.
inline const std::vector<Cell>* rowOf(const Table& table, const std::string& start) {
    for (const auto& row : table.rows)
        if (!row.empty() && row.front().text.starts_with(start))
            return &row;
    return nullptr;
}

template <class Part> const Part* firstOf(const std::vector<Block>& blocks) {
    for (const Block& block : blocks)
        if (const auto* part = std::get_if<Part>(&block))
            return part;
    return nullptr;
}

} // namespace hilum::report::test
