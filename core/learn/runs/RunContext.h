// What a job gets to work with and what it gives back.
#pragma once

#include "base/Clock.h"
#include "base/Json.h"
#include "learn/Device.h"
#include "learn/runs/RunData.h"
#include "learn/runs/RunGate.h"
#include "run/Health.h"
#include "run/RunFolder.h"
#include "run/RunSpec.h"
#include "run/RunStore.h"

#include <map>
#include <string>
#include <vector>

namespace hilum::learn {

struct RunContext {
    run::RunFolder folder;
    run::RunSpec spec;
    const Clock& clock;
    RunGate& gate;
    std::vector<run::CheckpointSaved> savedCheckpoints; ///< as run.db has them, oldest first
    bool hasSteps = false;                              ///< run.db already holds steps: this is a resume
    std::int64_t lastEvaluatedStep = -1;                ///< evaluations up to it stand in run.db
    run::HealthHistory health;                          ///< of the run's earlier sessions
};

/// How a job ended. A Result's error means Failed (or Diverged, by its code).
struct RunOutcome {
    run::RunState state = run::RunState::Finished;
    std::string message;
    double elapsedS = 0.0; ///< in training, over all its sessions
    std::map<std::string, std::vector<run::Prediction>> predictions;
    std::map<std::string, Json> facts;
};

// One function a kind of run; called on the GPU thread.
Result<RunOutcome> pretrainRun(RunContext& context);
Result<RunOutcome> fineTuneRun(RunContext& context);
Result<RunOutcome> probeRun(RunContext& context);
Result<RunOutcome> baselineRun(RunContext& context);

} // namespace hilum::learn
