// DINO: golden numbers computed with the authors' code (Caron et al. 2021) in float64 on the splitmix64
// inputs of Goldens.h, closed forms, and the order of what happens in a step.
#include "Goldens.h"
#include "learn/TensorMap.h"
#include "learn/TorchCompat.h"
#include "learn/methods/Dino.h"
#include "learn/optim/AdamW.h"

#include <gtest/gtest.h>
#include <map>
#include <numbers>

using namespace hilum;
using namespace hilum::learn;
using golden::u;

namespace {

constexpr std::int64_t kOutputs = 10;
constexpr std::int64_t kFilms = 3;
constexpr std::int64_t kViews = 4;

std::shared_ptr<DinoLoss> makeLoss(std::int64_t outputs = kOutputs) {
    auto loss = std::make_shared<DinoLoss>(outputs, 0.1, 0.9);
    loss->to(torch::kDouble);
    return loss;
}

double number(const at::Tensor& scalar) {
    return scalar.item<double>();
}

double greatest(const at::Tensor& difference) {
    return number(difference.abs().max());
}

/// Equation 2 as it is written: every pair of different views for itself.
double lossByPairs(const at::Tensor& student, const at::Tensor& teacher, const at::Tensor& center,
                   double teacherTemperature) {
    const auto p = (student / 0.1).log_softmax(-1).chunk(student.size(0) / (teacher.size(0) / 2));
    const auto q = ((teacher - center) / teacherTemperature).softmax(-1).chunk(2);
    double sum = 0.0;
    int terms = 0;
    for (std::size_t i = 0; i < q.size(); ++i)
        for (std::size_t v = 0; v < p.size(); ++v)
            if (v != i) {
                sum += number((-q[i] * p[v]).sum(-1).mean());
                ++terms;
            }
    EXPECT_EQ(terms, 2 * (static_cast<int>(p.size()) - 1));
    return sum / terms;
}

/// A backbone that keeps what it was given.
class RecordingEncoder final : public Encoder {
public:
    RecordingEncoder() { m_linear = register_module("linear", torch::nn::Linear(1, 6)); }
    at::Tensor features(const at::Tensor& images) override {
        batches.push_back(images.sizes().vec());
        return m_linear(images.mean({2, 3}));
    }
    std::int64_t featureSize() const override { return 6; }
    torch::nn::Module& network() override { return *m_linear; }
    void setStep(std::int64_t next, std::int64_t) override { step = next; }
    std::int64_t step = -1;
    std::vector<std::vector<std::int64_t>> batches;

private:
    torch::nn::Linear m_linear{nullptr};
};

DinoOptions smallOptions() {
    DinoOptions options;
    options.head.outputs = 12;
    options.head.hidden = 16;
    options.head.bottleneck = 8;
    options.localViews = 2;
    return options;
}

std::shared_ptr<Dino> smallDino(const DinoOptions& options = smallOptions()) {
    EncoderOptions encoder;
    encoder.width = 4;
    auto student = makeEncoder(encoder).value();
    encoder.seed = 2; // the teacher must take the student's weights, whatever it had
    return std::make_shared<Dino>(std::move(student), makeEncoder(encoder).value(), encoder, options);
}

std::vector<at::Tensor> smallViews() {
    std::vector<at::Tensor> views;
    for (const std::int64_t side : {32, 32, 16, 16})
        views.push_back(u(500 + views.size(), {kFilms, 1, side, side}).to(torch::kFloat));
    return views;
}

constexpr StepProgress kFirstStep{0, 20, 4};
constexpr StepProgress kSecondEpoch{4, 20, 4};

TensorMap copyOf(const torch::nn::Module& module) {
    TensorMap copy;
    for (const auto& [name, tensor] : stateOf(module))
        copy.emplace_back(name, tensor.detach().clone());
    return copy;
}

} // namespace

TEST(DinoLoss, Golden) {
    const auto loss = makeLoss();
    const auto result = loss->forward(u(41, {12, 10}), u(42, {6, 10}), 0.04);
    EXPECT_NEAR(number(result.loss), 6.949660408541781, 6.949660408541781 * 1e-12);
    // The mean of the teacher's rows, a tenth of it: in exact fractions.
    const double center[] = {.02264425987,  .01446361131, -.00526902000, -.01649262586, .01729513574,
                             -.01550501136, .00428126495, .02420986863,  -.01440281264, -.01627234047};
    for (int k = 0; k < 10; ++k)
        EXPECT_NEAR(number(loss->center[0][k]), center[k], 5e-12);
    EXPECT_NEAR(number(result.centreNorm), number(loss->center.norm()), 1e-15);
}

