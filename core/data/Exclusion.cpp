#include "data/Exclusion.h"

#include "data/LeakageAudit.h"

#include <vector>

namespace hilum::data {

namespace {

std::vector<Record> filmsAt(std::span<const Record> records, std::span<const std::uint32_t> rows) {
    std::vector<Record> films;
    films.reserve(rows.size());
    for (const auto row : rows)
        films.push_back(records[row]);
    return films;
}

} // namespace

Result<std::size_t> excludeShared(Catalogue& catalogue, const SplitFilms& from, const SplitFilms& tested,
                                  const std::string& name) {
    auto rows = rowsOf(from.split, from.records, Part::Train, false);
    const auto validation = rowsOf(from.split, from.records, Part::Validation, false);
    rows.insert(rows.end(), validation.begin(), validation.end());
    const auto test = filmsAt(tested.records, rowsOf(tested.split, tested.records, Part::Test, true));
    std::vector<std::uint32_t> shared;
    for (const auto i : sharedFilms(filmsAt(from.records, rows), test))
        shared.push_back(rows[i]);
    const Split rest = withoutFilms(from.split, from.records, shared, name);
    if (const auto saved = catalogue.split(from.dataset.name, name); saved && saved->hash != rest.hash)
        return Error{ErrorCode::BadValue, "the dataset has another split of this name; choose a new one",
                     name};
    HILUM_TRY(catalogue.saveSplit(rest));
    return shared.size();
}

} // namespace hilum::data
