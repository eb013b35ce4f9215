// CompactTable: the look of tables with many numeric columns (small type, small header, arrow above the
// title), and one column that takes the room that the others leave. Window thread.
#pragma once

#include <QObject>

#include <span>

class QTableView;

namespace hilum::widgets {

/// Sets fonts and header; every column gets `characters` of the small font, but at least its title. Call it
/// when the model has been set.
void makeCompact(QTableView& table, std::span<const int> characters);

/// Keeps `column` as wide as the table leaves room, at least so many pixels. A child of the table.
class RestColumn : public QObject {
    Q_OBJECT
public:
    RestColumn(QTableView& table, int column, int least);
    void fit();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QTableView* m_table;
    int m_column;
    int m_least;
};

} // namespace hilum::widgets
