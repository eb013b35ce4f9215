// encoder.safetensors: a trained encoder with what is needed to use it again. One thread.
#pragma once

#include "base/Result.h"
#include "data/PixelCache.h"
#include "learn/TensorMap.h"
#include "learn/encoders/Encoders.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace hilum::learn {

/// An encoder and the numbers that belong to it.
struct LoadedEncoder {
    std::shared_ptr<Encoder> encoder;
    EncoderOptions options;
    data::PixelStatistics normalisation; ///< of the films it was trained on
    int side = 0;                        ///< px it was trained at; 0: unknown
    std::map<std::string, std::string> metadata;
    at::Tensor headWeight,
        headBias; ///< `fc` of a classifier for two classes, [2, K] and [2]; undefined without
};

/// Writes the network under torchvision's names, with mean, deviation, width, side and `extra` as metadata;
/// `head`
/// ("fc.weight", "fc.bias") stands beside it.
Result<std::string> writeEncoder(const std::filesystem::path& file, Encoder& encoder,
                                 const EncoderOptions& options, const data::PixelStatistics& normalisation,
                                 int side, std::map<std::string, std::string> extra,
                                 const TensorMap& head = {});
/// Reads it back. `fc.*` is no part of the encoder; a stem for three channels is summed to one, exact
/// for grey films, and said in metadata["note"].
Result<LoadedEncoder> readEncoder(const std::filesystem::path& file);

} // namespace hilum::learn
