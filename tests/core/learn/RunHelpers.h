// Runs executed in the test's own process, and their curves as run.db has them.
#pragma once

#include "TinyWorkspace.h"
#include "learn/runs/RunExecutor.h"
#include "run/RunControl.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <ostream>
#include <string>
#include <utility>
#include <vector>

namespace hilum::learn {

inline std::vector<run::StampedEvent> eventsOf(const run::RunFolder& folder) {
    auto store = run::RunStore::openForReading(folder.path);
    EXPECT_TRUE(store.ok());
    auto events = store->eventsSince(0);
    EXPECT_TRUE(events.ok());
    return *events;
}

/// (step, loss) of every step and (step, metrics) of every evaluation, as run.db has them.
struct Curve {
    std::vector<std::pair<std::int64_t, double>> loss;
    std::vector<std::string> evaluations;
    friend bool operator==(const Curve&, const Curve&) = default;
    /// For googletest: what differs must be seen to the bit.
    friend void PrintTo(const Curve& curve, std::ostream* out) {
        for (const auto& [step, value] : curve.loss)
            *out << fmt::format("{}: {:a}\n", step, value);
        for (const auto& evaluation : curve.evaluations)
            *out << evaluation << '\n';
    }
};

inline Curve curveOf(const run::RunFolder& folder) {
    Curve curve;
    for (const auto& stamped : eventsOf(folder)) {
        if (const auto* step = std::get_if<run::StepLogged>(&stamped.event))
            curve.loss.emplace_back(step->step, step->loss);
        if (const auto* evaluated = std::get_if<run::Evaluated>(&stamped.event))
            curve.evaluations.push_back(fmt::format("{} {}", evaluated->step, evaluated->metrics.dump()));
    }
    return curve;
}

/// Runs until `steps` steps have been told in this session, then asks it to end, as SIGTERM does.
inline run::RunState executeUntil(TinyWorkspace& workspace, const run::RunFolder& folder, int steps) {
    int seen = 0;
    ExecuteOptions options;
    options.tell = [&](const run::RunEvent& event) {
        seen += std::holds_alternative<run::StepLogged>(event) ? 1 : 0;
    };
    options.terminationWanted = [&] { return seen >= steps; };
    const auto state = executeRun(folder, workspace.clock, options);
    EXPECT_TRUE(state.ok());
    return state ? *state : run::RunState::Failed;
}

inline run::RunState execute(TinyWorkspace& workspace, const run::RunFolder& folder) {
    return executeUntil(workspace, folder, 1 << 30);
}

} // namespace hilum::learn