TEST(DinoLoss, SumOverViewsIsTheSumOverPairsWithTheOldCentre) {
    for (const std::int64_t views : {2, 3, 6}) {
        const auto loss = makeLoss();
        for (std::uint64_t step = 0; step < 3; ++step) {
            const at::Tensor student = u(600 + step, {views * kFilms, kOutputs});
            const at::Tensor teacher = u(610 + step, {2 * kFilms, kOutputs}, -1.0, 2.0);
            const at::Tensor old = loss->center.clone();
            const double value = number(loss->forward(student, teacher, 0.05).loss);
            EXPECT_NEAR(value, lossByPairs(student, teacher, old, 0.05), 1e-12);
            // A centre that is updated first gives another loss.
            EXPECT_GT(std::abs(value - lossByPairs(student, teacher, loss->center, 0.05)), 1e-3);
        }
    }
}

TEST(DinoLoss, GradientByFiniteDifferences) {
    at::Tensor student = u(41, {kViews * 2, 5});
    const at::Tensor teacher = u(42, {4, 5}).requires_grad_(true);
    const auto lossOf = [&] { return makeLoss(5)->forward(student, teacher, 0.04).loss; };
    student.requires_grad_(true);
    lossOf().backward();
    EXPECT_FALSE(teacher.grad().defined());
    const torch::NoGradGuard noGrad;
    constexpr double kStep = 1e-6;
    for (std::int64_t i = 0; i < student.size(0); ++i)
        for (std::int64_t j = 0; j < 5; ++j) {
            const double before = number(student[i][j]);
            student.index_put_({i, j}, before + kStep);
            const double up = number(lossOf());
            student.index_put_({i, j}, before - kStep);
            const double down = number(lossOf());
            student.index_put_({i, j}, before);
            EXPECT_NEAR(number(student.grad()[i][j]), (up - down) / (2 * kStep), 1e-8);
        }
    // A constant on all logits of a film changes nothing: its gradient sums to 0.
    EXPECT_LT(greatest(student.grad().sum(1)), 1e-14);
}

TEST(DinoLoss, UniformStudentGivesLogOfOutputsForAnyTeacher) {
    const at::Tensor teacher = u(42, {6, 10}, -3.0, 3.0);
    EXPECT_NEAR(number(makeLoss()->forward(torch::full({12, 10}, 0.7, torch::kDouble), teacher, 0.04).loss),
                std::log(10.0), 1e-12);
    // A uniform teacher gives ln K + KL(uniform ‖ student), which is more.
    const auto result = makeLoss()->forward(u(41, {12, 10}), torch::zeros({6, 10}, torch::kDouble), 0.04);
    EXPECT_NEAR(number(result.entropy), std::log(10.0), 1e-12);
    EXPECT_GT(number(result.kl), 1.0);
    EXPECT_NEAR(number(result.loss), std::log(10.0) + number(result.kl), 1e-12);
}

TEST(DinoLoss, StudentThatEqualsTheTeacherGivesItsEntropy) {
    const at::Tensor one = u(43, {3, 10});
    const auto result =
        makeLoss()->forward(one.repeat({4, 1}), one.repeat({2, 1}), 0.1); // equal temperatures
    const at::Tensor q = (one / 0.1).softmax(-1);
    const double entropy = number(-(q * q.log()).sum(-1).mean());
    EXPECT_NEAR(number(result.loss), entropy, 1e-12);
    EXPECT_NEAR(number(result.entropy), entropy, 1e-12);
    EXPECT_NEAR(number(result.kl), 0.0, 1e-12);
    EXPECT_FALSE(result.kl.requires_grad());
}

TEST(DinoLoss, CentreOfEqualBatches) {
    const auto loss = makeLoss();
    const at::Tensor teacher = u(42, {6, 10});
    for (int n = 1; n <= 30; ++n) {
        loss->forward(u(41, {12, 10}), teacher, 0.04);
        EXPECT_LT(greatest(loss->center - (1.0 - std::pow(0.9, n)) * teacher.mean(0, true)), 1e-15);
    }
    ASSERT_EQ(loss->named_buffers().size(), 1U); // a resume needs it
    EXPECT_EQ(loss->named_buffers()[0].key(), "center");
}

