// The recipes that come with Hilum, as the JSON that a user may save and change.
#include "augment/Recipe.h"

#include <array>

namespace hilum::augment {

namespace {

struct Preset {
    std::string_view name;
    int views;
    const char* steps; ///< JSON list, the same for every view
};

constexpr std::array kPresets{
    // Chest X-rays: no tiny crops, small rotation, exposure as brightness and contrast; blur left out, since
    // it
    // removes fine texture (Azizi et al. 2021, "Big self-supervised models advance medical image
    // classification").
    Preset{"simclr-cxr", 2, R"([{"kind":"randomResizedCrop","scaleMin":0.3,"scaleMax":1.0},
        {"kind":"horizontalFlip","probability":0.5},{"kind":"rotate","degrees":10},
        {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4}])"},
    // SimCLR (Chen et al. 2020, appendix A), on grey films: saturation, hue and random grey do nothing and
    // are left out.
    Preset{"simclr-paper", 2, R"([{"kind":"randomResizedCrop","scaleMin":0.08,"scaleMax":1.0},
        {"kind":"horizontalFlip","probability":0.5},
        {"kind":"brightnessContrast","probability":0.8,"brightness":0.8,"contrast":0.8},
        {"kind":"gaussianBlur","probability":0.5,"sigmaMin":0.1,"sigmaMax":2.0}])"},
    Preset{"finetune-cxr", 1, R"([{"kind":"randomResizedCrop","scaleMin":0.6,"scaleMax":1.0},
        {"kind":"horizontalFlip","probability":0.5},{"kind":"rotate","degrees":10},
        {"kind":"brightnessContrast","probability":0.8,"brightness":0.2,"contrast":0.2}])"},
    Preset{"evaluation", 1, R"([{"kind":"resize"}])"},
};

} // namespace

std::vector<std::string> presetNames() {
    std::vector<std::string> names;
    for (const auto& preset : kPresets)
        names.emplace_back(preset.name);
    return names;
}

Result<Recipe> preset(std::string_view name) {
    for (const auto& entry : kPresets) {
        if (entry.name != name)
            continue;
        HILUM_TRY_ASSIGN(const Json steps, parseJson(entry.steps, std::string(name)));
        Json json{{"name", name}, {"views", Json::array()}};
        for (int view = 1; view <= entry.views; ++view)
            json["views"].push_back({{"name", "view " + std::to_string(view)}, {"steps", steps}});
        return Recipe::fromJson(json);
    }
    return Error{ErrorCode::NotFound, "no recipe of this name comes with Hilum", std::string(name)};
}

} // namespace hilum::augment
