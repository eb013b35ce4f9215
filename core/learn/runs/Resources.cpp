#include "learn/runs/Resources.h"

#include <algorithm>
#include <fstream>
#include <string>
#include <sys/resource.h>
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

} // namespace

ResourceMeter::ResourceMeter(fs::path powercap) {
    std::error_code ec;
    for (fs::directory_iterator entries(powercap, ec), end; !ec && entries != end; entries.increment(ec)) {
        // The packages hold what stands below them (cores, memory controller).
        if (!wordIn(entries->path() / "name").starts_with("package"))
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
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const std::int64_t peak = static_cast<std::int64_t>(usage.ru_maxrss) * 1024; // Linux counts in KiB
    Json json = earlier.is_object() ? earlier : Json::object();
    json["peakMemoryBytes"] = std::max(peak, json.value("peakMemoryBytes", std::int64_t{0}));
    if (!m_packages.empty())
        json["energyJ"] = m_joules + json.value("energyJ", 0.0);
    return json;
}

} // namespace hilum::learn
