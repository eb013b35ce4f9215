// RunDelegate: paints the progress of a run as a bar under its steps, and what people wrote on it under its
// name. Owned by the table, window thread.
#pragma once

#include "widgets/common/NameDelegate.h"

namespace hilum::widgets::runs {

class RunDelegate : public NameDelegate {
    Q_OBJECT
public:
    using NameDelegate::NameDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;

private:
    void paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                   const QString& mark) const;
};

} // namespace hilum::widgets::runs
