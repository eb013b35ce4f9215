#include "learn/encoders/VitEncoder.h"

namespace hilum::learn {

VitEncoder::VitEncoder(const VitOptions& options, VitPooling pooling)
    : m_network(register_module("network", std::make_shared<VisionTransformer>(options))),
      m_pooling(pooling) {}

at::Tensor VitEncoder::features(const at::Tensor& images) {
    const at::Tensor tokens = m_network->tokens(images);
    return m_pooling == VitPooling::ClassToken ? tokens.select(1, 0) : tokens.slice(1, 1).mean(1);
}

Result<std::shared_ptr<Encoder>> makeVitEncoder(const EncoderOptions& options, const VitEncoderOptions& vit) {
    HILUM_TRY_ASSIGN(VitOptions network, vitOptions(options.name));
    network.imageSide = vit.imageSide;
    network.patch = vit.patch;
    network.dropPath = vit.dropPath;
    network.init = vit.init;
    network.fixedPositions = vit.fixedPositions;
    network.seed = options.seed;
    HILUM_TRY(checkVit(network));
    return std::shared_ptr<Encoder>(std::make_shared<VitEncoder>(network, vit.pooling));
}

} // namespace hilum::learn
