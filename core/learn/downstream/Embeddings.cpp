#include "learn/downstream/Embeddings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hilum::learn {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// LAPACK throws at a NaN, so it is looked for first.
bool usable(const at::Tensor& embeddings, std::int64_t leastRows) {
    return embeddings.defined() && embeddings.dim() == 2 && embeddings.size(0) >= leastRows &&
           embeddings.size(1) >= 1 && embeddings.isfinite().all().item<bool>();
}

at::Tensor unitRows(const at::Tensor& embeddings) {
    return torch::nn::functional::normalize(embeddings.to(torch::kDouble),
                                            torch::nn::functional::NormalizeFuncOptions().dim(1));
}

at::Tensor singularValues(const at::Tensor& z, RankPath path) {
    const auto most = std::max(z.size(0), z.size(1));
    const auto least = std::min(z.size(0), z.size(1));
    constexpr std::int64_t kWorthIt = 4;
    if (path == RankPath::Singular || (path == RankPath::Auto && most < kWorthIt * least))
        return at::linalg_svdvals(z.cpu());
    const at::Tensor gram = z.size(0) >= z.size(1) ? torch::mm(z.t(), z) : torch::mm(z, z.t());
    // Rounding makes eigenvalues that are zero slightly negative.
    return at::linalg_eigvalsh(gram.cpu()).clamp_min(0.0).sqrt();
}

} // namespace

double embeddingSpread(const at::Tensor& embeddings) {
    const torch::NoGradGuard noGrad;
    if (!usable(embeddings, 2))
        return kNan;
    return unitRows(embeddings).std(0, true).mean().item<double>();
}

double rankMe(const at::Tensor& embeddings, RankPath path) {
    const torch::NoGradGuard noGrad;
    if (!usable(embeddings, 1))
        return kNan;
    const at::Tensor z = embeddings.to(torch::kDouble);
    // The rank does not depend on the scale; without it, squares of tiny or huge embeddings leave the range.
    const double scale = z.abs().max().item<double>();
    if (scale == 0.0)
        return 0.0;
    const at::Tensor sigma = singularValues(z / scale, path);
    const at::Tensor p = sigma / sigma.sum() + 1e-7;
    return std::exp(-(p * p.log()).sum().item<double>());
}

double alignment(const at::Tensor& embeddings, const at::Tensor& positives) {
    const torch::NoGradGuard noGrad;
    if (!usable(embeddings, 1) || !usable(positives, 1) || embeddings.sizes() != positives.sizes())
        return kNan;
    return (unitRows(embeddings) - unitRows(positives)).pow(2).sum(1).mean().item<double>();
}

double uniformity(const at::Tensor& embeddings, double t) {
    const torch::NoGradGuard noGrad;
    if (!usable(embeddings, 2))
        return kNan;
    const at::Tensor z = unitRows(embeddings);
    const at::Tensor squares = z.pow(2).sum(1); // 1, or 0 where a row is zero
    const auto n = z.size(0);
    constexpr std::int64_t kChunk = 1024;
    std::vector<at::Tensor> logarithms;
    for (std::int64_t begin = 0; begin < n - 1; begin += kChunk) {
        const auto count = std::min(kChunk, n - begin);
        const at::Tensor products = torch::mm(z.narrow(0, begin, count), z.t());
        const at::Tensor distances =
            (squares.narrow(0, begin, count).unsqueeze(1) + squares.unsqueeze(0) - 2.0 * products)
                .clamp_min(0.0);
        const at::Tensor pairs =
            torch::ones_like(distances, torch::TensorOptions().dtype(torch::kBool)).triu(begin + 1);
        logarithms.push_back((distances.masked_select(pairs) * -t).logsumexp(0));
    }
    const double pairCount = 0.5 * static_cast<double>(n) * static_cast<double>(n - 1);
    return torch::stack(logarithms).logsumexp(0).item<double>() - std::log(pairCount);
}

double meanCosine(const at::Tensor& embeddings) {
    const torch::NoGradGuard noGrad;
    if (!usable(embeddings, 2))
        return kNan;
    const at::Tensor z = unitRows(embeddings);
    const auto n = static_cast<double>(z.size(0));
    // Σ_{i≠j} zᵢ·zⱼ = ‖Σ zᵢ‖² − Σ ‖zᵢ‖²: no n × n matrix.
    const double others = z.sum(0).pow(2).sum().item<double>() - z.pow(2).sum().item<double>();
    return others / (n * (n - 1.0));
}

std::vector<std::pair<std::string, double>> embeddingMetrics(const at::Tensor& embeddings,
                                                             const at::Tensor& positives) {
    const bool matrix = embeddings.defined() && embeddings.dim() == 2;
    const double films = matrix ? static_cast<double>(embeddings.size(0)) : 0.0;
    const double dimension = matrix ? static_cast<double>(embeddings.size(1)) : 0.0;
    std::vector<std::pair<std::string, double>> metrics{
        {"embedding.spread", embeddingSpread(embeddings) * std::sqrt(dimension)},
        {"embedding.rank", rankMe(embeddings)},
        {"embedding.dimension", dimension},
        {"embedding.films", films},
        {"embedding.uniformity", uniformity(embeddings)},
        {"embedding.cosine", meanCosine(embeddings)}};
    if (positives.defined())
        metrics.emplace_back("embedding.alignment", alignment(embeddings, positives));
    return metrics;
}

} // namespace hilum::learn
