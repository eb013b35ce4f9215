#include "data/PixelCache.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

namespace hilum::data {

namespace {

constexpr std::size_t kHeaderBytes = 4096;
constexpr std::array<char, 8> kMagic{'H', 'I', 'L', 'U', 'M', 'P', 'X', '1'};
constexpr int kMaxSide = 4096;

/// Little-endian on every platform that Hilum runs on; the magic would not match otherwise.
struct Header {
    std::array<char, 8> magic;
    std::uint32_t side;
    std::uint32_t rows;
};

std::size_t fileBytes(int side, std::uint32_t rows) {
    const auto film = static_cast<std::size_t>(side) * static_cast<std::size_t>(side);
    return kHeaderBytes + film * rows;
}

Result<Header> readHeader(int descriptor, const std::filesystem::path& file) {
    struct stat status {};
    if (::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return Error{ErrorCode::Unreadable, HILUM_TR("it is no file"), file.string()};
    Header header{};
    if (::pread(descriptor, &header, sizeof header, 0) != static_cast<ssize_t>(sizeof header) ||
        header.magic != kMagic)
        return Error{ErrorCode::Corrupt, HILUM_TR("it does not begin like a Hilum pixel cache"),
                     file.string()};
    if (header.side == 0 || header.side > kMaxSide)
        return Error{ErrorCode::Corrupt, HILUM_TR("its header names an impossible film size"), file.string()};
    const auto expected = fileBytes(static_cast<int>(header.side), header.rows);
    if (static_cast<std::size_t>(status.st_size) != expected)
        return Error{ErrorCode::Corrupt, HILUM_TR("its length does not match its header"), file.string()};
    return header;
}

} // namespace

Result<std::shared_ptr<const PixelCache>> PixelCache::open(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(const int descriptor, openForReading(file));
    auto header = readHeader(descriptor, file);
    if (!header) {
        ::close(descriptor);
        return std::move(header).error();
    }
    const auto bytes = fileBytes(static_cast<int>(header->side), header->rows);
    void* base = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, descriptor, 0);
    const int mapError = errno;
    ::close(descriptor);
    if (base == MAP_FAILED)
        return Error{ErrorCode::Unreadable, std::strerror(mapError), file.string()};
    std::shared_ptr<PixelCache> cache(new PixelCache);
    cache->m_base = static_cast<const std::uint8_t*>(base);
    cache->m_bytes = bytes;
    cache->m_side = static_cast<int>(header->side);
    cache->m_rows = header->rows;
    return std::shared_ptr<const PixelCache>(std::move(cache));
}

PixelCache::~PixelCache() {
    if (m_base != nullptr)
        ::munmap(const_cast<std::uint8_t*>(m_base), m_bytes);
}

GreyView PixelCache::film(std::uint32_t row) const {
    const auto film = static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side);
    return {m_base + kHeaderBytes + film * row, m_side, m_side, m_side};
}

Result<std::unique_ptr<PixelCacheWriter>> PixelCacheWriter::create(const std::filesystem::path& file,
                                                                   int side, std::uint32_t rows) {
    if (side < 1 || side > kMaxSide)
        return Error{ErrorCode::BadValue,
                     HILUM_TR("the side of a cached film lies between 1 and 4096 pixels"), "cacheSide"};
    HILUM_TRY(makePrivateFolder(file.parent_path()));
    std::unique_ptr<PixelCacheWriter> writer(new PixelCacheWriter);
    writer->m_target = file;
    writer->m_temporary = file.string() + ".part";
    writer->m_side = side;
    writer->m_rows = rows;
    writer->m_descriptor = ::open(writer->m_temporary.c_str(), O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (writer->m_descriptor < 0)
        return writeError(errno, file);
    // Claims the space now: a full disk is found before hours of decoding, not after them.
    const int claimed = ::posix_fallocate(writer->m_descriptor, 0, static_cast<off_t>(fileBytes(side, rows)));
    if (claimed != 0)
        return writeError(claimed, file);
    return writer;
}

PixelCacheWriter::~PixelCacheWriter() {
    if (m_descriptor >= 0) {
        ::close(m_descriptor);
        ::unlink(m_temporary.c_str());
    }
}

Result<> PixelCacheWriter::write(std::uint32_t row, const GreyView& film) {
    if (row >= m_rows || film.width != m_side || film.height != m_side)
        return Error{ErrorCode::Internal, "a film of the wrong size for the cache", m_target.string()};
    const auto filmBytes = static_cast<std::size_t>(m_side) * static_cast<std::size_t>(m_side);
    const auto start = static_cast<off_t>(kHeaderBytes + filmBytes * row);
    for (int y = 0; y < m_side; ++y) {
        const bool whole = film.strideBytes == m_side;
        const std::size_t bytes = whole ? filmBytes : static_cast<std::size_t>(m_side);
        if (::pwrite(m_descriptor, film.row(y), bytes, start + static_cast<off_t>(y) * m_side) !=
            static_cast<ssize_t>(bytes))
            return writeError(errno, m_target);
        if (whole)
            break;
    }
    return {};
}

Result<> PixelCacheWriter::commit() {
    const Header header{kMagic, static_cast<std::uint32_t>(m_side), m_rows};
    if (::pwrite(m_descriptor, &header, sizeof header, 0) != static_cast<ssize_t>(sizeof header))
        return writeError(errno, m_target);
    if (::fdatasync(m_descriptor) != 0)
        return writeError(errno, m_target);
    if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        return writeError(errno, m_target);
    ::close(m_descriptor);
    m_descriptor = -1;
    const int folder = ::open(m_target.parent_path().c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return {};
}

PixelStatistics pixelStatistics(const PixelCache& cache, std::span<const std::uint32_t> rows) {
    if (rows.empty())
        return {};
    constexpr std::size_t kMost = 4096;
    const std::size_t taken = std::min(rows.size(), kMost);
    // Integer sums: exact, so the result does not depend on the order of addition.
    std::uint64_t sum = 0;
    std::uint64_t sumOfSquares = 0;
    std::uint64_t count = 0;
    for (std::size_t i = 0; i < taken; ++i) {
        const GreyView film = cache.film(rows[i * rows.size() / taken]);
        for (int y = 0; y < film.height; ++y)
            for (int x = 0; x < film.width; ++x) {
                const std::uint64_t level = film.at(x, y);
                sum += level;
                sumOfSquares += level * level;
            }
        count += static_cast<std::uint64_t>(film.width) * static_cast<std::uint64_t>(film.height);
    }
    const double mean = static_cast<double>(sum) / static_cast<double>(count);
    const double variance = static_cast<double>(sumOfSquares) / static_cast<double>(count) - mean * mean;
    constexpr double kSmallest = 1.0; // a constant film must not divide by zero
    return {mean / 255.0, std::sqrt(std::max(variance, kSmallest)) / 255.0};
}

} // namespace hilum::data
