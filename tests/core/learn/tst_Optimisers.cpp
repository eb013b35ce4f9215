// Golden numbers: two steps on the splitmix64 inputs of Goldens.h, computed with the reference
// implementations (MoCo v3's LARS, torch.optim.AdamW and torch.optim.SGD 1.13) in float64.
#include "Goldens.h"
#include "learn/optim/AdamW.h"
#include "learn/optim/Lars.h"
#include "learn/optim/Schedule.h"
#include "learn/optim/Sgd.h"

#include <gtest/gtest.h>
#include <numbers>

using namespace hilum::learn;
using golden::u;

namespace {

struct Toy : torch::nn::Module {
    Toy() {
        weight = register_parameter("weight", u(51, {3, 4}));
        bias = register_parameter("bias", u(52, {3}));
    }
    at::Tensor weight, bias;
};

/// Two steps: the weight's gradients are u(53) and u(54), the bias's u(55) and u(56).
void twoSteps(Toy& toy, Optimiser& optimiser, double learningRate) {
    for (const std::uint64_t step : {0U, 1U}) {
        toy.weight.mutable_grad() = u(53 + step, {3, 4});
        toy.bias.mutable_grad() = u(55 + step, {3});
        optimiser.step(learningRate);
    }
}

double valueAt(const at::Tensor& tensor, std::int64_t i) {
    return tensor.detach().flatten()[i].item<double>();
}

void expectClose(double value, double expected) {
    EXPECT_NEAR(value, expected, std::abs(expected) * 1e-12);
}

AdamWRule decayAll(const std::string&, const at::Tensor&) {
    return {1.0, true};
}

} // namespace

TEST(Lars, GoldenOfMoCoV3Form) {
    Toy toy;
    Lars lars(toy, {0.9, 1e-4, 1e-3, false});
    twoSteps(toy, lars, 0.3);
    expectClose(valueAt(toy.weight, 0), -.7842827656405851);
    expectClose(valueAt(toy.bias, 0), -.2826921564060145);
}

TEST(Lars, ClassicFormIsTheSameAtAConstantRate) {
    Toy a;
    Toy b;
    Lars classic(a, {0.9, 1e-4, 1e-3, true});
    Lars newer(b, {0.9, 1e-4, 1e-3, false});
    twoSteps(a, classic, 0.3);
    twoSteps(b, newer, 0.3);
    EXPECT_LT((a.weight - b.weight).abs().max().item<double>(), 1e-15);
    // They part when the rate changes: the classic form keeps the old rate in its velocity.
    for (auto* pair : {&a, &b}) {
        pair->weight.mutable_grad() = u(57, {3, 4});
        pair->bias.mutable_grad() = u(58, {3});
    }
    classic.step(0.03);
    newer.step(0.03);
    EXPECT_GT((a.bias - b.bias).abs().max().item<double>(), 1e-2);
}

TEST(Lars, ZeroNormsGiveTheRatioOne) {
    Toy toy;
    const torch::NoGradGuard noGrad;
    toy.weight.zero_();
    Lars lars(toy, {0.0, 0.0, 1e-3, true});
    toy.weight.mutable_grad() = torch::ones({3, 4}, torch::kDouble);
    lars.step(0.5);
    EXPECT_DOUBLE_EQ(valueAt(toy.weight, 0), -0.5);
}

TEST(AdamW, Golden) {
    for (const bool together : {false, true}) {
        Toy fresh;
        AdamW adam(fresh, {0.9, 0.95, 1e-8, 0.05, decayAll, together});
        twoSteps(fresh, adam, 1e-2);
        expectClose(valueAt(fresh.weight, 0), -.7750382976470198);
        expectClose(valueAt(fresh.weight, 11), .7265950749763829);
    }
}

/// torch.optim.AdamW keeps a step count for each parameter: one that was frozen begins with a first step,
/// which is the learning rate in size whatever the gradient (Kingma & Ba 2015, section 2.1).
TEST(AdamW, AFrozenParameterBeginsAtItsFirstStep) {
    for (const bool together : {false, true}) {
        Toy toy;
        AdamW adam(toy, {0.9, 0.999, 0.0, 0.0, {}, together});
        for (int step = 0; step < 5; ++step) {
            toy.weight.mutable_grad() = u(53, {3, 4});
            toy.bias.mutable_grad() = step < 4 ? at::Tensor() : u(55, {3});
            adam.step(1e-2);
        }
        const at::Tensor moved = toy.bias.detach() - u(52, {3});
        EXPECT_LT((moved + 1e-2 * u(55, {3}).sign()).abs().max().item<double>(), 1e-14);
    }
}

TEST(AdamW, RatesOfItsOwn) {
    Toy slow;
    AdamW ruled(slow, {0.9, 0.95, 1e-8, 0.05, [](const std::string& name, const at::Tensor&) {
                           return AdamWRule{name == "weight" ? 0.5 : 0.0, true};
                       }});
    twoSteps(slow, ruled, 2e-2); // the weight's rate is Golden's
    expectClose(valueAt(slow.weight, 0), -.7750382976470198);
    EXPECT_TRUE(slow.bias.equal(u(52, {3})));
}

