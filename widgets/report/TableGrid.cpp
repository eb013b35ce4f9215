#include "widgets/report/TableGrid.h"

#include "widgets/report/PageStyle.h"
#include "widgets/report/TextBox.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace hilum::widgets::pdf {

namespace {

using report::Cell;
using report::Table;

constexpr double kGap = pt(kColumnGapPoints);
constexpr double kDetailShare = 0.9;      ///< size of a cell's second line …
constexpr double kLeastPoints = 6.5;      ///< … but never below this
constexpr double kWidestWord = pt(135.0); ///< longer words are broken

struct Fit {
    double points;
    bool turned;
};
/// What is tried in order, until every word fits.
constexpr std::array kFits{Fit{8.0, false}, Fit{7.5, false}, Fit{7.0, false},
                           Fit{8.0, true},  Fit{7.5, true},  Fit{7.0, true}};

double detailPoints(double points) {
    return std::max(kLeastPoints, points * kDetailShare);
}

double sumOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Widths on one line of a cell's text and of its second line.
struct CellWidths {
    double text = 0.0, detail = 0.0;
};

/// What a table needs at a size of its type: cells of the header and of every row, and each column's least.
struct Need {
    std::vector<std::vector<CellWidths>> rows;
    std::vector<double> least;

    [[nodiscard]] double leastSum() const {
        return sumOf(least) + kGap * static_cast<double>(least.size() - 1);
    }
};

Need needOf(const Table& table, double points) {
    const std::size_t columns = table.columns.size();
    Need need{{std::vector<CellWidths>(columns)}, std::vector<double>(columns, pt(8.0))};
    const auto widthIn = [&](std::size_t c, const std::string& utf8, const QFont& font, bool whole) {
        const QString text = textOf(utf8);
        const double all = widthOf(text, font);
        // Rounding must not break a word that just fits.
        const double word = (whole ? all : widestWord(text, font)) + pt(0.5);
        need.least[c] = std::max(need.least[c], std::min(word, kWidestWord));
        return all;
    };
    for (std::size_t c = 0; c < columns; ++c)
        need.rows[0][c].text = widthIn(c, table.columns[c].title, fontOf(points, true), false);
    for (const auto& row : table.rows) {
        need.rows.emplace_back(columns);
        for (std::size_t c = 0; c < std::min(columns, row.size()); ++c) {
            const bool number = table.columns[c].number; // cannot be read when it is broken
            need.rows.back()[c] = {widthIn(c, row[c].text, cellFont(row[c], points), number),
                                   widthIn(c, row[c].detail, detailFont(points), number)};
        }
    }
    return need;
}

/// Lines that a text of this width takes in a column, about: lines are seldom full.
double linesIn(double text, double column) {
    constexpr double kFull = 0.92;
    return text <= 0.0 ? 0.0 : text <= column ? 1.0 : std::ceil(text / (kFull * column));
}

/// Height of the whole table in lines.
double heightOf(const Need& need, const std::vector<double>& width) {
    double height = 0.0;
    for (const auto& row : need.rows) {
        double tallest = 0.0;
        for (std::size_t c = 0; c < row.size(); ++c)
            tallest = std::max(tallest, linesIn(row[c].text, width[c]) +
                                            kDetailShare * linesIn(row[c].detail, width[c]));
        height += tallest;
    }
    return height;
}

/// Gives the room that is left, step by step, to the column whose widening makes the table lower by most;
/// what helps no column is shared by all.
std::vector<double> columnWidths(const Need& need, double room) {
    constexpr double kSteps = 48.0;
    std::vector<double> width = need.least;
    const double spare = room - sumOf(width);
    if (spare <= 0.0) { // too wide for any page: every column gives
        for (double& w : width)
            w *= room / sumOf(need.least);
        return width;
    }
    const double step = spare / kSteps;
    for (double left = kSteps; left > 0.5;) {
        const double now = heightOf(need, width);
        double bestGain = 0.0, bestAmount = 0.0;
        std::size_t best = 0;
        for (std::size_t c = 0; c < width.size(); ++c)
            for (double amount = 1.0; amount <= left; amount *= 2.0) {
                width[c] += amount * step;
                const double gain = (now - heightOf(need, width)) / amount;
                width[c] -= amount * step;
                if (gain > bestGain) {
                    bestGain = gain;
                    bestAmount = amount;
                    best = c;
                }
            }
        if (bestAmount <= 0.0)
            break;
        width[best] += bestAmount * step;
        left -= bestAmount;
    }
    const double used = sumOf(width);
    for (double& w : width)
        w *= room / used;
    return width;
}

TableGrid gridOf(const Need& need, const Fit& fit) {
    const std::size_t columns = need.least.size();
    const double room = roomWidth(fit.turned) - kGap * static_cast<double>(columns - 1);
    TableGrid grid{fit.points, fit.turned, std::vector<double>(columns), columnWidths(need, room)};
    double x = 0.0;
    for (std::size_t c = 0; c < columns; ++c) {
        grid.left[c] = x;
        x += grid.width[c] + kGap;
    }
    return grid;
}

/// The columns [first, end) behind the first column, which names the rows.
Table columnsOf(const Table& table, std::size_t first, std::size_t end) {
    Table part{table.caption, {table.columns[0]}, {}, {}};
    for (std::size_t c = first; c < end; ++c)
        part.columns.push_back(table.columns[c]);
    for (const auto& row : table.rows) {
        std::vector<Cell> cells;
        for (std::size_t c = 0; c < row.size(); ++c)
            if (c == 0 || (c >= first && c < end))
                cells.push_back(row[c]);
        part.rows.push_back(std::move(cells));
    }
    return part;
}

std::vector<TablePart> columnParts(const Table& table, const Need& need, const Fit& fit) {
    std::vector<TablePart> parts;
    for (std::size_t first = 1; first < table.columns.size();) {
        double used = need.least[0];
        std::size_t end = first;
        while (end < table.columns.size() &&
               (end == first || used + kGap + need.least[end] <= roomWidth(fit.turned)))
            used += kGap + need.least[end++];
        parts.push_back({columnsOf(table, first, end), {}});
        first = end;
    }
    for (std::size_t i = 0; i < parts.size(); ++i) {
        parts[i].table.caption +=
            " (part " + std::to_string(i + 1) + " of " + std::to_string(parts.size()) + ")";
        parts[i].grid = gridOf(needOf(parts[i].table, fit.points), fit);
    }
    if (!parts.empty())
        parts.back().table.note = table.note;
    return parts;
}

} // namespace

QFont cellFont(const Cell& cell, double points) {
    return fontOf(cell.tone == report::Tone::Note ? detailPoints(points) : points, cell.strong);
}

QFont detailFont(double points) {
    return fontOf(detailPoints(points));
}

std::vector<TablePart> fitted(const Table& table) {
    if (table.columns.empty())
        return {};
    Need need;
    for (const Fit& fit : kFits) {
        need = needOf(table, fit.points);
        if (need.leastSum() <= roomWidth(fit.turned) || table.columns.size() == 1)
            return {{table, gridOf(need, fit)}};
    }
    return columnParts(table, need, kFits.back());
}

} // namespace hilum::widgets::pdf
