#include "data/FilmEmbeddings.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cmath>
#include <cstring>
#include <fmt/format.h>
#include <fstream>

namespace hilum::data {

namespace {

constexpr std::array<char, 8> kMagic{'H', 'I', 'L', 'U', 'M', 'E', 'M', '1'};
constexpr std::uint32_t kMostDimensions = 1U << 16U, kMostRows = 1U << 26U;
constexpr std::size_t kChunk = 1024; ///< rows read at once

/// Little-endian on every platform that Hilum runs on.
struct Header {
    std::array<char, 8> magic{};
    std::uint32_t dimension = 0;
    std::uint32_t rows = 0;
    std::array<char, 208> stamp{}; ///< zeros after it
};

Error corrupt(const std::filesystem::path& file) {
    return {ErrorCode::Corrupt, "it does not hold embeddings of films, or not all of them", file.string()};
}

Result<EmbeddingsHead> headOf(std::ifstream& in, const std::filesystem::path& file) {
    Header header;
    if (!in.read(reinterpret_cast<char*>(&header), sizeof header) || header.magic != kMagic ||
        header.dimension == 0 || header.dimension > kMostDimensions || header.rows > kMostRows ||
        header.stamp.back() != 0)
        return corrupt(file);
    std::error_code ignored;
    const std::uintmax_t wanted =
        sizeof header + std::uintmax_t{header.dimension} * header.rows * sizeof(float);
    if (std::filesystem::file_size(file, ignored) != wanted)
        return corrupt(file);
    return EmbeddingsHead{header.dimension, header.rows, header.stamp.data()};
}

Result<std::ifstream> opened(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in)
        return readError(errno, file);
    return in;
}

bool readRows(std::ifstream& in, std::vector<float>& values) {
    return static_cast<bool>(in.read(reinterpret_cast<char*>(values.data()),
                                     static_cast<std::streamsize>(values.size() * sizeof(float))));
}

double product(std::span<const float> a, std::span<const float> b) {
    double sum = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        sum += double{a[i]} * double{b[i]};
    return sum;
}

bool isZero(std::span<const float> row) {
    return std::ranges::all_of(row, [](float value) { return value == 0.0F; });
}

} // namespace

std::filesystem::path embeddingsFile(const std::filesystem::path& runFolder, const std::string& dataset) {
    return runFolder / fmt::format("embeddings-{}.hem", dataset);
}

std::string embeddingsStamp(const std::filesystem::path& workspace, const Dataset& dataset) {
    const std::filesystem::path cache = workspace / dataset.cacheFile;
    std::error_code ignored;
    return fmt::format("{} {} {}", dataset.films, std::filesystem::file_size(cache, ignored),
                       std::filesystem::last_write_time(cache, ignored).time_since_epoch().count());
}

Result<> writeEmbeddings(const std::filesystem::path& file, const EmbeddingsHead& head,
                         std::span<const float> values) {
    Header header;
    if (head.dimension == 0 || values.size() != std::size_t{head.dimension} * head.rows ||
        head.stamp.size() >= header.stamp.size())
        return Error{ErrorCode::BadValue, HILUM_TR("the embeddings do not fit their head"), file.string()};
    header.magic = kMagic;
    header.dimension = head.dimension;
    header.rows = head.rows;
    std::ranges::copy(head.stamp, header.stamp.begin());
    AtomicFile out(file);
    HILUM_TRY(out.write(&header, sizeof header));
    std::vector<float> row(head.dimension);
    for (std::size_t at = 0; at < values.size(); at += row.size()) {
        const auto given = values.subspan(at, row.size());
        const double length = std::sqrt(product(given, given));
        std::ranges::transform(given, row.begin(), [&](float value) {
            return length > 0.0 && std::isfinite(length) ? static_cast<float>(double{value} / length) : 0.0F;
        });
        HILUM_TRY(out.write(row.data(), row.size() * sizeof(float)));
    }
    return out.commit();
}

Result<EmbeddingsHead> readEmbeddingsHead(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(std::ifstream in, opened(file));
    return headOf(in, file);
}

Result<std::vector<float>> readEmbeddings(const std::filesystem::path& file,
                                          std::span<const std::uint32_t> rows, std::stop_token stop) {
    HILUM_TRY_ASSIGN(std::ifstream in, opened(file));
    HILUM_TRY_ASSIGN(const EmbeddingsHead head, headOf(in, file));
    const auto begin = in.tellg();
    const std::size_t size = head.dimension * sizeof(float);
    std::vector<float> values(rows.size() * head.dimension);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (i % kChunk == 0 && stop.stop_requested())
            return Error(ErrorCode::Cancelled, {});
        if (rows[i] >= head.rows)
            return Error{ErrorCode::BadValue, HILUM_TR("the film has no embedding"), file.string()};
        if (i == 0 || rows[i] != rows[i - 1] + 1) // rows that follow one another are read on
            in.seekg(begin + static_cast<std::streamoff>(rows[i] * size));
        if (!in.read(reinterpret_cast<char*>(values.data() + i * head.dimension),
                     static_cast<std::streamsize>(size)))
            return corrupt(file);
    }
    return values;
}

Result<std::vector<SimilarRow>> mostSimilar(const std::filesystem::path& file, std::uint32_t row,
                                            std::size_t most, std::stop_token stop) {
    HILUM_TRY_ASSIGN(std::ifstream in, opened(file));
    HILUM_TRY_ASSIGN(const EmbeddingsHead head, headOf(in, file));
    const std::size_t dimension = head.dimension;
    const auto begin = in.tellg();
    if (row >= head.rows)
        return Error{ErrorCode::BadValue, HILUM_TR("the film has no embedding"), file.string()};
    std::vector<float> own(dimension);
    in.seekg(begin + static_cast<std::streamoff>(std::size_t{row} * dimension * sizeof(float)));
    if (!readRows(in, own))
        return corrupt(file);
    if (isZero(own))
        return Error{ErrorCode::BadValue, HILUM_TR("the film has no embedding"), file.string()};
    in.seekg(begin);
    std::vector<SimilarRow> best; // a heap, the least alike in front
    const auto moreAlike = [](const SimilarRow& a, const SimilarRow& b) {
        return a.cosine != b.cosine ? a.cosine > b.cosine : a.row < b.row;
    };
    std::vector<float> values;
    for (std::size_t from = 0; from < head.rows; from += kChunk) {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled, {});
        values.resize(std::min(kChunk, head.rows - from) * dimension);
        if (!readRows(in, values))
            return corrupt(file);
        for (std::size_t i = 0; i * dimension < values.size(); ++i) {
            const auto other = std::span<const float>(values).subspan(i * dimension, dimension);
            if (from + i == row || isZero(other))
                continue;
            best.push_back({static_cast<std::uint32_t>(from + i), product(own, other)});
            std::ranges::push_heap(best, moreAlike);
            if (best.size() > most) {
                std::ranges::pop_heap(best, moreAlike);
                best.pop_back();
            }
        }
    }
    std::ranges::sort(best, moreAlike);
    return best;
}

} // namespace hilum::data
