// Learning rate over steps. Pure functions.
#pragma once

#include <cstdint>

namespace hilum::learn {

/// Linear warm-up from 0, then a cosine to 0 over the remaining steps (SimCLR's code; Loshchilov & Hutter
/// 2017): step < warm: base · step / warm; otherwise base · ½ (1 + cos π (step − warm) / (total − warm)).
[[nodiscard]] double warmupCosine(double base, std::int64_t step, std::int64_t warmupSteps,
                                  std::int64_t totalSteps);

/// min(wanted, a tenth of the run), in steps.
[[nodiscard]] std::int64_t warmupSteps(std::int64_t wantedEpochs, std::int64_t stepsPerEpoch,
                                       std::int64_t totalSteps);

/// The method's own rule when the spec says 0: 0.075·√batch for LARS, 0.03·batch/256 for SGD.
[[nodiscard]] double ownLearningRate(bool lars, std::int64_t batch);

/// MAE's and MoCo v3's form with fractional epochs: base · epoch / warm, then a cosine to 0.
[[nodiscard]] double fractionalEpochCosine(double base, double epoch, double warmupEpochs, double epochs);

} // namespace hilum::learn
