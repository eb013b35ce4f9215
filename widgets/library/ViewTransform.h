// ViewTransform: where a film lies in a widget: zoom and offset, fit, 1:1, zoom about a point. Pure values.
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

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
    [[nodiscard]] bool fitted() const { return m_fitted; }
    [[nodiscard]] double zoom() const { return m_zoom; } ///< widget pixels per film pixel
    [[nodiscard]] double fitZoom() const;
    [[nodiscard]] QPointF toFilm(QPointF widget) const { return (widget - m_offset) / m_zoom; }
    [[nodiscard]] QPointF toWidget(QPointF film) const { return film * m_zoom + m_offset; }
    [[nodiscard]] QRectF filmRect() const { return {m_offset, m_film * m_zoom}; } ///< in the widget

private:
    void keepInReach();
    QSizeF m_film{1.0, 1.0};
    QSizeF m_view{1.0, 1.0};
    QPointF m_offset; ///< widget position of the film's upper left corner
    double m_zoom = 1.0;
    bool m_fitted = true;
};

} // namespace hilum::widgets
