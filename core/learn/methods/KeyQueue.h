// The queue of keys that MoCo contrasts with. Owned by the GPU thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>

namespace hilum::learn {

/// A ring of K keys of length 1, a column each, with the place where the next batch goes; both are buffers,
/// under the names of the authors' checkpoints. It begins with random directions.
class KeyQueue final : public torch::nn::Module {
public:
    KeyQueue(std::int64_t dimension, std::int64_t keys, std::uint64_t seed);

    /// [d, K], a copy that later batches do not change.
    [[nodiscard]] at::Tensor keys() const { return m_queue.clone().detach(); }
    /// newKeys: [N, d] with K a multiple of N. Overwrites the oldest.
    void enqueue(const at::Tensor& newKeys);
    [[nodiscard]] std::int64_t position() const { return m_position.item<std::int64_t>(); }

private:
    at::Tensor m_queue;    ///< [d, K]
    at::Tensor m_position; ///< [1], long; on the device, so that no step waits for it
};

} // namespace hilum::learn
