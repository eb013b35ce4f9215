#include "widgets/library/FilmGrid.h"

#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace hilum::widgets {

FilmGrid::FilmGrid(QWidget* parent) : QListView(parent) {
    setUniformItemSizes(true);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn); // its coming and going would change the columns
    setFrameShape(NoFrame);
    viewport()->setMouseTracking(true);
}

void FilmGrid::setCellSize(QSize size) {
    if (size == m_cell)
        return;
    // The film in the middle stays in sight.
    const QModelIndex anchor =
        currentIndex().isValid() && viewport()->rect().intersects(visualRect(currentIndex()))
            ? currentIndex()
            : indexAt({leftMargin() + m_cell.width() / 2, viewport()->height() / 2});
    m_cell = size;
    updateGeometries();
    if (anchor.isValid())
        scrollTo(anchor, PositionAtCenter);
    viewport()->update();
}

int FilmGrid::films() const {
    return model() ? model()->rowCount(rootIndex()) : 0;
}

int FilmGrid::gridColumns() const {
    return std::max(1, viewport()->width() / m_cell.width());
}

int FilmGrid::leftMargin() const {
    return std::max(0, (viewport()->width() - gridColumns() * m_cell.width()) / 2);
}

QRect FilmGrid::visualRect(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    const int columns = gridColumns();
    int column = index.row() % columns;
    if (isRightToLeft())
        column = columns - 1 - column;
    return {leftMargin() + column * m_cell.width(),
            index.row() / columns * m_cell.height() - verticalOffset(), m_cell.width(), m_cell.height()};
}

QModelIndex FilmGrid::indexAt(const QPoint& point) const {
    const int columns = gridColumns();
    const int x = point.x() - leftMargin();
    const int y = point.y() + verticalOffset();
    if (x < 0 || y < 0 || x >= columns * m_cell.width())
        return {};
    int column = x / m_cell.width();
    if (isRightToLeft())
        column = columns - 1 - column;
    const int row = y / m_cell.height() * columns + column;
    return row < films() ? model()->index(row, 0, rootIndex()) : QModelIndex();
}

void FilmGrid::scrollTo(const QModelIndex& index, ScrollHint hint) {
    if (!index.isValid())
        return;
    const QRect rect = visualRect(index);
    const int height = viewport()->height();
    int by = 0;
    if (hint == PositionAtTop)
        by = rect.top();
    else if (hint == PositionAtBottom)
        by = rect.bottom() - height + 1;
    else if (hint == PositionAtCenter)
        by = rect.center().y() - height / 2;
    else if (rect.top() < 0)
        by = rect.top();
    else if (rect.bottom() >= height)
        by = std::min(rect.bottom() - height + 1, rect.top());
    verticalScrollBar()->setValue(verticalScrollBar()->value() + by);
}

void FilmGrid::doItemsLayout() {
    QAbstractItemView::doItemsLayout(); // QListView would walk over every film
}

QModelIndex FilmGrid::moveCursor(CursorAction action, Qt::KeyboardModifiers) {
    const int last = films() - 1;
    if (last < 0)
        return {};
    const int columns = gridColumns();
    const int screen = std::max(1, viewport()->height() / m_cell.height()) * columns;
    const int towards = isRightToLeft() ? -1 : 1;
    int row = std::max(0, currentIndex().row());
    if (currentIndex().isValid()) {
        switch (action) {
        case MoveLeft:
            row -= towards;
            break;
        case MoveRight:
            row += towards;
            break;
        case MovePrevious:
            --row;
            break;
        case MoveNext:
            ++row;
            break;
        case MoveUp:
            row -= row >= columns ? columns : 0;
            break;
        case MoveDown:
            row = row + columns <= last ? row + columns : row / columns < last / columns ? last : row;
            break;
        case MovePageUp:
            row = std::max(row % columns, row - screen);
            break;
        case MovePageDown:
            row += screen;
            break;
        case MoveHome:
            row = 0;
            break;
        case MoveEnd:
            row = last;
            break;
        }
    }
    return model()->index(std::clamp(row, 0, last), 0, rootIndex());
}

int FilmGrid::verticalOffset() const {
    return verticalScrollBar()->value();
}

void FilmGrid::setSelection(const QRect&, QItemSelectionModel::SelectionFlags command) {
    if (currentIndex().isValid()) // one film at a time: the one that was pressed
        selectionModel()->select(currentIndex(), command | QItemSelectionModel::Rows);
}

QRegion FilmGrid::visualRegionForSelection(const QItemSelection& selection) const {
    QRegion region;
    for (const QModelIndex& index : selection.indexes()) {
        if (index.column() == 0)
            region += visualRect(index);
    }
    return region;
}

void FilmGrid::paintEvent(QPaintEvent* event) {
    QPainter painter(viewport());
    const int columns = gridColumns();
    const int first = (event->rect().top() + verticalOffset()) / m_cell.height() * columns;
    const int end = ((event->rect().bottom() + verticalOffset()) / m_cell.height() + 1) * columns;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    for (int row = std::max(0, first); row < std::min(end, films()); ++row) {
        const QModelIndex index = model()->index(row, 0, rootIndex());
        option.rect = visualRect(index);
        if (!option.rect.intersects(event->rect()))
            continue;
        option.state = QStyle::State_Enabled;
        option.state.setFlag(QStyle::State_Active, isActiveWindow());
        option.state.setFlag(QStyle::State_Selected,
                             selectionModel() && selectionModel()->isRowSelected(row, rootIndex()));
        option.state.setFlag(QStyle::State_HasFocus, hasFocus() && index.row() == currentIndex().row());
        option.state.setFlag(QStyle::State_MouseOver, underMouse() && option.rect.contains(pointer));
        itemDelegateForIndex(index)->paint(&painter, option, index);
    }
}

void FilmGrid::resizeEvent(QResizeEvent* event) {
    // Rows move when the columns change: keep what is in the upper left corner there.
    const QModelIndex anchor =
        event->oldSize().isValid() && event->oldSize().width() != event->size().width()
            ? model() ? model()->index(verticalOffset() / m_cell.height() *
                                           std::max(1, event->oldSize().width() / m_cell.width()),
                                       0, rootIndex())
                      : QModelIndex()
            : QModelIndex();
    const bool atTop = verticalOffset() == 0;
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
    if (anchor.isValid() && !atTop)
        scrollTo(anchor, PositionAtTop);
}

void FilmGrid::scrollContentsBy(int, int) {
    viewport()->update();
}

void FilmGrid::wheelEvent(QWheelEvent* event) {
    QAbstractScrollArea::wheelEvent(event);
}

void FilmGrid::mouseMoveEvent(QMouseEvent* event) {
    QAbstractItemView::mouseMoveEvent(event);
    viewport()->update(); // the cell under the pointer
}

void FilmGrid::mouseReleaseEvent(QMouseEvent* event) {
    QAbstractItemView::mouseReleaseEvent(event);
}

void FilmGrid::dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                           const QList<int>& roles) {
    QAbstractItemView::dataChanged(topLeft, bottomRight, roles);
    viewport()->update();
}

void FilmGrid::updateGeometries() {
    const int columns = gridColumns();
    const int rows = (films() + columns - 1) / columns;
    verticalScrollBar()->setRange(0, std::max(0, rows * m_cell.height() - viewport()->height()));
    verticalScrollBar()->setPageStep(std::max(1, viewport()->height() - m_cell.height() / 4));
    verticalScrollBar()->setSingleStep(std::max(8, m_cell.height() / 3));
    QAbstractItemView::updateGeometries();
}

} // namespace hilum::widgets
