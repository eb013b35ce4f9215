// hilum-cli demo: makes the synthetic films and imports them.
#include "base/Text.h"
#include "cli/Importing.h"
#include "cli/Signals.h"
#include "cli/Verbs.h"
#include "ingest/Demo.h"

#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::string folder;
    ingest::DemoOptions demo;
};

int demo(const Call& call, const Options& options) {
    SignalStop stop;
    if (options.folder.empty()) {
        if (auto made = prepareDemo(call, stop.token()); !made)
            return call.fail(made.error());
        if (call.json)
            Call::printJson({{"workspace", call.workspace().string()}});
        else
            Call::printLine("The demo films are in " + call.workspace().string());
        return kDone;
    }
    const auto summary = ingest::makeDemo(options.folder, options.demo, {}, stop.token());
    if (!summary)
        return call.fail(summary.error());
    if (call.json)
        Call::printJson({{"nihFilms", summary->nihFilms},
                         {"nihPatients", summary->nihPatients},
                         {"rsnaFilms", summary->rsnaFilms},
                         {"rsnaPositive", summary->rsnaPositive}});
    else
        Call::printLine(fmt::format(
            "{} synthetic films of {} patients in NIH's layout; {} of them in RSNA's, {} positive",
            countText(summary->nihFilms), countText(summary->nihPatients), countText(summary->rsnaFilms),
            countText(summary->rsnaPositive)));
    return kDone;
}

} // namespace

void addDemoVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand("demo", "Make the synthetic demo films (and import them)");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("--films-only", options->folder, "Only write the films into this folder");
    verb->add_option("--patients", options->demo.patients, "Patients (with --films-only)")
        ->capture_default_str();
    verb->add_option("--rsna-share", options->demo.rsnaShare, "Share of the films that RSNA's layout draws")
        ->capture_default_str();
    verb->add_option("--seed", options->demo.seed, "Seed (with --films-only)")->capture_default_str();
    verb->callback([&call, options] { call.action = [&call, options] { return demo(call, *options); }; });
}

} // namespace hilum::cli
