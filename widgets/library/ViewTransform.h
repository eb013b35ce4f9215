// ViewTransform: where a film lies in a widget: zoom, offset and orientation, fit, 1:1, zoom about a point.
// Pure values.
#pragma once

#include "widgets/library/Orientation.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace hilum::widgets {

class ViewTransform {
public:
    static constexpr double kLargestZoom = 40.0; ///< widget pixels per film pixel

    void setFilm(QSizeF film) { m_film = film; }
    void setView(QSizeF view);
    /// The whole film, centred; follows later changes of the view's size.
    void fit();
    /// Sets the zoom and keeps the film point under `anchor` (widget) where it is.
    void zoomAbout(QPointF anchor, double zoom);
    void pan(QPointF by);
    /// Turns or mirrors; what is in the middle of the view stays there.
    void setOrientation(Orientation orientation);
    [[nodiscard]] Orientation orientation() const { return m_orientation; }
    [[nodiscard]] QSizeF film() const { return m_film; }
    [[nodiscard]] bool fitted() const { return m_fitted; }
    [[nodiscard]] double zoom() const { return m_zoom; } ///< widget pixels per film pixel
    [[nodiscard]] double fitZoom() const;
    /// From the film to the widget: orientation, zoom, offset. A multiple of a quarter turn, never a shear.
    [[nodiscard]] QTransform matrix() const;
    [[nodiscard]] QPointF toFilm(QPointF widget) const { return matrix().inverted().map(widget); }
    [[nodiscard]] QPointF toWidget(QPointF film) const { return matrix().map(film); }
    [[nodiscard]] QRectF filmRect() const { return {m_offset, oriented() * m_zoom}; } ///< in the widget

private:
    void keepInReach();
    [[nodiscard]] QSizeF oriented() const { return m_orientation.sizeOf(m_film); }
    QSizeF m_film{1.0, 1.0};
    QSizeF m_view{1.0, 1.0};
    QPointF m_offset; ///< widget position of the upper left corner of what is shown
    Orientation m_orientation;
    double m_zoom = 1.0;
    bool m_fitted = true;
};

} // namespace hilum::widgets
