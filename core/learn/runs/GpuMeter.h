// GpuMeter: how busy an NVIDIA GPU is, from the driver's own library (NVML), which is opened while the
// program runs: where there is no driver there is no number, and nothing to install. Control thread.
#pragma once

#include <limits>
#include <string>

namespace hilum::learn {

/// NaN: not told.
struct GpuReading {
    double busy = std::numeric_limits<double>::quiet_NaN();        ///< share of the last moments, 0 … 1
    double memoryBytes = std::numeric_limits<double>::quiet_NaN(); ///< in use, of all processes
    double powerW = std::numeric_limits<double>::quiet_NaN();      ///< of the whole board
};

class GpuMeter {
public:
    /// The first GPU that this process may use.
    explicit GpuMeter(const std::string& library = "libnvidia-ml.so.1");
    ~GpuMeter();
    GpuMeter(const GpuMeter&) = delete;
    GpuMeter& operator=(const GpuMeter&) = delete;
    [[nodiscard]] GpuReading read() const;

private:
    [[nodiscard]] bool findDevice();
    template <class Function> [[nodiscard]] Function find(const char* name) const;
    void* m_library = nullptr;
    void* m_device = nullptr;
};

} // namespace hilum::learn
