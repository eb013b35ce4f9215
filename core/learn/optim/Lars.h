// LARS (You et al. 2017, "Large batch training of convolutional networks"): each layer's step is scaled by
// the ratio of its weight norm to its gradient norm.
#pragma once

#include "learn/optim/Optimiser.h"

namespace hilum::learn {

struct LarsOptions {
    double momentum = 0.9;
    double weightDecay = 1e-6;
    double eta = 1e-3; ///< trust coefficient
    /// true: v = m·v + lr·q·g; p −= v (SimCLR's TensorFlow code). false: v = m·v + q·g; p −= lr·v (MoCo v3,
    /// BYOL). They differ only while the learning rate changes.
    bool classicMomentum = true;
    RateOf rateOf = {};
};

/// Tensors with one dimension (biases, norms) get plain momentum SGD without weight decay.
class Lars final : public Optimiser {
public:
    Lars(torch::nn::Module& module, const LarsOptions& options)
        : Optimiser(module, 1, options.rateOf), m_options(options) {}
    void step(double learningRate) override;
    void setWeightDecay(double decay) override { m_options.weightDecay = decay; }

private:
    LarsOptions m_options;
};

} // namespace hilum::learn
