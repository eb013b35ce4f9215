#include "run/ProbeProtocols.h"

#include <algorithm>
#include <array>

namespace hilum::run {

namespace {

using enum ProbeOptimiser;
using enum ProbeSchedule;

constexpr std::array kProtocols{
    ProbeProtocol{"simclr", "Chen et al. 2020, appendix B.6", Nesterov, 0.1, StepCosine, 90},
    ProbeProtocol{"moco", "He et al. 2020, section 4.1", Sgd, 30.0, Steps, 100},
    ProbeProtocol{"byol", "Grill et al. 2020, appendix C.1", Nesterov, 0.2, StepCosine, 80},
    ProbeProtocol{.name = "dino",
                  .source = "Caron et al. 2021, section 4.1 and code",
                  .optimiser = Sgd,
                  .baseRate = 0.001,
                  .schedule = EpochCosine,
                  .epochs = 100,
                  .manyBlocks = true},
    ProbeProtocol{.name = "mae",
                  .source = "He et al. 2022, appendix A.1",
                  .optimiser = Lars,
                  .baseRate = 0.1,
                  .schedule = StepCosine,
                  .epochs = 90,
                  .warmupEpochs = 10,
                  .batchNorm = true}};

} // namespace

std::span<const ProbeProtocol> probeProtocols() {
    return kProtocols;
}

const ProbeProtocol* findProbeProtocol(std::string_view name) {
    const auto found = std::ranges::find(kProtocols, name, &ProbeProtocol::name);
    return found == kProtocols.end() ? nullptr : &*found;
}

} // namespace hilum::run
