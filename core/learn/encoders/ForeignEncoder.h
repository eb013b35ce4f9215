// Finds an encoder in somebody's weights: torchvision's ResNets, timm's and DINO's ViTs, MAE's encoders,
// alone or inside a method's checkpoint ("module.encoder_q.", "teacher.backbone."). One thread.
#pragma once

#include "base/Result.h"
#include "learn/Safetensors.h"
#include "learn/encoders/Encoders.h"

#include <cstdint>
#include <string>
#include <vector>

namespace hilum::learn {

struct ForeignEncoder {
    EncoderOptions options;
    std::int64_t channels = 1;        ///< of its first layer: 1 or 3
    std::string root;                 ///< what stands before the encoder's names; "" for nothing
    TensorMap tensors;                ///< its state in fp32 under torchvision's or timm's names, complete
    std::vector<std::string> ignored; ///< names of the other tensors: classifiers, heads, decoders, twins
};

/// Strict: every tensor of the network must be there with its shape, none that the network lacks may stand
/// among them, and all must be finite; the error names the first that does not fit. A file may leave out
/// num_batches_tracked. Of two networks the one that the method keeps is taken: teacher, query, online.
Result<ForeignEncoder> recogniseEncoder(const WeightFile& file);

/// "5 tensors that are no part of the encoder were left out (fc, queue)."; "" for none.
[[nodiscard]] std::string ignoredSentence(const ForeignEncoder& encoder);

} // namespace hilum::learn
