// Weights from keyed random numbers: the same seed and parameter name give the same values with any LibTorch,
// on any machine and in any order. One thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>
#include <string_view>

namespace hilum::learn {

/// N(0, deviation²), drawn from Rng(seed, name).
void initNormal(at::Tensor tensor, double deviation, std::uint64_t seed, std::string_view name);
/// The same, drawn again while it lies beyond two deviations.
void initTruncatedNormal(at::Tensor tensor, double deviation, std::uint64_t seed, std::string_view name);
/// U(−bound, bound).
void initUniform(at::Tensor tensor, double bound, std::uint64_t seed, std::string_view name);
/// He et al. 2015 with fan-out and ReLU gain, as torchvision initialises ResNets: N(0, 2 / (k² · out)).
void initKaimingFanOut(at::Tensor convolution, std::uint64_t seed, std::string_view name);
/// PyTorch's default for linear layers: U(±1/√in) for weight and bias.
void initLinearDefault(torch::nn::LinearImpl& linear, std::uint64_t seed, std::string_view name);

} // namespace hilum::learn
