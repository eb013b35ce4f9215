// The decoder of MAE, which is trained and thrown away (He et al. 2022, "Masked autoencoders are scalable
// vision learners"). Owned by the GPU thread.
#pragma once

#include "learn/encoders/Vit.h"

namespace hilum::learn {

struct MaeDecoderOptions {
    std::int64_t encoderDim = 768;
    std::int64_t dim = 512;
    std::int64_t depth = 8;
    std::int64_t heads = 16;
    std::int64_t patch = 16; ///< px
    std::int64_t grid = 14;  ///< patches along one side
    std::int64_t channels = 1;
    VitInit init = VitInit::Mae;
    std::uint64_t seed = 1;
};

/// BadValue with the reason when no decoder has these sizes.
Result<> checkMaeDecoder(const MaeDecoderOptions& options);

class MaeDecoder final : public torch::nn::Module {
public:
    /// `options` must pass checkMaeDecoder.
    explicit MaeDecoder(const MaeDecoderOptions& options);

    /// latent: [B, 1 + K, encoderDim], the class token first; restore: [B, L] int64 that puts the K visible
    /// and then the hidden patches back into their places. → [B, L, patch² · channels].
    at::Tensor forward(const at::Tensor& latent, const at::Tensor& restore);
    [[nodiscard]] const MaeDecoderOptions& options() const { return m_options; }

private:
    MaeDecoderOptions m_options;
    at::Tensor m_maskToken, m_positions;
    torch::nn::Linear m_embed{nullptr}, m_prediction{nullptr};
    torch::nn::ModuleList m_blocks{nullptr};
    torch::nn::LayerNorm m_norm{nullptr};
};

} // namespace hilum::learn
