// hilum-cli ingest: a folder of films into the workspace, or what would happen (--dry-run).
#include "base/Text.h"
#include "cli/Importing.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"

#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::string folder, layout, match, nih;
    bool dryRun = false;
    ingest::IngestOptions ingest;
};

Result<std::optional<ingest::Layout>> layoutFrom(const std::string& name) {
    using enum ingest::Layout;
    if (name.empty() || name == "auto")
        return std::optional<ingest::Layout>();
    for (const auto layout : {Nih, Rsna, ClassFolders, CsvImages, DicomFolder})
        if (ingest::layoutName(layout) == name)
            return std::optional(layout);
    return Error{ErrorCode::BadValue, "a layout is one of nih, rsna, folders, csv, dicom", "--layout"};
}

int dryRun(const Call& call, const Options& options) {
    const auto plan = ingest::plan(options.folder, call.workspace(), options.ingest);
    if (!plan)
        return call.fail(plan.error());
    if (call.json) {
        Json mapping = Json::array();
        for (const auto& [what, from] : plan->mapping)
            mapping.push_back({{"what", what.english()},
                               {"from", from.english()},
                               {"sentences", Json::array({what.toJson(), from.toJson()})}});
        Call::printJson({{"plan",
                          {{"layout", ingest::layoutName(plan->layout)},
                           {"name", plan->name},
                           {"synthetic", plan->synthetic},
                           {"mapping", mapping},
                           {"report", plan->report.toJson()}}}});
        return kDone;
    }
    for (const auto& [what, from] : plan->mapping)
        Call::printLine(fmt::format("  {:<18} ← {}", what.english(), from.english()));
    Call::printLine(describe(plan->report));
    return kDone;
}

int ingestFolder(const Call& call, Options& options) {
    auto layout = layoutFrom(options.layout);
    if (!layout)
        return call.fail(layout.error());
    options.ingest.layout = *layout;
    options.ingest.matchTable = options.match;
    options.ingest.nihRoot = options.nih;
    if (options.dryRun)
        return dryRun(call, options);
    SignalStop stop;
    const auto report = importFolder(call, options.folder, options.ingest, stop.token());
    if (!report)
        return call.fail(report.error());
    if (call.json)
        Call::printJson({{"report", report->toJson()}});
    else
        Call::printLine(describe(*report));
    return kDone;
}

} // namespace

void addIngestVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("ingest", "Read a folder of films into the workspace");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("folder", options->folder, "NIH, RSNA, class folders, CSV + images or DICOM files")
        ->required();
    verb->add_option("--layout", options->layout, "nih, rsna, folders, csv, dicom; recognised when left out");
    verb->add_option("--name", options->ingest.name, "Name of the dataset");
    verb->add_option("--side", options->ingest.cacheSide, "Side of the cached films, px")
        ->capture_default_str()
        ->check(CLI::Range(32, 4096));
    verb->add_option("--match", options->match, "Table of the NIH image behind each RSNA image");
    verb->add_flag("--match-pixels", options->ingest.matchByPixels,
                   "RSNA: find the NIH images by their pixels although there is a table");
    verb->add_option("--nih", options->nih, "NIH folder whose lists align RSNA");
    verb->add_option("--image-column", options->ingest.imageColumn, "CSV + images: column of the file name");
    verb->add_option("--label-column", options->ingest.labelColumn, "CSV + images: column of the label");
    verb->add_option("--patient-column", options->ingest.patientColumn,
                     "CSV + images: column of the patient");
    verb->add_option("--threads", options->ingest.threads, "Decoding threads (0: all cores)");
    verb->add_flag("--dry-run", options->dryRun, "Only say what would be read; nothing is decoded");
    verb->callback(
        [&call, options] { call.action = [&call, options] { return ingestFolder(call, *options); }; });
}

} // namespace hilum::cli
