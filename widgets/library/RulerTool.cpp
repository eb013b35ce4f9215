#include "widgets/library/RulerTool.h"

#include "widgets/common/Theme.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QPainter>

#include <cmath>

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

QString keyOf(const data::Record& record) {
    return QStringLiteral("%1/%2").arg(record.id).arg(QString::fromStdString(record.contentHash));
}

} // namespace

RulerTool::RulerTool(QObject* parent) : QObject(parent) {}

void RulerTool::store() {
    if (m_key.empty())
        return;
    m_sheet.cancel();
    m_sheets[m_key] = std::move(m_sheet);
    m_sheet = {};
}

void RulerTool::setFilm(const LoadedFilm& film) {
    store();
    m_held = {};
    m_key.clear();
    m_calibration = {};
    if (film.pixels) {
        const imaging::Radiograph& read = film.pixels->film();
        m_key = keyOf(film.film.record).toStdString();
        m_film = QSizeF(read.width, read.height);
        m_calibration = Calibration::of(film.film.record, read, film.changed);
        if (const auto known = m_sheets.find(m_key); known != m_sheets.end())
            m_sheet = known->second;
        m_sheet.select(-1);
    }
    Q_EMIT changed();
}

void RulerTool::clear() {
    store();
    m_held = {};
    m_key.clear();
    m_calibration = {};
    Q_EMIT changed();
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
    for (const Ruler& ruler : m_sheet.rulers())
        lengths << m_calibration.lengthText(ruler.from, ruler.to);
    return lengths;
}

RulerHit RulerTool::under(QPointF at, const QTransform& toWidget) const {
    return rulerAt(m_sheet.rulers(), at, toWidget, kReach);
}

RulerHit RulerTool::grip(QPointF at, const QTransform& toWidget) const {
    const RulerHit hit = under(at, toWidget);
    // While drawing, a new ruler may start on another's line: only ends are taken hold of.
    return m_on && hit.part == RulerPart::Line ? RulerHit() : hit;
}

bool RulerTool::press(QPointF at, const QTransform& toWidget) {
    if (m_key.empty())
        return false;
    const QPointF pixel = toWidget.inverted().map(at);
    m_held = grip(at, toWidget);
    if (m_held.index >= 0) {
        m_sheet.select(m_held.index);
        m_sheet.begin();
    } else if (m_on && QRectF(QPointF(0, 0), m_film).contains(pixel)) {
        m_sheet.begin();
        m_held = {m_sheet.add({pixel, pixel}), RulerPart::To};
    } else {
        m_sheet.select(-1);
    }
    m_last = pixel;
    Q_EMIT changed();
    return m_held.index >= 0 || m_on; // beside the film it is still no pan
}

void RulerTool::drag(QPointF at, const QTransform& toWidget, bool straight) {
    if (!dragging())
        return;
    const QTransform toPixel = toWidget.inverted();
    if (m_held.part == RulerPart::Line) {
        m_sheet.shift(m_held.index, toPixel.map(at) - m_last, m_film);
    } else {
        const Ruler& ruler = m_sheet.rulers()[static_cast<std::size_t>(m_held.index)];
        const QPointF other = toWidget.map(m_held.part == RulerPart::To ? ruler.from : ruler.to);
        m_sheet.moveEnd(m_held.index, m_held.part, toPixel.map(straight ? straightened(other, at) : at),
                        m_film);
    }
    m_last = toPixel.map(at);
    Q_EMIT changed();
}

void RulerTool::release(const QTransform& toWidget) {
    if (!dragging())
        return;
    const Ruler& ruler = m_sheet.rulers()[static_cast<std::size_t>(m_held.index)];
    if (QLineF(toWidget.map(ruler.from), toWidget.map(ruler.to)).length() < kShortest) {
        m_sheet.cancel();
        m_sheet.select(under(toWidget.map(m_last), toWidget).index); // a click chooses what lies there
    } else {
        m_sheet.keep();
    }
    m_held = {};
    Q_EMIT changed();
}

