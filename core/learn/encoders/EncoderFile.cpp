#include "learn/encoders/EncoderFile.h"

#include "base/Json.h"
#include "base/Text.h"
#include "learn/encoders/ForeignEncoder.h"
#include "learn/encoders/Stem.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <fmt/format.h>

namespace hilum::learn {

namespace {

/// ImageNet's, in [0, 1]: what torchvision, DINO, MAE and MoCo normalise with.
constexpr ChannelStatistics kImageNet{{0.485, 0.456, 0.406}, {0.229, 0.224, 0.225}};

using Metadata = std::map<std::string, std::string>;

std::string textAt(const Metadata& metadata, const char* key) {
    const auto found = metadata.find(key);
    return found == metadata.end() ? std::string() : found->second;
}

/// "0.5" or "[0.485, 0.456, 0.406]"; empty for anything else.
std::vector<double> numbersIn(const std::string& text) {
    const auto json = text.empty() ? Result<Json>(Json()) : parseJson(text);
    if (!json)
        return {};
    std::vector<double> numbers;
    const Json list = json->is_array() ? *json : Json::array({*json});
    for (const auto& number : list) {
        if (!number.is_number() || !std::isfinite(number.get<double>()))
            return {};
        numbers.push_back(number.get<double>());
    }
    return numbers;
}

int sideIn(const Metadata& metadata) {
    const auto numbers = numbersIn(textAt(metadata, "side"));
    return numbers.size() == 1 && numbers[0] >= 1.0 && numbers[0] <= 16384.0 ? static_cast<int>(numbers[0])
                                                                             : 0;
}

Result<std::array<double, 3>> three(const std::vector<double>& numbers, std::int64_t channels,
                                    const char* what) {
    if (numbers.size() == 1)
        return std::array{numbers[0], numbers[0], numbers[0]};
    if (channels == 3 && numbers.size() == 3)
        return std::array{numbers[0], numbers[1], numbers[2]};
    return Error{ErrorCode::BadValue,
                 fmt::format(HILUM_TR("{} numbers were given for {} channels"), numbers.size(), channels),
                 what};
}

/// The normalisation that the file's network expects: given, or told by the file, or assumed and said.
Result<ChannelStatistics> statisticsOf(const LoadedEncoder& loaded, const EncoderReading& reading,
                                       std::vector<std::string>& notes) {
    const auto given = [&](const std::vector<double>& own, const char* key) {
        return own.empty() ? numbersIn(textAt(loaded.metadata, key)) : own;
    };
    const auto mean = given(reading.mean, "mean");
    const auto deviation = given(reading.deviation, "std");
    if (mean.empty() || deviation.empty()) {
        if (loaded.fileChannels == 3) {
            notes.emplace_back(HILUM_TR("The file does not tell its normalisation: ImageNet's was assumed."));
            return kImageNet;
        }
        notes.emplace_back(
            HILUM_TR("The file does not tell its normalisation: mean 0.5 and deviation 0.25 were "
                     "assumed."));
        return ChannelStatistics{{0.5, 0.5, 0.5}, {0.25, 0.25, 0.25}};
    }
    ChannelStatistics statistics;
    HILUM_TRY_ASSIGN(statistics.mean, three(mean, loaded.fileChannels, "mean"));
    HILUM_TRY_ASSIGN(statistics.deviation, three(deviation, loaded.fileChannels, "std"));
    for (auto& value : statistics.deviation)
        value = std::max(value, 1e-4);
    return statistics;
}

Result<> choosePooling(LoadedEncoder& loaded, const EncoderReading& reading) {
    if (!isVit(loaded.options.name))
        return {};
    const auto pooling = reading.pooling.empty() ? textAt(loaded.metadata, "pooling") : reading.pooling;
    if (!reading.pooling.empty() && pooling != "cls" && pooling != "mean")
        return Error{ErrorCode::BadValue, HILUM_TR("cls or mean"), "pooling"};
    if (loaded.options.normAfterMean) { // its norm belongs to the mean
        if (reading.pooling == "cls")
            return Error{ErrorCode::BadValue,
                         HILUM_TR("the file's fc_norm belongs to the mean of the patch tokens"), "pooling"};
        return {};
    }
    if (pooling == "mean" || pooling == "cls")
        loaded.options.meanPooling = pooling == "mean";
    if (const auto positions = textAt(loaded.metadata, "positions");
        positions == "fixed" || positions == "learned")
        loaded.options.maeStyle = positions == "fixed";
    return {};
}

} // namespace

Result<std::string> writeEncoder(const std::filesystem::path& file, Encoder& encoder,
                                 const EncoderOptions& options, const data::PixelStatistics& normalisation,
                                 int side, std::map<std::string, std::string> extra, int channels,
                                 const TensorMap& head) {
    TensorMap state = encoder.fileState();
    extra["format"] = "hilum-encoder-1";
    extra["encoder"] = options.name;
    extra["width"] = std::to_string(options.width);
    if (isVit(options.name)) {
        extra.erase("width");
        extra["patch"] = std::to_string(options.patch);
        const bool fineTuned = findTensor(state, "fc_norm.weight") != nullptr; // its positions too
        extra["pooling"] = options.meanPooling || fineTuned ? "mean" : "cls";
        extra["positions"] = options.maeStyle && !fineTuned ? "fixed" : "learned";
    }
    extra["in_chans"] = std::to_string(channels);
    extra["side"] = std::to_string(side);
    extra["mean"] = fmt::format("{}", normalisation.mean);
    extra["std"] = fmt::format("{}", normalisation.standardDeviation);
    if (channels == 3) {
        extra["stem"] = stemRule();
        for (auto& [name, tensor] : state)
            if (isStem(name))
                tensor = expandStem(tensor);
    }
    state.insert(state.end(), head.begin(), head.end());
    return writeSafetensors(file, state, extra);
}

Result<LoadedEncoder> encoderOf(WeightFile weights, const EncoderReading& reading,
                                const std::string& source) {
    auto found = recogniseEncoder(weights);
    if (!found)
        return Error{found.error().code, found.error().detail, source};
    LoadedEncoder loaded;
    loaded.metadata = std::move(weights.metadata);
    loaded.options = found->options;
    loaded.fileChannels = found->channels;
    HILUM_TRY(choosePooling(loaded, reading));
    HILUM_TRY_ASSIGN(const auto statistics, statisticsOf(loaded, reading, loaded.notes));
    loaded.normalisation = {statistics.mean[0], statistics.deviation[0]};
    if (loaded.fileChannels == 3) {
        auto folded = foldStem(found->tensors, statistics);
        loaded.normalisation = folded.normalisation;
        loaded.notes.push_back(std::move(folded.sentence));
    }
    if (auto ignored = ignoredSentence(*found); !ignored.empty())
        loaded.notes.push_back(std::move(ignored));
    HILUM_TRY_ASSIGN(loaded.encoder, makeEncoder(loaded.options));
    if (auto copied = loaded.encoder->loadFileState(found->tensors); !copied)
        return Error{ErrorCode::Corrupt, copied.error().detail, source};
    loaded.side = sideIn(loaded.metadata);
    if (loaded.side == 0 && isVit(loaded.options.name))
        loaded.side = static_cast<int>(loaded.options.side);
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

Result<LoadedEncoder> readEncoder(const std::filesystem::path& file, const EncoderReading& reading) {
    HILUM_TRY_ASSIGN(auto weights, readSafetensors(file));
    return encoderOf(std::move(weights), reading, file.string());
}

} // namespace hilum::learn
