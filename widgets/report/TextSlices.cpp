// Title, headings, paragraphs, lists and key figures as slices.
#include "widgets/report/PageStyle.h"
#include "widgets/report/Slices.h"
#include "widgets/report/TextBox.h"

#include <QPainter>

#include <algorithm>

namespace hilum::widgets::pdf {

namespace {

using report::Tone;

/// A measure that reads well is shorter than the page is wide.
constexpr double kTextWidth = std::min(roomWidth(false), mm(165.0));
constexpr std::size_t kMostFigures = 5; ///< in one row

/// A coloured box behind a paragraph.
struct Backing {
    QRgb paper = 0, bar = 0;
    double padding = 0.0;
};

/// Where a text stands, and what stands around it.
struct Setting {
    double left = 0.0, before = 0.0;
    bool keepWithNext = false; ///< its last line
    Backing backing{};
    QString bullet{};
    double barWidth = 0.0; ///< of a bar on the left without a box
};

void paintBacking(QPainter& painter, const Backing& backing, const QRectF& area) {
    painter.fillRect(area, QColor::fromRgb(backing.paper));
    painter.fillRect(QRectF(area.left(), area.top(), pt(3.0), area.height()), QColor::fromRgb(backing.bar));
}

/// One slice for each line; two lines at least stay together at either end.
void addLines(Slices& out, const TextBox& box, const Setting& setting) {
    const int lines = box.lineCount();
    for (int i = 0; i < lines; ++i) {
        const bool first = i == 0, last = i + 1 == lines;
        const double above = first ? setting.backing.padding : 0.0;
        const double below = last ? setting.backing.padding : 0.0;
        Slice slice;
        slice.before = first ? setting.before : 0.0;
        slice.height = box.top(i + 1) - box.top(i) + above + below;
        slice.keepWithNext = last ? setting.keepWithNext : first || i + 2 == lines;
        slice.paint = [box, setting, i, first, above, height = slice.height](QPainter& painter, QPointF at) {
            if (setting.backing.padding > 0.0) // a little more, so that no seam shows between lines
                paintBacking(painter, setting.backing, {at, QSizeF(roomWidth(false), height + 1.0)});
            if (setting.barWidth > 0.0)
                painter.fillRect(QRectF(at, QSizeF(setting.barWidth, height + 1.0)),
                                 QColor::fromRgb(ink::kAccent));
            const QPointF origin = at + QPointF(setting.left, above);
            box.paint(painter, origin, i, i + 1);
            if (first && !setting.bullet.isEmpty())
                TextBox(setting.bullet, {fontOf(kBodyPoints), QColor::fromRgb(ink::kMuted)}, pt(20.0))
                    .paint(painter, origin - QPointF(pt(10.0), 0.0));
        };
        out.push_back(std::move(slice));
    }
}

Backing backingOf(Tone tone) {
    switch (tone) {
    case Tone::Good:
        return {ink::kGoodPaper, ink::kGood, pt(5.0)};
    case Tone::Warning:
        return {ink::kWarningPaper, ink::kWarning, pt(5.0)};
    case Tone::Bad:
        return {ink::kBadPaper, ink::kBad, pt(5.0)};
    case Tone::Plain:
    case Tone::Lead:
    case Tone::Note:
        break;
    }
    return {};
}

void addRule(Slices& out, double before, double thickness) {
    Slice slice;
    slice.before = before;
    slice.height = thickness;
    slice.paint = [thickness](QPainter& painter, QPointF at) {
        painter.fillRect(QRectF(at, QSizeF(roomWidth(false), thickness)), QColor::fromRgb(ink::kText));
    };
    out.push_back(std::move(slice));
}

struct FigureText {
    TextBox value, label;
};

/// Figures side by side in one frame.
void addFigureRow(Slices& out, const std::vector<FigureText>& figures, double column) {
    const double padding = pt(7.0);
    double height = 0.0;
    for (const FigureText& figure : figures)
        height = std::max(height, figure.value.height() + figure.label.height());
    Slice slice;
    slice.before = pt(8.0);
    slice.height = height + 2.0 * padding;
    slice.paint = [=, total = slice.height](QPainter& painter, QPointF at) {
        painter.setPen(QPen(QColor::fromRgb(ink::kLine), pt(0.7)));
        painter.setBrush(Qt::NoBrush);
        const double width = column * static_cast<double>(figures.size());
        painter.drawRoundedRect(QRectF(at, QSizeF(width, total)), pt(3.0), pt(3.0));
        double x = 0.0;
        for (const FigureText& figure : figures) {
            if (x > 0.0) {
                painter.setPen(QPen(QColor::fromRgb(ink::kLine), pt(0.7)));
                painter.drawLine(at + QPointF(x, 0.0), at + QPointF(x, total));
            }
            figure.value.paint(painter, at + QPointF(x + padding, padding));
            figure.label.paint(painter, at + QPointF(x + padding, padding + figure.value.height()));
            x += column;
        }
    };
    out.push_back(std::move(slice));
}

} // namespace

void addTitle(Slices& out, const report::Document& document) {
    const TextBox title(textOf(document.title),
                        {fontOf(20.0, true, Face::Serif), QColor::fromRgb(ink::kText), Qt::AlignLeft, 1.18},
                        roomWidth(false));
    addLines(out, title, {.keepWithNext = true});
    if (!document.subtitle.empty()) {
        const TextBox subtitle(textOf(document.subtitle), {fontOf(kBodyPoints), QColor::fromRgb(ink::kMuted)},
                               roomWidth(false));
        addLines(out, subtitle, {.before = pt(4.0), .keepWithNext = true});
    }
    addRule(out, pt(7.0), pt(1.2));
    out.back().keepWithNext = true;
}

void addBlock(Slices& out, const report::Heading& heading) {
    const bool large = heading.level <= 2;
    const QFont font = large ? fontOf(14.0, true, Face::Serif) : fontOf(10.0, true);
    const QString text = textOf(heading.text);
    const TextBox box(text, {font, QColor::fromRgb(ink::kText), Qt::AlignLeft, 1.25}, roomWidth(false));
    const std::size_t first = out.size();
    addLines(out, box, {.before = pt(large ? 20.0 : 12.0), .keepWithNext = true});
    if (first == out.size())
        return; // no text, no line
    for (std::size_t i = first; i < out.size(); ++i)
        out[i].keepWithNext = true;
    out[first].outline = text;
    out[first].outlineLevel = large ? 0 : 1;
    if (!heading.anchor.empty())
        out[first].anchors.push_back(QString::fromStdString(heading.anchor));
}

void addBlock(Slices& out, const report::Paragraph& paragraph) {
    const Backing backing = backingOf(paragraph.tone);
    const bool boxed = backing.padding > 0.0, lead = paragraph.tone == Tone::Lead;
    TextBox::Style style{fontOf(lead                           ? 11.0
                                : paragraph.tone == Tone::Note ? kNotePoints
                                                               : kBodyPoints),
                         paragraph.tone == Tone::Note ? QColor::fromRgb(ink::kMuted)
                                                      : QColor::fromRgb(ink::kText)};
    style.leading = 1.42;
    QString text = textOf(paragraph.text);
    if (boxed && paragraph.tone != Tone::Good) { // as on the HTML page: never by colour alone
        const QString caution = QStringLiteral("Caution");
        text = caution + QStringLiteral("  ") + text;
        style.boldUntil = caution.size();
    }
    Setting setting{.before = pt(boxed || lead ? 8.0 : 6.0), .backing = backing};
    setting.left = boxed || lead ? pt(11.0) : 0.0;
    setting.barWidth = lead ? pt(2.5) : 0.0;
    const double width = boxed ? roomWidth(false) - 2.0 * setting.left : kTextWidth - setting.left;
    addLines(out, TextBox(text, style, width), setting);
}

void addBlock(Slices& out, const report::Bullets& bullets) {
    const double indent = pt(14.0);
    TextBox::Style style{fontOf(kBodyPoints), QColor::fromRgb(ink::kText)};
    style.leading = 1.38;
    for (std::size_t i = 0; i < bullets.items.size(); ++i)
        addLines(out, TextBox(textOf(bullets.items[i]), style, kTextWidth - indent),
                 {.left = indent, .before = pt(i == 0 ? 6.0 : 3.0), .bullet = QStringLiteral("•")});
}

void addBlock(Slices& out, const report::KeyFigures& figures) {
    const std::size_t n = figures.figures.size();
    const std::size_t rows = (n + kMostFigures - 1) / kMostFigures;
    if (n == 0)
        return;
    const std::size_t columns = (n + rows - 1) / rows;
    const double column = roomWidth(false) / static_cast<double>(columns);
    std::vector<FigureText> row;
    for (std::size_t i = 0; i < n; ++i) {
        const auto& figure = figures.figures[i];
        row.push_back(
            {TextBox(textOf(figure.value), {fontOf(15.0, true, Face::Serif), QColor::fromRgb(ink::kText)},
                     column - pt(14.0)),
             TextBox(textOf(figure.label), {fontOf(kNotePoints), QColor::fromRgb(ink::kMuted)},
                     column - pt(14.0))});
        if (row.size() == columns || i + 1 == n) {
            addFigureRow(out, row, column);
            row.clear();
        }
    }
}

} // namespace hilum::widgets::pdf
