#include "learn/runs/GpuMeter.h"

#include <charconv>
#include <cstdlib>
#include <dlfcn.h>

namespace hilum::learn {

namespace {

// The part of nvml.h that is used here (NVML API reference, "Device Queries"); 0 is success.
struct NvmlUtilization {
    unsigned gpu, memory; ///< percent
};
struct NvmlMemory {
    unsigned long long total, free, used; ///< bytes
};
using Plain = int (*)();
using GetDevice = int (*)(unsigned, void**);
using GetNamedDevice = int (*)(const char*, void**);
using GetUtilization = int (*)(void*, NvmlUtilization*);
using GetMemory = int (*)(void*, NvmlMemory*);
using GetPower = int (*)(void*, unsigned*);

/// The first entry of CUDA_VISIBLE_DEVICES, an index or a uuid ("GPU-…", "MIG-…"); "0" where it is not set.
/// CUDA counts the GPUs that it leaves, NVML counts all.
std::string firstVisible() {
    const char* visible = std::getenv("CUDA_VISIBLE_DEVICES");
    const std::string all = visible == nullptr ? "0" : visible;
    return all.substr(0, all.find(','));
}

} // namespace

template <class Function> Function GpuMeter::find(const char* name) const {
    return m_library == nullptr ? nullptr : reinterpret_cast<Function>(::dlsym(m_library, name));
}

/// Another person's GPU must not be read for ours: an entry that names none leaves m_device empty.
bool GpuMeter::findDevice() {
    const std::string wanted = firstVisible();
    unsigned index = 0;
    const auto [rest, error] = std::from_chars(wanted.data(), wanted.data() + wanted.size(), index);
    if (error == std::errc() && rest == wanted.data() + wanted.size()) {
        const auto byIndex = find<GetDevice>("nvmlDeviceGetHandleByIndex_v2");
        return byIndex != nullptr && byIndex(index, &m_device) == 0;
    }
    const auto byUuid = find<GetNamedDevice>("nvmlDeviceGetHandleByUUID");
    return byUuid != nullptr && byUuid(wanted.c_str(), &m_device) == 0;
}

GpuMeter::GpuMeter(const std::string& library) : m_library(::dlopen(library.c_str(), RTLD_NOW | RTLD_LOCAL)) {
    const auto begin = find<Plain>("nvmlInit_v2");
    const bool begun = begin != nullptr && begin() == 0;
    if (begun && findDevice())
        return;
    m_device = nullptr;
    if (const auto end = find<Plain>("nvmlShutdown"); begun && end != nullptr)
        (void)end();
    if (m_library != nullptr)
        ::dlclose(m_library);
    m_library = nullptr;
}

GpuMeter::~GpuMeter() {
    if (const auto end = find<Plain>("nvmlShutdown"))
        (void)end();
    if (m_library != nullptr)
        ::dlclose(m_library);
}

GpuReading GpuMeter::read() const {
    GpuReading reading;
    if (m_device == nullptr)
        return reading;
    NvmlUtilization busy{};
    if (const auto get = find<GetUtilization>("nvmlDeviceGetUtilizationRates");
        get != nullptr && get(m_device, &busy) == 0)
        reading.busy = busy.gpu / 100.0;
    NvmlMemory memory{};
    if (const auto get = find<GetMemory>("nvmlDeviceGetMemoryInfo");
        get != nullptr && get(m_device, &memory) == 0)
        reading.memoryBytes = static_cast<double>(memory.used);
    unsigned milliwatts = 0;
    if (const auto get = find<GetPower>("nvmlDeviceGetPowerUsage");
        get != nullptr && get(m_device, &milliwatts) == 0)
        reading.powerW = milliwatts / 1000.0;
    return reading;
}

} // namespace hilum::learn
