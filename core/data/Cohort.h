// Cohort: films of a workspace under a name: a filter, whose films are those that pass it now, or a list of
// picked films, or both. Kept in the workspace's cohorts.json. Any thread.
#pragma once

#include "base/Json.h"
#include "base/Result.h"
#include "data/Catalogue.h"
#include "data/FilmNotes.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::data {

/// The films with a note or any tag, and those whose label is taken for wrong.
inline constexpr std::string_view kAnyMark = "any", kLabelWrongMark = "label-wrong";
/// Before the name of a tag.
inline constexpr std::string_view kTagMark = "tag:";

/// Films that somebody has picked, as by a loop on a map: by id, ascending, none twice.
using FilmPick = std::vector<FilmRef>;

/// What a person asks for: the catalogue's filter, what people wrote on films, and a list of films.
struct FilmChoice {
    Filter filter;                               ///< `split` and `order` do not belong to it
    std::string mark;                            ///< "", kAnyMark, kLabelWrongMark, or kTagMark and a tag
    std::shared_ptr<const FilmPick> picked = {}; ///< only these, as far as they are here; null: all
    friend bool operator==(const FilmChoice& a, const FilmChoice& b);
};

struct Cohort {
    std::string name; ///< unique
    FilmChoice choice;
    friend bool operator==(const Cohort&, const Cohort&) = default;
};

/// The films that carry a mark, as FilmChoice::mark has it; in no order, one may stand twice.
[[nodiscard]] std::vector<FilmRef> markedFilms(const FilmNotes& notes, std::string_view mark);

/// Only what narrows is written.
[[nodiscard]] Json choiceToJson(const FilmChoice& choice);
/// BadFormat for a value that no filter can have; unknown keys are passed over.
Result<FilmChoice> choiceFromJson(const Json& json);

[[nodiscard]] std::filesystem::path cohortsFile(const std::filesystem::path& workspace);
/// Sorted by name; nothing without the file. BadFormat for a file that is something else. A file with a list
/// of films says so: a program that knows only filters leaves it alone.
Result<std::vector<Cohort>> readCohorts(const std::filesystem::path& file);
Result<> writeCohorts(const std::filesystem::path& file, const std::vector<Cohort>& cohorts);

} // namespace hilum::data
