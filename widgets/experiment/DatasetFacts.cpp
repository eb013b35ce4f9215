#include "widgets/experiment/DatasetFacts.h"

#include "data/Catalogue.h"
#include "widgets/common/Format.h"
#include "widgets/experiment/CleanSplits.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace hilum::widgets {

namespace {

using data::Part;

/// Below this a draw may leave too few films of a class where another one did not; above it none does.
constexpr std::int64_t kSafeInEveryDraw = 50;

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

/// Films and classes of the first draw; the refusal of the first draw that is refused.
LabelFacts labelFactsOfDraws(const DatasetSnapshot& snapshot, const std::vector<std::uint32_t>& labelled,
                             double fraction, const std::vector<std::uint64_t>& seeds) {
    const auto films = static_cast<std::size_t>(std::lround(fraction * static_cast<double>(labelled.size())));
    LabelFacts facts;
    for (std::size_t i = 0; i < seeds.size(); ++i) {
        LabelFacts draw = labelFacts(snapshot, labelled, films, seeds[i]);
        const bool refused = !draw.refusal.empty();
        if (i == 0 || refused)
            facts = std::move(draw);
        const bool safe = std::min(facts.positives, facts.films - facts.positives) >= kSafeInEveryDraw;
        if (refused || safe || fraction >= 1.0) // of all labels there is one draw
            break;
    }
    facts.fraction = fraction;
    return facts;
}

bool hasLists(const DatasetSnapshot& snapshot) {
    return std::ranges::any_of(snapshot.records,
                               [](const data::Record& film) { return !film.givenPart.empty(); });
}

std::vector<std::string> savedNames(const DatasetSnapshot& snapshot) {
    std::vector<std::string> names;
    for (const auto& [name, saved] : snapshot.splits)
        names.push_back(name);
    return names;
}

void countParts(DatasetFacts& facts, const DatasetSnapshot& snapshot, const data::Split& split) {
    for (std::size_t i = 0; i < snapshot.records.size() && i < split.parts.size(); ++i) {
        PartFacts& part = facts.parts[static_cast<std::size_t>(split.parts[i])];
        const int target = snapshot.records[i].target;
        ++part.films;
        part.labelled += target >= 0 ? 1 : 0;
        part.positives += target == 1 ? 1 : 0;
    }
}

void countLabels(DatasetFacts& facts, const DatasetSnapshot& snapshot, const data::Split& split,
                 const FactsQuestion& question) {
    const auto labelled = data::rowsOf(split, snapshot.records, Part::Train, true);
    for (const double fraction : question.fractions)
        facts.fractions.push_back(labelFactsOfDraws(snapshot, labelled, fraction, question.labelSeeds));
    if (question.labelCount > 0)
        facts.counted = labelFacts(snapshot, labelled, static_cast<std::size_t>(question.labelCount),
                                   question.labelSeeds.front());
}

/// What the run's audit (learn) calls pretraining: the films that the encoder has seen.
std::vector<data::Record> pretrainedFilms(const DatasetSnapshot& snapshot, const data::Split& split,
                                          const FactsQuestion& question) {
    if (question.pretrainedFilms == 0)
        return filmsOf(snapshot, split, {Part::Train, Part::Validation});
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < split.parts.size(); ++i)
        if (split.parts[i] == Part::Train || split.parts[i] == Part::Validation)
            rows.push_back(i);
    std::vector<data::Record> films;
    for (const auto row : data::filmSubset(
             rows, snapshot.records, static_cast<std::size_t>(question.pretrainedFilms), question.filmSeed))
        films.push_back(snapshot.records[row]);
    return films;
}

void describePretraining(DatasetFacts& facts, const FactsQuestion& question,
                         const DatasetSnapshot& pretraining, std::vector<data::AuditSet>& sets) {
    facts.pretrainedOn = pretraining.dataset.name;
    facts.pretrainedCacheSide = pretraining.dataset.cacheSide;
    facts.pretrainedSplits = savedNames(pretraining);
    facts.pretrainedHasLists = hasLists(pretraining);
    const auto seen = resolveSplit(pretraining, question.pretrainedSplit);
    if (!seen) {
        facts.pretrainedRefusal = ss(errorSentence(seen.error()));
        return;
    }
    sets.push_back({kPretrainingSet, pretrainedFilms(pretraining, *seen, question),
                    data::AuditRole::Pretraining,
                    data::patientsKnown(pretraining.dataset, pretraining.records)});
    facts.pretrainedFilms = static_cast<std::int64_t>(sets.back().films.size());
}

