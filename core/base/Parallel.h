// parallelFor: items of equal rank over a few threads; the caller waits. No order is promised.
#pragma once

#include <cstddef>
#include <functional>
#include <stop_token>

namespace hilum {

/// Calls body(i) for every i in [0, count) from `threads` threads (0: as many as cores). Returns early,
/// with items left out, when a stop is requested. body must not throw.
void parallelFor(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& body,
                 std::stop_token stop = {});
[[nodiscard]] unsigned coreCount();

} // namespace hilum
