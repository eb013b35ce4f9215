// hilum-cli bench: how fast this machine is at what Hilum does. Measures; judges nothing.
#include "augment/Recipe.h"
#include "base/Parallel.h"
#include "base/Process.h"
#include "base/Text.h"
#include "cli/BenchCompare.h"
#include "cli/Timing.h"
#include "cli/Verbs.h"
#include "ingest/Demo.h"
#include "learn/Device.h"
#include "learn/TorchCompat.h"
#include "learn/methods/Method.h"
#include "learn/runs/PretrainPlan.h"

#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::int64_t side = 64, width = 64, batch = 64, steps = 5;
    std::string encoder;
    std::vector<std::string> methods{"simclr"};
    bool compare = false;
    std::string nih, rsna;
};

double peakMemoryGiB() {
    return static_cast<double>(peakResidentBytes()) / (1024.0 * 1024.0 * 1024.0);
}

Result<run::RunSpec> specOf(const Options& options, const std::string& method) {
    run::RunSpec spec(run::RunKind::Pretrain);
    HILUM_TRY(spec.set("method", method));
    HILUM_TRY(spec.set("side", options.side));
    HILUM_TRY(spec.set("width", options.width));
    HILUM_TRY(spec.set("batch", options.batch));
    if (!options.encoder.empty())
        HILUM_TRY(spec.set("encoder", options.encoder));
    return spec;
}

std::vector<at::Tensor> noiseFor(const augment::Recipe& recipe, const Options& options,
                                 torch::Device device) {
    std::vector<at::Tensor> views;
    for (const auto& view : recipe.views) {
        const auto side = view.sideOf(static_cast<int>(options.side));
        views.push_back(torch::rand({options.batch, 1, side, side}).to(device));
    }
    return views;
}

/// Steps of a method as a run makes them: its recipe's view sizes, its optimiser, clipping and momentum
/// network.
Result<Json> timeMethod(const Options& options, const std::string& method) {
    HILUM_TRY_ASSIGN(const auto spec, specOf(options, method));
    HILUM_TRY_ASSIGN(const auto device, learn::chooseDevice(spec));
    HILUM_TRY_ASSIGN(const auto recipe, augment::preset(spec.text("recipe")));
    HILUM_TRY_ASSIGN(auto model, learn::makeMethod(spec));
    model->to(device.device);
    const auto optimiser = learn::pretrainOptimiser(*model, spec);
    const auto views = noiseFor(recipe, options, device.device);
    learn::StepProgress progress{0, options.steps + 1, options.steps + 1, 0, 1};
    const auto step = [&] {
        optimiser->zeroGrad();
        at::Tensor loss;
        {
            const learn::Bf16Scope autocast(device.bf16, device.device.type());
            loss = model->step(views, progress).loss;
        }
        loss.backward();
        const torch::NoGradGuard noGrad;
        model->beforeOptimiser(progress);
        optimiser->step(1e-4);
        model->afterOptimiser(progress);
        (void)loss.item<float>();
        ++progress.step;
    };
    step(); // the first one allocates and chooses kernels
    const double elapsedS = secondsOf([&] {
        for (std::int64_t i = 0; i < options.steps; ++i)
            step();
    });
    const auto films = static_cast<double>(options.steps * options.batch);
    return Json{{"method", method},
                {"encoder", spec.text("encoder")},
                {"precision", device.precision},
                {"views", views.size()},
                {"secondsPerStep", elapsedS / static_cast<double>(options.steps)},
                {"filmsPerSecond", films / elapsedS},
                {"peakMemoryGiB", peakMemoryGiB()}};
}

/// What needs no network: the statistics of a comparison, the audit of tables.
int benchTables(const Call& call, const Options& options) {
    Json json = Json::object();
    if (options.compare)
        json["compare"] = benchCompare(7193, 30, 2000);
    if (!options.nih.empty()) {
        auto audit = benchAudit(options.nih, options.rsna);
        if (!audit)
            return call.fail(audit.error());
        json["audit"] = std::move(audit).value();
    }
    if (call.json)
        Call::printJson(json);
    else
        for (const auto& [what, numbers] : json.items())
            Call::printLine(
                fmt::format("{}: {:.2f} s  {}", what, numbers["seconds"].get<double>(), numbers.dump()));
    return kDone;
}

int bench(const Call& call, const Options& options) {
    if (options.compare || !options.nih.empty())
        return benchTables(call, options);
    learn::setComputeThreads();
    Json methods = Json::array();
    for (const auto& method : options.methods) {
        auto timed = timeMethod(options, method);
        if (!timed)
            return call.fail(timed.error());
        methods.push_back(std::move(timed).value());
    }
    constexpr int kFilms = 20;
    const double drawS = secondsOf([] {
        for (std::uint32_t i = 0; i < kFilms; ++i)
            (void)ingest::drawDemoFilm(1, i, 0, 256);
    });
    const auto film = ingest::drawDemoFilm(1, 0, 0, 256);
    auto recipe = augment::preset("simclr-cxr");
    if (!recipe)
        return call.fail(recipe.error());
    constexpr int kViews = 400;
    const double viewS = secondsOf([&] {
        for (std::uint32_t i = 0; i < kViews / 2; ++i)
            (void)recipe->make(film.picture.view(), static_cast<int>(options.side), DrawKey{1, 0, i, 0, 0});
    });
    const Json json{{"methods", methods},
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
    for (const auto& timed : methods)
        Call::printLine(fmt::format(
            "{}, {}, {} px, batch {}, {}: {:.1f} films/s, {:.2f} s a step, peak memory so far {:.1f} GiB",
            run::methodTitle(timed["method"].get<std::string>()), timed["encoder"].get<std::string>(),
            options.side, options.batch, timed["precision"].get<std::string>(),
            timed["filmsPerSecond"].get<double>(), timed["secondsPerStep"].get<double>(),
            timed["peakMemoryGiB"].get<double>()));
    Call::printLine(fmt::format("{} threads, LibTorch {}", at::get_num_threads(), learn::torchDescription()));
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
    verb->add_option("--width", options->width, "Width of a ResNet, channels")->capture_default_str();
    verb->add_option("--batch", options->batch, "Films a step")->capture_default_str();
    verb->add_option("--methods", options->methods, "simclr, moco, byol, dino, mae")
        ->delimiter(',')
        ->capture_default_str();
    verb->add_option("--encoder", options->encoder, "The encoder (default: each method's own)");
    verb->add_option("--steps", options->steps, "Steps that are timed")->capture_default_str();
    verb->add_flag(
        "--compare", options->compare,
        "Instead: 30 runs of 7,193 predictions, every pair tested with 2,000 bootstrap draws, one core");
    auto* nih =
        verb->add_option("--nih", options->nih, "Instead: the audit of the tables in this folder of NIH's");
    auto* rsna = verb->add_option("--rsna", options->rsna, "… and in this one of RSNA's");
    nih->needs(rsna);
    rsna->needs(nih);
    verb->callback([&call, options] { call.action = [&call, options] { return bench(call, *options); }; });
}

} // namespace hilum::cli
