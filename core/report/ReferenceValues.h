// ReferenceValues: numbers that others published, to be shown beside measured ones and never mixed with them.
// Constant data, any thread.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hilum::report {

struct ReferenceValue {
    std::string_view method;  ///< "SimCLR", or what was answered
    std::string_view layout;  ///< of the dataset that it is about, as in data::Dataset::layout
    std::string_view dataset; ///< as people call it
    std::string_view metric;  ///< a key of ComparedRun::metrics
    double value = 0.0;       ///< 0 … 1
    std::string_view source;
    std::int64_t films = 0; ///< that it was measured on; 0: not given
    bool trained = true;    ///< false: a rule that does not look at films
};

/// Everything known for datasets of this layout; empty where nothing is.
[[nodiscard]] std::span<const ReferenceValue> referenceValues(std::string_view layout);

} // namespace hilum::report
