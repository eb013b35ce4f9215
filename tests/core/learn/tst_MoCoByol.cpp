// MoCo and BYOL against closed forms and against numbers that the authors' formulas give for the same inputs
// (PyTorch, float64; Goldens.h makes the inputs), and tests that fail when the order of a step is changed.
#include "Goldens.h"
#include "learn/TensorMap.h"
#include "learn/encoders/ResNet.h"
#include "learn/heads/Mlp.h"
#include "learn/losses/InfoNce.h"
#include "learn/losses/Regression.h"
#include "learn/methods/Byol.h"
#include "learn/methods/Ema.h"
#include "learn/methods/Method.h"
#include "learn/methods/MoCo.h"
#include "learn/runs/PretrainPlan.h"

#include <gtest/gtest.h>
#include <map>

using namespace hilum::learn;
using golden::u;

namespace {

at::Tensor unit(const at::Tensor& x, int dim) {
    return torch::nn::functional::normalize(x, torch::nn::functional::NormalizeFuncOptions().dim(dim));
}

EncoderOptions slim(std::int64_t groups = 1) {
    EncoderOptions options;
    options.width = 8;
    options.normGroups = groups;
    return options;
}

std::vector<at::Tensor> twoViews(std::int64_t films) {
    return {u(901, {films, 1, 48, 48}).to(torch::kFloat), u(902, {films, 1, 48, 48}).to(torch::kFloat)};
}

std::shared_ptr<MoCo> makeSmallMoCo(const MoCoOptions& options, std::int64_t groups = 1) {
    return std::make_shared<MoCo>(*makeEncoder(slim(groups)), *makeEncoder(slim(groups)), slim(groups),
                                  options);
}

MoCoOptions smallMoCo() {
    MoCoOptions options;
    options.dimension = 16;
    options.queue = 24;
    return options;
}

ByolOptions smallByol() {
    ByolOptions options;
    options.hidden = 32;
    options.outputs = 16;
    return options;
}

std::shared_ptr<Byol> makeSmallByol() {
    return std::make_shared<Byol>(*makeEncoder(slim()), *makeEncoder(slim()), slim(), smallByol());
}

void sgdStep(torch::nn::Module& module, double rate) {
    const torch::NoGradGuard noGrad;
    for (auto& parameter : module.parameters())
        if (parameter.grad().defined())
            parameter.sub_(parameter.grad(), rate);
}

bool sameParameters(const torch::nn::Module& a, const torch::nn::Module& b) {
    const auto left = a.parameters(), right = b.parameters();
    for (std::size_t i = 0; i < left.size(); ++i)
        if (!left[i].equal(right[i]))
            return false;
    return left.size() == right.size();
}

} // namespace

TEST(InfoNce, Golden) {
    const auto result = infoNce(unit(u(21, {4, 8}), 1), unit(u(22, {4, 8}), 1), unit(u(23, {8, 16}), 0), 0.2);
    EXPECT_NEAR(result.loss.item<double>(), 5.284198205867748, 1e-12);
}

TEST(InfoNce, ClosedForms) {
    // Query equal to its key, queue orthogonal to both: ln(1 + K e^(−1/T)).
    constexpr std::int64_t kKeys = 65536;
    const at::Tensor query = torch::zeros({2, 4}, torch::kDouble);
    query.select(1, 0).fill_(1.0);
    at::Tensor queue = torch::zeros({4, kKeys}, torch::kDouble);
    queue.select(0, 1).fill_(1.0);
    EXPECT_NEAR(infoNce(query, query, queue, 0.2).loss.item<double>(), std::log(1.0 + kKeys * std::exp(-5.0)),
                1e-10);
    EXPECT_NEAR(infoNce(query, query, queue, 0.2).loss.item<double>(), 6.0926169, 1e-6);
    // All equal: ln(1 + K).
    queue.zero_().select(0, 0).fill_(1.0);
    EXPECT_NEAR(infoNce(query, query, queue, 0.2).loss.item<double>(), std::log(1.0 + kKeys), 1e-10);
}

