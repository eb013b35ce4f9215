// Deterministic inputs that C++ and Python make alike, and the weights that the golden numbers were computed
// with.
#pragma once

#include "learn/Torch.h"

#include <cmath>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::learn::golden {

/// splitmix64 over (seed << 32) + i, i = 1…n, as doubles in [low, high), row-major.
inline at::Tensor u(std::uint64_t seed, std::vector<std::int64_t> shape, double low = -1.0,
                    double high = 1.0) {
    at::Tensor tensor = torch::empty(shape, torch::kDouble);
    auto* out = tensor.data_ptr<double>();
    for (std::int64_t i = 1; i <= tensor.numel(); ++i) {
        std::uint64_t z = ((seed << 32U) + static_cast<std::uint64_t>(i)) * 0x9E3779B97F4A7C15ULL;
        z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27U)) * 0x94D049BB133111EBULL;
        z ^= z >> 31U;
        out[i - 1] = low + (high - low) * (static_cast<double>(z >> 11U) * 0x1p-53);
    }
    return tensor;
}

inline std::uint32_t fnv1a32(std::string_view text) {
    std::uint32_t hash = 2166136261U;
    for (const char c : text)
        hash = (hash ^ static_cast<std::uint8_t>(c)) * 16777619U;
    return hash;
}

/// Fills every parameter and buffer from its state-dict name.
inline void fill(torch::nn::Module& module) {
    const torch::NoGradGuard noGrad;
    const auto set = [](const std::string& name, at::Tensor tensor) {
        if (!tensor.is_floating_point())
            return;
        const at::Tensor values = u(fnv1a32(name), tensor.sizes().vec());
        const bool scale = tensor.dim() == 1 && (name.ends_with(".weight") || name.ends_with("running_var"));
        if (tensor.dim() >= 2)
            tensor.copy_(values * std::sqrt(3.0 * static_cast<double>(tensor.size(0)) /
                                            static_cast<double>(tensor.numel())));
        else
            tensor.copy_(scale ? 1.0 + 0.1 * values : 0.1 * values);
    };
    for (auto& item : module.named_parameters())
        set(item.key(), item.value());
    for (auto& item : module.named_buffers())
        set(item.key(), item.value());
}

} // namespace hilum::learn::golden
