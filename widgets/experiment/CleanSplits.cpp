#include "widgets/experiment/CleanSplits.h"

#include "data/Catalogue.h"
#include "data/Exclusion.h"

#include <algorithm>

namespace hilum::widgets {

namespace {

using data::Part;

constexpr std::string_view kSuffix = "-clean";

bool isTrainedOn(Part part) {
    return part == Part::Train || part == Part::Validation;
}

/// Films that `split` trains on and `clean` leaves out; −1 where the two differ in another way.
std::int64_t leftOut(const data::Split& clean, const data::Split& split) {
    if (clean.parts.size() != split.parts.size())
        return -1;
    std::int64_t films = 0;
    for (std::size_t i = 0; i < split.parts.size(); ++i) {
        if (clean.parts[i] == split.parts[i])
            continue;
        if (clean.parts[i] != Part::None || !isTrainedOn(split.parts[i]))
            return -1;
        ++films;
    }
    return films;
}

bool sharesNothing(const DatasetSnapshot& snapshot, const data::Split& split,
                   std::span<const data::Record> test) {
    return data::sharedFilms(filmsOf(snapshot, split, {Part::Train, Part::Validation}), test).empty();
}

/// "official-clean-2" → "official": names do not grow with every click.
std::string stemOf(std::string name) {
    const auto at = name.rfind(kSuffix);
    if (at == std::string::npos || at == 0)
        return name;
    const std::string_view rest = std::string_view(name).substr(at + kSuffix.size());
    const bool numbered = rest.size() > 1 && rest.front() == '-' &&
                          std::ranges::all_of(rest.substr(1), [](char c) { return c >= '0' && c <= '9'; });
    return rest.empty() || numbered ? name.substr(0, at) : name;
}

Result<CleanSplit> saveClean(data::Catalogue& catalogue, const DatasetSnapshot& snapshot,
                             const data::Split& split, const DatasetSnapshot& labelled,
                             const data::Split& tested) {
    const auto test = filmsOf(labelled, tested, {Part::Test}, true);
    if (sharesNothing(snapshot, split, test))
        return CleanSplit{};
    CleanSplit clean = cleanSplit(snapshot, split, test);
    if (clean.saved)
        return clean;
    HILUM_TRY_ASSIGN(const auto films,
                     data::excludeShared(catalogue, {snapshot.dataset, snapshot.records, split},
                                         {labelled.dataset, labelled.records, tested}, clean.name));
    clean.films = static_cast<std::int64_t>(films);
    return clean;
}

} // namespace

bool testLeaksFrom(const DatasetFacts& facts, Leak leak) {
    return std::ranges::any_of(facts.audit.pairs, [leak](const data::AuditPair& pair) {
        return pair.light == data::AuditLight::Red &&
               (pair.a == kPretrainingSet) == (leak == Leak::Pretraining);
    });
}

CleanSplit cleanSplit(const DatasetSnapshot& snapshot, const data::Split& split,
                      std::span<const data::Record> test) {
    const std::string stem = stemOf(split.name) + std::string(kSuffix);
    for (int number = 1;; ++number) {
        const std::string name = number == 1 ? stem : stem + "-" + std::to_string(number);
        const auto saved = snapshot.splits.find(name);
        if (saved == snapshot.splits.end())
            return {name, false, 0};
        const std::int64_t films = leftOut(saved->second, split);
        if (films >= 0 && sharesNothing(snapshot, saved->second, test))
            return {name, true, films};
    }
}

Result<CleanedSplits> saveCleanSplits(const std::filesystem::path& workspace, const std::string& dataset,
                                      const FactsQuestion& question) {
    HILUM_TRY_ASSIGN(const auto read, readSnapshot(workspace, dataset));
    HILUM_TRY_ASSIGN(const auto asked, askedSnapshot(*read, question.task));
    const DatasetSnapshot& labelled = asked.snapshot;
    HILUM_TRY_ASSIGN(const auto split, resolveSplit(*read, question.split)); // the same for every task
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace));
    CleanedSplits cleaned;
    HILUM_TRY_ASSIGN(cleaned.labelled, saveClean(catalogue, labelled, split, labelled, split));
    if (question.pretrainedOn.empty())
        return cleaned;
    // Read after the first was saved: of the same dataset it may be the one that is wanted.
    HILUM_TRY_ASSIGN(const auto pretraining, readSnapshot(workspace, question.pretrainedOn));
    HILUM_TRY_ASSIGN(const auto seen, resolveSplit(*pretraining, question.pretrainedSplit));
    HILUM_TRY_ASSIGN(cleaned.pretraining, saveClean(catalogue, *pretraining, seen, labelled, split));
    return cleaned;
}

} // namespace hilum::widgets
