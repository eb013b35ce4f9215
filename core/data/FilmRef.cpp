#include "data/FilmRef.h"

#include "data/Catalogue.h"

#include <algorithm>
#include <iterator>

namespace hilum::data {

Result<std::vector<std::int64_t>> resolveFilms(Catalogue& catalogue, std::span<const FilmRef> films) {
    std::vector<std::int64_t> asked;
    std::ranges::transform(films, std::back_inserter(asked), &FilmRef::film);
    HILUM_TRY_ASSIGN(const auto hashes, catalogue.contentHashes(asked));
    std::vector<std::int64_t> found(films.size(), 0);
    std::vector<std::string> lost;
    for (std::size_t i = 0; i < films.size(); ++i) {
        const std::string& hash = films[i].hash;
        if (hashes[i] && (hash.empty() || *hashes[i] == hash))
            found[i] = films[i].film;
        else if (!hash.empty())
            lost.push_back(hash);
    }
    if (lost.empty())
        return found;
    HILUM_TRY_ASSIGN(const auto again, catalogue.filmsWithHash(lost));
    for (std::size_t i = 0; i < films.size(); ++i)
        if (const auto it = again.find(films[i].hash); found[i] == 0 && it != again.end())
            found[i] = it->second.front();
    return found;
}

} // namespace hilum::data
