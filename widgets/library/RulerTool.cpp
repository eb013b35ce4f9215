#include "widgets/library/RulerTool.h"

#include "widgets/common/Theme.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <cmath>
#include <utility>

namespace hilum::widgets {

namespace {

constexpr double kReach = 9.0;    ///< widget pixels
constexpr double kShortest = 4.0; ///< widget pixels: below it was a click
constexpr double kTick = 7.0;     ///< half of the stroke across an end
constexpr double kGap = 8.0;      ///< from an end to its label
constexpr double kAbove = 34.0;   ///< from the lower edge, over the corners' words
/// Sky blue of Okabe and Ito, on a black edge; boxes are yellow and heat is orange.
const QColor kLine(0x56, 0xB4, 0xE9);
const QColor kChosen(0xB5, 0xE3, 0xFF);
const QColor kEdge(0, 0, 0, 210);

bool isSure(const Calibration& calibration) {
    return calibration.known() && !calibration.doubtful;
}

} // namespace

RulerTool::RulerTool(QObject* parent) : QObject(parent) {}

void RulerTool::setBook(RulerBook* book) {
    if (book == m_book)
        return;
    leave();
    if (m_book != nullptr)
        m_book->disconnect(this);
    m_book = book;
    if (book != nullptr)
        connect(book, &RulerBook::changed, this, [this](const RulerFilm& film) {
            if (film == m_key)
                Q_EMIT changed();
        });
    Q_EMIT changed();
}

/// The film goes, and with it the choice of a ruler and what is being drawn.
void RulerTool::leave() {
    cancel();
    if (sheet().selected() >= 0)
        m_book->change(m_key, [](RulerSheet& sheet) { sheet.select(-1); });
}

void RulerTool::setFilm(const LoadedFilm& film) {
    leave();
    m_key = {};
    m_calibration = {};
    if (film.pixels) {
        const imaging::Radiograph& read = film.pixels->film();
        m_key = {film.film.record.id, film.film.record.contentHash, film.changed};
        m_film = QSizeF(read.width, read.height);
        m_calibration = Calibration::of(film.film.record, read, film.changed);
    }
    Q_EMIT changed();
}

void RulerTool::clear() {
    leave();
    m_key = {};
    m_calibration = {};
    Q_EMIT changed();
}

const RulerSheet& RulerTool::sheet() const {
    static const RulerSheet kNone;
    return usable() ? m_book->sheet(m_key) : kNone;
}

void RulerTool::setOn(bool on) {
    if (on == m_on)
        return;
    m_on = on;
    cancel();
    Q_EMIT onChanged(on);
    Q_EMIT changed();
}

QStringList RulerTool::lengths() const {
    QStringList lengths;
    for (const Ruler& ruler : sheet().rulers())
        lengths << m_calibration.lengthText(ruler.from, ruler.to);
    return lengths;
}

RulerHit RulerTool::under(QPointF at, const QTransform& toWidget) const {
    return rulerAt(sheet().rulers(), at, toWidget, kReach);
}

RulerHit RulerTool::grip(QPointF at, const QTransform& toWidget) const {
    const RulerHit hit = under(at, toWidget);
    // While drawing, a new ruler may start on another's line: only ends are taken hold of.
    return m_on && hit.part == RulerPart::Line ? RulerHit() : hit;
}

bool RulerTool::press(QPointF at, const QTransform& toWidget) {
    if (!usable())
        return false;
    const QPointF pixel = toWidget.inverted().map(at);
    m_held = grip(at, toWidget);
    m_last = pixel;
    m_book->change(m_key, [&](RulerSheet& sheet) {
        if (m_held.index >= 0) {
            sheet.select(m_held.index);
            sheet.begin();
        } else if (m_on && QRectF(QPointF(0, 0), m_film).contains(pixel)) {
            sheet.begin();
            m_held = {sheet.add({pixel, pixel}), RulerPart::To};
        } else {
            sheet.select(-1);
        }
    });
    return m_held.index >= 0 || m_on; // beside the film it is still no pan
}

void RulerTool::drag(QPointF at, const QTransform& toWidget, bool straight) {
    if (!dragging() || m_held.index >= std::ssize(sheet().rulers()))
        return;
    const QTransform toPixel = toWidget.inverted();
    m_book->change(m_key, [&](RulerSheet& sheet) {
        if (m_held.part == RulerPart::Line) {
            sheet.shift(m_held.index, toPixel.map(at) - m_last, m_film);
            return;
        }
        const Ruler& ruler = sheet.rulers()[static_cast<std::size_t>(m_held.index)];
        const QPointF other = toWidget.map(m_held.part == RulerPart::To ? ruler.from : ruler.to);
        sheet.moveEnd(m_held.index, m_held.part, toPixel.map(straight ? straightened(other, at) : at),
                      m_film);
    });
    m_last = toPixel.map(at);
}

void RulerTool::release(const QTransform& toWidget) {
    if (!dragging())
        return;
    const int index = std::exchange(m_held, {}).index;
    if (index >= std::ssize(sheet().rulers()))
        return;
    const Ruler ruler = sheet().rulers()[static_cast<std::size_t>(index)];
    const bool click = QLineF(toWidget.map(ruler.from), toWidget.map(ruler.to)).length() < kShortest;
    m_book->change(m_key, [&](RulerSheet& sheet) {
        if (!click) {
            sheet.keep();
            return;
        }
        sheet.cancel();
        sheet.select(rulerAt(sheet.rulers(), toWidget.map(m_last), toWidget, kReach).index);
    });
}

bool RulerTool::addWithin(const QRectF& view, const QTransform& toWidget) {
    if (!usable())
        return false;
    const QTransform toPixel = toWidget.inverted();
    const double reach = view.width() / 8.0;
    m_book->change(m_key, [&](RulerSheet& sheet) {
        sheet.begin();
        sheet.add({withinFilm(toPixel.map(view.center() - QPointF(reach, 0)), m_film),
                   withinFilm(toPixel.map(view.center() + QPointF(reach, 0)), m_film)});
        sheet.keep();
    });
    return true;
}

bool RulerTool::selectNext() {
    if (sheet().rulers().empty() || dragging())
        return false;
    m_book->change(m_key, [](RulerSheet& sheet) { sheet.selectNext(); });
    return true;
}

bool RulerTool::nudge(RulerPart part, QPointF by, const QTransform& toWidget) {
    const int index = sheet().selected();
    if (index < 0 || dragging())
        return false;
    // The screen's directions, the file's pixels: the step keeps its length and loses the zoom.
    const QTransform toPixel = toWidget.inverted();
    const QPointF raw = toPixel.map(by) - toPixel.map(QPointF(0, 0));
    const double length = std::hypot(raw.x(), raw.y());
    if (!(length > 0.0))
        return false;
    const QPointF step = raw * (std::hypot(by.x(), by.y()) / length);
    m_book->change(m_key, [&](RulerSheet& sheet) {
        const Ruler& ruler = sheet.rulers()[static_cast<std::size_t>(index)];
        const QPointF from = part == RulerPart::From ? ruler.from : ruler.to;
        sheet.begin();
        sheet.moveEnd(index, part, from + step, m_film);
        sheet.keep();
    });
    return true;
}

std::optional<RulerTool::Removed> RulerTool::removeSelected() {
    const int selected = sheet().selected();
    if (selected < 0 || selected >= std::ssize(sheet().rulers()))
        return std::nullopt;
    Removed removed{m_key, sheet().rulers()[static_cast<std::size_t>(selected)]};
    bool done = false;
    m_book->change(m_key, [&](RulerSheet& sheet) { done = sheet.removeSelected(); });
    return done ? std::optional(removed) : std::nullopt;
}

void RulerTool::putBack(RulerBook& book, const Removed& removed) {
    book.change(removed.film, [&](RulerSheet& sheet) {
        sheet.cancel(); // of what is being drawn
        sheet.begin();
        sheet.add(removed.ruler);
        sheet.keep();
    });
}

bool RulerTool::undo() {
    bool done = false;
    if (usable())
        m_book->change(m_key, [&](RulerSheet& sheet) { done = sheet.undo(); });
    return done;
}

bool RulerTool::redo() {
    bool done = false;
    if (usable())
        m_book->change(m_key, [&](RulerSheet& sheet) { done = sheet.redo(); });
    return done;
}

bool RulerTool::cancel() {
    if (!dragging())
        return false;
    m_held = {};
    if (usable())
        m_book->change(m_key, [](RulerSheet& sheet) { sheet.cancel(); });
    return true;
}

void RulerTool::paint(QPainter& painter, const QTransform& toWidget, const QRectF& area, bool marks) const {
    const RulerSheet& drawn = sheet();
    if (!usable() || (drawn.rulers().empty() && !(m_on && marks)))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < std::ssize(drawn.rulers()); ++i)
        paintOne(painter, toWidget, area, i, marks);
    if (!marks || m_on || drawn.selected() >= 0)
        paintHow(painter, area);
    painter.restore();
}

