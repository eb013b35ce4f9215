// Each method learns: on 64 synthetic films, in some hundred steps, it reaches a number that a broken one
// misses.
#include "augment/Recipe.h"
#include "base/Rng.h"
#include "learn/Device.h"
#include "learn/downstream/Embeddings.h"
#include "learn/methods/Method.h"
#include "learn/runs/PretrainPlan.h"
#include "learn/runs/Recipes.h"

#include <cmath>
#include <gtest/gtest.h>
#include <map>

using namespace hilum;
using namespace hilum::learn;

namespace {

constexpr int kFilms = 64;
constexpr int kSide = 48;

/// Two ellipses on a slope, none like another: what a film is, at this size. No slope is flat: of a flat
/// patch only the rounding to whole grey levels would be left when MAE takes its mean and deviation off.
GreyImage film(std::uint32_t i) {
    GreyImage image(kSide, kSide);
    Rng rng(DrawKey{11, 0, i, 0, 0});
    const double steepness = rng.uniform(-1.0, 1.0);
    const double slope = steepness < 0.0 ? steepness - 0.5 : steepness + 0.5;
    double cx[2], cy[2], rx[2], ry[2], depth[2];
    for (int k = 0; k < 2; ++k) {
        cx[k] = rng.uniform(8.0 + 16.0 * k, 24.0 + 16.0 * k);
        cy[k] = rng.uniform(14.0, 34.0);
        rx[k] = rng.uniform(4.0, 11.0);
        ry[k] = rng.uniform(7.0, 18.0);
        depth[k] = rng.uniform(-70.0, 70.0);
    }
    for (int y = 0; y < kSide; ++y)
        for (int x = 0; x < kSide; ++x) {
            double grey = 128.0 + slope * (x - 0.5 * kSide);
            for (int k = 0; k < 2; ++k) {
                const double r = std::hypot((x - cx[k]) / rx[k], (y - cy[k]) / ry[k]);
                grey += depth[k] / (1.0 + std::exp(6.0 * (r - 1.0)));
            }
            image.row(y)[x] = static_cast<std::uint8_t>(std::clamp(grey, 0.0, 255.0));
        }
    return image;
}

const std::vector<GreyImage>& films() {
    static const std::vector<GreyImage> kAll = [] {
        std::vector<GreyImage> all;
        for (std::uint32_t i = 0; i < kFilms; ++i)
            all.push_back(film(i));
        return all;
    }();
    return kAll;
}

using Values = std::vector<std::pair<const char*, Json>>;

run::RunSpec specOf(const char* method, const Values& values) {
    run::RunSpec spec(run::RunKind::Pretrain);
    EXPECT_TRUE(spec.set("method", method).ok());
    EXPECT_TRUE(spec.set("side", kSide).ok());
    EXPECT_TRUE(spec.set("probeEvery", 0).ok());
    for (const auto& [key, value] : values)
        EXPECT_TRUE(spec.set(key, value).ok()) << key;
    return spec;
}

/// The loop of a pretraining run without its surroundings. Films stand in fixed batches of their own: with as
/// many keys as a batch has, MoCo's queue then never holds a film that it asks for.
class Learner {
public:
    explicit Learner(const run::RunSpec& spec)
        : m_spec(spec), m_recipe(recipeOf(spec).value()), m_method(makeMethod(spec).value()),
          m_plan(pretrainPlan(spec, kFilms)), m_optimiser(pretrainOptimiser(*m_method, spec)) {
        m_method->train();
    }

    /// Means of the diagnostics over the first and over the last `window` steps.
    struct Ends {
        std::map<std::string, double> first, last;
    };
    Ends run(std::int64_t window) {
        Ends ends;
        const auto total = m_plan.totalSteps();
        for (std::int64_t step = 0; step < total; ++step) {
            const StepProgress progress{step, total, m_plan.stepsPerEpoch, 0, 1};
            auto made = m_method->step(views(progress), progress);
            made.diagnostics.emplace_back("loss", made.loss.detach());
            for (const auto& [name, value] : made.diagnostics) {
                if (step < window)
                    ends.first[name] += value.item<double>() / static_cast<double>(window);
                if (step >= total - window)
                    ends.last[name] += value.item<double>() / static_cast<double>(window);
            }
            m_optimiser->zeroGrad();
            made.loss.backward();
            m_method->beforeOptimiser(progress);
            m_optimiser->setWeightDecay(pretrainWeightDecay(m_spec, progress));
            m_optimiser->step(pretrainLearningRate(m_spec, m_plan, progress));
            m_method->afterOptimiser(progress);
        }
        for (const auto& [name, value] : ends.last)
            testing::Test::RecordProperty(name, std::to_string(value));
        return ends;
    }

    at::Tensor features() {
        const torch::NoGradGuard noGrad;
        m_method->encoder().eval();
        std::vector<at::Tensor> all;
        const auto plain = augment::preset("evaluation").value();
        for (std::uint32_t i = 0; i < kFilms; ++i)
            all.push_back(view(plain, i, 0, 0));
        return m_method->encoder().features(torch::stack(all));
    }

private:
    [[nodiscard]] at::Tensor view(const augment::Recipe& recipe, std::uint32_t i, std::uint32_t epoch,
                                  std::size_t which) const {
        const auto made = recipe.makeView(films()[i].view(), kSide, DrawKey{1, epoch, i, 0, 0}, which);
        const auto side = static_cast<std::int64_t>(made.image.width);
        return (torch::from_blob(const_cast<float*>(made.image.pixels.data()), {1, side, side}).clone() -
                0.5) /
               0.2;
    }

