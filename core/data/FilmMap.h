// FilmMap: films as points of a plane, laid out by what an encoder makes of them, as a file beside the run.
// Written by hilum-cli, read by the window. Any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::data {

enum class MapMethod : std::uint8_t { Pca, Tsne };
[[nodiscard]] std::string_view mapMethodName(MapMethod method); ///< "pca", "tsne"
[[nodiscard]] std::optional<MapMethod> mapMethodOf(std::string_view name);

struct FilmMap {
    MapMethod method = MapMethod::Pca;
    std::string stamp;       ///< of the films: embeddingsStamp()
    std::uint64_t films = 0; ///< that have an embedding; as many points or more
    double shareX = 0.0;     ///< of the variance that PCA's first component explains, 0 … 1; else 0
    double shareY = 0.0;
    double perplexity = 0.0;         ///< of t-SNE; else 0
    double loss = 0.0;               ///< of t-SNE, nats; else 0
    std::vector<std::uint32_t> rows; ///< of the pixel cache
    std::vector<float> x, y;         ///< of each row
    friend bool operator==(const FilmMap&, const FilmMap&) = default;
};

/// Where a run's map of a dataset lies.
[[nodiscard]] std::filesystem::path mapFile(const std::filesystem::path& runFolder,
                                            const std::string& dataset, MapMethod method);
/// BadValue when rows and points are not of one number or a point is no number.
Result<> writeMap(const std::filesystem::path& file, const FilmMap& map);
/// NotFound without the file, BadFormat for another one.
Result<FilmMap> readMap(const std::filesystem::path& file);

/// `most` of the films, spread over patients: each patient gives one film before any gives a second. Which
/// ones is drawn by `seed`. Indices, ascending; all where there are not more.
[[nodiscard]] std::vector<std::size_t> spreadOverPatients(std::span<const Record> records, std::size_t most,
                                                          std::uint64_t seed);

} // namespace hilum::data
