// A batch that goes through the network in parts gives the gradient of the whole batch: exactly where no film
// looks at another one. Expected values: the same step in one part, in float64.
#include "Goldens.h"
#include "learn/losses/DinoLoss.h"
#include "learn/methods/Mae.h"
#include "run/RunSpec.h"

#include <gtest/gtest.h>

using namespace hilum;
using namespace hilum::learn;
using golden::u;

namespace {

std::shared_ptr<Mae> tinyMae() {
    MaeOptions options;
    options.encoder = "vit_tiny";
    options.imageSide = 48;
    options.decoderDim = 32;
    options.decoderDepth = 1;
    options.decoderHeads = 2;
    auto mae = buildMae(options).value();
    mae->to(torch::kDouble);
    return mae;
}

double largestDifference(const torch::nn::Module& a, const torch::nn::Module& b) {
    double largest = 0.0;
    const auto first = a.named_parameters();
    for (const auto& item : first)
        if (item.value().requires_grad())
            largest = std::max(
                largest,
                (item.value().grad() - b.named_parameters()[item.key()].grad()).abs().max().item<double>());
    return largest;
}

} // namespace

TEST(Accumulation, MaesGradientIsTheSameInFourParts) {
    const at::Tensor images = u(1, {8, 1, 48, 48});
    auto whole = tinyMae();
    auto parts = tinyMae();
    const at::Tensor loss = whole->step({images}, {5, 10, 10, 0, 1}).loss;
    loss.backward();
    double sum = 0.0;
    for (std::int64_t part = 0; part < 4; ++part) {
        const at::Tensor mine = parts->step({images.narrow(0, 2 * part, 2)}, {5, 10, 10, part, 4}).loss / 4.0;
        mine.backward();
        sum += mine.item<double>();
    }
    EXPECT_NEAR(sum, loss.item<double>(), 1e-12);
    EXPECT_LT(largestDifference(*whole, *parts), 1e-12);
    // Without its part's name each part would hide the patches of the first one.
    auto wrong = tinyMae();
    for (std::int64_t part = 0; part < 4; ++part)
        (wrong->step({images.narrow(0, 2 * part, 2)}, {5, 10, 10, 0, 1}).loss / 4.0).backward();
    EXPECT_GT(largestDifference(*whole, *wrong), 1e-6);
}

TEST(Accumulation, DinosCentreTakesInTheWholeBatchOnce) {
    DinoLoss whole(10, 0.1, 0.9);
    DinoLoss parts(10, 0.1, 0.9);
    for (auto* loss : {&whole, &parts})
        loss->center.copy_(u(9, {1, 10}).to(torch::kFloat));
    whole.to(torch::kDouble);
    parts.to(torch::kDouble);
    const at::Tensor student = u(41, {4, 6, 10}); // views, films, outputs
    const at::Tensor teacher = u(42, {2, 6, 10});
    const double expected =
        whole.forward(student.flatten(0, 1), teacher.flatten(0, 1), 0.04).loss.item<double>();
    const at::Tensor old = parts.center.clone();
    double sum = 0.0;
    for (std::int64_t part = 0; part < 3; ++part) {
        EXPECT_TRUE(parts.center.equal(old)); // every part's loss is with the old centre
        sum += parts
                   .forward(student.narrow(1, 2 * part, 2).flatten(0, 1),
                            teacher.narrow(1, 2 * part, 2).flatten(0, 1), 0.04, part, 3)
                   .loss.item<double>();
    }
    EXPECT_NEAR(sum / 3.0, expected, 1e-12);
    EXPECT_LT((parts.center - whole.center).abs().max().item<double>(), 1e-14);
    EXPECT_FALSE(parts.center.equal(old));
}

TEST(Accumulation, IsRefusedWhereFilmsOfABatchMeet) {
    const auto refused = [](const char* method, const char* encoder) {
        run::RunSpec spec(run::RunKind::Pretrain);
        for (const auto& [key, value] :
             {std::pair<const char*, Json>{"dataset", "tiny"}, {"method", method}, {"encoder", encoder}})
            EXPECT_TRUE(spec.set(key, value).ok());
        EXPECT_TRUE(spec.set("accumulation", 4).ok());
        const auto errors = spec.check();
        return std::ranges::any_of(errors, [](const auto& e) { return e.key == "accumulation"; });
    };
    EXPECT_TRUE(refused("simclr", "resnet18"));
    EXPECT_TRUE(refused("moco", "resnet18"));
    EXPECT_TRUE(refused("byol", "resnet18"));
    EXPECT_TRUE(refused("dino", "resnet18"));
    EXPECT_FALSE(refused("dino", "vit_tiny"));
    EXPECT_FALSE(refused("mae", "vit_tiny"));
}
