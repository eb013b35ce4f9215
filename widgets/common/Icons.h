// Icons drawn for Hilum (resources/icons/<name>.svg), tinted to the palette when painted: they follow a theme
// switch by themselves. Window thread.
#pragma once

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>
#include <QStringList>

namespace hilum::widgets {

/// Tinted to Colours::text (muted when disabled, accent when on or active). Unknown names give an empty icon.
[[nodiscard]] QIcon icon(const QString& name);
/// Always in this colour.
[[nodiscard]] QIcon icon(const QString& name, const QColor& colour);
[[nodiscard]] QPixmap iconPixmap(const QString& name, int side, const QColor& colour,
                                 qreal devicePixelRatio = 1.0);
/// library augment experiment runs compare | add folder search filter table grid close check warning error
/// info play pause stop refresh save export copy undo clock gpu lungs seed lock unlock invert fit zoom-in
/// zoom-out contrast boxes chevron-left chevron-right chevron-down more details shade sun moon help queue tag
/// clone trash ruler flip turn histogram archive globe paste panes-1 panes-2 panes-4 map lasso
[[nodiscard]] QStringList iconNames();

} // namespace hilum::widgets
