// InfoNCE over a queue, the loss of MoCo (He et al. 2020, "Momentum contrast for unsupervised visual
// representation learning", eq. 1).
#pragma once

#include "learn/Torch.h"

namespace hilum::learn {

struct InfoNceResult {
    at::Tensor loss;     ///< scalar: mean over the queries
    at::Tensor accuracy; ///< scalar: share of queries that are nearest to their own key; detached
    at::Tensor positive; ///< scalar: mean cosine of query and own key; detached
    at::Tensor negative; ///< scalar: mean cosine of queries and queue; detached
};

/// query, key: [N, d], queue: [d, K], all of length 1 along d. −log of the own key's share among 1 + K keys
/// at temperature T. Gradients flow to the query alone: key and queue are detached here. Computed in at least
/// fp32.
[[nodiscard]] InfoNceResult infoNce(const at::Tensor& query, const at::Tensor& key, const at::Tensor& queue,
                                    double temperature);

} // namespace hilum::learn