TEST(InfoNce, GradientReachesTheQueryAlone) {
    at::Tensor query = u(21, {4, 8}).requires_grad_(true);
    at::Tensor key = u(22, {4, 8}).requires_grad_(true);
    at::Tensor queue = unit(u(23, {8, 16}), 0).requires_grad_(true);
    const auto loss = [&](const at::Tensor& q) { return infoNce(unit(q, 1), unit(key, 1), queue, 0.2).loss; };
    loss(query).backward();
    EXPECT_FALSE(key.grad().defined());
    EXPECT_FALSE(queue.grad().defined());
    constexpr double kStep = 1e-6;
    for (std::int64_t i = 0; i < 4; ++i) {
        at::Tensor up = query.detach().clone(), down = query.detach().clone();
        up[i][i] += kStep;
        down[i][i] -= kStep;
        EXPECT_NEAR(query.grad()[i][i].item<double>(), (loss(up) - loss(down)).item<double>() / (2 * kStep),
                    1e-8);
    }
}

TEST(KeyQueue, IsARing) {
    KeyQueue queue(2, 12, 1);
    const auto start = queue.keys();
    EXPECT_TRUE(start.norm(2, 0).allclose(torch::ones({12})));
    for (int batch = 0; batch < 4; ++batch) { // 3 fit, the fourth overwrites the first
        queue.enqueue(torch::full({4, 2}, batch + 10.0));
        EXPECT_EQ(queue.position(), (batch + 1) * 4 % 12);
    }
    const auto keys = queue.keys();
    EXPECT_TRUE(keys.slice(1, 0, 4).eq(13).all().item<bool>());
    EXPECT_TRUE(keys.slice(1, 4, 8).eq(11).all().item<bool>());
    EXPECT_TRUE(keys.slice(1, 8, 12).eq(12).all().item<bool>());
}

TEST(MoCo, ParameterCountsOfTheHeads) {
    const auto network = [](bool mlp, const char* name) {
        MoCoOptions options;
        options.mlp = mlp;
        EncoderOptions encoder;
        encoder.name = name;
        return parameterCount(MoCoNetwork(*makeEncoder(encoder), options));
    };
    EXPECT_EQ(network(true, "resnet18"), 11'498'560);
    EXPECT_EQ(network(false, "resnet18"), 11'242'176 - 2 * 64 * 49); // the paper's count has three channels
    EXPECT_EQ(network(true, "resnet50"), 27'966'656 - 2 * 64 * 49);
}

TEST(MoCo, KeysJoinTheQueueAfterTheLoss) {
    const auto moco = makeSmallMoCo(smallMoCo());
    const auto views = twoViews(8);
    const at::Tensor queueBefore = moco->queue().keys();
    const at::Tensor query = moco->query().forward(views[0]).detach();
    const at::Tensor key =
        moco->key().forward(views[1]).detach(); // the average of equal weights is no change
    const double expected = infoNce(query, key, queueBefore, 0.2).loss.item<double>();
    EXPECT_NEAR(moco->step(views, {0, 10, 5}).loss.item<double>(), expected, 1e-5);
    EXPECT_FALSE(moco->queue().keys().equal(queueBefore));
    EXPECT_TRUE(moco->queue().keys().slice(1, 0, 8).allclose(key.t(), 1e-4, 1e-5));
    // Had they joined before, the own key would stand among the negatives.
    EXPECT_GT(infoNce(query, key, moco->queue().keys(), 0.2).loss.item<double>(), expected + 0.05);
}

TEST(MoCo, TheAverageIsTakenBeforeTheKeys) {
    MoCoOptions options = smallMoCo();
    options.momentum = 0.5;
    const auto moco = makeSmallMoCo(options);
    const auto views = twoViews(8);
    moco->step(views, {0, 10, 5}).loss.backward();
    for (const auto& parameter : moco->key().parameters())
        EXPECT_FALSE(parameter.grad().defined());
    EXPECT_TRUE(sameParameters(moco->query(), moco->key())); // step 0: nothing to follow yet
    sgdStep(*moco, 0.5);
    EXPECT_FALSE(sameParameters(moco->query(), moco->key()));
    const auto before = moco->key().parameters()[0].clone();
    const auto query = moco->query().parameters()[0].clone();
    (void)moco->step(views, {1, 10, 5});
    EXPECT_TRUE(moco->key().parameters()[0].allclose(0.5 * before + 0.5 * query));
}

