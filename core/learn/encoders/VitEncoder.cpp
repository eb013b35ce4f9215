#include "learn/encoders/VitEncoder.h"

#include "base/Text.h"

#include <algorithm>
#include <charconv>

namespace hilum::learn {

VitEncoder::VitEncoder(const VitOptions& options, VitPooling pooling)
    : m_network(register_module("network", std::make_shared<VisionTransformer>(options))),
      m_pooling(pooling) {}

at::Tensor VitEncoder::features(const at::Tensor& images) {
    if (m_pooling == VitPooling::MeanThenNorm)
        return m_fcNorm(m_network->lastBlock(images).slice(1, 1).mean(1));
    const at::Tensor tokens = m_network->tokens(images);
    return m_pooling == VitPooling::ClassToken ? tokens.select(1, 0) : tokens.slice(1, 1).mean(1);
}

namespace {

constexpr std::int64_t kBlocksProbed = 4;
constexpr std::int64_t kBaseDim = 768;
constexpr const char* kLastNorm = "norm.";
constexpr const char* kFcNorm = "fc_norm.";

} // namespace

at::Tensor VitEncoder::blockFeatures(const at::Tensor& images) {
    if (featureSize() < kBaseDim)
        return torch::cat(m_network->lastClassTokens(images, kBlocksProbed), 1);
    const at::Tensor tokens = m_network->tokens(images);
    return torch::cat({tokens.select(1, 0), tokens.slice(1, 1).mean(1)}, 1);
}

std::int64_t VitEncoder::blockFeatureSize() const {
    return featureSize() * (featureSize() < kBaseDim ? std::min(kBlocksProbed, depth()) : 2);
}

void VitEncoder::prepareFineTuning(double dropPath, std::uint64_t seed) {
    m_network->prepareFineTuning(dropPath, seed);
    addFcNorm();
}

/// A file of a fine-tuned ViT brings one; it is trained on.
void VitEncoder::addFcNorm() {
    if (!m_fcNorm)
        m_fcNorm = register_module("fc_norm", vitNorm(featureSize()));
    m_pooling = VitPooling::MeanThenNorm;
}

TensorMap VitEncoder::fileState() {
    TensorMap state = stateOf(*m_network);
    if (!m_fcNorm)
        return state;
    std::erase_if(state, [](const auto& entry) { return entry.first.starts_with(kLastNorm); });
    for (auto& entry : stateOf(*m_fcNorm, kFcNorm))
        state.push_back(std::move(entry));
    return state;
}

Result<> VitEncoder::loadFileState(const TensorMap& tensors) {
    if (findTensor(tensors, std::string(kFcNorm) + "weight") == nullptr)
        return loadState(*m_network, tensors);
    addFcNorm();
    HILUM_TRY(loadState(*m_fcNorm, tensors, kFcNorm));
    TensorMap rest = stateOf(*m_network); // its unused last norm stays as it is
    for (auto& [name, tensor] : rest)
        if (const auto* given = findTensor(tensors, name); given != nullptr)
            tensor = *given;
        else if (!name.starts_with(kLastNorm))
            return Error{ErrorCode::Corrupt, HILUM_TR("the tensor is missing"), name};
    return loadState(*m_network, rest);
}

std::int64_t VitEncoder::layerOf(std::string_view parameter) const {
    constexpr std::string_view kNetwork = "network.";
    if (!parameter.starts_with(kNetwork))
        return depth() + 1;
    parameter.remove_prefix(kNetwork.size());
    constexpr std::string_view kBlocks = "blocks.";
    if (parameter.starts_with(kBlocks)) {
        std::int64_t block = 0;
        std::from_chars(parameter.data() + kBlocks.size(), parameter.data() + parameter.size(), block);
        return block + 1;
    }
    return parameter.starts_with("norm.") ? depth() + 1 : 0;
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
