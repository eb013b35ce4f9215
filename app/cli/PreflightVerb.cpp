// hilum-cli preflight: a few steps of a run before there is one: memory, seconds, disk, and the batch that
// fits.
#include "base/Process.h"
#include "base/Text.h"
#include "cli/ProgressBar.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"
#include "learn/runs/DryRun.h"

#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::string spec;
    int steps = 2;
};

const char* fitName(run::FitKind kind) {
    switch (kind) {
    case run::FitKind::AsItIs:
        return "asItIs";
    case run::FitKind::WholeBatch:
        return "wholeBatch";
    case run::FitKind::Parts:
        return "parts";
    case run::FitKind::SmallerBatch:
        return "smallerBatch";
    case run::FitKind::Nothing:
        break;
    }
    return "nothing";
}

std::string fitSentence(const run::Fit& fit) {
    switch (fit.kind) {
    case run::FitKind::AsItIs:
        return "The batch fits as it is set.";
    case run::FitKind::WholeBatch:
        return "The batch fits in one part, which is faster: accumulation 1.";
    case run::FitKind::Parts:
        return fmt::format("The batch fits in {} parts with the same gradient: accumulation {}.",
                           fit.accumulation, fit.accumulation);
    case run::FitKind::SmallerBatch:
        return fmt::format("Only a batch of {} fits, and that changes what the method compares.", fit.batch);
    case run::FitKind::Nothing:
        break;
    }
    return "Not even a small batch fits: choose smaller films or a smaller network.";
}

void printText(const learn::DryRunResult& measured, const run::Fit& fit) {
    Call::printLine(
        fmt::format("{}, {}: {:.2f} s a step, {} an epoch of {} steps, {} for {} epochs{}", measured.device,
                    measured.precision, measured.secondsPerStep,
                    durationText(measured.secondsPerStep * static_cast<double>(measured.stepsPerEpoch)),
                    measured.stepsPerEpoch, durationText(measured.etaS()), measured.epochs,
                    measured.scaled ? " (reckoned from fewer films)" : ""));
    Call::printLine(fmt::format("Memory: {} at most, of {} that are free; a checkpoint: {}",
                                bytesText(measured.peakBytes), bytesText(measured.need.freeBytes),
                                bytesText(measured.checkpointBytes)));
    Call::printLine(fitSentence(fit));
}

int preflight(const Call& call, const Options& options) {
    const auto json = readJson(options.spec);
    if (!json)
        return call.fail(json.error());
    const auto spec = run::RunSpec::fromJson(*json);
    if (!spec)
        return call.fail(spec.error());
    ProgressBar bar(!call.quiet && !call.json);
    const SignalStop stop;
    learn::DryRunOptions dry;
    dry.steps = options.steps;
    dry.stop = stop.token();
    dry.tell = [&](int done, int of) {
        if (call.json && !call.quiet)
            Call::printJson({{"phase", HILUM_TR("Measuring")}, {"done", done}, {"total", of}});
        bar.show("Measuring", static_cast<double>(done) / of, {});
    };
    const auto measured = learn::dryRun(call.workspace(), *spec, dry);
    bar.clear();
    if (!measured)
        return call.fail(measured.error());
    const run::Fit fit = run::fitToMemory(*spec, measured->need);
    if (!call.json) {
        printText(*measured, fit);
        return kDone;
    }
    Json answer = measured->toJson();
    answer["fit"] = {{"kind", fitName(fit.kind)},
                     {"batch", fit.batch},
                     {"accumulation", fit.accumulation},
                     {"bytes", fit.bytes}};
    if (const auto disk = freeBytes(call.workspace()))
        answer["diskFreeBytes"] = *disk;
    Call::printJson(answer);
    return kDone;
}

} // namespace

void addPreflightVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("preflight", "Measure what a run will cost before it starts");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("--spec", options->spec, "The spec.json of a pretraining or a fine-tuning")->required();
    verb->add_option("--steps", options->steps, "Steps that are timed")
        ->check(CLI::Range(1, 100))
        ->capture_default_str();
    verb->callback(
        [&call, options] { call.action = [&call, options] { return preflight(call, *options); }; });
}

} // namespace hilum::cli
