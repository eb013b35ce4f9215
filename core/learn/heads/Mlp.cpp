#include "learn/heads/Mlp.h"

#include "learn/encoders/KeyedInit.h"

#include <cmath>

namespace hilum::learn {

torch::nn::Sequential makeMoCoHead(std::int64_t featureSize, std::int64_t outputSize, bool mlp,
                                   std::uint64_t seed) {
    torch::nn::Sequential head;
    if (mlp) {
        torch::nn::Linear first(featureSize, featureSize);
        initLinearDefault(*first, seed, "moco.fc.0");
        head->push_back(first);
        head->push_back(torch::nn::ReLU());
    }
    torch::nn::Linear last(featureSize, outputSize);
    initLinearDefault(*last, seed, mlp ? "moco.fc.2" : "moco.fc");
    head->push_back(last);
    return head;
}

torch::nn::Sequential makeByolMlp(std::int64_t in, std::int64_t hidden, std::int64_t out, std::uint64_t seed,
                                  const std::string& name) {
    const auto fill = [&](torch::nn::Linear& linear, const char* index) {
        initTruncatedNormal(linear->weight, 1.0 / std::sqrt(static_cast<double>(linear->weight.size(1))),
                            seed, name + index);
        if (linear->bias.defined()) {
            const torch::NoGradGuard noGrad;
            linear->bias.zero_();
        }
    };
    torch::nn::Linear first(in, hidden);
    torch::nn::Linear second(torch::nn::LinearOptions(hidden, out).bias(false));
    fill(first, ".0");
    fill(second, ".3");
    return torch::nn::Sequential(first, torch::nn::BatchNorm1d(hidden), torch::nn::ReLU(), second);
}

} // namespace hilum::learn
