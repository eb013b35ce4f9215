#include "learn/methods/Ema.h"

#include <vector>

namespace hilum::learn {

void emaUpdate(torch::nn::Module& target, const torch::nn::Module& online, double keep) {
    const torch::NoGradGuard noGrad;
    std::vector<at::Tensor> targets = target.parameters();
    const std::vector<at::Tensor> onlines = online.parameters();
    TORCH_CHECK(targets.size() == onlines.size(), "emaUpdate: the networks differ");
    at::_foreach_mul_(targets, keep);
    at::_foreach_add_(targets, onlines, 1.0 - keep);
}

} // namespace hilum::learn
