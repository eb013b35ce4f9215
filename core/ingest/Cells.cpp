#include "ingest/Cells.h"

#include "base/Text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace hilum::ingest {
namespace {

constexpr double kOldestYears = 120.0;

constexpr bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n\"'";
    const auto first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

template <std::size_t N> bool isOneOf(std::string_view text, const std::array<std::string_view, N>& words) {
    return std::find(words.begin(), words.end(), text) != words.end();
}

/// Length of the UTF-8 sequence that begins at `at`, or 0.
std::size_t sequenceLength(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80U                    ? 1
                               : lead >= 0xC2U && lead < 0xE0U ? 2
                               : (lead & 0xF0U) == 0xE0U       ? 3
                               : lead >= 0xF0U && lead < 0xF5U ? 4
                                                               : 0;
    if (length == 0 || at + length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i)
        if ((static_cast<unsigned char>(text[at + i]) & 0xC0U) != 0x80U)
            return 0;
    return length;
}

} // namespace

std::string lowered(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    return out;
}

std::string plainKey(std::string_view text) {
    std::string key;
    for (const char c : lowered(text))
        if (isDigit(c) || (c >= 'a' && c <= 'z'))
            key += c;
    return key;
}

std::string cleanText(std::string_view text) {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        const bool control = static_cast<unsigned char>(text[at]) < 0x20U || text[at] == '\x7F';
        if (length == 0 || control)
            out += control ? ' ' : '?';
        else
            out += text.substr(at, length);
        at += std::max<std::size_t>(length, 1);
    }
    return out;
}

std::string datasetName(std::string_view text) {
    constexpr std::size_t kLongest = 60;
    std::string name;
    for (const char c : lowered(text)) {
        if (isDigit(c) || (c >= 'a' && c <= 'z'))
            name += c;
        else if (!name.empty() && name.back() != '-')
            name += '-';
        if (name.size() == kLongest)
            break;
    }
    while (!name.empty() && name.back() == '-')
        name.pop_back();
    return name;
}

std::optional<double> numberIn(std::string_view cell) {
    const std::string_view text = trimmed(cell);
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

int firstColumn(const CsvTable& table, std::initializer_list<std::string_view> names) {
    for (const std::string_view name : names) {
        const std::string key = plainKey(name);
        for (std::size_t i = 0; i < table.header.size(); ++i)
            if (plainKey(table.header[i]) == key)
                return static_cast<int>(i);
    }
    return -1;
}

Age ageIn(std::string_view cell) {
    std::string_view text = trimmed(cell);
    if (text.empty())
        return {};
    double unitYears = 1.0;
    if (!isDigit(text.back()) && text.back() != '.') {
        constexpr double kDaysAYear = 365.25;
        switch (lowered(text.substr(text.size() - 1)).front()) {
        case 'y':
            break;
        case 'm':
            unitYears = 1.0 / 12.0;
            break;
        case 'w':
            unitYears = 7.0 / kDaysAYear;
            break;
        case 'd':
            unitYears = 1.0 / kDaysAYear;
            break;
        default:
            return {};
        }
        text.remove_suffix(1);
    }
    const auto number = numberIn(text);
    if (!number)
        return {};
    const double years = *number * unitYears;
    if (years < 0.0 || years > kOldestYears)
        return {-1, true};
    // 18 months are 1.4999… years when computed; a whole number of years must stay whole.
    return {static_cast<int>(std::floor(years + 1e-9)), false};
}

data::Sex sexIn(std::string_view cell) {
    const std::string word = plainKey(cell);
    if (word == "m" || word == "male" || word == "man")
        return data::Sex::Male;
    if (word == "f" || word == "female" || word == "w" || word == "woman")
        return data::Sex::Female;
    return data::Sex::Unknown;
}

data::View viewIn(std::string_view cell) {
    const std::string word = plainKey(cell);
    if (word == "pa" || word == "posteroanterior")
        return data::View::PA;
    if (word == "ap" || word == "anteroposterior" || word == "apsupine" || word == "aperect")
        return data::View::AP;
    if (word == "l" || word == "ll" || word == "rl" || word == "lat" || word == "lateral" ||
        word == "leftlateral" || word == "rightlateral")
        return data::View::Lateral;
    return data::View::Unknown;
}

std::vector<std::string> findingsIn(std::string_view cell) {
    std::vector<std::string> findings;
    while (!cell.empty()) {
        const auto bar = cell.find('|');
        const std::string_view part = trimmed(cell.substr(0, bar));
        const std::string key = plainKey(part);
        if (!key.empty() && key != "nofinding" && key != "nofindings") {
            std::string name = cleanText(part);
            if (std::find(findings.begin(), findings.end(), name) == findings.end())
                findings.push_back(std::move(name));
        }
        if (bar == std::string_view::npos)
            break;
        cell.remove_prefix(bar + 1);
    }
    return findings;
}

std::string partIn(std::string_view cell) {
    const std::string word = plainKey(cell);
    if (word == "train" || word == "training")
        return "train";
    if (word == "val" || word == "valid" || word == "validation" || word == "validate" || word == "dev")
        return "val";
    if (word == "test" || word == "testing")
        return "test";
    return {};
}

int targetByName(std::string_view className) {
    static constexpr std::array<std::string_view, 14> kHealthy{
        "normal", "nofinding", "nofindings", "healthy", "negative",    "neg",          "control",
        "no",     "false",     "0",          "00",      "nopneumonia", "nonpneumonia", "notpneumonia"};
    static constexpr std::array<std::string_view, 7> kPneumonia{"1",        "10",  "yes",      "true",
                                                                "positive", "pos", "pneumonic"};
    const auto number = numberIn(className);
    if (number)
        return *number == 0.0 ? 0 : *number == 1.0 ? 1 : -1;
    const std::string word = plainKey(className);
    if (isOneOf(word, kHealthy))
        return 0;
    if (isOneOf(word, kPneumonia) || word.find("pneumonia") != std::string::npos)
        return 1;
    return -1;
}

ClassMeaning meaningOf(const std::set<std::string>& classNames) {
    ClassMeaning meaning;
    for (const std::string& name : classNames)
        meaning.target[name] = targetByName(name);
    if (classNames.size() == 2) {
        const std::string& first = *classNames.begin();
        const std::string& second = *classNames.rbegin();
        int& a = meaning.target[first];
        int& b = meaning.target[second];
        if (a < 0 && b < 0) {
            a = 0;
            b = 1;
            meaning.notes.push_back(said(
                HILUM_TR("The class names do not say which is pneumonia: “{}” was taken as 0 and “{}” as 1."),
                cleanText(first), cleanText(second)));
        } else if (a < 0 || b < 0) {
            int& unknown = a < 0 ? a : b;
            unknown = a < 0 ? 1 - b : 1 - a;
            meaning.notes.push_back(said(HILUM_TR("“{}” was taken as {}, the opposite of “{}”."),
                                         cleanText(&unknown == &a ? first : second), unknown,
                                         cleanText(&unknown == &a ? second : first)));
        }
    }
    std::string unlabelled;
    for (const auto& [name, target] : meaning.target) {
        const bool named = targetByName(name) == 1;
        meaning.finding[name] = named ? "Pneumonia" : targetByName(name) == 0 ? "" : cleanText(name);
        if (target < 0)
            unlabelled += fmt::format("{}“{}”", unlabelled.empty() ? "" : ", ", cleanText(name));
    }
    if (!unlabelled.empty())
        meaning.notes.push_back(said(
            HILUM_TR("These classes say neither pneumonia nor normal, so their films have no label: {}."),
            unlabelled));
    return meaning;
}

} // namespace hilum::ingest
