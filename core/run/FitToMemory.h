// Which batch fits into a machine's memory, from what a dry run measured. Pure functions.
#pragma once

#include "run/RunSpec.h"

#include <cstdint>

namespace hilum::run {

/// Memory of a step as a line over the films that go through the network together.
struct MemoryNeed {
    double fixedBytes = 0.0;   ///< weights, optimiser, films made ahead
    double bytesPerFilm = 0.0; ///< activations and gradients
    double freeBytes = 0.0;    ///< that a run may take
    [[nodiscard]] double of(std::int64_t films) const {
        return fixedBytes + bytesPerFilm * static_cast<double>(films);
    }
};

enum class FitKind : std::uint8_t {
    AsItIs,       ///< the batch fits as it is set
    WholeBatch,   ///< it fits without being taken in parts, which is faster; the gradient is the same
    Parts,        ///< it fits in parts; the gradient is the same
    SmallerBatch, ///< only fewer films fit: that changes what is learned
    Nothing       ///< not even the smallest batch fits
};

struct Fit {
    FitKind kind = FitKind::Nothing;
    std::int64_t batch = 0, accumulation = 1;
    double bytes = 0.0; ///< what it will take
};

/// True for methods whose loss is a mean over films that do not see one another: MAE, and DINO on a ViT.
[[nodiscard]] bool canAccumulate(const RunSpec& spec);

/// Keeps the batch where it can: in as few parts as fit where parts give the same gradient, otherwise the
/// largest half, quarter, … of it that the specification allows. 15 % of the free memory stay free.
[[nodiscard]] Fit fitToMemory(const RunSpec& spec, const MemoryNeed& need);

} // namespace hilum::run
