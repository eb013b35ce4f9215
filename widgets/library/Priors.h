// Priors: which of a patient's films was taken before another. Pure; any thread.
#pragma once

#include "widgets/library/FilmSource.h"

#include <cstdint>
#include <optional>
#include <span>

namespace hilum::widgets {

/// The place of a film in its patient's order of time: its follow-up number, or that in the name of the NIH
/// image it was made from ("00004893_027.png": 27). Nothing where the dataset does not tell.
[[nodiscard]] std::optional<int> followUpOf(const data::Record& record);

struct Prior {
    std::int64_t film = 0;  ///< 0: there is none
    bool orderKnown = true; ///< false: it only stands before the other one in the list
};
/// The film taken last before `film` among all films of its patient, the same exposure in another dataset
/// left out; of the film's own dataset where several have one number.
[[nodiscard]] Prior priorOf(std::span<const FilmRow> filmsOfPatient, std::int64_t film);

} // namespace hilum::widgets
