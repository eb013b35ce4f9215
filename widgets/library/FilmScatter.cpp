#include "widgets/library/FilmScatter.h"

#include "widgets/common/Theme.h"
#include "widgets/library/DotLayer.h"
#include "widgets/library/LoopTest.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hilum::widgets {

namespace {

constexpr double kMargin = 24.0;    ///< px around the points when they are fitted
constexpr double kNear = 10.0;      ///< px from a point that still hit it
constexpr int kDrag = 4;            ///< px of a press that is no click any more
constexpr double kZoomStep = 1.25;  ///< of a notch of the wheel
constexpr double kMostZoom = 400.0; ///< beyond what is fitted
constexpr double kLeastZoom = 0.5;
constexpr std::size_t kImmediate = 60'000; ///< points that are painted within a frame
constexpr int kRestMs = 60;
constexpr std::size_t kRarePart = 10; ///< a class of less than a tenth of the points shown is rare
constexpr double kPaleOpacity = 0.2;
constexpr std::size_t kCrowd = 12'000; ///< points that can be told apart in the whole map

} // namespace

FilmScatter::FilmScatter(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setMinimumSize(200, 160);
    m_repaint.setSingleShot(true);
    connect(&m_repaint, &QTimer::timeout, this, [this] {
        m_layerScale = 0.0;
        update();
    });
    onThemeChanged(this, [this] { changed(); });
}

void FilmScatter::setPoints(std::vector<QPointF> points) {
    m_points = std::move(points);
    m_classes.assign(m_points.size(), 0);
    m_colours = {curveColour(0)};
    m_shown.clear();
    m_current = m_hovered = -1;
    sortPoints();
    fit();
}

void FilmScatter::setClasses(std::vector<std::uint8_t> ofPoint, std::vector<QColor> colours) {
    if (ofPoint.size() != m_points.size())
        return;
    m_classes = std::move(ofPoint);
    m_colours = std::move(colours);
    sortPoints();
    changed();
}

void FilmScatter::setShown(std::vector<bool> shown) {
    if (shown.size() != m_points.size())
        shown.clear();
    m_shown = std::move(shown);
    if (m_hovered >= 0 && !isShown(static_cast<std::size_t>(m_hovered)))
        setHovered(-1);
    sortPoints();
    changed();
}

/// Below lie the pale ones, then all classes mixed as the points come, so that no large one hides another; a
/// rare class hides little and would be lost: it lies above.
void FilmScatter::sortPoints() {
    const std::size_t classes = m_colours.size() + 1; // the last: of none of the colours
    const auto classOf = [&](std::size_t i) { return std::min<std::size_t>(m_classes[i], classes - 1); };
    std::vector<std::size_t> counts(classes, 0);
    std::size_t shown = 0;
    for (std::size_t i = 0; i < m_points.size(); ++i)
        if (isShown(i)) {
            ++counts[classOf(i)];
            ++shown;
        }
    const auto kindOf = [&](std::size_t i) {
        const std::size_t own = classOf(i);
        return !isShown(i) ? 0 : counts[own] * kRarePart >= shown ? 1 : 2 + own;
    };
    std::vector<std::uint32_t> next(classes + 3, 0); // of each kind, its first place
    for (std::size_t i = 0; i < m_points.size(); ++i)
        ++next[kindOf(i) + 1];
    std::partial_sum(next.begin(), next.end(), next.begin());
    m_order.resize(m_points.size());
    for (std::size_t i = 0; i < m_points.size(); ++i)
        m_order[next[kindOf(i)]++] = static_cast<std::uint32_t>(i);
}

void FilmScatter::setCurrent(int index) {
    m_current = index >= 0 && index < count() ? index : -1;
    update();
}

void FilmScatter::setLasso(bool on) {
    m_lassoMode = on;
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
}

void FilmScatter::changed() {
    if (m_points.size() > kImmediate && !m_layer.isNull())
        m_repaint.start(0); // in a frame of its own, after that of whoever has changed them
    else
        m_layerScale = 0.0;
    update();
}

void FilmScatter::fit() {
    m_isFitted = true;
    double left = 0.0, right = 0.0, low = 0.0, high = 0.0;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        left = i == 0 ? m_points[i].x() : std::min(left, m_points[i].x());
        right = i == 0 ? m_points[i].x() : std::max(right, m_points[i].x());
        low = i == 0 ? m_points[i].y() : std::min(low, m_points[i].y());
        high = i == 0 ? m_points[i].y() : std::max(high, m_points[i].y());
    }
    m_centre = QPointF(0.5 * (left + right), 0.5 * (low + high));
    const double across = std::max(1.0, width() - 2.0 * kMargin),
                 up = std::max(1.0, height() - 2.0 * kMargin);
    const double wide = right - left,
                 tall = high - low; // one scale for both: distances are those of the plane
    m_fitted = std::min(wide > 0.0 ? across / wide : 1e12, tall > 0.0 ? up / tall : 1e12);
    if (m_fitted >= 1e12)
        m_fitted = 1.0;
    m_scale = m_fitted;
    changed();
    Q_EMIT moved();
}

