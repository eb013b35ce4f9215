#include "learn/explain/GradCam.h"

namespace hilum::learn::explain {

at::Tensor gradCamOf(const at::Tensor& activations, const at::Tensor& gradients) {
    const at::Tensor alpha = gradients.mean(at::IntArrayRef{2, 3}, true);
    return (alpha * activations).sum(1).relu();
}

at::Tensor gradCam(ResNet& network, const at::Tensor& images, const FilmScore& score) {
    at::Tensor activations;
    {
        const torch::NoGradGuard noGrad;
        activations = network.featureMap(images);
    }
    const torch::AutoGradMode withGradient(true);
    const at::Tensor leaf = activations.detach().requires_grad_(true);
    const at::Tensor total = score(leaf.mean({2, 3})).sum();
    const auto gradients = torch::autograd::grad({total}, {leaf});
    return gradCamOf(activations, gradients.front());
}

at::Tensor activationEnergy(ResNet& network, const at::Tensor& images) {
    const torch::NoGradGuard noGrad;
    return network.featureMap(images).square().sum(1);
}

at::Tensor LinearScore::operator()(const at::Tensor& features) const {
    return torch::mv(features, weight.to(features.options())) + bias.to(features.options());
}

LinearScore scoreOf(const LogisticModel& probe) {
    const at::Tensor weight = (probe.weight / probe.deviation).detach();
    return {weight, (probe.bias - torch::dot(weight, probe.mean)).detach()};
}

LinearScore scoreOf(const at::Tensor& weight, const at::Tensor& bias) {
    return {(weight[1] - weight[0]).detach().clone(), (bias[1] - bias[0]).detach().clone()};
}

} // namespace hilum::learn::explain
