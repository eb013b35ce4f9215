#include "data/FilmMatch.h"

#include "base/Parallel.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <optional>
#include <unordered_map>
#include <utility>

namespace hilum::data {

namespace {

constexpr int kHashSide = 16;
constexpr int kPictureSide = 32;
constexpr std::size_t kCandidates = 6; ///< of the hash that the correlation looks at
constexpr int kNearBits = 24;          ///< films with half of their 256 bits equal by chance lie around 128
constexpr int kAgeSlack = 1;           ///< years: one table counts birthdays, the other years

/// Means of n × n blocks; width and height at least n.
template <int n> std::array<float, n * n> blockMeans(const GreyView& film) {
    std::array<float, n * n> means{};
    for (int y = 0; y < n; ++y)
        for (int x = 0; x < n; ++x) {
            const int top = y * film.height / n, bottom = (y + 1) * film.height / n;
            const int left = x * film.width / n, right = (x + 1) * film.width / n;
            std::int64_t sum = 0;
            for (int row = top; row < bottom; ++row)
                for (const std::uint8_t* p = film.row(row) + left; p < film.row(row) + right; ++p)
                    sum += *p;
            const auto count = static_cast<float>((bottom - top) * (right - left));
            means[static_cast<std::size_t>(y * n + x)] = static_cast<float>(sum) / count;
        }
    return means;
}

/// Zero mean, unit length, so that a dot product is Pearson's correlation; all 0 for a flat film.
using SmallPicture = std::array<float, kPictureSide * kPictureSide>;

SmallPicture smallPicture(const GreyView& film) {
    if (std::min(film.width, film.height) < kPictureSide)
        return {};
    auto picture = blockMeans<kPictureSide>(film);
    double sum = 0.0;
    for (const float value : picture)
        sum += static_cast<double>(value);
    const auto mean = static_cast<float>(sum / static_cast<double>(picture.size()));
    double squares = 0.0;
    for (float& value : picture) {
        value -= mean;
        squares += static_cast<double>(value) * static_cast<double>(value);
    }
    const auto scale = squares > 1.0 ? static_cast<float>(1.0 / std::sqrt(squares)) : 0.0F;
    for (float& value : picture)
        value *= scale;
    return picture;
}

double correlation(const SmallPicture& a, const SmallPicture& b) {
    double dot = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i)
        dot += static_cast<double>(a[i]) * static_cast<double>(b[i]);
    return dot;
}

std::vector<FilmHash> hashesOf(const FilmSet& set, unsigned threads, const std::stop_token& stop) {
    std::vector<FilmHash> hashes(set.films.size());
    parallelFor(
        hashes.size(), threads,
        [&](std::size_t i) { hashes[i] = filmHash(set.cache.film(set.films[i].cacheRow)); }, stop);
    return hashes;
}

template <class Fact> bool mayBeEqual(Fact a, Fact b) {
    return a == b || a == Fact::Unknown || b == Fact::Unknown;
}

bool factsAgree(const Record& a, const Record& b) {
    const bool ages = a.ageYears < 0 || b.ageYears < 0 || std::abs(a.ageYears - b.ageYears) <= kAgeSlack;
    return ages && mayBeEqual(a.sex, b.sex) && mayBeEqual(a.view, b.view);
}

/// Both sets with their hashes: what the search for one query needs.
class Search {
public:
    Search(const FilmSet& queries, const FilmSet& gallery, const MatchOptions& options,
           const std::stop_token& stop)
        : m_queries(queries), m_gallery(gallery), m_options(options),
          m_queryHashes(hashesOf(queries, options.threads, stop)),
          m_galleryHashes(hashesOf(gallery, options.threads, stop)) {}

    /// The best partner among films that `allowed` lets pass; at most `furthest` bits away.
    template <class Allowed>
    std::optional<FilmPair> best(std::uint32_t query, int furthest, const Allowed& allowed) const {
        const auto near = candidates(query, furthest, allowed);
        if (near.empty())
            return std::nullopt;
        const auto mine = smallPicture(m_queries.cache.film(m_queries.films[query].cacheRow));
        std::vector<std::pair<double, std::uint32_t>> alike;
        for (const auto& [unused, i] : near)
            alike.emplace_back(
                correlation(mine, smallPicture(m_gallery.cache.film(m_gallery.films[i].cacheRow))), i);
        // Of equal ones the first in the gallery, whatever order the heap has.
        std::ranges::sort(alike, [](const auto& a, const auto& b) {
            return a.first > b.first || (a.first == b.first && a.second < b.second);
        });
        const auto [similarity, partner] = alike.front();
        FilmPair pair{query, partner, similarity, 1.0, false, true};
        for (const auto& [likeness, i] : alike)
            if (m_gallery.films[i].patient != m_gallery.films[partner].patient) {
                pair.margin = similarity - likeness;
                break;
            }
        pair.certain = pair.similarity >= m_options.similarity && pair.margin >= m_options.margin;
        pair.factsAgree = factsAgree(m_queries.films[query], m_gallery.films[pair.gallery]);
        return pair;
    }

