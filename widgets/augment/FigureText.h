// FigureText: the remarks on a recipe with what was counted on the films at hand, as sentences. Pure, window
// thread (translations).
#pragma once

#include "augment/Recipe.h"
#include "data/RecipeFigures.h"

#include <QString>
#include <QStringList>

namespace hilum::widgets {

/// Figures and the films they were counted on.
struct CountedFigures {
    data::RecipeFigures figures;
    std::int64_t films = 0, filmsWithBox = 0; ///< of the dataset
};

/// What is said of the recipe; with figures where they are known (`counted` may be nullptr). At least one
/// sentence. `clean` tells whether nothing is known against the recipe.
struct LintText {
    QStringList sentences;
    bool clean = true;
};
[[nodiscard]] LintText lintText(const augment::Recipe& recipe, const CountedFigures* counted);
/// How much of all boxes of the dataset survives; "" without boxes.
[[nodiscard]] QString boxesText(const CountedFigures& counted);

} // namespace hilum::widgets
