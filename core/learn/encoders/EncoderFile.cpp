#include "learn/encoders/EncoderFile.h"

#include "base/Text.h"
#include "learn/Safetensors.h"

#include <algorithm>
#include <charconv>
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
                                 int side, std::map<std::string, std::string> extra) {
    extra["format"] = "hilum-encoder-1";
    extra["encoder"] = options.name;
    extra["width"] = std::to_string(options.width);
    extra["in_chans"] = "1";
    extra["side"] = std::to_string(side);
    extra["mean"] = fmt::format("{}", normalisation.mean);
    extra["std"] = fmt::format("{}", normalisation.standardDeviation);
    return writeSafetensors(file, stateOf(encoder.network()), extra);
}

Result<LoadedEncoder> readEncoder(const std::filesystem::path& file) {
    HILUM_TRY_ASSIGN(auto weights, readSafetensors(file));
    const auto* stem = findTensor(weights.tensors, "conv1.weight");
    if (stem == nullptr || stem->dim() != 4)
        return Error{ErrorCode::Unsupported, "it holds no ResNet (there is no “conv1.weight”)",
                     file.string()};
    LoadedEncoder loaded;
    loaded.metadata = std::move(weights.metadata);
    loaded.options.width = stem->size(0);
    if (loaded.options.width < 1 || loaded.options.width > 1024)
        return Error{ErrorCode::Corrupt, "its first layer has an impossible width", file.string()};
    if (stem->size(1) == 3) {
        for (auto& [name, tensor] : weights.tensors)
            if (name == "conv1.weight")
                tensor = tensor.sum(1, true);
        loaded.metadata["note"] =
            HILUM_TR("The stem for three channels was summed to one: exact for grey films.");
    }
    HILUM_TRY_ASSIGN(loaded.encoder, makeEncoder(loaded.options));
    if (auto copied = loadState(loaded.encoder->network(), weights.tensors); !copied)
        return Error{ErrorCode::Corrupt, copied.error().detail, file.string()};
    loaded.normalisation.mean = numberIn(loaded.metadata, "mean", 0.5);
    loaded.normalisation.standardDeviation = std::max(numberIn(loaded.metadata, "std", 0.25), 1e-4);
    loaded.side = static_cast<int>(numberIn(loaded.metadata, "side", 0.0));
    return loaded;
}

} // namespace hilum::learn
