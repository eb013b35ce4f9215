// How well a set of embeddings fills its space: the numbers that tell a learning network from a collapsed
// one. Pure functions on tensors of any device, computed in double without gradients; the GPU thread calls
// them.
#pragma once

#include "learn/Torch.h"

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace hilum::learn {

// Embeddings are [n, d], one row a film. Where fewer rows are given than the number needs, or one is not
// finite, the result is NaN: a measurement never throws.

/// Mean over the dimensions of the unbiased standard deviation of the L2-normalised rows, n ≥ 2. Rows in
/// every direction alike give about 1/√d, equal rows 0 (Chen and He 2021, "Exploring simple Siamese
/// representation learning", §4.1).
[[nodiscard]] double embeddingSpread(const at::Tensor& embeddings);

enum class RankPath : std::uint8_t {
    Auto,     ///< Gram where one side is four times the other, else SingularValues
    Singular, ///< singular values of the matrix itself
    Gram,     ///< roots of the eigenvalues of the smaller Gram matrix: one product and a small problem
};

/// RankMe = exp(−Σ p ln p), p = σ/Σσ + 1e-7, σ the singular values of the rows as they are: how many
/// directions the embeddings use, 1 … min(n, d); 0 where all are zero (Garrido et al. 2023, "RankMe:
/// assessing the downstream performance of pretrained self-supervised representations by their rank", eq. 1).
/// Compare within a method only. The Gram path squares the condition: singular values below 1e-8 of the
/// largest drown, which moves a rank-deficient result by less than 0.1 %.
[[nodiscard]] double rankMe(const at::Tensor& embeddings, RankPath path = RankPath::Auto);

/// E‖z − z⁺‖² over the rows of two [n, d] sets of L2-normalised positives, n ≥ 1; 0 … 4, 2 for strangers
/// (Wang and Isola 2020, "Understanding contrastive representation learning through alignment and
/// uniformity").
[[nodiscard]] double alignment(const at::Tensor& embeddings, const at::Tensor& positives);

/// ln E exp(−t‖zᵢ − zⱼ‖²) over the pairs i < j of L2-normalised rows, n ≥ 2; 0 for equal rows, lower is more
/// even (the same paper). Memory for 1,024 × n distances.
[[nodiscard]] double uniformity(const at::Tensor& embeddings, double t = 2.0);

/// Mean cosine over the pairs i ≠ j, n ≥ 2: 1 for equal directions, about 0 for even ones.
[[nodiscard]] double meanCosine(const at::Tensor& embeddings);

/// All of them under the names that an evaluation writes: "embedding.spread" (times √d: 1 is even, 0 is
/// collapse), "embedding.rank", "embedding.dimension", "embedding.films", "embedding.uniformity",
/// "embedding.cosine", and "embedding.alignment" where positives are given.
[[nodiscard]] std::vector<std::pair<std::string, double>> embeddingMetrics(const at::Tensor& embeddings,
                                                                           const at::Tensor& positives = {});

} // namespace hilum::learn
