#include "learn/methods/SimClr.h"

#include "learn/losses/NtXent.h"

namespace hilum::learn {

SimClr::SimClr(std::shared_ptr<Encoder> encoder, EncoderOptions options,
               std::shared_ptr<SimClrProjector> projector, double temperature)
    : m_encoder(register_module("encoder", std::move(encoder))), m_options(std::move(options)),
      m_projector(register_module("projector", std::move(projector))), m_temperature(temperature) {}

Step SimClr::step(const std::vector<at::Tensor>& views, const StepProgress&) {
    const auto n = views[0].size(0);
    const at::Tensor h = m_encoder->features(torch::cat({views[0], views[1]}));
    const at::Tensor z = m_projector->forward(h);
    const auto result = ntXent(z.narrow(0, 0, n), z.narrow(0, n, n), m_temperature);
    return {result.loss,
            {{"simclr.accuracy", result.accuracy},
             {"simclr.positive", result.positive},
             {"simclr.negative", result.negative}}};
}

Result<std::shared_ptr<Method>> makeSimClr(const run::RunSpec& spec) {
    EncoderOptions options = encoderOptionsOf(spec);
    options.zeroInitResidual = true; // as SimCLR's own ResNet
    HILUM_TRY_ASSIGN(auto encoder, makeEncoder(options));
    auto projector = std::make_shared<SimClrProjector>(spec.text("projector"), encoder->featureSize(),
                                                       spec.integer("projectionDim"), options.seed);
    return std::shared_ptr<Method>(std::make_shared<SimClr>(std::move(encoder), options, std::move(projector),
                                                            spec.number("temperature")));
}

} // namespace hilum::learn
