// FilmNotes: what people write on films: notes, tags, and the tag "label wrong". One file of the workspace,
// tags.json, beside the catalogue and not in it: an import that holds the catalogue does not keep anybody
// from writing, and a new import of the same films loses nothing. Any thread.
#pragma once

#include "base/Result.h"
#include "data/FilmRef.h"

#include <filesystem>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::data {

struct FilmNote {
    FilmRef film;
    std::string text;              ///< at most kLongestNote bytes
    std::vector<std::string> tags; ///< each clean, sorted, none twice
    friend bool operator==(const FilmNote&, const FilmNote&) = default;
};

struct FilmNotes {
    std::vector<FilmRef> labelWrong;
    std::vector<FilmNote> notes; ///< one a film, with a text or a tag
};

inline constexpr std::size_t kLongestNote = 16'000; ///< bytes of UTF-8
inline constexpr std::size_t kLongestTag = 120;     ///< bytes of UTF-8
inline constexpr std::size_t kMostTags = 32;        ///< of one film

/// Where the notes of a workspace lie.
[[nodiscard]] std::filesystem::path notesFile(const std::filesystem::path& workspace);
/// In the file's order; nothing without the file. BadFormat for a file that is something else.
Result<FilmNotes> readNotes(const std::filesystem::path& file);
/// Reads, changes and writes the file, whole or not at all. Within this process one call at a time: none
/// loses what another wrote. A file that cannot be read is left alone.
Result<> changeNotes(const std::filesystem::path& file, const std::function<void(FilmNotes&)>& change);

/// Without blanks at its ends, runs of blanks and control characters as one blank, cut at kLongestTag between
/// two characters; may be empty.
[[nodiscard]] std::string cleanTag(std::string_view text);
/// Cut at kLongestNote between two characters.
[[nodiscard]] std::string cutNote(std::string_view text);

} // namespace hilum::data
