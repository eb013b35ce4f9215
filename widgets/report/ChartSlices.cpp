// Charts as slices: laid out anew for the width of the paper, so that their type stays readable.
#include "report/CleanText.h"
#include "widgets/report/ChartPainter.h"
#include "widgets/report/PageStyle.h"
#include "widgets/report/Slices.h"
#include "widgets/report/TextBox.h"

#include <QPainter>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::widgets::pdf {

namespace {

using report::Chart;
using report::ChartSeries;
using report::Drawing;

constexpr double kNarrowPx = 600.0; ///< a chart of at most this stands beside another
constexpr double kBetween = pt(16.0);
constexpr double kHalfScale = 0.66;                          ///< points for a pixel, side by side
constexpr std::array kScales{0.68, 0.64, 0.60};              ///< and over the full width, the first that fits
constexpr double kTextPx = 12.5, kLegendPx = 11.5;           ///< sizes of Chart.cpp
constexpr double kCharacterShare = 0.54;                     ///< its mean width of a character
constexpr double kRowPx = 38.0, kAroundRowsPx = 34.0 + 48.0; ///< of a dot plot
constexpr std::size_t kNameRoom = 40;       ///< characters; longer names leave the plot little width
constexpr std::size_t kMostLegendRows = 12; ///< a longer legend stands below by itself

std::size_t longestLegend(const Chart& chart) {
    std::size_t longest = 0;
    for (const ChartSeries& series : chart.series)
        longest = std::max(longest, report::displayWidth(series.name));
    return longest;
}

bool legendFits(const Chart& chart, double widthPx) {
    return !chart.legend ||
           static_cast<double>(longestLegend(chart)) * kLegendPx * kCharacterShare <= widthPx - 60.0;
}

/// Characters (columns of a terminal) of a row's name that Chart.cpp shows on a chart of this width.
std::size_t nameRoom(double widthPx) {
    return static_cast<std::size_t>((0.42 * widthPx - 16.0) / (kTextPx * kCharacterShare));
}

/// A name that is long goes on in the line below it, before what stands there, where it has a comma.
Chart withWrappedNames(Chart chart, double widthPx) {
    const std::size_t room = std::min(nameRoom(widthPx), kNameRoom);
    for (report::ChartCategory& row : chart.categories) {
        std::size_t at = row.text.size();
        while (at != std::string::npos && report::displayWidth(row.text.substr(0, at)) > room)
            at = at == 0 ? std::string::npos : row.text.rfind(", ", at - 1);
        if (at == std::string::npos || at == 0 || at == row.text.size())
            continue;
        const std::string rest = row.text.substr(at + 2);
        row.text.resize(at);
        row.detail = row.detail.empty() ? rest : rest + " · " + row.detail;
    }
    return chart;
}

bool rowNamesFit(const Chart& chart, double widthPx) {
    std::size_t longest = 0;
    for (const report::ChartCategory& row : chart.categories)
        longest = std::max({longest, report::displayWidth(row.text), report::displayWidth(row.detail)});
    return longest <= nameRoom(widthPx);
}

bool isNarrow(const Chart& chart) {
    const double halfPx = 0.5 * (roomWidth(false) - kBetween) / pt(kHalfScale);
    return chart.width <= kNarrowPx && chart.categories.empty() &&
           (!chart.legend || chart.series.size() <= kMostLegendRows) && legendFits(chart, halfPx);
}

/// The chart with another width; its height follows.
Chart resized(const Chart& chart, double widthPx) {
    Chart out = chart;
    if (chart.width > 0.0 && chart.width <= kNarrowPx)
        out.height = chart.height * widthPx / chart.width;
    out.width = widthPx;
    return out;
}

/// Title, drawing and note in one column.
struct Figure {
    TextBox title;
    Drawing drawing;
    std::optional<TextBox> note;
    double unit; ///< device units for a pixel

