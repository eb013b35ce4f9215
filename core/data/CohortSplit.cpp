#include "data/CohortSplit.h"

#include "base/Text.h"
#include "data/Exclusion.h"
#include "data/SplitSentence.h"

#include <algorithm>
#include <fmt/format.h>
#include <iterator>
#include <unordered_set>
#include <utility>

namespace hilum::data {

namespace {

constexpr std::string_view kReserved = "auto"; ///< what runs call the default split
constexpr int kMostOfOneName = 1000;

using Ids = std::unordered_set<std::int64_t>;

Result<Ids> idsOf(Catalogue& catalogue, std::span<const FilmRef> films) {
    HILUM_TRY_ASSIGN(const auto found, resolveFilms(catalogue, films));
    Ids ids(found.begin(), found.end());
    ids.erase(0); // films that are not here
    return ids;
}

std::int64_t filmsIn(const Split& split, Part part) {
    return std::ranges::count(split.parts, part);
}

/// Saves it under the first name that is free or means the same films.
Result<std::string> saveUnderFreeName(Catalogue& catalogue, const Dataset& dataset,
                                      std::span<const Record> records, Split split) {
    const std::string stem = split.name;
    for (int number = stem == kReserved ? 2 : 1;; ++number) {
        split.name = number == 1 ? stem : fmt::format("{}-{}", stem, number);
        const auto saved = saveNewSplit(catalogue, dataset, records, split);
        if (saved)
            return split.name;
        if (saved.error().code != ErrorCode::BadValue || number == kMostOfOneName)
            return saved.error();
    }
}

} // namespace

Result<std::vector<std::uint32_t>> rowsOfChoice(Catalogue& catalogue, std::span<const Record> records,
                                                const FilmChoice& choice, const FilmNotes& notes,
                                                const Split& base) {
    Filter filter = choice.filter;
    const auto part = std::exchange(filter.part, std::nullopt);
    HILUM_TRY_ASSIGN(const auto passing, catalogue.find(filter));
    const Ids filtered(passing.begin(), passing.end());
    Ids marked, picked;
    if (!choice.mark.empty()) {
        HILUM_TRY_ASSIGN(marked, idsOf(catalogue, markedFilms(notes, choice.mark)));
    }
    if (choice.picked) {
        HILUM_TRY_ASSIGN(picked, idsOf(catalogue, *choice.picked));
    }
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < records.size(); ++i) {
        const std::int64_t id = records[i].id;
        if (filtered.contains(id) && (choice.mark.empty() || marked.contains(id)) &&
            (!choice.picked || picked.contains(id)) && (!part || base.parts[i] == *part))
            rows.push_back(i);
    }
    return rows;
}

Split onlyFilms(const Split& base, std::span<const Record> records, std::span<const std::uint32_t> rows,
                const std::string& name, const std::string& cohort) {
    Split split = base;
    split.name = name;
    split.parts.assign(base.parts.size(), Part::None);
    for (const auto row : rows)
        split.parts[row] = base.parts[row];
    split.protocol = base.protocol + ' ' + fmt::format(kCohortSentence, cohort);
    split.hash = splitHash(split, records);
    return split;
}

Result<CohortSplit> saveCohortSplit(Catalogue& catalogue, const std::string& datasetName,
                                    const Cohort& cohort, const FilmNotes& notes) {
    HILUM_TRY_ASSIGN(const Dataset dataset, catalogue.dataset(datasetName));
    HILUM_TRY_ASSIGN(const auto records, catalogue.records(datasetName));
    HILUM_TRY_ASSIGN(const Split base, defaultSplit(dataset, records));
    HILUM_TRY_ASSIGN(const auto rows, rowsOfChoice(catalogue, records, cohort.choice, notes, base));
    const Split split = onlyFilms(base, records, rows, cohort.name, cohort.name);
    CohortSplit saved{datasetName, cohort.name, filmsIn(split, Part::Train), filmsIn(split, Part::Validation),
                      filmsIn(split, Part::Test)};
    if (saved.train + saved.validation + saved.test == 0)
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("no film of the dataset “{}” is in this cohort"), datasetName),
                     cohort.name};
    HILUM_TRY_ASSIGN(saved.name, saveUnderFreeName(catalogue, dataset, records, split));
    return saved;
}

} // namespace hilum::data
