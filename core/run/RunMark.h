// RunMark: what people write on a run: a note, tags, whether it is put away. mark.json in the run's folder,
// so that a run which is copied elsewhere keeps it; people are its only writers, never the worker. Pure
// functions on values and files, any thread.
#pragma once

#include "base/Result.h"
#include "run/RunFolder.h"

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::run {

struct RunMark {
    std::string note;              ///< free text, may have several lines
    std::vector<std::string> tags; ///< as tagsFrom() makes them
    bool archived = false;         ///< lists leave it out unless they are asked for such runs

    [[nodiscard]] bool empty() const { return note.empty() && tags.empty() && !archived; }
    [[nodiscard]] bool operator==(const RunMark&) const = default;
};

inline constexpr std::size_t kLongestNote = 20'000; ///< bytes; longer ones are cut, never within a character
inline constexpr std::size_t kLongestTag = 60;      ///< bytes
inline constexpr std::size_t kMostTags = 20;

[[nodiscard]] std::filesystem::path markFile(const RunFolder& folder);
/// An empty mark where there is no file. BadFormat: the file is there but says something else.
Result<RunMark> readMark(const RunFolder& folder);
/// The whole mark or nothing of it; it stays after a crash. NotFound: the run has gone.
Result<> writeMark(const RunFolder& folder, const RunMark& mark);

/// "seed 1, to show ,seed 1" → {"seed 1", "to show"}: by commas (",", "،") and ends of lines, each once.
[[nodiscard]] std::vector<std::string> tagsFrom(std::string_view text);
[[nodiscard]] std::string tagsText(const std::vector<std::string>& tags); ///< "seed 1, to show"

} // namespace hilum::run
