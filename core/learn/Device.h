// Which device a run uses, with how many threads and in which precision: chosen once, in one place, and
// shown.
#pragma once

#include "base/Result.h"
#include "learn/Torch.h"
#include "run/RunSpec.h"

#include <string>

namespace hilum::learn {

struct DeviceChoice {
    torch::Device device = torch::kCPU;
    bool bf16 = false;
    std::string name;      ///< "CPU, 2 threads", "NVIDIA H200"
    std::string precision; ///< "fp32", "bf16"
};

/// Follows the spec's `device` and `precision`. DeviceUnavailable when a GPU was asked for and is not there:
/// it is never replaced by the CPU.
Result<DeviceChoice> chooseDevice(const run::RunSpec& spec);
/// Sets torch's threads once per process, before the first tensor operation: `wanted`, or for 0
/// HILUM_THREADS, or all cores. Gives their number.
int setComputeThreads(std::int64_t wanted = 0);
[[nodiscard]] bool cudaAvailable();
/// The CPU's matrix products come from the reference BLAS: transformers then train ten and more times more
/// slowly.
[[nodiscard]] bool slowMatrixProducts();
/// "1.13.1, CPU" for doctor and reports.
[[nodiscard]] std::string torchDescription();

} // namespace hilum::learn
