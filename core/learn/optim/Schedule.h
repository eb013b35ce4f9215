// Learning rate, weight decay, momentum and temperature over steps. Pure functions.
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

/// MAE's and MoCo v3's form with fractional epochs: base · epoch / warm, then a cosine to 0.
[[nodiscard]] double fractionalEpochCosine(double base, double epoch, double warmupEpochs, double epochs);

/// DINO's form (Caron et al. 2021, code): a line from 0 to base over the warm-up with both ends, then
/// last + ½ (base − last)(1 + cos π i / n) over the n steps that are left, i = 0, 1, …: the peak stands
/// twice, and the last value a little above `last`. Without warm-up also DINO's weight decay (0.04 → 0.4).
[[nodiscard]] double dinoCosine(double base, double last, std::int64_t step, std::int64_t warmupSteps,
                                std::int64_t totalSteps);

/// What a momentum network keeps at a step: 1 − (1 − base) · ½ (1 + cos π step / total), from base to 1
/// (Grill et al. 2020, BYOL; DINO and MoCo v3 do the same).
[[nodiscard]] double momentumCosine(double base, std::int64_t step, std::int64_t totalSteps);

/// DINO's teacher temperature: a line from warm (epoch 0) to last (epoch warmEpochs − 1), then last.
[[nodiscard]] double dinoTeacherTemperature(std::int64_t epoch, double warm, double last,
                                            std::int64_t warmEpochs);

/// MoCo v2 (Chen et al. 2020): base · ½ (1 + cos π epoch / epochs), constant within an epoch, no warm-up.
[[nodiscard]] double epochCosine(double base, std::int64_t epoch, std::int64_t epochs);

/// Factor on the learning rate of a transformer's layer when it is fine-tuned (Clark et al. 2020, ELECTRA;
/// He et al. 2022, MAE): decay^(depth + 1 − layer). Layer 0: embeddings, i + 1: block i, depth + 1: the rest.
[[nodiscard]] double layerDecay(double decay, std::int64_t layer, std::int64_t depth);

} // namespace hilum::learn
