#include "data/FilmNotes.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "base/Text.h"

#include <algorithm>
#include <mutex>

namespace hilum::data {

namespace {

constexpr auto kFileName = "tags.json";
constexpr auto kKind = "hilum-tags-1";
constexpr std::size_t kLargestFile = 64 << 20;

/// Two changes at a time would read the same file, and one of them would be lost.
std::mutex& fileMutex() {
    static std::mutex mutex;
    return mutex;
}

/// The longest beginning of at most `most` bytes that does not cut through a character.
std::string_view cutAt(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return text;
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

Result<FilmRef> refIn(const Json& entry) {
    const bool whole = entry.is_object() && entry.contains("film") && entry["film"].is_number_integer() &&
                       entry.contains("hash") && entry["hash"].is_string();
    if (!whole)
        return Error(ErrorCode::BadFormat, HILUM_TR("a tag without its film"), kFileName);
    return FilmRef{entry["film"].get<std::int64_t>(), entry["hash"].get<std::string>()};
}

Result<FilmNote> noteIn(const Json& entry) {
    FilmNote note;
    HILUM_TRY_ASSIGN(note.film, refIn(entry));
    if (entry.contains("text") && entry["text"].is_string())
        note.text = cutNote(entry["text"].get_ref<const std::string&>());
    if (entry.contains("tags") && entry["tags"].is_array())
        for (const Json& tag : entry["tags"])
            if (tag.is_string() && note.tags.size() < kMostTags)
                if (std::string clean = cleanTag(tag.get_ref<const std::string&>()); !clean.empty())
                    note.tags.push_back(std::move(clean));
    std::ranges::sort(note.tags);
    const auto twice = std::ranges::unique(note.tags);
    note.tags.erase(twice.begin(), twice.end());
    return note;
}

std::string textOf(const FilmNotes& notes) {
    Json wrong = Json::array(), list = Json::array();
    for (const FilmRef& film : notes.labelWrong)
        wrong.push_back({{"film", film.film}, {"hash", film.hash}});
    for (const FilmNote& note : notes.notes) {
        Json entry{{"film", note.film.film}, {"hash", note.film.hash}};
        if (!note.text.empty())
            entry["text"] = note.text;
        if (!note.tags.empty())
            entry["tags"] = note.tags;
        list.push_back(std::move(entry));
    }
    Json file{{"format", kKind}, {"labelWrong", std::move(wrong)}};
    if (!list.empty())
        file["notes"] = std::move(list);
    // What came in as broken UTF-8 goes out as replacement characters: dump() would throw.
    return file.dump(1, ' ', false, Json::error_handler_t::replace);
}

} // namespace

std::filesystem::path notesFile(const std::filesystem::path& workspace) {
    return workspace / kFileName;
}

Result<FilmNotes> readNotes(const std::filesystem::path& file) {
    FilmNotes notes;
    auto text = readFile(file, kLargestFile);
    if (!text && text.error().code == ErrorCode::NotFound)
        return notes;
    if (!text)
        return text.error();
    HILUM_TRY_ASSIGN(const Json json, parseJson(*text, kFileName));
    const bool ours = json.is_object() && json.contains("format") && json["format"] == kKind &&
                      json.contains("labelWrong") && json["labelWrong"].is_array() &&
                      (!json.contains("notes") || json["notes"].is_array());
    if (!ours)
        return Error(ErrorCode::BadFormat, HILUM_TR("this file holds no tags"), kFileName);
    for (const Json& entry : json["labelWrong"]) {
        HILUM_TRY_ASSIGN(FilmRef film, refIn(entry));
        notes.labelWrong.push_back(std::move(film));
    }
    if (json.contains("notes"))
        for (const Json& entry : json["notes"]) {
            HILUM_TRY_ASSIGN(FilmNote note, noteIn(entry));
            notes.notes.push_back(std::move(note));
        }
    return notes;
}

Result<> changeNotes(const std::filesystem::path& file, const std::function<void(FilmNotes&)>& change) {
    const std::scoped_lock busy(fileMutex());
    HILUM_TRY_ASSIGN(FilmNotes notes, readNotes(file));
    change(notes);
    return writeFileAtomically(file, textOf(notes));
}

std::string cleanTag(std::string_view text) {
    std::string clean;
    for (const char c : text) {
        const bool blank = static_cast<unsigned char>(c) <= 0x20U || c == 0x7F;
        if (!blank)
            clean += c;
        else if (!clean.empty() && clean.back() != ' ')
            clean += ' ';
    }
    clean = cutAt(clean, kLongestTag);
    if (!clean.empty() && clean.back() == ' ')
        clean.pop_back();
    return clean;
}

std::string cutNote(std::string_view text) {
    return std::string(cutAt(text, kLongestNote));
}

} // namespace hilum::data
