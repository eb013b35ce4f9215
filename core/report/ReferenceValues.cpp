#include "report/ReferenceValues.h"

#include <array>

namespace hilum::report {
namespace {

constexpr std::string_view kRsna = "rsna";
constexpr std::string_view kRsnaName = "RSNA pneumonia challenge, stage 2";
constexpr std::string_view kStudy = "the study of five methods that Hilum follows";
constexpr std::string_view kLabels = "counted in the challenge's own labels, 20,672 negative films";

/// By descending value.
constexpr std::array kRsnaValues{
    ReferenceValue{"SimCLR", kRsna, kRsnaName, "accuracy", 0.8022, kStudy},
    ReferenceValue{"DINO", kRsna, kRsnaName, "accuracy", 0.788, kStudy},
    ReferenceValue{"MAE", kRsna, kRsnaName, "accuracy", 0.7849, kStudy},
    ReferenceValue{"always “no”", kRsna, kRsnaName, "accuracy", 0.775, kLabels, 26'684, false},
    ReferenceValue{"BYOL", kRsna, kRsnaName, "accuracy", 0.7696, kStudy},
    ReferenceValue{"MoCo", kRsna, kRsnaName, "accuracy", 0.742, kStudy},
};

} // namespace

std::span<const ReferenceValue> referenceValues(std::string_view layout) {
    if (layout == kRsna)
        return kRsnaValues;
    return {};
}

} // namespace hilum::report
