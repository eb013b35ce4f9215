#include "data/Exclusion.h"

#include "base/Text.h"
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

Result<> saveNewSplit(Catalogue& catalogue, const Dataset& dataset, std::span<const Record> records,
                      const Split& split) {
    const auto isAnother = [&split](const Result<Split>& other) {
        return other && other->hash != split.hash;
    };
    if (isAnother(catalogue.split(dataset.name, split.name)) ||
        isAnother(splitByName(dataset, records, split.name)))
        return Error{ErrorCode::BadValue,
                     HILUM_TR("the dataset has another split of this name; choose a new one"), split.name};
    return catalogue.saveSplit(split);
}

Result<std::size_t> excludeShared(Catalogue& catalogue, const SplitFilms& from, const SplitFilms& tested,
                                  const std::string& name) {
    auto rows = rowsOf(from.split, from.records, Part::Train, false);
    const auto validation = rowsOf(from.split, from.records, Part::Validation, false);
    rows.insert(rows.end(), validation.begin(), validation.end());
    const auto test = filmsAt(tested.records, rowsOf(tested.split, tested.records, Part::Test, false));
    std::vector<std::uint32_t> shared;
    for (const auto i : sharedFilms(filmsAt(from.records, rows), test))
        shared.push_back(rows[i]);
    const Split rest = withoutFilms(from.split, from.records, shared, name);
    HILUM_TRY(saveNewSplit(catalogue, from.dataset, from.records, rest));
    return shared.size();
}

} // namespace hilum::data
