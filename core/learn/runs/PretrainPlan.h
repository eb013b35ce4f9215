// What a pretraining spec says about optimiser and schedules, method by method. GPU thread.
#pragma once

#include "learn/methods/Method.h"
#include "learn/optim/Optimiser.h"
#include "learn/runs/TrainingLoop.h"

#include <memory>

namespace hilum::learn {

/// Epochs, steps, learning rate and warm-up. A learning rate of 0 takes the method's own rule.
[[nodiscard]] LoopPlan pretrainPlan(const run::RunSpec& spec, std::size_t films);

/// LARS in TensorFlow's form for SimCLR and in JAX's for BYOL, SGD that also decays norms and biases for
/// MoCo, AdamW with MAE's betas for MAE, plain forms otherwise.
[[nodiscard]] std::unique_ptr<Optimiser> pretrainOptimiser(Method& method, const run::RunSpec& spec);

/// The learning rate of a step: cosine per step after a linear warm-up (SimCLR, BYOL, MAE), per epoch (MoCo),
/// or DINO's.
[[nodiscard]] double pretrainLearningRate(const run::RunSpec& spec, const LoopPlan& plan,
                                          const StepProgress& progress);

/// The weight decay of a step: DINO's rises by a cosine, the others' stays.
[[nodiscard]] double pretrainWeightDecay(const run::RunSpec& spec, const StepProgress& progress);

/// What the method's authors use for this batch: 0.075·√B with SimCLR's LARS; 0.03·B/256 with SGD (MoCo, DINO
/// on ResNets); 0.2, 0.3 or 0.45·B/256 for 1,000, 300 or 100 epochs of BYOL; 0.0005·B/256 (DINO) and
/// 0.00015·B/256 (MAE) with AdamW.
[[nodiscard]] double methodLearningRate(const run::RunSpec& spec);

} // namespace hilum::learn
