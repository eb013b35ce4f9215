#include "cli/Importing.h"

#include "base/Text.h"
#include "cli/ProgressBar.h"
#include "data/Catalogue.h"
#include "ingest/Demo.h"

#include <chrono>
#include <fmt/format.h>

namespace hilum::cli {

namespace {

/// A sink that draws a bar or prints JSON lines, at most ten a second.
ingest::ProgressSink sinkFor(const Call& call, ProgressBar& bar) {
    auto last = std::make_shared<std::chrono::steady_clock::time_point>();
    return [&call, &bar, last](const ingest::Progress& progress) {
        const auto now = std::chrono::steady_clock::now();
        const bool end = progress.done >= progress.total;
        if (call.quiet || (!end && now - *last < std::chrono::milliseconds(100)))
            return;
        *last = now;
        if (call.json)
            Call::printJson({{"phase", progress.phase}, {"done", progress.done}, {"total", progress.total}});
        else if (progress.total > 0)
            bar.show(std::string(progress.phase),
                     static_cast<double>(progress.done) / static_cast<double>(progress.total),
                     fmt::format("{} of {}", countText(progress.done), countText(progress.total)));
    };
}

Result<> saveDefaultSplit(const std::filesystem::path& workspace, const std::string& name) {
    HILUM_TRY_ASSIGN(auto catalogue, data::Catalogue::open(workspace));
    HILUM_TRY_ASSIGN(const auto dataset, catalogue.dataset(name));
    HILUM_TRY_ASSIGN(const auto records, catalogue.records(name));
    HILUM_TRY_ASSIGN(const auto split, data::defaultSplit(dataset, records));
    return catalogue.saveSplit(split);
}

bool imported(const std::filesystem::path& workspace, const char* name) {
    auto catalogue = data::Catalogue::open(workspace, OpenMode::ReadOnly);
    if (!catalogue)
        return false;
    auto dataset = catalogue->dataset(name);
    return dataset && std::filesystem::exists(workspace / dataset->cacheFile);
}

} // namespace

Result<ingest::ImportReport> importFolder(const Call& call, const std::filesystem::path& folder,
                                          const ingest::IngestOptions& options, std::stop_token stop) {
    ProgressBar bar(!call.quiet && !call.json);
    auto report = ingest::ingest(folder, call.workspace(), options, sinkFor(call, bar), stop);
    bar.clear();
    if (!report)
        return std::move(report).error();
    HILUM_TRY(saveDefaultSplit(call.workspace(), report->dataset));
    return report;
}

Result<> prepareDemo(const Call& call, std::stop_token stop) {
    const auto films = call.workspace() / "demo-films";
    {
        ProgressBar bar(!call.quiet && !call.json);
        HILUM_TRY(ingest::makeDemo(films, ingest::DemoOptions{}, sinkFor(call, bar), stop));
    }
    for (const auto& [folder, name] : {std::pair{"nih", "demo-nih"}, std::pair{"rsna", "demo-rsna"}}) {
        if (imported(call.workspace(), name))
            continue;
        ingest::IngestOptions options;
        options.name = name;
        options.nihRoot = films / "nih";
        HILUM_TRY_ASSIGN(const auto report, importFolder(call, films / folder, options, stop));
        if (!call.quiet && !call.json)
            Call::printLine(describe(report));
    }
    return {};
}

std::string describe(const ingest::ImportReport& report) {
    std::string text =
        fmt::format("{} ({}): {} films of {} patients, {} labelled, {} positive, {} boxes", report.dataset,
                    report.layout, countText(report.films), countText(report.patients),
                    countText(report.labelled), countText(report.positives), countText(report.boxes));
    if (report.rowsWithoutImage > 0)
        text += fmt::format("\n  {} table rows have no image here", countText(report.rowsWithoutImage));
    if (report.imagesWithoutRow > 0)
        text += fmt::format("\n  {} images stand in no table and were left out",
                            countText(report.imagesWithoutRow));
    for (const auto& note : report.notes)
        text += "\n  Note: " + note.english();
    for (const auto& skipped : report.skipped)
        text += "\n  Skipped " + skipped.file + ": " + skipped.reason;
    return text;
}

} // namespace hilum::cli
