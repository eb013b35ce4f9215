// Features of films from a frozen encoder, and labels beside them. Runs on the GPU thread.
#pragma once

#include "augment/Recipe.h"
#include "data/PixelCache.h"
#include "learn/Device.h"
#include "learn/encoders/Encoders.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <vector>

namespace hilum::learn {

/// Films as the network sees them in evaluation: whole film, resized, normalised. [B, 1, side, side] on the
/// CPU.
[[nodiscard]] at::Tensor evaluationBatch(const data::PixelCache& cache, std::span<const std::uint32_t> rows,
                                         int side, const data::PixelStatistics& normalisation);

/// [n, featureSize] in fp32 on the CPU, encoder in eval(); the training mode it had is restored. Stops early,
/// with fewer rows, on a stop request.
[[nodiscard]] at::Tensor encodeFilms(Encoder& encoder, const data::PixelCache& cache,
                                     std::span<const std::uint32_t> rows, int side,
                                     const data::PixelStatistics& normalisation, const DeviceChoice& device,
                                     std::stop_token stop = {});

/// The same for one keyed view of each film: draw `epoch` of the recipe's first view.
[[nodiscard]] at::Tensor encodeViews(Encoder& encoder, const data::PixelCache& cache,
                                     std::span<const std::uint32_t> rows, const augment::Recipe& recipe,
                                     DrawKey key, int side, const data::PixelStatistics& normalisation,
                                     const DeviceChoice& device, std::stop_token stop = {});

} // namespace hilum::learn
