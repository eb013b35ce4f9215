#include "learn/optim/Lars.h"

namespace hilum::learn {

void Lars::step(double learningRate) {
    const torch::NoGradGuard noGrad;
    for (auto& slot : m_slots) {
        if (!slot.parameter.grad().defined())
            continue;
        at::Tensor gradient = slot.parameter.grad();
        if (slot.parameter.dim() > 1) {
            gradient = gradient.add(slot.parameter, m_options.weightDecay);
            const at::Tensor weightNorm = slot.parameter.norm();
            const at::Tensor gradientNorm = gradient.norm();
            // On the device: no value is read back. A zero norm gives the ratio 1.
            const at::Tensor both = weightNorm.gt(0).logical_and(gradientNorm.gt(0));
            const at::Tensor ratio =
                torch::where(both, weightNorm / gradientNorm * m_options.eta, torch::ones_like(weightNorm));
            gradient = gradient * ratio;
        }
        at::Tensor& velocity = slot.state[0];
        velocity.mul_(m_options.momentum);
        if (m_options.classicMomentum) {
            velocity.add_(gradient, learningRate * slot.rate);
            slot.parameter.sub_(velocity);
        } else {
            velocity.add_(gradient);
            slot.parameter.sub_(velocity, learningRate * slot.rate);
        }
    }
}

} // namespace hilum::learn
