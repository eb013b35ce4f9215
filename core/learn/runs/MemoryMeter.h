// MemoryMeter: how much memory this process takes, of the machine or of the GPU. No LibTorch. One thread, for
// the GPU the one that works with it.
#pragma once

namespace hilum::learn {

class MemoryMeter {
public:
    /// `gpu`: that of the first CUDA device, asked of NVIDIA's driver once its context stands.
    explicit MemoryMeter(bool gpu);
    /// Begins a new peak where the system can (Linux, this process's memory); a GPU's only grows.
    void reset();
    /// Most bytes since the last reset; 0: nobody tells.
    [[nodiscard]] double peakBytes() const;
    /// Bytes that this process may take: what is free, and what it has already.
    [[nodiscard]] double freeBytes() const;
    [[nodiscard]] double machineBytes() const;

private:
    bool m_gpu;
    double m_gpuFree = 0.0, m_gpuTotal = 0.0; ///< at the start
};

} // namespace hilum::learn
