// PaintedFile: what a function paints as a picture or a drawing on disk. Window thread.
#pragma once

#include "base/Result.h"

#include <QRectF>
#include <QSize>
#include <QString>

#include <functional>

class QPainter;

namespace hilum::widgets {

/// Size of an export in points, and how many pixels of a PNG make one.
inline constexpr QSize kPaintedSize{900, 520};
inline constexpr double kPaintedScale = 2.0;

/// `file` ends in ".svg" for a drawing, anything else becomes a PNG. `paint` gets the whole area in points.
/// The file appears whole or not at all. OutOfMemory where the picture could not be made; WriteFailed or
/// DiskFull.
Result<> savePainted(const QString& file, const QSize& size,
                     const std::function<void(QPainter&, const QRectF&)>& paint);

} // namespace hilum::widgets
