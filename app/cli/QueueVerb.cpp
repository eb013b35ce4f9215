// hilum-cli queue: runs what waits, each run in a process of its own; one queue a workspace.
#include "base/Text.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"
#include "learn/Device.h"
#include "run/Queue.h"
#include "run/QueueNotice.h"

#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    double idleS = 60.0;
    bool list = false;
};

int list(const Call& call) {
    auto entries = run::queued(call.workspace());
    if (!entries)
        return call.fail(entries.error());
    Json all = Json::array();
    for (const auto& entry : *entries) {
        if (call.json)
            all.push_back({{"run", entry.run}, {"attempts", entry.attempts}});
        else
            Call::printLine(entry.run);
    }
    const auto notice = run::queueNotice(call.workspace());
    const std::string trouble = notice && !entries->empty() ? sentence(notice->error) : std::string();
    if (!call.json && !trouble.empty())
        Call::printLine("The queue cannot go on. " + trouble);
    if (call.json)
        Call::printJson({{"waiting", all},
                         {"served", run::queueAlive(call.workspace())},
                         {"trouble", trouble.empty() ? Json() : Json(trouble)}});
    else if (entries->empty())
        Call::printLine("Nothing waits.");
    return kDone;
}

int serve(const Call& call, const Options& options) {
    SignalStop stop;
    run::QueueOptions queue;
    queue.program = call.program;
    queue.idleS = options.idleS;
    queue.gpu = learn::cudaAvailable();
    queue.tell = [&](const std::string& run, const std::string& what) {
        if (call.json)
            Call::printJson({{"run", run}, {"what", what}});
        else if (!call.quiet)
            Call::printLine(fmt::format("{}  {}", run, what));
    };
    auto served = run::serveQueue(call.workspace(), queue, call.clock, stop.token());
    if (!served)
        return call.fail(served.error());
    return terminationWanted() ? kInterrupted : kDone;
}

} // namespace

void addQueueVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("queue", "Run what waits in the queue");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("--idle", options->idleS, "End after so many seconds without work")
        ->capture_default_str();
    verb->add_flag("--list", options->list, "Only list what waits");
    verb->callback([&call, options] {
        call.action = [&call, options] { return options->list ? list(call) : serve(call, *options); };
    });
}

} // namespace hilum::cli
