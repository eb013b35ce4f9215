#include "run/RunMark.h"

#include "base/Json.h"
#include "base/Text.h"

#include <algorithm>

namespace hilum::run {

namespace {

constexpr auto kFormat = "hilum-mark-1";
constexpr std::string_view kSpaces = " \t\r\n";

/// At most so many bytes, cut before a character that would be split.
std::string cut(std::string_view text, std::size_t most) {
    if (text.size() <= most)
        return std::string(text);
    while (most > 0 && (static_cast<unsigned char>(text[most]) & 0xC0U) == 0x80U)
        --most;
    return std::string(text.substr(0, most));
}

std::string_view trimmed(std::string_view text) {
    const auto first = text.find_first_not_of(kSpaces);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

void addTag(std::vector<std::string>& tags, std::string_view text) {
    const std::string tag(trimmed(cut(trimmed(text), kLongestTag)));
    if (!tag.empty() && tags.size() < kMostTags && std::ranges::find(tags, tag) == tags.end())
        tags.push_back(tag);
}

} // namespace

std::filesystem::path markFile(const RunFolder& folder) {
    return folder.path / "mark.json";
}

Result<RunMark> readMark(const RunFolder& folder) {
    RunMark mark;
    std::error_code code;
    if (!std::filesystem::exists(markFile(folder), code))
        return mark;
    HILUM_TRY_ASSIGN(const Json json, readJson(markFile(folder)));
    if (!json.is_object() || json.value("format", Json()) != kFormat)
        return Error{ErrorCode::BadFormat, HILUM_TR("no notes of a run"), markFile(folder).string()};
    if (const auto note = json.find("note"); note != json.end() && note->is_string())
        mark.note = cut(note->get<std::string>(), kLongestNote);
    if (const auto tags = json.find("tags"); tags != json.end() && tags->is_array())
        for (const Json& tag : *tags)
            if (tag.is_string())
                addTag(mark.tags, tag.get<std::string>());
    if (const auto archived = json.find("archived"); archived != json.end() && archived->is_boolean())
        mark.archived = archived->get<bool>();
    return mark;
}

Result<> writeMark(const RunFolder& folder, const RunMark& mark) {
    std::error_code code;
    if (!std::filesystem::is_directory(folder.path, code))
        return Error{ErrorCode::NotFound, HILUM_TR("the workspace has no run of this id"), folder.id()};
    return writeJson(markFile(folder), Json{{"format", kFormat},
                                            {"note", cut(mark.note, kLongestNote)},
                                            {"tags", mark.tags},
                                            {"archived", mark.archived}});
}

std::vector<std::string> tagsFrom(std::string_view text) {
    constexpr std::string_view kArabicComma = "\u060C";
    std::string plain(text);
    for (auto at = plain.find(kArabicComma); at != std::string::npos; at = plain.find(kArabicComma))
        plain.replace(at, kArabicComma.size(), ",");
    std::vector<std::string> tags;
    std::string_view rest = plain;
    while (!rest.empty()) {
        const auto end = std::min(rest.find_first_of(",\n"), rest.size());
        addTag(tags, rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return tags;
}

std::string tagsText(const std::vector<std::string>& tags) {
    std::string text;
    for (const std::string& tag : tags)
        text += (text.empty() ? "" : ", ") + tag;
    return text;
}

} // namespace hilum::run
