// DryRun: a few steps of a run that does not exist yet, on its real films, to measure what it will cost.
// Writes nothing. Needs no LibTorch to include. Called on the thread that owns the tensors.
#pragma once

#include "base/Json.h"
#include "base/Result.h"
#include "run/FitToMemory.h"
#include "run/RunSpec.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>

namespace hilum::learn {

struct DryRunResult {
    std::string device, precision;
    std::int64_t films = 0, batch = 0, parts = 1, stepsPerEpoch = 0;
    std::int64_t epochs = 0;     ///< still to make
    double secondsPerStep = 0.0; ///< making the films' views included
    bool scaled = false;         ///< reckoned from fewer films: the whole batch would not fit, or take long
    double peakBytes = 0.0;      ///< of the step: this process's memory, or what it took of the GPU's
    double machineBytes = 0.0;   ///< memory of the machine or the GPU
    run::MemoryNeed need;        ///< bytesPerFilm 0: the batch is too small to tell
    double checkpointBytes = 0.0;
    [[nodiscard]] double etaS() const { return secondsPerStep * static_cast<double>(stepsPerEpoch * epochs); }
    [[nodiscard]] Json toJson() const;
};

struct DryRunOptions {
    int steps = 2;                              ///< that are timed, after one that is not
    std::function<void(int done, int of)> tell; ///< before each step
    std::stop_token stop;
};

/// Pretraining and fine-tuning; BadValue for runs that make no steps. First it takes a few films, to see from
/// two sizes what a film costs, then whole batches if they fit into the free memory and
/// a step takes less than 20 s. Errors are those that the
/// run itself would end with; Cancelled on a stop request.
Result<DryRunResult> dryRun(const std::filesystem::path& workspace, const run::RunSpec& spec,
                            const DryRunOptions& options);

} // namespace hilum::learn
