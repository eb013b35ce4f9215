#include "learn/runs/Resources.h"

#include <algorithm>
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

/// The most memory that this program had. getrusage's number survives exec and can be that of the starter.
std::int64_t peakMemoryBytes() {
    std::ifstream status("/proc/self/status");
    std::string key;
    while (status >> key) {
        if (key != "VmHWM:")
            continue;
        std::int64_t kibibytes = 0;
        return status >> kibibytes ? kibibytes * 1024 : 0;
    }
    return 0;
}

} // namespace

ResourceMeter::ResourceMeter(fs::path powercap) {
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

Json ResourceMeter::joined(const Json& earlier) {
    look();
    const std::int64_t peak = peakMemoryBytes();
    Json json = earlier.is_object() ? earlier : Json::object();
    json["peakMemoryBytes"] = std::max(peak, json.value("peakMemoryBytes", std::int64_t{0}));
    if (!m_packages.empty())
        json["energyJ"] = m_joules + json.value("energyJ", 0.0);
    return json;
}

} // namespace hilum::learn
