// What is done to gradients between the backward pass and the optimiser. GPU thread.
#pragma once

#include "learn/Torch.h"

#include <string_view>
#include <vector>

namespace hilum::learn {

/// Each gradient for itself, not their common norm (DINO's code): g ← g · limit / (‖g‖ + 1e-6) where that
/// factor is below 1. Nothing is read back from the device.
void clipEachGradient(const std::vector<at::Tensor>& parameters, double limit);

/// Takes the gradients of all parameters whose name contains `part` away. An optimiser leaves a parameter
/// without gradient alone; one with gradient 0 it would still decay and move by its momentum.
void dropGradients(torch::nn::Module& module, std::string_view part);

} // namespace hilum::learn
