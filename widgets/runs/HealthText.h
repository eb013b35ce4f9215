// HealthText: what a light of core/run/Health.h looks like and how its numbers are read. Window thread, for
// it translates and paints.
#pragma once

#include "run/Health.h"
#include "run/HealthNumbers.h"

#include <QColor>
#include <QIcon>
#include <QPixmap>
#include <QString>

#include <vector>

namespace hilum::widgets::runs {

[[nodiscard]] QString lightWord(run::HealthLight light); ///< "Good", "Doubtful", "Bad", "–"
[[nodiscard]] QColor lightColour(run::HealthLight light);
/// A disc with a tick, a triangle with a mark, an octagon with a cross, an empty ring: the shape tells it
/// without the colour.
[[nodiscard]] QPixmap lightPixmap(run::HealthLight light, int side, qreal devicePixelRatio);

/// The same for lists: it keeps its colour in a selected row.
[[nodiscard]] QIcon lightIcon(run::HealthLight light, int side, qreal devicePixelRatio);

/// One number as people read it.
struct NumberText {
    QString label, value, meaning;
    bool judged = false;
};
[[nodiscard]] std::vector<NumberText> numberTexts(const std::vector<run::HealthNumber>& numbers);

} // namespace hilum::widgets::runs
