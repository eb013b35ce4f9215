#include "learn/encoders/Encoders.h"

#include "base/Text.h"
#include "learn/encoders/ResNet.h"
#include "learn/encoders/VitEncoder.h"

namespace hilum::learn {

namespace {

class ResNetEncoder final : public Encoder {
public:
    ResNetEncoder(const EncoderOptions& options, int depth) {
        ResNetOptions resnet;
        resnet.depth = depth;
        resnet.width = options.width;
        resnet.zeroInitResidual = options.zeroInitResidual;
        resnet.normGroups = options.normGroups;
        resnet.seed = options.seed;
        m_network = register_module("network", std::make_shared<ResNet>(resnet));
    }
    at::Tensor features(const at::Tensor& images) override { return m_network->features(images); }
    std::int64_t featureSize() const override { return m_network->featureSize(); }
    torch::nn::Module& network() override { return *m_network; }

private:
    std::shared_ptr<ResNet> m_network;
};

Result<std::shared_ptr<Encoder>> makeVit(const EncoderOptions& options) {
    VitEncoderOptions vit;
    vit.imageSide = options.side;
    vit.patch = options.patch;
    vit.pooling = options.meanPooling ? VitPooling::Mean : VitPooling::ClassToken;
    vit.dropPath = options.dropPath;
    vit.init = options.maeStyle ? VitInit::Mae : VitInit::Dino;
    vit.fixedPositions = options.maeStyle;
    return makeVitEncoder(options, vit);
}

} // namespace

bool isVit(const std::string& encoder) {
    return encoder.starts_with("vit_");
}

Result<std::shared_ptr<Encoder>> makeEncoder(const EncoderOptions& options) {
    if (options.name == "resnet18" || options.name == "resnet50")
        return std::shared_ptr<Encoder>(
            std::make_shared<ResNetEncoder>(options, options.name == "resnet50" ? 50 : 18));
    if (isVit(options.name))
        return makeVit(options);
    return Error{ErrorCode::BadValue, HILUM_TR("no encoder has this name"), options.name};
}

EncoderOptions encoderOptionsOf(const run::RunSpec& spec) {
    EncoderOptions options;
    options.name = spec.text("encoder");
    options.width = spec.integer("width");
    options.side = spec.integer("side");
    if (const auto patch = spec.integer("patch"); patch > 0)
        options.patch = patch;
    options.seed = static_cast<std::uint64_t>(spec.integer("seed"));
    return options;
}

std::int64_t parameterCount(const torch::nn::Module& module) {
    std::int64_t count = 0;
    for (const auto& parameter : module.parameters())
        count += parameter.numel();
    return count;
}

} // namespace hilum::learn
