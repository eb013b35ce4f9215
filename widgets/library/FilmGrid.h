// FilmGrid: thumbnails in rows. A QListView (for selection, keys and accessibility) whose layout is
// arithmetic: 112,120 films are laid out in no time and only what is seen is painted. Window thread.
#pragma once

#include <QListView>

namespace hilum::widgets {

class FilmGrid : public QListView {
    Q_OBJECT
public:
    explicit FilmGrid(QWidget* parent = nullptr);

    /// Size of a cell, thumbnail and caption; the delegate paints it.
    void setCellSize(QSize size);
    [[nodiscard]] QSize cellSize() const { return m_cell; }
    [[nodiscard]] int gridColumns() const;

    [[nodiscard]] QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    [[nodiscard]] QModelIndex indexAt(const QPoint& point) const override;
    void doItemsLayout() override;
    void keyboardSearch(const QString&) override {} ///< letters are shortcuts of the page

protected:
    [[nodiscard]] QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    [[nodiscard]] int horizontalOffset() const override { return 0; }
    [[nodiscard]] int verticalOffset() const override;
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags command) override;
    [[nodiscard]] QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight,
                     const QList<int>& roles = {}) override;
    void updateGeometries() override;

private:
    [[nodiscard]] int films() const;
    [[nodiscard]] int leftMargin() const; ///< centres the columns
    QSize m_cell{140, 176};
};

} // namespace hilum::widgets
