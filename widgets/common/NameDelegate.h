// NameDelegate: a table's cells, so that a Latin name cut short in a window that reads from right to left has
// its "…" at the name's own end. Owned by its table, window thread.
#pragma once

#include <QStyledItemDelegate>

namespace hilum::widgets {

class NameDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace hilum::widgets
