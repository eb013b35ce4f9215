#include "learn/encoders/KeyedInit.h"

#include "base/Rng.h"

#include <cmath>
#include <string>

namespace hilum::learn {

namespace {

template <class Draw> void fill(at::Tensor& tensor, std::uint64_t seed, std::string_view name, Draw draw) {
    const torch::NoGradGuard noGrad;
    Rng rng(seed, std::string("weights ") + std::string(name));
    const auto count = tensor.numel();
    at::Tensor values = torch::empty({count}, torch::kDouble);
    auto* data = values.data_ptr<double>();
    for (std::int64_t i = 0; i < count; ++i)
        data[i] = draw(rng);
    tensor.copy_(values.view(tensor.sizes()));
}

} // namespace

void initNormal(at::Tensor tensor, double deviation, std::uint64_t seed, std::string_view name) {
    fill(tensor, seed, name, [deviation](Rng& rng) { return deviation * rng.normal(); });
}

void initTruncatedNormal(at::Tensor tensor, double deviation, std::uint64_t seed, std::string_view name) {
    constexpr double kCut = 2.0;
    fill(tensor, seed, name, [deviation](Rng& rng) {
        double draw = rng.normal();
        while (std::abs(draw) > kCut)
            draw = rng.normal();
        return deviation * draw;
    });
}

void initUniform(at::Tensor tensor, double bound, std::uint64_t seed, std::string_view name) {
    fill(tensor, seed, name, [bound](Rng& rng) { return rng.uniform(-bound, bound); });
}

void initKaimingFanOut(at::Tensor convolution, std::uint64_t seed, std::string_view name) {
    const auto fanOut = convolution.size(0) * convolution.size(2) * convolution.size(3);
    initNormal(convolution, std::sqrt(2.0 / static_cast<double>(fanOut)), seed, name);
}

void initLinearDefault(torch::nn::LinearImpl& linear, std::uint64_t seed, std::string_view name) {
    const double bound = 1.0 / std::sqrt(static_cast<double>(linear.weight.size(1)));
    initUniform(linear.weight, bound, seed, std::string(name) + ".weight");
    if (linear.bias.defined())
        initUniform(linear.bias, bound, seed, std::string(name) + ".bias");
}

} // namespace hilum::learn
