// How long work tells how far it is. Called from worker threads, one call at a time; must return quickly.
#pragma once

#include <cstdint>
#include <functional>
#include <string_view>

namespace hilum::ingest {

struct Progress {
    std::string_view phase; ///< English, marked HILUM_TR where it is made
    std::int64_t done = 0;
    std::int64_t total = 0;
};
using ProgressSink = std::function<void(const Progress&)>;

} // namespace hilum::ingest
