// Settings of a method beside another one's in a study: its own defaults, with what few films and small films
// ask for. Pure functions, any thread.
#pragma once

#include "base/Result.h"
#include "run/RunSpec.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace hilum::run {

/// The methods of the five-method study, in the order in which it tells them.
inline constexpr std::array<std::string_view, 5> kFiveMethods{"simclr", "moco", "byol", "dino", "mae"};

/// `method` with its own defaults, and film size, width, epochs, batch, device and pace of the study's first
/// method. Up to 50,000 films (0: unknown, taken as many) MoCo's queue is 15 % of them, DINO has 1,024
/// outputs and its teacher follows at 0.99, BYOL has a hidden layer of 1,024 and the rate of its authors for
/// small sets (2 · batch/256), DINO and MAE learn at 5e-4. Up to 128 px transformers are ViT-Ti, MAE's with
/// patches of 8 px below that, and MAE's decoder is two blocks of 128.
Result<RunSpec> studyMethod(const RunSpec& like, std::string_view method, std::int64_t films);

} // namespace hilum::run
