// Grad-CAM and what takes its place where nothing was scored: where in a film a ResNet finds its answer. GPU
// thread.
#pragma once

#include "learn/downstream/LinearProbe.h"
#include "learn/encoders/ResNet.h"

#include <functional>

namespace hilum::learn::explain {

/// Selvaraju et al. 2017 ("Grad-CAM: visual explanations from deep networks via gradient-based
/// localization"), eq. 1 and 2: ReLU(Σ_k α_k A_k) with α_k the mean of the score's gradient over the
/// positions of feature map k. activations, gradients: [B, K, h, w] → [B, h, w].
[[nodiscard]] at::Tensor gradCamOf(const at::Tensor& activations, const at::Tensor& gradients);

/// Pooled features [B, K] → the score of each film, [B].
using FilmScore = std::function<at::Tensor(const at::Tensor& features)>;

/// Grad-CAM of `score` on the last stage, [B, h, w]. images: [B, C, H, W]. Behind average pooling and with a
/// linear score it is the class activation map of Zhou et al. 2016, ReLU(Σ_k w_k A_k), over h·w. No gradient
/// of a parameter is touched. The network should be in eval().
[[nodiscard]] at::Tensor gradCam(ResNet& network, const at::Tensor& images, const FilmScore& score);

/// Σ_k A_k² of the last stage, [B, h, w] (Zagoruyko and Komodakis 2017, "Paying more attention to attention",
/// F²sum): where the network is active at all. It says nothing about a class.
[[nodiscard]] at::Tensor activationEnergy(ResNet& network, const at::Tensor& images);

/// A score that is linear in the features; the sigmoid of it is the probability of pneumonia.
struct LinearScore {
    at::Tensor weight; ///< [K]
    at::Tensor bias;   ///< scalar

    /// features: [B, K] on any device → [B].
    [[nodiscard]] at::Tensor operator()(const at::Tensor& features) const;
};
/// A probe's logit, its standardisation taken into the weights.
[[nodiscard]] LinearScore scoreOf(const LogisticModel& probe);
/// z₁ − z₀ of a classifier for two classes: the logit of its softmax's probability. weight: [2, K], bias:
/// [2].
[[nodiscard]] LinearScore scoreOf(const at::Tensor& weight, const at::Tensor& bias);

} // namespace hilum::learn::explain
