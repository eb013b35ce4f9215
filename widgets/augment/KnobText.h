// Names, units and numbers of a recipe's knobs as people read them; pairs "…Min"/"…Max" are one range. Pure.
#pragma once

#include "augment/Recipe.h"

#include <QString>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::widgets {

/// One slider: a single knob, or a pair that gives a range.
struct KnobGroup {
    std::string stem;                   ///< "scale" of scaleMin and scaleMax; a single knob's key
    std::optional<augment::Knob> lower; ///< only in a pair
    augment::Knob upper;
    QString label;
    QString help;
    bool logarithmic = false; ///< ratios: 1 stands in the middle
};

[[nodiscard]] std::vector<KnobGroup> knobGroups(const augment::Transform& step);
/// A knob by itself: "Area kept, smallest", "Angle up to ±".
[[nodiscard]] QString knobName(std::string_view kind, const std::string& key);
/// "0.30", "10°", "2 px".
[[nodiscard]] QString knobValueText(double value, const std::string& unit);
/// "0.30 – 1.00", "10°".
[[nodiscard]] QString knobRangeText(const KnobGroup& group, double lower, double upper);

} // namespace hilum::widgets
