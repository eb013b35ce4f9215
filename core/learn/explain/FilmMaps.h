// FilmMaps: what can be shown of an encoder on a film: Grad-CAM or activation of ResNets, attention of Vision
// Transformers. Also how a map leaves as a plain picture. GPU thread.
#pragma once

#include "base/GreyImage.h"
#include "learn/encoders/Encoders.h"
#include "learn/explain/GradCam.h"

#include <string_view>

namespace hilum::learn::explain {

enum class MapKind {
    GradCam,    ///< of a score, last stage of a ResNet
    Activation, ///< energy of the last stage: a ResNet without any score
    Attention,  ///< class token to patches, last block of a Vision Transformer
};
[[nodiscard]] std::string_view mapName(MapKind kind); ///< "grad-cam", "activation", "attention"

/// In fp32 on the CPU, not negative, each in units of its own.
struct FilmMaps {
    MapKind kind = MapKind::Activation;
    at::Tensor maps;  ///< [B, h, w]; of attention the mean over the heads
    at::Tensor heads; ///< [B, heads, h, w]; undefined but for attention
};

/// images: [B, 1, S, S] on the encoder's device, normalised. Attention as in Caron et al. 2021 ("Emerging
/// properties in self-supervised vision transformers", figure 1); a score plays no part in it. The encoder's
/// training mode is restored; nothing of it is changed.
[[nodiscard]] FilmMaps filmMaps(Encoder& encoder, const at::Tensor& images, const LinearScore* score);

/// [h, w] on any device → the same as plain floats.
[[nodiscard]] FloatImage plainMap(const at::Tensor& map);
/// [h, w] → side × side, bilinear, the largest value white and 0 black. A map that is 0 stays black.
[[nodiscard]] GreyImage mapPicture(const at::Tensor& map, int side);
/// [heads, h, w] → one beside the other as they are, each with its largest value white.
[[nodiscard]] GreyImage headsPicture(const at::Tensor& heads);
/// [S, S] normalised → grey; what lies outside 0…1 is cut.
[[nodiscard]] GreyImage filmPicture(const at::Tensor& film, double mean, double standardDeviation);

} // namespace hilum::learn::explain
