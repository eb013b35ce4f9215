#include "learn/heads/MaeDecoder.h"

#include "base/Text.h"
#include "learn/encoders/PositionEmbedding.h"

#include <fmt/format.h>

namespace hilum::learn {

Result<> checkMaeDecoder(const MaeDecoderOptions& o) {
    if (o.depth < 1 || o.heads < 1 || o.dim < 4 || o.dim % o.heads != 0 || o.dim % 4 != 0)
        return Error{
            ErrorCode::BadValue,
            fmt::format(
                HILUM_TR("a decoder of {} features, {} blocks and {} heads cannot be: the features must "
                         "be a multiple of 4 and of the heads"),
                o.dim, o.depth, o.heads)};
    return {};
}

MaeDecoder::MaeDecoder(const MaeDecoderOptions& options) : m_options(options) {
    m_maskToken = register_parameter("mask_token", torch::zeros({1, 1, options.dim}));
    m_positions =
        register_parameter("decoder_pos_embed",
                           sinCosPositions(options.dim, options.grid).to(torch::kFloat).unsqueeze(0), false);
    m_embed = register_module("decoder_embed", torch::nn::Linear(options.encoderDim, options.dim));
    m_blocks = register_module("decoder_blocks", torch::nn::ModuleList());
    for (std::int64_t i = 0; i < options.depth; ++i)
        m_blocks->push_back(std::make_shared<VitBlock>(options.dim, options.heads));
    m_norm = register_module("decoder_norm", vitNorm(options.dim));
    m_prediction = register_module(
        "decoder_pred", torch::nn::Linear(options.dim, options.patch * options.patch * options.channels));
    initTransformer(*this, options.init, options.seed);
}

at::Tensor MaeDecoder::forward(const at::Tensor& latent, const at::Tensor& restore) {
    const at::Tensor seen = m_embed(latent);
    const at::Tensor hidden = m_maskToken.expand({seen.size(0), restore.size(1) + 1 - seen.size(1), -1});
    const at::Tensor patches = torch::cat({seen.slice(1, 1), hidden}, 1)
                                   .gather(1, restore.unsqueeze(-1).expand({-1, -1, m_options.dim}));
    at::Tensor x = torch::cat({seen.slice(1, 0, 1), patches}, 1) + m_positions;
    for (std::size_t i = 0; i < m_blocks->size(); ++i)
        x = m_blocks->at<VitBlock>(i).forward(x);
    return m_prediction(m_norm(x).slice(1, 1));
}

} // namespace hilum::learn