void FilmScatter::zoom(double factor, QPointF around) {
    const double wanted = std::clamp(m_scale * factor, kLeastZoom * m_fitted, kMostZoom * m_fitted);
    const QPointF off = around - QRectF(rect()).center();
    const QPointF turned(off.x(), -off.y()); // what lies under the pointer stays there
    m_centre += turned / m_scale - turned / wanted;
    m_scale = wanted;
    m_isFitted = false;
    update();
    Q_EMIT moved();
}

QPointF FilmScatter::toWidget(QPointF point) const {
    const QPointF off = (point - m_centre) * m_scale;
    return QRectF(rect()).center() + QPointF(off.x(), -off.y());
}

QPointF FilmScatter::placeOf(int index) const {
    return index >= 0 && index < count() ? toWidget(m_points[static_cast<std::size_t>(index)]) : QPointF();
}

double FilmScatter::radius() const {
    const std::size_t n = m_points.size();
    const double small = n <= 600 ? 4.2 : n <= 3'000 ? 3.2 : n <= kCrowd ? 2.4 : 1.6;
    return small * std::clamp(std::pow(m_scale / m_fitted, 0.25), 0.8, 2.2);
}

/// Many dots seen from afar are thin: where they lie thick is to be seen, and what lies below others.
double FilmScatter::opacity() const {
    if (m_points.size() <= kCrowd)
        return 1.0;
    const double crowd = static_cast<double>(m_points.size()) / static_cast<double>(kCrowd);
    return std::clamp(m_scale / m_fitted / std::sqrt(crowd), 0.15, 1.0);
}

int FilmScatter::pointAt(QPointF place) const {
    const double reach = kNear + radius();
    double least = reach * reach;
    int nearest = -1;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF off = toWidget(m_points[i]) - place;
        const double distance = QPointF::dotProduct(off, off);
        if (distance < least && isShown(i)) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

/// The nearest of those that lie within 45° of the direction.
int FilmScatter::neighbour(QPointF direction) const {
    const QPointF from = m_current >= 0 ? placeOf(m_current) : QRectF(rect()).center();
    double least = std::numeric_limits<double>::infinity();
    int nearest = m_current;
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        const QPointF off = toWidget(m_points[i]) - from;
        const double along = QPointF::dotProduct(off, direction);
        const double across = std::abs(off.x() * direction.y() - off.y() * direction.x());
        const double distance = along + across;
        if (along > 0.0 && across <= along && distance < least && isShown(i)) {
            least = distance;
            nearest = static_cast<int>(i);
        }
    }
    return nearest;
}

void FilmScatter::paintLayer() {
    const double ratio = devicePixelRatioF();
    if (m_layer.size() != size() * ratio) {
        m_layer = QImage(size() * ratio, QImage::Format_ARGB32_Premultiplied);
        m_layer.setDevicePixelRatio(ratio);
    }
    const Colours& c = colours();
    m_layer.fill(c.panel);
    const double r = radius();
    QColor pale = c.outline;
    pale.setAlphaF(static_cast<float>(kPaleOpacity * opacity()));
    std::vector<QImage> dots;
    for (QColor colour : m_colours) {
        colour.setAlphaF(static_cast<float>(opacity()));
        dots.push_back(dotStamp(r, colour, r > 2.0 ? c.panel : QColor(), ratio));
    }
    const QImage paleDot = dotStamp(0.8 * r, pale, QColor(), ratio);
    for (const std::uint32_t i : m_order) {
        const std::size_t kind = m_classes[i];
        blendDot(m_layer, isShown(i) && kind < dots.size() ? dots[kind] : paleDot,
                 toWidget(m_points[i]) * ratio);
    }
    m_layerCentre = m_centre;
    m_layerScale = m_scale;
}

void FilmScatter::paintRing(QPainter& painter, int index, const QColor& colour) const {
    if (index < 0)
        return;
    const double r = radius() + 3.5;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours().panel, 4.0)); // told from what lies below
    painter.drawEllipse(placeOf(index), r, r);
    painter.setPen(QPen(colour, 2.0));
    painter.drawEllipse(placeOf(index), r, r);
}

