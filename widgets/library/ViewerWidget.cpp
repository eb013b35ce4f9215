#include "widgets/library/ViewerWidget.h"

#include "widgets/common/Theme.h"
#include "widgets/library/RulerTool.h"

#include <QMouseEvent>

#include <cmath>

namespace hilum::widgets {

namespace {

constexpr double kWheelStep = 1.2;          ///< zoom of a notch (120 units of 1/8 degree)
const QColor kHeatColour(0xE6, 0x9F, 0x00); ///< this and the largest cover are those of imaging::overlay()
constexpr double kMostCover = 0.6;

/// A grey map as the heat's colour, premultiplied.
QImage asHeat(const QImage& map) {
    const QImage grey = map.convertToFormat(QImage::Format_Grayscale8);
    QImage heat(grey.size(), QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < grey.height(); ++y) {
        const uchar* from = grey.constScanLine(y);
        auto* to = reinterpret_cast<QRgb*>(heat.scanLine(y));
        for (int x = 0; x < grey.width(); ++x)
            to[x] = qPremultiply(qRgba(kHeatColour.red(), kHeatColour.green(), kHeatColour.blue(),
                                       static_cast<int>(std::lround(kMostCover * from[x]))));
    }
    return heat;
}

/// For screen readers: what is written on the picture by hand or as a warning.
void describeShown(ViewerWidget& canvas) {
    QStringList parts = canvas.rulers()->lengths();
    if (const QString warning = canvas.orientation().warning(); !warning.isEmpty())
        parts.prepend(warning);
    canvas.setAccessibleDescription(parts.join(QStringLiteral(", ")));
}

} // namespace

ViewerWidget::ViewerWidget(Jobs& jobs, QWidget* parent)
    : QWidget(parent), m_jobs(&jobs), m_rulers(new RulerTool(this)) {
    describe(this, QStringLiteral("viewerCanvas"), tr("Film"));
    setToolTip({});
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::PreventContextMenu); // the right button windows
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 160);
    setCursor(Qt::CrossCursor);
    onThemeChanged(this, [this] { update(); });
    connect(m_rulers, &RulerTool::changed, this, [this] {
        describeShown(*this);
        update();
    });
}

void ViewerWidget::setFilm(LoadedFilm film) {
    m_film = std::move(film);
    m_boxes = m_film.film.record.boxes;
    m_standIn = {};
    m_sentence.clear();
    m_window.reset();
    m_channel.cancel();
    m_picture = {};
    m_made.reset();
    m_view.setOrientation({}); // nobody shall take the last film's mirror for this one's anatomy
    if (m_film.pixels) {
        const FilmPixels& pixels = *m_film.pixels;
        m_scale = trueScale(m_film.film.record, pixels.film());
        m_view.setFilm(QSizeF(pixels.width() * scale().width(), pixels.height() * scale().height()));
        // Outliers (markers, borders) must not make the drag coarse.
        m_dragSpan = std::max(1.0, pixels.quantile(0.995) - pixels.quantile(0.005));
    }
    m_view.fit();
    m_rulers->setFilm(m_film);
    update();
    Q_EMIT windowChanged();
    Q_EMIT viewChanged();
    Q_EMIT probed(std::nullopt);
}

void ViewerWidget::setStandIn(const QImage& picture, const QString& sentence,
                              const std::vector<data::Box>& boxes) {
    m_channel.cancel();
    m_film = {};
    m_scale = {1.0, 1.0};
    m_boxes = boxes;
    m_standIn = picture;
    if (m_inverted && !m_standIn.isNull())
        m_standIn.invertPixels();
    m_sentence = sentence;
    m_picture = {};
    m_made.reset();
    m_window.reset();
    m_view.setOrientation({});
    m_rulers->clear();
    if (!picture.isNull())
        m_view.setFilm(QSizeF(picture.size()));
    m_view.fit();
    Q_EMIT viewChanged();
    Q_EMIT probed(std::nullopt);
    update();
}

imaging::VoiWindow ViewerWidget::window() const {
    if (m_window)
        return *m_window;
    return m_film.pixels ? m_film.pixels->defaultWindow() : imaging::VoiWindow();
}

void ViewerWidget::setWindow(const std::optional<imaging::VoiWindow>& window) {
    m_window = window ? std::optional(legalWindow(*window)) : std::nullopt;
    update();
    Q_EMIT windowChanged();
}

void ViewerWidget::applyPreset(WindowPreset preset) {
    if (m_film.pixels)
        setWindow(m_film.pixels->presetWindow(preset));
}

void ViewerWidget::autoWindow() {
    if (m_film.pixels)
        setWindow(
            m_film.pixels->autoWindow(pixelsToWidget().inverted().mapRect(QRectF(rect())).toAlignedRect()));
}

void ViewerWidget::setInverted(bool inverted) {
    if (inverted == m_inverted)
        return;
    m_inverted = inverted;
    if (!m_standIn.isNull())
        m_standIn.invertPixels();
    update();
    Q_EMIT windowChanged();
}

void ViewerWidget::setBoxesShown(bool shown) {
    if (shown == m_boxesShown)
        return;
    m_boxesShown = shown;
    Q_EMIT boxesToggled(shown);
    update();
}

void ViewerWidget::setProportionsTrue(bool on) {
    if (on == m_trueProportions)
        return;
    m_trueProportions = on;
    if (m_film.pixels)
        m_view.setFilm(
            QSizeF(m_film.pixels->width() * scale().width(), m_film.pixels->height() * scale().height()));
    m_view.fit();
    update();
    Q_EMIT viewChanged();
}