TEST(DinoLoss, ConstantsOnLogitsChangeNothing) {
    const at::Tensor student = u(41, {12, 10});
    const at::Tensor teacher = u(42, {6, 10});
    const double loss = number(makeLoss()->forward(student, teacher, 0.04).loss);
    EXPECT_NEAR(number(makeLoss()->forward(student + u(44, {12, 1}), teacher, 0.04).loss), loss, 1e-12);
    EXPECT_NEAR(number(makeLoss()->forward(student, teacher + 0.7, 0.04).loss), loss, 1e-12);
}

TEST(DinoLoss, HalfPrecisionInputIsComputedInFloat) {
    DinoLoss loss(10, 0.1, 0.9);
    const auto result =
        loss.forward(u(41, {12, 10}).to(torch::kBFloat16), u(42, {6, 10}).to(torch::kBFloat16), 0.04);
    EXPECT_EQ(result.loss.scalar_type(), torch::kFloat);
    EXPECT_EQ(loss.center.scalar_type(), torch::kFloat);
    const double expected = lossByPairs(u(41, {12, 10}).to(torch::kBFloat16).to(torch::kDouble),
                                        u(42, {6, 10}).to(torch::kBFloat16).to(torch::kDouble),
                                        torch::zeros({1, 10}, torch::kDouble), 0.04);
    EXPECT_NEAR(number(result.loss), expected, expected * 1e-6);
}

TEST(DinoHead, ParameterCounts) {
    // Counts of the authors' head for ViT-Ti, S and B; the frozen norms are the K that are not trained.
    using Counts = std::pair<std::int64_t, std::int64_t>; // all, trained
    const auto count = [](std::int64_t features, std::int64_t outputs) {
        DinoHeadOptions options;
        options.outputs = outputs;
        Counts counts;
        for (const auto& parameter : DinoHead(features, options).parameters()) {
            counts.first += parameter.numel();
            counts.second += parameter.requires_grad() ? parameter.numel() : 0;
        }
        return counts;
    };
    EXPECT_EQ(count(192, 65536), Counts(21'958'912, 21'893'376));
    EXPECT_EQ(count(384, 65536), Counts(22'352'128, 22'286'592));
    EXPECT_EQ(count(768, 65536), Counts(23'138'560, 23'073'024));
    EXPECT_EQ(count(192, 4096), Counts(6'168'832, 6'164'736));
    EXPECT_EQ(count(384, 4096).first, 6'562'048);
    EXPECT_EQ(count(768, 4096).first, 7'348'480);
}

TEST(DinoHead, NamesShapesAndFirstValues) {
    DinoHeadOptions options;
    options.outputs = 300;
    DinoHead head(192, options);
    std::map<std::string, std::vector<std::int64_t>> shapes;
    for (const auto& item : head.named_parameters())
        shapes[item.key()] = item.value().sizes().vec();
    const std::map<std::string, std::vector<std::int64_t>> expected = {
        {"mlp.0.weight", {2048, 192}},     {"mlp.0.bias", {2048}},
        {"mlp.2.weight", {2048, 2048}},    {"mlp.2.bias", {2048}},
        {"mlp.4.weight", {256, 2048}},     {"mlp.4.bias", {256}},
        {"last_layer.weight_g", {300, 1}}, {"last_layer.weight_v", {300, 256}}};
    EXPECT_EQ(shapes, expected);
    const auto state = stateOf(head);
    EXPECT_NEAR(number(findTensor(state, "mlp.2.weight")->std()), 0.02, 2e-4);
    EXPECT_EQ(greatest(*findTensor(state, "mlp.2.bias")), 0.0);
    EXPECT_EQ(greatest(head.lastLayer().weight_g - 1.0), 0.0);
    // U(±1/16): the bound is kept and reached, and the deviation is bound/√3.
    EXPECT_LE(greatest(head.lastLayer().weight_v), 0.0625);
    EXPECT_GT(greatest(head.lastLayer().weight_v), 0.0624);
    EXPECT_NEAR(number(head.lastLayer().weight_v.std()), 0.0625 / std::sqrt(3.0), 3e-4);
    EXPECT_FALSE(head.lastLayer().weight_g.requires_grad());
    options.normLastLayer = false;
    EXPECT_TRUE(DinoHead(192, options).lastLayer().weight_g.requires_grad());
}

