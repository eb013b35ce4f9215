// hilum-cli study: several runs as one object: the demo's, a short study of two datasets, or a file.
#include "base/Text.h"
#include "cli/Importing.h"
#include "cli/ServeAndShow.h"
#include "cli/Signals.h"
#include "cli/StudyBudgets.h"
#include "cli/Verbs.h"
#include "data/Catalogue.h"
#include "report/Comparison.h"
#include "run/StudyPlan.h"

#include <algorithm>
#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    bool demo = false, five = false, queueOnly = false, again = false;
    bool labelEfficiency = false;
    std::string file, name, dataset, pretrainDataset, html, sweep, method, task;
    std::vector<double> fractions;
    std::vector<std::string> weights, probes;
    std::int64_t seeds = 1, draws = 0, films = 0, epochs = 0, side = 0, batch = 0, width = 0,
                 loaderThreads = -1;
};

Result<> setIf(run::RunSpec& spec, const char* key, std::int64_t value, std::int64_t unless) {
    if (value == unless)
        return {};
    return spec.set(key, value);
}

/// Films of a dataset of the workspace; 0 where there is no such.
std::int64_t filmsOf(const Call& call, const std::string& dataset) {
    auto catalogue = data::Catalogue::open(call.workspace(), OpenMode::ReadOnly);
    const auto found = catalogue ? catalogue->dataset(dataset) : Result<data::Dataset>(catalogue.error());
    return found ? static_cast<std::int64_t>(found->films) : 0;
}

/// "temperature=0.05,0.1": a parameter of pretraining and its values, as a flag would take them.
Result<run::SweepOptions> sweepOf(const run::ShortStudyOptions& study, const std::string& text) {
    const auto equals = text.find('=');
    if (equals == std::string::npos)
        return Error{ErrorCode::BadValue,
                     "a sweep is a parameter and its values, as in temperature=0.05,0.1,0.5", "--sweep"};
    run::SweepOptions sweep{study, text.substr(0, equals), {}};
    for (std::size_t begin = equals + 1; begin <= text.size();) {
        const auto comma = std::min(text.find(',', begin), text.size());
        run::RunSpec spec = study.pretrain;
        HILUM_TRY(spec.setText(sweep.key, std::string_view(text).substr(begin, comma - begin)));
        sweep.values.push_back(spec.value(sweep.key));
        begin = comma + 1;
    }
    return sweep;
}

/// What the options say of the runs that read labels.
Result<> setLabels(run::ShortStudyOptions& study, const Options& options) {
    const std::vector<double> efficiency{0.01, 0.05, 0.1, 0.25, 0.5, 1.0};
    study.labelFractions = !options.fractions.empty() ? options.fractions
                           : options.labelEfficiency  ? efficiency
                                                      : std::vector<double>{0.15, 1.0};
    const std::int64_t draws = options.draws > 0 ? options.draws : options.labelEfficiency ? 3 : 0;
    for (std::int64_t draw = 1; draw <= draws; ++draw)
        study.draws.push_back(draw);
    if (!options.task.empty())
        for (auto* spec : {&study.fineTune, &study.probe})
            HILUM_TRY(spec->set("task", options.task));
    return options.method.empty() ? Result<>() : study.pretrain.set("method", options.method);
}

std::string nameOf(const Options& options) {
    if (!options.name.empty())
        return options.name;
    if (options.five)
        return options.demo ? "Demo study of five methods" : "Five-method study";
    if (!options.demo)
        return "Short study";
    return options.method.empty() || options.method == "simclr"
               ? "Demo study"
               : "Demo study of " + run::methodTitle(options.method);
}

