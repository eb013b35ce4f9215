// hilum-cli export: the encoder of a run or a file for torchvision and timm, or a method's whole state.
#include "base/Text.h"
#include "cli/Verbs.h"
#include "learn/exchange/ExportWeights.h"

#include <fmt/format.h>
#include <memory>

namespace hilum::cli {

namespace {

struct Options {
    std::string source, to, what = "encoder";
    int channels = 3;
};

Result<learn::ExportedWeights> exported(const Call& call, const Options& options) {
    const learn::ExportOptions wanted{std::filesystem::absolute(options.to), options.channels,
                                      options.what == "model"};
    if (auto folder = run::openRun(call.workspace(), options.source))
        return learn::exportRun(*folder, wanted);
    const auto path = std::filesystem::absolute(options.source);
    const run::RunFolder folder{path};
    if (std::filesystem::exists(folder.specFile()))
        return learn::exportRun(folder, wanted);
    if (!std::filesystem::exists(path))
        return Error{ErrorCode::NotFound, "neither a run of the workspace nor a file", options.source};
    if (wanted.wholeModel)
        return Error{ErrorCode::BadValue, "a file holds an encoder; name a run to export its whole model",
                     "what"};
    return learn::exportEncoderFile(path, wanted);
}

int act(const Call& call, const Options& options) {
    const auto result = exported(call, options);
    if (!result)
        return call.fail(result.error());
    const auto file = std::filesystem::absolute(options.to).string();
    const bool encoder = options.what == "encoder";
    const auto python = encoder ? run::pythonLines(result->model, file) : std::string();
    if (call.json) {
        Json report{{"file", file},
                    {"what", options.what},
                    {"encoder", result->model.encoder},
                    {"tensors", result->tensors},
                    {"channels", options.channels},
                    {"mean", result->mean},
                    {"std", result->deviation},
                    {"notes", result->sentences}};
        if (encoder)
            report["python"] = python;
        Call::printJson(report);
        return kDone;
    }
    Call::printLine(fmt::format("{}: {}, {} tensors, {}.", file, result->model.encoder, result->tensors,
                                options.channels == 1 ? "1 channel" : "3 channels"));
    for (const auto& sentence : result->sentences)
        Call::printLine(sentence);
    Call::printLine(
        fmt::format("Normalise films in [0, 1] with mean {:.6g} and std {:.6g}; both stand in the file.",
                    result->mean, result->deviation));
    if (encoder)
        Call::printLine("\n" + python);
    return kDone;
}

} // namespace

void addExportVerb(CLI::App& app, Call& call) {
    CLI::App* verb = app.add_subcommand(
        "export",
        "Write an encoder as safetensors under torchvision's or timm's names, or a method's whole model");
    call.addCommonFlags(*verb);
    auto options = std::make_shared<Options>();
    verb->add_option("source", options->source, "A pretraining run's id or folder, or an encoder file")
        ->required();
    verb->add_option("--to", options->to, "The file to write: FILE.safetensors")->required();
    verb->add_option("--channels", options->channels,
                     "Inputs of the first layer: 3, as torchvision and timm have it, or 1")
        ->check(CLI::IsMember({1, 3}))
        ->capture_default_str();
    verb->add_option("--what", options->what,
                     "encoder, or model: everything that the method trains, under its authors' names")
        ->check(CLI::IsMember({"encoder", "model"}))
        ->capture_default_str();
    verb->callback([&call, options] { call.action = [&call, options] { return act(call, *options); }; });
}

} // namespace hilum::cli
