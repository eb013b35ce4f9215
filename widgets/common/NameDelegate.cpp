#include "widgets/common/NameDelegate.h"

#include "widgets/common/Isolated.h"

namespace hilum::widgets {

void NameDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    QStyledItemDelegate::initStyleOption(option, index);
    // The style cuts the text; what it puts in place of the rest then still stands within what is kept apart.
    if (!option->text.isEmpty() && !option->text.isRightToLeft())
        option->text = isolated(option->text);
}

} // namespace hilum::widgets
