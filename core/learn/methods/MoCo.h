// MoCo (He et al. 2020, "Momentum contrast"; Chen et al. 2020, "Improved baselines with momentum contrastive
// learning").
#pragma once

#include "learn/methods/KeyQueue.h"
#include "learn/methods/Method.h"

namespace hilum::learn {

struct MoCoOptions {
    std::int64_t dimension = 128;
    std::int64_t queue = 4096;
    double temperature = 0.2;
    double momentum = 0.99;
    bool mlp = true;        ///< v2's head
    bool symmetric = false; ///< both views as query
    std::uint64_t seed = 1;
};

/// Encoder and head, f in the papers.
class MoCoNetwork final : public torch::nn::Module {
public:
    MoCoNetwork(std::shared_ptr<Encoder> backbone, const MoCoOptions& options);
    /// [B, 1, S, S] → [B, d] of length 1.
    at::Tensor forward(const at::Tensor& images);

    std::shared_ptr<Encoder> encoder;
    torch::nn::Sequential fc{nullptr};
};

/// The query goes through f_q, the key through f_k, whose weights follow those of f_q. The order of the
/// authors' code: query, moving average, key without gradient and in training mode, loss against the queue,
/// then the keys join the queue. With split batch norm the keys are shuffled first, so that a query and its
/// key do not share statistics. f_q's encoder is kept.
class MoCo final : public Method {
public:
    /// The two encoders have the same layout; the key's takes the query's weights.
    MoCo(std::shared_ptr<Encoder> query, std::shared_ptr<Encoder> key, EncoderOptions encoderOptions,
         const MoCoOptions& options);

    Step step(const std::vector<at::Tensor>& views, const StepProgress& progress) override;
    Encoder& encoder() override { return *m_query->encoder; }
    std::vector<Encoder*> encoders() override { return {m_query->encoder.get(), m_key->encoder.get()}; }
    const EncoderOptions& encoderOptions() const override { return m_encoderOptions; }
    std::size_t viewCount() const override { return 2; }

    [[nodiscard]] MoCoNetwork& query() { return *m_query; }
    [[nodiscard]] MoCoNetwork& key() { return *m_key; }
    [[nodiscard]] KeyQueue& queue() { return *m_queue; }

private:
    [[nodiscard]] at::Tensor keysOf(const at::Tensor& images, const StepProgress& progress, int direction);

    EncoderOptions m_encoderOptions;
    MoCoOptions m_options;
    std::shared_ptr<MoCoNetwork> m_query, m_key;
    std::shared_ptr<KeyQueue> m_queue;
};

Result<std::shared_ptr<Method>> makeMoCo(const run::RunSpec& spec);

} // namespace hilum::learn
