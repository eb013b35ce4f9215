#include "learn/encoders/SplitBatchNorm.h"

namespace hilum::learn {

namespace {
constexpr double kMomentum = 0.1; ///< share of the newest batch in the running statistics
constexpr double kEpsilon = 1e-5;
} // namespace

// torch's BatchNorm2d cannot be derived from: the distribution's library does not export all of it.
SplitBatchNorm2dImpl::SplitBatchNorm2dImpl(std::int64_t channels, std::int64_t groups) : m_groups(groups) {
    weight = register_parameter("weight", torch::ones({channels}));
    bias = register_parameter("bias", torch::zeros({channels}));
    running_mean = register_buffer("running_mean", torch::zeros({channels}));
    running_var = register_buffer("running_var", torch::ones({channels}));
    num_batches_tracked = register_buffer("num_batches_tracked", torch::tensor(0, torch::kLong));
}

at::Tensor SplitBatchNorm2dImpl::forward(const at::Tensor& input) {
    if (is_training())
        num_batches_tracked.add_(1);
    if (m_groups == 1 || !is_training())
        return torch::batch_norm(input, weight, bias, running_mean, running_var, is_training(), kMomentum,
                                 kEpsilon, at::globalContext().userEnabledCuDNN());
    const auto channels = input.size(1);
    at::Tensor means = running_mean.repeat(m_groups);
    at::Tensor variances = running_var.repeat(m_groups);
    // [N/g, g·C, H, W]: neighbours become channels, so one call normalises every part by itself.
    const at::Tensor split = input.contiguous().view({-1, channels * m_groups, input.size(2), input.size(3)});
    const at::Tensor output =
        torch::batch_norm(split, weight.repeat(m_groups), bias.repeat(m_groups), means, variances, true,
                          kMomentum, kEpsilon, at::globalContext().userEnabledCuDNN());
    {
        const torch::NoGradGuard noGrad;
        running_mean.copy_(means.view({m_groups, channels}).mean(0));
        running_var.copy_(variances.view({m_groups, channels}).mean(0));
    }
    return output.view_as(input);
}

} // namespace hilum::learn
