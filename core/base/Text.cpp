#include "base/Text.h"

#include "base/ErrorFacts.h"
#include "base/Phrase.h"

#include <array>
#include <cmath>
#include <cstdlib>

#include <fmt/format.h>

namespace hilum {
namespace {

/// Whole sentences, so that a translator can order them: with the place as {where} and without one. {facts}
/// becomes " (…)" or nothing.
struct Wording {
    ErrorCode code;
    std::string_view name;
    std::string_view withPlace;
    std::string_view withoutPlace;
};

constexpr std::array kWordings{
    Wording{ErrorCode::NotFound, "not-found",
            HILUM_TR("“{where}” was not found{facts}. Check the name, and that its drive is connected."),
            HILUM_TR("Something that was named was not found{facts}. Check the name, and that its drive is "
                     "connected.")},
    Wording{
        ErrorCode::Unreadable, "unreadable",
        HILUM_TR(
            "“{where}” could not be read{facts}. Check its permissions, or copy it again from its source."),
        HILUM_TR(
            "A file could not be read{facts}. Check its permissions, or copy it again from its source.")},
    Wording{
        ErrorCode::NotAnImage, "not-an-image",
        HILUM_TR(
            "“{where}” is not an image that Hilum knows{facts}. Take it out of the folder, or choose another "
            "file."),
        HILUM_TR(
            "A file is not an image that Hilum knows{facts}. Take it out of the folder, or choose another "
            "file.")},
    Wording{ErrorCode::Truncated, "truncated",
            HILUM_TR("“{where}” ends too early{facts}. Copy or download it again."),
            HILUM_TR("A file ends too early{facts}. Copy or download it again.")},
    Wording{
        ErrorCode::TooLarge, "too-large",
        HILUM_TR(
            "“{where}” is larger than the limits that protect the memory{facts}. Reduce or split it, then "
            "try again."),
        HILUM_TR(
            "A file or a value is larger than the limits that protect the memory{facts}. Reduce or split it, "
            "then try again.")},
    Wording{
        ErrorCode::Unsupported, "unsupported",
        HILUM_TR(
            "“{where}” is of a kind that Hilum does not read{facts}. Convert it first, or leave it out."),
        HILUM_TR("A file is of a kind that Hilum does not read{facts}. Convert it first, or leave it out.")},
    Wording{ErrorCode::BadFormat, "bad-format",
            HILUM_TR("“{where}” is malformed{facts}. Correct it there, or export it again."),
            HILUM_TR("A file is malformed{facts}. Correct it there, or export it again.")},
    Wording{
        ErrorCode::MissingColumn, "missing-column",
        HILUM_TR("The table “{where}” lacks a column{facts}. Add the column, or choose which one to use."),
        HILUM_TR("A table lacks a column{facts}. Add the column, or choose which one to use.")},
    Wording{ErrorCode::UnknownKey, "unknown-key",
            HILUM_TR("No parameter is called “{where}”{facts}. Check its spelling, or remove it."),
            HILUM_TR("A parameter is not known{facts}. Check its spelling, or remove it.")},
    Wording{ErrorCode::BadValue, "bad-value",
            HILUM_TR("The value of “{where}” cannot be used{facts}. Choose a value within its range."),
            HILUM_TR("A value cannot be used{facts}. Choose a value within its range.")},
    Wording{
        ErrorCode::NotADataset, "not-a-dataset",
        HILUM_TR("No dataset was recognised in “{where}”{facts}. Choose the folder that holds the images and "
                 "their tables."),
        HILUM_TR(
            "No dataset was recognised in the folder{facts}. Choose the folder that holds the images and "
            "their tables.")},
    Wording{
        ErrorCode::DiskFull, "disk-full",
        HILUM_TR(
            "The disk is full: “{where}” could not be written{facts}. Free some space on its volume, then "
            "continue."),
        HILUM_TR(
            "The disk is full, and a file could not be written{facts}. Free some space on its volume, then "
            "continue.")},
    Wording{
        ErrorCode::WriteFailed, "write-failed",
        HILUM_TR(
            "“{where}” could not be written{facts}. Check its permissions and its drive, or choose another "
            "folder."),
        HILUM_TR("A file could not be written{facts}. Check its permissions and its drive, or choose another "
                 "folder.")},
    Wording{
        ErrorCode::DeviceUnavailable, "device-unavailable",
        HILUM_TR("The device “{where}” is not available{facts}. Choose another device, or check its driver."),
        HILUM_TR("The device is not available{facts}. Choose another device, or check its driver.")},
    Wording{
        ErrorCode::Locked, "locked",
        HILUM_TR(
            "“{where}” is in use by another process{facts}. Wait until it has finished, or close it, then "
            "try again."),
        HILUM_TR(
            "A file is in use by another process{facts}. Wait until it has finished, or close it, then try "
            "again.")},
    Wording{
        ErrorCode::Corrupt, "corrupt",
        HILUM_TR("“{where}” is damaged and was not used{facts}. Restore it from a copy, or make it again."),
        HILUM_TR("A file is damaged and was not used{facts}. Restore it from a copy, or make it again.")},
    Wording{
        ErrorCode::TooFewLabels, "too-few-labels",
        HILUM_TR("Too few labelled films are left in “{where}”{facts}. Choose a larger share of the labels."),
        HILUM_TR("Too few labelled films are left{facts}. Choose a larger share of the labels.")},
    Wording{
        ErrorCode::LeakageFound, "leakage-found",
        HILUM_TR(
            "Training and test films are not separate in “{where}”{facts}. Choose a split by patient before "
            "training."),
        HILUM_TR(
            "Training and test films are not separate{facts}. Choose a split by patient before training.")},
    Wording{ErrorCode::Cancelled, "cancelled",
            HILUM_TR("The work on “{where}” was cancelled{facts}. Start it again to go on."),
            HILUM_TR("The work was cancelled{facts}. Start it again to go on.")},
    Wording{
        ErrorCode::Diverged, "diverged",
        HILUM_TR(
            "Training diverged in “{where}”{facts}. Lower the learning rate and continue from the last good "
            "checkpoint."),
        HILUM_TR(
            "Training diverged{facts}. Lower the learning rate and continue from the last good checkpoint.")},
    Wording{
        ErrorCode::OutOfMemory, "out-of-memory",
        HILUM_TR("There was not enough memory for “{where}”{facts}. Choose a smaller batch or image size, or "
                 "close "
                 "other programs."),
        HILUM_TR("There was not enough memory{facts}. Choose a smaller batch or image size, or close other "
                 "programs.")},
    Wording{ErrorCode::NewerVersion, "newer-version",
            HILUM_TR("“{where}” was written by a newer version of Hilum{facts}. Update Hilum to open it."),
            HILUM_TR("A file was written by a newer version of Hilum{facts}. Update Hilum to open it.")},
    Wording{
        ErrorCode::Internal, "internal",
        HILUM_TR(
            "Something went wrong inside Hilum with “{where}”{facts}. Try again; if it comes back, report it "
            "with the log."),
        HILUM_TR("Something went wrong inside Hilum{facts}. Try again; if it comes back, report it with the "
                 "log.")},
};

const Wording& wordingOf(ErrorCode code) {
    for (const Wording& wording : kWordings)
        if (wording.code == code)
            return wording;
    return kWordings.back();
}

/// Names of files may hold line breaks and terminal commands.
std::string printable(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (static_cast<unsigned char>(c) < 0x20U || c == '\x7F')
            c = ' ';
    return out;
}

/// One pass: a place that itself holds "{facts}" stays as it is.
std::string filled(std::string_view pattern, const std::string& where, const std::string& facts) {
    constexpr std::string_view kWhere = "{where}";
    constexpr std::string_view kFacts = "{facts}";
    std::string out;
    while (!pattern.empty()) {
        if (pattern.starts_with(kWhere)) {
            out += where;
            pattern.remove_prefix(kWhere.size());
        } else if (pattern.starts_with(kFacts)) {
            out += facts;
            pattern.remove_prefix(kFacts.size());
        } else {
            out += pattern.front();
            pattern.remove_prefix(1);
        }
    }
    return out;
}

std::string factsOf(const Error& error, const Translator& translate) {
    return error.detail.empty() ? std::string()
                                : fmt::format(" ({})", toldFacts(printable(error.detail), translate));
}

/// " (facts)", as it was written, in another language.
std::string retoldFacts(std::string_view said, const Translator& translate) {
    constexpr std::string_view kOpen = " (", kClose = ")";
    if (!said.starts_with(kOpen) || !said.ends_with(kClose))
        return std::string(said);
    said.remove_prefix(kOpen.size());
    said.remove_suffix(kClose.size());
    return fmt::format(" ({})", toldFacts(said, translate));
}

} // namespace

std::string_view codeName(ErrorCode code) noexcept {
    return wordingOf(code).name;
}

std::optional<ErrorCode> codeFromName(std::string_view name) noexcept {
    for (const Wording& wording : kWordings)
        if (wording.name == name)
            return wording.code;
    return std::nullopt;
}

std::string sentence(const Error& error, const Translator& translate) {
    const Wording& wording = wordingOf(error.code);
    const std::string_view english = error.where.empty() ? wording.withoutPlace : wording.withPlace;
    return filled(translate ? translate(english) : std::string(english), printable(error.where),
                  factsOf(error, translate));
}

std::string sentenceForLog(const Error& error) {
    return filled(wordingOf(error.code).withoutPlace, {}, factsOf(error, {}));
}

std::optional<std::string> retold(std::string_view said, const Translator& translate) {
    for (const Wording& wording : kWordings) {
        // With the place first: a wording without it holds no name that could be taken for one.
        if (const auto filling = argumentsOf(wording.withPlace, said); filling && filling->size() == 2)
            return filled(translate(wording.withPlace), filling->front(),
                          retoldFacts(filling->back(), translate));
        if (const auto filling = argumentsOf(wording.withoutPlace, said); filling && filling->size() == 1)
            return filled(translate(wording.withoutPlace), {}, retoldFacts(filling->front(), translate));
    }
    return std::nullopt;
}

std::string countText(std::int64_t n) {
    const bool negative = n < 0;
    std::string digits =
        fmt::format("{}", negative ? 0U - static_cast<std::uint64_t>(n) : static_cast<std::uint64_t>(n));
    constexpr std::size_t kGroup = 3;
    for (std::size_t end = digits.size(); end > kGroup; end -= kGroup)
        digits.insert(end - kGroup, 1, ',');
    return negative ? fmt::format("-{}", digits) : digits;
}

std::string durationText(double seconds) {
    constexpr double kLongestS = 3.6e12;
    if (!std::isfinite(seconds) || std::abs(seconds) > kLongestS)
        return "–";
    if (seconds < 0)
        return fmt::format("-{}", durationText(-seconds));
    constexpr double kWholeSecondsFrom = 9.95; // below, one decimal tells more
    if (seconds < kWholeSecondsFrom)
        return fmt::format("{:.1f} s", seconds);
    const std::int64_t whole = std::llround(seconds);
    constexpr std::int64_t kMinuteS = 60;
    constexpr std::int64_t kHourS = 3600;
    if (whole < kMinuteS)
        return fmt::format("{} s", whole);
    if (whole < kHourS)
        return fmt::format("{} min {:02} s", whole / kMinuteS, whole % kMinuteS);
    const std::int64_t minutes = std::llround(seconds / static_cast<double>(kMinuteS));
    return fmt::format("{} h {:02} min", countText(minutes / kMinuteS), minutes % kMinuteS);
}

std::string bytesText(double bytes) {
    if (!std::isfinite(bytes))
        return "–";
    if (bytes < 0)
        return fmt::format("-{}", bytesText(-bytes));
    constexpr double kStep = 1000.0;
    constexpr double kRoundsUp = 999.95; // would print as 1000.0
    if (bytes < kStep - 0.5)
        return std::llround(bytes) == 1 ? "1 byte" : fmt::format("{} bytes", std::llround(bytes));
    constexpr std::array<std::string_view, 6> kUnits{"kB", "MB", "GB", "TB", "PB", "EB"};
    std::size_t unit = 0;
    double value = bytes / kStep;
    while (value >= kRoundsUp && unit + 1 < kUnits.size()) {
        value /= kStep;
        ++unit;
    }
    return fmt::format("{:.1f} {}", value, kUnits[unit]);
}

} // namespace hilum
