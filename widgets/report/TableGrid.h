// TableGrid: how a table fits the paper: size of its type, portrait or landscape, width of every column, and
// parts where even that is not enough. Pure; any thread.
#pragma once

#include "report/Document.h"

#include <QFont>

#include <vector>

namespace hilum::widgets::pdf {

inline constexpr double kColumnGapPoints = 7.0;

struct TableGrid {
    double points = 0.0;             ///< size of the type
    bool turned = false;             ///< on a landscape page
    std::vector<double> left, width; ///< of each column, device units
};

/// A table, or some of its columns behind its first.
struct TablePart {
    report::Table table;
    TableGrid grid;
};

/// One part where the table fits; none for a table without columns. No column is narrower than its widest
/// word, unless that is longer than any name of a run.
[[nodiscard]] std::vector<TablePart> fitted(const report::Table& table);

[[nodiscard]] QFont cellFont(const report::Cell& cell, double points);
[[nodiscard]] QFont detailFont(double points); ///< of a cell's second line

} // namespace hilum::widgets::pdf
