// ChartLayout: where title, axes and legend of a chart stand in a rectangle, and how they are painted in a
// theme. Pure but for the theme's fonts; window thread.
#pragma once

#include "report/Chart.h"
#include "widgets/common/Theme.h"
#include "widgets/report/ChartPainter.h"

#include <QRectF>
#include <QString>

class QPainter;

namespace hilum::widgets::plot {

/// The theme's colours and font for report::Drawing.
[[nodiscard]] pdf::PaintStyle chartStyle(Theme theme);

class ChartLayout {
public:
    /// The legend takes at most two fifths of the width, on the side where a line of text ends.
    ChartLayout(report::Chart chart, const QRectF& area, Qt::LayoutDirection direction);
    [[nodiscard]] QPointF placeOf(double x, double y) const;
    void paint(QPainter& painter, Theme theme) const;

private:
    void paintLegend(QPainter& painter, const pdf::PaintStyle& style) const;
    void paintRest(QPainter& painter, const pdf::PaintStyle& style, double top, std::size_t count) const;
    report::Chart m_chart; ///< laid out for m_plot, without a legend of its own
    QRectF m_title, m_plot, m_legend;
    bool m_toLeft;
    double m_unit; ///< px of the device for one of the chart: grows with the system's font
};

} // namespace hilum::widgets::plot
