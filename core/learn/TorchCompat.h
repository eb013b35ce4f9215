// What differs between LibTorch 1.13 and 2.x stands here and nowhere else.
#pragma once

#include "learn/Torch.h"

#include <ATen/autocast_mode.h>
#include <cmath>

namespace hilum::learn {

inline constexpr bool kTorch2 = TORCH_VERSION_MAJOR >= 2;

/// Autocast to bf16 for one scope on `device`; restores what was set, and drops the cast cache at the end.
class Bf16Scope {
public:
    Bf16Scope(bool enabled, torch::DeviceType device) : m_enabled(enabled), m_device(device) {
        if (!m_enabled)
            return;
        m_before = isOn();
        setOn(true);
        at::autocast::increment_nesting();
    }
    ~Bf16Scope() {
        if (!m_enabled)
            return;
        if (at::autocast::decrement_nesting() == 0)
            at::autocast::clear_cache();
        setOn(m_before);
    }
    Bf16Scope(const Bf16Scope&) = delete;
    Bf16Scope& operator=(const Bf16Scope&) = delete;

private:
#if TORCH_VERSION_MAJOR >= 2
    [[nodiscard]] bool isOn() const {
        return at::autocast::is_autocast_enabled(m_device);
    }
    void setOn(bool on) {
        at::autocast::set_autocast_dtype(m_device, at::kBFloat16);
        at::autocast::set_autocast_enabled(m_device, on);
    }
#else
    [[nodiscard]] bool isOn() const {
        return m_device == torch::kCUDA ? at::autocast::is_enabled() : at::autocast::is_cpu_enabled();
    }
    void setOn(bool on) {
        if (m_device == torch::kCUDA) {
            at::autocast::set_autocast_gpu_dtype(at::kBFloat16);
            at::autocast::set_enabled(on);
        } else {
            at::autocast::set_autocast_cpu_dtype(at::kBFloat16);
            at::autocast::set_cpu_enabled(on);
        }
    }
#endif
    bool m_enabled;
    torch::DeviceType m_device;
    bool m_before = false;
};

/// Autocast off for one scope, for sums and products that bf16 would spoil; restores what was set.
class FullPrecisionScope {
public:
    explicit FullPrecisionScope(torch::DeviceType device) : m_device(device), m_before(isOn()) {
        if (m_before)
            setOn(false);
    }
    ~FullPrecisionScope() {
        if (m_before)
            setOn(true);
    }
    FullPrecisionScope(const FullPrecisionScope&) = delete;
    FullPrecisionScope& operator=(const FullPrecisionScope&) = delete;

private:
#if TORCH_VERSION_MAJOR >= 2
    [[nodiscard]] bool isOn() const {
        return at::autocast::is_autocast_enabled(m_device);
    }
    void setOn(bool on) {
        at::autocast::set_autocast_enabled(m_device, on);
    }
#else
    [[nodiscard]] bool isOn() const {
        return m_device == torch::kCUDA ? at::autocast::is_enabled() : at::autocast::is_cpu_enabled();
    }
    void setOn(bool on) {
        if (m_device == torch::kCUDA)
            at::autocast::set_enabled(on);
        else
            at::autocast::set_cpu_enabled(on);
    }
#endif
    torch::DeviceType m_device;
    bool m_before;
};

/// softmax(q kᵀ / √d) v for q, k, v: [B, heads, N, d]; the softmax in at least fp32.
inline at::Tensor attend(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
#if TORCH_VERSION_MAJOR >= 2
    return at::scaled_dot_product_attention(q, k, v);
#else
    const auto type = q.scalar_type() == at::kDouble ? at::kDouble : at::kFloat;
    const double scale = 1.0 / std::sqrt(static_cast<double>(q.size(-1)));
    const at::Tensor scores = torch::matmul(q, k.transpose(-2, -1)) * scale;
    return torch::matmul(scores.softmax(-1, type).to(v.scalar_type()), v);
#endif
}

} // namespace hilum::learn
