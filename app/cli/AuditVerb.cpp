// hilum-cli audit: do training and test share films or patients? Before anything is trained.
#include "base/Text.h"
#include "cli/Verbs.h"
#include "learn/runs/RunData.h"

#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::string dataset, split = "auto", pretrainDataset, pretrainSplit = "auto";
};

Result<data::LeakageReport> makeReport(const Call& call, const Options& options) {
    HILUM_TRY_ASSIGN(const auto data, learn::openRunData(call.workspace(), options.dataset, options.split));
    learn::PretrainingSet pretraining;
    if (!options.pretrainDataset.empty()) {
        HILUM_TRY_ASSIGN(const auto source, learn::openRunData(call.workspace(), options.pretrainDataset,
                                                               options.pretrainSplit));
        pretraining.any = pretraining.known = true;
        pretraining.name = source.dataset.name;
        for (const auto part : {data::Part::Train, data::Part::Validation})
            for (const auto i : source.indices(part, false))
                pretraining.films.push_back(source.records[i]);
    }
    return learn::auditRun(data, pretraining, data.indices(data::Part::Train, true));
}

int audit(const Call& call, const Options& options) {
    const auto report = makeReport(call, options);
    if (!report)
        return call.fail(report.error());
    const Json json = report->toJson();
    const bool red = report->light == data::AuditLight::Red;
    if (call.json) {
        Call::printJson(json);
        return red ? kLeakage : kDone;
    }
    Call::printLine("Leakage audit: " + json["light"].get<std::string>());
    for (const auto& pair : report->pairs)
        Call::printLine(fmt::format(
            "  {:<12} – {:<12} shared films {} by name, {} by content; shared patients {} ({} films)", pair.a,
            pair.b, countText(pair.sharedByName), countText(pair.sharedByHash),
            countText(pair.sharedPatients), countText(pair.filmsOfSharedPatientsInB)));
    for (const auto& note : report->notes)
        Call::printLine("  " + note);
    if (red)
        Call::printLine(
            "  Test films are not independent: choose a split by patient (--split official or random-1).");
    return red ? kLeakage : kDone;
}

} // namespace

void addAuditVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("audit", "Look for shared films and patients before training");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("--dataset", options->dataset, "The labelled dataset")->required();
    verb->add_option("--split", options->split, "Its split")->capture_default_str();
    verb->add_option("--pretrain-dataset", options->pretrainDataset, "The dataset that pretraining uses");
    verb->add_option("--pretrain-split", options->pretrainSplit, "Its split")->capture_default_str();
    verb->callback([&call, options] { call.action = [&call, options] { return audit(call, *options); }; });
}

} // namespace hilum::cli
