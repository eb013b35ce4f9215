#include "learn/encoders/SplitBatchNorm.h"

namespace hilum::learn {

SplitBatchNorm2dImpl::SplitBatchNorm2dImpl(std::int64_t channels, std::int64_t groups)
    : torch::nn::BatchNorm2dImpl(torch::nn::BatchNorm2dOptions(channels)), m_groups(groups) {}

at::Tensor SplitBatchNorm2dImpl::forward(const at::Tensor& input) {
    if (m_groups == 1 || !is_training())
        return torch::nn::BatchNorm2dImpl::forward(input);
    const auto channels = input.size(1);
    at::Tensor means = running_mean.repeat(m_groups);
    at::Tensor variances = running_var.repeat(m_groups);
    // [N/g, g·C, H, W]: neighbours become channels, so one call normalises every part by itself.
    const at::Tensor split = input.contiguous().view({-1, channels * m_groups, input.size(2), input.size(3)});
    const at::Tensor output =
        torch::batch_norm(split, weight.repeat(m_groups), bias.repeat(m_groups), means, variances, true,
                          options.momentum().value_or(0.1), options.eps(), false);
    {
        const torch::NoGradGuard noGrad;
        running_mean.copy_(means.view({m_groups, channels}).mean(0));
        running_var.copy_(variances.view({m_groups, channels}).mean(0));
        num_batches_tracked.add_(1);
    }
    return output.view_as(input);
}

} // namespace hilum::learn
