// FilmEmbeddings: what an encoder makes of every film of a dataset, as a file beside the run, and the films
// that are most alike by it. Written by hilum-cli, read by the window. Any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::data {

struct EmbeddingsHead {
    std::uint32_t dimension = 0;
    std::uint32_t rows = 0; ///< of the pixel cache
    std::string stamp;      ///< of the films; at most 200 bytes
    friend bool operator==(const EmbeddingsHead&, const EmbeddingsHead&) = default;
};

/// Where a run's embeddings of a dataset lie.
[[nodiscard]] std::filesystem::path embeddingsFile(const std::filesystem::path& runFolder,
                                                   const std::string& dataset);
/// Differs when the dataset has been imported anew: size and time of its pixel cache.
[[nodiscard]] std::string embeddingsStamp(const std::filesystem::path& workspace, const Dataset& dataset);

/// `values`: rows × dimension, row by row; a row without a film holds zeros. Each row is brought to length 1.
Result<> writeEmbeddings(const std::filesystem::path& file, const EmbeddingsHead& head,
                         std::span<const float> values);
/// NotFound without the file, Corrupt for another one or a cut one.
Result<EmbeddingsHead> readEmbeddingsHead(const std::filesystem::path& file);
/// The embeddings of some rows, one after the other; a row without a film gives zeros. NotFound, Corrupt;
/// BadValue for a row that the file does not have, Cancelled.
Result<std::vector<float>> readEmbeddings(const std::filesystem::path& file,
                                          std::span<const std::uint32_t> rows, std::stop_token stop = {});

struct SimilarRow {
    std::uint32_t row = 0; ///< of the pixel cache
    double cosine = 0.0;   ///< −1 … 1
    friend bool operator==(const SimilarRow&, const SimilarRow&) = default;
};
/// The `most` rows whose embeddings point most like that of `row`, itself and rows without a film left out,
/// the most alike first. Reads the whole file (57 million numbers for NIH and 512 dimensions: about a
/// second). NotFound, Corrupt; BadValue for a row that has no film, Cancelled.
Result<std::vector<SimilarRow>> mostSimilar(const std::filesystem::path& file, std::uint32_t row,
                                            std::size_t most, std::stop_token stop = {});

} // namespace hilum::data