    [[nodiscard]] bool factsAgreeWith(std::uint32_t query, std::uint32_t candidate) const {
        return factsAgree(m_queries.films[query], m_gallery.films[candidate]);
    }

private:
    using Candidate = std::pair<int, std::uint32_t>; ///< distance, index

    template <class Allowed>
    std::vector<Candidate> candidates(std::uint32_t query, int furthest, const Allowed& allowed) const {
        std::vector<Candidate> heap; // the largest distance on top
        for (std::uint32_t i = 0; i < m_galleryHashes.size(); ++i) {
            const int distance = hashDistance(m_queryHashes[query], m_galleryHashes[i]);
            if (distance > furthest || (heap.size() == kCandidates && distance >= heap.front().first) ||
                !allowed(i))
                continue;
            if (heap.size() == kCandidates) {
                std::ranges::pop_heap(heap);
                heap.pop_back();
            }
            heap.emplace_back(distance, i);
            std::ranges::push_heap(heap);
        }
        return heap;
    }

    const FilmSet& m_queries;
    const FilmSet& m_gallery;
    const MatchOptions& m_options;
    std::vector<FilmHash> m_queryHashes, m_galleryHashes;
};

/// Runs `find` for every query and keeps what it found, in order.
template <class Find>
std::vector<FilmPair> forEveryQuery(std::size_t queries, unsigned threads, const std::stop_token& stop,
                                    const Find& find) {
    std::vector<std::optional<FilmPair>> found(queries);
    parallelFor(
        queries, threads, [&](std::size_t i) { found[i] = find(static_cast<std::uint32_t>(i)); }, stop);
    std::vector<FilmPair> pairs;
    for (const auto& pair : found)
        if (pair)
            pairs.push_back(*pair);
    return pairs;
}

} // namespace

FilmHash filmHash(const GreyView& film) {
    FilmHash hash;
    if (std::min(film.width, film.height) < kHashSide)
        return hash;
    const auto means = blockMeans<kHashSide>(film);
    for (std::size_t i = 0; i < means.size(); ++i) {
        const std::size_t right = i % kHashSide == kHashSide - 1 ? i - (kHashSide - 1) : i + 1;
        if (means[i] > means[right])
            hash.bits[i / 64] |= std::uint64_t{1} << (i % 64);
    }
    return hash;
}

int hashDistance(const FilmHash& a, const FilmHash& b) {
    int bits = 0;
    for (std::size_t i = 0; i < a.bits.size(); ++i)
        bits += std::popcount(a.bits[i] ^ b.bits[i]);
    return bits;
}

std::vector<FilmPair> matchFilms(const FilmSet& queries, const FilmSet& gallery, const MatchOptions& options,
                                 std::stop_token stop) {
    const Search search(queries, gallery, options, stop);
    constexpr int kAnyDistance = 256;
    auto pairs = forEveryQuery(queries.films.size(), options.threads, stop, [&](std::uint32_t query) {
        auto pair = search.best(query, kAnyDistance,
                                [&](std::uint32_t i) { return search.factsAgreeWith(query, i); });
        if (pair && pair->certain)
            return pair;
        const auto any = search.best(query, kAnyDistance, [](std::uint32_t) { return true; });
        return any && any->certain ? any : pair ? pair : any;
    });
    std::unordered_map<std::uint32_t, int> uses;
    for (const auto& pair : pairs)
        uses[pair.gallery] += pair.certain ? 1 : 0;
    for (auto& pair : pairs)
        pair.certain = pair.certain && uses[pair.gallery] == 1;
    return pairs;
}

std::vector<FilmPair> nearDuplicates(const FilmSet& a, const FilmSet& b, const MatchOptions& options,
                                     std::stop_token stop) {
    const Search search(a, b, options, stop);
    auto pairs = forEveryQuery(a.films.size(), options.threads, stop, [&](std::uint32_t query) {
        return search.best(query, kNearBits, [](std::uint32_t) { return true; });
    });
    std::erase_if(pairs, [&](const FilmPair& pair) { return pair.similarity < options.similarity; });
    return pairs;
}

} // namespace hilum::data
