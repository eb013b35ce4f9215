#include "learn/encoders/Encoders.h"

#include "learn/encoders/ResNet.h"

namespace hilum::learn {

namespace {

class ResNetEncoder final : public Encoder {
public:
    explicit ResNetEncoder(const EncoderOptions& options) {
        ResNetOptions resnet;
        resnet.width = options.width;
        resnet.zeroInitResidual = options.zeroInitResidual;
        resnet.seed = options.seed;
        m_network = register_module("network", std::make_shared<ResNet18>(resnet));
    }
    at::Tensor features(const at::Tensor& images) override { return m_network->features(images); }
    std::int64_t featureSize() const override { return m_network->featureSize(); }
    torch::nn::Module& network() override { return *m_network; }

private:
    std::shared_ptr<ResNet18> m_network;
};

} // namespace

Result<std::shared_ptr<Encoder>> makeEncoder(const EncoderOptions& options) {
    if (options.name == "resnet18")
        return std::shared_ptr<Encoder>(std::make_shared<ResNetEncoder>(options));
    return Error{ErrorCode::BadValue, "no encoder has this name", options.name};
}

std::int64_t parameterCount(const torch::nn::Module& module) {
    std::int64_t count = 0;
    for (const auto& parameter : module.parameters())
        count += parameter.numel();
    return count;
}

} // namespace hilum::learn
