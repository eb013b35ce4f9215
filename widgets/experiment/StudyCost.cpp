#include "widgets/experiment/StudyCost.h"

#include "widgets/experiment/Preflight.h"

#include <map>
#include <string>
#include <tuple>

namespace hilum::widgets {

namespace {

struct RunCost {
    Estimate estimate;
    std::optional<double> seconds;
};

RunCost runCost(const run::RunSpec& spec, const DatasetFacts& facts, std::span<const run::RunSummary> known) {
    RunCost cost{estimateOf(spec, facts), 0.0};
    if (cost.estimate.steps == 0)
        return cost;
    const double speed = knownFilmsPerSecond(spec, known);
    const double films = static_cast<double>(cost.estimate.films) * static_cast<double>(cost.estimate.epochs);
    cost.seconds = speed > 0.0 ? std::optional(films / speed) : std::nullopt;
    return cost;
}

/// What the runs with labels of one study differ by, as far as it costs.
using Alike = std::tuple<run::RunKind, std::string, std::int64_t, double, std::string>;
Alike alike(const run::RunSpec& spec) {
    return {spec.kind(), spec.text("encoder"), spec.integer("patch"), spec.number("labelFraction"),
            spec.text("protocol")};
}

} // namespace

StudyCost costOf(const run::StudyPlan& plan, const DatasetFacts& facts,
                 std::span<const run::RunSummary> known) {
    StudyCost total{0, 0, 0.0, 0.0};
    const DatasetFacts pretraining = pretrainingFacts(facts);
    std::map<Alike, RunCost> labelled; // draws and seeds cost the same: hundreds of runs
    for (const run::RunSpec& spec : plan.runs) {
        RunCost cost;
        if (spec.kind() == run::RunKind::Pretrain) {
            cost = runCost(spec, pretraining, known);
        } else {
            const auto [found, isNew] = labelled.try_emplace(alike(spec));
            if (isNew)
                found->second = runCost(spec, facts, known);
            cost = found->second;
        }
        total.steps += cost.estimate.steps;
        total.views += cost.estimate.views;
        total.checkpointBytes += cost.estimate.checkpointBytes;
        if (total.seconds)
            total.seconds = cost.seconds ? std::optional(*total.seconds + *cost.seconds) : std::nullopt;
    }
    return total;
}

} // namespace hilum::widgets
