// CohortSplit: a cohort as something to train on: a split of a dataset in which only the cohort's films have
// a part. The films are fixed when it is made: a filter lives on, a run must not. One thread.
#pragma once

#include "data/Catalogue.h"
#include "data/Cohort.h"
#include "data/FilmNotes.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hilum::data {

/// The films of a dataset that a choice means now, as indices into its `records`, ascending. `notes` are the
/// workspace's; a part of the choice's filter is one of `base`.
Result<std::vector<std::uint32_t>> rowsOfChoice(Catalogue& catalogue, std::span<const Record> records,
                                                const FilmChoice& choice, const FilmNotes& notes,
                                                const Split& base);
/// `base` with every film but `rows` in no part, under another name; its protocol says of which cohort.
[[nodiscard]] Split onlyFilms(const Split& base, std::span<const Record> records,
                              std::span<const std::uint32_t> rows, const std::string& name,
                              const std::string& cohort);

/// A saved split and what is in it.
struct CohortSplit {
    std::string dataset, name;
    std::int64_t train = 0, validation = 0, test = 0; ///< films
};
/// Saves the default split of the dataset without the films outside the cohort, under the cohort's name; with
/// a number where that is the name of another split. BadValue when no film of the cohort has a part.
Result<CohortSplit> saveCohortSplit(Catalogue& catalogue, const std::string& dataset, const Cohort& cohort,
                                    const FilmNotes& notes);

} // namespace hilum::data