TEST(DinoHead, ForwardByTheFormula) {
    DinoHeadOptions options{12, 16, 8, false, 3};
    DinoHead head(6, options);
    head.to(torch::kDouble);
    golden::fill(head); // norms other than 1
    const auto state = stateOf(head);
    const auto part = [&](const char* name) { return findTensor(state, name)->detach(); };
    const auto gelu = [](const at::Tensor& x) { return 0.5 * x * (1.0 + (x / std::sqrt(2.0)).erf()); };
    at::Tensor x = u(62, {5, 6});
    const at::Tensor logits = head.forward(x);
    x = gelu(x.mm(part("mlp.0.weight").t()) + part("mlp.0.bias"));
    x = gelu(x.mm(part("mlp.2.weight").t()) + part("mlp.2.bias"));
    x = x.mm(part("mlp.4.weight").t()) + part("mlp.4.bias");
    const at::Tensor v = part("last_layer.weight_v");
    x = x / (x * x).sum(1, true).sqrt();
    const at::Tensor expected = x.mm((v / (v * v).sum(1, true).sqrt()).t()) * part("last_layer.weight_g").t();
    EXPECT_LT(greatest(logits - expected), 1e-14);
    // Only directions count in v: its length changes nothing.
    const torch::NoGradGuard noGrad;
    head.lastLayer().weight_v.mul_(7.0);
    EXPECT_LT(greatest(head.forward(u(62, {5, 6})) - expected), 1e-14);
}

TEST(DinoHead, LastLayerLeavesAutocast) {
    DinoHead head(6, {12, 16, 8, true, 3});
    const torch::NoGradGuard noGrad;
    const at::Tensor x = u(62, {50, 6}).to(torch::kFloat);
    const at::Tensor plain = head.forward(x);
    const Bf16Scope autocast(true, torch::kCPU);
    ASSERT_EQ(torch::mm(x, x.t()).scalar_type(), torch::kBFloat16); // autocast is on
    const at::Tensor logits = head.forward(x);
    ASSERT_EQ(logits.scalar_type(), torch::kFloat);
    EXPECT_GT(greatest(logits - logits.to(torch::kBFloat16).to(torch::kFloat)), 1e-4); // not rounded to bf16
    EXPECT_LT(greatest(logits - plain), 0.05);
    EXPECT_EQ(torch::mm(x, x.t()).scalar_type(), torch::kBFloat16); // and on again
}

TEST(Dino, TeacherStartsAsTheStudentWithoutGradients) {
    const auto dino = smallDino();
    const auto student = stateOf(dino->student());
    for (const auto& [name, tensor] : stateOf(dino->teacher())) {
        EXPECT_TRUE(tensor.equal(*findTensor(student, name))) << name;
        EXPECT_FALSE(tensor.requires_grad()) << name;
    }
    EXPECT_EQ(&dino->encoder(), dino->teacher().backbone.get());
    EXPECT_EQ(dino->viewCount(), 4U);
    EXPECT_NE(findTensor(stateOf(*dino), "dino_loss.center"), nullptr);
    EXPECT_NE(findTensor(stateOf(*dino), "student.head.last_layer.weight_v"), nullptr);
}

TEST(Dino, OneForwardForEachSizeInTheOrderOfTheCrops) {
    const auto student = std::make_shared<RecordingEncoder>();
    const auto teacher = std::make_shared<RecordingEncoder>();
    Dino dino(student, teacher, {}, smallOptions());
    dino.step(smallViews(), kSecondEpoch);
    EXPECT_EQ(student->step, kSecondEpoch.step); // drop path is drawn for this step
    using Shapes = std::vector<std::vector<std::int64_t>>;
    EXPECT_EQ(student->batches, (Shapes{{6, 1, 32, 32}, {6, 1, 16, 16}}));
    EXPECT_EQ(teacher->batches, (Shapes{{6, 1, 32, 32}}));
    // Only neighbours go together: the order of the crops stays.
    const auto views = smallViews();
    const at::Tensor mixed = dino.student().forward({views[2], views[0], views[1], views[3]});
    EXPECT_EQ(student->batches.size(), 5U);
    EXPECT_LT(greatest(mixed.narrow(0, 3, 3) - dino.student().forward({views[0]})), 1e-6);
    EXPECT_LT(greatest(mixed.narrow(0, 9, 3) - dino.student().forward({views[3]})), 1e-6);
}