bool RulerTool::addWithin(const QRectF& view, const QTransform& toWidget) {
    if (m_key.empty())
        return false;
    const QTransform toPixel = toWidget.inverted();
    const double reach = view.width() / 8.0;
    m_sheet.begin();
    m_sheet.add({withinFilm(toPixel.map(view.center() - QPointF(reach, 0)), m_film),
                 withinFilm(toPixel.map(view.center() + QPointF(reach, 0)), m_film)});
    m_sheet.keep();
    Q_EMIT changed();
    return true;
}

bool RulerTool::selectNext() {
    if (m_sheet.rulers().empty() || dragging())
        return false;
    m_sheet.selectNext();
    Q_EMIT changed();
    return true;
}

bool RulerTool::nudge(RulerPart part, QPointF by, const QTransform& toWidget) {
    const int index = m_sheet.selected();
    if (index < 0 || dragging())
        return false;
    // The screen's directions, the file's pixels: the step keeps its length and loses the zoom.
    const QTransform toPixel = toWidget.inverted();
    const QPointF raw = toPixel.map(by) - toPixel.map(QPointF(0, 0));
    const double length = std::hypot(raw.x(), raw.y());
    if (!(length > 0.0))
        return false;
    const QPointF step = raw * (std::hypot(by.x(), by.y()) / length);
    const Ruler& ruler = m_sheet.rulers()[static_cast<std::size_t>(index)];
    const QPointF from = part == RulerPart::From ? ruler.from : ruler.to;
    m_sheet.begin();
    m_sheet.moveEnd(index, part, from + step, m_film);
    m_sheet.keep();
    Q_EMIT changed();
    return true;
}

std::optional<RulerTool::Removed> RulerTool::removeSelected() {
    const int selected = m_sheet.selected();
    if (selected < 0 || selected >= std::ssize(m_sheet.rulers()))
        return std::nullopt;
    Removed removed{m_key, m_sheet.rulers()[static_cast<std::size_t>(selected)]};
    if (!m_sheet.removeSelected())
        return std::nullopt;
    Q_EMIT changed();
    return removed;
}

void RulerTool::putBack(const Removed& removed) {
    RulerSheet& sheet = removed.film == m_key ? m_sheet : m_sheets[removed.film];
    sheet.begin();
    sheet.add(removed.ruler);
    sheet.keep();
    Q_EMIT changed();
}

bool RulerTool::undo() {
    const bool done = m_sheet.undo();
    if (done)
        Q_EMIT changed();
    return done;
}

bool RulerTool::redo() {
    const bool done = m_sheet.redo();
    if (done)
        Q_EMIT changed();
    return done;
}

bool RulerTool::cancel() {
    if (!dragging())
        return false;
    m_sheet.cancel();
    m_held = {};
    Q_EMIT changed();
    return true;
}

void RulerTool::follow(const RulerTool& other) {
    if (m_key.empty() || m_key != other.m_key)
        return;
    m_sheet = other.m_sheet;
    m_sheet.keep();
}

void RulerTool::paint(QPainter& painter, const QTransform& toWidget, const QRectF& area, bool marks) const {
    if (m_key.empty() || (m_sheet.rulers().empty() && !(m_on && marks)))
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < std::ssize(m_sheet.rulers()); ++i)
        paintOne(painter, toWidget, area, i, marks);
    if (!marks || m_on || m_sheet.selected() >= 0)
        paintHow(painter, area);
    painter.restore();
}

void RulerTool::paintOne(QPainter& painter, const QTransform& toWidget, const QRectF& area, int index,
                         bool marks) const {
    const Ruler& ruler = m_sheet.rulers()[static_cast<std::size_t>(index)];
    const QPointF from = toWidget.map(ruler.from), to = toWidget.map(ruler.to);
    const bool chosen = marks && index == m_sheet.selected();
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
