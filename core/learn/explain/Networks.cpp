#include "learn/explain/Networks.h"

#include "base/Text.h"
#include "learn/Safetensors.h"

namespace hilum::learn::explain {

namespace {

namespace fs = std::filesystem;

Result<ExplainedNetwork> ofFile(const fs::path& file) {
    ExplainedNetwork network;
    HILUM_TRY_ASSIGN(network.loaded, readEncoder(file));
    network.side = isVit(network.loaded.options.name) ? static_cast<int>(network.loaded.options.side)
                                                      : network.loaded.side;
    if (network.loaded.headWeight.defined())
        network.score = scoreOf(network.loaded.headWeight, network.loaded.headBias);
    return network;
}

Result<std::shared_ptr<Mae>> maeOf(const run::RunFolder& folder, const run::RunSpec& spec) {
    HILUM_TRY_ASSIGN(auto method, makeMae(spec));
    auto mae = std::dynamic_pointer_cast<Mae>(method);
    HILUM_TRY_ASSIGN(const auto encoder, readSafetensors(folder.encoderFile()));
    HILUM_TRY_ASSIGN(const auto decoder, readSafetensors(folder.decoderFile()));
    HILUM_TRY(loadState(mae->encoder().network(), encoder.tensors));
    HILUM_TRY(loadState(mae->decoder(), decoder.tensors));
    return mae;
}

Result<ExplainedNetwork> ofPretraining(const run::RunFolder& folder, const run::RunSpec& spec) {
    if (!fs::exists(folder.encoderFile()))
        return Error{ErrorCode::NotFound, HILUM_TR("the run has written no encoder yet; let it finish first"),
                     folder.id()};
    HILUM_TRY_ASSIGN(auto network, ofFile(folder.encoderFile()));
    const std::string watched = spec.text("probeDataset");
    network.dataset = watched.empty() ? spec.text("dataset") : watched;
    network.split = network.dataset == spec.text("dataset") ? spec.text("split") : "auto";
    if (spec.method() == "mae" && fs::exists(folder.decoderFile())) {
        HILUM_TRY_ASSIGN(network.mae, maeOf(folder, spec));
    }
    return network;
}

Result<ExplainedNetwork> ofFineTuning(const run::RunFolder& folder) {
    if (!fs::exists(folder.classifierFile()))
        return Error{
            ErrorCode::NotFound,
            HILUM_TR("the run has kept no classifier: it has not finished, or an older Hilum made it"),
            folder.id()};
    return ofFile(folder.classifierFile());
}

Result<ExplainedNetwork> ofProbe(const fs::path& workspace, const run::RunFolder& folder,
                                 const run::RunSpec& spec) {
    const std::string init = spec.text("init");
    if (init.starts_with("file:"))
        return ofFile(init.substr(5));
    if (spec.dependsOn().empty())
        return Error{ErrorCode::Unsupported,
                     HILUM_TR("the run probes an untrained encoder; there is nothing to explain"),
                     folder.id()};
    HILUM_TRY_ASSIGN(const auto source, run::openRun(workspace, spec.dependsOn()));
    HILUM_TRY_ASSIGN(const auto pretraining, run::readSpec(source));
    return ofPretraining(source, pretraining);
}

} // namespace

Result<ExplainedNetwork> networkOf(const fs::path& workspace, const std::string& runOrFile) {
    std::error_code ignored;
    if (fs::is_regular_file(runOrFile, ignored) || runOrFile.ends_with(".safetensors"))
        return ofFile(runOrFile);
    HILUM_TRY_ASSIGN(const auto folder, run::openRun(workspace, runOrFile));
    HILUM_TRY_ASSIGN(const auto spec, run::readSpec(folder));
    const bool downstream = spec.kind() == run::RunKind::FineTune || spec.kind() == run::RunKind::Probe;
    if (!downstream && spec.kind() != run::RunKind::Pretrain)
        return Error{ErrorCode::Unsupported,
                     HILUM_TR("the run has no network; choose a pretraining, fine-tuning or probe run"),
                     folder.id()};
    auto made = spec.kind() == run::RunKind::Pretrain   ? ofPretraining(folder, spec)
                : spec.kind() == run::RunKind::FineTune ? ofFineTuning(folder)
                                                        : ofProbe(workspace, folder, spec);
    if (!made)
        return made;
    // A head of other outputs says nothing of pneumonia, even where it has two: a probe does then.
    if (spec.kind() == run::RunKind::FineTune && spec.text("task") != "pneumonia")
        made->score.reset();
    if (downstream) {
        made->dataset = spec.text("dataset");
        made->split = spec.text("split");
        if (!isVit(made->loaded.options.name))
            made->side = static_cast<int>(spec.integer("side"));
    }
    made->pictures = folder.pictures();
    return made;
}

Result<> keepDecoder(Method& method, const run::RunFolder& folder) {
    auto* mae = dynamic_cast<Mae*>(&method);
    if (mae == nullptr)
        return {};
    HILUM_TRY(
        writeSafetensors(folder.decoderFile(), stateOf(mae->decoder()), {{"format", "hilum-mae-decoder-1"}}));
    return {};
}

} // namespace hilum::learn::explain
