// The linear probes of the papers, each with its authors' optimiser, schedule and features. GPU thread.
#pragma once

#include "learn/runs/RunContext.h"
#include "learn/runs/TrainingLoop.h"
#include "run/ProbeProtocols.h"

namespace hilum::learn {

/// Epochs, steps and highest learning rate: the protocol's own where the spec leaves them at 0. A batch is at
/// most all `films`, and the learning rate follows it: base · batch / 256.
[[nodiscard]] LoopPlan paperProbePlan(const run::RunSpec& spec, const run::ProbeProtocol& protocol,
                                      std::size_t films);
/// Learning rate of a step.
[[nodiscard]] double paperProbeRate(const run::ProbeProtocol& protocol, const LoopPlan& plan,
                                    const StepProgress& progress);

Result<RunOutcome> paperProbeRun(RunContext& context, const run::ProbeProtocol& protocol);

} // namespace hilum::learn
