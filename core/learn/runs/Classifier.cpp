#include "learn/runs/Classifier.h"

#include "learn/encoders/KeyedInit.h"

namespace hilum::learn {

Classifier::Classifier(std::shared_ptr<Encoder> encoder, std::uint64_t seed)
    : m_encoder(register_module("encoder", std::move(encoder))) {
    m_fc = register_module("fc", torch::nn::Linear(m_encoder->featureSize(), 2));
    const torch::NoGradGuard noGrad;
    initNormal(m_fc->weight, 0.01, seed, "classifier.fc.weight");
    m_fc->bias.zero_();
}

at::Tensor Classifier::forward(const at::Tensor& images) {
    return m_fc(m_encoder->features(images))
        .to(images.scalar_type() == at::kDouble ? at::kDouble : at::kFloat);
}

} // namespace hilum::learn
