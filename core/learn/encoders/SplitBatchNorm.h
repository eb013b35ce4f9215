// Batch norm over parts of a batch: what several GPUs do to MoCo's batch, on one. Owned by the GPU thread.
#pragma once

#include "learn/Torch.h"

#include <cstdint>

namespace hilum::learn {

/// Batch norm that in training takes the statistics of `groups` parts of the batch apart: sample n belongs to
/// part n mod groups (MoCo's authors' single-GPU code). Running statistics take the parts' mean. One group,
/// or evaluation, is ordinary batch norm. Names of parameters and buffers are BatchNorm2d's.
class SplitBatchNorm2dImpl : public torch::nn::Module {
public:
    explicit SplitBatchNorm2dImpl(std::int64_t channels, std::int64_t groups = 1);
    /// [N, C, H, W] with N a multiple of `groups` in training.
    at::Tensor forward(const at::Tensor& input);

    at::Tensor weight, bias;                                   ///< [C]
    at::Tensor running_mean, running_var, num_batches_tracked; ///< buffers

private:
    std::int64_t m_groups;
};
TORCH_MODULE(SplitBatchNorm2d);

} // namespace hilum::learn
