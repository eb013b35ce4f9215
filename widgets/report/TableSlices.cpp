// Tables as slices: column widths, type size, and rows that may go on on the next page.
#include "widgets/report/PageStyle.h"
#include "widgets/report/Slices.h"
#include "widgets/report/TextBox.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>

namespace hilum::widgets::pdf {

namespace {

using report::Cell;
using report::Table;
using report::Tone;

constexpr double kGap = pt(7.0);          ///< between columns
constexpr double kRowPadding = pt(3.0);   ///< above and below a row's text
constexpr double kDetailShare = 0.9;      ///< size of a cell's second line …
constexpr double kLeastPoints = 6.5;      ///< … but never below this
constexpr double kWidestWord = pt(96.0);  ///< longer words are broken
constexpr double kHighestRow = pt(180.0); ///< higher rows are broken between their lines

struct Widths {
    std::vector<double> least, most;
};

/// Type size, place and width of every column.
struct Grid {
    double points = 0.0;
    bool turned = false;
    std::vector<double> left, width;
};

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

QFont cellFont(const Cell& cell, double points) {
    return fontOf(cell.tone == Tone::Note ? detailPoints(points) : points, cell.strong);
}

Widths widthsOf(const Table& table, double points) {
    const std::size_t columns = table.columns.size();
    Widths widths{std::vector<double>(columns, pt(8.0)), std::vector<double>(columns, pt(8.0))};
    const auto take = [&](std::size_t c, const QString& text, const QFont& font, bool whole) {
        const double all = widthOf(text, font);
        const double word = whole ? all : widestWord(text, font);
        widths.least[c] = std::max(widths.least[c], std::min(word, kWidestWord));
        widths.most[c] = std::max(widths.most[c], all);
    };
    for (std::size_t c = 0; c < columns; ++c)
        take(c, textOf(table.columns[c].title), fontOf(points, true), false);
    for (const auto& row : table.rows)
        for (std::size_t c = 0; c < std::min(columns, row.size()); ++c) {
            take(c, textOf(row[c].text), cellFont(row[c], points), table.columns[c].number);
            take(c, textOf(row[c].detail), fontOf(detailPoints(points)), table.columns[c].number);
        }
    for (std::size_t c = 0; c < columns; ++c) // rounding must not break a word that just fits
        widths.least[c] += pt(0.5);
    return widths;
}

double sumOf(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Each column gets its least; what is left goes in equal steps to those that could use more, so that short
/// columns have all that they want before long texts take the rest.
std::vector<double> sharedOut(const Widths& widths, double room) {
    std::vector<double> width = widths.least;
    std::vector<std::size_t> hungry(width.size());
    std::iota(hungry.begin(), hungry.end(), std::size_t{0});
    double left = room - sumOf(width);
    while (left > pt(0.1)) {
        std::erase_if(hungry, [&](std::size_t c) { return width[c] >= widths.most[c]; });
        if (hungry.empty())
            break;
        const double step = left / static_cast<double>(hungry.size());
        for (const std::size_t c : hungry) {
            const double more = std::min(step, widths.most[c] - width[c]);
            width[c] += more;
            left -= more;
        }
    }
    return width;
}

Grid gridOf(const Table& table, const Widths& widths, const Fit& fit) {
    const std::size_t columns = table.columns.size();
    const double room = roomWidth(fit.turned) - kGap * static_cast<double>(columns - 1);
    Grid grid{fit.points, fit.turned, std::vector<double>(columns), sharedOut(widths, room)};
    // Too wide, it is made narrower; too narrow, it fills the page.
    const double used = sumOf(grid.width);
    double x = 0.0;
    for (std::size_t c = 0; c < columns; ++c) {
        grid.width[c] *= used > 0.0 ? room / used : 1.0;
        grid.left[c] = x;
        x += grid.width[c] + kGap;
    }
    return grid;
}

bool fits(const Widths& widths, const Fit& fit) {
    return sumOf(widths.least) + kGap * static_cast<double>(widths.least.size() - 1) <= roomWidth(fit.turned);
}

/// Text and detail of a cell as lines under each other.
struct CellLines {
    std::vector<TextBox> boxes;
    struct Line {
        std::size_t box;
        int line;
        double height;
    };
    std::vector<Line> lines;
    std::string anchor, link;

    void add(const TextBox& box) {
        for (int i = 0; i < box.lineCount(); ++i)
            lines.push_back({boxes.size(), i, box.top(i + 1) - box.top(i)});
        boxes.push_back(box);
    }
};

CellLines linesOf(const Cell& cell, bool number, double points, double width) {
    CellLines lines;
    lines.anchor = cell.anchor;
    lines.link = cell.link;
    const Qt::Alignment alignment = number ? Qt::AlignRight : Qt::AlignLeft;
    const QColor colour = cell.link.empty() ? toneColour(cell.tone) : QColor::fromRgb(ink::kAccent);
    if (!cell.text.empty())
        lines.add(TextBox(textOf(cell.text), {cellFont(cell, points), colour, alignment}, width));
    if (!cell.detail.empty())
        lines.add(TextBox(textOf(cell.detail),
                          {fontOf(detailPoints(points)), QColor::fromRgb(ink::kMuted), alignment}, width));
    return lines;
}

using Row = std::vector<CellLines>;

/// Lines from[c] … end[c] − 1 of each cell.
struct Part {
    std::vector<std::size_t> from, end;
    double height = 0.0;
};

/// Cuts a row into parts of at most kHighestRow; an ordinary row is one part.
std::vector<Part> partsOf(const Row& row) {
    std::vector<Part> parts;
    std::vector<std::size_t> next(row.size(), 0);
    bool more = true;
    while (more) {
        more = false;
        Part part{next, next, 0.0};
        for (std::size_t c = 0; c < row.size(); ++c) {
            double height = 0.0;
            while (next[c] < row[c].lines.size() &&
                   (height == 0.0 || height + row[c].lines[next[c]].height <= kHighestRow))
                height += row[c].lines[next[c]++].height;
            part.height = std::max(part.height, height);
            more = more || next[c] < row[c].lines.size();
        }
        part.end = next;
        parts.push_back(std::move(part));
    }
    return parts;
}

void paintPart(QPainter& painter, QPointF at, const Row& row, const Part& part, const Grid& grid,
               bool atBottom) {
    for (std::size_t c = 0; c < row.size(); ++c) {
        double y = 0.0;
        if (atBottom) {
            y = part.height;
            for (std::size_t i = part.from[c]; i < part.end[c]; ++i)
                y -= row[c].lines[i].height;
        }
        for (std::size_t i = part.from[c]; i < part.end[c]; ++i) {
            const CellLines::Line& line = row[c].lines[i];
            row[c].boxes[line.box].paint(painter, at + QPointF(grid.left[c], y), line.line, line.line + 1);
            y += line.height;
        }
    }
}

void paintLine(QPainter& painter, QPointF at, double y, bool turned, double thickness, QRgb colour) {
    painter.fillRect(QRectF(at + QPointF(0.0, y - thickness), QSizeF(roomWidth(turned), thickness)),
                     QColor::fromRgb(colour));
}

void addRow(Slices& out, const std::shared_ptr<const Row>& row, const std::shared_ptr<const Grid>& grid,
            const std::shared_ptr<const Slice>& header) {
    const std::vector<Part> parts = partsOf(*row);
    for (std::size_t p = 0; p < parts.size(); ++p) {
        const bool last = p + 1 == parts.size();
        Slice slice;
        slice.turned = grid->turned;
        const double above = p == 0 ? kRowPadding : 0.0;
        slice.height = parts[p].height + above + (last ? kRowPadding + pt(0.6) : 0.0);
        slice.repeat = header;
        slice.paint = [row, grid, part = parts[p], above, last, height = slice.height](QPainter& painter,
                                                                                       QPointF at) {
            if (last)
                paintLine(painter, at, height, grid->turned, pt(0.5), ink::kLine);
            paintPart(painter, at + QPointF(0.0, above), *row, part, *grid, false);
        };
        for (std::size_t c = 0; c < row->size() && p == 0; ++c) {
            const CellLines& cell = (*row)[c];
            if (!cell.anchor.empty())
                slice.anchors.push_back(QString::fromStdString(cell.anchor));
            if (!cell.link.empty() && !cell.boxes.empty())
                slice.links.push_back({{grid->left[c], above, cell.boxes[0].usedWidth(),
                                        std::min(cell.boxes[0].height(), parts[p].height)},
                                       QString::fromStdString(cell.link)});
        }
        out.push_back(std::move(slice));
    }
}

Slice captionOf(const QString& text, const Grid& grid, bool wrapped) {
    const QFont font = fontOf(8.0, true);
    const double width = roomWidth(grid.turned);
    const TextBox box(wrapped ? text : cutTo(text, font, width),
                      {font, QColor::fromRgb(ink::kText), Qt::AlignLeft, 1.35}, width);
    Slice slice;
    slice.height = box.height() + pt(2.0);
    slice.turned = grid.turned;
    slice.keepWithNext = true;
    slice.paint = [box](QPainter& painter, QPointF at) { box.paint(painter, at); };
    return slice;
}

Slice headerOf(const Table& table, const Grid& grid) {
    Row row;
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
        const report::Column& column = table.columns[c];
        row.push_back(
            linesOf({.text = column.title, .strong = true}, column.number, grid.points, grid.width[c]));
    }
    Part part{std::vector<std::size_t>(row.size(), 0), {}, 0.0};
    for (const CellLines& cell : row) {
        double height = 0.0;
        for (const CellLines::Line& line : cell.lines)
            height += line.height;
        part.end.push_back(cell.lines.size());
        part.height = std::max(part.height, height);
    }
    Slice slice;
    slice.turned = grid.turned;
    slice.keepWithNext = true;
    slice.height = part.height + 2.0 * kRowPadding + pt(1.0);
    slice.paint = [row = std::move(row), part, grid, height = slice.height](QPainter& painter, QPointF at) {
        paintPart(painter, at + QPointF(0.0, kRowPadding), row, part, grid, true);
        paintLine(painter, at, height, grid.turned, pt(1.0), ink::kMuted);
    };
    return slice;
}

/// What stands above the rows on every further page: that it is the same table, and its header.
std::shared_ptr<const Slice> repeatOf(const QString& caption, const Slice& header, const Grid& grid) {
    const Slice above =
        captionOf((caption.isEmpty() ? QStringLiteral("Table") : caption) + QStringLiteral(" (continued)"),
                  grid, false);
    Slice both;
    both.turned = grid.turned;
    both.height = above.height + header.height;
    both.paint = [above, header](QPainter& painter, QPointF at) {
        above.paint(painter, at);
        header.paint(painter, at + QPointF(0.0, above.height));
    };
    return std::make_shared<const Slice>(std::move(both));
}

void addNote(Slices& out, const Table& table, bool turned) {
    const TextBox note(textOf(table.note), {fontOf(kNotePoints), QColor::fromRgb(ink::kMuted)},
                       std::min(roomWidth(turned), mm(180.0)));
    Slice slice;
    slice.before = pt(3.0);
    slice.height = note.height();
    slice.turned = turned;
    slice.paint = [note](QPainter& painter, QPointF at) { note.paint(painter, at); };
    out.push_back(std::move(slice));
}

void addTable(Slices& out, const Table& table, const Grid& made) {
    const auto grid = std::make_shared<const Grid>(made);
    const QString caption = textOf(table.caption);
    const std::size_t start = out.size();
    if (!caption.isEmpty())
        out.push_back(captionOf(caption, *grid, true));
    const Slice header = headerOf(table, *grid);
    out.push_back(header);
    out[start].before = pt(11.0);
    const auto repeat = repeatOf(caption, header, *grid);
    const std::size_t firstRow = out.size();
    for (const auto& cells : table.rows) {
        Row row;
        for (std::size_t c = 0; c < std::min(cells.size(), table.columns.size()); ++c)
            row.push_back(linesOf(cells[c], table.columns[c].number, grid->points, grid->width[c]));
        addRow(out, std::make_shared<const Row>(std::move(row)), grid, repeat);
    }
    // No row stands alone under its header or on the last page, and no note without a row.
    if (out.size() > firstRow + 1) {
        out[firstRow].keepWithNext = true;
        out[out.size() - 2].keepWithNext = true;
    }
    if (out.size() > firstRow)
        out[firstRow].repeat.reset();
    if (!table.note.empty()) {
        out.back().keepWithNext = true;
        addNote(out, table, grid->turned);
    }
}

/// The columns [first, end) after the first column, which names the rows.
Table columnsOf(const Table& table, std::size_t first, std::size_t end) {
    Table part{table.caption, {table.columns[0]}, {}, {}};
    for (std::size_t c = first; c < end; ++c)
        part.columns.push_back(table.columns[c]);
    for (const auto& row : table.rows) {
        std::vector<Cell> cells;
        for (std::size_t c = 0; c < row.size(); ++c)
            if (c == 0 || (c >= first && c < end))
                cells.push_back(row[c]);
        if (first > 1 && !cells.empty())
            cells[0].anchor.clear(); // a place has one name
        part.rows.push_back(std::move(cells));
    }
    return part;
}

/// Parts of a table that is too wide even for small type on a landscape page.
std::vector<Table> columnParts(const Table& table, const Widths& widths, const Fit& fit) {
    std::vector<Table> parts;
    const double room = roomWidth(fit.turned);
    for (std::size_t first = 1; first < table.columns.size();) {
        double used = widths.least[0];
        std::size_t end = first;
        while (end < table.columns.size() && (end == first || used + kGap + widths.least[end] <= room))
            used += kGap + widths.least[end++];
        parts.push_back(columnsOf(table, first, end));
        first = end;
    }
    for (std::size_t i = 0; i < parts.size(); ++i)
        parts[i].caption += " (part " + std::to_string(i + 1) + " of " + std::to_string(parts.size()) + ")";
    if (!parts.empty())
        parts.back().note = table.note;
    return parts;
}

} // namespace

void addBlock(Slices& out, const report::Table& table) {
    if (table.columns.empty())
        return;
    Widths widths;
    for (const Fit& fit : kFits) {
        widths = widthsOf(table, fit.points);
        if (fits(widths, fit)) {
            addTable(out, table, gridOf(table, widths, fit));
            return;
        }
    }
    const Fit& smallest = kFits.back();
    for (const Table& part : columnParts(table, widths, smallest))
        addTable(out, part, gridOf(part, widthsOf(part, smallest.points), smallest));
}

} // namespace hilum::widgets::pdf
