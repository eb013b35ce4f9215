#include "widgets/plot/ChartLayout.h"

#include "widgets/common/Format.h"

#include <QCoreApplication>
#include <QFontInfo>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace hilum::widgets::plot {

namespace {

struct LegendText {
    Q_DECLARE_TR_FUNCTIONS(LegendText)
};

constexpr double kSmallPx = 11.5; ///< the axes' type in the chart's own pixels (Chart.cpp)
constexpr double kMostLegend = 0.4;
constexpr double kSample = 28.0, kSampleGap = 10.0, kRow = 19.0; ///< of the legend, in the chart's pixels
constexpr int kGrey = 6, kBlue = 7; ///< where the report's palette has its grey, and the theme's has it

QColor inkColour(report::Ink ink, Theme theme) {
    const Colours& c = colours(theme);
    switch (ink) {
    case report::Ink::Text:
        return c.text;
    case report::Ink::Muted:
    case report::Ink::Rule:
        return c.textMuted;
    case report::Ink::Axis:
        return c.outline;
    case report::Ink::Grid:
        return c.grid;
    case report::Ink::Series0:
        break;
    }
    const int index = static_cast<int>(ink) - static_cast<int>(report::Ink::Series0);
    return curveColour(index == kGrey ? kBlue : index == kBlue ? kGrey : index, theme);
}

QFont fontOf(double pixels, bool bold) {
    QFont font = typeFont(TypeStep::Caption);
    font.setPixelSize(std::max(1, static_cast<int>(pixels + 0.5)));
    font.setBold(bold);
    return font;
}

} // namespace

pdf::PaintStyle chartStyle(Theme theme) {
    return {[theme](report::Ink ink) { return inkColour(ink, theme); }, &fontOf, colours(theme).panel};
}

ChartLayout::ChartLayout(report::Chart chart, const QRectF& area, Qt::LayoutDirection direction)
    : m_chart(std::move(chart)), m_toLeft(direction == Qt::RightToLeft),
      m_unit(QFontInfo(typeFont(TypeStep::Caption)).pixelSize() / kSmallPx) {
    const QFontMetricsF metrics(fontOf(kSmallPx * m_unit, false));
    m_plot = area;
    if (!m_chart.title.empty()) {
        m_title = QRectF(area.left(), area.top(), area.width(), metrics.height() + 4.0);
        m_plot.setTop(m_title.bottom());
    }
    if (m_chart.legend && !m_chart.series.empty()) {
        double widest = 0.0;
        for (const report::ChartSeries& series : m_chart.series)
            widest = std::max(widest, metrics.horizontalAdvance(qs(series.name)));
        const double wanted = widest + (kSample + 3.0 * kSampleGap) * m_unit + 1.0; // rounding cuts nothing
        const double width = std::min(wanted, kMostLegend * area.width());
        m_legend = m_plot;
        if (m_toLeft) {
            m_legend.setWidth(width);
            m_plot.setLeft(m_legend.right());
        } else {
            m_plot.setWidth(m_plot.width() - width);
            m_legend.setLeft(m_plot.right());
        }
    }
    m_chart.legend = false;
    m_chart.width = m_plot.width() / m_unit;
    m_chart.height = m_plot.height() / m_unit;
}

QPointF ChartLayout::placeOf(double x, double y) const {
    const report::Spot spot = report::placeOf(m_chart, x, y);
    return m_plot.topLeft() + QPointF(spot.x, spot.y) * m_unit;
}

void ChartLayout::paint(QPainter& painter, Theme theme) const {
    const pdf::PaintStyle style = chartStyle(theme);
    painter.setFont(fontOf(kSmallPx * m_unit, true));
    painter.setPen(style.colour(report::Ink::Text));
    // A title may begin with a Latin word; the names of runs in the legend are Latin and keep their own way.
    painter.setLayoutDirection(m_toLeft ? Qt::RightToLeft : Qt::LeftToRight);
    painter.drawText(m_title.adjusted(4, 0, -4, 0),
                     Qt::AlignVCenter | (m_toLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute,
                     qs(m_chart.title));
    painter.setLayoutDirection(Qt::LayoutDirectionAuto);
    pdf::paintDrawing(painter, m_plot.topLeft(), report::draw(m_chart), m_unit, style);
    paintLegend(painter, style);
}

/// The legend's last line, where more names would follow than have room.
void ChartLayout::paintRest(QPainter& painter, const pdf::PaintStyle& style, double top,
                            std::size_t count) const {
    const double gap = kSampleGap * m_unit, row = kRow * m_unit;
    if (top + row > m_legend.bottom())
        return;
    painter.setFont(fontOf(kSmallPx * m_unit, false));
    painter.setPen(style.colour(report::Ink::Text));
    painter.drawText(QRectF(m_legend.left() + gap, top, m_legend.width() - 2.0 * gap, row),
                     Qt::AlignVCenter | (m_toLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute,
                     LegendText::tr("and %n more", nullptr, static_cast<int>(count)));
}

void ChartLayout::paintLegend(QPainter& painter, const pdf::PaintStyle& style) const {
    if (m_legend.isEmpty())
        return;
    const QFont font = fontOf(kSmallPx * m_unit, false);
    const QFontMetricsF metrics(font);
    const double gap = kSampleGap * m_unit, sample = kSample * m_unit, row = kRow * m_unit;
    double top = m_legend.top() + row;
    const auto fits = static_cast<std::size_t>(std::max(0.0, (m_legend.bottom() - top) / row));
    std::size_t shown = 0;
    for (const report::ChartSeries& series : m_chart.series) {
        if (m_chart.series.size() > fits && shown + 1 >= fits) {
            paintRest(painter, style, top, m_chart.series.size() - shown);
            break;
        }
        ++shown;
        const double left = m_toLeft ? m_legend.right() - gap - sample : m_legend.left() + gap;
        report::Drawing drawn{.width = kSample, .height = kRow};
        const report::Ink ink = report::seriesInk(series.colour);
        if (series.line)
            drawn.items.emplace_back(report::DrawLine{
                {{0.0, 0.0}, {kSample, 0.0}}, ink, 2.4, (series.colour / report::kSeriesColours) % 4});
        if (series.markers)
            drawn.items.emplace_back(report::DrawMarker{{0.5 * kSample, 0.0}, ink, series.colour % 4, 4.5});
        pdf::paintDrawing(painter, {left, top + 0.5 * row}, drawn, m_unit, style);
        const QRectF words =
            m_toLeft ? QRectF(m_legend.left() + gap, top, left - 2.0 * gap - m_legend.left(), row)
                     : QRectF(left + sample + gap, top, m_legend.right() - left - sample - 2.0 * gap, row);
        painter.setFont(font);
        painter.setPen(style.colour(report::Ink::Text));
        painter.drawText(words,
                         Qt::AlignVCenter | (m_toLeft ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute,
                         metrics.elidedText(qs(series.name), Qt::ElideMiddle, words.width()));
        top += row;
    }
}

} // namespace hilum::widgets::plot
