#include "learn/optim/Sgd.h"

namespace hilum::learn {

void Sgd::step(double learningRate) {
    const torch::NoGradGuard noGrad;
    for (auto& slot : m_slots) {
        if (!slot.parameter.grad().defined())
            continue;
        at::Tensor gradient = slot.parameter.grad();
        if (m_options.weightDecay != 0.0 && (m_options.decayOneDimensional || slot.parameter.dim() > 1))
            gradient = gradient.add(slot.parameter, m_options.weightDecay);
        slot.state[0].mul_(m_options.momentum).add_(gradient);
        slot.parameter.sub_(m_options.nesterov ? gradient.add(slot.state[0], m_options.momentum)
                                               : slot.state[0],
                            learningRate * slot.rate);
    }
}

} // namespace hilum::learn
