// AdamW (Loshchilov & Hutter 2019, "Decoupled weight decay regularization"), equal to torch.optim.AdamW.
#pragma once

#include "learn/optim/Optimiser.h"

namespace hilum::learn {

struct AdamWOptions {
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weightDecay = 0.01;
    bool decayOneDimensional = false;
};

class AdamW final : public Optimiser {
public:
    AdamW(torch::nn::Module& module, const AdamWOptions& options)
        : Optimiser(module, 2), m_options(options) {}
    void step(double learningRate) override;
    void setWeightDecay(double decay) override { m_options.weightDecay = decay; }

private:
    AdamWOptions m_options;
};

} // namespace hilum::learn
