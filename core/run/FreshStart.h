// FreshStart: whether a pretraining begins with random weights. Pure, any thread.
#pragma once

#include "run/RunSpec.h"

namespace hilum::run {

/// False when it takes the weights of a run or of a file (`init`).
[[nodiscard]] inline bool startsFresh(const RunSpec& pretraining) {
    const std::string init = pretraining.text("init");
    return init.empty() || init == "scratch";
}

} // namespace hilum::run
