// PixelCache: all films of a dataset at one size, uint8, one channel, mapped into memory; bright = dense.
// Reading: any number of threads. Writing: one PixelCacheWriter, rows from any thread.
#pragma once

#include "base/GreyImage.h"
#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace hilum::data {

/// Mapped, read-only. Layout: one 4,096-byte header (magic "HILUMPX1", side, rows), then rows of side × side
/// bytes.
class PixelCache {
public:
    static Result<std::shared_ptr<const PixelCache>> open(const std::filesystem::path& file);
    ~PixelCache();
    PixelCache(const PixelCache&) = delete;
    PixelCache& operator=(const PixelCache&) = delete;

    [[nodiscard]] int side() const { return m_side; }
    [[nodiscard]] std::uint32_t rows() const { return m_rows; }
    /// A film; valid as long as the cache is. row < rows().
    [[nodiscard]] GreyView film(std::uint32_t row) const;

private:
    PixelCache() = default;
    const std::uint8_t* m_base = nullptr;
    std::size_t m_bytes = 0;
    int m_side = 0;
    std::uint32_t m_rows = 0;
};

/// Writes beside the target; commit() makes it appear. Dropped when destroyed before.
class PixelCacheWriter {
public:
    static Result<std::unique_ptr<PixelCacheWriter>> create(const std::filesystem::path& file, int side,
                                                            std::uint32_t rows);
    ~PixelCacheWriter();
    PixelCacheWriter(const PixelCacheWriter&) = delete;
    PixelCacheWriter& operator=(const PixelCacheWriter&) = delete;

    /// Thread-safe for different rows. `film` is side × side.
    Result<> write(std::uint32_t row, const GreyView& film);
    Result<> commit();

private:
    PixelCacheWriter() = default;
    std::filesystem::path m_target, m_temporary;
    int m_descriptor = -1;
    int m_side = 0;
    std::uint32_t m_rows = 0;
};

/// Mean and standard deviation of the rows in [0, 1] units, over at most 4,096 evenly spaced ones.
struct PixelStatistics {
    double mean = 0.5, standardDeviation = 0.25;
};
[[nodiscard]] PixelStatistics pixelStatistics(const PixelCache& cache, std::span<const std::uint32_t> rows);

} // namespace hilum::data
