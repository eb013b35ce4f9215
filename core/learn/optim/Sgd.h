// SGD with momentum, as torch.optim.SGD without dampening.
#pragma once

#include "learn/optim/Optimiser.h"

namespace hilum::learn {

struct SgdOptions {
    double momentum = 0.9;
    double weightDecay = 1e-4;
    bool decayOneDimensional = false; ///< MoCo decays norms and biases too, SimCLR does not
    bool nesterov = false;            ///< step along g + m·v instead of v (torch.optim.SGD's form)
    RateOf rateOf = {};
};

class Sgd final : public Optimiser {
public:
    Sgd(torch::nn::Module& module, const SgdOptions& options)
        : Optimiser(module, 1, options.rateOf), m_options(options) {}
    void step(double learningRate) override;
    void setWeightDecay(double decay) override { m_options.weightDecay = decay; }

private:
    SgdOptions m_options;
};

} // namespace hilum::learn