    [[nodiscard]] std::vector<at::Tensor> views(const StepProgress& progress) const {
        std::vector<at::Tensor> result;
        const auto first =
            static_cast<std::uint32_t>((progress.step % progress.stepsPerEpoch) * m_plan.batch);
        const auto epoch = static_cast<std::uint32_t>(progress.step / progress.stepsPerEpoch);
        for (std::size_t v = 0; v < m_recipe.views.size(); ++v) {
            std::vector<at::Tensor> batch;
            for (std::uint32_t i = 0; i < static_cast<std::uint32_t>(m_plan.batch); ++i)
                batch.push_back(view(m_recipe, first + i, epoch, v));
            result.push_back(torch::stack(batch));
        }
        return result;
    }

    const run::RunSpec& m_spec;
    augment::Recipe m_recipe;
    std::shared_ptr<Method> m_method;
    LoopPlan m_plan;
    std::unique_ptr<Optimiser> m_optimiser;
};

/// Crops that keep most of the film: what is to be learned here is which film it is.
const Json kMild = parseJson(R"({"name":"mild","views":[
    {"name":"view 1","steps":[{"kind":"randomResizedCrop","scaleMin":0.7,"scaleMax":1.0}]},
    {"name":"view 2","steps":[{"kind":"randomResizedCrop","scaleMin":0.7,"scaleMax":1.0}]}]})",
                             "mild")
                       .value();

const Json kWhole =
    parseJson(R"({"name":"whole","views":[{"name":"view 1","steps":[{"kind":"resize"}]}]})", "whole").value();

} // namespace

TEST(Learns, SimClrTellsTheFilmsApart) {
    const auto spec = specOf(
        "simclr", {{"recipe", kMild}, {"width", 16}, {"batch", 64}, {"epochs", 150}, {"learningRate", 2.0}});
    Learner learner(spec);
    EXPECT_GE(learner.run(10).last.at("simclr.accuracy"), 0.95);
}

TEST(Learns, MoCoTellsTheFilmsApart) {
    const auto spec = specOf("moco", {{"recipe", kMild},
                                      {"width", 16},
                                      {"batch", 32},
                                      {"queueSize", 32},
                                      {"bnSplits", 2},
                                      {"epochs", 180},
                                      {"optimiser", "lars"},
                                      {"learningRate", 2.0}});
    Learner learner(spec);
    EXPECT_GE(learner.run(10).last.at("moco.accuracy"), 0.95);
}

TEST(Learns, ByolAgreesWithoutCollapse) {
    const auto spec = specOf("byol", {{"recipe", kMild},
                                      {"width", 16},
                                      {"batch", 64},
                                      {"epochs", 150},
                                      {"hidden", 256},
                                      {"outputs", 64},
                                      {"predictorRate", 5},
                                      {"learningRate", 2.0}});
    Learner learner(spec);
    EXPECT_LE(learner.run(10).last.at("byol.loss"), 0.2);
    const at::Tensor features = learner.features();
    RecordProperty("spread", std::to_string(embeddingSpread(features) * std::sqrt(double(features.size(1)))));
    EXPECT_GE(embeddingSpread(features), 0.5 / std::sqrt(static_cast<double>(features.size(1))));
}

TEST(Learns, DinosStudentFollowsADecidedTeacher) {
    const auto spec = specOf("dino", {{"encoder", "resnet18"},
                                      {"width", 16},
                                      {"batch", 32},
                                      {"epochs", 60},
                                      {"outputs", 128},
                                      {"headHidden", 128},
                                      {"headBottleneck", 64},
                                      {"localViews", 2},
                                      {"learningRate", 3e-4},
                                      {"warmupEpochs", 2},
                                      {"emaMomentum", 0.99},
                                      {"centreMomentum", 0.95},
                                      {"teacherTemperature", 0.02},
                                      {"teacherTemperatureWarm", 0.02}});
    Learner learner(spec);
    const auto ends = learner.run(4);
    EXPECT_LE(ends.last.at("dino.kl"), 0.5 * ends.first.at("dino.kl"));
    EXPECT_GE(ends.last.at("dino.entropy"), 0.05); // a share of ln K
    EXPECT_LE(ends.last.at("dino.entropy"), 0.95);
}

TEST(Learns, MaeDoesBetterThanABlank) {
    if (slowMatrixProducts())
        GTEST_SKIP()
            << "LibTorch computes with the reference BLAS: a transformer would train for an hour. Install "
               "libopenblas0-openmp.";
    const auto spec = specOf("mae", {{"recipe", kWhole},
                                     {"encoder", "vit_tiny"},
                                     {"patch", 8},
                                     {"batch", 32},
                                     {"epochs", 150},
                                     {"decoderDim", 64},
                                     {"decoderDepth", 2},
                                     {"decoderHeads", 2},
                                     {"learningRate", 1.5e-3},
                                     {"warmupEpochs", 5}});
    Learner learner(spec);
    const auto ends = learner.run(5);
    // At most (P − 1) / P for patches of 8 × 8; less where a patch is flat and its variance small beside
    // 1e-6.
    EXPECT_LE(ends.last.at("mae.blank"), 63.0 / 64.0 + 1e-6);
    EXPECT_GT(ends.last.at("mae.blank"), 0.9);
    EXPECT_LE(ends.last.at("mae.loss"), 0.7);
}