TEST(SplitBatchNorm, OneGroupIsBatchNormAndGroupsAreApart) {
    const at::Tensor x = u(77, {8, 3, 4, 4}).to(torch::kFloat);
    torch::nn::BatchNorm2d plain(3);
    SplitBatchNorm2d one(3, 1), four(3, 4);
    EXPECT_TRUE(one->forward(x).allclose(plain(x)));
    EXPECT_TRUE(one->running_mean.allclose(plain->running_mean));
    const at::Tensor split = four->forward(x);
    torch::nn::BatchNorm2d part(3);
    for (std::int64_t g = 0; g < 4; ++g) { // sample n belongs to part n mod 4
        const at::Tensor mine = torch::stack({x[g], x[g + 4]});
        EXPECT_TRUE(torch::stack({split[g], split[g + 4]}).allclose(part(mine), 1e-4, 1e-5)) << g;
    }
    EXPECT_TRUE(four->running_mean.allclose(one->running_mean, 1e-5, 1e-6)); // the mean of equal parts' means
    EXPECT_FALSE(four->running_var.allclose(one->running_var));
    four->eval();
    EXPECT_EQ(four->forward(x).sizes(), x.sizes());
}

TEST(SplitBatchNorm, ShufflingMattersOnlyWithParts) {
    const at::Tensor x = u(78, {8, 3, 4, 4}).to(torch::kFloat);
    const at::Tensor order = torch::tensor(std::vector<std::int64_t>{3, 0, 7, 1, 2, 6, 4, 5});
    const auto shuffled = [&](std::int64_t groups) {
        SplitBatchNorm2d norm(3, groups);
        return norm->forward(x.index_select(0, order)).index_select(0, order.argsort());
    };
    const auto straight = [&](std::int64_t groups) { return SplitBatchNorm2d(3, groups)->forward(x); };
    EXPECT_TRUE(shuffled(1).allclose(straight(1), 1e-4, 1e-5));
    EXPECT_FALSE(shuffled(4).allclose(straight(4), 1e-2, 1e-2));
}

TEST(Byol, Golden) {
    const auto loss =
        cosineRegression(u(31, {4, 8}), u(34, {4, 8})) + cosineRegression(u(32, {4, 8}), u(33, {4, 8}));
    EXPECT_NEAR(loss.item<double>(), 3.878033466834437, 1e-12);
}

TEST(Byol, ClosedForms) {
    const at::Tensor a = u(31, {4, 8});
    EXPECT_NEAR(cosineRegression(a, a * 3.0).item<double>(), 0.0, 1e-12);
    EXPECT_NEAR(cosineRegression(a, -a).item<double>(), 4.0, 1e-12);
    const at::Tensor x = torch::eye(4, torch::kDouble);
    EXPECT_NEAR(cosineRegression(x, x.roll(1, 0)).item<double>(), 2.0, 1e-12);
}

TEST(Byol, GradientByFiniteDifferencesAndNoneToTheTarget) {
    at::Tensor prediction = u(31, {4, 8}).requires_grad_(true);
    at::Tensor target = u(33, {4, 8}).requires_grad_(true);
    cosineRegression(prediction, target).backward();
    EXPECT_FALSE(target.grad().defined());
    constexpr double kStep = 1e-6;
    for (std::int64_t i = 0; i < 4; ++i) {
        at::Tensor up = prediction.detach().clone(), down = prediction.detach().clone();
        up[i][i + 2] += kStep;
        down[i][i + 2] -= kStep;
        const double slope =
            (cosineRegression(up, target) - cosineRegression(down, target)).item<double>() / (2 * kStep);
        EXPECT_NEAR(prediction.grad()[i][i + 2].item<double>(), slope, 1e-8);
    }
}

