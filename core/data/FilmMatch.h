// FilmMatch: which films of two sets show the same exposure, by their pixels. A perceptual hash picks the
// candidates, the correlation of small pictures decides. Pure functions over mapped caches, any thread.
#pragma once

#include "base/GreyImage.h"
#include "data/PixelCache.h"
#include "data/Record.h"

#include <array>
#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace hilum::data {

/// A difference hash ("dHash"): of 16 × 16 block means, bit (y, x) says whether the block is brighter than
/// its right neighbour, the last one than the first. It does not change with a film's window or size.
struct FilmHash {
    std::array<std::uint64_t, 4> bits{};
    friend bool operator==(const FilmHash&, const FilmHash&) = default;
};
/// All bits 0 for a picture smaller than 16 × 16 px, or a flat one.
[[nodiscard]] FilmHash filmHash(const GreyView& film);
/// How many of the 256 bits differ.
[[nodiscard]] int hashDistance(const FilmHash& a, const FilmHash& b);

/// Films with the cache that holds them, film i in row films[i].cacheRow.
struct FilmSet {
    std::span<const Record> films;
    const PixelCache& cache;
};

struct MatchOptions {
    /// Pearson's correlation of 32 × 32 block means that makes two films the same exposure. Different films
    /// of one patient stay below it, the same film after JPEG and another window lies above 0.999.
    double similarity = 0.99;
    double margin = 0.005; ///< and so much above the best candidate of another patient
    unsigned threads = 0;
};

/// The best partner of one query.
struct FilmPair {
    std::uint32_t query = 0, gallery = 0; ///< indices into the films
    double similarity = 0.0;              ///< −1 … 1
    double margin = 0.0;    ///< above the best candidate of another patient; 1 where there is none
    bool certain = false;   ///< passes both limits, and no other query has this partner
    bool factsAgree = true; ///< sex, view and age (± 1 year) are equal where both are known
};

/// For every query the film of the gallery that is most like it: first among films with the same sex, view
/// and age, and among all where that finds none. In the queries' order; queries without a candidate, and
/// those not reached before a stop, are left out.
[[nodiscard]] std::vector<FilmPair> matchFilms(const FilmSet& queries, const FilmSet& gallery,
                                               const MatchOptions& options = {}, std::stop_token stop = {});

/// Pairs (a, b) of the same exposure: hashes at most 24 bits apart and the similarity of `options`, whatever
/// the tables say of them. At most one partner for each film of a.
[[nodiscard]] std::vector<FilmPair> nearDuplicates(const FilmSet& a, const FilmSet& b,
                                                   const MatchOptions& options = {},
                                                   std::stop_token stop = {});

} // namespace hilum::data
