// The augmentation that a spec names: a preset or a recipe of its own.
#pragma once

#include "augment/Recipe.h"
#include "run/RunSpec.h"

namespace hilum::learn {

inline Result<augment::Recipe> recipeOf(const run::RunSpec& spec) {
    const Json& value = spec.value("recipe");
    if (value.is_string())
        return augment::preset(value.get<std::string>());
    return augment::Recipe::fromJson(value);
}

} // namespace hilum::learn
