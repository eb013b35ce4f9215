// SvgChart: a drawing as an <svg> element whose colours come from the page's style. Pure; any thread.
#pragma once

#include "report/Chart.h"

#include <string>

namespace hilum::report {

/// Well-formed XML; classes are "i-text", "i-grid", … and "s0" … "s7"; every text is escaped.
[[nodiscard]] std::string svgOf(const Drawing& drawing, const std::string& title,
                                const std::string& description);

} // namespace hilum::report
