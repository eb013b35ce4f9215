// Position embeddings of Vision Transformers: fixed sine and cosine ones, and learned ones at another input
// side. Any thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>

namespace hilum::learn {

/// [1 + grid², dim] in fp64, dim a multiple of 4; row 0 (the class token) is 0, then patches row by row. A
/// patch at column x, row y has [sin xω, cos xω, sin yω, cos yω], ω_i = 10000^(−i / (dim/4)) (He et al. 2022,
/// "Masked autoencoders are scalable vision learners": the column comes first).
[[nodiscard]] at::Tensor sinCosPositions(std::int64_t dim, std::int64_t grid);

/// [1, 1 + grid², D] → [1, 1 + rows · columns, D]: bicubic (a = −0.75, no antialias) with the scale factors
/// (rows + 0.1) / grid and (columns + 0.1) / grid, as DINO's code does (Caron et al. 2021, "Emerging
/// properties in self-supervised vision transformers"); the 0.1 moves the sampling points. The same tensor
/// when the grids agree. Differentiable, and the gradient does not depend on the order of threads on a GPU.
[[nodiscard]] at::Tensor interpolatePositions(const at::Tensor& positions, std::int64_t rows,
                                              std::int64_t columns);

} // namespace hilum::learn
