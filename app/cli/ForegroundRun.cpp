#include "cli/ForegroundRun.h"

#include "base/Text.h"
#include "cli/ProgressBar.h"
#include "cli/Signals.h"
#include "learn/runs/RunExecutor.h"
#include "run/EventCodec.h"

#include <cmath>
#include <fmt/format.h>

namespace hilum::cli {

int exitCodeOf(run::RunState state) {
    switch (state) {
    case run::RunState::Finished:
    case run::RunState::Stopped:
        return kDone;
    case run::RunState::Failed:
    case run::RunState::Diverged:
        return kRunFailed;
    default:
        return kInterrupted;
    }
}

std::string progressFacts(const run::RunSummary& summary) {
    std::string facts = fmt::format("step {} of {}, loss {:.3f}", countText(summary.step),
                                    countText(summary.totalSteps), summary.loss);
    if (summary.filmsPerSecond > 0.0)
        facts += fmt::format(", {:.0f} films/s", summary.filmsPerSecond);
    if (summary.etaS >= 0.0)
        facts += fmt::format(", {} left", durationText(summary.etaS));
    return facts;
}

std::string describe(const run::RunSummary& summary) {
    std::string text = fmt::format("{}  {}  {}", summary.folder.id(), run::stateName(summary.state),
                                   summary.spec ? summary.spec->text("name") : "");
    if (!summary.error.empty())
        return text + "\n  " + summary.error;
    if (!summary.reason.empty())
        text += "\n  " + summary.reason;
    if (!summary.device.empty())
        text +=
            fmt::format("\n  {}, {}, {}", summary.device, summary.precision, durationText(summary.elapsedS));
    for (const auto& warning : summary.warnings)
        text += "\n  Note: " + warning;
    for (const auto& [name, value] : summary.metrics)
        if (!name.ends_with(".lower") && !name.ends_with(".upper")) {
            text += fmt::format("\n  {:<24} {:.4f}", name, value);
            const auto lower = summary.metrics.find(name + ".lower");
            const auto upper = summary.metrics.find(name + ".upper");
            if (lower != summary.metrics.end() && upper != summary.metrics.end())
                text += fmt::format("  [{:.4f}, {:.4f}]", lower->second, upper->second);
        }
    return text;
}

Json toJson(const run::RunSummary& summary) {
    Json json{{"run", summary.folder.id()},       {"state", run::stateName(summary.state)},
              {"reason", summary.reason},         {"step", summary.step},
              {"totalSteps", summary.totalSteps}, {"elapsedS", summary.elapsedS},
              {"device", summary.device},         {"precision", summary.precision},
              {"metrics", Json(summary.metrics)}};
    if (summary.spec)
        json["spec"] = summary.spec->toJson();
    if (!summary.error.empty())
        json["error"] = summary.error;
    return json;
}

int runInForeground(const Call& call, const run::RunFolder& folder) {
    ProgressBar bar(!call.quiet && !call.json);
    run::RunSummary seen;
    double batch = 0.0;
    learn::ExecuteOptions options;
    options.version = HILUM_VERSION;
    options.terminationWanted = terminationWanted;
    options.tell = [&](const run::RunEvent& event) {
        if (call.json && !call.quiet && !std::holds_alternative<run::StepLogged>(event))
            Call::printJson({{"event", run::eventKind(event)}, {"body", run::eventToJson(event)}});
        if (const auto* plan = std::get_if<run::PlanMade>(&event)) {
            seen.totalSteps = plan->totalSteps;
            batch = plan->facts.value("batch", 0.0);
        }
        const auto* step = std::get_if<run::StepLogged>(&event);
        if (step == nullptr || seen.totalSteps <= 0)
            return;
        seen.step = step->step + 1;
        seen.loss = step->loss;
        seen.filmsPerSecond = step->filmsPerSecond;
        seen.etaS = step->filmsPerSecond > 0.0
                        ? static_cast<double>(seen.totalSteps - seen.step) * batch / step->filmsPerSecond
                        : -1.0;
        bar.show(folder.id(), static_cast<double>(seen.step) / static_cast<double>(seen.totalSteps),
                 progressFacts(seen));
    };
    const auto state = learn::executeRun(folder, call.clock, options);
    bar.clear();
    if (!state)
        return call.fail(state.error());
    const auto summary = run::summarise(folder);
    if (call.json)
        Call::printJson(toJson(summary));
    else if (!call.quiet)
        Call::printLine(describe(summary));
    return exitCodeOf(*state);
}

} // namespace hilum::cli
