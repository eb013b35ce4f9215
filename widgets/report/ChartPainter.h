// ChartPainter: a report's Drawing with QPainter: the same look as SvgChart's, on paper. Any thread.
#pragma once

#include "report/Chart.h"

#include <QPointF>

class QPainter;

namespace hilum::widgets::pdf {

/// `unit`: device units for one pixel of the drawing. Texts stay within its width: what would stick out is
/// moved, and what is wider than the drawing is set smaller.
void paintDrawing(QPainter& painter, QPointF at, const report::Drawing& drawing, double unit);

} // namespace hilum::widgets::pdf
