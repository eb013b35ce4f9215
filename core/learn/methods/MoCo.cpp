#include "learn/methods/MoCo.h"

#include "base/Rng.h"
#include "base/Text.h"
#include "learn/TensorMap.h"
#include "learn/heads/Mlp.h"
#include "learn/losses/InfoNce.h"
#include "learn/methods/Ema.h"

#include <fmt/format.h>
#include <numeric>

namespace hilum::learn {

MoCoNetwork::MoCoNetwork(std::shared_ptr<Encoder> backbone, const MoCoOptions& options)
    : encoder(register_module("encoder", std::move(backbone))) {
    fc = register_module("fc",
                         makeMoCoHead(encoder->featureSize(), options.dimension, options.mlp, options.seed));
}

at::Tensor MoCoNetwork::forward(const at::Tensor& images) {
    const at::Tensor z = fc->forward(encoder->features(images));
    return torch::nn::functional::normalize(z.to(z.scalar_type() == at::kDouble ? at::kDouble : at::kFloat),
                                            torch::nn::functional::NormalizeFuncOptions().dim(1));
}

MoCo::MoCo(std::shared_ptr<Encoder> query, std::shared_ptr<Encoder> key, EncoderOptions encoderOptions,
           const MoCoOptions& options)
    : m_encoderOptions(std::move(encoderOptions)), m_options(options),
      m_query(register_module("encoder_q", std::make_shared<MoCoNetwork>(std::move(query), options))),
      m_key(register_module("encoder_k", std::make_shared<MoCoNetwork>(std::move(key), options))),
      m_queue(register_module("keys",
                              std::make_shared<KeyQueue>(options.dimension, options.queue, options.seed))) {
    emaUpdate(*m_key, *m_query, 0.0);
    for (auto& parameter : m_key->parameters())
        parameter.set_requires_grad(false);
}

at::Tensor MoCo::keysOf(const at::Tensor& images, const StepProgress& progress, int direction) {
    const torch::NoGradGuard noGrad;
    if (m_encoderOptions.normGroups == 1)
        return m_key->forward(images); // an order changes nothing
    std::vector<std::uint32_t> order(static_cast<std::size_t>(images.size(0)));
    std::iota(order.begin(), order.end(), 0U);
    Rng rng(m_options.seed, fmt::format("moco.shuffle.{}.{}", progress.step, direction));
    shuffle(order, rng);
    const at::Tensor there =
        torch::tensor(std::vector<std::int64_t>(order.begin(), order.end())).to(images.device());
    return m_key->forward(images.index_select(0, there)).index_select(0, there.argsort());
}

Step MoCo::step(const std::vector<at::Tensor>& views, const StepProgress& progress) {
    const int directions = m_options.symmetric ? 2 : 1;
    std::vector<at::Tensor> queries;
    for (int d = 0; d < directions; ++d)
        queries.push_back(m_query->forward(views[static_cast<std::size_t>(d)]));
    emaUpdate(*m_key, *m_query, m_options.momentum);
    const at::Tensor queue = m_queue->keys();
    Step step;
    std::vector<at::Tensor> newKeys;
    for (int d = 0; d < directions; ++d) {
        const at::Tensor keys = keysOf(views[static_cast<std::size_t>(1 - d)], progress, d);
        const auto result = infoNce(queries[static_cast<std::size_t>(d)], keys, queue, m_options.temperature);
        step.loss = d == 0 ? result.loss : step.loss + result.loss;
        newKeys.push_back(keys);
        if (d == 0)
            step.diagnostics = {{"moco.accuracy", result.accuracy},
                                {"moco.positive", result.positive},
                                {"moco.negative", result.negative}};
    }
    m_queue->enqueue(torch::cat(newKeys));
    return step;
}

Result<std::shared_ptr<Method>> makeMoCo(const run::RunSpec& spec) {
    EncoderOptions encoder = encoderOptionsOf(spec);
    encoder.normGroups = spec.integer("bnSplits");
    MoCoOptions options;
    options.dimension = spec.integer("projectionDim");
    options.queue = spec.integer("queueSize");
    options.temperature = spec.number("temperature");
    options.momentum = spec.number("emaMomentum");
    options.mlp = spec.flag("mlpHead");
    options.symmetric = spec.flag("symmetric");
    options.seed = encoder.seed;
    const auto joining = spec.integer("batch") * (options.symmetric ? 2 : 1);
    if (options.queue % joining != 0)
        return Error{
            ErrorCode::BadValue,
            fmt::format(HILUM_TR("a queue of {} keys is no multiple of the {} that join it in a step"),
                        options.queue, joining),
            "queueSize"};
    if (spec.integer("batch") % encoder.normGroups != 0)
        return Error{ErrorCode::BadValue,
                     fmt::format(HILUM_TR("a batch of {} cannot be cut into {} equal parts"),
                                 spec.integer("batch"), encoder.normGroups),
                     "bnSplits"};
    HILUM_TRY_ASSIGN(auto query, makeEncoder(encoder));
    HILUM_TRY_ASSIGN(auto key, makeEncoder(encoder));
    return std::shared_ptr<Method>(
        std::make_shared<MoCo>(std::move(query), std::move(key), encoder, options));
}

} // namespace hilum::learn
