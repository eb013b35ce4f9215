// Tables as slices: header, rows that may go on on the next page, links.
#include "widgets/report/PageStyle.h"
#include "widgets/report/Slices.h"
#include "widgets/report/TableGrid.h"
#include "widgets/report/TextBox.h"

#include <QPainter>

#include <algorithm>

namespace hilum::widgets::pdf {

namespace {

using report::Cell;
using report::Table;
using report::Tone;

constexpr double kRowPadding = pt(3.0);   ///< above and below a row's text
constexpr double kHighestRow = pt(180.0); ///< higher rows are broken between their lines

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
        lines.add(TextBox(textOf(cell.detail), {detailFont(points), QColor::fromRgb(ink::kMuted), alignment},
                          width));
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

void paintPart(QPainter& painter, QPointF at, const Row& row, const Part& part, const TableGrid& grid,
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

void addRow(Slices& out, const std::shared_ptr<const Row>& row, const std::shared_ptr<const TableGrid>& grid,
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

Slice captionOf(const QString& text, const TableGrid& grid, bool wrapped) {
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

Slice headerOf(const Table& table, const TableGrid& grid) {
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
std::shared_ptr<const Slice> repeatOf(const QString& caption, const Slice& header, const TableGrid& grid) {
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

void addTable(Slices& out, const Table& table, const TableGrid& made) {
    const auto grid = std::make_shared<const TableGrid>(made);
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

} // namespace

void addBlock(Slices& out, const report::Table& table) {
    for (const TablePart& part : fitted(table))
        addTable(out, part.table, part.grid);
}

} // namespace hilum::widgets::pdf