    [[nodiscard]] double titleHeight() const { return title.height() + pt(5.0); }
    [[nodiscard]] double height() const {
        return titleHeight() + drawing.height * unit + (note ? note->height() + pt(3.0) : 0.0);
    }
    void paint(QPainter& painter, QPointF at) const {
        title.paint(painter, at);
        const double y = titleHeight();
        paintDrawing(painter, at + QPointF(0.0, y), drawing, unit);
        if (note)
            note->paint(painter, at + QPointF(0.0, y + drawing.height * unit + pt(3.0)));
    }
};

Figure figureOf(const Chart& chart, double width, double scale) {
    const TextBox title(textOf(chart.title), {fontOf(kBodyPoints, true), QColor::fromRgb(ink::kText)}, width);
    std::optional<TextBox> note;
    if (!chart.note.empty())
        note.emplace(textOf(chart.note), TextBox::Style{fontOf(kNotePoints), QColor::fromRgb(ink::kMuted)},
                     std::min(width, mm(165.0)));
    return {title, report::draw(resized(chart, width / pt(scale))), note, pt(scale)};
}

void addFigures(Slices& out, const std::vector<Figure>& figures, double column) {
    Slice slice;
    slice.before = pt(14.0);
    for (const Figure& figure : figures)
        slice.height = std::max(slice.height, figure.height());
    slice.paint = [figures, column](QPainter& painter, QPointF at) {
        for (std::size_t i = 0; i < figures.size(); ++i)
            figures[i].paint(painter, at + QPointF(static_cast<double>(i) * (column + kBetween), 0.0));
    };
    out.push_back(std::move(slice));
}

/// Rows first … end − 1 of a dot plot, with the same axis and lines.
Chart rowsOf(const Chart& chart, std::size_t first, std::size_t end) {
    Chart part = chart;
    const auto at = [](std::size_t i) { return static_cast<std::ptrdiff_t>(i); };
    part.categories.assign(chart.categories.begin() + at(first), chart.categories.begin() + at(end));
    for (ChartSeries& series : part.series) {
        std::erase_if(series.points, [&](const report::ChartPoint& point) {
            return !(point.y >= static_cast<double>(first) - 0.5 && point.y < static_cast<double>(end) - 0.5);
        });
        for (report::ChartPoint& point : series.points)
            point.y -= static_cast<double>(first);
    }
    return part;
}

/// Parts of nearly the same number of rows, each of which fits on a page.
std::vector<Chart> partsOf(const Chart& chart, double scale) {
    const double room = roomHeight(false) - pt(60.0); // title and note
    const auto most =
        static_cast<std::size_t>(std::max(1.0, std::floor((room / pt(scale) - kAroundRowsPx) / kRowPx)));
    const std::size_t rows = chart.categories.size();
    if (rows <= most)
        return {chart};
    const std::size_t count = (rows + most - 1) / most;
    std::vector<Chart> parts;
    for (std::size_t i = 0; i < count; ++i) {
        parts.push_back(rowsOf(chart, rows * i / count, rows * (i + 1) / count));
        parts.back().title += " (part " + std::to_string(i + 1) + " of " + std::to_string(count) + ")";
        if (i + 1 < count)
            parts.back().note.clear();
    }
    return parts;
}

void addNote(Slices& out, const Chart& chart) {
    if (chart.note.empty())
        return;
    const TextBox note(textOf(chart.note), {fontOf(kNotePoints), QColor::fromRgb(ink::kMuted)}, mm(165.0));
    Slice slice;
    slice.before = pt(3.0);
    slice.height = note.height();
    slice.paint = [note](QPainter& painter, QPointF at) { note.paint(painter, at); };
    out.back().keepWithNext = true;
    out.push_back(std::move(slice));
}

/// A legend of many entries below its chart, in two columns where the names are short enough.
void addLegend(Slices& out, const Chart& chart, double width, double scale) {
    const std::size_t columns = legendFits(chart, 0.5 * width / pt(scale)) ? 2 : 1;
    const double column = width / static_cast<double>(columns);
    out.back().keepWithNext = true;
    for (std::size_t i = 0; i < chart.series.size(); i += columns) {
        std::vector<Drawing> row;
        for (std::size_t c = i; c < std::min(i + columns, chart.series.size()); ++c) {
            Chart one;
            one.legend = true;
            one.width = column / pt(scale);
            one.series = {chart.series[c]};
            row.push_back(report::legendOf(one));
        }
        Slice slice;
        slice.height = row.front().height * pt(scale);
        slice.paint = [row, column, scale](QPainter& painter, QPointF at) {
            for (std::size_t c = 0; c < row.size(); ++c)
                paintDrawing(painter, at + QPointF(static_cast<double>(c) * column, 0.0), row[c], pt(scale));
        };
        out.push_back(std::move(slice));
    }
    addNote(out, chart);
}

void addWide(Slices& out, const Chart& chart) {
    const double width = roomWidth(false);
    double scale = kScales.back();
    for (const double candidate : kScales) {
        const double px = width / pt(candidate);
        if (rowNamesFit(withWrappedNames(chart, px), px) && legendFits(chart, px)) {
            scale = candidate;
            break;
        }
    }
    if (chart.legend && chart.series.size() > kMostLegendRows) {
        Chart bare = chart;
        bare.legend = false;
        bare.note.clear();
        bare.height = std::min(chart.height, kNarrowPx);
        bare.width = std::max(chart.width, kNarrowPx + 1.0); // keeps its height
        addFigures(out, {figureOf(bare, width, scale)}, width);
        addLegend(out, chart, width, scale);
        return;
    }
    if (chart.categories.empty() && chart.width <= kNarrowPx) { // it only has too much legend for half a page
        addFigures(out, {figureOf(chart, 0.72 * width, scale)}, width);
        return;
    }
    for (const Chart& part : partsOf(withWrappedNames(chart, width / pt(scale)), scale))
        addFigures(out, {figureOf(part, width, scale)}, width);
}

} // namespace

void addCharts(Slices& out, std::span<const Chart* const> charts) {
    const double half = 0.5 * (roomWidth(false) - kBetween);
    std::vector<Figure> row;
    const auto finish = [&] {
        if (!row.empty())
            addFigures(out, row, half);
        row.clear();
    };
    for (const Chart* chart : charts) {
        if (!isNarrow(*chart)) {
            finish();
            addWide(out, *chart);
            continue;
        }
        row.push_back(figureOf(*chart, half, kHalfScale));
        if (row.size() == 2)
            finish();
    }
    finish();
}

} // namespace hilum::widgets::pdf
