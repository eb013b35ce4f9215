// hilum-cli import: weights that others trained, checked and kept in the workspace.
#include "base/Text.h"
#include "cli/Verbs.h"
#include "learn/exchange/ImportWeights.h"

#include <fmt/format.h>
#include <iostream>
#include <memory>
#include <unistd.h>

namespace hilum::cli {

namespace {

/// Only where somebody sits: in a script nobody answers.
std::string askTrainedOn(const Call& call) {
    if (call.json || call.quiet || ::isatty(STDIN_FILENO) == 0 || ::isatty(STDOUT_FILENO) == 0)
        return {};
    fmt::print("What was it trained on? Films that a test uses must not be among them. [unknown] ");
    std::fflush(stdout);
    std::string answer;
    std::getline(std::cin, answer);
    return answer;
}

Json toJson(const learn::ImportedWeights& weights) {
    return {{"file", weights.file.string()},
            {"init", "file:" + weights.file.string()},
            {"encoder", weights.options.name},
            {"features", weights.features},
            {"fileChannels", weights.fileChannels},
            {"mean", weights.normalisation.mean},
            {"std", weights.normalisation.standardDeviation},
            {"trainedOn", weights.trainedOn},
            {"notes", weights.sentences}};
}

int act(const Call& call, learn::ImportOptions options) {
    options.workspace = call.workspace();
    if (options.trainedOn.empty())
        options.trainedOn = askTrainedOn(call);
    const auto result = learn::importWeights(options);
    if (!result)
        return call.fail(result.error());
    if (call.json) {
        Call::printJson(toJson(*result));
        return kDone;
    }
    for (const auto& sentence : result->sentences)
        Call::printLine(sentence);
    Call::printLine(fmt::format("Films are normalised with mean {:.6g} and deviation {:.6g}; {} features.",
                                result->normalisation.mean, result->normalisation.standardDeviation,
                                result->features));
    Call::printLine(
        result->trainedOn == "unknown"
            ? "Nobody knows what it was trained on: an audit will say that test films may be among it."
            : fmt::format("Trained on: {}.", result->trainedOn));
    Call::printLine(fmt::format("Start from it with --init file:{}", result->file.string()));
    return kDone;
}

} // namespace

void addImportVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand(
        "import",
        "Take in weights of torchvision, timm, DINO, MAE or MoCo (safetensors) for probes and fine-tuning");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<learn::ImportOptions>();
    verb->add_option("file", options->file, "The safetensors file")->required();
    verb->add_option("--name", options->name, "What the workspace calls it")->required();
    verb->add_option("--trained-on", options->trainedOn,
                     "The films or pictures it was trained on; or unknown");
    verb->add_option("--mean", options->reading.mean,
                     "Means its input is normalised with, in [0, 1]: one or R,G,B")
        ->delimiter(',');
    verb->add_option("--std", options->reading.deviation, "Deviations its input is normalised with")
        ->delimiter(',');
    verb->add_option("--pooling", options->reading.pooling, "Features of a ViT: cls or mean")
        ->check(CLI::IsMember({"cls", "mean"}));
    verb->callback([&call, options] { call.action = [&call, options] { return act(call, *options); }; });
}

} // namespace hilum::cli
