// Claim: the Checklist for Artificial Intelligence in Medical Imaging, and what Hilum can answer of it. Pure
// functions; any thread.
#pragma once

#include "report/Comparison.h"

#include <span>
#include <string>
#include <string_view>

namespace hilum::report {

/// One item of the 2024 update (Tejani et al., Radiology: AI 2024;6(4):e240300), in words of our own.
struct ClaimItem {
    int number = 0; ///< 1 … 44
    std::string_view section, text;
    int in2020 = 0;         ///< number in the first edition (Mongan, Moy & Kahn 2020); 0: not an item there
    std::string_view ask{}; ///< what only the authors can say; "" where runs say it all
};
/// All 44, in order.
[[nodiscard]] std::span<const ClaimItem> claimItems();

/// What Hilum knows, and what only the authors can say. With nothing in `yours` the item is filled in; with
/// nothing in `known` it is theirs.
struct ClaimAnswer {
    std::string known, yours;
};
/// Needs runs. `number` as in ClaimItem.
[[nodiscard]] ClaimAnswer claimAnswer(int number, const Comparison& comparison);

} // namespace hilum::report
