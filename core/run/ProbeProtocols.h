// How the authors of each method trained their linear classifier on frozen features: constant data, any
// thread. A new protocol is one entry of the list.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace hilum::run {

enum class ProbeOptimiser : std::uint8_t { Sgd, Nesterov, Lars };
enum class ProbeSchedule : std::uint8_t {
    Steps,       ///< a tenth after 60 % and again after 80 % of the epochs
    EpochCosine, ///< cosine to 0, constant within an epoch
    StepCosine,  ///< cosine to 0, step by step, after a warm-up
};

/// Weights N(0, 0.01²), biases 0, momentum 0.9 and no weight decay are common to all.
struct ProbeProtocol {
    std::string_view name;   ///< as in a specification's `protocol`
    std::string_view source; ///< paper and place
    ProbeOptimiser optimiser;
    double baseRate; ///< learning rate for a batch of 256
    ProbeSchedule schedule;
    std::int64_t epochs;
    std::int64_t warmupEpochs = 0;
    bool batchNorm = false;  ///< batch norm without weights before the classifier
    bool manyBlocks = false; ///< of a ViT: class tokens of several blocks
};

[[nodiscard]] std::span<const ProbeProtocol> probeProtocols();
/// nullptr for "logistic" and "knn", which train no linear layer in epochs, and for unknown names.
[[nodiscard]] const ProbeProtocol* findProbeProtocol(std::string_view name);

} // namespace hilum::run
