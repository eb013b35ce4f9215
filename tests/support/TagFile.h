// TagFile: the films of a workspace's tags.json whose label is taken for wrong, read and changed past the
// window.
#pragma once

#include "data/FilmNotes.h"

#include <algorithm>
#include <filesystem>
#include <vector>

namespace hilum::data::testing {

struct TagChange {
    FilmRef film;
    bool on = true;
};

inline Result<std::vector<FilmRef>> readTags(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(FilmNotes notes, readNotes(file));
    return std::move(notes.labelWrong);
}

inline Result<> changeTags(const std::filesystem::path& file, const std::vector<TagChange>& changes) {
    return changeNotes(file, [&](FilmNotes& notes) {
        for (const TagChange& change : changes) {
            std::erase_if(notes.labelWrong, [&](const FilmRef& film) { return sameFilm(film, change.film); });
            if (change.on)
                notes.labelWrong.push_back(change.film);
        }
    });
}

} // namespace hilum::data::testing
