// MAE (He et al. 2022, "Masked autoencoders are scalable vision learners"). Owned by the GPU thread.
#pragma once

#include "learn/encoders/VitEncoder.h"
#include "learn/heads/MaeDecoder.h"
#include "learn/methods/MaeMasking.h"
#include "learn/methods/Method.h"

namespace hilum::learn {

/// Everything that decides a MAE; the defaults are the paper's, for grey films.
struct MaeOptions {
    std::string encoder = "vit_base";
    std::int64_t imageSide = 224; ///< px
    std::int64_t patch = 16;      ///< px
    std::int64_t inputChannels = 1;
    double maskRatio = 0.75; ///< share of the patches that is hidden
    bool normPix = true;     ///< predict each patch less its mean, over its deviation
    std::int64_t decoderDim = 512;
    std::int64_t decoderDepth = 8;
    std::int64_t decoderHeads = 16;
    VitInit init = VitInit::Mae;
    std::uint64_t seed = 1;
};

struct MaePrediction {
    at::Tensor patches; ///< [B, L, p² C]: the decoder's output
    MaeMask mask;
};

/// Three pictures, each [B, C, S, S] in the input's units.
struct MaeReconstruction {
    at::Tensor input;
    at::Tensor masked;         ///< hidden patches are 0, the mean of the normalised films
    at::Tensor reconstruction; ///< hidden patches as predicted, visible ones from the input
};

/// The encoder sees the visible patches alone; the decoder predicts the pixels of the hidden ones. The
/// encoder is kept. With normPix a blank prediction (0 everywhere) has the loss (P − 1) / P with P = p² C
/// pixels in a patch, 0.996 for grey patches of 16 px, and less by the share of constant patches: a run whose
/// loss stays there has learned nothing. Diagnostics, all over the hidden patches: `mae.blank` the loss of
/// that blank prediction on this batch, `mae.explained` 1 − loss / blank, `mae.prediction` the mean of
/// |prediction|.
class Mae final : public Method {
public:
    Mae(std::shared_ptr<VitEncoder> encoder, EncoderOptions encoderOptions,
        std::shared_ptr<MaeDecoder> decoder, const MaeOptions& options);

    /// views: one, [B, C, S, S] of the side that the positions are made for. Which patches are hidden follows
    /// from the seed and the step.
    Step step(const std::vector<at::Tensor>& views, const StepProgress& progress) override;
    Encoder& encoder() override { return *m_encoder; }
    const EncoderOptions& encoderOptions() const override { return m_encoderOptions; }
    std::size_t viewCount() const override { return 1; }

    /// noise: [B, L] on any device; the patches with the least noise stay visible.
    MaePrediction predict(const at::Tensor& images, const at::Tensor& noise);
    /// The patches that the prediction is compared with, [B, L, p² C].
    [[nodiscard]] at::Tensor target(const at::Tensor& images) const;
    /// For pictures; without gradient. With normPix the mean and the deviation of the hidden patches are
    /// taken from the input, as only their pattern is predicted.
    MaeReconstruction reconstruct(const at::Tensor& images, const at::Tensor& noise);
    /// The same from a prediction that is already there.
    [[nodiscard]] MaeReconstruction assemble(const at::Tensor& images, const MaePrediction& predicted) const;
    [[nodiscard]] MaeDecoder& decoder() { return *m_decoder; }
    /// Another share of hidden patches from now on, for pictures. BadValue where it hides no or every patch.
    Result<> hide(double maskRatio);
    [[nodiscard]] double maskRatio() const { return m_options.maskRatio; }

private:
    std::shared_ptr<VitEncoder> m_encoder;
    EncoderOptions m_encoderOptions;
    std::shared_ptr<MaeDecoder> m_decoder;
    MaeOptions m_options;
};

/// BadValue with the reason for an unknown encoder, sizes that do not fit, or a ratio that hides no or every
/// patch.
Result<std::shared_ptr<Mae>> buildMae(const MaeOptions& options);
/// Reads encoder, side, patch, maskRatio, normPix, decoderDim, decoderDepth, decoderHeads and seed.
Result<std::shared_ptr<Method>> makeMae(const run::RunSpec& spec);

} // namespace hilum::learn