void RulerTool::paintOne(QPainter& painter, const QTransform& toWidget, const QRectF& area, int index,
                         bool marks) const {
    const Ruler& ruler = sheet().rulers()[static_cast<std::size_t>(index)];
    const QPointF from = toWidget.map(ruler.from), to = toWidget.map(ruler.to);
    const bool chosen = marks && index == sheet().selected();
    const double length = QLineF(from, to).length();
    const QPointF along = length > 0.0 ? (to - from) / length : QPointF(1, 0);
    const QPointF across(-along.y() * kTick, along.x() * kTick);
    const QColor colour = chosen ? kChosen : kLine;
    for (const QPen& pen : {QPen(kEdge, 5.0), QPen(colour, chosen ? 2.5 : 2.0)}) {
        painter.setPen(pen);
        for (const QLineF& line :
             {QLineF(from, to), QLineF(from - across, from + across), QLineF(to - across, to + across)})
            painter.drawLine(line);
    }
    if (chosen) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(colour, 1.5));
        for (const QPointF& end : {from, to})
            painter.drawEllipse(end, kTick, kTick);
    }
    // The length, and under it, smaller, where it comes from.
    painter.setFont(widgets::font(TypeStep::Strong));
    const QString text = m_calibration.lengthText(ruler.from, ruler.to);
    const QFontMetricsF large(painter.font());
    const QFontMetricsF small(widgets::font(TypeStep::Caption));
    QRectF label(
        0, 0, std::max(large.horizontalAdvance(text), small.horizontalAdvance(m_calibration.shortHow)) + 12,
        large.height() + small.height() + 4);
    const bool rightwards = to.x() >= from.x();
    label.moveCenter(to + QPointF((rightwards ? 1.0 : -1.0) * (label.width() / 2.0 + kGap + kTick), 0));
    // Inside of what is seen, where the end is.
    const QRectF room = area.adjusted(2, 2, -2, -2);
    label.moveLeft(std::max(room.left(), std::min(label.left(), room.right() - label.width())));
    label.moveTop(std::max(room.top(), std::min(label.top(), room.bottom() - label.height())));
    if (label.adjusted(-kTick, -kTick, kTick, kTick).contains(to)) { // what is measured stays in sight
        const double below = to.y() + kTick + kGap;
        label.moveTop(below + label.height() <= room.bottom() ? below
                                                              : to.y() - kTick - kGap - label.height());
    }
    painter.fillRect(label, kEdge);
    painter.setPen(colour);
    painter.drawText(label.adjusted(6, 2, -6, 0), Qt::AlignLeft | Qt::AlignTop, text);
    painter.setFont(widgets::font(TypeStep::Caption));
    if (!isSure(m_calibration))
        painter.setPen(colours(Theme::Dark).warning);
    painter.drawText(label.adjusted(6, 0, -6, -2), Qt::AlignLeft | Qt::AlignBottom, m_calibration.shortHow);
}

void RulerTool::paintHow(QPainter& painter, const QRectF& area) const {
    painter.setFont(widgets::font(TypeStep::Caption));
    const QRectF room = area.adjusted(20, 8, -20, -kAbove);
    if (room.width() < 60 || room.height() < 30)
        return;
    const int flags = Qt::AlignHCenter | Qt::AlignBottom | Qt::TextWordWrap;
    const QRectF text = painter.boundingRect(room, flags, m_calibration.how);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(0, 0, 0, 205));
    painter.drawRoundedRect(text.adjusted(-8, -4, 8, 4), kRadius, kRadius);
    painter.setPen(isSure(m_calibration) ? colours(Theme::Dark).text : colours(Theme::Dark).warning);
    painter.drawText(room, flags, m_calibration.how);
}

} // namespace hilum::widgets
