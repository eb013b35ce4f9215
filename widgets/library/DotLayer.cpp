#include "widgets/library/DotLayer.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {

constexpr QRgb kPair = 0x00ff00ffU; ///< two channels of a pixel, with room for a product beside each

/// Each channel times rest / 255, rounded; two at a time.
QRgb scaled(QRgb pixel, QRgb rest) {
    QRgb low = (pixel & kPair) * rest;
    low = (low + ((low >> 8U) & kPair) + 0x00800080U) >> 8U & kPair;
    QRgb high = (pixel >> 8U & kPair) * rest;
    high = (high + ((high >> 8U) & kPair) + 0x00800080U) & ~kPair;
    return low | high;
}

} // namespace

QImage dotStamp(double radius, const QColor& fill, const QColor& edge, double ratio) {
    const int side = static_cast<int>(std::ceil(2.0 * radius)) + 2;
    QImage stamp(QSize(side, side) * ratio, QImage::Format_ARGB32_Premultiplied);
    stamp.setDevicePixelRatio(ratio);
    stamp.fill(Qt::transparent);
    QPainter painter(&stamp);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(edge.isValid() ? QPen(edge, 0.8) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawEllipse(QPointF(0.5 * side, 0.5 * side), radius, radius);
    return stamp;
}

void blendDot(QImage& picture, const QImage& stamp, QPointF at) {
    const int left = static_cast<int>(std::lround(at.x() - 0.5 * stamp.width()));
    const int top = static_cast<int>(std::lround(at.y() - 0.5 * stamp.height()));
    const int fromX = std::max(0, -left), toX = std::min(stamp.width(), picture.width() - left);
    const int fromY = std::max(0, -top), toY = std::min(stamp.height(), picture.height() - top);
    for (int y = fromY; y < toY; ++y) {
        const auto* dots = reinterpret_cast<const QRgb*>(stamp.constScanLine(y));
        auto* below = reinterpret_cast<QRgb*>(picture.scanLine(top + y)) + left;
        for (int x = fromX; x < toX; ++x)
            if (const auto cover = static_cast<QRgb>(qAlpha(dots[x])); cover == 255U)
                below[x] = dots[x];
            else if (cover > 0U)
                below[x] = dots[x] + scaled(below[x], 255U - cover);
    }
}

} // namespace hilum::widgets
