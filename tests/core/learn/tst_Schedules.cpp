// Schedules, and what a step does beside the optimiser. The numbers were computed with the authors' Python in
// float64 and are printed with the digits that stand here; each value must agree to half a unit of its last
// digit.
#include "Goldens.h"
#include "learn/TensorMap.h"
#include "learn/methods/Ema.h"
#include "learn/optim/GradientClip.h"
#include "learn/optim/Schedule.h"

#include <cmath>
#include <gtest/gtest.h>
#include <vector>

using namespace hilum::learn;
using golden::u;

namespace {
/// DINO's run: 5 epochs of 4 steps.
constexpr std::int64_t kSteps = 20;
constexpr std::int64_t kWarmup = 8; // 2 epochs

double number(const at::Tensor& scalar) {
    return scalar.item<double>();
}

double greatest(const at::Tensor& difference) {
    return number(difference.abs().max());
}
} // namespace

TEST(DinoCosine, LearningRateGolden) {
    const std::vector<double> warm = {0.0,       1.7857e-5, 3.5714e-5, 5.3571e-5,
                                      7.1429e-5, 8.9286e-5, 1.0714e-4, 1.25e-4};
    const std::vector<double> down = {1.25e-4, 1.2288740e-4, 1.1669358e-4, 1.0684062e-4,
                                      9.4e-5,  7.9046781e-5, 6.3e-5,       4.6953219e-5,
                                      3.2e-5,  1.9159379e-5, 9.3064250e-6, 3.1125988e-6};
    const double units[] = {1e-11, 1e-11, 1e-11, 1e-11, 1e-11, 1e-12,
                            1e-12, 1e-12, 1e-12, 1e-12, 1e-13, 1e-13}; // half of one at most
    const auto rate = [](std::int64_t step) { return dinoCosine(1.25e-4, 1e-6, step, kWarmup, kSteps); };
    for (std::int64_t i = 0; i < kWarmup; ++i)
        EXPECT_NEAR(rate(i), warm[static_cast<std::size_t>(i)], i < 6 ? 5e-10 : 5e-9) << i;
    for (std::int64_t i = 0; i < kSteps - kWarmup; ++i) {
        const auto at = static_cast<std::size_t>(i);
        EXPECT_NEAR(rate(kWarmup + i), down[at], 5.0 * units[at]) << i;
    }
    EXPECT_EQ(rate(0), 0.0);
    EXPECT_DOUBLE_EQ(rate(kWarmup - 1), 1.25e-4); // the peak stands twice
    EXPECT_DOUBLE_EQ(rate(kWarmup), 1.25e-4);
    EXPECT_GT(rate(kSteps - 1), 1e-6);              // and the end is not reached
    EXPECT_EQ(dinoCosine(1.0, 0.0, 0, 1, 10), 0.0); // numpy.linspace(0, base, 1)
    EXPECT_DOUBLE_EQ(dinoCosine(1.0, 0.0, 1, 1, 10), 1.0);
}

TEST(DinoCosine, WeightDecayGolden) {
    const auto decay = [](std::int64_t step) { return dinoCosine(0.04, 0.4, step, 0, kSteps); };
    EXPECT_DOUBLE_EQ(decay(0), 0.04);
    EXPECT_NEAR(decay(1), .0422161, 5e-8);
    EXPECT_NEAR(decay(2), .0488098, 5e-8);
    EXPECT_NEAR(decay(10), .22, 1e-15); // half of the way at half of the run
    EXPECT_NEAR(decay(19), .3977839, 5e-8);
}

TEST(MomentumCosine, DinoGolden) {
    EXPECT_DOUBLE_EQ(momentumCosine(.996, 0, kSteps), .996);
    EXPECT_NEAR(momentumCosine(.996, 1, kSteps), .99602462, 5e-9);
    EXPECT_NEAR(momentumCosine(.996, 19, kSteps), .99997538, 5e-9);
    for (std::int64_t step = 0; step < kSteps; ++step) // DINO's code uses its one cosine for this too
        EXPECT_NEAR(momentumCosine(.996, step, kSteps), dinoCosine(.996, 1.0, step, 0, kSteps), 1e-15);
}

TEST(MomentumCosine, ByolGolden) {
    EXPECT_DOUBLE_EQ(momentumCosine(.99, 0, 100), .99);
    EXPECT_NEAR(momentumCosine(.99, 25, 100), .9914644661, 5e-11);
    EXPECT_NEAR(momentumCosine(.99, 50, 100), .995, 1e-15);
    EXPECT_NEAR(momentumCosine(.99, 99, 100), .9999975328, 5e-11);
    EXPECT_DOUBLE_EQ(momentumCosine(.99, 100, 100), 1.0);
}

