// FilmScatter: many points of a plane, painted into one picture: 100,000 are no more widgets than ten. Wheel
// and drag zoom and move, a loop drawn with Shift (or in the lasso's mode) chooses points. Knows nothing of
// films. Window thread.
#pragma once

#include <QImage>
#include <QPointF>
#include <QPolygonF>
#include <QTimer>
#include <QWidget>

#include <cstdint>
#include <vector>

namespace hilum::widgets {

class FilmScatter : public QWidget {
    Q_OBJECT
public:
    explicit FilmScatter(QWidget* parent = nullptr);

    void setPoints(std::vector<QPointF> points); ///< y upwards; all of one class, all shown, fitted
    /// For each point its place in `colours`. Classes lie mixed; rare ones above, the later the higher.
    void setClasses(std::vector<std::uint8_t> ofPoint, std::vector<QColor> colours);
    /// For each point whether it is one of those asked for; the others are pale, and nothing hits them.
    void setShown(std::vector<bool> shown);
    void setCurrent(int index); ///< -1: none
    [[nodiscard]] int current() const { return m_current; }
    [[nodiscard]] int count() const { return static_cast<int>(m_points.size()); }
    [[nodiscard]] bool lasso() const { return m_lassoMode; }
    void setLasso(bool on);
    void fit();
    void zoom(double factor, QPointF around);
    [[nodiscard]] QPointF placeOf(int index) const;        ///< on the widget
    [[nodiscard]] int pointAt(QPointF place) const;        ///< the nearest of those shown; -1: none is near
    [[nodiscard]] double scale() const { return m_scale; } ///< pixels for one unit

Q_SIGNALS:
    void hovered(int index); ///< -1: none
    void chosen(int index);
    void opened(int index);
    void lassoed(const std::vector<int>& points); ///< may be empty
    void cleared();                               ///< Escape
    void moved();                                 ///< every place is another one

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    enum class Hand { Free, Pressed, Moving, Lassoing };
    [[nodiscard]] bool isShown(std::size_t i) const { return m_shown.empty() || m_shown[i]; }
    [[nodiscard]] QPointF toWidget(QPointF point) const;
    [[nodiscard]] double radius() const;
    [[nodiscard]] double opacity() const; ///< of a dot, 0 … 1
    [[nodiscard]] int neighbour(QPointF direction) const;
    void sortPoints();
    void changed(); ///< the layer is of the past
    void paintLayer();
    void paintRing(QPainter& painter, int index, const QColor& colour) const;
    void setHovered(int index);
    void finishLasso();

    std::vector<QPointF> m_points;
    std::vector<std::uint8_t> m_classes;
    std::vector<QColor> m_colours;
    std::vector<bool> m_shown;
    std::vector<std::uint32_t> m_order; ///< of painting
    QPointF m_centre;                   ///< of what is seen, in the plane
    double m_scale = 1.0, m_fitted = 1.0;
    bool m_isFitted = true; ///< follows the size of the widget
    QImage m_layer;         ///< all points
    QPointF m_layerCentre;  ///< m_centre and m_scale when it was painted
    double m_layerScale = 0.0;
    QTimer m_repaint; ///< with many points the layer is moved first and painted when the hand rests
    Hand m_hand = Hand::Free;
    bool m_lassoMode = false;
    QPointF m_pressed, m_last;
    QPolygonF m_loop;
    int m_current = -1, m_hovered = -1;
};

} // namespace hilum::widgets
