// hilum-cli run: list, show, pause, resume, stop, extend; and --execute, which the queue calls in a process
// of its own.
#include "base/Text.h"
#include "cli/ForegroundRun.h"
#include "cli/Verbs.h"
#include "run/ExtendRun.h"
#include "run/Queue.h"
#include "run/RunControl.h"
#include "run/RunStore.h"

#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::string execute, show, pause, resume, stop, extend;
    std::int64_t epochs = 0; ///< more, of an extension
};

int list(const Call& call) {
    const auto runs = run::listRuns(call.workspace());
    Json all = Json::array();
    for (const auto& summary : runs) {
        if (call.json)
            all.push_back(toJson(summary));
        else
            Call::printLine(fmt::format(
                "{}  {:<12} {:<10} {:>6}/{:<6} {}", summary.folder.id(), run::stateName(summary.state),
                summary.spec ? run::kindName(summary.spec->kind()) : "?", summary.step, summary.totalSteps,
                summary.error.empty() && summary.spec ? summary.spec->text("name") : summary.error));
    }
    if (call.json)
        Call::printJson(all);
    else if (runs.empty())
        Call::printLine("The workspace has no runs yet. `hilum-cli pretrain --help` tells how to make one.");
    return kDone;
}

int command(const Call& call, const std::string& id, run::Command what) {
    auto folder = run::openRun(call.workspace(), id);
    if (!folder)
        return call.fail(folder.error());
    const auto state = run::summarise(*folder).state;
    if (run::isFinal(state))
        return call.fail(
            Error{ErrorCode::BadValue, fmt::format("the run has ended ({})", run::stateName(state)), id});
    const bool alive = run::ownerAlive(*folder);
    if (!alive && what == run::Command::Resume) {
        if (auto queuedRun = run::enqueue(call.workspace(), id); !queuedRun)
            return call.fail(queuedRun.error());
        Call::printLine(
            "Queued again: it goes on from its last checkpoint. `hilum-cli queue` runs what waits.");
        return kDone;
    }
    if (!alive && what == run::Command::Stop) {
        // Nobody runs it: what is there is kept, and it leaves the queue.
        (void)run::dequeue(call.workspace(), id);
        auto store = run::RunStore::openForWriting(folder->path, call.clock);
        if (!store)
            return call.fail(store.error());
        const std::array<run::RunEvent, 1> end{run::Ended{run::RunState::Stopped, "", 0.0}};
        if (auto appended = store->append(end); !appended)
            return call.fail(appended.error());
        return kDone;
    }
    if (auto sent = run::sendCommand(folder->path, what); !sent)
        return call.fail(sent.error());
    return kDone;
}

/// A new run that goes on where a finished one ended, put into the queue.
int extendRun(const Call& call, const Options& options) {
    auto finished = run::openRun(call.workspace(), options.extend);
    if (!finished)
        return call.fail(finished.error());
    const auto spec = run::extended(run::summarise(*finished), options.epochs);
    if (!spec)
        return call.fail(spec.error());
    const auto folder = run::createRun(call.workspace(), *spec, call.clock);
    if (!folder)
        return call.fail(folder.error());
    if (auto queuedRun = run::enqueue(call.workspace(), folder->id()); !queuedRun)
        return call.fail(queuedRun.error());
    if (call.json)
        Call::printJson({{"run", folder->id()}, {"state", "queued"}, {"note", run::extensionSentence()}});
    else
        Call::printLine(fmt::format("Queued as {}. `hilum-cli queue` runs what waits. {}", folder->id(),
                                    run::extensionSentence()));
    return kDone;
}

int act(const Call& call, const Options& options) {
    if (!options.execute.empty())
        return runInForeground(call, run::RunFolder{std::filesystem::absolute(options.execute)});
    if (!options.pause.empty())
        return command(call, options.pause, run::Command::Pause);
    if (!options.resume.empty())
        return command(call, options.resume, run::Command::Resume);
    if (!options.stop.empty())
        return command(call, options.stop, run::Command::Stop);
    if (!options.extend.empty())
        return extendRun(call, options);
    if (options.show.empty())
        return list(call);
    auto folder = run::openRun(call.workspace(), options.show);
    if (!folder)
        return call.fail(folder.error());
    const auto summary = run::summarise(*folder);
    if (call.json)
        Call::printJson(toJson(summary));
    else
        Call::printLine(describe(summary) + (summary.spec ? "\n  " + summary.spec->commandLine() : ""));
    return kDone;
}

} // namespace

void addRunVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("run", "List, show and steer runs");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("--show", options->show, "Show one run");
    verb->add_option("--pause", options->pause, "Pause a run: it saves and waits");
    verb->add_option("--resume", options->resume, "Go on with a paused or interrupted run");
    verb->add_option("--stop", options->stop, "Stop a run for good and keep what it has");
    auto* extend = verb->add_option("--extend", options->extend,
                                    "Queue a run that goes on from the last step of this finished one");
    auto* epochs = verb->add_option("--epochs", options->epochs, "… for so many more epochs");
    extend->needs(epochs);
    epochs->needs(extend);
    verb->add_option("--execute", options->execute,
                     "Run a run's folder in this process (the queue does this)");
    verb->callback([&call, options] { call.action = [&call, options] { return act(call, *options); }; });
}

} // namespace hilum::cli
