// The recipes that come with Hilum, as the JSON that a user may save and change.
#include "augment/Recipe.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <span>

namespace hilum::augment {

namespace {

/// One kind of view: how often it stands in the recipe, its share of the input's side, and its steps as JSON.
struct PresetView {
    std::string_view name;
    int count;
    double sideFactor;
    std::string_view steps;
};
struct Preset {
    std::string_view name;
    std::span<const PresetView> views;
};

// Chest X-rays: no tiny crops, small rotation, exposure as brightness and contrast; blur left out, since it
// removes fine texture (Azizi et al. 2021, "Big self-supervised models advance medical image
// classification").
constexpr std::string_view kCxrSteps = R"([{"kind":"randomResizedCrop","scaleMin":0.3,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5},{"kind":"rotate","degrees":10},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4}])";
constexpr std::array kCxr{PresetView{"view", 2, 1.0, kCxrSteps}};

// SimCLR (Chen et al. 2020, appendix A), on grey films: saturation, hue and random grey do nothing and are
// left out, here and in the other papers' recipes.
constexpr std::array kSimClrPaper{
    PresetView{"view", 2, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.08,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.8,"contrast":0.8},
    {"kind":"gaussianBlur","probability":0.5,"sigmaMin":0.1,"sigmaMax":2.0}])"}};

// MoCo v2 (Chen et al. 2020, section 3).
constexpr std::array kMoCoPaper{
    PresetView{"view", 2, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.2,"scaleMax":1.0},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4},
    {"kind":"gaussianBlur","probability":0.5,"sigmaMin":0.1,"sigmaMax":2.0},
    {"kind":"horizontalFlip","probability":0.5}])"}};

// BYOL (Grill et al. 2020, appendix B): the views differ in blur and solarisation.
constexpr std::array kByolPaper{
    PresetView{"view 1", 1, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.08,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4},
    {"kind":"gaussianBlur","probability":1.0,"sigmaMin":0.1,"sigmaMax":2.0}])"},
    PresetView{"view 2", 1, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.08,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4},
    {"kind":"gaussianBlur","probability":0.1,"sigmaMin":0.1,"sigmaMax":2.0},
    {"kind":"solarize","probability":0.2,"threshold":0.5}])"}};

// DINO (Caron et al. 2021, appendix C): two global crops, and local ones of 96/224 of the side.
constexpr double kLocalSide = 96.0 / 224.0;
constexpr std::array kDinoPaper{
    PresetView{"global 1", 1, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.4,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4},
    {"kind":"gaussianBlur","probability":1.0,"sigmaMin":0.1,"sigmaMax":2.0}])"},
    PresetView{"global 2", 1, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.4,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4},
    {"kind":"gaussianBlur","probability":0.1,"sigmaMin":0.1,"sigmaMax":2.0},
    {"kind":"solarize","probability":0.2,"threshold":0.5}])"},
    PresetView{"local", 8, kLocalSide, R"([{"kind":"randomResizedCrop","scaleMin":0.05,"scaleMax":0.4},
    {"kind":"horizontalFlip","probability":0.5},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4},
    {"kind":"gaussianBlur","probability":0.5,"sigmaMin":0.1,"sigmaMax":2.0}])"}};
// For chest films: local crops that still hold some lung; no blur, no solarisation (it looks like
// MONOCHROME1).
constexpr std::array kDinoCxr{
    PresetView{"global", 2, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.4,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5},{"kind":"rotate","degrees":10},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4}])"},
    PresetView{"local", 6, kLocalSide, R"([{"kind":"randomResizedCrop","scaleMin":0.1,"scaleMax":0.4},
    {"kind":"horizontalFlip","probability":0.5},{"kind":"rotate","degrees":10},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.4,"contrast":0.4}])"}};

// MAE (He et al. 2022, appendix A.1); for chest films larger crops (Xiao et al. 2023, "Delving into masked
// autoencoders for multi-label thorax disease classification").
constexpr std::array kMaePaper{
    PresetView{"view", 1, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.2,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5}])"}};
constexpr std::array kMaeCxr{
    PresetView{"view", 1, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.5,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5}])"}};

constexpr std::array kFineTune{
    PresetView{"view", 1, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.6,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5},{"kind":"rotate","degrees":10},
    {"kind":"brightnessContrast","probability":0.8,"brightness":0.2,"contrast":0.2}])"}};
// What the papers' linear classifiers are trained on.
constexpr std::array kProbePaper{
    PresetView{"view", 1, 1.0, R"([{"kind":"randomResizedCrop","scaleMin":0.08,"scaleMax":1.0},
    {"kind":"horizontalFlip","probability":0.5}])"}};
constexpr std::array kEvaluation{PresetView{"view", 1, 1.0, R"([{"kind":"resize"}])"}};

constexpr std::array kPresets{Preset{"simclr-cxr", kCxr},        Preset{"simclr-paper", kSimClrPaper},
                              Preset{"moco-cxr", kCxr},          Preset{"moco-paper", kMoCoPaper},
                              Preset{"byol-cxr", kCxr},          Preset{"byol-paper", kByolPaper},
                              Preset{"dino-cxr", kDinoCxr},      Preset{"dino-paper", kDinoPaper},
                              Preset{"mae-cxr", kMaeCxr},        Preset{"mae-paper", kMaePaper},
                              Preset{"finetune-cxr", kFineTune}, Preset{"probe-paper", kProbePaper},
                              Preset{"evaluation", kEvaluation}};

} // namespace

std::vector<std::string> presetNames() {
    std::vector<std::string> names;
    for (const auto& preset : kPresets)
        names.emplace_back(preset.name);
    return names;
}

Result<Recipe> preset(std::string_view name) {
    const auto found = std::ranges::find(kPresets, name, &Preset::name);
    if (found == kPresets.end())
        return Error{ErrorCode::NotFound, HILUM_TR("no recipe of this name comes with Hilum"),
                     std::string(name)};
    Json json{{"name", name}, {"views", Json::array()}};
    for (const auto& view : found->views) {
        HILUM_TRY_ASSIGN(const Json steps, parseJson(view.steps, std::string(name)));
        for (int i = 1; i <= view.count; ++i) {
            std::string title(view.name);
            if (view.count > 1 || found->views.size() == 1)
                title += " " + std::to_string(i);
            Json entry{{"name", title}, {"steps", steps}};
            if (view.sideFactor != 1.0)
                entry["sideFactor"] = view.sideFactor;
            json["views"].push_back(std::move(entry));
        }
    }
    return Recipe::fromJson(json);
}

} // namespace hilum::augment
