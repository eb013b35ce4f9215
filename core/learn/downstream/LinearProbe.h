// Linear probe: L2-regularised logistic regression on cached features, by L-BFGS in double precision.
// Deterministic. Pure functions on CPU tensors.
#pragma once

#include "learn/Torch.h"

#include <vector>

namespace hilum::learn {

/// A fitted model on standardised features: score = σ(((x − mean) / deviation) · weight + bias).
struct LogisticModel {
    at::Tensor mean, deviation, weight; ///< [d], double
    double bias = 0.0;
    double penalty = 0.0; ///< λ of ½ λ ‖w‖² added to the mean loss
    bool converged = false;

    /// features: [n, d] → probabilities of the positive class.
    [[nodiscard]] std::vector<double> predict(const at::Tensor& features) const;
};

/// features: [n, d]; labels: n values 0 or 1, both present. Minimises mean log loss + ½ λ ‖w‖²; the bias is
/// free.
[[nodiscard]] LogisticModel fitLogistic(const at::Tensor& features, const std::vector<int>& labels,
                                        double penalty);

/// Fits λ in {1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001} and keeps the one with the best AUROC on validation; the
/// larger λ where they tie.
[[nodiscard]] LogisticModel fitProbe(const at::Tensor& trainFeatures, const std::vector<int>& trainLabels,
                                     const at::Tensor& validationFeatures,
                                     const std::vector<int>& validationLabels);

} // namespace hilum::learn
