#include "learn/downstream/Knn.h"

#include <algorithm>

namespace hilum::learn {

at::Tensor knnVotes(const at::Tensor& train, const at::Tensor& votes, const at::Tensor& test, std::int64_t k,
                    double temperature) {
    const torch::NoGradGuard noGrad;
    const auto unit = torch::nn::functional::NormalizeFuncOptions().dim(1);
    const at::Tensor bank = torch::nn::functional::normalize(train, unit);
    const at::Tensor queries = torch::nn::functional::normalize(test, unit);
    at::Tensor shares = torch::zeros({test.size(0), votes.size(1)}, train.options());
    constexpr std::int64_t kChunk = 1024; // bounds the similarity matrix, whatever the number of films
    for (std::int64_t begin = 0; begin < test.size(0); begin += kChunk) {
        const auto count = std::min(kChunk, test.size(0) - begin);
        const at::Tensor similarity = torch::mm(queries.narrow(0, begin, count), bank.t());
        const auto [top, index] = similarity.topk(std::min(k, train.size(0)), 1);
        // The largest similarity is subtracted: shares are the same, and small temperatures do not overflow.
        const at::Tensor weight = ((top - top.select(1, 0).unsqueeze(1)) / temperature).exp();
        const at::Tensor chosen =
            votes.index_select(0, index.flatten()).view({count, index.size(1), votes.size(1)});
        at::Tensor part = shares.narrow(0, begin, count);
        part.copy_((chosen * weight.unsqueeze(2)).sum(1) / weight.sum(1, true));
    }
    return shares;
}

at::Tensor knnShares(const at::Tensor& train, const at::Tensor& labels, const at::Tensor& test,
                     std::int64_t k, double temperature, std::int64_t classes) {
    return knnVotes(train, torch::one_hot(labels, classes).to(train.scalar_type()), test, k, temperature);
}

} // namespace hilum::learn
