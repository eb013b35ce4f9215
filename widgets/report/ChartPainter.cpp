#include "widgets/report/ChartPainter.h"

#include "widgets/report/PageStyle.h"
#include "widgets/report/TextBox.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>

namespace hilum::widgets::pdf {

namespace {

using report::DrawArea;
using report::Drawing;
using report::DrawLine;
using report::DrawMarker;
using report::DrawText;
using report::Ink;

QColor colourOf(Ink ink) {
    switch (ink) {
    case Ink::Text:
        return QColor::fromRgb(ink::kText);
    case Ink::Muted:
    case Ink::Axis:
        return QColor::fromRgb(ink::kMuted);
    case Ink::Grid:
        return QColor::fromRgb(ink::kLine);
    case Ink::Rule:
        return QColor::fromRgb(ink::kRule);
    case Ink::Series0:
        break;
    }
    return QColor::fromRgb(0xff000000U |
                           report::seriesRgb(static_cast<int>(ink) - static_cast<int>(Ink::Series0)));
}

/// Lengths in pixels of SvgChart's patterns.
QList<qreal> dashOf(int dash) {
    switch (dash) {
    case 1:
        return {5.0, 4.0};
    case 2:
        return {2.0, 3.0};
    case 3:
        return {9.0, 3.0, 2.0, 3.0};
    default:
        return {};
    }
}

class Canvas {
public:
    Canvas(QPainter& painter, QPointF at, double unit, double width, const PaintStyle& style)
        : m_painter(painter), m_at(at), m_unit(unit), m_width(width), m_style(style) {}

    void operator()(const DrawLine& line) const {
        QPen pen(m_style.colour(line.ink), line.width * m_unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
        if (QList<qreal> pattern = dashOf(line.dash); !pattern.isEmpty()) {
            for (qreal& length : pattern)
                length /= line.width;
            pen.setDashPattern(pattern);
        }
        QPolygonF points;
        for (const report::Spot& spot : line.points)
            points << placeOf(spot);
        m_painter.setPen(pen);
        m_painter.setBrush(Qt::NoBrush);
        m_painter.drawPolyline(points);
    }

    void operator()(const DrawArea& area) const {
        constexpr float kPale = 0.18F;
        QColor colour = m_style.colour(area.ink);
        colour.setAlphaF(kPale);
        QPolygonF points;
        for (const report::Spot& spot : area.points)
            points << placeOf(spot);
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(colour);
        m_painter.drawPolygon(points);
    }

    void operator()(const DrawMarker& marker) const {
        const QPointF centre = placeOf(marker.at);
        const double r = marker.radius * m_unit;
        m_painter.setPen(QPen(m_style.halo, 1.4 * m_unit));
        m_painter.setBrush(m_style.colour(marker.ink));
        const auto polygon = [&](std::initializer_list<QPointF> corners) {
            QPolygonF shape;
            for (const QPointF& corner : corners)
                shape << centre + corner * r;
            m_painter.drawPolygon(shape);
        };
        switch (marker.shape) {
        case 1:
            polygon({{-0.9, -0.9}, {0.9, -0.9}, {0.9, 0.9}, {-0.9, 0.9}});
            break;
        case 2:
            polygon({{0.0, -1.25}, {1.25, 0.0}, {0.0, 1.25}, {-1.25, 0.0}});
            break;
        case 3:
            polygon({{0.0, -1.2}, {1.15, 0.85}, {-1.15, 0.85}});
            break;
        default:
            m_painter.drawEllipse(centre, r, r);
        }
    }

    void operator()(const DrawText& text) const {
        const QString words = textOf(text.text);
        if (words.isEmpty())
            return;
        double pixels = text.size * m_unit;
        QFont font = m_style.font(pixels, text.bold);
        const double room = (text.upwards ? 2.0 * text.at.y : m_width) * m_unit;
        double width = widthOf(words, font);
        if (width > room && room > 0.0) {
            pixels *= room / width;
            font = m_style.font(pixels, text.bold);
            width = widthOf(words, font);
        }
        const double back = text.anchor == report::TextAnchor::Start    ? 0.0
                            : text.anchor == report::TextAnchor::Middle ? 0.5 * width
                                                                        : width;
        m_painter.save();
        m_painter.setFont(font);
        m_painter.setPen(m_style.colour(text.ink));
        if (text.upwards) {
            m_painter.translate(placeOf(text.at));
            m_painter.rotate(-90.0);
            m_painter.drawText(QPointF(-back, 0.0), words);
        } else {
            const double left = m_at.x(), right = m_at.x() + m_width * m_unit;
            const QPointF place = placeOf(text.at);
            const double x = std::max(left, std::min(place.x() - back, right - width));
            m_painter.drawText(QPointF(x, place.y()), words);
        }
        m_painter.restore();
    }

private:
    [[nodiscard]] QPointF placeOf(const report::Spot& spot) const {
        return m_at + QPointF(spot.x, spot.y) * m_unit;
    }
    QPainter& m_painter;
    QPointF m_at;
    double m_unit, m_width;
    const PaintStyle& m_style;
};

} // namespace

const PaintStyle& paperStyle() {
    static const PaintStyle kPaper{
        &colourOf, [](double pixels, bool bold) { return fontOf(pixels / pt(1.0), bold); }, Qt::white};
    return kPaper;
}

void paintDrawing(QPainter& painter, QPointF at, const Drawing& drawing, double unit,
                  const PaintStyle& style) {
    const Canvas canvas(painter, at, unit, drawing.width, style);
    for (const report::DrawItem& item : drawing.items)
        std::visit(canvas, item);
}

} // namespace hilum::widgets::pdf
