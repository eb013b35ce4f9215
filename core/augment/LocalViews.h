// LocalViews: how many small crops a recipe as DINO's has, and another number of them. Values, any thread.
#pragma once

#include "augment/Recipe.h"

namespace hilum::augment {

/// True for views that are smaller than the network's input.
[[nodiscard]] inline bool isLocal(const ViewRecipe& view) {
    return view.sideFactor < 1.0;
}
[[nodiscard]] int localViews(const Recipe& recipe);
/// The recipe with `count` local views, each a copy of its first one; the other views, their order and so
/// their draws stay. BadValue when it has none to copy, for a negative number, and beyond kMostViews views in
/// all.
Result<Recipe> withLocalViews(const Recipe& recipe, int count);

} // namespace hilum::augment
