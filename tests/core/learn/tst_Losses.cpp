// NT-Xent: golden numbers computed with the authors' formula in NumPy float64 on the splitmix64 inputs of
// Goldens.h, and closed forms of Chen et al. 2020, eq. 1.
#include "Goldens.h"
#include "learn/losses/NtXent.h"

#include <gtest/gtest.h>

using namespace hilum::learn;
using golden::u;

namespace {
constexpr double kRelative = 1e-9;

double lossOf(const at::Tensor& a, const at::Tensor& b, double temperature) {
    return ntXent(a, b, temperature).loss.item<double>();
}
} // namespace

TEST(Generator, FirstValues) {
    const at::Tensor first = u(1, {4});
    const double expected[] = {-0.45284307304587834, 0.8124848967956497, 0.20256661423742695,
                               -0.766056256550965};
    for (int i = 0; i < 4; ++i)
        EXPECT_DOUBLE_EQ(first[i].item<double>(), expected[i]);
}

TEST(NtXent, Golden) {
    const double loss = lossOf(u(11, {4, 8}), u(12, {4, 8}), 0.2);
    EXPECT_NEAR(loss, 2.9412594998682, 2.9412594998682 * 1e-12);
    // The authors' code adds the means of the two directions: twice the paper's mean.
    EXPECT_NEAR(2.0 * loss, 5.882518999736417, 5.882518999736417 * kRelative);
}

TEST(NtXent, GoldenGradient) {
    const at::Tensor z1 = u(11, {4, 8}).requires_grad_(true);
    ntXent(z1, u(12, {4, 8}), 0.2).loss.backward();
    const double expected[] = {.1945378035,  -.3266518005, -.2485703251, -.1463116228,
                               -.3965489310, .4326519217,  -.1416018463, -.0272931998};
    for (int i = 0; i < 8; ++i)
        EXPECT_NEAR(z1.grad()[0][i].item<double>(), expected[i], 5e-11); // as many digits as are printed
}

TEST(NtXent, EqualEmbeddingsGiveLogOfOthers) {
    const at::Tensor one = torch::ones({5, 3}, torch::kDouble);
    EXPECT_NEAR(lossOf(one, one, 0.2), std::log(2.0 * 5 - 1), 1e-12);
}

TEST(NtXent, OrthonormalPairs) {
    const at::Tensor pairs = torch::eye(4, torch::kDouble);
    const double closedForm = std::log(std::exp(1.0 / 0.2) + 2.0 * 4 - 2.0) - 1.0 / 0.2;
    EXPECT_NEAR(lossOf(pairs, pairs, 0.2), closedForm, 1e-12);
    EXPECT_NEAR(closedForm, 0.0396318613073, 5e-14);
}

TEST(NtXent, InvariantToScaleAndOrderOfViews) {
    const at::Tensor a = u(11, {4, 8});
    const at::Tensor b = u(12, {4, 8});
    const double loss = lossOf(a, b, 0.5);
    EXPECT_NEAR(lossOf(b, a, 0.5), loss, 1e-12);
    EXPECT_NEAR(lossOf(a * u(13, {4, 1}, 0.5, 3.0), b, 0.5), loss, 1e-12);
    const at::Tensor order = torch::tensor({2, 0, 3, 1});
    EXPECT_NEAR(lossOf(a.index_select(0, order), b.index_select(0, order), 0.5), loss, 1e-12);
    EXPECT_GT(std::abs(lossOf(a.index_select(0, order), b, 0.5) - loss), 1e-3); // pairing matters
}

TEST(NtXent, GradientByFiniteDifferencesReachesBothViews) {
    at::Tensor a = u(21, {3, 5});
    at::Tensor b = u(22, {3, 5});
    a.requires_grad_(true);
    b.requires_grad_(true);
    ntXent(a, b, 0.3).loss.backward();
    constexpr double kStep = 1e-6;
    for (auto* tensor : {&a, &b})
        for (int i = 0; i < 3; ++i)
            for (int j = 0; j < 5; ++j) {
                const torch::NoGradGuard noGrad;
                const double before = (*tensor)[i][j].item<double>();
                tensor->index_put_({i, j}, before + kStep);
                const double up = lossOf(a, b, 0.3);
                tensor->index_put_({i, j}, before - kStep);
                const double down = lossOf(a, b, 0.3);
                tensor->index_put_({i, j}, before);
                EXPECT_NEAR(tensor->grad()[i][j].item<double>(), (up - down) / (2 * kStep), 1e-8);
            }
    // Cosine similarity does not change along z: the gradient stands at right angles to it.
    EXPECT_LT((a.grad() * a.detach()).sum(1).abs().max().item<double>(), 1e-12);
}

TEST(NtXent, AccuracyAndSimilaritiesOfSeparatedPairs) {
    const auto result = ntXent(torch::eye(4), torch::eye(4), 0.2);
    EXPECT_FLOAT_EQ(result.accuracy.item<float>(), 1.0F);
    EXPECT_FLOAT_EQ(result.positive.item<float>(), 1.0F);
    EXPECT_FLOAT_EQ(result.negative.item<float>(), 0.0F);
}

TEST(NtXent, HalfPrecisionInputIsComputedInFloat) {
    const auto result = ntXent(torch::eye(4).to(torch::kBFloat16), torch::eye(4).to(torch::kBFloat16), 0.01);
    EXPECT_EQ(result.loss.scalar_type(), torch::kFloat);
    EXPECT_TRUE(std::isfinite(result.loss.item<float>()));
}
