#include "learn/exchange/ImportWeights.h"

#include "base/AtomicFile.h"
#include "base/Sha256.h"
#include "base/Text.h"

#include <algorithm>
#include <cctype>
#include <fmt/format.h>

namespace hilum::learn {

namespace {

constexpr std::size_t kLongestName = 80;
constexpr std::size_t kLongestText = 400;

Result<std::filesystem::path> targetOf(const ImportOptions& options) {
    const auto plain = [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '_' || c == '.';
    };
    if (options.name.empty() || options.name.size() > kLongestName || options.name.front() == '.' ||
        !std::ranges::all_of(options.name, plain))
        return Error{ErrorCode::BadValue,
                     HILUM_TR("letters, digits, dots, hyphens and underscores make a name"), "name"};
    const auto target = options.workspace / "weights" / (options.name + ".safetensors");
    if (std::filesystem::exists(target))
        return Error{
            ErrorCode::BadValue,
            fmt::format(HILUM_TR("the workspace has weights called “{}” already; choose another name"),
                        options.name),
            "name"};
    return target;
}

std::string trainedOnOf(const ImportOptions& options, const LoadedEncoder& loaded) {
    const auto said = loaded.metadata.find("trained_on");
    std::string text = !options.trainedOn.empty()      ? options.trainedOn
                       : said != loaded.metadata.end() ? said->second
                                                       : std::string("unknown");
    std::ranges::replace_if(
        text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return text.substr(0, kLongestText);
}

std::string whatItIs(const LoadedEncoder& loaded) {
    const auto channels = loaded.fileChannels == 1 ? HILUM_TR("1 channel") : HILUM_TR("3 channels");
    if (isVit(loaded.options.name))
        return fmt::format(HILUM_TR("{}, patches of {} px, positions for {} px, {}, features from the {}."),
                           loaded.options.name, loaded.options.patch, loaded.options.side, channels,
                           loaded.options.meanPooling ? HILUM_TR("mean of the patches")
                                                      : HILUM_TR("class token"));
    return fmt::format(HILUM_TR("{} of width {}, {}."), loaded.options.name, loaded.options.width, channels);
}

} // namespace

Result<ImportedWeights> importWeights(const ImportOptions& options) {
    HILUM_TRY_ASSIGN(const auto target, targetOf(options));
    HILUM_TRY_ASSIGN(const auto hash, sha256OfFile(options.file));
    HILUM_TRY_ASSIGN(auto weights, readSafetensors(options.file, hash));
    HILUM_TRY_ASSIGN(auto loaded, encoderOf(std::move(weights), options.reading, options.file.string()));
    ImportedWeights result;
    result.file = target;
    result.options = loaded.options;
    result.fileChannels = loaded.fileChannels;
    result.features = static_cast<std::size_t>(loaded.encoder->featureSize());
    result.normalisation = loaded.normalisation;
    result.trainedOn = trainedOnOf(options, loaded);
    result.sentences = {whatItIs(loaded)};
    result.sentences.insert(result.sentences.end(), loaded.notes.begin(), loaded.notes.end());
    const std::map<std::string, std::string> facts{
        {"trained_on", result.trainedOn},
        {"source_sha256", hash},
        {"note", fmt::format("{}", fmt::join(result.sentences, " "))}};
    HILUM_TRY(makePrivateFolder(target.parent_path()));
    HILUM_TRY(
        writeEncoder(target, *loaded.encoder, loaded.options, loaded.normalisation, loaded.side, facts));
    return result;
}

} // namespace hilum::learn
