#include "learn/TensorMap.h"

#include "base/Text.h"

#include <fmt/format.h>

#include <unordered_map>

namespace hilum::learn {

TensorMap stateOf(const torch::nn::Module& module, const std::string& prefix) {
    TensorMap state;
    for (const auto& item : module.named_parameters())
        state.emplace_back(prefix + item.key(), item.value().detach());
    for (const auto& item : module.named_buffers())
        state.emplace_back(prefix + item.key(), item.value().detach());
    return state;
}

Result<> loadState(torch::nn::Module& module, const TensorMap& source, const std::string& prefix) {
    std::unordered_map<std::string, const at::Tensor*> byName;
    for (const auto& [name, tensor] : source)
        byName.emplace(name, &tensor);
    TensorMap targets = stateOf(module, prefix);
    for (const auto& [name, target] : targets) {
        const auto found = byName.find(name);
        if (found == byName.end())
            return Error{ErrorCode::Corrupt, fmt::format(HILUM_TR("it lacks the tensor “{}”"), name)};
        if (found->second->sizes() != target.sizes())
            return Error{ErrorCode::Corrupt,
                         fmt::format(HILUM_TR("the tensor “{}” has another shape than the network"), name)};
    }
    const torch::NoGradGuard noGrad;
    for (auto& [name, target] : targets)
        target.copy_(*byName.at(name));
    return {};
}

const at::Tensor* findTensor(const TensorMap& map, const std::string& name) {
    for (const auto& [key, tensor] : map)
        if (key == name)
            return &tensor;
    return nullptr;
}

bool allFinite(const TensorMap& map) {
    for (const auto& [name, tensor] : map)
        if (tensor.is_floating_point() && !tensor.isfinite().all().item<bool>())
            return false;
    return true;
}

} // namespace hilum::learn
