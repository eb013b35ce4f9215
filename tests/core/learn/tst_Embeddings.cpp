// Measures of embeddings: golden numbers computed in NumPy float64 on the splitmix64 inputs of Goldens.h,
// closed forms of the papers, and the light that collapsed and healthy tensors get from the health rules.
#include "Goldens.h"
#include "learn/downstream/Embeddings.h"
#include "run/Health.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>

using namespace hilum;
using namespace hilum::learn;
using golden::u;

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Rows whose directions are those of the axes, as many times each.
at::Tensor axes(std::int64_t dimension, std::int64_t times) {
    return torch::eye(dimension, torch::kDouble).repeat({times, 1});
}

/// Normal rows by Box and Muller from the generator.
at::Tensor normals(std::uint64_t seed, std::int64_t n, std::int64_t d) {
    const at::Tensor radius = (-2.0 * u(seed, {n, d}, 1e-12, 1.0).log()).sqrt();
    return radius * (2.0 * M_PI * u(seed + 1, {n, d}, 0.0, 1.0)).cos();
}

/// Two evaluations late in a run with the same embeddings.
run::HealthFinding judged(const at::Tensor& embeddings) {
    Json metrics = Json::object();
    for (const auto& [name, value] : embeddingMetrics(embeddings))
        metrics[name] = value;
    return run::healthOf({{{800, metrics}, {900, metrics}}, 1000}, run::RunSpec());
}

} // namespace

TEST(Embeddings, Goldens) {
    const at::Tensor z = u(81, {64, 16});
    EXPECT_NEAR(rankMe(z), 15.420004019461715, 1e-12);
    EXPECT_NEAR(embeddingSpread(z), 0.2484542712371052, 1e-15);
    EXPECT_NEAR(uniformity(z), -3.4706131755523533, 1e-13);
    EXPECT_NEAR(alignment(z, u(82, {64, 16})), 1.9747062234770483, 1e-14);
}

TEST(Embeddings, BothPathsOfTheRankAgree) {
    const at::Tensor z = u(81, {64, 16});
    EXPECT_NEAR(rankMe(z, RankPath::Gram), rankMe(z, RankPath::Singular), 1e-11);
    for (const auto& shape : {std::vector<std::int64_t>{400, 24}, {24, 400}, {40, 40}}) {
        const at::Tensor x = u(83, shape);
        const double exact = rankMe(x, RankPath::Singular);
        EXPECT_NEAR(rankMe(x, RankPath::Gram), exact, 1e-8 * exact);
        EXPECT_NEAR(rankMe(x), exact, 1e-8 * exact);
        EXPECT_NEAR(rankMe(x.t()), exact, 1e-8 * exact); // a matrix and its transpose share their values
    }
    // Three directions of 64: what drowns in the Gram matrix stays below its documented bound.
    const at::Tensor low = torch::mm(u(84, {512, 3}), u(85, {3, 64}));
    const double exact = rankMe(low, RankPath::Singular);
    EXPECT_NEAR(rankMe(low, RankPath::Gram), exact, 1e-3 * exact);
    EXPECT_GT(exact, 2.0);
    EXPECT_LT(exact, 3.001);
}

TEST(Embeddings, RankOfClosedForms) {
    // Equal singular values: exp(ln k), with the paper's 1e-7 in p.
    for (const std::int64_t k : {1, 2, 8, 32})
        EXPECT_NEAR(rankMe(axes(k, 3)), static_cast<double>(k), 1e-4 * static_cast<double>(k));
    const at::Tensor two = torch::diag(torch::tensor({3.0, 1.0}, torch::kDouble));
    const double p = 0.75 + 1e-7;
    const double q = 0.25 + 1e-7;
    EXPECT_NEAR(rankMe(two), std::exp(-p * std::log(p) - q * std::log(q)), 1e-12);
    EXPECT_NEAR(rankMe(two * 1e-200), rankMe(two), 1e-12); // squares of these would be 0
    EXPECT_NEAR(rankMe(two * 1e+200, RankPath::Gram), rankMe(two), 1e-12);
    EXPECT_EQ(rankMe(torch::zeros({5, 3})), 0.0);
}

