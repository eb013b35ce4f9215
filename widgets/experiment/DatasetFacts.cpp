#include "widgets/experiment/DatasetFacts.h"

#include "data/Catalogue.h"
#include "widgets/common/Format.h"

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

namespace {

std::vector<data::Record> filmsOf(const DatasetSnapshot& snapshot, const data::Split& split,
                                  std::initializer_list<data::Part> parts) {
    std::vector<data::Record> films;
    for (std::size_t i = 0; i < snapshot.records.size() && i < split.parts.size(); ++i)
        if (std::ranges::find(parts, split.parts[i]) != parts.end())
            films.push_back(snapshot.records[i]);
    return films;
}

LabelFacts labelFacts(const DatasetSnapshot& snapshot, const std::vector<std::uint32_t>& labelled,
                      std::size_t films, std::uint64_t seed) {
    LabelFacts facts;
    const auto subset = data::labelledSubset(labelled, snapshot.records, films, seed);
    if (!subset) {
        facts.films = static_cast<std::int64_t>(films);
        Error refused = subset.error();
        refused.where.clear(); // it stands beside its field
        facts.refusal = ss(errorSentence(refused));
        return facts;
    }
    facts.films = static_cast<std::int64_t>(subset->size());
    for (const std::uint32_t i : *subset)
        facts.positives += snapshot.records[i].target == 1 ? 1 : 0;
    return facts;
}

} // namespace

Result<std::shared_ptr<const DatasetSnapshot>> readSnapshot(const std::filesystem::path& workspace,
                                                            const std::string& dataset) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace, OpenMode::ReadOnly));
    auto snapshot = std::make_shared<DatasetSnapshot>();
    HILUM_TRY_ASSIGN(snapshot->dataset, catalogue.dataset(dataset));
    HILUM_TRY_ASSIGN(snapshot->records, catalogue.records(dataset));
    HILUM_TRY_ASSIGN(const auto names, catalogue.splitNames(dataset));
    for (const std::string& name : names) {
        HILUM_TRY_ASSIGN(snapshot->splits[name], catalogue.split(dataset, name));
    }
    return std::shared_ptr<const DatasetSnapshot>(std::move(snapshot));
}

Result<data::Split> resolveSplit(const DatasetSnapshot& snapshot, const std::string& name) {
    if (name.empty() || name == "auto")
        return data::defaultSplit(snapshot.dataset, snapshot.records);
    if (const auto saved = snapshot.splits.find(name); saved != snapshot.splits.end())
        return saved->second;
    return data::splitByName(snapshot.dataset, snapshot.records, name);
}

Result<DatasetFacts> factsOf(const DatasetSnapshot& snapshot, const FactsQuestion& question,
                             const DatasetSnapshot* pretraining) {
    using data::AuditRole;
    using data::Part;
    HILUM_TRY_ASSIGN(const data::Split split, resolveSplit(snapshot, question.split));
    DatasetFacts facts;
    facts.dataset = snapshot.dataset;
    facts.split = split.name;
    facts.protocol = split.protocol;
    for (const auto& [name, saved] : snapshot.splits)
        facts.savedSplits.push_back(name);
    for (std::size_t i = 0; i < snapshot.records.size() && i < split.parts.size(); ++i) {
        PartFacts& part = facts.parts[static_cast<std::size_t>(split.parts[i])];
        const int target = snapshot.records[i].target;
        ++part.films;
        part.labelled += target >= 0 ? 1 : 0;
        part.positives += target == 1 ? 1 : 0;
    }
    const auto labelled = data::rowsOf(split, snapshot.records, Part::Train, true);
    for (const double fraction : question.fractions) {
        const auto films =
            static_cast<std::size_t>(std::lround(fraction * static_cast<double>(labelled.size())));
        facts.fractions.push_back(labelFacts(snapshot, labelled, films, question.labelSeed));
        facts.fractions.back().fraction = fraction;
    }
    if (question.labelCount > 0)
        facts.counted =
            labelFacts(snapshot, labelled, static_cast<std::size_t>(question.labelCount), question.labelSeed);

    facts.patientsKnown = data::patientsKnown(snapshot.dataset, snapshot.records);
    std::vector<data::AuditSet> sets;
    if (pretraining != nullptr) {
        const auto seen = resolveSplit(*pretraining, question.pretrainedSplit);
        if (seen) {
            sets.push_back({"pretraining", filmsOf(*pretraining, *seen, {Part::Train, Part::Validation}),
                            AuditRole::Pretraining,
                            data::patientsKnown(pretraining->dataset, pretraining->records)});
            facts.pretrainedFilms = static_cast<std::int64_t>(sets.back().films.size());
        }
        facts.pretrainedCacheSide = pretraining->dataset.cacheSide;
    }
    sets.push_back(
        {"training", filmsOf(snapshot, split, {Part::Train}), AuditRole::Training, facts.patientsKnown});
    sets.push_back({"validation", filmsOf(snapshot, split, {Part::Validation}), AuditRole::Validation,
                    facts.patientsKnown});
    sets.push_back({"test", filmsOf(snapshot, split, {Part::Test}), AuditRole::Test, facts.patientsKnown});
    facts.audit = data::audit(sets);
    return facts;
}

} // namespace hilum::widgets