Result<run::StudyPlan> planOf(const Call& call, const Options& options) {
    if (!options.file.empty()) {
        HILUM_TRY_ASSIGN(const auto json, readJson(options.file));
        return run::studyPlanFromJson(json);
    }
    run::ShortStudyOptions study;
    study.name = nameOf(options);
    study.labelledDataset = options.demo && options.dataset.empty() ? "demo-rsna" : options.dataset;
    study.pretrainDataset =
        options.demo && options.pretrainDataset.empty() ? "demo-nih" : options.pretrainDataset;
    if (study.pretrainDataset.empty())
        study.pretrainDataset = study.labelledDataset;
    HILUM_TRY(setLabels(study, options));
    for (const auto& file : options.weights)
        study.weights.push_back(std::filesystem::absolute(file).string());
    if (!options.probes.empty())
        study.probes = options.probes;
    else if (options.five)
        study.probes = {"logistic", "knn"};
    study.seeds.clear();
    for (std::int64_t seed = 1; seed <= options.seeds; ++seed)
        study.seeds.push_back(seed);
    if (options.demo)
        HILUM_TRY(demoBudget(study));
    HILUM_TRY(setIf(study.pretrain, "films", options.films, 0));
    HILUM_TRY(setIf(study.pretrain, "epochs", options.epochs, 0));
    HILUM_TRY(setIf(study.pretrain, "batch", options.batch, 0));
    for (auto* spec : {&study.pretrain, &study.fineTune, &study.probe}) {
        HILUM_TRY(setIf(*spec, "side", options.side, 0));
        HILUM_TRY(setIf(*spec, "width", options.width, 0));
        if (spec->kind() != run::RunKind::Probe)
            HILUM_TRY(setIf(*spec, "loaderThreads", options.loaderThreads, -1));
    }
    if (options.five)
        HILUM_TRY(options.demo ? addOtherMethodsOfDemo(study)
                               : addOtherMethods(study, filmsOf(call, study.pretrainDataset)));
    if (!options.sweep.empty()) {
        HILUM_TRY_ASSIGN(const auto sweep, sweepOf(study, options.sweep));
        return run::sweepStudy(sweep);
    }
    return run::shortStudy(study);
}

/// The demo study that this workspace already has, so that starting again costs nothing.
std::optional<run::Study> existingDemo(const Call& call, const run::StudyPlan& plan) {
    auto all = run::studies(call.workspace());
    if (!all)
        return std::nullopt;
    const auto found = std::ranges::find_if(*all, [&](const run::Study& study) {
        return study.name == plan.name && study.runs.size() == plan.runs.size();
    });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

Result<run::Study> studyFor(const Call& call, const Options& options) {
    HILUM_TRY_ASSIGN(const auto plan, planOf(call, options));
    if (options.demo && !options.again)
        if (const auto existing = existingDemo(call, plan)) {
            for (const auto& id : existing->runs)
                if (auto folder = run::openRun(call.workspace(), id);
                    folder && !run::isFinal(run::summarise(*folder).state))
                    HILUM_TRY(run::enqueue(call.workspace(), id));
            return *existing;
        }
    return run::createStudy(call.workspace(), plan, call.clock);
}

/// DINO takes longer than all that can stand beside it at the end: it goes first.
Result<> putLongestFirst(const Call& call, const run::Study& study) {
    const auto isLong = [&](const std::string& id) {
        const auto folder = run::openRun(call.workspace(), id);
        const auto spec = folder ? run::readSpec(*folder) : Result<run::RunSpec>(folder.error());
        return spec && spec->kind() == run::RunKind::Pretrain && spec->method() == "dino";
    };
    auto order = study.runs;
    std::ranges::stable_partition(order, isLong);
    return run::reorderQueue(call.workspace(), order);
}

int showComparison(const Call& call, const Options& options, const run::Study& study) {
    std::vector<run::RunFolder> folders;
    for (const auto& id : study.runs)
        if (auto folder = run::openRun(call.workspace(), id))
            folders.push_back(*folder);
    const auto comparison = report::compare(folders);
    if (!comparison)
        return call.fail(comparison.error());
    const auto file =
        options.html.empty() ? call.workspace() / (study.id + ".html") : std::filesystem::path(options.html);
    if (auto written = report::writeHtml(*comparison, file, {study.name, study.name, true}); !written)
        return call.fail(written.error());
    if (call.json)
        Call::printJson({{"comparison", report::toJson(*comparison)}, {"report", file.string()}});
    else
        Call::printLine(report::toText(*comparison) + "\nThe report is in " + file.string());
    return kDone;
}

int study(const Call& call, const Options& options) {
    if (options.demo) {
        SignalStop stop;
        if (auto prepared = prepareDemo(call, stop.token()); !prepared)
            return call.fail(prepared.error());
    }
    const auto made = studyFor(call, options);
    if (!made)
        return call.fail(made.error());
    if (options.demo && options.five)
        if (auto ordered = putLongestFirst(call, *made); !ordered)
            return call.fail(ordered.error());
    if (options.queueOnly) {
        if (call.json)
            Call::printJson({{"study", made->id}, {"runs", made->runs}});
        else
            Call::printLine(
                fmt::format("{} runs are queued. `hilum-cli queue` runs them.", made->runs.size()));
        return kDone;
    }
    const int ended = serveAndShow(call, made->runs);
    if (ended == kInterrupted || ended == kFailed)
        return ended;
    const int shown = showComparison(call, options, *made);
    return shown == kDone ? ended : shown;
}

} // namespace

void addStudyVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("study", "Pretraining against training from scratch, as one object");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_flag("--demo", options->demo,
                   "On the synthetic demo films, with a budget of five minutes on two cores; other methods "
                   "than SimCLR take longer");
    verb->add_flag(
        "--five", options->five,
        "SimCLR, MoCo, BYOL, DINO and MAE; with --demo in at most a quarter of an hour on two cores");
    verb->add_flag("--queue", options->queueOnly, "Only queue the runs");
    verb->add_flag("--again", options->again, "A new demo study although there is one");
    verb->add_option("--file", options->file,
                     "A study as JSON: {\"name\", \"runs\": [specs]}; init “run:@0” is its first run");
    verb->add_option("--name", options->name, "Name of the study");
    verb->add_option("--dataset", options->dataset, "The labelled dataset");
    verb->add_option("--pretrain-dataset", options->pretrainDataset,
                     "The dataset for pretraining (default: the labelled one)");
    verb->add_option("--fractions", options->fractions, "Label fractions, 0…1")->delimiter(',');
    verb->add_flag("--label-efficiency", options->labelEfficiency,
                   "Label fractions of 1, 5, 10, 25, 50 and 100 %, three draws each");
    verb->add_option("--draws", options->draws, "Draws of the labels at each fraction below 1")
        ->check(CLI::Range(1, 100));
    verb->add_option(
        "--sweep", options->sweep,
        "One parameter of pretraining over values, chosen on validation: temperature=0.05,0.1,0.5");
    verb->add_option("--method", options->method, "Method of pretraining (default: simclr)");
    verb->add_option("--task", options->task, "What is learned: pneumonia, findings or classes");
    verb->add_option("--weights", options->weights,
                     "Given encoders (safetensors), probed and fine-tuned as supervised baselines")
        ->check(CLI::ExistingFile);
    verb->add_option(
            "--probes", options->probes,
            "How frozen encoders are judged: logistic, knn, or a method's own linear probe (simclr, moco, "
            "byol, dino, mae); default: logistic, and knn with --five")
        ->delimiter(',');
    verb->add_option("--seeds", options->seeds, "Seeds 1…n")->check(CLI::Range(1, 100));
    verb->add_option("--films", options->films, "Films of pretraining, drawn by patient (default: all)");
    verb->add_option("--epochs", options->epochs, "Epochs of pretraining");
    verb->add_option("--batch", options->batch, "Batch of pretraining");
    verb->add_option("--side", options->side, "Side of the films, px");
    verb->add_option("--width", options->width, "Width of the encoder, channels");
    verb->add_option("--loader-threads", options->loaderThreads,
                     "Loader threads; the numbers do not depend on it");
    verb->add_option("--html", options->html, "Where the report goes (default: in the workspace)");
    verb->callback([&call, options] { call.action = [&call, options] { return study(call, *options); }; });
}

} // namespace hilum::cli
