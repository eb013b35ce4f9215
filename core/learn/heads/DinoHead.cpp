#include "learn/heads/DinoHead.h"

#include "learn/TorchCompat.h"
#include "learn/encoders/KeyedInit.h"

#include <cmath>
#include <string>

namespace hilum::learn {

WeightNormLinear::WeightNormLinear(std::int64_t in, std::int64_t out, bool freezeNorm, std::uint64_t seed) {
    weight_g = register_parameter("weight_g", torch::ones({out, 1}), !freezeNorm);
    weight_v = register_parameter("weight_v", torch::empty({out, in}));
    // The authors make this layer after they initialise the others: it keeps PyTorch's default.
    initUniform(weight_v, 1.0 / std::sqrt(static_cast<double>(in)), seed, "head.last_layer.weight_v");
}

at::Tensor WeightNormLinear::forward(const at::Tensor& input) {
    return torch::linear(input, at::_weight_norm(weight_v, weight_g, 0));
}

DinoHead::DinoHead(std::int64_t featureSize, const DinoHeadOptions& options) {
    const torch::NoGradGuard noGrad;
    const auto layer = [&options](std::int64_t in, std::int64_t out, int index) {
        torch::nn::Linear linear(in, out);
        // A normal cut off at ±2, a hundred deviations away: not cut at all.
        initNormal(linear->weight, 0.02, options.seed, "head.mlp." + std::to_string(index) + ".weight");
        linear->bias.zero_();
        return linear;
    };
    m_mlp = register_module("mlp",
                            torch::nn::Sequential(layer(featureSize, options.hidden, 0), torch::nn::GELU(),
                                                  layer(options.hidden, options.hidden, 2), torch::nn::GELU(),
                                                  layer(options.hidden, options.bottleneck, 4)));
    m_lastLayer = register_module("last_layer",
                                  std::make_shared<WeightNormLinear>(options.bottleneck, options.outputs,
                                                                     options.normLastLayer, options.seed));
}

at::Tensor DinoHead::forward(const at::Tensor& features) {
    const at::Tensor x = m_mlp->forward(features);
    // Logits lie in [−1, 1] and are divided by 0.04: bf16 would move them by ±0.05 there. So autocast ends
    // here.
    const FullPrecisionScope fullPrecision(x.device().type());
    return m_lastLayer->forward(torch::nn::functional::normalize(
        x.to(m_lastLayer->weight_v.scalar_type()), torch::nn::functional::NormalizeFuncOptions().dim(-1)));
}

} // namespace hilum::learn
