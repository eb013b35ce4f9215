// hilum-cli compare and report: runs side by side, on the terminal, as JSON, CSV or HTML.
#include "base/AtomicFile.h"
#include "base/Text.h"
#include "cli/Verbs.h"
#include "report/Comparison.h"
#include "run/Queue.h"

#include <algorithm>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::vector<std::string> runs;
    std::string study, csv, html, title = "Hilum: comparison of runs";
};

/// The runs that were named, those of a study, or every finished one.
Result<std::vector<run::RunFolder>> chosenRuns(const Call& call, const Options& options) {
    std::vector<run::RunFolder> folders;
    std::vector<std::string> ids = options.runs;
    if (!options.study.empty()) {
        HILUM_TRY_ASSIGN(const auto all, run::studies(call.workspace()));
        const auto found = std::ranges::find_if(
            all, [&](const run::Study& s) { return s.id == options.study || s.name == options.study; });
        if (found == all.end())
            return Error{ErrorCode::NotFound, "the workspace has no study of this id or name", options.study};
        ids = found->runs;
    }
    for (const auto& id : ids) {
        HILUM_TRY_ASSIGN(auto folder, run::openRun(call.workspace(), id));
        folders.push_back(std::move(folder));
    }
    if (ids.empty())
        for (const auto& summary : run::listRuns(call.workspace()))
            if (summary.state == run::RunState::Finished)
                folders.push_back(summary.folder);
    if (folders.empty())
        return Error{ErrorCode::NotFound, "no run has finished yet", call.workspace().string()};
    return folders;
}

int compare(const Call& call, const Options& options, bool reportVerb) {
    auto folders = chosenRuns(call, options);
    if (!folders)
        return call.fail(folders.error());
    const auto comparison = report::compare(*folders);
    if (!comparison)
        return call.fail(comparison.error());
    if (call.json)
        Call::printJson(report::toJson(*comparison));
    else if (!reportVerb)
        Call::printLine(report::toText(*comparison));
    if (!options.csv.empty())
        if (auto written = writeFileAtomically(options.csv, report::toCsv(*comparison)); !written)
            return call.fail(written.error());
    if (!options.html.empty()) {
        if (auto written = report::writeHtml(*comparison, options.html, {options.title, options.study, true});
            !written)
            return call.fail(written.error());
        if (!call.json)
            Call::printLine("The report is in " + options.html);
    }
    return kDone;
}

} // namespace

void addCompareVerbs(CLI::App& app, Call& call) {
    for (const bool reportVerb : {false, true}) {
        CLI::App* verb = app.add_subcommand(reportVerb ? "report" : "compare",
                                            reportVerb ? "Write the report of runs as HTML (and CSV)"
                                                       : "Compare runs on their test set");
        call.addCommonFlags(*verb);
        auto options = std::make_shared<Options>();
        verb->add_option("runs", options->runs, "Run ids; all finished runs when left out");
        verb->add_option("--study", options->study, "A study's id or name");
        verb->add_option("--csv", options->csv, "Write a CSV file");
        auto* html = verb->add_option("--html", options->html, "Write an HTML file");
        if (reportVerb) {
            html->required();
            verb->add_option("--title", options->title, "Title of the report");
        }
        verb->callback([&call, options, reportVerb] {
            call.action = [&call, options, reportVerb] { return compare(call, *options, reportVerb); };
        });
    }
}

} // namespace hilum::cli
