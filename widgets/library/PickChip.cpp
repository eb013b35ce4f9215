#include "widgets/library/PickChip.h"

#include "widgets/common/Format.h"
#include "widgets/common/Icons.h"
#include "widgets/common/Theme.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QToolButton>

namespace hilum::widgets {

PickChip::PickChip(QWidget* parent)
    : QWidget(parent), m_clear(new QPushButton(icon(QStringLiteral("close")), {}, this)),
      m_save(new QToolButton(this)) {
    setObjectName(QStringLiteral("pickChip"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::kXs);
    m_save->setText(tr("Keep as a cohort…"));
    describe(m_save, QStringLiteral("mapPickSave"), m_save->text(),
             tr("Keep these films under a name. What is kept is a list: films that are imported later do not "
                "join it, and drawing the map anew does not change it."));
    layout->addWidget(m_clear);
    layout->addWidget(m_save);
    connect(m_clear, &QPushButton::clicked, this, &PickChip::clearWanted);
    connect(m_save, &QToolButton::clicked, this, &PickChip::saveWanted);
    setPicked(0, 0, false);
}

void PickChip::setPicked(int films, int gone, bool kept) {
    const QString text = gone > 0
                             ? tr("%1 of %2 films from the map", "those that are here, of the list", films)
                                   .arg(formatCount(films - gone), formatCount(films))
                         : films == 1 ? tr("1 film from the map")
                                      : tr("%1 films from the map", nullptr, films).arg(formatCount(films));
    QString tip = tr("Only the films in the loop are shown. Click to see all again.");
    if (kept)
        tip = tr(
            "Only the films of this list are shown, wherever the map has them now. Click to see all again.");
    if (gone > 0)
        tip +=
            QLatin1Char(' ') + tr("Films of the list that are not in the workspace: %1. They are back when "
                                  "their files are imported again.")
                                   .arg(formatCount(gone));
    m_clear->setText(text);
    describe(m_clear, QStringLiteral("mapPick"), text, tip);
    m_save->setVisible(!kept);
    setVisible(films > 0);
}

} // namespace hilum::widgets
