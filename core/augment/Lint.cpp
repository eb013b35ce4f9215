// What a reader of a recipe should know when its films are chest X-rays.
#include "augment/Recipe.h"

#include "base/Text.h"

#include <algorithm>
#include <array>

namespace hilum::augment {

using About = Remark::About;

namespace {

/// The papers whose colour jitter is brightness and contrast here.
bool leavesColourOut(std::string_view name) {
    constexpr std::array<std::string_view, 4> kJittering{"simclr-paper", "moco-paper", "byol-paper",
                                                         "dino-paper"};
    return std::ranges::any_of(kJittering, [&](std::string_view preset) { return name.starts_with(preset); });
}

} // namespace

std::vector<Remark> remarks(const Recipe& recipe) {
    bool flips = false, tiny = false, solarizes = false, blurs = false, noCrop = true;
    for (const auto& view : recipe.views)
        for (const auto& step : view.steps) {
            if (!step->enabled || step->probability <= 0.0)
                continue;
            flips = flips || step->kind() == "horizontalFlip";
            solarizes = solarizes || step->kind() == "solarize";
            for (const auto& knob : step->knobs()) {
                tiny = tiny || (knob.key.starts_with("scale") && knob.value < 0.2);
                blurs = blurs || (knob.key.starts_with("sigma") && knob.value > 1.0);
            }
            noCrop = noCrop && step->kind() != "randomResizedCrop";
        }
    std::vector<Remark> said;
    const auto say = [&](Remark::About about, std::string_view text) {
        said.push_back({about, std::string(text)});
    };
    if (flips)
        say(About::Flip, HILUM_TR("A horizontal flip moves the heart to the right: the network learns that "
                                  "sides do not matter."));
    if (tiny)
        say(About::SmallCrops, HILUM_TR("Crops below a fifth of the film may hold no lung at all."));
    if (solarizes)
        say(About::Solarize, HILUM_TR("Solarise looks like an inverted film (MONOCHROME1)."));
    if (blurs)
        say(About::Blur,
            HILUM_TR("Strong blur removes fine opacities, which is what pneumonia can look like."));
    if (noCrop && recipe.views.size() > 1)
        say(About::NoCrop,
            HILUM_TR("Without a random crop the two views are nearly the same film: the task is too easy."));
    if (leavesColourOut(recipe.name))
        say(About::Colour,
            HILUM_TR("The paper's changes of hue and saturation do nothing to grey films: they are left "
                     "out."));
    return said;
}

} // namespace hilum::augment
