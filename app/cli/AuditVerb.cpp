// hilum-cli audit: do training and test share films or patients? Before anything is trained.
#include "base/Text.h"
#ifdef HILUM_WITH_FILES
#include "cli/TableAudit.h"
#endif
#include "cli/Verbs.h"
#include "data/Exclusion.h"
#include "learn/runs/RunData.h"

#include <fmt/format.h>
#include <memory>
#include <optional>

namespace hilum::cli {

namespace {

struct Options {
    std::string dataset, split = "auto", pretrainDataset, pretrainSplit = "auto", exclude;
    std::string nih, rsna, match;
    bool near = true;
};

/// What the audit compares: the labelled dataset, and the one that pretraining sees.
struct Audited {
    learn::RunData data;
    std::optional<learn::RunData> pretraining;
};

Result<Audited> openAudited(const Call& call, const Options& options) {
    Audited audited;
    HILUM_TRY_ASSIGN(audited.data, learn::openRunData(call.workspace(), options.dataset, options.split));
    if (!options.pretrainDataset.empty()) {
        HILUM_TRY_ASSIGN(auto source, learn::openRunData(call.workspace(), options.pretrainDataset,
                                                         options.pretrainSplit));
        audited.pretraining = std::move(source);
    }
    return audited;
}

data::LeakageReport makeReport(const Audited& audited, const Options& options) {
    learn::PretrainingSet pretraining;
    if (audited.pretraining) {
        const auto& source = *audited.pretraining;
        pretraining.any = pretraining.known = true;
        pretraining.name = source.dataset.name;
        pretraining.patientsKnown = source.patientsKnown();
        pretraining.pixels = source.cache;
        for (const auto part : {data::Part::Train, data::Part::Validation})
            for (const auto i : source.indices(part, false))
                pretraining.films.push_back(source.records[i]);
    }
    return learn::auditRun(audited.data, pretraining, audited.data.indices(data::Part::Train, true),
                           options.near ? learn::NearDuplicates::Always : learn::NearDuplicates::Never);
}

Result<Json> exclude(const Call& call, const Options& options, const Audited& audited) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(call.workspace()));
    const auto filmsOf = [](const learn::RunData& data) {
        return data::SplitFilms{data.dataset, data.records, data.split};
    };
    const auto tested = filmsOf(audited.data);
    Json excluded = Json::object();
    HILUM_TRY_ASSIGN(excluded[audited.data.dataset.name],
                     data::excludeShared(catalogue, tested, tested, options.exclude));
    if (audited.pretraining && audited.pretraining->dataset.name != audited.data.dataset.name) {
        HILUM_TRY_ASSIGN(
            excluded[audited.pretraining->dataset.name],
            data::excludeShared(catalogue, filmsOf(*audited.pretraining), tested, options.exclude));
    }
    return excluded;
}

void printReport(const data::LeakageReport& report, const Json& json) {
    Call::printLine("Leakage audit: " + json["light"].get<std::string>());
    for (const auto& pair : report.pairs) {
        const std::string near = pair.nearDuplicates < 0
                                     ? std::string()
                                     : fmt::format("; near-duplicates {}", countText(pair.nearDuplicates));
        Call::printLine(fmt::format(
            "  {:<12} – {:<12} shared films {} by name, {} by content{}; shared patients {} ({} films)",
            pair.a, pair.b, countText(pair.sharedByName), countText(pair.sharedByHash), near,
            countText(pair.sharedPatients), countText(pair.filmsOfSharedPatientsInB)));
    }
    for (const auto& note : report.notes)
        Call::printLine("  " + note);
}

int auditDataset(const Call& call, const Options& options) {
    const auto audited = openAudited(call, options);
    if (!audited)
        return call.fail(audited.error());
    const auto report = makeReport(*audited, options);
    Json json = report.toJson();
    if (!options.exclude.empty()) {
        const auto excluded = exclude(call, options, *audited);
        if (!excluded)
            return call.fail(excluded.error());
        json["excluded"] = *excluded;
    }
    const bool red = report.light == data::AuditLight::Red;
    if (call.json) {
        Call::printJson(json);
    } else {
        printReport(report, json);
        const Json excluded = json.value("excluded", Json::object());
        for (const auto& [dataset, films] : excluded.items())
            Call::printLine(fmt::format("  {}: the split “{}” leaves out {} films.", dataset, options.exclude,
                                        countText(films.get<std::int64_t>())));
        if (red && options.exclude.empty())
            Call::printLine(
                "  Test films are not independent: choose a split by patient (--split official or "
                "random-1), or save one without the shared films (--exclude NAME).");
    }
    return red && options.exclude.empty() ? kLeakage : kDone;
}

#ifdef HILUM_WITH_FILES
int auditTables(const Call& call, const Options& options) {
    const auto audit = tableAudit(
        {options.nih, options.rsna, options.match, options.split == "auto" ? "official" : options.split});
    if (!audit)
        return call.fail(audit.error());
    if (call.json)
        Call::printJson(*audit);
    else
        Call::printLine(tableAuditText(*audit));
    return (*audit)["light"] == "red" ? kLeakage : kDone;
}
#endif

int audit(const Call& call, const Options& options) {
    if (options.nih.empty() != options.rsna.empty())
        return call.fail({ErrorCode::BadValue, "the audit of tables needs both folders", "--nih, --rsna"});
#ifdef HILUM_WITH_FILES
    if (!options.nih.empty())
        return auditTables(call, options);
#endif
    if (options.dataset.empty())
        return call.fail(
            {ErrorCode::BadValue, "name a dataset, or the folders of NIH's and RSNA's tables", "--dataset"});
    return auditDataset(call, options);
}

} // namespace

void addAuditVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("audit", "Look for shared films and patients before training");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("--dataset", options->dataset, "The labelled dataset");
    verb->add_option("--split", options->split, "Its split")->capture_default_str();
    verb->add_option("--pretrain-dataset", options->pretrainDataset, "The dataset that pretraining uses");
    verb->add_option("--pretrain-split", options->pretrainSplit, "Its split")->capture_default_str();
    verb->add_option("--exclude", options->exclude,
                     "Save splits of this name without the films that share anything with the test films");
    verb->add_flag("--near,!--no-near", options->near,
                   "Look for near-duplicates by the pixels (default: yes)");
#ifdef HILUM_WITH_FILES
    verb->add_option("--nih", options->nih, "Without pixels: the folder of NIH's tables and lists");
    verb->add_option("--rsna", options->rsna, "Without pixels: the folder of RSNA's tables");
    verb->add_option("--match", options->match, "Table of the NIH image behind each RSNA image");
#endif
    verb->callback([&call, options] { call.action = [&call, options] { return audit(call, *options); }; });
}

} // namespace hilum::cli
