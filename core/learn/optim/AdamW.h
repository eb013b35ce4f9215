// AdamW (Loshchilov & Hutter 2019, "Decoupled weight decay regularization"), equal to torch.optim.AdamW.
#pragma once

#include "learn/optim/Optimiser.h"

#include <functional>

namespace hilum::learn {

/// How one parameter is treated: its share of the learning rate, and whether weights decay.
struct AdamWRule {
    double rate = 1.0;
    bool decays = true;
};

struct AdamWOptions {
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double weightDecay = 0.01;
    /// Asked once for each parameter; empty: all at the full rate, those of one dimension without decay.
    std::function<AdamWRule(const std::string& name, const at::Tensor& parameter)> rule = {};
    /// One kernel over all parameters instead of one for each: pays on a GPU, where launches cost. The
    /// numbers are the same.
    bool foreach = false;
};

class AdamW final : public Optimiser {
public:
    AdamW(torch::nn::Module& module, AdamWOptions options);
    void step(double learningRate) override;
    void setWeightDecay(double decay) override { m_options.weightDecay = decay; }

private:
    void stepEach(double learningRate);
    void stepTogether(double learningRate);

    AdamWOptions m_options;
    std::vector<AdamWRule> m_rules; ///< of each slot
};

} // namespace hilum::learn
