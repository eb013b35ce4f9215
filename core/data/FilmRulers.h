// FilmRulers: the distances that people have drawn on films, so that they are there when a film is opened
// again. One file of the workspace, rulers.json, beside the notes. Lengths are not kept: they are made from
// what is known of the film's spacing each time. Any thread.
#pragma once

#include "data/FilmNotes.h"

#include <array>

namespace hilum::data {

/// From x, y to x, y in pixels of the film's file, 0 … kLargestPixel.
using FilmRuler = std::array<double, 4>;

struct RulersOfFilm {
    FilmRef film;
    std::vector<FilmRuler> rulers; ///< in the order of drawing, at least one, at most kMostRulers
    friend bool operator==(const RulersOfFilm&, const RulersOfFilm&) = default;
};

inline constexpr double kLargestPixel = 65'536.0;
inline constexpr std::size_t kMostRulers = 500; ///< of one film

/// Where the rulers of a workspace lie.
[[nodiscard]] std::filesystem::path rulersFile(const std::filesystem::path& workspace);
/// In the file's order; nothing without the file. BadFormat for a file that is something else, or with a
/// ruler that lies on no film.
Result<std::vector<RulersOfFilm>> readRulers(const std::filesystem::path& file);
/// Reads, changes and writes the file, whole or not at all; films that are left without rulers are dropped.
/// Within this process one call at a time. A file that cannot be read is left alone.
Result<> changeRulers(const std::filesystem::path& file,
                      const std::function<void(std::vector<RulersOfFilm>&)>& change);

} // namespace hilum::data
