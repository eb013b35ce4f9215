// TensorMap: named tensors in a fixed order; what checkpoints and weight files hold. One thread.
#pragma once

#include "base/Result.h"
#include "learn/Torch.h"

#include <string>
#include <utility>
#include <vector>

namespace hilum::learn {

using TensorMap = std::vector<std::pair<std::string, at::Tensor>>;

/// Parameters and buffers of a module under their state-dict names, each name with `prefix` before it. The
/// tensors share the module's memory.
[[nodiscard]] TensorMap stateOf(const torch::nn::Module& module, const std::string& prefix = {});

/// Copies into the module what `source` holds under prefix + name. Corrupt when a name is missing or a shape
/// differs; nothing is changed then. Names in `source` that the module lacks are ignored.
Result<> loadState(torch::nn::Module& module, const TensorMap& source, const std::string& prefix = {});

[[nodiscard]] const at::Tensor* findTensor(const TensorMap& map, const std::string& name);
/// True when every floating-point tensor is finite.
[[nodiscard]] bool allFinite(const TensorMap& map);

} // namespace hilum::learn
