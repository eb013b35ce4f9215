#include "widgets/library/CountBars.h"

#include "widgets/common/Format.h"
#include "widgets/common/Isolated.h"
#include "widgets/common/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <QToolTip>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr int kRow = 19;          ///< px of a cell with the gap under it
constexpr int kGap = 2;           ///< px between bars
constexpr int kCellWidth = 128;   ///< px at least
constexpr int kPadding = 5;       ///< px inside a cell
constexpr int kUprightWidth = 14; ///< px of a bar at least
constexpr int kShownAlpha = 120;  ///< the text on a cell's bar stays readable
} // namespace

CountBars::CountBars(Look look, int mostColumns, QWidget* parent)
    : QWidget(parent), m_look(look), m_mostColumns(mostColumns) {
    setFocusPolicy(Qt::TabFocus); // a click filters; the keys stay with the films
    setMouseTracking(true);
    setFont(typeFont(TypeStep::Caption));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void CountBars::setBars(std::vector<Bar> bars) {
    if (bars == m_bars)
        return;
    m_bars = std::move(bars);
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_bars.size()) - 1));
    QStringList texts;
    for (const Bar& bar : m_bars)
        texts << spoken(bar);
    setAccessibleDescription(texts.join(QStringLiteral("; ")));
    update();
}

QSize CountBars::sizeHint() const {
    return {m_look == Look::Upright ? 240 : kCellWidth * m_mostColumns, 3 * kRow};
}

QSize CountBars::minimumSizeHint() const {
    return {m_look == Look::Upright ? 10 * kUprightWidth : kCellWidth / 2, 3 * kRow};
}

int CountBars::rows() const {
    return std::max(1, height() / kRow);
}

int CountBars::columns() const {
    const int wanted = (static_cast<int>(m_bars.size()) + rows() - 1) / rows();
    return std::clamp(std::min(wanted, width() / kCellWidth), 1, m_mostColumns);
}

QRect CountBars::barRect(int index) const {
    const int count = static_cast<int>(m_bars.size());
    if (index < 0 || index >= count)
        return {};
    QRect rect;
    if (m_look == Look::Upright) {
        const int left = index * width() / count, right = (index + 1) * width() / count;
        rect = QRect(left, 0, std::max(1, right - left - kGap), height());
    } else {
        const int column = index / rows(), shown = columns();
        if (column >= shown)
            return {};
        const int left = column * width() / shown, right = (column + 1) * width() / shown;
        rect = QRect(left, index % rows() * kRow, right - left - 2 * kGap, kRow - kGap);
    }
    return QStyle::visualRect(layoutDirection(), this->rect(), rect);
}

int CountBars::barAt(QPoint point) const {
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i)
        if (barRect(i).contains(point))
            return i;
    return -1;
}

double CountBars::part(std::int64_t count, bool shown) const {
    std::int64_t largest = 1;
    for (const Bar& bar : m_bars)
        largest = std::max(largest, shown ? bar.shown : bar.all);
    return static_cast<double>(count) / static_cast<double>(largest);
}

QString CountBars::spoken(const Bar& bar) const {
    return tr("%1: %2 shown of %3").arg(bar.name, formatCount(bar.shown), formatCount(bar.all));
}

void CountBars::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    for (int i = 0; i < static_cast<int>(m_bars.size()); ++i)
        m_look == Look::Upright ? paintUpright(painter, i) : paintCell(painter, i);
}

