#include "learn/exchange/ExportWeights.h"

#include "base/Text.h"
#include "learn/Checkpoint.h"
#include "learn/Safetensors.h"
#include "learn/encoders/EncoderFile.h"
#include "learn/encoders/Stem.h"
#include "learn/exchange/MethodNames.h"
#include "learn/methods/Method.h"
#include "run/RunStore.h"

#include <array>
#include <fmt/format.h>

namespace hilum::learn {

namespace {

using Metadata = std::map<std::string, std::string>;

/// What may leave: an encoder of somebody else may say anything about itself, paths too.
Metadata portable(const Metadata& metadata) {
    static constexpr std::array kKept{"method", "split",     "steps", "epochs",    "batch",
                                      "loss",   "optimiser", "lars",  "trained_on"};
    Metadata kept;
    for (const char* key : kKept)
        if (const auto found = metadata.find(key); found != metadata.end())
            kept.insert(*found);
    if (const auto dataset = metadata.find("dataset"); dataset != metadata.end())
        kept.emplace("trained_on", dataset->second);
    return kept;
}

Result<> checkTarget(const ExportOptions& options, const std::filesystem::path& source) {
    if (options.channels != 1 && options.channels != 3)
        return Error{ErrorCode::BadValue, HILUM_TR("1 or 3"), "channels"};
    std::error_code ignored;
    if (std::filesystem::equivalent(options.to, source, ignored))
        return Error{ErrorCode::BadValue, HILUM_TR("it is the file that is exported"), options.to.string()};
    return {};
}

ExportedWeights resultOf(const LoadedEncoder& loaded, const ExportOptions& options) {
    ExportedWeights result;
    result.model = {loaded.options.name,  loaded.options.width,       loaded.options.side,
                    loaded.options.patch, loaded.options.meanPooling, options.channels};
    result.mean = loaded.normalisation.mean;
    result.deviation = loaded.normalisation.standardDeviation;
    result.sentences = loaded.notes;
    if (options.channels == 3)
        result.sentences.push_back(stemRule());
    return result;
}

Result<ExportedWeights> writeKept(LoadedEncoder& loaded, const ExportOptions& options, Metadata facts) {
    facts.merge(portable(loaded.metadata));
    HILUM_TRY(writeEncoder(options.to, *loaded.encoder, loaded.options, loaded.normalisation, loaded.side,
                           facts, options.channels));
    auto result = resultOf(loaded, options);
    result.tensors = stateOf(loaded.encoder->network()).size();
    return result;
}

Result<Checkpoint> lastCheckpoint(const run::RunFolder& folder, const run::RunSpec& spec,
                                  std::vector<std::string>& warnings) {
    HILUM_TRY_ASSIGN(auto store, run::RunStore::openForReading(folder.path));
    HILUM_TRY_ASSIGN(const auto events, store.eventsWithLastStep());
    std::vector<run::CheckpointSaved> saved;
    for (const auto& stamped : events)
        if (const auto* checkpoint = std::get_if<run::CheckpointSaved>(&stamped.event))
            saved.push_back(*checkpoint);
    HILUM_TRY_ASSIGN(auto found, loadNewestCheckpoint(folder, saved, spec.hash(), warnings));
    if (!found)
        return Error{ErrorCode::NotFound,
                     HILUM_TR("it kept no checkpoint; its encoder alone can be exported"), folder.id()};
    return std::move(*found);
}

/// The state of the method as stateOf() would have it: strict, by a network of the run's own specification.
Result<TensorMap> methodState(const run::RunSpec& spec, const Checkpoint& checkpoint) {
    HILUM_TRY_ASSIGN(auto method, makeMethod(spec));
    HILUM_TRY(loadState(*method, checkpoint.tensors, "model."));
    return stateOf(*method);
}

Metadata modelMetadata(const LoadedEncoder& loaded, const run::RunSpec& spec, const Checkpoint& checkpoint,
                       int channels) {
    Metadata facts = conventionsOf(spec);
    facts.merge(portable(loaded.metadata));
    facts["format"] = "hilum-model-1";
    facts["encoder"] = loaded.options.name;
    facts["steps"] = std::to_string(checkpoint.step);
    facts["in_chans"] = std::to_string(channels);
    facts["side"] = std::to_string(loaded.side);
    facts["mean"] = fmt::format("{}", loaded.normalisation.mean);
    facts["std"] = fmt::format("{}", loaded.normalisation.standardDeviation);
    if (channels == 3)
        facts["stem"] = stemRule();
    return facts;
}

Result<ExportedWeights> exportModel(const run::RunFolder& folder, const run::RunSpec& spec,
                                    const LoadedEncoder& loaded, const ExportOptions& options) {
    auto result = resultOf(loaded, options);
    HILUM_TRY_ASSIGN(const auto checkpoint, lastCheckpoint(folder, spec, result.sentences));
    HILUM_TRY_ASSIGN(const auto state, methodState(spec, checkpoint));
    const auto named = authorsState(spec.method(), state, options.channels);
    HILUM_TRY(writeSafetensors(options.to, named, modelMetadata(loaded, spec, checkpoint, options.channels)));
    result.tensors = named.size();
    if (const auto steps = loaded.metadata.find("steps");
        steps != loaded.metadata.end() && steps->second != std::to_string(checkpoint.step))
        result.sentences.push_back(
            fmt::format(HILUM_TR("The last checkpoint is of step {}; the run made {} steps."),
                        checkpoint.step, steps->second));
    return result;
}

} // namespace

Result<ExportedWeights> exportEncoderFile(const std::filesystem::path& file, const ExportOptions& options) {
    HILUM_TRY(checkTarget(options, file));
    HILUM_TRY_ASSIGN(auto loaded, readEncoder(file));
    return writeKept(loaded, options, {});
}

Result<ExportedWeights> exportRun(const run::RunFolder& folder, const ExportOptions& options) {
    HILUM_TRY_ASSIGN(const auto spec, run::readSpec(folder));
    if (spec.kind() != run::RunKind::Pretrain)
        return Error{ErrorCode::Unsupported, HILUM_TR("only a pretraining run keeps an encoder"),
                     folder.id()};
    const auto file = folder.encoderFile();
    if (!std::filesystem::exists(file))
        return Error{ErrorCode::NotFound,
                     HILUM_TR("the run has written no encoder yet; let it finish, or stop it"), folder.id()};
    HILUM_TRY(checkTarget(options, file));
    HILUM_TRY_ASSIGN(auto loaded, readEncoder(file));
    if (options.wholeModel)
        return exportModel(folder, spec, loaded, options);
    return writeKept(loaded, options, conventionsOf(spec));
}

} // namespace hilum::learn
