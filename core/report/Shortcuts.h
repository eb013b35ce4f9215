// Shortcuts: runs that look at no pixel, and yet may tell positive films from negative ones. What a network
// reaches has to be read against them. Pure functions; any thread.
#pragma once

#include "report/Comparison.h"

#include <string>

namespace hilum::report {

/// "view position alone", "view, sex and age alone"; "" for any other run.
[[nodiscard]] std::string shortcutName(const ComparedRun& run);
/// A shorter one for a line in a chart: "view alone".
[[nodiscard]] std::string shortcutLabel(const ComparedRun& run);

} // namespace hilum::report
