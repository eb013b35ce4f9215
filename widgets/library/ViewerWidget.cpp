#include "widgets/library/ViewerWidget.h"

#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmText.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

namespace hilum::widgets {

namespace {

/// Windowing takes about 2 ms a megapixel: more than this would be felt while dragging.
constexpr qint64 kPixelsAtOnce = 5'000'000;
constexpr double kWheelStep = 1.2;          ///< zoom of a notch (120 units of 1/8 degree)
constexpr double kPixelsVisible = 6.0;      ///< from this zoom on pixels are shown as squares
const QColor kBoxColour(0xFF, 0xD5, 0x4A);  ///< on a black edge: 3:1 or more on every grey
const QColor kHeatColour(0xE6, 0x9F, 0x00); ///< and the largest cover are those of imaging::overlay()
constexpr double kMostCover = 0.6;

void haloText(QPainter& painter, const QRect& rect, int flags, const QString& text) {
    const QColor ink = painter.pen().color();
    painter.setPen(QColor(0, 0, 0, 220));
    for (const QPoint& by : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)})
        painter.drawText(rect.translated(by), flags, text);
    painter.setPen(ink);
    painter.drawText(rect, flags, text);
}

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

} // namespace

ViewerWidget::ViewerWidget(Jobs& jobs, QWidget* parent) : QWidget(parent), m_jobs(&jobs) {
    describe(this, QStringLiteral("viewerCanvas"), tr("Film"));
    setToolTip({});
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setContextMenuPolicy(Qt::PreventContextMenu); // the right button windows
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 160);
    setCursor(Qt::CrossCursor);
    onThemeChanged(this, [this] { update(); });
}

void ViewerWidget::setFilm(LoadedFilm film) {
    m_film = std::move(film);
    m_boxes = m_film.film.record.boxes;
    m_standIn = {};
    m_sentence.clear();
    m_window.reset();
    m_picture = {};
    if (m_film.pixels) {
        const FilmPixels& pixels = *m_film.pixels;
        m_scale = trueScale(m_film.film.record, pixels.film());
        m_view.setFilm(QSizeF(pixels.width() * scale().width(), pixels.height() * scale().height()));
        // Outliers (markers, borders) must not make the drag coarse.
        m_dragSpan = std::max(1.0, pixels.quantile(0.995) - pixels.quantile(0.005));
    }
    m_view.fit();
    render();
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
    m_window.reset();
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
    return m_film.pixels ? imaging::defaultWindow(m_film.pixels->film()) : imaging::VoiWindow();
}

void ViewerWidget::setWindow(const std::optional<imaging::VoiWindow>& window) {
    m_window = window ? std::optional(legalWindow(*window)) : std::nullopt;
    render();
    Q_EMIT windowChanged();
}

void ViewerWidget::applyPreset(WindowPreset preset) {
    if (m_film.pixels)
        setWindow(m_film.pixels->presetWindow(preset));
}

void ViewerWidget::autoWindow() {
    if (m_film.pixels)
        setWindow(m_film.pixels->autoWindow(
            QRectF(toPixel({0.0, 0.0}), toPixel({double(width()), double(height())})).toAlignedRect()));
}

void ViewerWidget::setInverted(bool inverted) {
    if (inverted == m_inverted)
        return;
    m_inverted = inverted;
    if (!m_standIn.isNull())
        m_standIn.invertPixels();
    render();
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
    render();
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
    render();
}

QPointF ViewerWidget::toPixel(QPointF widget) const {
    const QPointF film = m_view.toFilm(widget);
    return {film.x() / scale().width(), film.y() / scale().height()};
}

QPointF ViewerWidget::fromPixel(QPointF pixel) const {
    return m_view.toWidget({pixel.x() * scale().width(), pixel.y() * scale().height()});
}

void ViewerWidget::setShaded(bool shaded) {
    m_shaded = shaded;
    Q_EMIT probed(std::nullopt);
    update();
}

double ViewerWidget::zoom() const {
    return m_view.zoom() * devicePixelRatioF();
}

void ViewerWidget::fit() {
    m_view.fit();
    render();
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
    render();
    Q_EMIT viewChanged();
}

void ViewerWidget::render() {
    update();
    if (!m_film.pixels)
        return;
    const int level = m_film.pixels->levelFor(zoom());
    const QSize size = m_film.pixels->levelSize(level);
    const auto make = [pixels = m_film.pixels, window = m_window, inverted = m_inverted,
                       level](std::stop_token) {
        return Rendered{pixels->render(level, window, inverted), level};
    };
    const auto show = [this](Rendered rendered) {
        m_picture = std::move(rendered.image);
        m_pictureLevel = rendered.level;
        update();
    };
    if (qint64{size.width()} * size.height() <= kPixelsAtOnce) {
        m_channel.cancel();
        show(make({}));
    } else {
        m_jobs->start<Rendered>(this, m_channel, make, show);
    }
}

void ViewerWidget::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Colours& c = colours();
    painter.fillRect(rect(), c.canvas);
    if (m_shaded) {
        const QPixmap mark = iconPixmap(QStringLiteral("shade"), 48, c.textMuted, devicePixelRatioF());
        painter.drawPixmap(rect().center() - QPoint(24, 48), mark);
        painter.setPen(c.canvasText);
        painter.drawText(rect().adjusted(0, 32, 0, 0), Qt::AlignCenter,
                         tr("Hidden. Press . to show it again."));
        return;
    }
    paintFilm(painter);
    if (m_heatShown && !m_heat.isNull())
        paintHeat(painter);
    if (m_boxesShown)
        paintBoxes(painter);
    paintCorners(painter);
    paintSentence(painter);
}

