// Work: multiply-adds of an encoder for one film, in closed form from its shape. Pure.
#pragma once

#include "learn/encoders/Encoders.h"

#include <cstdint>

namespace hilum::learn {

/// Multiplications with an addition in convolutions, linear layers and attention, for one film of side × side
/// px; norms, activations and pooling are not counted, as in torchvision's tables. side: a ViT takes a
/// multiple of its patch. 0 for an encoder of no known name.
[[nodiscard]] std::int64_t multiplyAdds(const EncoderOptions& options, std::int64_t side,
                                        std::int64_t channels = 1);

} // namespace hilum::learn
