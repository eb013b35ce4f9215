#include "learn/heads/SimClrProjector.h"

#include "learn/encoders/KeyedInit.h"

namespace hilum::learn {

namespace {

/// Batch norm with a scale but no shift: torch's has both or none.
class ScaleOnlyNorm final : public torch::nn::Module {
public:
    explicit ScaleOnlyNorm(std::int64_t size) {
        m_norm = register_module("norm",
                                 torch::nn::BatchNorm1d(torch::nn::BatchNorm1dOptions(size).affine(false)));
        weight = register_parameter("weight", torch::ones({size}));
    }
    at::Tensor forward(const at::Tensor& x) { return m_norm(x) * weight; }
    at::Tensor weight;

private:
    torch::nn::BatchNorm1d m_norm{nullptr};
};

} // namespace

void SimClrProjector::addNormed(const std::string& index, std::int64_t in, std::int64_t out, bool last,
                                std::uint64_t seed) {
    torch::nn::Linear linear(torch::nn::LinearOptions(in, out).bias(false));
    initNormal(linear->weight, 0.01, seed, "projector." + index);
    m_layers->push_back("linear" + index, linear);
    if (last) {
        m_layers->push_back("norm" + index, std::make_shared<ScaleOnlyNorm>(out));
        return;
    }
    m_layers->push_back("norm" + index, torch::nn::BatchNorm1d(out));
    m_layers->push_back("relu" + index, torch::nn::ReLU());
}

SimClrProjector::SimClrProjector(const std::string& kind, std::int64_t featureSize, std::int64_t outputSize,
                                 std::uint64_t seed) {
    m_layers = register_module("layers", torch::nn::Sequential());
    if (kind == "solo") {
        const std::int64_t hidden = featureSize * 8;
        torch::nn::Linear first(featureSize, hidden);
        torch::nn::Linear second(hidden, outputSize);
        initLinearDefault(*first, seed, "projector.0");
        initLinearDefault(*second, seed, "projector.1");
        m_layers->push_back("linear0", first);
        m_layers->push_back("relu0", torch::nn::ReLU());
        m_layers->push_back("linear1", second);
        return;
    }
    const int layers = kind == "paper2" ? 2 : 3;
    for (int i = 0; i < layers; ++i)
        addNormed(std::to_string(i), featureSize, i + 1 == layers ? outputSize : featureSize, i + 1 == layers,
                  seed);
}

at::Tensor SimClrProjector::forward(const at::Tensor& features) {
    return m_layers->forward(features);
}

} // namespace hilum::learn
