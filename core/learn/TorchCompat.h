// What differs between LibTorch 1.13 and 2.x stands here and nowhere else.
#pragma once

#include "learn/Torch.h"

#include <ATen/autocast_mode.h>

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

} // namespace hilum::learn
