#include "learn/downstream/LinearProbe.h"

#include "statistics/Statistics.h"

#include <array>
#include <cmath>

namespace hilum::learn {

std::vector<double> LogisticModel::predict(const at::Tensor& features) const {
    const torch::NoGradGuard noGrad;
    const at::Tensor x = (features.to(torch::kDouble) - mean) / deviation;
    const at::Tensor scores = torch::sigmoid(torch::mv(x, weight) + bias).contiguous();
    return {scores.data_ptr<double>(), scores.data_ptr<double>() + scores.numel()};
}

LogisticModel fitLogistic(const at::Tensor& features, const std::vector<int>& labels, double penalty) {
    LogisticModel model;
    model.penalty = penalty;
    const at::Tensor raw = features.to(torch::kDouble);
    model.mean = raw.mean(0);
    // A feature that never varies gets the deviation 1: it stays 0 and does no harm.
    const at::Tensor deviation = (raw - model.mean).pow(2).mean(0).sqrt();
    model.deviation = torch::where(deviation > 1e-9, deviation, torch::ones_like(deviation));
    const at::Tensor x = (raw - model.mean) / model.deviation;
    const at::Tensor y = torch::tensor(std::vector<double>(labels.begin(), labels.end()), torch::kDouble);

    at::Tensor weight = torch::zeros({x.size(1)}, torch::kDouble).requires_grad_(true);
    at::Tensor bias = torch::zeros({1}, torch::kDouble).requires_grad_(true);
    constexpr double kGradientTolerance = 1e-7;
    torch::optim::LBFGS optimiser(std::vector<at::Tensor>{weight, bias},
                                  torch::optim::LBFGSOptions(1.0)
                                      .max_iter(300)
                                      .max_eval(400)
                                      .tolerance_grad(kGradientTolerance)
                                      .tolerance_change(1e-12)
                                      .history_size(20)
                                      .line_search_fn("strong_wolfe"));
    const auto loss = [&] {
        const at::Tensor logits = torch::mv(x, weight) + bias;
        return torch::binary_cross_entropy_with_logits(logits, y) + 0.5 * penalty * weight.pow(2).sum();
    };
    optimiser.step([&] {
        optimiser.zero_grad();
        at::Tensor value = loss();
        value.backward();
        return value;
    });
    optimiser.zero_grad();
    loss().backward();
    const double steepest =
        std::max(weight.grad().abs().max().item<double>(), bias.grad().abs().item<double>());
    model.converged = steepest < 1e-4;
    model.weight = weight.detach();
    model.bias = bias.item<double>();
    return model;
}

LogisticModel fitProbe(const at::Tensor& trainFeatures, const std::vector<int>& trainLabels,
                       const at::Tensor& validationFeatures, const std::vector<int>& validationLabels) {
    constexpr std::array kPenalties{1.0, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 3e-4, 1e-4, 3e-5};
    LogisticModel best;
    double bestAuroc = -1.0;
    for (const double penalty : kPenalties) {
        auto model = fitLogistic(trainFeatures, trainLabels, penalty);
        const double auroc = statistics::auroc(validationLabels, model.predict(validationFeatures));
        if (auroc > bestAuroc) {
            bestAuroc = auroc;
            best = std::move(model);
        }
    }
    if (!best.weight.defined()) // validation holds one class only: AUROC is NaN for every penalty
        best = fitLogistic(trainFeatures, trainLabels, 0.1);
    return best;
}

} // namespace hilum::learn
