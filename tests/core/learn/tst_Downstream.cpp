// kNN and linear probe against closed forms, a golden number of DINO's evaluation script, and scikit-learn.
#include "Goldens.h"
#include "learn/downstream/Knn.h"
#include "learn/downstream/LinearProbe.h"

#include <gtest/gtest.h>

using namespace hilum::learn;
using golden::u;

TEST(Knn, GoldenOfDinosScript) {
    // Official kNN of DINO (scatter and weighted votes), k 20, T 0.07, on 300 training and 200 test rows.
    const at::Tensor train = u(71, {300, 16});
    const at::Tensor test = u(72, {200, 16});
    const at::Tensor labels = u(73, {300}).gt(0).to(torch::kLong);
    const at::Tensor truth = u(74, {200}).gt(0).to(torch::kLong);
    const at::Tensor shares = knnShares(train, labels, test, 20, 0.07, 2);
    EXPECT_NEAR(shares[0][0].item<double>(), .47492403526, 5e-11);
    EXPECT_NEAR(shares[0][1].item<double>(), .52507596474, 5e-11);
    EXPECT_DOUBLE_EQ(shares.argmax(1).eq(truth).to(torch::kDouble).mean().item<double>(), 0.51);
    EXPECT_LT((shares.sum(1) - 1.0).abs().max().item<double>(), 1e-12);
}

TEST(Knn, OneNeighbourIsTheNearestAndSmallSetsWork) {
    const at::Tensor train = torch::eye(3, torch::kDouble);
    const at::Tensor labels = torch::tensor({0, 1, 2}, torch::kLong);
    const at::Tensor test = torch::tensor({{0.1, 5.0, 0.2}}, torch::kDouble);
    EXPECT_EQ(knnShares(train, labels, test, 1, 1e-6, 3).argmax(1).item<std::int64_t>(), 1);
    EXPECT_EQ(knnShares(train, labels, test, 20, 0.07, 3).argmax(1).item<std::int64_t>(),
              1); // k beyond the bank
}

TEST(LinearProbe, GradientVanishesAtTheFit) {
    const at::Tensor x = u(91, {60, 5});
    std::vector<int> labels;
    for (int i = 0; i < 60; ++i)
        labels.push_back(
            x[i][0].item<double>() + 0.5 * x[i][1].item<double>() + 0.3 * u(92, {60})[i].item<double>() > 0
                ? 1
                : 0);
    const double penalty = 0.1;
    const auto model = fitLogistic(x, labels, penalty);
    ASSERT_TRUE(model.converged);
    const auto probability = model.predict(x);
    const at::Tensor z = (x - model.mean) / model.deviation;
    at::Tensor gradient = penalty * model.weight;
    double bias = 0.0;
    for (int i = 0; i < 60; ++i) {
        const double residual =
            (probability[static_cast<std::size_t>(i)] - labels[static_cast<std::size_t>(i)]) / 60.0;
        gradient = gradient + residual * z[i];
        bias += residual;
    }
    // Closed form: at the minimum of a convex function its gradient is zero.
    EXPECT_LT(gradient.abs().max().item<double>(), 1e-6);
    EXPECT_LT(std::abs(bias), 1e-6);
}

TEST(LinearProbe, SeparatedClassesAndConstantFeatures) {
    at::Tensor x = torch::zeros({20, 3}, torch::kDouble);
    std::vector<int> labels;
    for (int i = 0; i < 20; ++i) {
        labels.push_back(i % 2);
        x.index_put_({i, 0}, i % 2 == 1 ? 1.0 : -1.0); // the other two features never vary
    }
    const auto model = fitProbe(x, labels, x, labels);
    const auto scores = model.predict(x);
    for (int i = 0; i < 20; ++i)
        EXPECT_EQ(scores[static_cast<std::size_t>(i)] > 0.5, labels[static_cast<std::size_t>(i)] == 1);
    EXPECT_DOUBLE_EQ(model.penalty, 1.0); // all penalties separate them: the largest is kept
}
