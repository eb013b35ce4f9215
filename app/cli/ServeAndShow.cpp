#include "cli/ServeAndShow.h"

#include "base/Text.h"
#include "cli/ForegroundRun.h"
#include "cli/ProgressBar.h"
#include "cli/Signals.h"
#include "learn/Device.h"
#include "run/Queue.h"
#include "run/RunFolder.h"

#include <algorithm>
#include <condition_variable>
#include <fmt/format.h>
#include <future>
#include <mutex>

namespace hilum::cli {

namespace {

std::string headlineOf(const run::RunSummary& summary) {
    std::string text =
        fmt::format("{:<44} {}", summary.spec ? summary.spec->text("name") : summary.folder.id(),
                    run::stateName(summary.state));
    if (summary.elapsedS >= 1.0)
        text += ", " + durationText(summary.elapsedS);
    for (const char* name : {"test.auroc", "probe.auroc"})
        if (const auto found = summary.metrics.find(name); found != summary.metrics.end())
            text += fmt::format(", {} {:.3f}", name, found->second);
    if (summary.state != run::RunState::Finished && !summary.reason.empty())
        text += "\n  " + summary.reason;
    return text;
}

} // namespace

int serveAndShow(const Call& call, const std::vector<std::string>& runs) {
    SignalStop stop;
    std::mutex mutex;
    std::vector<std::string> current; // the runs at work, the longest first; guarded by mutex
    std::vector<std::string> lines;
    run::QueueOptions options;
    options.program = call.program;
    options.idleS = 0.0;
    options.gpu = learn::cudaAvailable();
    options.tell = [&](const std::string& id, const std::string& what) {
        const std::scoped_lock lock(mutex);
        std::erase(current, id);
        if (what == "started")
            current.push_back(id);
        auto folder = run::openRun(call.workspace(), id);
        if (what != "started" && folder)
            lines.push_back(call.json ? toJson(run::summarise(*folder)).dump()
                                      : headlineOf(run::summarise(*folder)));
    };
    auto served = std::async(std::launch::async, [&] {
        return run::serveQueue(call.workspace(), options, call.clock, stop.token());
    });
    ProgressBar bar(!call.quiet && !call.json);
    while (served.wait_for(std::chrono::milliseconds(300)) != std::future_status::ready) {
        std::string id;
        std::vector<std::string> news;
        {
            const std::scoped_lock lock(mutex);
            id = current.empty() ? std::string() : current.front();
            news.swap(lines);
        }
        if (!news.empty())
            bar.clear();
        for (const auto& line : news)
            Call::printLine(line);
        auto folder = run::openRun(call.workspace(), id);
        if (!folder || call.quiet || call.json)
            continue;
        const auto summary = run::summarise(*folder);
        if (summary.totalSteps > 0 && summary.spec)
            bar.show(summary.spec->text("name"),
                     static_cast<double>(summary.step) / static_cast<double>(summary.totalSteps),
                     progressFacts(summary));
    }
    bar.clear();
    for (const auto& line : lines)
        Call::printLine(line);
    if (auto result = served.get(); !result)
        return call.fail(result.error());
    if (terminationWanted())
        return kInterrupted;
    const bool allFinished = std::ranges::all_of(runs, [&](const std::string& id) {
        auto folder = run::openRun(call.workspace(), id);
        return folder && run::summarise(*folder).state == run::RunState::Finished;
    });
    return allFinished ? kDone : kRunFailed;
}

} // namespace hilum::cli
