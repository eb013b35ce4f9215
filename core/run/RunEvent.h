// What a run tells: the only thing that the window and the reports learn from. Values, any thread.
#pragma once

#include "base/Json.h"

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace hilum::run {

enum class RunState : std::uint8_t {
    Queued,
    Starting,
    Running,
    Paused,
    Finished,
    Stopped,
    Failed,
    Diverged,
    Interrupted
};
[[nodiscard]] std::string_view stateName(RunState state); ///< "running"
[[nodiscard]] bool isFinal(RunState state);               ///< Finished, Stopped, Failed, Diverged

struct StateChanged {
    RunState state;
    std::string reason;
}; ///< reason: one sentence or ""
struct PlanMade {
    std::int64_t totalSteps;
    std::int64_t stepsPerEpoch;
    std::int64_t epochs;
    std::string device;
    std::string precision;
    Json facts;
};
struct StepLogged {
    std::int64_t step;
    std::int64_t epoch;
    double loss;
    double learningRate;
    double filmsPerSecond;
};
struct EpochEnded {
    std::int64_t epoch;
    double meanLoss;
    double elapsedS;
};
/// Numbers of one evaluation at a step: {"knn.auroc": 0.71, "probe.auroc": 0.74, "test.auroc": …,
/// "test.auroc.lower": …}.
struct Evaluated {
    std::string what;
    std::int64_t step;
    Json metrics;
};
struct CheckpointSaved {
    std::int64_t step;
    std::string file;
    std::string sha256;
    std::int64_t bytes;
};
/// Steps ≥ step were taken back: the run goes on from its checkpoint.
struct Rewound {
    std::int64_t step;
};
struct Warned {
    std::string message;
};
struct Ended {
    RunState state;
    std::string message;
    double elapsedS;
};

using RunEvent = std::variant<StateChanged, PlanMade, StepLogged, EpochEnded, Evaluated, CheckpointSaved,
                              Rewound, Warned, Ended>;

struct StampedEvent {
    std::uint64_t seq = 0;
    std::int64_t atMs = 0; ///< since 1970
    RunEvent event;
};

} // namespace hilum::run
