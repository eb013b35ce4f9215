#include "report/Cost.h"

#include "report/Facts.h"
#include "run/FreshStart.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string>

namespace hilum::report {
namespace {

double known(double value) {
    return value > 0.0 && std::isfinite(value) ? value : RunCost::kUnknown;
}

template <class Run> RunCost costOfRun(const Run& run) {
    const run::RunSummary& summary = run.summary;
    RunCost cost;
    cost.seconds = known(summary.elapsedS);
    // A logistic probe has a plan of three parts and no steps: seconds per epoch would mean nothing.
    if (summary.step > 0 && summary.totalSteps > 0 && summary.epochs > 0)
        cost.secondsPerEpoch = cost.seconds * static_cast<double>(summary.totalSteps) /
                               (static_cast<double>(summary.step) * static_cast<double>(summary.epochs));
    cost.filmsPerSecond = known(summary.filmsPerSecond);
    cost.viewsPerSecond =
        cost.filmsPerSecond * known(numberAt(run.resources, "viewsPerFilm", RunCost::kUnknown));
    cost.peakMemoryBytes = known(numberAt(run.resources, "peakMemoryBytes", RunCost::kUnknown));
    cost.multiplyAdds = known(numberAt(run.resources, "multiplyAdds", RunCost::kUnknown));
    cost.energyJ = known(numberAt(run.resources, "energyJ", RunCost::kUnknown));
    cost.encoderParameters = known(numberAt(run.parameters, "encoder", RunCost::kUnknown));
    return cost;
}

} // namespace

RunCost costOf(const ComparedRun& run) {
    return costOfRun(run);
}

RunCost costOf(const PretrainingRun& run) {
    return costOfRun(run);
}

bool onOneDevice(const Comparison& comparison) {
    std::set<std::string> devices;
    for (const ComparedRun& run : comparison.runs)
        if (run.summary.elapsedS > 0.0)
            devices.insert(run.summary.device);
    return devices.size() < 2;
}

bool startsFromFile(const ComparedRun& run) {
    return textAt(run.spec, "init").starts_with("file:");
}

const PretrainingRun* pretrainingOf(const Comparison& comparison, const ComparedRun& run) {
    const auto found = std::ranges::find_if(comparison.pretraining, [&](const PretrainingRun& source) {
        return !run.pretraining.empty() && source.summary.folder.id() == run.pretraining;
    });
    return found == comparison.pretraining.end() ? nullptr : &*found;
}

RunCost totalCostOf(const Comparison& comparison, const ComparedRun& run) {
    RunCost cost = costOf(run);
    const PretrainingRun* source = pretrainingOf(comparison, run);
    // What given weights cost others is nowhere recorded, nor is here what a pretraining began with.
    const bool given = startsFromFile(run) || (source != nullptr && !run::startsFresh(*source->summary.spec));
    if (run.pretraining.empty() && !given)
        return cost;
    const RunCost before = source != nullptr ? costOf(*source) : RunCost{};
    cost.seconds += before.seconds;
    cost.energyJ += before.energyJ;
    // std::max would keep the known one of a known and an unknown value.
    cost.peakMemoryBytes = std::isfinite(before.peakMemoryBytes) && std::isfinite(cost.peakMemoryBytes)
                               ? std::max(before.peakMemoryBytes, cost.peakMemoryBytes)
                               : RunCost::kUnknown;
    return cost;
}

} // namespace hilum::report
