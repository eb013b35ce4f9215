// FilmRef: which film is meant by what people keep about films (notes, rulers, cohorts). Such things outlive
// the catalogue that they were made with. Values; any thread.
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hilum::data {

class Catalogue;

struct FilmRef {
    std::int64_t film = 0; ///< catalogue id
    std::string hash;      ///< of its file: an id may belong to another film after a new import
    friend bool operator==(const FilmRef&, const FilmRef&) = default;
};

/// The same film for certain: an entry of the same id with another hash is about a film that is gone. One
/// without a hash (written by hand) goes by its id.
[[nodiscard]] inline bool sameFilm(const FilmRef& a, const FilmRef& b) {
    return a.film == b.film && (a.hash == b.hash || a.hash.empty() || b.hash.empty());
}

/// Which films of the catalogue are meant, in the order asked: by id and hash, after a new import by the hash
/// alone; 0 for a film that is not there.
Result<std::vector<std::int64_t>> resolveFilms(Catalogue& catalogue, std::span<const FilmRef> films);

} // namespace hilum::data
