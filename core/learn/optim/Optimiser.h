// Optimisers over named parameters, with a state that checkpoints can hold. Owned by the GPU thread.
#pragma once

#include "learn/TensorMap.h"

#include <memory>
#include <string>
#include <vector>

namespace hilum::learn {

/// One parameter with what the optimiser keeps for it.
struct Slot {
    std::string name;
    at::Tensor parameter;
    std::vector<at::Tensor> state; ///< momentum buffers, same shape as the parameter
};

class Optimiser {
public:
    virtual ~Optimiser() = default;
    /// One update with the gradients that stand in the parameters; parameters without gradient are left
    /// alone.
    virtual void step(double learningRate) = 0;
    virtual void setWeightDecay(double decay) = 0;
    void zeroGrad();
    /// Buffers and step counter, in order, for a checkpoint; they share the optimiser's memory.
    [[nodiscard]] TensorMap state() const;
    /// Takes them back. Corrupt when one is missing or has another shape.
    Result<> load(const TensorMap& source);

protected:
    /// Takes every parameter that requires a gradient, with `buffers` zero tensors each.
    Optimiser(torch::nn::Module& module, int buffers);
    std::vector<Slot> m_slots;
    std::int64_t m_steps = 0;
};

} // namespace hilum::learn
