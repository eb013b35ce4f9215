// The encoder that a downstream run starts from: fresh, from a run of the workspace, or from a file. GPU
// thread.
#pragma once

#include "learn/encoders/EncoderFile.h"
#include "learn/runs/RunContext.h"

#include <span>

namespace hilum::learn {

/// What the spec's `init` names, a run or a file, read; what had to be converted is told as a warning.
Result<LoadedEncoder> givenEncoder(RunContext& context);

/// Follows the spec's `init`. A fresh encoder is normalised by the pixel statistics of `training`; a
/// pretrained one keeps the statistics it was trained with, and its own width.
Result<LoadedEncoder> downstreamEncoder(RunContext& context, const RunData& data,
                                        std::span<const std::uint32_t> training);

} // namespace hilum::learn
