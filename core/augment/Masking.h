// Masking: which patches a masked autoencoder hides (He et al. 2022, "Masked autoencoders are scalable vision
// learners"). Torch-free, so that the window hides exactly what a training hides. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace hilum::augment {

/// Visible patches of `patches`: ⌊patches (1 − ratio)⌋; the product in fp64, as the authors' code has it (0.9
/// of 196 leaves 19).
[[nodiscard]] std::int64_t visiblePatches(std::int64_t patches, double ratio);

/// `count` numbers in [0, 1), from (seed, step): film after film, patch after patch of a batch.
void maskNoise(std::span<double> noise, std::uint64_t seed, std::int64_t step);

/// True where a patch is hidden, for one film: the patches with the least noise stay visible, and equal noise
/// keeps its order. noise: one number a patch, row after row.
[[nodiscard]] std::vector<bool> hiddenPatches(std::span<const double> noise, double ratio);

/// The patches that step `step` of a run with this seed hides in the first film of its batch.
[[nodiscard]] std::vector<bool> firstFilmMask(std::int64_t patches, double ratio, std::uint64_t seed,
                                              std::int64_t step);

} // namespace hilum::augment
