#include "learn/methods/Byol.h"

#include "learn/heads/Mlp.h"
#include "learn/losses/Regression.h"
#include "learn/methods/Ema.h"
#include "learn/optim/Schedule.h"

namespace hilum::learn {

ByolNetwork::ByolNetwork(std::shared_ptr<Encoder> backbone, const ByolOptions& options)
    : encoder(register_module("encoder", std::move(backbone))) {
    projector = register_module("projector", makeByolMlp(encoder->featureSize(), options.hidden,
                                                         options.outputs, options.seed, "byol.projector"));
}

at::Tensor ByolNetwork::forward(const at::Tensor& images) {
    return projector->forward(encoder->features(images));
}

Byol::Byol(std::shared_ptr<Encoder> online, std::shared_ptr<Encoder> target, EncoderOptions encoderOptions,
           const ByolOptions& options)
    : m_encoderOptions(std::move(encoderOptions)), m_options(options),
      m_online(register_module("online", std::make_shared<ByolNetwork>(std::move(online), options))),
      m_target(register_module("target", std::make_shared<ByolNetwork>(std::move(target), options))),
      m_predictor(register_module("predictor", makeByolMlp(options.outputs, options.hidden, options.outputs,
                                                           options.seed, "byol.predictor"))) {
    emaUpdate(*m_target, *m_online, 0.0);
    for (auto& parameter : m_target->parameters())
        parameter.set_requires_grad(false);
}

Step Byol::step(const std::vector<at::Tensor>& views, const StepProgress&) {
    const at::Tensor p1 = m_predictor->forward(m_online->forward(views[0]));
    const at::Tensor p2 = m_predictor->forward(m_online->forward(views[1]));
    at::Tensor t1, t2;
    {
        const torch::NoGradGuard noGrad;
        t1 = m_target->forward(views[0]);
        t2 = m_target->forward(views[1]);
    }
    const at::Tensor loss = cosineRegression(p1, t2) + cosineRegression(p2, t1);
    return {loss, {{"byol.loss", loss.detach()}}};
}

void Byol::afterOptimiser(const StepProgress& progress) {
    emaUpdate(*m_target, *m_online, momentumCosine(m_options.momentum, progress.step, progress.totalSteps));
}

Result<std::shared_ptr<Method>> makeByol(const run::RunSpec& spec) {
    const EncoderOptions encoder = encoderOptionsOf(spec);
    ByolOptions options;
    options.hidden = spec.integer("hidden");
    options.outputs = spec.integer("outputs");
    options.momentum = spec.number("emaMomentum");
    options.seed = encoder.seed;
    HILUM_TRY_ASSIGN(auto online, makeEncoder(encoder));
    HILUM_TRY_ASSIGN(auto target, makeEncoder(encoder));
    return std::shared_ptr<Method>(
        std::make_shared<Byol>(std::move(online), std::move(target), encoder, options));
}

} // namespace hilum::learn
