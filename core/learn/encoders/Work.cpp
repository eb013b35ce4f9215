#include "learn/encoders/Work.h"

#include "learn/encoders/Vit.h"

#include <array>

namespace hilum::learn {

namespace {

std::int64_t halved(std::int64_t side) {
    return (side + 1) / 2;
}

/// A k × k convolution whose result is side × side.
std::int64_t convolution(std::int64_t side, std::int64_t in, std::int64_t out, std::int64_t k) {
    return side * side * in * out * k * k;
}

/// He et al. 2016, table 1; the 50 with its stride in the 3 × 3 convolution.
std::int64_t resNetWork(bool deep, std::int64_t width, std::int64_t side, std::int64_t channels) {
    constexpr std::array kShallowBlocks{2, 2, 2, 2}, kDeepBlocks{3, 4, 6, 3};
    const auto& blocks = deep ? kDeepBlocks : kShallowBlocks;
    const std::int64_t expansion = deep ? 4 : 1;
    std::int64_t now = halved(side);
    std::int64_t work = convolution(now, channels, width, 7);
    now = halved(now);
    std::int64_t in = width;
    for (std::size_t stage = 0; stage < blocks.size(); ++stage) {
        const std::int64_t middle = width << stage;
        const std::int64_t out = middle * expansion;
        for (int block = 0; block < blocks[stage]; ++block) {
            const std::int64_t before = now;
            now = stage > 0 && block == 0 ? halved(now) : now;
            work += deep ? convolution(before, in, middle, 1) + convolution(now, middle, middle, 3) +
                               convolution(now, middle, out, 1)
                         : convolution(now, in, middle, 3) + convolution(now, middle, middle, 3);
            if (in != out || before != now)
                work += convolution(now, in, out, 1);
            in = out;
        }
    }
    return work;
}

/// Dosovitskiy et al. 2021: four d² for queries, keys, values and projection, eight for the MLP, and 2 n² d
/// for the attention.
std::int64_t vitWork(const VitOptions& vit, std::int64_t side, std::int64_t patch, std::int64_t channels) {
    const std::int64_t patches = (side / patch) * (side / patch);
    const std::int64_t tokens = patches + 1;
    const std::int64_t block = tokens * 12 * vit.dim * vit.dim + 2 * tokens * tokens * vit.dim;
    return patches * patch * patch * channels * vit.dim + vit.depth * block;
}

} // namespace

std::int64_t multiplyAdds(const EncoderOptions& options, std::int64_t side, std::int64_t channels) {
    if (options.name == "resnet18" || options.name == "resnet50")
        return resNetWork(options.name == "resnet50", options.width, side, channels);
    const auto vit = vitOptions(options.name);
    return vit && options.patch > 0 ? vitWork(*vit, side, options.patch, channels) : 0;
}

} // namespace hilum::learn
