// hilum-cli explain: where a network looks, as PNG files, and the pointing game against the radiologists'
// boxes.
#include "base/AtomicFile.h"
#include "base/Text.h"
#include "cli/ExplainNeighbours.h"
#include "cli/ExplainPicture.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"
#include "imaging/Overlay.h"
#include "imaging/Radiograph.h"
#include "learn/explain/Explanation.h"

#include <cmath>
#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

namespace fs = std::filesystem;
namespace explain = learn::explain;

struct Options {
    std::string network, dataset, split, part = "validation", out, device = "auto", picture;
    explain::PictureOptions mask; ///< of one picture
    std::size_t films = 8;
    double tolerancePx = 0.0;
    bool neighbours = false;
};

Result<learn::DeviceChoice> deviceOf(const std::string& name) {
    run::RunSpec spec(run::RunKind::Probe);
    HILUM_TRY(spec.set("device", name));
    return learn::chooseDevice(spec);
}

Result<explain::Explanation> explanationOf(const Call& call, const Options& options,
                                           const explain::ExplainedNetwork& network) {
    const std::string dataset = options.dataset.empty() ? network.dataset : options.dataset;
    if (dataset.empty())
        return Error{ErrorCode::BadValue, "a file belongs to no dataset: name one with --dataset", "dataset"};
    const bool own = dataset == network.dataset && options.split.empty();
    HILUM_TRY_ASSIGN(const auto data, learn::openRunData(call.workspace(), dataset,
                                                         own                     ? network.split
                                                         : options.split.empty() ? "auto"
                                                                                 : options.split));
    HILUM_TRY_ASSIGN(const auto device, deviceOf(options.device));
    explain::ExplainOptions wanted;
    wanted.part = options.part == "test" ? data::Part::Test : data::Part::Validation;
    wanted.films = options.films;
    wanted.tolerancePx = options.tolerancePx;
    wanted.neighbours = options.neighbours;
    const SignalStop stop;
    return explain::explainNetwork(network, data, wanted, device, stop.token());
}

Result<> writeFilm(const fs::path& folder, std::size_t index, const explain::ExplainedFilm& film) {
    const auto file = [&](const char* kind) { return folder / fmt::format("{}-{}.png", kind, index); };
    std::vector<imaging::Frame> frames;
    for (const auto& box : film.boxes)
        frames.push_back({box.x, box.y, box.width, box.height});
    HILUM_TRY(imaging::writePng(file("film"), film.film.view()));
    HILUM_TRY(imaging::writePng(file("map"), film.map.view()));
    HILUM_TRY(
        imaging::writePng(file("overlay"), imaging::overlay(film.film.view(), film.map.view(), frames)));
    if (!film.heads.empty())
        HILUM_TRY(imaging::writePng(file("heads"), film.heads.view()));
    if (!film.reconstruction.empty()) {
        const GreyView pictures[] = {film.film.view(), film.masked.view(), film.reconstruction.view()};
        HILUM_TRY(imaging::writePng(file("mae"), imaging::sideBySide(pictures).view()));
    }
    if (!film.neighbours.empty())
        HILUM_TRY(imaging::writePng(file("neighbours"), neighbourRow(film)));
    return {};
}

Result<> writeFilms(const fs::path& folder, const explain::Explanation& explanation) {
    HILUM_TRY(makePrivateFolder(folder));
    for (std::size_t i = 0; i < explanation.films.size(); ++i)
        HILUM_TRY(writeFilm(folder, i, explanation.films[i]));
    return {};
}

