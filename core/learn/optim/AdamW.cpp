#include "learn/optim/AdamW.h"

#include <cmath>

namespace hilum::learn {

namespace {

double correction(double beta, std::int64_t steps) {
    return 1.0 - std::pow(beta, static_cast<double>(steps));
}

} // namespace

AdamW::AdamW(torch::nn::Module& module, AdamWOptions options)
    : Optimiser(module, 2), m_options(std::move(options)) {
    for (const auto& slot : m_slots)
        m_rules.push_back(m_options.rule ? m_options.rule(slot.name, slot.parameter)
                                         : AdamWRule{1.0, slot.parameter.dim() > 1});
}

void AdamW::step(double learningRate) {
    const torch::NoGradGuard noGrad;
    if (m_options.foreach)
        stepTogether(learningRate);
    else
        stepEach(learningRate);
}

void AdamW::stepEach(double learningRate) {
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        auto& slot = m_slots[i];
        const at::Tensor gradient = slot.parameter.grad();
        if (!gradient.defined())
            continue;
        ++slot.steps;
        const double rate = learningRate * m_rules[i].rate;
        if (m_rules[i].decays)
            slot.parameter.mul_(1.0 - rate * m_options.weightDecay);
        slot.state[0].mul_(m_options.beta1).add_(gradient, 1.0 - m_options.beta1);
        slot.state[1].mul_(m_options.beta2).addcmul_(gradient, gradient, 1.0 - m_options.beta2);
        const at::Tensor denominator = slot.state[1]
                                           .sqrt()
                                           .div_(std::sqrt(correction(m_options.beta2, slot.steps)))
                                           .add_(m_options.epsilon);
        slot.parameter.addcdiv_(slot.state[0], denominator, -rate / correction(m_options.beta1, slot.steps));
    }
}

void AdamW::stepTogether(double learningRate) {
    std::vector<at::Tensor> parameters, gradients, means, squares;
    std::vector<at::Scalar> keep, roots, factors;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        auto& slot = m_slots[i];
        if (!slot.parameter.grad().defined())
            continue;
        ++slot.steps;
        const double rate = learningRate * m_rules[i].rate;
        parameters.push_back(slot.parameter);
        gradients.push_back(slot.parameter.grad());
        means.push_back(slot.state[0]);
        squares.push_back(slot.state[1]);
        keep.emplace_back(m_rules[i].decays ? 1.0 - rate * m_options.weightDecay : 1.0);
        roots.emplace_back(std::sqrt(correction(m_options.beta2, slot.steps)));
        factors.emplace_back(-rate / correction(m_options.beta1, slot.steps));
    }
    if (parameters.empty())
        return;
    at::_foreach_mul_(parameters, keep);
    at::_foreach_mul_(means, m_options.beta1);
    at::_foreach_add_(means, gradients, 1.0 - m_options.beta1);
    at::_foreach_mul_(squares, m_options.beta2);
    at::_foreach_addcmul_(squares, gradients, gradients, 1.0 - m_options.beta2);
    auto denominators = at::_foreach_sqrt(squares);
    at::_foreach_div_(denominators, roots);
    at::_foreach_add_(denominators, m_options.epsilon);
    at::_foreach_addcdiv_(parameters, means, denominators, factors);
}

} // namespace hilum::learn
