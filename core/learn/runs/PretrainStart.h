// The weights that a pretraining begins with: fresh ones, or those of another encoder. GPU thread.
#pragma once

#include "data/PixelCache.h"
#include "learn/methods/Method.h"
#include "learn/runs/RunContext.h"

#include <optional>

namespace hilum::learn {

/// Follows the spec's `init`: the encoder of a pretraining run or of a file takes the place of the method's
/// fresh one, in its momentum encoder, too; heads stay fresh. Gives the normalisation that those weights were
/// trained with and keep, nothing from scratch. BadValue when it is another network. Positions of a vision
/// transformer made for another film size are interpolated; MAE's fixed ones stay its own.
Result<std::optional<data::PixelStatistics>> takeStart(RunContext& context, Method& method);

} // namespace hilum::learn
