#include "learn/losses/MaeLoss.h"

namespace hilum::learn {

namespace {

constexpr double kVarianceEps = 1e-6;

at::Tensor atLeastFloat(const at::Tensor& tensor) {
    return tensor.scalar_type() == at::kDouble ? tensor : tensor.to(at::kFloat);
}

} // namespace

at::Tensor patchify(const at::Tensor& images, std::int64_t patch) {
    const auto channels = images.size(1);
    const auto rows = images.size(2) / patch;
    const auto columns = images.size(3) / patch;
    return images.reshape({-1, channels, rows, patch, columns, patch})
        .permute({0, 2, 4, 3, 5, 1})
        .reshape({images.size(0), rows * columns, patch * patch * channels});
}

at::Tensor unpatchify(const at::Tensor& patches, std::int64_t patch, std::int64_t rows,
                      std::int64_t columns) {
    const auto channels = patches.size(2) / (patch * patch);
    return patches.reshape({-1, rows, columns, patch, patch, channels})
        .permute({0, 5, 1, 3, 2, 4})
        .reshape({patches.size(0), channels, rows * patch, columns * patch});
}

PatchStatistics patchStatistics(const at::Tensor& patches) {
    const at::Tensor values = atLeastFloat(patches);
    return {values.mean(-1, true), (values.var(at::IntArrayRef{-1}, true, true) + kVarianceEps).sqrt()};
}

at::Tensor normalisePatches(const at::Tensor& patches) {
    const auto statistics = patchStatistics(patches);
    return (atLeastFloat(patches) - statistics.mean) / statistics.deviation;
}

at::Tensor meanOfHidden(const at::Tensor& values, const at::Tensor& mask) {
    return (values * mask).sum() / mask.sum();
}

at::Tensor maeLoss(const at::Tensor& prediction, const at::Tensor& target, const at::Tensor& mask) {
    return meanOfHidden((atLeastFloat(prediction) - atLeastFloat(target)).square().mean(-1), mask);
}

} // namespace hilum::learn
