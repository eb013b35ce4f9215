#include "widgets/plot/PaintedFile.h"

#include "base/AtomicFile.h"
#include "widgets/common/Format.h"

#include <QBuffer>
#include <QImage>
#include <QPainter>
#include <QSvgGenerator>

namespace hilum::widgets {

namespace {

bool paintSvg(QBuffer& buffer, const QSize& size,
              const std::function<void(QPainter&, const QRectF&)>& paint) {
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setSize(size);
    generator.setViewBox(QRect(QPoint(), size));
    generator.setTitle(QStringLiteral("Hilum"));
    QPainter painter;
    if (!painter.begin(&generator))
        return false;
    paint(painter, QRectF(QPointF(), size));
    return painter.end();
}

bool paintPng(QBuffer& buffer, const QSize& size,
              const std::function<void(QPainter&, const QRectF&)>& paint) {
    QImage image(size * kPaintedScale, QImage::Format_RGB32);
    image.setDevicePixelRatio(kPaintedScale);
    QPainter painter;
    if (image.isNull() || !painter.begin(&image))
        return false;
    painter.setRenderHint(QPainter::Antialiasing);
    paint(painter, QRectF(QPointF(), size));
    return painter.end() && image.save(&buffer, "PNG");
}

} // namespace

Result<> savePainted(const QString& file, const QSize& size,
                     const std::function<void(QPainter&, const QRectF&)>& paint) {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    const bool svg = file.endsWith(QLatin1String(".svg"), Qt::CaseInsensitive);
    if (!buffer.open(QIODevice::WriteOnly) ||
        !(svg ? paintSvg(buffer, size, paint) : paintPng(buffer, size, paint)))
        return Error(ErrorCode::OutOfMemory, "the picture could not be drawn", ss(file));
    return writeFileAtomically(ss(file),
                               std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
}

} // namespace hilum::widgets
