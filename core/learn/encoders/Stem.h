// The first layer of an encoder between films of one channel and pictures of three. Any thread.
#pragma once

#include "data/PixelCache.h"
#include "learn/TensorMap.h"

#include <array>
#include <string>
#include <string_view>

namespace hilum::learn {

/// Mean and deviation of each channel that a network of three channels expects its pictures to be normalised
/// with.
struct ChannelStatistics {
    std::array<double, 3> mean{};
    std::array<double, 3> deviation{};
};

/// "conv1.weight" of a ResNet or "patch_embed.proj.weight" of a ViT, with any prefix.
[[nodiscard]] bool isStem(std::string_view name);

/// [D, 1, k, k] → [D, 3, k, k]: w / 3 three times. Σ_c (w/3) x = w x: a film repeated to three channels gives
/// the same features when the three are normalised alike.
[[nodiscard]] at::Tensor expandStem(const at::Tensor& weight);
/// That rule in a sentence, as it stands in exported files.
[[nodiscard]] std::string stemRule();

/// What foldStem left.
struct FoldedStem {
    data::PixelStatistics normalisation; ///< of the one channel
    std::string sentence;                ///< what was done, and how exact it is
};

/// The stem of `tensors` (an encoder's state in fp32, names without prefix, [D, 3, k, k]) becomes one for
/// grey films. The network saw Σ_c w_c (x − μ_c) / σ_c of a grey film x; with μ, σ the means of μ_c and σ_c
/// this is w (x − μ) / σ + d, w = Σ_c w_c σ / σ_c, d = Σ_c w_c (μ − μ_c) / σ_c. A ViT takes d into its bias,
/// which is exact; a ResNet into the mean of its first norm, exact but where the film's border is padded.
FoldedStem foldStem(TensorMap& tensors, const ChannelStatistics& statistics);

} // namespace hilum::learn