void CountBars::paintUpright(QPainter& painter, int index) const {
    const Colours& c = colours();
    const Bar& bar = m_bars[static_cast<std::size_t>(index)];
    QRect rect = barRect(index);
    const int line = fontMetrics().height();
    const QRect text(rect.left() - 8, rect.bottom() - line + 1, rect.width() + 16, line);
    rect.setBottom(rect.bottom() - line);
    const auto upTo = [&](double part) {
        const int height = part > 0.0 ? std::max(1, static_cast<int>(part * (rect.height() - 1))) : 0;
        return QRect(rect.left(), rect.bottom() - height + 1, rect.width(), height);
    };
    if (index == m_hovered)
        painter.fillRect(rect, c.hover);
    QRect shown = upTo(part(bar.shown, true));
    if (shown.height() > 0)
        painter.fillRect(shown, bar.chosen ? c.accent : curveColour(0));
    if (const QRect all = upTo(part(bar.all, false)); all.height() > 0) {
        painter.setPen(c.outline);
        painter.drawRect(all.adjusted(0, 0, -1, -1));
    }
    painter.setPen(c.grid);
    painter.drawLine(rect.left(), rect.bottom() + 1, rect.right() + kGap, rect.bottom() + 1);
    painter.setPen(bar.chosen ? c.accent : c.textMuted);
    painter.drawText(text, Qt::AlignCenter, bar.label);
    if (hasFocus() && index == m_current) {
        painter.setPen(QPen(c.accent, 1, Qt::DotLine));
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

void CountBars::paintCell(QPainter& painter, int index) const {
    const QRect rect = barRect(index);
    if (rect.isEmpty())
        return;
    const Colours& c = colours();
    const Bar& bar = m_bars[static_cast<std::size_t>(index)];
    const auto upTo = [&](double part, int top, int height) {
        const int width = part > 0.0 ? std::max(1, static_cast<int>(part * rect.width())) : 0;
        return QStyle::visualRect(layoutDirection(), rect, QRect(rect.left(), top, width, height));
    };
    painter.fillRect(rect, index == m_hovered ? c.hover : c.raised);
    QColor fill = curveColour(0);
    fill.setAlpha(kShownAlpha);
    painter.fillRect(upTo(part(bar.shown, true), rect.top(), rect.height()), fill);
    painter.fillRect(upTo(part(bar.all, false), rect.bottom() - 1, 2), c.outline);
    const QRect inner = rect.adjusted(kPadding, 0, -kPadding, 0);
    const QString count = formatCount(bar.shown);
    const int room = fontMetrics().horizontalAdvance(count) + kPadding;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    // The painter itself turns left and right round with the language.
    const auto start = Qt::AlignLeft | Qt::AlignVCenter;
    const auto end = Qt::AlignRight | Qt::AlignVCenter;
    painter.setPen(bar.shown > 0 ? c.text : c.textMuted);
    painter.drawText(inner, static_cast<int>(end), count);
    painter.drawText(inner.adjusted(mirrored ? room : 0, 0, mirrored ? 0 : -room, 0), static_cast<int>(start),
                     cutShort(bar.label, fontMetrics(), inner.width() - room));
    const bool focused = hasFocus() && index == m_current;
    if (bar.chosen || focused) {
        painter.setPen(QPen(c.accent, 1, focused && !bar.chosen ? Qt::DotLine : Qt::SolidLine));
        painter.drawRect(rect.adjusted(0, 0, -1, -1));
    }
}

bool CountBars::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        auto* help = static_cast<QHelpEvent*>(event);
        const int bar = barAt(help->pos());
        if (bar < 0)
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(),
                               QStringLiteral("<p>%1</p>")
                                   .arg(tr("%1. Click to see only these; click again to see all.")
                                            .arg(spoken(m_bars[static_cast<std::size_t>(bar)]))
                                            .toHtmlEscaped()),
                               this, barRect(bar));
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

void CountBars::mousePressEvent(QMouseEvent* event) {
    const int bar = event->button() == Qt::LeftButton ? barAt(event->position().toPoint()) : -1;
    if (bar >= 0)
        Q_EMIT barClicked(bar, event->modifiers().testFlag(Qt::ShiftModifier));
}

void CountBars::mouseMoveEvent(QMouseEvent* event) {
    const int bar = barAt(event->position().toPoint());
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    setCursor(bar >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void CountBars::leaveEvent(QEvent* event) {
    m_hovered = -1;
    update();
    QWidget::leaveEvent(event);
}

void CountBars::keyPressEvent(QKeyEvent* event) {
    const int ahead = isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    const int back = isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    int to = m_current;
    if (event->key() == ahead)
        to += m_look == Look::Upright ? 1 : rows();
    else if (event->key() == back)
        to -= m_look == Look::Upright ? 1 : rows();
    else if (event->key() == Qt::Key_Down)
        ++to;
    else if (event->key() == Qt::Key_Up)
        --to;
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter ||
             event->key() == Qt::Key_Space) {
        if (!barRect(m_current).isEmpty())
            Q_EMIT barClicked(m_current, event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!barRect(to).isEmpty())
        m_current = to;
    update();
}

} // namespace hilum::widgets