void ViewerWidget::setHeat(const QImage& map) {
    m_heat = map.isNull() ? QImage() : asHeat(map);
    update();
}

void ViewerWidget::setHeatShown(bool shown) {
    m_heatShown = shown;
    update();
}

void ViewerWidget::follow(const ViewerWidget& other) {
    m_view = other.m_view;
    m_view.setView(QSizeF(size()));
    m_window = other.m_window;
    m_inverted = other.m_inverted;
    m_trueProportions = other.m_trueProportions;
    update();
}

QTransform ViewerWidget::pixelsToWidget() const {
    return QTransform::fromScale(scale().width(), scale().height()) * m_view.matrix();
}

QPointF ViewerWidget::toPixel(QPointF widget) const {
    return pixelsToWidget().inverted().map(widget);
}

QPointF ViewerWidget::fromPixel(QPointF pixel) const {
    return pixelsToWidget().map(pixel);
}

void ViewerWidget::setOrientation(Orientation orientation) {
    if (orientation == m_view.orientation())
        return;
    m_view.setOrientation(orientation);
    describeShown(*this);
    update();
    Q_EMIT viewChanged();
}

void ViewerWidget::setShaded(bool shaded) {
    m_shaded = shaded;
    m_rulers->cancel();
    Q_EMIT probed(std::nullopt);
    update();
}

double ViewerWidget::zoom() const {
    return m_view.zoom() * devicePixelRatioF();
}

void ViewerWidget::fit() {
    m_view.fit();
    update();
    Q_EMIT viewChanged();
}

void ViewerWidget::oneToOne() {
    zoomTo(QRectF(rect()).center(), 1.0 / devicePixelRatioF());
}

void ViewerWidget::zoomBy(double factor) {
    zoomTo(QRectF(rect()).center(), m_view.zoom() * factor);
}

void ViewerWidget::zoomTo(QPointF anchor, double widgetZoom) {
    m_view.zoomAbout(anchor, widgetZoom);
    update();
    Q_EMIT viewChanged();
}

void ViewerWidget::resizeEvent(QResizeEvent*) {
    m_view.setView(QSizeF(size()));
    update();
    Q_EMIT viewChanged();
}

Qt::CursorShape ViewerWidget::cursorFor(QPointF position) const {
    if (m_shaded || m_rulers->grip(position, pixelsToWidget()).index < 0)
        return Qt::CrossCursor;
    return Qt::SizeAllCursor;
}

void ViewerWidget::mousePressEvent(QMouseEvent* event) {
    m_last = event->position();
    if (event->button() == Qt::LeftButton && !m_shaded && m_rulers->press(m_last, pixelsToWidget()))
        return;
    m_dragging = event->button();
    if (m_dragging == Qt::RightButton)
        setCursor(Qt::SizeAllCursor);
    else if (m_dragging == Qt::LeftButton || m_dragging == Qt::MiddleButton)
        setCursor(Qt::ClosedHandCursor);
}

void ViewerWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF by = event->position() - m_last;
    m_last = event->position();
    if (m_rulers->dragging() && m_dragging == Qt::NoButton) {
        m_rulers->drag(m_last, pixelsToWidget(), event->modifiers().testFlag(Qt::ShiftModifier));
    } else if (m_dragging == Qt::RightButton && m_film.pixels && !m_shaded) {
        setWindow(draggedWindow(window(), by.x(), by.y(), m_dragSpan));
    } else if (m_dragging == Qt::LeftButton || m_dragging == Qt::MiddleButton) {
        m_view.pan(by);
        update();
        Q_EMIT viewChanged();
    } else if (event->buttons() == Qt::NoButton) {
        setCursor(cursorFor(m_last));
    }
    probe(event->position());
}

void ViewerWidget::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
        m_rulers->release(pixelsToWidget());
    m_dragging = Qt::NoButton;
    setCursor(cursorFor(event->position()));
}

void ViewerWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton && !m_rulers->on())
        fit();
}

void ViewerWidget::wheelEvent(QWheelEvent* event) {
    const double notches = event->angleDelta().y() / 120.0;
    if (notches != 0.0)
        zoomTo(event->position(), m_view.zoom() * std::pow(kWheelStep, notches));
    event->accept();
}

void ViewerWidget::leaveEvent(QEvent*) {
    Q_EMIT probed(std::nullopt);
}

void ViewerWidget::probe(QPointF position) {
    const QPointF at = toPixel(position);
    const bool inside = m_film.pixels && !m_shaded && at.x() >= 0 && at.y() >= 0 &&
                        at.x() < m_film.pixels->width() && at.y() < m_film.pixels->height();
    if (!inside) {
        Q_EMIT probed(std::nullopt);
        return;
    }
    Probe probe;
    probe.pixel = {static_cast<int>(at.x()), static_cast<int>(at.y())};
    probe.stored = m_film.pixels->film().storedAt(probe.pixel.x(), probe.pixel.y());
    probe.value = double{m_film.pixels->film().at(probe.pixel.x(), probe.pixel.y())};
    const GreyImage& network = m_film.network;
    probe.networkSide = network.width;
    if (!network.empty()) {
        const QSize size(m_film.pixels->width(), m_film.pixels->height());
        if (const auto cell = networkPixel(at, size, network.width))
            probe.network = network.view().at(cell->x(), cell->y());
    }
    Q_EMIT probed(probe);
}

} // namespace hilum::widgets
