// How far a momentum network (MoCo's keys, BYOL's target, DINO's teacher) gets away from the weights that it
// began with. Pure functions.
#pragma once

#include "run/RunSpec.h"

#include <cstdint>

namespace hilum::run {

/// Share of its first weights that the momentum network still holds after `steps`: the product of the
/// momenta, constant for MoCo (He et al. 2020), rising to 1 by a cosine for BYOL and DINO (Grill et al.
/// 2020). 0 for methods without one.
[[nodiscard]] double firstWeightsShare(const RunSpec& spec, std::int64_t steps);

/// More than this after the whole run is refused: e⁻¹, where the time constant 1 / (1 − m) of a constant
/// momentum is as long as the run.
[[nodiscard]] double mostFirstWeights();

/// Steps after which it holds no more than that; 0 for methods without one, and where it never leaves them.
[[nodiscard]] std::int64_t stepsToLeave(const RunSpec& spec);

/// The highest momentum, to three places, whose network has left that share behind after `steps`; 0 when
/// there is none.
[[nodiscard]] double highestMomentum(const RunSpec& spec, std::int64_t steps);

} // namespace hilum::run
