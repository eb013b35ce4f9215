// hilum-cli split: makes the splits of a dataset and keeps them under a name: folds, a table, chance,
// a cohort.
#include "cli/Verbs.h"

#include "base/Text.h"
#include "data/CohortSplit.h"
#include "data/Exclusion.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::string dataset, name, table, cohort;
    std::int64_t folds = 0, seed = 1;
};

struct Named {
    data::Dataset dataset;
    std::vector<data::Record> records;
};

Result<std::vector<data::Split>> wanted(const Options& options, const Named& data) {
    std::vector<data::Split> splits;
    if (!options.table.empty()) {
        const std::string name = options.name.empty() ? "table" : options.name;
        HILUM_TRY_ASSIGN(auto split, data::tableSplit(data.dataset, data.records, options.table, name));
        splits.push_back(std::move(split));
        return splits;
    }
    for (std::int64_t fold = 1; fold <= options.folds; ++fold) {
        const std::string suffix = options.seed == 1 ? std::string() : fmt::format("-{}", options.seed);
        HILUM_TRY_ASSIGN(auto split,
                         data::splitByName(data.dataset, data.records,
                                           fmt::format("fold-{}-of-{}{}", fold, options.folds, suffix)));
        splits.push_back(std::move(split));
    }
    if (splits.empty() && !options.name.empty()) {
        HILUM_TRY_ASSIGN(auto split, data::splitByName(data.dataset, data.records, options.name));
        splits.push_back(std::move(split));
    }
    return splits;
}

/// Saves the split of a cohort of this name.
Result<> saveCohort(data::Catalogue& catalogue, const Options& options) {
    const auto& workspace = catalogue.workspace();
    HILUM_TRY_ASSIGN(const auto cohorts, data::readCohorts(data::cohortsFile(workspace)));
    const auto cohort = std::ranges::find(cohorts, options.cohort, &data::Cohort::name);
    if (cohort == cohorts.end())
        return Error{ErrorCode::NotFound, "there is no cohort of this name; save one in the Library",
                     options.cohort};
    HILUM_TRY_ASSIGN(const auto notes, data::readNotes(data::notesFile(workspace)));
    HILUM_TRY(data::saveCohortSplit(catalogue, options.dataset, *cohort, notes));
    return {};
}

Json toJson(const data::Split& split, const Named& data) {
    Json json{{"name", split.name}, {"hash", split.hash}, {"protocol", split.protocol}};
    for (const auto part : {data::Part::Train, data::Part::Validation, data::Part::Test}) {
        const auto rows = data::rowsOf(split, data.records, part, false);
        const auto positives =
            std::ranges::count_if(rows, [&](auto row) { return data.records[row].target == 1; });
        json[std::string(data::partName(part))] = {{"films", rows.size()}, {"positives", positives}};
    }
    return json;
}

Result<Json> splitDataset(const Call& call, const Options& options) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(call.workspace()));
    Named data;
    HILUM_TRY_ASSIGN(data.dataset, catalogue.dataset(options.dataset));
    HILUM_TRY_ASSIGN(data.records, catalogue.records(options.dataset));
    HILUM_TRY_ASSIGN(const auto made, wanted(options, data));
    for (const auto& split : made)
        HILUM_TRY(data::saveNewSplit(catalogue, data.dataset, data.records, split));
    if (!options.cohort.empty())
        HILUM_TRY(saveCohort(catalogue, options));
    Json json = Json::array();
    HILUM_TRY_ASSIGN(const auto names, catalogue.splitNames(options.dataset));
    for (const auto& name : names) {
        HILUM_TRY_ASSIGN(const auto split, catalogue.split(options.dataset, name));
        json.push_back(toJson(split, data));
    }
    return json;
}

int split(const Call& call, const Options& options) {
    const auto splits = splitDataset(call, options);
    if (!splits)
        return call.fail(splits.error());
    if (call.json) {
        Call::printJson({{"splits", *splits}});
        return kDone;
    }
    for (const auto& one : *splits)
        Call::printLine(fmt::format("{:<20} train {}, validation {}, test {} films  {}",
                                    one["name"].get<std::string>(),
                                    countText(one["train"]["films"].get<std::int64_t>()),
                                    countText(one["validation"]["films"].get<std::int64_t>()),
                                    countText(one["test"]["films"].get<std::int64_t>()),
                                    one["hash"].get<std::string>().substr(0, 12)));
    return kDone;
}

} // namespace

void addSplitVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("split", "Make and list the splits of a dataset");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("--dataset", options->dataset, "The dataset")->required();
    verb->add_option(
        "--name", options->name,
        "official, random-SEED, random-films-SEED, fold-2-of-5, or what a table's split is to be called");
    verb->add_option("--folds", options->folds, "All folds of a cross-validation by patient")
        ->check(CLI::Range(2, 100));
    verb->add_option("--seed", options->seed, "Seed of the folds")->capture_default_str();
    verb->add_option(
        "--cohort", options->cohort,
        "A cohort of the Library: its films keep their part of the default split, others have none");
    verb->add_option("--table", options->table, "A CSV with a column of film names and one of parts")
        ->check(CLI::ExistingFile);
    verb->callback([&call, options] { call.action = [&call, options] { return split(call, *options); }; });
}

} // namespace hilum::cli
