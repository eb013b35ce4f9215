#include "widgets/runs/RunDelegate.h"

#include "widgets/common/Theme.h"
#include "widgets/runs/RunTableModel.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>

namespace hilum::widgets::runs {

namespace {
constexpr int kBarHeight = 5;
constexpr int kSide = 8;
constexpr int kTextMargin = 3; ///< as the style leaves it
} // namespace

/// The name, and below it what people wrote on the run.
void RunDelegate::paintName(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index,
                            const QString& mark) const {
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString name = cell.text;
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    const QRect inside = style->subElementRect(QStyle::SE_ItemViewItemText, &cell, cell.widget)
                             .adjusted(kTextMargin, 0, -kTextMargin, 0);
    cell.text.clear();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);
    const Colours& c = colours();
    painter->save();
    painter->setFont(cell.font);
    const QFontMetrics metrics = painter->fontMetrics();
    const int height = std::min(metrics.height(), option.rect.height() / 2);
    const int top = option.rect.top() + (option.rect.height() - 2 * height) / 2;
    const auto line = [&](int y, const QString& text, const QColor& colour) {
        painter->setPen(colour);
        const QRect place(inside.left(), y, inside.width(), height);
        painter->drawText(
            place,
            static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft) | Qt::AlignVCenter),
            metrics.elidedText(text, Qt::ElideRight, place.width()));
    };
    line(top, name, c.text);
    line(top + height, mark, c.textMuted);
    painter->restore();
}

void RunDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                        const QModelIndex& index) const {
    if (const QString mark = index.data(RunTableModel::MarkRole).toString();
        index.column() == RunTableModel::Name && !mark.isEmpty()) {
        paintName(painter, option, index, mark);
        return;
    }
    const double share = index.data(RunTableModel::ProgressRole).toDouble();
    if (share < 0.0 || index.column() != RunTableModel::Progress) {
        NameDelegate::paint(painter, option, index);
        return;
    }
    QStyleOptionViewItem cell = option;
    initStyleOption(&cell, index);
    const QString text = cell.text;
    cell.text.clear();
    const QStyle* style = cell.widget ? cell.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &cell, painter, cell.widget);

    const Colours& c = colours();
    const QRect inside = option.rect.adjusted(kSide, 4, -kSide, -5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(typeFont(TypeStep::Caption));
    painter->setPen(c.text);
    const QRect line(inside.left(), inside.top(), inside.width(), inside.height() - kBarHeight - 1);
    const QFontMetrics metrics = painter->fontMetrics();
    const bool fits = metrics.horizontalAdvance(text) <= line.width();
    // "389 of 2,400 · epoch 24 of 150": without the epoch rather than with a number cut short.
    const QString shown = fits ? text : text.section(QStringLiteral(" · "), 0, 0);
    painter->drawText(line, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                      metrics.elidedText(shown, Qt::ElideRight, line.width()));
    QRectF bar(inside.left(), inside.bottom() - kBarHeight + 1, inside.width(), kBarHeight);
    painter->setPen(Qt::NoPen);
    painter->setBrush(c.hover);
    painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    const double filled = bar.width() * share;
    if (option.direction == Qt::RightToLeft)
        bar.setLeft(bar.right() - filled);
    else
        bar.setWidth(filled);
    painter->setBrush(index.data(RunTableModel::StateColourRole).value<QColor>());
    if (share > 0.0)
        painter->drawRoundedRect(bar, kBarHeight / 2.0, kBarHeight / 2.0);
    painter->restore();
}

} // namespace hilum::widgets::runs
