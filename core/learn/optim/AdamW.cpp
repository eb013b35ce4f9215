#include "learn/optim/AdamW.h"

#include <cmath>

namespace hilum::learn {

void AdamW::step(double learningRate) {
    const torch::NoGradGuard noGrad;
    ++m_steps;
    const double correction1 = 1.0 - std::pow(m_options.beta1, static_cast<double>(m_steps));
    const double correction2 = 1.0 - std::pow(m_options.beta2, static_cast<double>(m_steps));
    for (auto& slot : m_slots) {
        if (!slot.parameter.grad().defined())
            continue;
        const at::Tensor gradient = slot.parameter.grad();
        if (m_options.decayOneDimensional || slot.parameter.dim() > 1)
            slot.parameter.mul_(1.0 - learningRate * m_options.weightDecay);
        slot.state[0].mul_(m_options.beta1).add_(gradient, 1.0 - m_options.beta1);
        slot.state[1].mul_(m_options.beta2).addcmul_(gradient, gradient, 1.0 - m_options.beta2);
        const at::Tensor denominator =
            slot.state[1].sqrt().div_(std::sqrt(correction2)).add_(m_options.epsilon);
        slot.parameter.addcdiv_(slot.state[0], denominator, -learningRate / correction1);
    }
}

} // namespace hilum::learn
