#include "widgets/augment/Filmstrip.h"

#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr double kGap = 6.0; ///< between draws
} // namespace

Filmstrip::Filmstrip(QWidget* parent) : QWidget(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    onThemeChanged(this, [this] { update(); });
}

void Filmstrip::setDraws(std::vector<Draw> draws) {
    m_draws = std::move(draws);
    m_cursor = std::clamp(m_cursor, 0, std::max(0, static_cast<int>(m_draws.size()) - 1));
    update();
}

void Filmstrip::setCurrent(std::uint32_t epoch) {
    m_current = epoch;
    update();
}

/// As many columns as make the pictures largest.
Filmstrip::Grid Filmstrip::grid() const {
    Grid best{};
    best.views = std::max(1, m_draws.empty() ? 1 : static_cast<int>(m_draws.front().views.size()));
    const int count = std::max(1, static_cast<int>(m_draws.size()));
    for (const int columns : {24, 12, 8, 6, 4}) {
        const int rows = (count + columns - 1) / columns;
        const double wide = (width() - kGap * (columns - 1)) / columns;
        const double high = (height() - kGap * (rows - 1)) / rows / best.views;
        const double side = std::min(wide, high);
        if (side > best.side) {
            best.columns = columns;
            best.rows = rows;
            best.side = side;
        }
    }
    best.columns = std::max(1, best.columns);
    best.stepX = best.side + kGap;
    best.stepY = best.side * best.views + kGap;
    best.left = (width() - best.stepX * best.columns + kGap) / 2.0;
    best.top = 0.0;
    return best;
}

QRectF Filmstrip::cellRect(const Grid& grid, int index) const {
    int column = index % grid.columns;
    if (layoutDirection() == Qt::RightToLeft)
        column = grid.columns - 1 - column;
    return {grid.left + grid.stepX * column, grid.top + grid.stepY * (index / grid.columns), grid.side,
            grid.side * grid.views};
}

int Filmstrip::indexAt(QPointF position) const {
    const Grid places = grid();
    for (int i = 0; i < static_cast<int>(m_draws.size()); ++i)
        if (cellRect(places, i).contains(position))
            return i;
    return -1;
}

void Filmstrip::paintEvent(QPaintEvent*) {
    const Colours& c = colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    const Grid places = grid();
    for (int i = 0; i < static_cast<int>(m_draws.size()); ++i) {
        const Draw& draw = m_draws[static_cast<std::size_t>(i)];
        const QRectF cell = cellRect(places, i);
        painter.fillRect(cell, c.canvas);
        for (std::size_t view = 0; view < draw.views.size(); ++view)
            painter.drawImage(QRectF(cell.left(), cell.top() + places.side * static_cast<double>(view),
                                     places.side, places.side),
                              draw.views[view]);
        painter.setBrush(Qt::NoBrush);
        if (draw.epoch == m_current) {
            painter.setPen(QPen(c.accent, 3.0));
            painter.drawRect(cell.adjusted(0.5, 0.5, -0.5, -0.5));
        }
        if (i == m_hovered || (hasFocus() && i == m_cursor)) {
            painter.setPen(QPen(c.text, 1.5, i == m_cursor && hasFocus() ? Qt::DashLine : Qt::SolidLine));
            painter.drawRect(cell.adjusted(-1.5, -1.5, 1.5, 1.5));
        }
    }
}

void Filmstrip::mousePressEvent(QMouseEvent* event) {
    const int index = indexAt(event->position());
    if (index < 0)
        return;
    setCursorIndex(index);
    Q_EMIT drawChosen(m_draws[static_cast<std::size_t>(index)].epoch);
}

void Filmstrip::mouseMoveEvent(QMouseEvent* event) {
    m_hovered = indexAt(event->position());
    update();
}

void Filmstrip::leaveEvent(QEvent*) {
    m_hovered = -1;
    update();
}

void Filmstrip::setCursorIndex(int index) {
    if (m_draws.empty())
        return;
    m_cursor = std::clamp(index, 0, static_cast<int>(m_draws.size()) - 1);
    setAccessibleDescription(
        tr("Draw of epoch %1").arg(formatCount(m_draws[static_cast<std::size_t>(m_cursor)].epoch + 1)));
    update();
}

void Filmstrip::keyPressEvent(QKeyEvent* event) {
    const int along = layoutDirection() == Qt::RightToLeft ? -1 : 1;
    const int columns = grid().columns;
    switch (event->key()) {
    case Qt::Key_Left:
        setCursorIndex(m_cursor - along);
        return;
    case Qt::Key_Right:
        setCursorIndex(m_cursor + along);
        return;
    case Qt::Key_Up:
        setCursorIndex(m_cursor - columns);
        return;
    case Qt::Key_Down:
        setCursorIndex(m_cursor + columns);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_cursor < static_cast<int>(m_draws.size()))
            Q_EMIT drawChosen(m_draws[static_cast<std::size_t>(m_cursor)].epoch);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool Filmstrip::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const int index = indexAt(help->pos());
        if (index >= 0) {
            QToolTip::showText(help->globalPos(),
                               tr("Epoch %1: click to see it large.")
                                   .arg(formatCount(m_draws[static_cast<std::size_t>(index)].epoch + 1)),
                               this);
            return true;
        }
    }
    return QWidget::event(event);
}

} // namespace hilum::widgets
