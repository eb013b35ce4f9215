#include "learn/methods/KeyQueue.h"

#include "learn/encoders/KeyedInit.h"

namespace hilum::learn {

KeyQueue::KeyQueue(std::int64_t dimension, std::int64_t keys, std::uint64_t seed) {
    at::Tensor start = torch::empty({dimension, keys});
    initNormal(start, 1.0, seed, "moco.queue");
    start = torch::nn::functional::normalize(start, torch::nn::functional::NormalizeFuncOptions().dim(0));
    m_queue = register_buffer("queue", start);
    m_position = register_buffer("queue_ptr", torch::zeros({1}, torch::kLong));
}

void KeyQueue::enqueue(const at::Tensor& newKeys) {
    const torch::NoGradGuard noGrad;
    const auto count = newKeys.size(0);
    const auto options = torch::TensorOptions().dtype(torch::kLong).device(m_queue.device());
    const at::Tensor columns = (torch::arange(count, options) + m_position).remainder(m_queue.size(1));
    m_queue.index_copy_(1, columns, newKeys.detach().to(m_queue.scalar_type()).t());
    m_position.add_(count).remainder_(m_queue.size(1));
}

} // namespace hilum::learn