TEST(Embeddings, SpreadOfClosedForms) {
    EXPECT_EQ(embeddingSpread(torch::ones({10, 4})), 0.0);
    // Scale does not count: only directions do.
    EXPECT_NEAR(embeddingSpread(torch::ones({10, 4}, torch::kDouble) * u(86, {10, 1}, 0.5, 9.0)), 0.0, 1e-15);
    // One row an axis: each dimension is a 1 among d·m values, so its variance is (m − m²/(dm)) / (dm − 1).
    const double d = 8.0;
    const double m = 5.0;
    EXPECT_NEAR(embeddingSpread(axes(8, 5)), std::sqrt((m - m / d) / (d * m - 1.0)), 1e-14);
    // Even directions: 1/√d as n grows. The largest error of a deviation of 4,000 values is about 1 %.
    EXPECT_NEAR(embeddingSpread(normals(87, 4000, 32)) * std::sqrt(32.0), 1.0, 0.01);
}

TEST(Embeddings, AlignmentOfClosedForms) {
    const at::Tensor z = u(81, {64, 16});
    EXPECT_NEAR(alignment(z, z * 3.0), 0.0, 1e-15);
    EXPECT_NEAR(alignment(z, -z), 4.0, 1e-14);
    EXPECT_NEAR(alignment(axes(4, 1), axes(4, 1).roll(1, 0)), 2.0, 1e-14);
}

TEST(Embeddings, UniformityOfClosedForms) {
    EXPECT_NEAR(uniformity(torch::ones({9, 4}, torch::kDouble)), 0.0, 1e-14);
    EXPECT_NEAR(uniformity(axes(6, 1), 2.0), -4.0, 1e-14); // every pair at distance² 2
    EXPECT_NEAR(uniformity(axes(6, 1), 0.5), -1.0, 1e-14);
    EXPECT_NEAR(uniformity(axes(6, 1), 1e4), -2e4, 1e-8); // exp of it alone would be 0
    EXPECT_NEAR(uniformity(torch::tensor({{1.0, 0.0}, {-2.0, 0.0}}, torch::kDouble)), -8.0, 1e-14);
    EXPECT_NEAR(uniformity(torch::zeros({3, 2})), 0.0, 1e-14); // zero rows lie in one place
}

TEST(Embeddings, UniformityInChunksIsThatOfAllPairs) {
    for (const std::int64_t n : {1023, 1024, 1025, 1026, 2050}) {
        const at::Tensor z = torch::nn::functional::normalize(u(88, {n, 3}));
        const double expected = (torch::pdist(z).pow(2) * -2.0).exp().mean().log().item<double>();
        EXPECT_NEAR(uniformity(z), expected, 1e-12) << n;
    }
}

TEST(Embeddings, MeanCosineIsThatOfAllPairs) {
    const at::Tensor z = torch::nn::functional::normalize(u(81, {64, 16}));
    const at::Tensor products = torch::mm(z, z.t());
    const double expected = (products.sum() - products.diagonal().sum()).item<double>() / (64.0 * 63.0);
    EXPECT_NEAR(meanCosine(z), expected, 1e-14);
    EXPECT_NEAR(meanCosine(torch::ones({7, 3}, torch::kDouble)), 1.0, 1e-14);
    EXPECT_NEAR(meanCosine(axes(5, 1)), 0.0, 1e-15);
    EXPECT_NEAR(meanCosine(torch::tensor({{1.0, 0.0}, {-1.0, 0.0}}, torch::kDouble)), -1.0, 1e-15);
}