TEST(Sgd, Golden) {
    Toy toy;
    Sgd sgd(toy, {0.9, 1e-4, true});
    twoSteps(toy, sgd, 0.1);
    expectClose(valueAt(toy.weight, 0), -.7601797897582624);
    expectClose(valueAt(toy.weight, 11), .7759472011146215);
}

// v ← m·v + g, p ← p − lr (g + m·v), in double precision by a Python program of these two lines.
TEST(Sgd, GoldenWithNesterovMomentum) {
    Toy toy;
    Sgd sgd(toy, {0.9, 1e-4, true, true});
    twoSteps(toy, sgd, 0.1);
    expectClose(valueAt(toy.weight, 0), -.7697280061506525);
    expectClose(valueAt(toy.weight, 11), .8279565651759034);
}

TEST(Optimiser, ARateOfItsOwnIsALearningRateOfItsOwn) {
    const RateOf tenfoldBias = [](const std::string& name) { return name == "bias" ? 10.0 : 1.0; };
    const auto compare = [](Optimiser& rated, Optimiser& plain, Optimiser& faster, Toy& a, Toy& b, Toy& c) {
        twoSteps(a, rated, 0.01);
        twoSteps(b, plain, 0.01);
        twoSteps(c, faster, 0.1);
        EXPECT_TRUE(a.weight.equal(b.weight));
        EXPECT_TRUE(a.bias.allclose(c.bias, 1e-14, 1e-14));
        EXPECT_FALSE(a.bias.equal(b.bias));
    };
    {
        Toy a, b, c;
        Sgd rated(a, {0.9, 1e-4, true, false, tenfoldBias});
        Sgd plain(b, {0.9, 1e-4, true});
        Sgd faster(c, {0.9, 1e-4, true});
        compare(rated, plain, faster, a, b, c);
    }
    for (const bool classic : {false, true}) {
        Toy a, b, c;
        Lars rated(a, {0.9, 1e-4, 1e-3, classic, tenfoldBias});
        Lars plain(b, {0.9, 1e-4, 1e-3, classic});
        Lars faster(c, {0.9, 1e-4, 1e-3, classic});
        compare(rated, plain, faster, a, b, c);
    }
}

TEST(Optimiser, StateRoundTripGoesOnToTheBit) {
    Toy whole;
    AdamW reference(whole, {});
    twoSteps(whole, reference, 1e-2);
    twoSteps(whole, reference, 1e-2);

    Toy first;
    AdamW before(first, {});
    twoSteps(first, before, 1e-2);
    TensorMap saved;
    for (const auto& [name, tensor] : before.state())
        saved.emplace_back(name, tensor.clone());
    Toy second;
    {
        const torch::NoGradGuard noGrad;
        second.weight.copy_(first.weight);
        second.bias.copy_(first.bias);
    }
    AdamW after(second, {});
    ASSERT_TRUE(after.load(saved).ok());
    twoSteps(second, after, 1e-2);
    EXPECT_TRUE(second.weight.equal(whole.weight));
    EXPECT_TRUE(second.bias.equal(whole.bias));
    EXPECT_FALSE(after.load({}).ok());
}

TEST(Schedule, WarmupThenCosine) {
    // Fractional-epoch form with base 1, warm-up 2 and 10 epochs; values of MAE's lr_sched.
    const double epochs[] = {0.0, 0.5, 2.0, 6.0, 9.75};
    const double expected[] = {0.0, 0.25, 1.0, 0.5, 0.0024076366639015};
    for (int i = 0; i < 5; ++i)
        EXPECT_NEAR(fractionalEpochCosine(1.0, epochs[i], 2.0, 10.0), expected[i], 5e-8);
    EXPECT_NEAR(fractionalEpochCosine(1.0, 9.75, 2.0, 10.0),
                0.5 * (1.0 + std::cos(std::numbers::pi * 7.75 / 8.0)), 1e-15);
    EXPECT_DOUBLE_EQ(warmupCosine(0.6, 0, 10, 100), 0.0);
    EXPECT_DOUBLE_EQ(warmupCosine(0.6, 5, 10, 100), 0.3);
    EXPECT_DOUBLE_EQ(warmupCosine(0.6, 10, 10, 100), 0.6);
    EXPECT_NEAR(warmupCosine(0.6, 55, 10, 100), 0.3, 1e-15);
    EXPECT_DOUBLE_EQ(warmupCosine(0.6, 0, 0, 100), 0.6);
}

TEST(Schedule, WarmupIsATenthAtMost) {
    EXPECT_EQ(warmupSteps(10, 7, 10'000), 70);
    EXPECT_EQ(warmupSteps(10, 7, 100), 10);
}
