// RecipeDiff: in what two recipes differ, knob by knob. Pure, any thread.
#pragma once

#include "augment/Recipe.h"

#include <optional>
#include <string>
#include <vector>

namespace hilum::augment {

/// One line of a comparison. A step that is switched off, or whose probability is 0, is not there.
struct RecipeDifference {
    enum class What {
        Knob,        ///< a number of a step that both have; `key` is "probability" or the knob's
        Step,        ///< only one of them has the step: its probability stands on that side
        Order,       ///< the same steps in another order
        GlobalViews, ///< how many full-size views there are
        LocalViews,  ///< how many smaller ones
        LocalSide,   ///< side of the smaller views, as a share of the input's
    };
    What what = What::Knob;
    std::vector<std::size_t> views; ///< of `here`, ascending; empty: it is about the recipe as a whole
    std::string kind;               ///< of the step
    std::string title;              ///< of the step, English (HILUM_TR)
    std::string key, unit;
    std::optional<double> here, there; ///< nothing where the step is absent
};

/// Global views are compared with global ones in their order (the last one again where there are fewer),
/// local ones with the first local one. Equal differences of several views are one line.
[[nodiscard]] std::vector<RecipeDifference> differences(const Recipe& here, const Recipe& there);

/// The preset of the same method with another ending ("simclr-paper" of "simclr-cxr-changed", ending
/// "paper");
/// "" when there is none.
[[nodiscard]] std::string siblingPreset(std::string_view recipeName, std::string_view ending);

} // namespace hilum::augment