void ViewerWidget::paintFilm(QPainter& painter) {
    const QImage& image = m_film.pixels ? m_picture : m_standIn;
    if (image.isNull())
        return;
    painter.setRenderHint(QPainter::SmoothPixmapTransform, zoom() < kPixelsVisible || !m_film.pixels);
    QRectF source(QPointF(0, 0), QSizeF(image.size()));
    if (m_film.pixels) { // a level may be half a pixel larger than its share of the film
        const double share = 1.0 / (1 << m_pictureLevel);
        source.setSize(QSizeF(m_film.pixels->width() * share, m_film.pixels->height() * share));
    }
    painter.drawImage(m_view.filmRect(), image, source);
}

void ViewerWidget::paintHeat(QPainter& painter) {
    const QRectF film = m_view.filmRect();
    QRectF square = film; // of the stand-in, which is the network's copy
    if (m_film.pixels) {  // the film is centred in the square that the network sees
        const double w = m_film.pixels->width(), h = m_film.pixels->height(), side = std::max(w, h);
        square = QRectF(fromPixel({(w - side) / 2.0, (h - side) / 2.0}),
                        fromPixel({(w + side) / 2.0, (h + side) / 2.0}));
    }
    painter.save();
    painter.setClipRect(film);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(square, m_heat);
    painter.restore();
}

void ViewerWidget::paintBoxes(QPainter& painter) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(widgets::font(TypeStep::Strong));
    const QFontMetrics metrics(painter.font());
    const QRectF film = m_view.filmRect();
    for (const data::Box& box : m_boxes) {
        const QRectF place(film.left() + box.x * film.width(), film.top() + box.y * film.height(),
                           box.width * film.width(), box.height * film.height());
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(QColor(0, 0, 0, 200), 4.0));
        painter.drawRect(place);
        painter.setPen(QPen(kBoxColour, 2.0));
        painter.drawRect(place);
        const QString name = box.finding.empty() ? tr("Box") : FilmText::finding(box.finding);
        QRectF label(0, 0, metrics.horizontalAdvance(name) + 10, metrics.height() + 2);
        label.moveBottomLeft(place.topLeft() - QPointF(1, 1));
        if (label.top() < film.top())
            label.moveTopLeft(place.topLeft() + QPointF(2, 2));
        painter.fillRect(label, QColor(0, 0, 0, 210));
        painter.drawText(label, Qt::AlignCenter, name);
    }
    painter.restore();
}

void ViewerWidget::paintCorners(QPainter& painter) {
    if (!m_film.pixels)
        return;
    painter.setFont(widgets::font(TypeStep::Caption));
    painter.setPen(colours().canvasText);
    const QRect inner = rect().adjusted(10, 8, -10, -8);
    const imaging::VoiWindow shown = window();
    const bool start = layoutDirection() == Qt::LeftToRight;
    const int left = static_cast<int>(start ? Qt::AlignLeft : Qt::AlignRight);
    const int right = static_cast<int>(start ? Qt::AlignRight : Qt::AlignLeft);
    haloText(painter, inner, left | Qt::AlignTop, FilmText::line(m_film.film.record));
    QString level =
        tr("C %1  W %2", "window centre and width").arg(formatShort(shown.centre), formatShort(shown.width));
    if (m_inverted)
        level += QLatin1Char('\n') + tr("Inverted");
    haloText(painter, inner, left | Qt::AlignBottom, level);
    QString size = formatPercent(zoom());
    if (squashed())
        size = (m_trueProportions ? tr("True proportions") : tr("Proportions of the file")) +
               QLatin1Char('\n') + size;
    haloText(painter, inner, right | Qt::AlignBottom, size);
}

void ViewerWidget::paintSentence(QPainter& painter) {
    if (m_sentence.isEmpty())
        return;
    painter.setFont(widgets::font(TypeStep::Body));
    QRect text = painter.boundingRect(rect().adjusted(40, 0, -40, -24),
                                      Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap, m_sentence);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 205));
    painter.drawRoundedRect(text.adjusted(-12, -8, 12, 8), kRadius, kRadius);
    painter.setPen(colours().canvasText);
    painter.drawText(text, Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
}

void ViewerWidget::resizeEvent(QResizeEvent*) {
    m_view.setView(QSizeF(size()));
    render();
    Q_EMIT viewChanged();
}

void ViewerWidget::mousePressEvent(QMouseEvent* event) {
    m_last = event->position();
    m_dragging = event->button();
    if (m_dragging == Qt::RightButton)
        setCursor(Qt::SizeAllCursor);
    else if (m_dragging == Qt::LeftButton || m_dragging == Qt::MiddleButton)
        setCursor(Qt::ClosedHandCursor);
}

void ViewerWidget::mouseMoveEvent(QMouseEvent* event) {
    const QPointF by = event->position() - m_last;
    m_last = event->position();
    if (m_dragging == Qt::RightButton && m_film.pixels && !m_shaded) {
        setWindow(draggedWindow(window(), by.x(), by.y(), m_dragSpan));
    } else if (m_dragging == Qt::LeftButton || m_dragging == Qt::MiddleButton) {
        m_view.pan(by);
        update();
        Q_EMIT viewChanged();
    }
    probe(event->position());
}

void ViewerWidget::mouseReleaseEvent(QMouseEvent*) {
    m_dragging = Qt::NoButton;
    setCursor(Qt::CrossCursor);
}

void ViewerWidget::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton)
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
