#include "widgets/augment/FilmCanvas.h"

#include "widgets/common/Theme.h"

#include <QPainter>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr int kSwatch = 10;
constexpr double kBarMargin = 6.0;
} // namespace

FilmCanvas::FilmCanvas(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAttribute(Qt::WA_OpaquePaintEvent);
    onThemeChanged(this, [this] { update(); });
}

void FilmCanvas::setPicture(const QImage& picture) {
    m_picture = picture;
    update();
}

void FilmCanvas::setCaption(const QString& caption, const QColor& swatch) {
    m_caption = caption;
    m_swatch = swatch;
    update();
}

void FilmCanvas::setOverlays(std::vector<Overlay> overlays) {
    m_overlays = std::move(overlays);
    update();
}

QRectF FilmCanvas::pictureRect() const {
    const double bar = fontMetrics().height() + 2.0 * kBarMargin;
    const double side = std::max(1.0, std::min<double>(width(), height() - bar));
    return {(width() - side) / 2.0, bar + (height() - bar - side) / 2.0, side, side};
}

void FilmCanvas::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter painter(this);
    painter.fillRect(rect(), c.canvas);
    const QRectF place = pictureRect();
    // The caption sits on the picture's own edge, wherever the canvas centres it.
    QRectF bar(place.left(), place.top() - fontMetrics().height() - 2.0 * kBarMargin, place.width(),
               fontMetrics().height() + 2.0 * kBarMargin);
    bar.adjust(space::kXs, 0, -space::kXs, 0);
    if (m_swatch.isValid()) {
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const double x = mirrored ? bar.right() - kSwatch : bar.left();
        painter.fillRect(QRectF(x, bar.center().y() - kSwatch / 2.0, kSwatch, kSwatch), m_swatch);
        bar.adjust(mirrored ? 0 : kSwatch + space::kS, 0, mirrored ? -kSwatch - space::kS : 0, 0);
    }
    painter.setPen(c.canvasText);
    painter.setFont(typeFont(TypeStep::Strong));
    painter.drawText(
        bar, static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::AlignLeading),
        painter.fontMetrics().elidedText(m_caption, Qt::ElideRight, static_cast<int>(bar.width())));
    if (m_picture.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(place, m_picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(typeFont(TypeStep::Caption));
    for (const Overlay& overlay : m_overlays) {
        const QRectF box(place.left() + overlay.place.left() * place.width(),
                         place.top() + overlay.place.top() * place.height(),
                         overlay.place.width() * place.width(), overlay.place.height() * place.height());
        painter.setPen(QPen(QColor(0, 0, 0, 160), 4.0)); // a dark edge keeps the line readable on bright bone
        painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5));
        painter.setPen(QPen(overlay.colour, 2.0, overlay.dashed ? Qt::DashLine : Qt::SolidLine));
        painter.drawRect(box.adjusted(1.5, 1.5, -1.5, -1.5));
        if (overlay.label.isEmpty())
            continue;
        const QRectF text(box.topLeft() + QPointF(5, 3),
                          QSizeF(painter.fontMetrics().horizontalAdvance(overlay.label) + 6.0,
                                 painter.fontMetrics().height()));
        painter.fillRect(text, QColor(0, 0, 0, 150));
        painter.drawText(text, Qt::AlignCenter, overlay.label);
    }
}

} // namespace hilum::widgets
