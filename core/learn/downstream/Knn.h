// Weighted k-nearest-neighbour classification of frozen features (Wu et al. 2018, "Unsupervised feature
// learning via non-parametric instance discrimination", §3.4; DINO's evaluation). Pure functions on CPU
// tensors.
#pragma once

#include "learn/Torch.h"

#include <cstdint>

namespace hilum::learn {

constexpr double kKnnTemperature = 0.07; ///< of both papers

/// train: [n, d], votes: [n, c], test: [m, d] → [m, c]: the weighted mean of the neighbours' votes. Features
/// are L2-normalised here; the k most similar films vote with exp(similarity / temperature); k is cut to n.
[[nodiscard]] at::Tensor knnVotes(const at::Tensor& train, const at::Tensor& votes, const at::Tensor& test,
                                  std::int64_t k, double temperature);
/// The same with one class a film: labels [n] in 0…classes−1 → [m, classes], rows sum to 1.
[[nodiscard]] at::Tensor knnShares(const at::Tensor& train, const at::Tensor& labels, const at::Tensor& test,
                                   std::int64_t k, double temperature, std::int64_t classes);

} // namespace hilum::learn
