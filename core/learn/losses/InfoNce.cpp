#include "learn/losses/InfoNce.h"

#include "learn/TorchCompat.h"

namespace hilum::learn {

InfoNceResult infoNce(const at::Tensor& query, const at::Tensor& key, const at::Tensor& queue,
                      double temperature) {
    const FullPrecisionScope exact(
        query.device().type()); // a matrix product under autocast would be bf16 again
    const auto type = query.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    const at::Tensor q = query.to(type);
    const at::Tensor own = (q * key.detach().to(type)).sum(1, true);
    const at::Tensor others = torch::mm(q, queue.detach().to(type));
    const at::Tensor logits = torch::cat({own, others}, 1) / temperature;
    const at::Tensor first =
        torch::zeros({q.size(0)}, torch::TensorOptions().dtype(torch::kLong).device(q.device()));
    InfoNceResult result;
    result.loss = torch::nn::functional::cross_entropy(logits, first);
    const torch::NoGradGuard noGrad;
    result.accuracy = logits.detach().argmax(1).eq(0).to(type).mean();
    result.positive = own.detach().mean();
    result.negative = others.detach().mean();
    return result;
}

} // namespace hilum::learn
