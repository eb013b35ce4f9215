// The ways to split beside lists and chance: folds, films, a user's table, and names for all of them.
#include "base/Csv.h"
#include "base/Rng.h"
#include "base/Text.h"
#include "data/SplitSentence.h"
#include "data/SplitStrata.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>
#include <fmt/format.h>
#include <optional>
#include <unordered_map>

namespace hilum::data {

namespace {

constexpr double kTestShare = 0.2;
constexpr double kValidationShare = 0.15;
constexpr int kMostFolds = 100;

/// Column of the first of `names` that the table has; MissingColumn names them all.
Result<int> firstOf(const CsvTable& table, std::span<const char* const> names) {
    for (const char* name : names)
        if (const int column = table.column(name); column >= 0)
            return column;
    return Error(ErrorCode::MissingColumn, fmt::format(HILUM_TR("one of {}"), fmt::join(names, ", ")),
                 table.source);
}

Part partCalled(std::string text) {
    std::ranges::transform(text, text.begin(),
                           [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    if (text == "train" || text == "training" || text == "train_val")
        return Part::Train;
    if (text == "val" || text == "valid" || text == "validation" || text == "dev")
        return Part::Validation;
    return text == "test" || text == "testing" ? Part::Test : Part::None;
}

/// Reads "12" off the front of `text`.
std::optional<std::uint64_t> takeNumber(std::string_view& text) {
    std::uint64_t value = 0;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    if (parsed.ec != std::errc())
        return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(parsed.ptr - text.data()));
    return value;
}

bool takeWord(std::string_view& text, std::string_view word) {
    if (!text.starts_with(word))
        return false;
    text.remove_prefix(word.size());
    return true;
}

struct FoldName {
    std::uint64_t fold = 0, folds = 0, seed = 1;
};

/// "fold-2-of-5", "fold-2-of-5-7".
std::optional<FoldName> foldName(std::string_view text) {
    FoldName name;
    if (!takeWord(text, "fold-"))
        return std::nullopt;
    const auto fold = takeNumber(text);
    if (!fold || !takeWord(text, "-of-"))
        return std::nullopt;
    const auto folds = takeNumber(text);
    if (!folds)
        return std::nullopt;
    name.fold = *fold;
    name.folds = *folds;
    if (takeWord(text, "-")) {
        const auto seed = takeNumber(text);
        if (!seed)
            return std::nullopt;
        name.seed = *seed;
    }
    return text.empty() ? std::optional(name) : std::nullopt;
}

std::optional<std::uint64_t> seedAfter(std::string_view text, std::string_view word) {
    if (!takeWord(text, word))
        return std::nullopt;
    const auto seed = takeNumber(text);
    return text.empty() ? seed : std::nullopt;
}

} // namespace

Result<Split> foldSplit(const Dataset& dataset, std::span<const Record> records, int fold, int folds,
                        double validationShare, std::uint64_t seed) {
    HILUM_TRY(checkShare(validationShare, "validationShare"));
    if (folds < 2 || folds > kMostFolds || fold < 1 || fold > folds)
        return Error{ErrorCode::BadValue,
                     HILUM_TR("folds are numbered from 1, and there are 2 to 100 of them"),
                     fmt::format("fold-{}-of-{}", fold, folds)};
    const std::string suffix = seed == 1 ? std::string() : fmt::format("-{}", seed);
    Split split{fmt::format("fold-{}-of-{}{}", fold, folds, suffix),
                dataset.name,
                {},
                std::vector<Part>(records.size(), Part::Train),
                {}};
    const auto strata = strataOf(rowsWith(split, Part::Train), records, seed, "fold patients");
    for (const auto* stratum : {&strata.positive, &strata.negative})
        for (auto i = static_cast<std::size_t>(fold - 1); i < stratum->size();
             i += static_cast<std::size_t>(folds))
            for (const auto row : (*stratum)[i])
                split.parts[row] = Part::Test;
    assignShare(split, strataOf(rowsWith(split, Part::Train), records, seed, "validation patients"),
                validationShare, Part::Validation);
    split.protocol = fmt::format(kFoldSentence, fold, folds, validationShare * 100.0, seed);
    split.hash = splitHash(split, records);
    return split;
}

Result<Split> filmSplit(const Dataset& dataset, std::span<const Record> records, double testShare,
                        double validationShare, std::uint64_t seed) {
    HILUM_TRY(checkShare(testShare, "testShare"));
    HILUM_TRY(checkShare(validationShare, "validationShare"));
    Split split{fmt::format("random-films-{}", seed),
                dataset.name,
                {},
                std::vector<Part>(records.size(), Part::Train),
                {}};
    std::vector<std::uint32_t> order(records.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    Rng rng(seed, "test films");
    shuffle(order, rng);
    const auto films = static_cast<double>(order.size());
    const auto test = static_cast<std::size_t>(std::lround(testShare * films));
    const auto validation =
        static_cast<std::size_t>(std::lround(validationShare * (films - static_cast<double>(test))));
    for (std::size_t i = 0; i < std::min(order.size(), test + validation); ++i)
        split.parts[order[i]] = i < test ? Part::Test : Part::Validation;
    split.protocol = fmt::format(kFilmsSentence, testShare * 100.0, validationShare * 100.0, seed);
    split.hash = splitHash(split, records);
    return split;
}

Result<Split> tableSplit(const Dataset& dataset, std::span<const Record> records,
                         const std::filesystem::path& file, const std::string& name) {
    static constexpr std::array kImages{"image",    "Image Index", "patientId", "file",
                                        "filename", "name",        "path"};
    static constexpr std::array kParts{"split", "part", "set", "subset", "fold"};
    HILUM_TRY_ASSIGN(const CsvTable table, readCsv(file));
    HILUM_TRY_ASSIGN(const int image, firstOf(table, kImages));
    HILUM_TRY_ASSIGN(const int part, firstOf(table, kParts));
    std::unordered_map<std::string, Part> given;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const Part wanted = partCalled(table.cell(row, part));
        const auto [known, isNew] = given.emplace(table.cell(row, image), wanted);
        if (!isNew && known->second != wanted)
            return Error{ErrorCode::BadValue,
                         fmt::format(HILUM_TR("row {} puts a film into a second part"), row + 2),
                         file.string()};
    }
    Split split{name, dataset.name, {}, std::vector<Part>(records.size(), Part::None), {}};
    std::int64_t placed = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        auto found = given.find(records[i].image);
        if (found == given.end())
            found = given.find(records[i].file);
        if (found == given.end())
            continue;
        split.parts[i] = found->second;
        placed += found->second == Part::None ? 0 : 1;
    }
    if (placed == 0)
        return Error{ErrorCode::BadValue,
                     HILUM_TR("it puts no film of the dataset into train, validation or test"),
                     file.string()};
    split.protocol =
        fmt::format(kTableSentence, countText(placed), countText(static_cast<std::int64_t>(records.size())));
    split.hash = splitHash(split, records);
    return split;
}

Result<Split> splitByName(const Dataset& dataset, std::span<const Record> records, const std::string& name) {
    if (name == "official")
        return officialSplit(dataset, records, kValidationShare, 1);
    if (const auto seed = seedAfter(name, "random-films-"))
        return filmSplit(dataset, records, kTestShare, kValidationShare, *seed);
    if (const auto seed = seedAfter(name, "random-"))
        return randomSplit(dataset, records, kTestShare, kValidationShare, *seed);
    if (const auto fold = foldName(name)) {
        const auto small = [](std::uint64_t n) {
            return static_cast<int>(std::min<std::uint64_t>(n, 10'000));
        };
        return foldSplit(dataset, records, small(fold->fold), small(fold->folds), kValidationShare,
                         fold->seed);
    }
    return Error{ErrorCode::NotFound,
                 HILUM_TR("there is no split of this name; official, random-SEED, fold-2-of-5 and the saved "
                          "ones can be had"),
                 name};
}

Split withoutFilms(const Split& split, std::span<const Record> records, std::span<const std::uint32_t> films,
                   const std::string& name) {
    Split rest = split;
    rest.name = name;
    for (const auto film : films)
        rest.parts[film] = Part::None;
    const std::string left =
        films.size() == 1 ? std::string(kOneLeftOut)
                          : fmt::format(kSomeLeftOut, countText(static_cast<std::int64_t>(films.size())));
    rest.protocol = split.protocol + ' ' + left;
    rest.hash = splitHash(rest, records);
    return rest;
}

} // namespace hilum::data
