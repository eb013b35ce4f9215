// FilmCounts: how many of some films are of which age, sex and view and carry which finding. The facts that
// are counted are read once and held in memory (about 30 bytes a film): a count over 112,120 films takes
// milliseconds. Any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace hilum::data {

class Catalogue;

inline constexpr int kAgeBin = 10;  ///< years
inline constexpr int kAgeBins = 10; ///< 0–9 … 80–89, 90 and more
inline constexpr std::size_t kSexes = 3, kViews = 4;

struct FilmCounts {
    std::int64_t films = 0;
    std::array<std::int64_t, kAgeBins> age{};
    std::int64_t ageUnknown = 0;
    std::array<std::int64_t, kSexes> sex{};  ///< by the number of Sex
    std::array<std::int64_t, kViews> view{}; ///< by the number of View
    std::vector<std::pair<std::string, std::int64_t>>
        findings; ///< most frequent first; "No Finding" included
};

/// Facts of all films of a workspace.
class CountedFilms {
public:
    static Result<CountedFilms> read(Catalogue& catalogue);
    /// Unknown ids are passed over. Findings without a film are left out.
    [[nodiscard]] FilmCounts count(std::span<const std::int64_t> ids) const;
    [[nodiscard]] std::size_t size() const { return m_films.size(); }

private:
    friend class Catalogue;
    struct Film {
        std::int64_t id = 0;
        std::uint32_t findings = 0; ///< where its findings begin
        std::int16_t age = -1;
        std::uint8_t sex = 0;
        std::uint8_t view = 0;
        bool unlabelled = false;
    };
    std::vector<Film> m_films; ///< by id
    std::vector<std::uint16_t> m_findings;
    std::vector<std::string> m_names;
};

} // namespace hilum::data
