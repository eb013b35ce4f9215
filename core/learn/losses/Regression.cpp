#include "learn/losses/Regression.h"

namespace hilum::learn {

at::Tensor cosineRegression(const at::Tensor& prediction, const at::Tensor& target) {
    const auto type = prediction.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    const auto unit = [](const at::Tensor& x) {
        return torch::nn::functional::normalize(x, torch::nn::functional::NormalizeFuncOptions().dim(1));
    };
    return 2.0 - 2.0 * (unit(prediction.to(type)) * unit(target.detach().to(type))).sum(1).mean();
}

} // namespace hilum::learn
