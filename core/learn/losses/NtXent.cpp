#include "learn/losses/NtXent.h"

#include "learn/TorchCompat.h"

#include <limits>

namespace hilum::learn {

NtXentResult ntXent(const at::Tensor& z1, const at::Tensor& z2, double temperature) {
    const FullPrecisionScope exact(z1.device().type()); // a matrix product under autocast would be bf16 again
    const auto type = z1.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    const auto n = z1.size(0);
    const at::Tensor z = torch::nn::functional::normalize(
        torch::cat({z1, z2}).to(type), torch::nn::functional::NormalizeFuncOptions().dim(1));
    const at::Tensor similarity = torch::mm(z, z.t());
    const at::Tensor itself =
        torch::eye(2 * n, torch::TensorOptions().dtype(torch::kBool).device(z.device()));
    // −inf leaves the view itself out of the sum exactly; −1e9 would overflow in half precision.
    const at::Tensor logits =
        (similarity / temperature).masked_fill(itself, -std::numeric_limits<double>::infinity());
    const at::Tensor positives =
        torch::arange(2 * n, torch::TensorOptions().dtype(torch::kLong).device(z.device()))
            .add(n)
            .remainder(2 * n);
    NtXentResult result;
    result.loss = torch::nn::functional::cross_entropy(logits, positives);
    const torch::NoGradGuard noGrad;
    const at::Tensor s = similarity.detach();
    const at::Tensor pairs = s.gather(1, positives.unsqueeze(1));
    result.accuracy = logits.detach().argmax(1).eq(positives).to(type).mean();
    result.positive = pairs.mean();
    result.negative = (s.sum() - s.diagonal().sum() - pairs.sum()) / static_cast<double>(2 * n * (2 * n - 2));
    return result;
}

} // namespace hilum::learn
