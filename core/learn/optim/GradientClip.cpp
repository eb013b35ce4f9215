#include "learn/optim/GradientClip.h"

namespace hilum::learn {

void clipEachGradient(const std::vector<at::Tensor>& parameters, double limit) {
    const torch::NoGradGuard noGrad;
    std::vector<at::Tensor> gradients;
    for (const auto& parameter : parameters)
        if (parameter.grad().defined())
            gradients.push_back(parameter.grad());
    if (gradients.empty())
        return;
    const at::Tensor norms = torch::stack(at::_foreach_norm(gradients));
    const at::Tensor factors = (limit / (norms + 1e-6)).clamp_max(1.0);
    at::_foreach_mul_(gradients, factors.unbind());
}

void dropGradients(torch::nn::Module& module, std::string_view part) {
    for (auto& item : module.named_parameters())
        if (item.key().find(part) != std::string::npos)
            item.value().mutable_grad() = at::Tensor();
}

} // namespace hilum::learn
