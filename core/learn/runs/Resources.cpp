#include "learn/runs/Resources.h"

#include "base/Parallel.h"
#include "base/Process.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <fstream>
#include <string>
#include <system_error>
#include <utility>

namespace hilum::learn {

namespace {

namespace fs = std::filesystem;

std::optional<double> numberIn(const fs::path& file) {
    std::ifstream stream(file);
    double value = 0.0;
    return stream >> value ? std::optional(value) : std::nullopt;
}

std::string wordIn(const fs::path& file) {
    std::ifstream stream(file);
    std::string word;
    stream >> word;
    return word;
}

/// Of all threads of this process, since it began.
double processCpuS() {
    timespec time{};
    if (::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time) != 0)
        return 0.0;
    return static_cast<double>(time.tv_sec) + 1e-9 * static_cast<double>(time.tv_nsec);
}

} // namespace

ResourceMeter::ResourceMeter(fs::path powercap)
    : m_sampledCpuS(processCpuS()), m_sampledAt(std::chrono::steady_clock::now()) {
    std::error_code ec;
    for (fs::directory_iterator entries(powercap, ec), end; !ec && entries != end; entries.increment(ec)) {
        // The packages hold what stands below them (cores, memory controller).
        // "intel-rapl-mmio:0" counts the same package once more.
        const std::string zone = entries->path().filename().string();
        if (!zone.starts_with("intel-rapl:") || !wordIn(entries->path() / "name").starts_with("package"))
            continue;
        const auto now = numberIn(entries->path() / "energy_uj");
        const auto range = numberIn(entries->path() / "max_energy_range_uj");
        if (now && range)
            m_packages.push_back({entries->path() / "energy_uj", *now, *range});
    }
}

void ResourceMeter::look() {
    for (auto& package : m_packages) {
        const auto now = numberIn(package.file);
        if (!now)
            continue;
        const double used = *now >= package.last ? *now - package.last : *now + package.range - package.last;
        m_joules += used * 1e-6;
        package.last = *now;
    }
}

run::ResourceSample ResourceMeter::sample(bool onGpu) {
    look();
    run::ResourceSample sample;
    const auto now = std::chrono::steady_clock::now();
    const double cpuS = processCpuS();
    const double seconds = std::chrono::duration<double>(now - m_sampledAt).count();
    if (const auto memory = static_cast<std::int64_t>(residentBytes()); memory > 0)
        sample.memoryBytes = static_cast<double>(memory);
    if (seconds > 0.0) {
        sample.cpu = (cpuS - m_sampledCpuS) / (seconds * std::max(1U, coreCount()));
        if (!m_packages.empty())
            sample.powerW = (m_joules - m_sampledJoules) / seconds;
    }
    if (onGpu) {
        if (!m_gpu)
            m_gpu.emplace();
        const GpuReading gpu = m_gpu->read();
        sample.gpu = gpu.busy;
        sample.gpuMemoryBytes = gpu.memoryBytes;
        if (std::isfinite(gpu.powerW))
            sample.powerW = gpu.powerW + (std::isfinite(sample.powerW) ? sample.powerW : 0.0);
    }
    m_sampledAt = now;
    m_sampledCpuS = cpuS;
    m_sampledJoules = m_joules;
    return sample;
}

Json ResourceMeter::joined(const Json& earlier) {
    look();
    const std::int64_t peak = static_cast<std::int64_t>(peakResidentBytes());
    Json json = earlier.is_object() ? earlier : Json::object();
    json["peakMemoryBytes"] = std::max(peak, json.value("peakMemoryBytes", std::int64_t{0}));
    if (!m_packages.empty())
        json["energyJ"] = m_joules + json.value("energyJ", 0.0);
    return json;
}

} // namespace hilum::learn
