#include "learn/Device.h"

#include "base/Parallel.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <dlfcn.h>
#include <fmt/format.h>

namespace hilum::learn {

bool cudaAvailable() {
    try {
        return torch::cuda::is_available();
    } catch (const std::exception&) {
        return false;
    }
}

int setComputeThreads(std::int64_t wanted) {
    // OpenMP may report one thread although there are more cores: the number is set, never assumed.
    int threads = static_cast<int>(coreCount());
    if (wanted > 0)
        threads = static_cast<int>(wanted);
    else if (const char* asked = std::getenv("HILUM_THREADS"); asked != nullptr)
        threads = std::clamp(std::atoi(asked), 1, 256);
    at::set_num_threads(threads);
    return threads;
}

Result<DeviceChoice> chooseDevice(const run::RunSpec& spec) {
    const std::string wanted = spec.text("device");
    const bool cuda = cudaAvailable();
    if (wanted == "cuda" && !cuda)
        return Error{
            ErrorCode::DeviceUnavailable,
            fmt::format(HILUM_TR("no CUDA device answers (LibTorch {}); choose device “cpu” or “auto”"),
                        torchDescription()),
            "cuda"};
    DeviceChoice choice;
    const std::string precision = spec.text("precision");
    if (cuda && wanted != "cpu") {
        choice.device = torch::Device(torch::kCUDA, 0);
        choice.name = fmt::format("NVIDIA GPU 0 of {}", torch::cuda::device_count());
        choice.bf16 = precision != "fp32";
    } else {
        const int threads = at::get_num_threads();
        choice.name = fmt::format("CPU, {} thread{}", threads, threads == 1 ? "" : "s");
        // bf16 pays on the CPU only where it multiplies bf16 natively; emulated it is slower than fp32.
        choice.bf16 = precision == "bf16";
    }
    choice.precision = choice.bf16 ? "bf16" : "fp32";
    return choice;
}

bool slowMatrixProducts() {
    if (at::hasMKL())
        return false;
    // Symbols that only these libraries have; whatever stands behind libblas.so.3 is loaded by LibTorch.
    constexpr std::array kFast{"openblas_get_config", "bli_info_get_version_str", "ATL_buildinfo"};
    return std::ranges::none_of(kFast,
                                [](const char* symbol) { return dlsym(RTLD_DEFAULT, symbol) != nullptr; });
}

std::string torchDescription() {
    return fmt::format("{}.{}.{}, {}", TORCH_VERSION_MAJOR, TORCH_VERSION_MINOR, TORCH_VERSION_PATCH,
                       cudaAvailable() ? "CUDA" : "CPU");
}

} // namespace hilum::learn
