// Resources: what a run costs its machine beside time: memory, and energy where the machine tells. Control
// thread.
#pragma once

#include "base/Json.h"
#include "learn/runs/GpuMeter.h"
#include "run/ResourceTrail.h"

#include <chrono>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace hilum::learn {

class ResourceMeter {
public:
    /// `powercap` is where Linux keeps the energy counters of the processor's packages (RAPL); most systems
    /// let only root read them.
    explicit ResourceMeter(std::filesystem::path powercap = "/sys/class/powercap");
    /// Adds what was used since the last look. Counters start again after some 20 minutes at full power:
    /// look at least once a minute.
    void look();
    /// What is used now, and on average since the call before, without stamp and step; the GPU's part only of
    /// a run that uses one.
    [[nodiscard]] run::ResourceSample sample(bool onGpu);
    /// {"peakMemoryBytes"} of this process's own memory, not a GPU's, and {"energyJ"}, the processor
    /// packages' alone, of all processes since the start where it is known; joined with those of a run's
    /// earlier sessions: the larger, and the sum.
    [[nodiscard]] Json joined(const Json& earlier);

private:
    struct Package {
        std::filesystem::path file;
        double last = 0.0, range = 0.0; ///< microjoules
    };
    std::vector<Package> m_packages;
    double m_joules = 0.0;
    double m_sampledJoules = 0.0, m_sampledCpuS = 0.0;
    std::chrono::steady_clock::time_point m_sampledAt;
    std::optional<GpuMeter> m_gpu; ///< made when it is first asked for
};

} // namespace hilum::learn
