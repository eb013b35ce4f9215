#include "widgets/library/PaneLink.h"

#include "widgets/library/ViewerWidget.h"

#include <algorithm>

namespace hilum::widgets {

namespace {

bool sameRange(const imaging::VoiWindow& a, const imaging::VoiWindow& b) {
    return a.centre == b.centre && a.width == b.width;
}

/// Pixels of the copy for one of the film, and where the film's corner lies in it.
struct Fitting {
    double scale = 1.0;
    QPointF corner;
};

Fitting fittingOf(QSize size, int side) {
    const double scale = static_cast<double>(side) / std::max({1, size.width(), size.height()});
    return {scale, {(side - size.width() * scale) / 2.0, (side - size.height() * scale) / 2.0}};
}

} // namespace

std::optional<imaging::VoiWindow> carriedWindow(const imaging::VoiWindow& window,
                                                const imaging::VoiWindow& from, const imaging::VoiWindow& to,
                                                bool opposite) {
    if (sameRange(window, from))
        return std::nullopt;
    const double scale = from.width > 0.0 && to.width > 0.0 ? to.width / from.width : 1.0;
    imaging::VoiWindow carried = to;
    carried.explanation.clear();
    carried.centre = to.centre + (window.centre - from.centre) * (opposite ? -scale : scale);
    carried.width = window.width * scale;
    return carried;
}

QPointF squarePoint(QPointF film, QSize size, int side) {
    const Fitting fitting = fittingOf(size, side);
    return film * fitting.scale + fitting.corner;
}

QPointF filmPoint(QPointF square, QSize size, int side) {
    const Fitting fitting = fittingOf(size, side);
    return (square - fitting.corner) / fitting.scale;
}

ViewPlace ViewerWidget::place() const {
    if (!m_film.pixels)
        return {};
    const QPointF middle = toPixel(QRectF(rect()).center());
    return {{middle.x() / m_film.pixels->width(), middle.y() / m_film.pixels->height()},
            m_view.zoom() / m_view.fitZoom(),
            m_view.fitted()};
}

void ViewerWidget::setPlace(const ViewPlace& place) {
    if (!m_film.pixels)
        return;
    if (place.fitted) {
        m_view.fit();
        update();
    } else {
        lookAt({place.centre.x() * m_film.pixels->width(), place.centre.y() * m_film.pixels->height()},
               place.zoom * m_view.fitZoom());
    }
}

void ViewerWidget::lookAt(QPointF pixel, double zoom) {
    const QPointF middle = QRectF(rect()).center();
    m_view.zoomAbout(middle, zoom);
    m_view.pan(middle - fromPixel(pixel));
    update();
}

} // namespace hilum::widgets
