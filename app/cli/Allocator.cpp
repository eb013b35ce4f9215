#include "cli/Allocator.h"

#include <cstdlib> // __GLIBC__
#include <limits>
#if defined(__GLIBC__)
#include <malloc.h>
#endif

namespace hilum::cli {

void keepFreedMemory() {
#if defined(__GLIBC__)
    constexpr int kMapAbove = 32 << 20; // bytes; glibc takes no larger value
    constexpr int kGrowBy = 64 << 20;   // bytes
    // Another arena than the first consists of heaps of 64 MB, where a tensor finds no room.
    ::mallopt(M_ARENA_MAX, 1);
    ::mallopt(M_MMAP_THRESHOLD, kMapAbove);
    ::mallopt(M_TOP_PAD, kGrowBy);
    ::mallopt(M_TRIM_THRESHOLD, std::numeric_limits<int>::max());
#endif
}

} // namespace hilum::cli
