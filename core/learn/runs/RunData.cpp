#include "learn/runs/RunData.h"

#include "base/Sha256.h"
#include "base/Text.h"
#include "data/Catalogue.h"
#include "run/FreshStart.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>

namespace hilum::learn {

namespace {

constexpr std::size_t kFewForPixels = 30'000; ///< films whose pixels an audit compares in a second

Result<data::Split> findSplit(data::Catalogue& catalogue, const data::Dataset& dataset,
                              const std::vector<data::Record>& records, const std::string& name) {
    if (name.empty() || name == "auto")
        return data::defaultSplit(dataset, records);
    auto saved = catalogue.split(dataset.name, name);
    if (saved || saved.error().code != ErrorCode::NotFound)
        return saved;
    return data::splitByName(dataset, records, name);
}

std::vector<data::Record> filmsOf(const RunData& data, std::span<const std::uint32_t> indices) {
    std::vector<data::Record> films;
    for (const auto i : indices)
        films.push_back(data.records[i]);
    return films;
}

std::uint32_t patientNumber(const std::string& patient) {
    return static_cast<std::uint32_t>(std::stoul(sha256Of(patient).substr(0, 8), nullptr, 16));
}

/// False when the run was trained on another split of this name, or its record cannot be read: then nobody
/// knows what it has seen.
bool isSplitOf(const run::RunFolder& folder, const data::Split& split) {
    auto store = run::RunStore::openForReading(folder.path);
    const auto fact = store ? store->fact("protocol") : Result<std::optional<Json>>(store.error());
    if (!fact)
        return false;
    if (!*fact || !(*fact)->contains("splitHash"))
        return true; // not finished yet, or made before there was such a fact
    return (**fact)["splitHash"] == split.hash;
}

} // namespace

std::vector<std::uint32_t> RunData::indices(data::Part part, bool onlyLabelled) const {
    return data::rowsOf(split, records, part, onlyLabelled);
}

std::vector<std::uint32_t> RunData::cacheRows(std::span<const std::uint32_t> chosen) const {
    std::vector<std::uint32_t> rows;
    rows.reserve(chosen.size());
    for (const auto i : chosen)
        rows.push_back(records[i].cacheRow);
    return rows;
}

std::vector<int> RunData::labels(std::span<const std::uint32_t> chosen) const {
    std::vector<int> labels;
    labels.reserve(chosen.size());
    for (const auto i : chosen)
        labels.push_back(records[i].target);
    return labels;
}

bool RunData::patientsKnown() const {
    return data::patientsKnown(dataset, records);
}

Result<RunData> openRunData(const std::filesystem::path& workspace, const run::RunSpec& spec) {
    const std::string task = spec.text("task");
    for (const auto kind : {data::TaskKind::Findings, data::TaskKind::Classes})
        if (task == data::taskName(kind))
            return openRunData(workspace, spec.text("dataset"), spec.text("split"), kind);
    return openRunData(workspace, spec.text("dataset"), spec.text("split"));
}

Result<RunData> openRunData(const std::filesystem::path& workspace, const std::string& datasetName,
                            const std::string& splitName, data::TaskKind task) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace, OpenMode::ReadOnly));
    RunData data;
    HILUM_TRY_ASSIGN(data.dataset, catalogue.dataset(datasetName));
    HILUM_TRY_ASSIGN(data.records, catalogue.records(datasetName));
    // The split first: classes set the films' target, and a split of one name must be the same for every
    // task, or pretraining and test could share films.
    HILUM_TRY_ASSIGN(data.split, findSplit(catalogue, data.dataset, data.records, splitName));
    HILUM_TRY_ASSIGN(data.task, data::askTask(task, data.dataset, data.records));
    HILUM_TRY_ASSIGN(data.cache, data::PixelCache::open(workspace / data.dataset.cacheFile));
    for (const auto& record : data.records)
        if (record.cacheRow >= data.cache->rows())
            return Error{
                ErrorCode::Corrupt,
                HILUM_TR("its pixel cache has fewer films than the catalogue; import the dataset again"),
                datasetName};
    return data;
}

Result<> checkSide(const run::RunSpec& spec, const data::PixelCache& cache) {
    const auto side = spec.integer("side");
    if (side <= cache.side())
        return {};
    return Error{
        ErrorCode::BadValue,
        fmt::format(HILUM_TR("films of {} px were asked for, but the pixel cache holds {} px; import the "
                             "dataset with a larger size"),
                    side, cache.side()),
        "side"};
}

