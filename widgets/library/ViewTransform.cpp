#include "widgets/library/ViewTransform.h"

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr double kStaysInView = 48.0; ///< pixels of the film that cannot be pushed out of the view
}

void ViewTransform::setView(QSizeF view) {
    const QPointF middle((view.width() - m_view.width()) / 2.0, (view.height() - m_view.height()) / 2.0);
    m_view = view;
    if (m_fitted)
        fit();
    else
        pan(middle);
}

double ViewTransform::fitZoom() const {
    const QSizeF film = oriented();
    return std::max(1e-4, std::min(m_view.width() / std::max(1.0, film.width()),
                                   m_view.height() / std::max(1.0, film.height())));
}

void ViewTransform::fit() {
    m_zoom = fitZoom();
    const QSizeF film = oriented() * m_zoom;
    m_offset = {(m_view.width() - film.width()) / 2.0, (m_view.height() - film.height()) / 2.0};
    m_fitted = true;
}

void ViewTransform::zoomAbout(QPointF anchor, double zoom) {
    const QPointF corner = (m_offset - anchor) / m_zoom;
    m_zoom = std::clamp(zoom, std::min(fitZoom(), 1.0) / 4.0, kLargestZoom);
    m_offset = anchor + corner * m_zoom;
    m_fitted = false;
    keepInReach();
}

void ViewTransform::pan(QPointF by) {
    m_offset += by;
    m_fitted = false;
    keepInReach();
}

QTransform ViewTransform::matrix() const {
    return m_orientation.of(m_film) * QTransform(m_zoom, 0, 0, m_zoom, m_offset.x(), m_offset.y());
}

void ViewTransform::setOrientation(Orientation orientation) {
    const QPointF middle(m_view.width() / 2.0, m_view.height() / 2.0);
    const QPointF film = toFilm(middle);
    m_orientation = orientation;
    if (m_fitted) {
        fit();
        return;
    }
    m_offset += middle - toWidget(film);
    keepInReach();
}

void ViewTransform::keepInReach() {
    const double w = oriented().width() * m_zoom, h = oriented().height() * m_zoom;
    m_offset.setX(std::clamp(m_offset.x(), kStaysInView - w,
                             std::max(kStaysInView - w, m_view.width() - kStaysInView)));
    m_offset.setY(std::clamp(m_offset.y(), kStaysInView - h,
                             std::max(kStaysInView - h, m_view.height() - kStaysInView)));
}

} // namespace hilum::widgets
