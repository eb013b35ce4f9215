// ExportParts: numbers in the JSON of a comparison. Pure functions; any thread.
#pragma once

#include "base/Json.h"
#include "statistics/Predictions.h"

#include <cmath>

namespace hilum::report {

[[nodiscard]] inline Json numberOrNull(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

[[nodiscard]] inline Json intervalJson(const statistics::Interval& interval) {
    return {{"value", numberOrNull(interval.value)},
            {"lower", numberOrNull(interval.lower)},
            {"upper", numberOrNull(interval.upper)}};
}

} // namespace hilum::report
