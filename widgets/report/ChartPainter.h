// ChartPainter: a report's Drawing with QPainter: on paper with the same look as SvgChart's, in the window
// with the theme's. Any thread.
#pragma once

#include "report/Chart.h"

#include <QColor>
#include <QFont>
#include <QPointF>

#include <functional>

class QPainter;

namespace hilum::widgets::pdf {

/// What a drawing is painted with.
struct PaintStyle {
    std::function<QColor(report::Ink)> colour;
    std::function<QFont(double pixels, bool bold)> font; ///< of this size in device units
    QColor halo = Qt::white;                             ///< around markers
};
[[nodiscard]] const PaintStyle& paperStyle();

/// `unit`: device units for one pixel of the drawing. Texts stay within its width: what would stick out is
/// moved, and what is wider than the drawing is set smaller.
void paintDrawing(QPainter& painter, QPointF at, const report::Drawing& drawing, double unit,
                  const PaintStyle& style = paperStyle());

} // namespace hilum::widgets::pdf