void auditSets(DatasetFacts& facts, const DatasetSnapshot& snapshot, const data::Split& split,
               const FactsQuestion& question, const DatasetSnapshot* pretraining) {
    using data::AuditRole;
    facts.patientsKnown = data::patientsKnown(snapshot.dataset, snapshot.records);
    const bool gone = !question.pretrainedOn.empty() && pretraining == nullptr;
    facts.encoderKnown = !question.unknownEncoder && !gone;
    std::vector<data::AuditSet> sets;
    if (pretraining != nullptr)
        describePretraining(facts, question, *pretraining, sets);
    const bool known = facts.patientsKnown, labelled = !question.unlabelledToo;
    auto test = filmsOf(snapshot, split, {Part::Test}, true); // of others nothing is measured
    sets.push_back(
        {kTrainingSet, filmsOf(snapshot, split, {Part::Train}, labelled), AuditRole::Training, known});
    sets.push_back({kValidationSet, filmsOf(snapshot, split, {Part::Validation}, labelled),
                    AuditRole::Validation, known});
    sets.push_back({kTestSet, test, AuditRole::Test, known});
    facts.audit = data::audit(sets);
    if (!facts.encoderKnown)
        facts.audit.light = std::max(facts.audit.light, data::AuditLight::Amber);
    if (pretraining == nullptr || !testLeaksFrom(facts, Leak::Pretraining))
        return;
    if (const auto seen = resolveSplit(*pretraining, question.pretrainedSplit))
        if (auto clean = cleanSplit(*pretraining, *seen, test); clean.saved)
            facts.pretrainedClean = std::move(clean.name);
}

} // namespace

std::vector<data::Record> filmsOf(const DatasetSnapshot& snapshot, const data::Split& split,
                                  std::initializer_list<Part> parts, bool onlyLabelled) {
    std::vector<data::Record> films;
    for (std::size_t i = 0; i < snapshot.records.size() && i < split.parts.size(); ++i)
        if (std::ranges::find(parts, split.parts[i]) != parts.end() &&
            (!onlyLabelled || snapshot.records[i].target >= 0))
            films.push_back(snapshot.records[i]);
    return films;
}

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

Result<AskedSnapshot> askedSnapshot(const DatasetSnapshot& snapshot, const std::string& task) {
    AskedSnapshot asked{snapshot, {}};
    auto kind = data::TaskKind::Pneumonia;
    for (const auto other : {data::TaskKind::Findings, data::TaskKind::Classes})
        if (task == data::taskName(other))
            kind = other;
    HILUM_TRY_ASSIGN(asked.task, data::askTask(kind, asked.snapshot.dataset, asked.snapshot.records));
    return asked;
}

Result<DatasetFacts> factsOf(const DatasetSnapshot& snapshot, const FactsQuestion& question,
                             const DatasetSnapshot* pretraining) {
    DatasetFacts facts;
    std::optional<AskedSnapshot> own; // of 112,120 films, a copy that pneumonia does not need
    if (question.task != data::taskName(data::TaskKind::Pneumonia)) {
        auto asked = askedSnapshot(snapshot, question.task);
        if (!asked) {
            facts.taskRefusal = ss(errorSentence(asked.error()));
        } else {
            own = std::move(asked).value();
            facts.outputs = own->task.outputs;
            if (own->task.kind == data::TaskKind::Classes) {
                facts.positive = own->task.primaryIsAbsence ? Positive::AnyFinding : Positive::Class;
                facts.positiveClass = own->task.outputs[own->task.primary];
            }
        }
    }
    const DatasetSnapshot& seen = own ? own->snapshot : snapshot;
    auto split = resolveSplit(snapshot, question.split); // the same for every task, as in a run
    if (!split)
        return Error{split.error().code, split.error().detail, "split"};
    facts.dataset = seen.dataset;
    facts.split = split->name;
    facts.protocol = split->protocol;
    facts.savedSplits = savedNames(seen);
    facts.hasLists = hasLists(seen);
    countParts(facts, seen, *split);
    countLabels(facts, seen, *split, question);
    auditSets(facts, seen, *split, question, pretraining);
    return facts;
}

} // namespace hilum::widgets
