// hilum-cli doctor: what this machine offers and whether the workspace is sound.
#include "base/Parallel.h"
#include "base/Process.h"
#include "base/Text.h"
#include "cli/Verbs.h"
#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "learn/Device.h"
#include "run/RunFolder.h"

#include <fmt/format.h>

namespace hilum::cli {

namespace {

Json workspaceFacts(const Call& call, std::vector<std::string>& problems) {
    Json facts = Json::object();
    const auto workspace = call.workspace();
    facts["folder"] = workspace.string();
    auto catalogue = data::Catalogue::open(workspace, OpenMode::ReadOnly);
    if (!catalogue) {
        if (std::filesystem::exists(workspace / "workspace.db"))
            problems.push_back(sentence(catalogue.error()));
        facts["exists"] = false;
        return facts;
    }
    facts["exists"] = true;
    Json datasets = Json::array();
    if (auto all = catalogue->datasets())
        for (const auto& dataset : *all) {
            auto cache = data::PixelCache::open(workspace / dataset.cacheFile);
            if (!cache)
                problems.push_back(sentence(cache.error()));
            datasets.push_back({{"name", dataset.name}, {"films", dataset.films}, {"cache", cache.ok()}});
        }
    facts["datasets"] = std::move(datasets);
    std::int64_t runs = 0;
    for (const auto& summary : run::listRuns(workspace)) {
        ++runs;
        if (!summary.error.empty())
            problems.push_back(summary.folder.id() + ": " + summary.error);
    }
    facts["runs"] = runs;
    return facts;
}

int doctor(const Call& call) {
    std::vector<std::string> problems;
    Json report{{"version", HILUM_VERSION},       {"libtorch", learn::torchDescription()},
                {"cuda", learn::cudaAvailable()}, {"slowMatrixProducts", learn::slowMatrixProducts()},
                {"cores", coreCount()},           {"memoryBytes", physicalMemoryBytes()}};
    if (auto space = freeBytes(call.workspace()))
        report["freeBytes"] = *space;
    report["workspace"] = workspaceFacts(call, problems);
    report["problems"] = problems;
    if (call.json) {
        Call::printJson(report);
        return problems.empty() ? kDone : kFailed;
    }
    Call::printLine(fmt::format("Hilum {}, LibTorch {}", HILUM_VERSION, learn::torchDescription()));
    Call::printLine(
        fmt::format("Device: {}", learn::cudaAvailable() ? "NVIDIA GPU" : "CPU (no CUDA device answers)"));
    Call::printLine(fmt::format("{} cores, {} memory", coreCount(),
                                bytesText(static_cast<double>(physicalMemoryBytes()))));
    if (report.contains("freeBytes"))
        Call::printLine(
            fmt::format("{} free on the workspace's volume", bytesText(report["freeBytes"].get<double>())));
    Call::printLine("Workspace: " + report["workspace"].dump());
    if (learn::slowMatrixProducts())
        Call::printLine(
            "Note: LibTorch multiplies matrices with the reference BLAS, and vision transformers train "
            "ten and more times more slowly. On Debian, install libopenblas0-openmp.");
    for (const auto& problem : problems)
        Call::printLine("Problem: " + problem);
    if (problems.empty())
        Call::printLine("Nothing is wrong.");
    return problems.empty() ? kDone : kFailed;
}

} // namespace

void addDoctorVerb(CLI::App& app, Call& call) {
    CLI::App* verb =
        app.add_subcommand("doctor", "What this machine offers, and whether the workspace is sound");
    call.addCommonFlags(*verb);
    verb->callback([&call] { call.action = [&call] { return doctor(call); }; });
}

} // namespace hilum::cli
