// How much of a run is made before it starts: that of the run which it extends. Pure.
#pragma once

#include "run/RunFolder.h"
#include "run/RunSpec.h"

#include <algorithm>
#include <cstdint>

namespace hilum::widgets {

/// Epochs that stand in the run that `spec` goes on from, `from`; 0 when it starts anew. At most the spec's.
[[nodiscard]] inline std::int64_t epochsMade(const run::RunSpec& spec, const run::RunSummary* from) {
    if (spec.text("extends").empty() || from == nullptr || !from->spec)
        return 0;
    return std::clamp<std::int64_t>(from->spec->integer("epochs"), 0, spec.integer("epochs"));
}

} // namespace hilum::widgets