void FilmScatter::paintEvent(QPaintEvent*) {
    const bool same = m_layerScale == m_scale && m_layerCentre == m_centre &&
                      m_layer.size() == size() * devicePixelRatioF();
    QPainter painter(this);
    const Colours& c = colours();
    if (!same && (m_layerScale == 0.0 || m_points.size() <= kImmediate))
        paintLayer();
    else if (!same && !m_repaint.isActive())
        m_repaint.start(kRestMs); // until then the former picture, moved and stretched
    painter.fillRect(rect(), c.panel);
    const double stretch = m_scale / m_layerScale;
    const QPointF off = (m_layerCentre - m_centre) * m_scale;
    const QPointF middle = QRectF(rect()).center() + QPointF(off.x(), -off.y());
    const QSizeF extent = QSizeF(m_layer.size()) / m_layer.devicePixelRatio() * stretch;
    painter.drawImage(QRectF(middle - QPointF(0.5 * extent.width(), 0.5 * extent.height()), extent), m_layer,
                      QRectF(m_layer.rect()));
    painter.setRenderHint(QPainter::Antialiasing);
    paintRing(painter, m_hovered, c.text);
    paintRing(painter, m_current, c.accent);
    if (m_hand == Hand::Lassoing && m_loop.size() > 1) {
        QColor fill = c.accent;
        fill.setAlpha(40);
        painter.setPen(QPen(c.accent, 1.5, Qt::DashLine));
        painter.setBrush(fill);
        painter.drawPolygon(m_loop);
    }
    if (hasFocus()) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(c.accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void FilmScatter::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    if (m_isFitted)
        fit();
    else
        changed();
    Q_EMIT moved();
}

void FilmScatter::setHovered(int index) {
    if (index == m_hovered)
        return;
    m_hovered = index;
    update();
    Q_EMIT hovered(index);
}

void FilmScatter::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    m_pressed = m_last = event->position();
    const bool loop = m_lassoMode || event->modifiers().testFlag(Qt::ShiftModifier);
    m_hand = loop ? Hand::Lassoing : Hand::Pressed;
    if (loop)
        setHovered(-1); // nothing covers what the loop is drawn around
    m_loop = QPolygonF({m_pressed});
}

void FilmScatter::mouseMoveEvent(QMouseEvent* event) {
    const QPointF at = event->position();
    if (m_hand == Hand::Pressed && (at - m_pressed).manhattanLength() > kDrag) {
        m_hand = Hand::Moving;
        setHovered(-1);
        setCursor(Qt::ClosedHandCursor);
    }
    if (m_hand == Hand::Moving) {
        const QPointF off = at - m_last;
        m_centre -= QPointF(off.x(), -off.y()) / m_scale;
        m_isFitted = false;
        update();
        Q_EMIT moved();
    } else if (m_hand == Hand::Lassoing) {
        m_loop << at;
        update();
    } else if (m_hand == Hand::Free) {
        setHovered(pointAt(at));
    }
    m_last = at;
}

void FilmScatter::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton)
        return;
    const Hand before = m_hand;
    m_hand = Hand::Free;
    setCursor(m_lassoMode ? Qt::CrossCursor : Qt::ArrowCursor);
    const bool click =
        before == Hand::Pressed ||
        (before == Hand::Lassoing && m_loop.boundingRect().width() + m_loop.boundingRect().height() <= kDrag);
    if (click) {
        if (const int index = pointAt(event->position()); index >= 0)
            Q_EMIT chosen(index);
    } else if (before == Hand::Lassoing) {
        finishLasso();
    }
    update();
}

void FilmScatter::finishLasso() {
    std::vector<int> inside;
    const LoopTest loop(m_loop);
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        if (isShown(i) && loop.contains(toWidget(m_points[i])))
            inside.push_back(static_cast<int>(i));
    }
    m_loop.clear();
    Q_EMIT lassoed(inside);
}

void FilmScatter::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const int index = pointAt(event->position()); index >= 0 && event->button() == Qt::LeftButton)
        Q_EMIT opened(index);
}

void FilmScatter::wheelEvent(QWheelEvent* event) {
    zoom(std::pow(kZoomStep, event->angleDelta().y() / 120.0), event->position());
    event->accept();
}

void FilmScatter::keyPressEvent(QKeyEvent* event) {
    const auto go = [this](QPointF direction) {
        if (const int next = neighbour(direction); next >= 0 && next != m_current)
            Q_EMIT chosen(next);
    };
    switch (event->key()) { // the plane is not mirrored with the language
    case Qt::Key_Left:
        return go({-1.0, 0.0});
    case Qt::Key_Right:
        return go({1.0, 0.0});
    case Qt::Key_Up:
        return go({0.0, -1.0});
    case Qt::Key_Down:
        return go({0.0, 1.0});
    case Qt::Key_Plus:
        return zoom(kZoomStep, QRectF(rect()).center());
    case Qt::Key_Minus:
        return zoom(1.0 / kZoomStep, QRectF(rect()).center());
    case Qt::Key_Equal:
        return fit();
    case Qt::Key_Escape:
        m_hand = Hand::Free;
        m_loop.clear();
        update();
        Q_EMIT cleared();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            Q_EMIT opened(m_current);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void FilmScatter::leaveEvent(QEvent* event) {
    setHovered(-1);
    QWidget::leaveEvent(event);
}

void FilmScatter::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    update();
}

void FilmScatter::focusOutEvent(QFocusEvent* event) {
    QWidget::focusOutEvent(event);
    update();
}

} // namespace hilum::widgets
