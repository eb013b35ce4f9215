#include "learn/methods/MaeMasking.h"

#include "augment/Masking.h"

#include <tuple>

namespace hilum::learn {

std::int64_t maeVisible(std::int64_t patches, double ratio) {
    return augment::visiblePatches(patches, ratio);
}

at::Tensor maeNoise(std::int64_t batch, std::int64_t patches, std::uint64_t seed, std::int64_t step) {
    at::Tensor noise = torch::empty({batch, patches}, torch::kDouble);
    augment::maskNoise(std::span(noise.data_ptr<double>(), static_cast<std::size_t>(batch * patches)), seed,
                       step);
    return noise;
}

MaeMask maeMask(const at::Tensor& noise, double ratio) {
    const auto visible = maeVisible(noise.size(1), ratio);
    const at::Tensor order = std::get<1>(noise.sort(/*stable=*/true, 1, /*descending=*/false));
    MaeMask result;
    result.keep = order.slice(1, 0, visible).contiguous();
    result.restore = std::get<1>(order.sort(1));
    result.mask = result.restore.ge(visible).to(noise.scalar_type());
    return result;
}

} // namespace hilum::learn
