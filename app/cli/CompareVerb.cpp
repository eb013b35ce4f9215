// hilum-cli compare and report: runs side by side, on the terminal, as JSON, CSV, HTML or PDF.
#include "base/AtomicFile.h"
#include "cli/Verbs.h"
#include "cli/WindowProgram.h"
#include "report/ChosenRuns.h"
#include "report/Comparison.h"
#include "report/CsvFolder.h"

#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::vector<std::string> runs;
    std::string study, csv, csvFolder, html, pdf, title = "Hilum: comparison of runs";

    [[nodiscard]] bool needsComparison() const { return !(csv.empty() && csvFolder.empty() && html.empty()); }
};

int printPdf(const Call& call, const Options& options) {
    const std::filesystem::path program = findWindowProgram(call.program);
    if (program.empty()) {
        call.fail(Error{ErrorCode::NotFound,
                        "the program with the window, which paints the PDF; it lies neither beside hilum-cli "
                        "nor in a folder of PATH",
                        "hilum"});
        return kUnavailable;
    }
    const auto printed =
        printReport(program, {call.workspace(), options.pdf, options.runs, options.study, options.title});
    return printed ? kDone : call.fail(printed.error());
}

Result<> writeFiles(const report::Comparison& comparison, const Options& options) {
    if (!options.csv.empty())
        HILUM_TRY(writeFileAtomically(options.csv, report::toCsv(comparison)));
    if (!options.csvFolder.empty())
        HILUM_TRY(report::writeCsvFolder(comparison, options.csvFolder));
    if (!options.html.empty())
        HILUM_TRY(report::writeHtml(comparison, options.html, {options.title, options.study, true}));
    return {};
}

void sayWhere(const Options& options) {
    if (!options.html.empty())
        Call::printLine("The report is in " + options.html);
    if (!options.pdf.empty())
        Call::printLine("The report as PDF is in " + options.pdf);
    if (!options.csvFolder.empty())
        Call::printLine("The tables are in " + options.csvFolder);
    else if (!options.csv.empty())
        Call::printLine("The table is in " + options.csv);
}

/// Compares, prints and writes; the window's program makes its own comparison, of the same runs.
int compare(const Call& call, const Options& options, bool reportVerb) {
    auto folders = report::chosenRuns(call.workspace(), options.runs, options.study);
    if (!folders)
        return call.fail(folders.error());
    if (!reportVerb || call.json || options.needsComparison()) {
        const auto comparison = report::compare(*folders);
        if (!comparison)
            return call.fail(comparison.error());
        if (auto written = writeFiles(*comparison, options); !written)
            return call.fail(written.error());
        if (call.json)
            Call::printJson(report::toJson(*comparison));
        else if (!reportVerb)
            Call::printLine(report::toText(*comparison));
    }
    if (!options.pdf.empty())
        if (const int code = printPdf(call, options); code != kDone)
            return code;
    if (!call.json)
        sayWhere(options);
    return kDone;
}

/// Wrong use, told as CLI11 tells a missing option.
void wantAFile(const Options& options) {
    if (!options.needsComparison() && options.pdf.empty())
        throw CLI::ValidationError("report",
                                   "say what to write, with one or more of --html FILE, --pdf FILE, "
                                   "--csv FILE and --csv-folder DIR");
}

} // namespace

void addCompareVerbs(CLI::App& app, Call& call) {
    for (const bool reportVerb : {false, true}) {
        CLI::App* verb = app.add_subcommand(reportVerb ? "report" : "compare",
                                            reportVerb ? "Write the report of runs as HTML, PDF or CSV"
                                                       : "Compare runs on their test set");
        call.addCommonFlags(*verb);
        auto options = std::make_shared<Options>();
        verb->add_option("runs", options->runs, "Run ids; all finished runs when left out");
        verb->add_option("--study", options->study, "A study's id or name");
        verb->add_option("--csv", options->csv, "Write a CSV file, a row for each run");
        verb->add_option("--html", options->html, "Write an HTML file");
        if (reportVerb) {
            verb->add_option("--pdf", options->pdf, "Write a PDF file (needs the program hilum)");
            verb->add_option("--csv-folder", options->csvFolder,
                             "Write runs.csv and pairs.csv into this folder");
            verb->add_option("--title", options->title, "Title of the report");
        }
        verb->callback([&call, options, reportVerb] {
            if (reportVerb)
                wantAFile(*options);
            call.action = [&call, options, reportVerb] { return compare(call, *options, reportVerb); };
        });
    }
}

} // namespace hilum::cli
