// ResourceTrail: what a run uses of its machine while it trains, one line every few seconds in
// runs/<id>/resources.csv. The worker appends, others read on from where they were. A torn last line, as a
// crash leaves it, is passed over. One thread an object.
#pragma once

#include "base/Result.h"
#include "run/RunFolder.h"

#include <cstdint>
#include <filesystem>
#include <limits>
#include <vector>

namespace hilum::run {

/// NaN: the machine does not tell.
struct ResourceSample {
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();
    std::int64_t atMs = 0; ///< since 1970
    std::int64_t step = 0; ///< steps made before it
    double cpu = kUnknown; ///< share of all cores that the worker kept busy since the sample before, 0 … 1
    double memoryBytes = kUnknown; ///< of the worker
    double gpu = kUnknown;         ///< share of the time in which the GPU had work, 0 … 1, of all processes
    double gpuMemoryBytes = kUnknown; ///< of all processes
    double powerW = kUnknown;         ///< processor packages and GPU together, as far as the machine tells
};

[[nodiscard]] std::filesystem::path resourceFile(const RunFolder& folder);
/// WriteFailed or DiskFull; the run goes on without.
Result<> appendSample(const RunFolder& folder, const ResourceSample& sample);

class ResourceReader {
public:
    explicit ResourceReader(RunFolder folder) : m_folder(std::move(folder)) {}
    /// Whole lines since the last call, at most `limit`; empty where there is no file.
    [[nodiscard]] std::vector<ResourceSample> more(std::size_t limit = 20'000);

private:
    RunFolder m_folder;
    std::uintmax_t m_offset = 0;
};

} // namespace hilum::run
