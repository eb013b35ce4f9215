#include "widgets/common/TableHeader.h"

#include "widgets/common/Theme.h"

#include <QFontMetrics>
#include <QHeaderView>

#include <algorithm>

namespace hilum::widgets {

void widenToTitles(QHeaderView* header) {
    // The style sheet's font is known only once the header is shown; bold body text is its upper bound.
    QFont font = typeFont(TypeStep::Body);
    font.setBold(true);
    const QFontMetrics metrics(font);
    constexpr int kArrowAndPadding = 30;
    for (int i = 0; i < header->count(); ++i) {
        const QString title = header->model()->headerData(i, Qt::Horizontal).toString();
        header->resizeSection(i, std::max(header->sectionSize(i), metrics.horizontalAdvance(title) + kArrowAndPadding));
    }
}

} // namespace hilum::widgets