Result<std::vector<std::uint32_t>> labelledTraining(const RunData& data, const run::RunSpec& spec) {
    const auto all = data.indices(data::Part::Train, true);
    const auto count = spec.integer("labelCount");
    const double share = spec.number("labelFraction");
    const auto wanted = count > 0
                            ? static_cast<std::size_t>(count)
                            : static_cast<std::size_t>(std::lround(share * static_cast<double>(all.size())));
    return data::labelledSubset(all, data.records, wanted,
                                static_cast<std::uint64_t>(spec.integer("labelSeed")));
}

std::vector<std::uint32_t> pretrainingFilms(const RunData& data, const run::RunSpec& spec) {
    auto films = data.indices(data::Part::Train, false);
    const auto validation = data.indices(data::Part::Validation, false);
    films.insert(films.end(), validation.begin(), validation.end());
    std::ranges::sort(films);
    const auto wanted = spec.integer("films");
    return wanted == 0 ? films
                       : data::filmSubset(films, data.records, static_cast<std::size_t>(wanted),
                                          static_cast<std::uint64_t>(spec.integer("filmSeed")));
}

PretrainingSet pretrainingSetOf(const std::filesystem::path& workspace, const run::RunSpec& spec) {
    PretrainingSet set;
    const std::string init = spec.text("init");
    set.any = init.starts_with("run:") || init.starts_with("file:");
    const std::string id = spec.dependsOn();
    if (id.empty())
        return set;
    auto folder = run::openRun(workspace, id);
    auto pretraining = folder ? run::readSpec(*folder) : Result<run::RunSpec>(folder.error());
    if (!pretraining)
        return set;
    if (!run::startsFresh(*pretraining))
        return set; // what its own start has seen stands in no record here
    auto data = openRunData(workspace, pretraining->text("dataset"), pretraining->text("split"));
    if (!data || !isSplitOf(*folder, data->split))
        return set;
    const auto seen = pretrainingFilms(*data, *pretraining);
    set.known = true;
    set.name = fmt::format("{} ({})", data->dataset.name, data->split.name);
    set.films = filmsOf(*data, seen);
    set.patientsKnown = data->patientsKnown();
    set.pixels = data->cache;
    return set;
}

data::LeakageReport auditRun(const RunData& data, const PretrainingSet& pretraining,
                             std::span<const std::uint32_t> training, NearDuplicates near) {
    const bool known = data.patientsKnown();
    const bool few = data.records.size() + pretraining.films.size() <= kFewForPixels;
    const bool look = near == NearDuplicates::Always || (near == NearDuplicates::IfFew && few);
    const auto pixels = look ? data.cache : nullptr;
    std::vector<data::AuditSet> sets;
    if (pretraining.known)
        sets.push_back({HILUM_TR("pretraining"), pretraining.films, data::AuditRole::Pretraining,
                        pretraining.patientsKnown, look ? pretraining.pixels : nullptr});
    sets.push_back({HILUM_TR("training"), filmsOf(data, training), data::AuditRole::Training, known, pixels});
    sets.push_back({HILUM_TR("validation"), filmsOf(data, data.indices(data::Part::Validation, true)),
                    data::AuditRole::Validation, known, pixels});
    sets.push_back({HILUM_TR("test"), filmsOf(data, data.indices(data::Part::Test, true)),
                    data::AuditRole::Test, known, pixels});
    auto report = data::audit(sets);
    if (!look)
        report.notes.emplace_back(HILUM_TR("Near-duplicates were not looked for; `hilum-cli audit` does."));
    if (pretraining.any && !pretraining.known) {
        report.notes.emplace_back(HILUM_TR(
            "Nobody knows which films the encoder was pretrained on: test films may be among them."));
        report.light = std::max(report.light, data::AuditLight::Amber);
    }
    return report;
}

std::vector<run::Prediction> predictionsOf(const RunData& data, std::span<const std::uint32_t> indices,
                                           std::span<const double> scores) {
    std::vector<run::Prediction> predictions;
    for (std::size_t i = 0; i < indices.size(); ++i) {
        const auto& record = data.records[indices[i]];
        predictions.push_back({record.id, patientNumber(record.patient), record.target, scores[i]});
    }
    return predictions;
}

} // namespace hilum::learn
