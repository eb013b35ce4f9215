// Nearest films: which films an encoder takes for alike. Pretraining writes them beside its other pictures,
// of the features that the probe has just made: no film passes the encoder for them but those few of the
// pictures that have no label. Pure functions but for the writers. GPU thread.
#pragma once

#include "learn/explain/Pictures.h"

#include <functional>
#include <limits>
#include <optional>
#include <string_view>

namespace hilum::learn::explain {

inline constexpr std::size_t kShownNeighbours = 5;
inline constexpr int kNeighbourSide = 128; ///< px: of a row of six films a window shows no more

/// Films with their features, one film a row.
struct FilmFeatures {
    at::Tensor features;                    ///< [n, d] in fp32 on the CPU
    std::vector<std::string_view> patients; ///< n; as long as the records live that they are of
    std::vector<int> labels;                ///< n; 0 or 1, −1 of a film without a label
};
/// films: indices into data.records, one for each row of `features`.
[[nodiscard]] FilmFeatures filmFeatures(const RunData& data, std::span<const std::uint32_t> films,
                                        at::Tensor features);

struct Neighbour {
    std::uint32_t index = 0;    ///< row of the bank
    double similarity = 0.0;    ///< cosine, −1 … 1
    std::optional<bool> agrees; ///< its label is the query's; nothing where one of them is missing
};
struct Neighbourhood {
    std::vector<Neighbour> nearest; ///< the most similar first; of equals the earlier row of the bank
    /// Share of the films of other patients that have the query's label: what a neighbour drawn at random
    /// would agree by. NaN without such films or without a label.
    double chance = std::numeric_limits<double>::quiet_NaN();
};
/// For each query its k nearest films of the bank by cosine similarity, never one of its own patient; fewer
/// where the bank has no more. Features that are not finite are no neighbours.
[[nodiscard]] std::vector<Neighbourhood> nearestFilms(const FilmFeatures& bank, const FilmFeatures& queries,
                                                      std::size_t k);

/// Films whose features are at hand; `films` are indices into data.records.
struct EncodedFilms {
    std::span<const std::uint32_t> films;
    at::Tensor features; ///< [films, d]
};
/// Rows for `films` out of what is at hand; `encode` makes those of the films that are not.
[[nodiscard]] at::Tensor
takeFeatures(std::span<const std::uint32_t> films, std::span<const EncodedFilms> known,
             const std::function<at::Tensor(std::span<const std::uint32_t>)>& encode);

/// Writes for film i of `queries`
///   neighbours-i-STEP.pgm: the film and its kShownNeighbours nearest ones of `bank`, squares side by side,
/// and neighbours-STEP.json after all of them: of each neighbour its similarity and whether the label agrees,
/// and how many agree by the encoder and by chance. Neither names nor labels of films.
Result<> writeNeighbours(const RunData& data, const EncodedFilms& queries, const EncodedFilms& bank,
                         const PicturePlan& plan, std::int64_t step);
/// A run without labelled films of both classes has features of none: neighbours-STEP.json says so.
Result<> writeNoNeighbours(const PicturePlan& plan, std::int64_t step);

} // namespace hilum::learn::explain
