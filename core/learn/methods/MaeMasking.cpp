#include "learn/methods/MaeMasking.h"

#include "base/Rng.h"

#include <fmt/format.h>
#include <tuple>

namespace hilum::learn {

std::int64_t maeVisible(std::int64_t patches, double ratio) {
    return static_cast<std::int64_t>(static_cast<double>(patches) * (1.0 - ratio));
}

at::Tensor maeNoise(std::int64_t batch, std::int64_t patches, std::uint64_t seed, std::int64_t step) {
    Rng rng(seed, fmt::format("mae mask step {}", step));
    at::Tensor noise = torch::empty({batch, patches}, torch::kDouble);
    auto* values = noise.data_ptr<double>();
    for (std::int64_t i = 0; i < batch * patches; ++i)
        values[i] = rng.uniform();
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
