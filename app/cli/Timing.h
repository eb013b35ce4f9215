// Timing: how long a piece of work took.
#pragma once

#include <chrono>

namespace hilum::cli {

/// Seconds that `work` takes, by the clock that never goes back.
template <class Work> [[nodiscard]] double secondsOf(const Work& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

} // namespace hilum::cli
