#include "data/FilmCounts.h"

#include "data/Catalogue.h"

#include <algorithm>
#include <map>

namespace hilum::data {

Result<CountedFilms> CountedFilms::read(Catalogue& catalogue) {
    return catalogue.countedFilms();
}

Result<CountedFilms> Catalogue::countedFilms() {
    CountedFilms all;
    HILUM_TRY_ASSIGN(auto films,
                     m_database.prepare("SELECT id, age, sex, view, unlabelled FROM film ORDER BY id"));
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, films.step());
        if (!row)
            break;
        CountedFilms::Film film;
        film.id = films.integer(0);
        film.age = static_cast<std::int16_t>(std::clamp<std::int64_t>(films.integer(1), -1, 999));
        film.sex = static_cast<std::uint8_t>(std::clamp<std::int64_t>(films.integer(2), 0, kSexes - 1));
        film.view = static_cast<std::uint8_t>(std::clamp<std::int64_t>(films.integer(3), 0, kViews - 1));
        film.unlabelled = films.integer(4) != 0;
        all.m_films.push_back(film);
    }
    HILUM_TRY_ASSIGN(auto findings, m_database.prepare("SELECT film, name FROM finding ORDER BY film"));
    std::map<std::string, std::uint16_t> numbers;
    std::size_t at = 0;
    const auto close = [&](std::int64_t before) { // films before this id have no further findings
        for (; at < all.m_films.size() && all.m_films[at].id < before; ++at)
            if (at + 1 < all.m_films.size())
                all.m_films[at + 1].findings = static_cast<std::uint32_t>(all.m_findings.size());
    };
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, findings.step());
        if (!row)
            break;
        const std::int64_t film = findings.integer(0);
        close(film);
        if (at >= all.m_films.size() || all.m_films[at].id != film)
            continue;
        const auto [place, fresh] =
            numbers.try_emplace(findings.text(1), static_cast<std::uint16_t>(all.m_names.size()));
        if (fresh)
            all.m_names.push_back(place->first);
        all.m_findings.push_back(place->second);
    }
    if (!all.m_films.empty())
        close(all.m_films.back().id + 1);
    return all;
}

FilmCounts CountedFilms::count(std::span<const std::int64_t> ids) const {
    FilmCounts counts;
    std::vector<std::int64_t> findings(m_names.size());
    std::int64_t none = 0;
    for (const std::int64_t id : ids) {
        const auto film = std::ranges::lower_bound(m_films, id, {}, &Film::id);
        if (film == m_films.end() || film->id != id)
            continue;
        ++counts.films;
        if (film->age < 0)
            ++counts.ageUnknown;
        else
            ++counts.age[static_cast<std::size_t>(std::min(film->age / kAgeBin, kAgeBins - 1))];
        ++counts.sex[film->sex];
        ++counts.view[film->view];
        const std::size_t end =
            std::next(film) == m_films.end() ? m_findings.size() : std::next(film)->findings;
        for (std::size_t i = film->findings; i < end; ++i)
            ++findings[m_findings[i]];
        none += end == film->findings && !film->unlabelled ? 1 : 0;
    }
    for (std::size_t i = 0; i < findings.size(); ++i)
        if (findings[i] > 0)
            counts.findings.emplace_back(m_names[i], findings[i]);
    if (none > 0)
        counts.findings.emplace_back("No Finding", none);
    std::ranges::stable_sort(counts.findings, std::greater{}, [](const auto& f) { return f.second; });
    return counts;
}

} // namespace hilum::data
