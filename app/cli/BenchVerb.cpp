// hilum-cli bench: how fast this machine is at what Hilum does. Measures; judges nothing.
#include "augment/Recipe.h"
#include "base/Parallel.h"
#include "base/Text.h"
#include "cli/Verbs.h"
#include "ingest/Demo.h"
#include "learn/Device.h"
#include "learn/methods/Method.h"
#include "learn/optim/Lars.h"

#include <chrono>
#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::int64_t side = 64, width = 64, batch = 64, steps = 5;
};

double seconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
}

Result<double> trainingRate(const Options& options) {
    run::RunSpec spec(run::RunKind::Pretrain);
    HILUM_TRY(spec.set("side", options.side));
    HILUM_TRY(spec.set("width", options.width));
    HILUM_TRY(spec.set("batch", options.batch));
    HILUM_TRY_ASSIGN(const auto device, learn::chooseDevice(spec));
    HILUM_TRY_ASSIGN(auto method, learn::makeMethod(spec));
    method->to(device.device);
    learn::Lars optimiser(*method, {});
    const std::vector<at::Tensor> views(
        2, torch::rand({options.batch, 1, options.side, options.side}).to(device.device));
    const auto step = [&] {
        auto made = method->step(views, {});
        optimiser.zeroGrad();
        made.loss.backward();
        optimiser.step(0.1);
        (void)made.loss.item<float>();
    };
    step(); // the first one allocates and chooses kernels
    const double elapsedS = seconds([&] {
        for (std::int64_t i = 0; i < options.steps; ++i)
            step();
    });
    return static_cast<double>(options.steps * options.batch) / elapsedS;
}

int bench(const Call& call, const Options& options) {
    learn::setComputeThreads();
    const auto rate = trainingRate(options);
    if (!rate)
        return call.fail(rate.error());
    constexpr int kFilms = 20;
    const double drawS = seconds([] {
        for (std::uint32_t i = 0; i < kFilms; ++i)
            (void)ingest::drawDemoFilm(1, i, 0, 256);
    });
    const auto film = ingest::drawDemoFilm(1, 0, 0, 256);
    auto recipe = augment::preset("simclr-cxr");
    if (!recipe)
        return call.fail(recipe.error());
    constexpr int kViews = 400;
    const double viewS = seconds([&] {
        for (std::uint32_t i = 0; i < kViews / 2; ++i)
            (void)recipe->make(film.picture.view(), static_cast<int>(options.side), DrawKey{1, 0, i, 0, 0});
    });
    const Json json{{"simclrFilmsPerSecond", *rate},
                    {"side", options.side},
                    {"width", options.width},
                    {"batch", options.batch},
                    {"threads", at::get_num_threads()},
                    {"libtorch", learn::torchDescription()},
                    {"viewsPerSecondPerCore", kViews / viewS},
                    {"demoFilmsPerSecondPerCore", kFilms / drawS}};
    if (call.json) {
        Call::printJson(json);
        return kDone;
    }
    Call::printLine(fmt::format(
        "SimCLR, ResNet-18 (width {}), {} px, batch {}: {:.1f} films/s ({} views/s), {} threads, LibTorch {}",
        options.width, options.side, options.batch, *rate, std::lround(2.0 * *rate), at::get_num_threads(),
        learn::torchDescription()));
    Call::printLine(fmt::format("Augmentation: {:.0f} views/s on one core", kViews / viewS));
    Call::printLine(fmt::format("Demo films: {:.0f} films/s on one core", kFilms / drawS));
    return kDone;
}

} // namespace

void addBenchVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("bench", "How fast this machine trains, augments and draws");
    call.addCommonFlags(*verb, false);
    auto options = std::make_shared<Options>();
    verb->add_option("--side", options->side, "Side of the films, px")->capture_default_str();
    verb->add_option("--width", options->width, "Width of the encoder")->capture_default_str();
    verb->add_option("--batch", options->batch, "Films a step")->capture_default_str();
    verb->add_option("--steps", options->steps, "Steps that are timed")->capture_default_str();
    verb->callback([&call, options] { call.action = [&call, options] { return bench(call, *options); }; });
}

} // namespace hilum::cli
