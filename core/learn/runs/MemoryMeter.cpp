#include "learn/runs/MemoryMeter.h"

#include "base/Process.h"

#include <algorithm>
#include <cstddef>
#include <dlfcn.h>
#include <fstream>
#include <malloc.h>
#include <string>
#include <tuple>
#include <utility>

namespace hilum::learn {

namespace {

/// Free and total bytes of the GPU whose context is current. LibTorch's builds link CUDA's runtime in several
/// ways; the driver's own library is the same in all of them. {0, 0} when it does not answer.
std::pair<double, double> gpuMemory() {
    using MemGetInfo = int (*)(std::size_t*, std::size_t*);
    void* driver = ::dlopen("libcuda.so.1", RTLD_LAZY | RTLD_NOLOAD);
    auto* ask =
        driver != nullptr ? reinterpret_cast<MemGetInfo>(::dlsym(driver, "cuMemGetInfo_v2")) : nullptr;
    std::size_t free = 0, total = 0;
    if (ask == nullptr || ask(&free, &total) != 0)
        return {0.0, 0.0};
    return {static_cast<double>(free), static_cast<double>(total)};
}

} // namespace

MemoryMeter::MemoryMeter(bool gpu) : m_gpu(gpu) {
    if (m_gpu)
        std::tie(m_gpuFree, m_gpuTotal) = gpuMemory();
}

void MemoryMeter::reset() {
    if (m_gpu)
        return;
    ::malloc_trim(0);
    std::ofstream("/proc/self/clear_refs") << "5"; // the kernel's word for "forget the peak"
}

double MemoryMeter::peakBytes() const {
    if (m_gpu)
        return std::max(0.0, m_gpuFree - gpuMemory().first);
    return static_cast<double>(peakResidentBytes());
}

double MemoryMeter::freeBytes() const {
    if (m_gpu)
        return m_gpuFree;
    const double available = static_cast<double>(availableMemoryBytes());
    return std::min(available + static_cast<double>(residentBytes()), machineBytes());
}

double MemoryMeter::machineBytes() const {
    return m_gpu ? m_gpuTotal : static_cast<double>(physicalMemoryBytes());
}

} // namespace hilum::learn
