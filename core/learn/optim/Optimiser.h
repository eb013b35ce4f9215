// Optimisers over named parameters, with a state that checkpoints can hold. Owned by the GPU thread.
#pragma once

#include "learn/TensorMap.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace hilum::learn {

/// One parameter with what the optimiser keeps for it.
struct Slot {
    std::string name;
    at::Tensor parameter;
    std::vector<at::Tensor> state; ///< momentum buffers, same shape as the parameter
    double rate = 1.0;             ///< factor on the learning rate
    std::int64_t steps = 0; ///< updates it has had: fewer than the run's where it was frozen for a while
};

/// Factor on the learning rate of the parameter of a name; empty: 1 for all.
using RateOf = std::function<double(const std::string& name)>;

class Optimiser {
public:
    virtual ~Optimiser() = default;
    /// One update with the gradients that stand in the parameters; parameters without gradient are left
    /// alone.
    virtual void step(double learningRate) = 0;
    virtual void setWeightDecay(double decay) = 0;
    void zeroGrad();
    /// Buffers, sharing the optimiser's memory, and step counters, in order, for a checkpoint.
    [[nodiscard]] TensorMap state() const;
    /// Takes them back. Corrupt when one is missing or has another shape.
    Result<> load(const TensorMap& source);

protected:
    /// Takes every parameter that requires a gradient, with `buffers` zero tensors each.
    Optimiser(torch::nn::Module& module, int buffers, const RateOf& rateOf = {});
    std::vector<Slot> m_slots;
};

} // namespace hilum::learn
