// What an encoder's weights must be called and how large they must be, told without building it: a file is
// held against this list before anything is allocated. Any thread.
#pragma once

#include "learn/encoders/Encoders.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hilum::learn {

struct TensorShape {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// Every parameter and buffer of the encoder's network under torchvision's or timm's name. `channels`: inputs
/// of its first layer. options.name must be one that makeEncoder takes; for a ViT, options.side a multiple of
/// options.patch.
[[nodiscard]] std::vector<TensorShape> encoderShapes(const EncoderOptions& options, std::int64_t channels);

} // namespace hilum::learn
