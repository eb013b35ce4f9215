#include "learn/encoders/PositionEmbedding.h"

#include "learn/TorchCompat.h"

#include <algorithm>
#include <cmath>

namespace hilum::learn {

at::Tensor sinCosPositions(std::int64_t dim, std::int64_t grid) {
    const auto quarter = dim / 4;
    const at::Tensor exponents =
        torch::arange(quarter, torch::kDouble) / static_cast<double>(std::max<std::int64_t>(quarter, 1));
    const at::Tensor omega = 1.0 / torch::pow(10000.0, exponents);
    const at::Tensor along = torch::arange(grid, torch::kDouble);
    const at::Tensor x = torch::outer(along.repeat({grid}), omega);
    const at::Tensor y = torch::outer(along.repeat_interleave(grid), omega);
    const at::Tensor patches = torch::cat({x.sin(), x.cos(), y.sin(), y.cos()}, 1);
    return torch::cat({torch::zeros({1, patches.size(1)}, torch::kDouble), patches});
}

at::Tensor interpolatePositions(const at::Tensor& positions, std::int64_t rows, std::int64_t columns) {
    const auto patches = positions.size(1) - 1;
    const std::int64_t grid = std::llround(std::sqrt(static_cast<double>(patches)));
    if (rows == grid && columns == grid)
        return positions;
    const FullPrecisionScope exact(positions.device().type());
    // Interpolation is linear: that of the unit images is its matrix. The product's gradient is again a
    // product, where the interpolation's own gradient adds atomically on a GPU, in another order each time.
    at::Tensor weights;
    {
        const torch::NoGradGuard noGrad;
        const auto side = static_cast<double>(grid);
        const std::int64_t size[] = {rows, columns};
        weights =
            torch::upsample_bicubic2d(torch::eye(patches, positions.options()).view({patches, 1, grid, grid}),
                                      size, /*align_corners=*/false, (static_cast<double>(rows) + 0.1) / side,
                                      (static_cast<double>(columns) + 0.1) / side);
        weights = weights.reshape({patches, -1}).t();
    }
    const at::Tensor moved = torch::mm(weights, positions.select(0, 0).slice(0, 1));
    return torch::cat({positions.slice(1, 0, 1), moved.unsqueeze(0)}, 1);
}

} // namespace hilum::learn
