#include "learn/runs/Classifier.h"

#include "learn/encoders/KeyedInit.h"

namespace hilum::learn {

Classifier::Classifier(std::shared_ptr<Encoder> encoder, std::uint64_t seed, ClassifierOptions options)
    : m_options(options), m_encoder(register_module("encoder", std::move(encoder))) {
    const auto size = options.blockFeatures ? m_encoder->blockFeatureSize() : m_encoder->featureSize();
    if (options.batchNorm)
        m_norm = register_module(
            "norm", torch::nn::BatchNorm1d(torch::nn::BatchNormOptions(size).affine(false).eps(1e-6)));
    m_fc = register_module("fc", torch::nn::Linear(size, options.outputs));
    const torch::NoGradGuard noGrad;
    initNormal(m_fc->weight, 0.01, seed, "classifier.fc.weight");
    m_fc->bias.zero_();
}

void Classifier::setFrozen(bool frozen) {
    m_frozen = frozen;
    m_encoder->train(is_training() && !frozen);
}

at::Tensor Classifier::forward(const at::Tensor& images) {
    at::Tensor features;
    {
        const torch::AutoGradMode gradients(torch::GradMode::is_enabled() && !m_frozen);
        features = m_options.blockFeatures ? m_encoder->blockFeatures(images) : m_encoder->features(images);
    }
    if (m_norm)
        features = m_norm(features.to(images.scalar_type()));
    return m_fc(features).to(images.scalar_type() == at::kDouble ? at::kDouble : at::kFloat);
}

} // namespace hilum::learn
