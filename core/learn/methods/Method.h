// Method: what differs between the self-supervised methods, and nothing else. Owned by the GPU thread.
#pragma once

#include "base/Result.h"
#include "learn/Torch.h"
#include "learn/encoders/Encoders.h"
#include "run/RunSpec.h"

#include <cstdint>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace hilum::learn {

/// Where a run stands; schedules follow from it.
struct StepProgress {
    std::int64_t step = 0;
    std::int64_t totalSteps = 1;
    std::int64_t stepsPerEpoch = 1;
    std::int64_t part = 0; ///< of the step's batch, where gradients are accumulated over several parts
    std::int64_t parts = 1;
};

/// What one step gives: the loss with its graph, and numbers for the curves (detached scalars on the device).
struct Step {
    at::Tensor loss;
    std::vector<std::pair<std::string, at::Tensor>> diagnostics;
};

class Method : public torch::nn::Module {
public:
    /// views[v]: [B, 1, S_v, S_v].
    virtual Step step(const std::vector<at::Tensor>& views, const StepProgress& progress) = 0;
    /// Gradients stand, the optimiser has not stepped: clipping, layers that stay frozen.
    virtual void beforeOptimiser(const StepProgress&) {}
    /// After the optimiser's step: momentum encoders.
    virtual void afterOptimiser(const StepProgress&) {}
    /// The encoder that is kept.
    [[nodiscard]] virtual Encoder& encoder() = 0;
    [[nodiscard]] virtual const EncoderOptions& encoderOptions() const = 0;
    /// The one that learns and its momentum encoder, where there is one: they begin alike.
    [[nodiscard]] virtual std::vector<Encoder*> encoders() { return {&encoder()}; }
    /// Views of a film that a step needs.
    [[nodiscard]] virtual std::size_t viewCount() const = 0;
};

/// The method that a pretraining spec names. A new one is a new file and one line in Methods.cpp.
Result<std::shared_ptr<Method>> makeMethod(const run::RunSpec& spec);

} // namespace hilum::learn
