#include "learn/encoders/EncoderFile.h"

#include "base/Text.h"
#include "learn/Safetensors.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace hilum::learn {

namespace {

double numberIn(const std::map<std::string, std::string>& metadata, const char* key, double fallback) {
    const auto found = metadata.find(key);
    if (found == metadata.end())
        return fallback;
    double value = fallback;
    const auto& text = found->second;
    const auto parsed = std::from_chars(text.data(), text.data() + text.size(), value);
    return parsed.ec == std::errc() ? value : fallback;
}

} // namespace

Result<std::string> writeEncoder(const std::filesystem::path& file, Encoder& encoder,
                                 const EncoderOptions& options, const data::PixelStatistics& normalisation,
                                 int side, std::map<std::string, std::string> extra, const TensorMap& head) {
    extra["format"] = "hilum-encoder-1";
    extra["encoder"] = options.name;
    extra["width"] = std::to_string(options.width);
    if (isVit(options.name)) {
        extra["patch"] = std::to_string(options.patch);
        extra["pooling"] = options.meanPooling ? "mean" : "cls";
        extra["positions"] = options.maeStyle ? "fixed" : "learned";
    }
    extra["in_chans"] = "1";
    extra["side"] = std::to_string(side);
    extra["mean"] = fmt::format("{}", normalisation.mean);
    extra["std"] = fmt::format("{}", normalisation.standardDeviation);
    TensorMap tensors = stateOf(encoder.network());
    tensors.insert(tensors.end(), head.begin(), head.end());
    return writeSafetensors(file, tensors, extra);
}

namespace {

/// What the tensors themselves tell: nothing that a foreign file need write into its metadata.
Result<EncoderOptions> optionsOf(const TensorMap& tensors,
                                 const std::map<std::string, std::string>& metadata) {
    EncoderOptions options;
    if (const auto* stem = findTensor(tensors, "conv1.weight"); stem != nullptr && stem->dim() == 4) {
        options.name = findTensor(tensors, "layer1.0.conv3.weight") != nullptr ? "resnet50" : "resnet18";
        options.width = stem->size(0);
        if (options.width < 1 || options.width > 1024)
            return Error{ErrorCode::Corrupt, "its first layer has an impossible width"};
        return options;
    }
    const auto* positions = findTensor(tensors, "pos_embed");
    const auto* stem = findTensor(tensors, "patch_embed.proj.weight");
    if (positions == nullptr || stem == nullptr || positions->dim() != 3 || stem->dim() != 4)
        return Error{ErrorCode::Unsupported,
                     "it holds no ResNet (“conv1.weight”) and no ViT (“patch_embed.proj.weight”)"};
    const std::map<std::int64_t, std::string> names{{192, "vit_tiny"}, {384, "vit_small"}, {768, "vit_base"}};
    const auto name = names.find(stem->size(0));
    if (name == names.end())
        return Error{ErrorCode::Unsupported, fmt::format("no ViT here is {} wide", stem->size(0))};
    options.name = name->second;
    options.patch = stem->size(2);
    const auto grid =
        static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(positions->size(1) - 1))));
    if (grid < 1 || grid > 1024 || grid * grid != positions->size(1) - 1 || options.patch < 1 ||
        options.patch > 256)
        return Error{ErrorCode::Corrupt, "its positions belong to no square film"};
    options.side = grid * options.patch;
    const auto says = [&](const char* key, const char* value) {
        const auto found = metadata.find(key);
        return found != metadata.end() && found->second == value;
    };
    options.meanPooling = says("pooling", "mean");
    options.maeStyle = says("positions", "fixed");
    return options;
}

/// A stem for three channels becomes one for grey films.
bool sumStem(TensorMap& tensors) {
    for (auto& [name, tensor] : tensors)
        if ((name == "conv1.weight" || name == "patch_embed.proj.weight") && tensor.dim() == 4 &&
            tensor.size(1) == 3) {
            tensor = tensor.sum(1, true);
            return true;
        }
    return false;
}

} // namespace

Result<LoadedEncoder> readEncoder(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(auto weights, readSafetensors(file));
    LoadedEncoder loaded;
    loaded.metadata = std::move(weights.metadata);
    auto options = optionsOf(weights.tensors, loaded.metadata);
    if (!options)
        return Error{options.error().code, options.error().detail, file.string()};
    loaded.options = *options;
    if (sumStem(weights.tensors))
        loaded.metadata["note"] =
            HILUM_TR("The stem for three channels was summed to one: exact for grey films.");
    HILUM_TRY_ASSIGN(loaded.encoder, makeEncoder(loaded.options));
    if (auto copied = loadState(loaded.encoder->network(), weights.tensors); !copied)
        return Error{ErrorCode::Corrupt, copied.error().detail, file.string()};
    loaded.normalisation.mean = numberIn(loaded.metadata, "mean", 0.5);
    loaded.normalisation.standardDeviation = std::max(numberIn(loaded.metadata, "std", 0.25), 1e-4);
    loaded.side = static_cast<int>(numberIn(loaded.metadata, "side", 0.0));
    const auto* weight = findTensor(weights.tensors, "fc.weight");
    const auto* bias = findTensor(weights.tensors, "fc.bias");
    if (weight != nullptr && bias != nullptr &&
        weight->sizes() == at::IntArrayRef{2, loaded.encoder->featureSize()} &&
        bias->sizes() == at::IntArrayRef{2}) {
        loaded.headWeight = *weight;
        loaded.headBias = *bias;
    }
    return loaded;
}

} // namespace hilum::learn