TEST(Byol, ParameterCounts) {
    const auto count = [](const torch::nn::Sequential& module) { return parameterCount(*module); };
    EXPECT_EQ(count(makeByolMlp(512, 4096, 256, 1, "p")), 3'158'016);
    EXPECT_EQ(count(makeByolMlp(2048, 4096, 256, 1, "p")), 9'449'472);
    EXPECT_EQ(count(makeByolMlp(256, 4096, 256, 1, "q")), 2'109'440);
}

TEST(Byol, TheTargetFollowsAfterTheOptimiser) {
    const auto byol = makeSmallByol();
    const auto views = twoViews(8);
    EXPECT_TRUE(sameParameters(byol->online(), byol->target()));
    byol->step(views, {0, 100, 10}).loss.backward();
    for (const auto& parameter : byol->target().parameters())
        EXPECT_FALSE(parameter.grad().defined());
    EXPECT_TRUE(sameParameters(byol->online(), byol->target())); // no average inside the step
    sgdStep(*byol, 0.5);
    const auto before = byol->target().parameters()[0].clone();
    const auto online = byol->online().parameters()[0].clone();
    byol->afterOptimiser({0, 100, 10}); // τ = 0.99 at step 0, with the new online weights
    EXPECT_TRUE(byol->target().parameters()[0].allclose(0.99 * before + 0.01 * online, 1e-6, 1e-8));
}

TEST(Byol, EachViewHasItsOwnBatchStatistics) {
    const auto byol = makeSmallByol();
    auto views = twoViews(8);
    views[1] = views[1] + 3.0; // another exposure
    const auto apart = byol->online().forward(views[0]);
    const auto together = byol->online().forward(torch::cat(views)).slice(0, 0, 8);
    EXPECT_FALSE(apart.allclose(together, 1e-2, 1e-2));
}

TEST(ResNet50, ParameterCountsAndNames) {
    ResNetOptions options;
    options.depth = 50;
    EXPECT_EQ(parameterCount(ResNet(options)), 23'501'760);
    options.inputChannels = 3;
    options.classes = 1000;
    const ResNet network(options);
    EXPECT_EQ(parameterCount(network), 25'557'032);
    EXPECT_EQ(network.parameters().size(), 161U);
    const auto state = stateOf(network);
    EXPECT_EQ(state.size(), 320U);
    for (const char* name :
         {"layer1.0.downsample.0.weight", "layer1.0.conv3.weight", "layer4.2.bn3.running_var"})
        EXPECT_NE(findTensor(state, name), nullptr) << name;
    std::int64_t buffers = 0;
    for (const auto& buffer : network.buffers())
        buffers += buffer.numel();
    EXPECT_EQ(buffers, 53'173);
}

// One step of plain SGD with gradients of 1: every weight moves by the learning rate, the predictor's by ten
// times that.
TEST(Byol, ThePredictorMayHaveARateOfItsOwn) {
    hilum::run::RunSpec spec(hilum::run::RunKind::Pretrain);
    for (const auto& [key, value] : {std::pair<const char*, hilum::Json>{"method", "byol"},
                                     {"width", 8},
                                     {"hidden", 16},
                                     {"outputs", 8},
                                     {"optimiser", "sgd"},
                                     {"weightDecay", 0.0},
                                     {"momentum", 0.0},
                                     {"predictorRate", 10.0}})
        ASSERT_TRUE(spec.set(key, value).ok()) << key;
    auto method = makeMethod(spec).value();
    std::map<std::string, at::Tensor> before;
    for (auto& item : method->named_parameters())
        if (item.value().requires_grad()) {
            before[item.key()] = item.value().detach().clone();
            item.value().mutable_grad() = torch::ones_like(item.value());
        }
    pretrainOptimiser(*method, spec)->step(0.01);
    int ofPredictor = 0;
    for (const auto& item : method->named_parameters()) {
        if (!item.value().requires_grad())
            continue;
        const bool predictor = item.key().starts_with("predictor.");
        ofPredictor += predictor ? 1 : 0;
        const at::Tensor moved = before.at(item.key()) - item.value().detach();
        EXPECT_TRUE(moved.allclose(torch::full_like(moved, predictor ? 0.1 : 0.01), 1e-4, 1e-6))
            << item.key();
    }
    EXPECT_EQ(ofPredictor, 5); // two layers, the second without bias, and a norm
}