void printText(const explain::Explanation& explanation, const fs::path& folder) {
    Call::printLine(fmt::format("{}.", explanation.what));
    Call::printLine(fmt::format("{}, {} px, maps of {} × {} cells; {} films of {} ({})", explanation.encoder,
                                explanation.side, explanation.rows, explanation.columns, explanation.part,
                                explanation.dataset, explanation.split));
    if (const auto& game = explanation.pointing) {
        const std::string interval = std::isfinite(game->score.lower)
                                         ? fmt::format(" (95 % {:.3f} to {:.3f}, bootstrap by patient)",
                                                       game->score.lower, game->score.upper)
                                         : std::string();
        Call::printLine(fmt::format("Pointing game: {:.3f}{}: {} hits on {} films with boxes of {} patients",
                                    game->score.value, interval, countText(game->hits),
                                    countText(game->films), countText(game->patients)));
        Call::printLine(fmt::format("  a random point scores {:.3f}, the film's centre {:.3f}",
                                    game->randomPoint, game->centre));
        if (game->nowhere > 0)
            Call::printLine(
                fmt::format("  {} maps point nowhere and count as misses", countText(game->nowhere)));
    }
    printNeighbours(explanation);
    for (const auto& note : explanation.notes)
        Call::printLine("  " + note);
    if (!folder.empty())
        Call::printLine(
            fmt::format("Pictures of {} films are in {}", explanation.films.size(), folder.string()));
}

int explainVerb(const Call& call, const Options& options) {
    learn::setComputeThreads();
    if (call.json && !options.picture.empty())
        Call::printJson({{"phase", explain::kLoadingNetwork}, {"done", 0}, {"total", 2}});
    const auto network = explain::networkOf(call.workspace(), options.network);
    if (!network)
        return call.fail(network.error());
    if (!options.picture.empty()) {
        const auto device = deviceOf(options.device);
        return device ? explainOnePicture(call, *network, options.picture, options.out, options.mask, *device)
                      : call.fail(device.error());
    }
    const auto explanation = explanationOf(call, options, *network);
    if (!explanation)
        return call.fail(explanation.error());
    fs::path folder = options.out;
    if (folder.empty() && !network->pictures.empty())
        folder = network->pictures / options.part;
    if (explanation->films.empty())
        folder.clear();
    if (!folder.empty())
        if (auto written = writeFilms(folder, *explanation); !written)
            return call.fail(written.error());
    if (call.json) {
        Json json = explanation->toJson();
        json["pictures"] = folder.string();
        Call::printJson(json);
    } else {
        printText(*explanation, folder);
    }
    return kDone;
}

} // namespace

void addExplainVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("explain", "Show where a network looks, and play the pointing game");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("network", options->network, "Id of a run, or a safetensors file")->required();
    verb->add_option("--dataset", options->dataset, "Films to look at (default: the run's)");
    verb->add_option("--split", options->split, "Split of the dataset (default: the run's)");
    verb->add_option("--part", options->part, "validation or test")
        ->check(CLI::IsMember({"validation", "test"}))
        ->capture_default_str();
    verb->add_option("--films", options->films, "Films that pictures are made of, those with boxes first")
        ->check(CLI::Range(0, 10'000))
        ->capture_default_str();
    verb->add_option("--tolerance", options->tolerancePx, "Pixels around a box that still count as a hit")
        ->check(CLI::Range(0.0, 10'000.0))
        ->capture_default_str();
    verb->add_flag("--neighbours", options->neighbours,
                   "Also the labelled training films nearest to each film, never of the same patient");
    verb->add_option(
        "--out", options->out,
        "Folder for the PNG files (default: pictures/PART in the run's folder; none for a file)");
    verb->add_option("--picture", options->picture, "One square PNG instead of a dataset's films");
    verb->add_option("--mask-ratio", options->mask.maskRatio,
                     "With --picture: share of the patches that MAE hides (default: the run's)")
        ->check(CLI::Range(0.01, 0.99));
    verb->add_option("--mask-seed", options->mask.seed, "With --picture: seed of the mask")
        ->capture_default_str();
    verb->add_option("--mask-step", options->mask.step,
                     "With --picture: the step whose first film's patches are hidden")
        ->capture_default_str();
    verb->add_option("--device", options->device, "auto, cpu or cuda")->capture_default_str();
    verb->callback(
        [&call, options] { call.action = [&call, options] { return explainVerb(call, *options); }; });
}

} // namespace hilum::cli
