// Small films and recipes for the tests of augment. Header only.
#pragma once

#include "augment/Recipe.h"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace hilum::augment::testing {

/// Level (7x + 13y) mod 256: no symmetry, every crop of it differs.
inline GreyImage patternFilm(int width, int height) {
    GreyImage film(width, height);
    for (int y = 0; y < height; ++y)
        for (int x = 0; x < width; ++x)
            film.row(y)[x] = static_cast<std::uint8_t>((7 * x + 13 * y) % 256);
    return film;
}

/// A one-view recipe from the JSON list of its steps. A mistake in the list ends the program.
inline Recipe recipeOf(std::string_view steps, double sideFactor = 1.0) {
    Json view{{"name", "view 1"}, {"sideFactor", sideFactor}, {"steps", parseJson(steps).value()}};
    return Recipe::fromJson(Json{{"name", "test"}, {"views", Json::array({std::move(view)})}}).value();
}

inline float pixelAt(const FloatImage& image, int x, int y) {
    return image.row(y)[x];
}

} // namespace hilum::augment::testing
