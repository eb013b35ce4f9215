#include "base/Parallel.h"

#include <algorithm>
#include <atomic>
#include <system_error>
#include <thread>
#include <vector>

#ifdef __linux__
#include <sched.h>
#endif

namespace hilum {

unsigned coreCount() {
#ifdef __linux__
    // What this process may use, which in a container is less than what the machine has.
    cpu_set_t allowed;
    CPU_ZERO(&allowed);
    if (sched_getaffinity(0, sizeof(allowed), &allowed) == 0)
        return static_cast<unsigned>(std::max(1, CPU_COUNT(&allowed)));
#endif
    return std::max(1U, std::thread::hardware_concurrency());
}

void parallelFor(std::size_t count, unsigned threads, const std::function<void(std::size_t)>& body,
                 std::stop_token stop) {
    const std::size_t wanted = std::min<std::size_t>(threads == 0 ? coreCount() : threads, count);
    std::atomic<std::size_t> next{0};
    const auto work = [&]() noexcept {
        while (!stop.stop_requested()) {
            const std::size_t i = next.fetch_add(1, std::memory_order_relaxed);
            if (i >= count)
                return;
            body(i);
        }
    };
    std::vector<std::jthread> helpers;
    helpers.reserve(wanted);
    try {
        while (helpers.size() + 1 < wanted)
            helpers.emplace_back(work);
    } catch (const std::system_error&) { // no more threads to be had: fewer do the same work
    }
    work();
}

} // namespace hilum