TEST(Embeddings, NothingUsableGivesNan) {
    const at::Tensor one = torch::ones({1, 4});
    EXPECT_TRUE(std::isnan(embeddingSpread(one)));
    EXPECT_TRUE(std::isnan(uniformity(one)));
    EXPECT_TRUE(std::isnan(meanCosine(one)));
    EXPECT_TRUE(std::isnan(alignment(one, torch::ones({2, 4}))));
    for (const double poison : {std::numeric_limits<double>::quiet_NaN(), kInfinity, -kInfinity}) {
        at::Tensor z = u(81, {64, 16});
        z[63][15] = poison;
        EXPECT_TRUE(std::isnan(embeddingSpread(z)));
        EXPECT_TRUE(std::isnan(rankMe(z, RankPath::Gram)));
        EXPECT_TRUE(std::isnan(rankMe(z, RankPath::Singular)));
        EXPECT_TRUE(std::isnan(uniformity(z)));
        EXPECT_TRUE(std::isnan(meanCosine(z)));
        EXPECT_TRUE(std::isnan(alignment(u(82, {64, 16}), z)));
    }
    for (const auto& z : {at::Tensor(), torch::ones({4}), torch::ones({0, 4}), torch::ones({4, 0})}) {
        EXPECT_TRUE(std::isnan(rankMe(z)));
        for (const auto& [name, value] : embeddingMetrics(z))
            EXPECT_TRUE(std::isnan(value) || name == "embedding.films" || name == "embedding.dimension")
                << name;
    }
}

TEST(Embeddings, SingleAndBrainPrecision) {
    const at::Tensor z = u(81, {64, 16});
    EXPECT_NEAR(rankMe(z.to(torch::kFloat)), rankMe(z), 1e-5);
    EXPECT_NEAR(uniformity(z.to(torch::kFloat)), uniformity(z), 1e-5);
    EXPECT_NEAR(embeddingSpread(z.to(torch::kBFloat16)), embeddingSpread(z), 1e-3);
    const at::Tensor learning = u(81, {64, 16}).requires_grad_(true);
    EXPECT_NEAR(alignment(learning, learning), 0.0, 1e-15); // leaves no graph and asks for none
}

TEST(Embeddings, MetricsHaveTheNamesOfTheRules) {
    const at::Tensor z = u(81, {64, 16});
    const auto metrics = embeddingMetrics(z, u(82, {64, 16}));
    const auto of = [&](std::string_view name) {
        const auto found = std::ranges::find(metrics, name, &std::pair<std::string, double>::first);
        return found == metrics.end() ? kInfinity : found->second;
    };
    EXPECT_NEAR(of("embedding.spread"), 4.0 * 0.2484542712371052, 1e-14);
    EXPECT_NEAR(of("embedding.rank"), 15.420004019461715, 1e-12);
    EXPECT_EQ(of("embedding.dimension"), 16.0);
    EXPECT_EQ(of("embedding.films"), 64.0);
    EXPECT_NEAR(of("embedding.uniformity"), -3.4706131755523533, 1e-13);
    EXPECT_NEAR(of("embedding.alignment"), 1.9747062234770483, 1e-14);
    EXPECT_NEAR(of("embedding.cosine"), meanCosine(z), 0.0);
    EXPECT_EQ(embeddingMetrics(z).size(), metrics.size() - 1);
}

TEST(Embeddings, HealthyTensorsGetGreen) {
    const auto finding = judged(normals(90, 500, 64));
    EXPECT_EQ(finding.light, run::HealthLight::Green) << finding.sentence;
    EXPECT_EQ(finding.rule, "collapse");
}

TEST(Embeddings, CollapsedTensorsGetRed) {
    // One answer with noise of 2 % of its length.
    const auto finding = judged(torch::ones({1, 64}, torch::kDouble) + 0.02 * normals(92, 500, 64));
    EXPECT_EQ(finding.light, run::HealthLight::Red) << finding.sentence;
    EXPECT_EQ(finding.rule, "collapse");
    EXPECT_EQ(judged(torch::zeros({500, 64})).light, run::HealthLight::Red);
}

TEST(Embeddings, FewDirectionsGetAmber) {
    // Spread is healthy, but everything lies in 2 of 64 directions.
    const auto finding = judged(torch::mm(normals(94, 500, 2), normals(96, 2, 64)));
    EXPECT_EQ(finding.light, run::HealthLight::Amber) << finding.sentence;
    EXPECT_EQ(finding.rule, "dimensional-collapse");
}

TEST(Embeddings, PoisonedTensorsGetUnknown) {
    at::Tensor z = normals(90, 500, 64);
    z[0][0] = kInfinity;
    EXPECT_EQ(judged(z).light, run::HealthLight::Unknown);
}