TEST(Dino, LossOfAStepIsTheLossOfItsParts) {
    const auto options = [] {
        DinoOptions o = smallOptions();
        o.teacherTemperatureWarm = 0.04;
        o.teacherTemperature = 0.07;
        o.teacherWarmEpochs = 3;
        return o;
    }();
    const auto views = smallViews();
    const auto dino = smallDino(options);
    const auto parts = smallDino(options);
    for (const StepProgress& progress : {kFirstStep, kSecondEpoch}) {
        const auto step = dino->step(views, progress);
        const torch::NoGradGuard noGrad;
        auto& student = parts->student();
        auto& teacher = parts->teacher();
        const at::Tensor s =
            student.head->forward(torch::cat({student.backbone->features(torch::cat({views[0], views[1]})),
                                              student.backbone->features(torch::cat({views[2], views[3]}))}));
        const at::Tensor t =
            teacher.head->forward(teacher.backbone->features(torch::cat({views[0], views[1]})));
        const double temperature = progress.step == 0 ? 0.04 : 0.055; // by epoch, not by step
        const double expected = lossByPairs(s, t, parts->loss().center, temperature);
        EXPECT_NEAR(number(step.loss), expected, expected * 1e-5);
        parts->loss().forward(s, t, temperature);
        ASSERT_EQ(step.diagnostics.size(), 3U);
        EXPECT_NEAR(number(step.diagnostics[0].second) * std::log(static_cast<double>(options.head.outputs)) +
                        number(step.diagnostics[1].second),
                    expected,
                    expected * 1e-5); // entropy + KL
    }
}

TEST(Dino, GradientsReachTheStudentOnlyAndTheLastLayerIsFrozenInTheFirstEpoch) {
    const auto dino = smallDino();
    const auto last = [&] { return dino->student().head->lastLayer().weight_v.grad(); };
    AdamW adam(*dino, {0.9, 0.999, 1e-8, 0.5});
    const at::Tensor before = dino->student().head->lastLayer().weight_v.detach().clone();

    dino->step(smallViews(), kFirstStep).loss.backward();
    for (const auto& parameter : dino->teacher().parameters())
        EXPECT_FALSE(parameter.grad().defined());
    EXPECT_TRUE(last().defined());
    dino->beforeOptimiser(kFirstStep);
    EXPECT_FALSE(last().defined());
    int others = 0;
    for (const auto& item : dino->student().named_parameters())
        if (item.key().find("last_layer") == std::string::npos) {
            EXPECT_TRUE(item.value().grad().defined()) << item.key();
            ++others;
        }
    EXPECT_EQ(others, 60 + 6); // ResNet-18 without fc, and the head's three linears
    adam.step(0.1);
    EXPECT_TRUE(dino->student().head->lastLayer().weight_v.equal(before)); // neither moved nor decayed

    adam.zeroGrad();
    dino->step(smallViews(), kSecondEpoch).loss.backward();
    dino->beforeOptimiser(kSecondEpoch);
    EXPECT_TRUE(last().defined());
    adam.step(0.1);
    EXPECT_FALSE(dino->student().head->lastLayer().weight_v.equal(before));
    EXPECT_FALSE(dino->student().head->lastLayer().weight_g.grad().defined());
}

TEST(Dino, ClipsEachGradient) {
    DinoOptions options = smallOptions();
    options.clip = 1e-3;
    const auto dino = smallDino(options);
    dino->step(smallViews(), kSecondEpoch).loss.backward();
    dino->beforeOptimiser(kSecondEpoch);
    int clipped = 0;
    for (const auto& parameter : dino->student().parameters())
        if (parameter.grad().defined()) {
            const double norm = number(parameter.grad().norm());
            EXPECT_LE(norm, 1.0001e-3);
            clipped += norm > 0.9e-3 ? 1 : 0;
        }
    EXPECT_GT(clipped, 30); // not their common norm: each may be as long as the limit
}

