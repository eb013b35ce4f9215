// encoder.safetensors: a trained encoder with what is needed to use it again, and encoders that others wrote.
// One thread.
#pragma once

#include "base/Result.h"
#include "data/PixelCache.h"
#include "learn/Safetensors.h"
#include "learn/TensorMap.h"
#include "learn/encoders/Encoders.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace hilum::learn {

/// An encoder and the numbers that belong to it.
struct LoadedEncoder {
    std::shared_ptr<Encoder> encoder;
    EncoderOptions options;
    data::PixelStatistics normalisation; ///< of the films it was trained on
    int side = 0;                        ///< px it was trained at; 0: unknown
    std::int64_t fileChannels = 1;       ///< inputs of the first layer in the file; 1 from here on
    std::map<std::string, std::string> metadata;
    std::vector<std::string> notes; ///< what was converted, assumed or left out: sentences
    at::Tensor headWeight,
        headBias; ///< a classifier's `fc` for two classes, [2, K] and [2]; undefined without
};

/// What a foreign file does not tell.
struct EncoderReading {
    std::vector<double> mean, deviation; ///< one number or three; empty: the file's own, else an assumption
    std::string pooling; ///< "cls" or "mean" for a ViT; "": the file's own, else MAE's or DINO's
};

/// Writes the network under torchvision's or timm's names, with mean, deviation, width, side and `extra` as
/// metadata. `channels` 3: the first layer is expanded (Stem.h) and the rule stands in metadata "stem".
/// `head` ("fc.weight", "fc.bias") stands beside it.
Result<std::string> writeEncoder(const std::filesystem::path& file, Encoder& encoder,
                                 const EncoderOptions& options, const data::PixelStatistics& normalisation,
                                 int side, std::map<std::string, std::string> extra, int channels = 1,
                                 const TensorMap& head = {});

/// Reads it back, or a file of torchvision, timm, DINO, MAE or MoCo: the encoder is found in it and checked
/// strictly (ForeignEncoder.h); a first layer for three channels becomes one for grey films (Stem.h). Three
/// channels without a stated normalisation are taken to be normalised as ImageNet's. What was done is said in
/// `notes`.
Result<LoadedEncoder> readEncoder(const std::filesystem::path& file, const EncoderReading& reading = {});
/// The same from a file that was read already; errors name `source`.
Result<LoadedEncoder> encoderOf(WeightFile weights, const EncoderReading& reading, const std::string& source);

} // namespace hilum::learn
