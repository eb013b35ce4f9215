// A Vision Transformer as an encoder: films to feature vectors. Owned by the GPU thread.
#pragma once

#include "learn/encoders/Encoders.h"
#include "learn/encoders/Vit.h"

#include <memory>

namespace hilum::learn {

enum class VitPooling {
    ClassToken,   ///< the class token after the last norm (DINO)
    Mean,         ///< the mean of the patch tokens after the last norm
    MeanThenNorm, ///< the mean of the last block's patch tokens, then a norm of its own (fine-tuning, MAE)
};

/// What an encoder by name needs beyond EncoderOptions.
struct VitEncoderOptions {
    std::int64_t imageSide = 224; ///< px the position embedding is made for
    std::int64_t patch = 16;      ///< px
    VitPooling pooling = VitPooling::ClassToken;
    double dropPath = 0.0;
    VitInit init = VitInit::Dino;
    bool fixedPositions = false;
};

class VitEncoder final : public Encoder {
public:
    /// `options` must pass checkVit.
    VitEncoder(const VitOptions& options, VitPooling pooling);

    at::Tensor features(const at::Tensor& images) override;
    std::int64_t featureSize() const override { return m_network->options().dim; }
    at::Tensor blockFeatures(const at::Tensor& images) override;
    [[nodiscard]] std::int64_t blockFeatureSize() const override;
    torch::nn::Module& network() override { return *m_network; }
    /// Names the step whose DropPath comes next: VisionTransformer::setStep.
    void setStep(std::int64_t step, std::int64_t part = 0) override { m_network->setStep(step, part); }
    /// After prepareFineTuning `fc_norm` stands in the place of `norm`, as timm names them.
    [[nodiscard]] TensorMap fileState() override;
    Result<> loadFileState(const TensorMap& tensors) override;
    void prepareFineTuning(double dropPath, std::uint64_t seed) override;
    [[nodiscard]] std::int64_t depth() const override { return m_network->options().depth; }
    [[nodiscard]] std::int64_t layerOf(std::string_view parameter) const override;
    [[nodiscard]] VisionTransformer& vit() { return *m_network; }

private:
    void addFcNorm();

    std::shared_ptr<VisionTransformer> m_network;
    VitPooling m_pooling;
    torch::nn::LayerNorm m_fcNorm{nullptr}; ///< only with MeanThenNorm; timm's name is fc_norm
};

/// options.name: as vitOptions takes it; options.width is not used. BadValue for another name or sizes that
/// do not fit.
Result<std::shared_ptr<Encoder>> makeVitEncoder(const EncoderOptions& options,
                                                const VitEncoderOptions& vit = {});

} // namespace hilum::learn