TEST(Dino, TeacherFollowsAfterTheStep) {
    DinoOptions options = smallOptions();
    options.emaMomentum = 0.5;
    const auto dino = smallDino(options);
    AdamW adam(*dino, {0.9, 0.999, 1e-8, 0.04});
    const StepProgress progress{5, 20, 4};
    const TensorMap before = copyOf(dino->teacher());
    dino->step(smallViews(), progress).loss.backward();
    dino->beforeOptimiser(progress);
    adam.step(0.01);
    const TensorMap statistics = copyOf(dino->teacher());
    dino->afterOptimiser(progress);
    const double keep = 1.0 - 0.5 * 0.5 * (1.0 + std::cos(std::numbers::pi * 5.0 / 20.0));
    const auto student = copyOf(dino->student());
    bool moved = false;
    for (const auto& item : dino->teacher().named_parameters()) {
        const at::Tensor& old = *findTensor(before, item.key());
        const at::Tensor& now = *findTensor(student, item.key());
        EXPECT_LT(greatest(item.value() - (keep * old + (1.0 - keep) * now)), 1e-6) << item.key();
        moved = moved || !item.value().equal(old);
    }
    EXPECT_TRUE(moved);
    for (const auto& item : dino->teacher().named_buffers()) // its own statistics, not the student's
        EXPECT_TRUE(item.value().equal(*findTensor(statistics, item.key()))) << item.key();
    EXPECT_FALSE(findTensor(statistics, "backbone.network.bn1.running_mean")
                     ->equal(*findTensor(before, "backbone.network.bn1.running_mean")));
}

TEST(Dino, OptionsThatCannotWorkAreRefused) {
    EXPECT_TRUE(checkDino(smallOptions()).ok());
    const auto key = [](auto change) {
        DinoOptions options = smallOptions();
        change(options);
        const auto result = checkDino(options);
        return result.ok() ? std::string("accepted") : result.error().where;
    };
    EXPECT_EQ(key([](auto& o) { o.head.outputs = 1; }), "outputs");
    EXPECT_EQ(key([](auto& o) { o.studentTemperature = 0.0; }), "studentTemperature");
    EXPECT_EQ(key([](auto& o) { o.teacherTemperatureWarm = -1.0; }), "teacherTemperatureWarm");
    EXPECT_EQ(key([](auto& o) { o.emaMomentum = 1.5; }), "emaMomentum");
    EXPECT_EQ(key([](auto& o) { o.localViews = -1; }), "localViews");
}

TEST(Dino, MadeFromASpecification) {
    const auto made = [](const std::vector<std::pair<std::string, Json>>& changes) {
        run::RunSpec spec;
        EXPECT_TRUE(spec.set("method", "dino").ok());
        for (const auto& [key, value] : changes)
            EXPECT_TRUE(spec.set(key, value).ok()) << key;
        return std::dynamic_pointer_cast<Dino>(makeDino(spec).value());
    };
    const std::pair<std::string, Json> small[] = {
        {"side", 64}, {"outputs", 32}, {"headHidden", 16}, {"headBottleneck", 8}, {"localViews", 2}};
    std::vector<std::pair<std::string, Json>> changes(std::begin(small), std::end(small));
    changes.insert(changes.end(), {{"encoder", "resnet18"}, {"width", 8}});
    const auto one = made(changes);
    EXPECT_EQ(one->viewCount(), 4U);
    EXPECT_EQ(one->loss().center.size(1), 32);
    EXPECT_EQ(one->encoderOptions().width, 8);
    const auto other = stateOf(*made(changes)); // the same seed, the same weights
    for (const auto& [name, tensor] : stateOf(*one))
        EXPECT_TRUE(tensor.equal(*findTensor(other, name))) << name;

    changes = {std::begin(small), std::end(small)};
    changes.insert(changes.end(), {{"encoder", "vit_tiny"}, {"dropPath", 0.5}});
    const auto vit = made(changes);
    const torch::NoGradGuard noGrad;
    const at::Tensor images = u(64, {4, 1, 64, 64}).to(torch::kFloat);
    const auto features = [&](DinoNetwork& network, std::int64_t step) {
        network.backbone->setStep(step);
        return network.backbone->features(images);
    };
    EXPECT_TRUE(features(vit->teacher(), 1).equal(features(vit->teacher(), 2)));
    EXPECT_FALSE(features(vit->student(), 1).equal(features(vit->student(), 2)));
    EXPECT_TRUE(features(vit->student(), 2).equal(features(vit->student(), 2)));
}
