#include "augment/Recipe.h"

#include "augment/transforms/Transforms.h"
#include "base/Text.h"

#include <cmath>
#include <fmt/format.h>

namespace hilum::augment {

ViewRecipe::ViewRecipe(const ViewRecipe& other) : name(other.name), sideFactor(other.sideFactor) {
    for (const auto& step : other.steps)
        steps.push_back(step->clone());
}

ViewRecipe& ViewRecipe::operator=(const ViewRecipe& other) {
    if (this != &other) {
        ViewRecipe copy(other);
        *this = std::move(copy);
    }
    return *this;
}

int ViewRecipe::sideOf(int side) const {
    constexpr double kPatch = 16.0;
    const double wanted = side * sideFactor;
    if (sideFactor >= 1.0)
        return static_cast<int>(std::lround(wanted));
    return static_cast<int>(std::max(1.0, std::round(wanted / kPatch)) * kPatch);
}

MadeView Recipe::makeView(const GreyView& film, int side, DrawKey key, std::size_t view) const {
    const ViewRecipe& recipe = views[view];
    Frame frame;
    frame.source = film;
    frame.side = recipe.sideOf(side);
    key.view = static_cast<std::uint16_t>(view);
    for (std::size_t i = 0; i < recipe.steps.size(); ++i) {
        const Transform& step = *recipe.steps[i];
        if (!step.enabled)
            continue;
        key.transform = static_cast<std::uint16_t>(i);
        Rng rng(key);
        if (rng.chance(step.probability))
            step.apply(frame, rng);
    }
    ensureImage(frame);
    return {std::move(frame.image), frame.crop};
}

bool isGeometry(std::string_view kind) {
    return kind == "randomResizedCrop" || kind == "resize" || kind == "horizontalFlip";
}

Crop Recipe::cropOf(int width, int height, DrawKey key, std::size_t view) const {
    Frame frame;
    frame.source = {nullptr, width, height, 0};
    frame.onlyCrop = true;
    key.view = static_cast<std::uint16_t>(view);
    const auto& steps = views[view].steps;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (!steps[i]->enabled || !isGeometry(steps[i]->kind()))
            continue;
        key.transform = static_cast<std::uint16_t>(i);
        Rng rng(key);
        if (rng.chance(steps[i]->probability))
            steps[i]->apply(frame, rng);
    }
    ensureImage(frame);
    return frame.crop;
}

std::vector<MadeView> Recipe::make(const GreyView& film, int side, DrawKey key) const {
    std::vector<MadeView> made;
    for (std::size_t view = 0; view < views.size(); ++view)
        made.push_back(makeView(film, side, key, view));
    return made;
}

void Recipe::makeInto(const GreyView& film, int side, DrawKey key, std::size_t view, float mean,
                      float standardDeviation, float* out) const {
    const MadeView made = makeView(film, side, key, view);
    const float factor = 1.0F / standardDeviation;
    for (std::size_t i = 0; i < made.image.pixels.size(); ++i)
        out[i] = (made.image.pixels[i] - mean) * factor;
}

Json Recipe::toJson() const {
    Json json{{"name", name}, {"views", Json::array()}};
    for (const auto& view : views) {
        Json steps = Json::array();
        for (const auto& step : view.steps) {
            Json entry{
                {"kind", step->kind()}, {"probability", step->probability}, {"enabled", step->enabled}};
            for (const auto& knob : step->knobs())
                entry[knob.key] = knob.value;
            steps.push_back(std::move(entry));
        }
        json["views"].push_back(
            {{"name", view.name}, {"sideFactor", view.sideFactor}, {"steps", std::move(steps)}});
    }
    return json;
}

namespace {

constexpr std::size_t kMostSteps = 32;

Error badRecipe(std::string detail, std::string where = "recipe") {
    return Error{ErrorCode::BadValue, std::move(detail), std::move(where)};
}

Result<std::unique_ptr<Transform>> stepFromJson(const Json& json) {
    if (!json.is_object() || !json.contains("kind") || !json["kind"].is_string())
        return badRecipe("a step needs a “kind”");
    HILUM_TRY_ASSIGN(auto step, makeTransform(json["kind"].get<std::string>()));
    for (const auto& [key, value] : json.items()) {
        if (key == "kind")
            continue;
        if (key == "enabled") {
            if (!value.is_boolean())
                return badRecipe("“enabled” is true or false", key);
            step->enabled = value.get<bool>();
            continue;
        }
        if (!value.is_number())
            return badRecipe(fmt::format("“{}” of {} is no number", key, step->kind()), key);
        const double number = value.get<double>();
        if (key == "probability") {
            if (!(number >= 0.0 && number <= 1.0))
                return badRecipe(fmt::format("{} is no probability", number), key);
            step->probability = number;
            continue;
        }
        HILUM_TRY(step->set(key, number));
    }
    return step;
}

} // namespace

Result<Recipe> Recipe::fromJson(const Json& json) {
    if (!json.is_object() || !json.contains("views") || !json["views"].is_array())
        return badRecipe("a recipe is an object with a list “views”");
    Recipe recipe;
    for (const auto& [key, value] : json.items())
        if (key != "name" && key != "views")
            return Error{ErrorCode::UnknownKey, HILUM_TR("a recipe has “name” and “views” only"), key};
    if (json.contains("name")) {
        if (!json["name"].is_string())
            return badRecipe("“name” is a text", "name");
        recipe.name = json["name"].get<std::string>();
    }
    if (json["views"].empty() || json["views"].size() > kMostViews)
        return badRecipe(fmt::format("a recipe has 1 to {} views", kMostViews));
    for (const auto& entry : json["views"]) {
        if (!entry.is_object() || !entry.contains("steps") || !entry["steps"].is_array() ||
            entry["steps"].size() > kMostSteps)
            return badRecipe(fmt::format("a view has a list “steps” of at most {} transforms", kMostSteps));
        ViewRecipe view;
        for (const auto& [key, value] : entry.items()) {
            if (key == "name" && value.is_string())
                view.name = value.get<std::string>();
            else if (key == "sideFactor" && value.is_number())
                view.sideFactor = value.get<double>();
            else if (key != "steps")
                return Error{ErrorCode::UnknownKey,
                             HILUM_TR("a view has “name”, “sideFactor” and “steps” only"), key};
        }
        if (!(view.sideFactor > 0.05 && view.sideFactor <= 2.0))
            return badRecipe("“sideFactor” lies between 0.05 and 2", "sideFactor");
        for (const auto& step : entry["steps"]) {
            HILUM_TRY_ASSIGN(auto made, stepFromJson(step));
            view.steps.push_back(std::move(made));
        }
        recipe.views.push_back(std::move(view));
    }
    return recipe;
}

} // namespace hilum::augment
