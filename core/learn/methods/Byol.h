// BYOL (Grill et al. 2020, "Bootstrap your own latent: a new approach to self-supervised learning").
#pragma once

#include "learn/methods/Method.h"

namespace hilum::learn {

struct ByolOptions {
    std::int64_t hidden = 4096;
    std::int64_t outputs = 256;
    double momentum = 0.99; ///< τ at step 0; it rises to 1 by a cosine
    std::uint64_t seed = 1;
};

/// Encoder f and projector g; the online network has a predictor q besides.
class ByolNetwork final : public torch::nn::Module {
public:
    ByolNetwork(std::shared_ptr<Encoder> backbone, const ByolOptions& options);
    at::Tensor forward(const at::Tensor& images); ///< [B, 1, S, S] → [B, outputs]

    std::shared_ptr<Encoder> encoder;
    torch::nn::Sequential projector{nullptr};
};

/// L = reg(q(online(v₁)), target(v₂)) + reg(q(online(v₂)), target(v₁)), no gradient through the target. Each
/// view goes through by itself, so that batch norm sees one view at a time, as in the authors' code. After
/// the optimiser's step the target moves towards the new online weights (eq. 1). The online encoder is kept.
class Byol final : public Method {
public:
    Byol(std::shared_ptr<Encoder> online, std::shared_ptr<Encoder> target, EncoderOptions encoderOptions,
         const ByolOptions& options);

    Step step(const std::vector<at::Tensor>& views, const StepProgress& progress) override;
    void afterOptimiser(const StepProgress& progress) override;
    Encoder& encoder() override { return *m_online->encoder; }
    std::vector<Encoder*> encoders() override { return {m_online->encoder.get(), m_target->encoder.get()}; }
    const EncoderOptions& encoderOptions() const override { return m_encoderOptions; }
    std::size_t viewCount() const override { return 2; }

    [[nodiscard]] ByolNetwork& online() { return *m_online; }
    [[nodiscard]] ByolNetwork& target() { return *m_target; }
    [[nodiscard]] torch::nn::Sequential predictor() { return m_predictor; }

private:
    EncoderOptions m_encoderOptions;
    ByolOptions m_options;
    std::shared_ptr<ByolNetwork> m_online, m_target;
    torch::nn::Sequential m_predictor{nullptr};
};

Result<std::shared_ptr<Method>> makeByol(const run::RunSpec& spec);

} // namespace hilum::learn