TEST(TeacherTemperature, RisesByEpoch) {
    const double expected[] = {.04, .055, .07, .07, .07, .07, .07, .07, .07, .07};
    for (std::int64_t epoch = 0; epoch < 10; ++epoch)
        EXPECT_NEAR(dinoTeacherTemperature(epoch, .04, .07, 3), expected[epoch], 1e-16) << epoch;
    EXPECT_EQ(dinoTeacherTemperature(0, .04, .07, 0), .07); // no warm-up
    EXPECT_EQ(dinoTeacherTemperature(0, .04, .07, 1), .04);
    EXPECT_EQ(dinoTeacherTemperature(1, .04, .07, 1), .07);
}

TEST(FractionalEpochCosine, MaeGolden) {
    const double epochs[] = {0.0, 0.5, 2.0, 6.0, 9.75};
    const double expected[] = {0.0, 0.25, 1.0, 0.5, .0024076};
    for (int i = 0; i < 5; ++i)
        EXPECT_NEAR(fractionalEpochCosine(1.0, epochs[i], 2.0, 10.0), expected[i], 5e-8);
}

TEST(EpochCosine, ClosedForm) {
    EXPECT_DOUBLE_EQ(epochCosine(.03, 0, 200), .03);
    EXPECT_NEAR(epochCosine(.03, 50, 200), .03 * (2.0 + std::sqrt(2.0)) / 4.0, 1e-16); // ½ (1 + cos 45°)
    EXPECT_NEAR(epochCosine(.03, 100, 200), .015, 1e-16);
    EXPECT_NEAR(epochCosine(.03, 150, 200), .03 * (2.0 - std::sqrt(2.0)) / 4.0, 1e-16);
    EXPECT_GT(epochCosine(.03, 199, 200), 0.0);
}

TEST(LayerDecay, Golden) {
    const double expected[] = {.00369721, .00568801, .00875078, .01346274, .02071191, .03186448, .04902228,
                               .07541889, .1160291,  .1785063,  .274625,   .4225,     .65,       1.0};
    for (int layer = 0; layer < 14; ++layer)
        EXPECT_NEAR(layerDecay(.65, layer, 12), expected[layer], layer < 8 ? 5e-9 : 5e-8) << layer;
}

TEST(GradientClip, Golden) {
    const at::Tensor gradient = u(61, {6});
    EXPECT_NEAR(number(gradient.norm()), 1.8767465236513636, 1e-15);
    at::Tensor small = torch::zeros({6}, torch::kDouble).requires_grad_(true);
    at::Tensor large = torch::zeros({2, 3}, torch::kDouble).requires_grad_(true);
    const at::Tensor without = torch::zeros({2}, torch::kDouble).requires_grad_(true);
    small.mutable_grad() = gradient * 0.1; // norm 0.19: below the limit
    large.mutable_grad() = gradient.clone().view({2, 3});
    clipEachGradient({small, without, large}, 0.3);
    EXPECT_TRUE(small.grad().equal(gradient * 0.1)); // each for itself: the other's norm does not matter
    EXPECT_LT(greatest(large.grad().view({6}) - .1598510168359385 * gradient), 1e-15);
    EXPECT_FALSE(without.grad().defined());
    clipEachGradient({without}, 0.3); // nothing to do
}

TEST(Ema, ClosedForm) {
    torch::nn::Linear online(3, 2);
    torch::nn::Linear target(3, 2);
    online->to(torch::kDouble);
    target->to(torch::kDouble);
    const at::Tensor first = target->weight.detach().clone();
    for (int n = 0; n < 1000; ++n)
        emaUpdate(*target, *online, 0.999);
    const double kept = .367695424770964; // 0.999¹⁰⁰⁰
    // 1,000 steps, each rounded twice: below 1,000 · 2 · 2⁻⁵³ of a weight.
    EXPECT_LT(greatest(target->weight - (kept * first + (1.0 - kept) * online->weight)), 2.3e-13);
}

TEST(Ema, LeavesBuffersAndTheOnlineNetworkAlone) {
    torch::nn::BatchNorm1d online(4);
    torch::nn::BatchNorm1d target(4);
    online->forward(u(63, {8, 4}, 0.0, 5.0).to(torch::kFloat));
    TensorMap before;
    for (const auto& [name, tensor] : stateOf(*online))
        before.emplace_back(name, tensor.detach().clone());
    emaUpdate(*target, *online, 0.5);
    EXPECT_EQ(greatest(target->running_mean), 0.0);
    for (const auto& [name, tensor] : stateOf(*online))
        EXPECT_TRUE(tensor.equal(*findTensor(before, name))) << name;
}
