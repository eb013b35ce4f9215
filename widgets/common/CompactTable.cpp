#include "widgets/common/CompactTable.h"

#include "widgets/common/Theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace hilum::widgets {

namespace {
constexpr int kCellPadding = 14;  ///< both sides, with the focus frame
constexpr int kTitlePadding = 24; ///< the style sheet's padding, frame and margin of a section
} // namespace

void makeCompact(QTableView& table, std::span<const int> characters) {
    const QFont font = typeFont(TypeStep::Caption);
    table.setFont(font);
    QHeaderView* header = table.horizontalHeader();
    // The window's style sheet gives headers their font; a size set on the widget would lose against it.
    header->setStyleSheet(
        QStringLiteral("QHeaderView::section { font-size: %1pt; padding: 6px; }"
                       "QHeaderView::up-arrow, QHeaderView::down-arrow { subcontrol-origin: margin; "
                       "subcontrol-position: top center; width: 9px; height: 7px; }")
            .arg(font.pointSizeF()));
    header->setHighlightSections(false);
    header->setMinimumSectionSize(36);
    QFont bold = font;
    bold.setBold(true);
    const QFontMetrics metrics(font), titles(bold);
    for (int i = 0; i < header->count() && i < static_cast<int>(characters.size()); ++i) {
        const QString title = header->model()->headerData(i, Qt::Horizontal).toString();
        const int content = characters[static_cast<std::size_t>(i)] * metrics.averageCharWidth();
        header->resizeSection(
            i, std::max(content + kCellPadding, titles.horizontalAdvance(title) + kTitlePadding));
    }
}

RestColumn::RestColumn(QTableView& table, int column, int least)
    : QObject(&table), m_table(&table), m_column(column), m_least(least) {
    table.viewport()->installEventFilter(this);
}

void RestColumn::fit() {
    QHeaderView* header = m_table->horizontalHeader();
    int others = 0;
    for (int i = 0; i < header->count(); ++i)
        if (i != m_column && !header->isSectionHidden(i))
            others += header->sectionSize(i);
    header->resizeSection(m_column, std::max(m_least, m_table->viewport()->width() - others));
}

bool RestColumn::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

} // namespace hilum::widgets
