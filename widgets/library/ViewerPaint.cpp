// How the viewer's canvas is painted, on the screen and into a picture to take along.
#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"
#include "widgets/library/FilmText.h"
#include "widgets/library/RulerTool.h"
#include "widgets/library/ViewerWidget.h"

#include <QPainter>

#include <algorithm>

namespace hilum::widgets {

namespace {

/// Windowing takes about 2 ms a megapixel: more than this would be felt while dragging.
constexpr qint64 kPixelsAtOnce = 5'000'000;
constexpr double kPixelsVisible = 6.0;     ///< from this zoom on pixels are shown as squares
const QColor kBoxColour(0xFF, 0xD5, 0x4A); ///< on a black edge: 3:1 or more on every grey

void haloText(QPainter& painter, const QRect& rect, int flags, const QString& text) {
    const QColor ink = painter.pen().color();
    painter.setPen(QColor(0, 0, 0, 220));
    for (const QPoint& by : {QPoint(1, 0), QPoint(-1, 0), QPoint(0, 1), QPoint(0, -1)})
        painter.drawText(rect.translated(by), flags, text);
    painter.setPen(ink);
    painter.drawText(rect, flags, text);
}

} // namespace

bool ViewerWidget::Recipe::sameAs(const Recipe& other) const {
    const auto same = [](const imaging::VoiWindow& a, const imaging::VoiWindow& b) {
        return a.centre == b.centre && a.width == b.width && a.function == b.function;
    };
    return level == other.level && inverted == other.inverted &&
           window.has_value() == other.window.has_value() && (!window || same(*window, *other.window));
}

/// One picture at a time is made by a job; what was wanted meanwhile follows when it has come.
void ViewerWidget::ensureRendered() {
    if (!m_film.pixels || m_channel.pending() > 0)
        return;
    const Recipe wanted{m_window, m_film.pixels->levelFor(zoom()), m_inverted};
    if (m_made && wanted.sameAs(*m_made))
        return;
    ++m_renders;
    const auto make = [pixels = m_film.pixels, wanted](std::stop_token) {
        return Rendered{pixels->render(wanted.level, wanted.window, wanted.inverted), wanted};
    };
    const QSize size = m_film.pixels->levelSize(wanted.level);
    if (qint64{size.width()} * size.height() <= kPixelsAtOnce)
        takeRendered(make({}));
    else
        m_jobs->start<Rendered>(this, m_channel, make, [this](Rendered rendered) {
            takeRendered(std::move(rendered));
            update();
        });
}

void ViewerWidget::takeRendered(Rendered rendered) {
    m_picture = std::move(rendered.image);
    m_made = std::move(rendered.recipe);
}

const QImage& ViewerWidget::picture() {
    ensureRendered();
    return m_picture;
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
    ensureRendered();
    paintFilm(painter);
    if (m_heatShown && !m_heat.isNull())
        paintHeat(painter);
    if (m_boxesShown)
        paintBoxes(painter);
    m_rulers->paint(painter, pixelsToWidget(), QRectF(rect()), true);
    paintWarning(painter, QRectF(rect()));
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
        const double share = 1.0 / (1 << m_made->level);
        source.setSize(QSizeF(m_film.pixels->width() * share, m_film.pixels->height() * share));
    }
    painter.save();
    painter.setTransform(m_view.matrix(), true);
    painter.drawImage(QRectF(QPointF(0, 0), m_view.film()), image, source);
    painter.restore();
}

void ViewerWidget::paintHeat(QPainter& painter) {
    const QRectF film(QPointF(0, 0), m_view.film());
    QRectF square = film; // of the stand-in, which is the network's copy
    if (m_film.pixels) {  // the film is centred in the square that the network sees
        const double w = m_film.pixels->width(), h = m_film.pixels->height(), side = std::max(w, h);
        square = QTransform::fromScale(scale().width(), scale().height())
                     .mapRect(QRectF((w - side) / 2.0, (h - side) / 2.0, side, side));
    }
    painter.save();
    painter.setTransform(m_view.matrix(), true);
    painter.setClipRect(film, Qt::IntersectClip);
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
    const QTransform toWidget =
        QTransform::fromScale(m_view.film().width(), m_view.film().height()) * m_view.matrix();
    for (const data::Box& box : m_boxes) {
        const QRectF place = toWidget.mapRect(QRectF(box.x, box.y, box.width, box.height));
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

/// Stays as long as the view is mirrored or turned, and goes along into a copied picture.
void ViewerWidget::paintWarning(QPainter& painter, const QRectF& area) {
    const QString warning = m_view.orientation().warning();
    if (warning.isEmpty() || (!m_film.pixels && m_standIn.isNull()))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(widgets::font(TypeStep::Strong));
    const QRectF room = area.adjusted(16, 32, -16, -8); // under the words of the upper corner
    const QRectF text =
        painter.boundingRect(room, Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap, warning);
    const QColor amber = colours(Theme::Dark).warning;
    painter.setPen(QPen(Qt::black, 1.0));
    painter.setBrush(amber);
    painter.drawRoundedRect(text.adjusted(-12, -5, 12, 5), kRadius, kRadius);
    painter.setPen(Qt::black);
    painter.drawText(text, Qt::AlignCenter | Qt::TextWordWrap, warning);
    painter.restore();
}

QString ViewerWidget::windowText() const {
    const imaging::VoiWindow shown = window();
    const QString level =
        tr("C %1  W %2", "window centre and width").arg(formatPixel(shown.centre), formatPixel(shown.width));
    return m_inverted ? level + QLatin1Char('\n') + tr("Inverted") : level;
}

QImage ViewerWidget::shownPicture() {
    if (!m_shaded)
        ensureRendered();
    const QRectF area = m_view.filmRect().intersected(QRectF(rect()));
    const bool any = m_film.pixels ? !m_picture.isNull() : !m_standIn.isNull();
    if (m_shaded || !any || area.width() < 1.0 || area.height() < 1.0)
        return {};
    const double ratio = devicePixelRatioF();
    QImage image((area.size() * ratio).toSize(), QImage::Format_RGB32);
    image.setDevicePixelRatio(ratio);
    image.fill(colours().canvas);
    QPainter painter(&image);
    painter.translate(-area.topLeft());
    paintFilm(painter);
    if (m_heatShown && !m_heat.isNull())
        paintHeat(painter);
    if (m_boxesShown)
        paintBoxes(painter);
    m_rulers->paint(painter, pixelsToWidget(), area, false);
    paintWarning(painter, area);
    painter.setFont(widgets::font(TypeStep::Caption));
    painter.setPen(colours().canvasText);
    if (m_film.pixels)
        haloText(painter, area.toAlignedRect().adjusted(10, 8, -10, -8), Qt::AlignLeft | Qt::AlignBottom,
                 windowText());
    return image;
}

void ViewerWidget::paintCorners(QPainter& painter) {
    if (!m_film.pixels)
        return;
    painter.setFont(widgets::font(TypeStep::Caption));
    painter.setPen(colours().canvasText);
    const QRect inner = rect().adjusted(10, 8, -10, -8);
    const bool start = layoutDirection() == Qt::LeftToRight;
    const int left = static_cast<int>(start ? Qt::AlignLeft : Qt::AlignRight);
    const int right = static_cast<int>(start ? Qt::AlignRight : Qt::AlignLeft);
    haloText(painter, inner, left | Qt::AlignTop, FilmText::line(m_film.film.record));
    haloText(painter, inner, left | Qt::AlignBottom, windowText());
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

} // namespace hilum::widgets
