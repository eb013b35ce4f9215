#include "report/RunName.h"

#include "run/Param.h"
#include "run/RunSpec.h"

#include <array>
#include <cctype>
#include <optional>
#include <string_view>
#include <utility>

namespace hilum::report {

namespace {

/// Special ones before general ones.
constexpr std::array<std::string_view, 19> kPieces{
    kUntrainedEncoder, kEncoderFile, kViewAlone,      kAlwaysYes, kAlwaysNo,
    kFromScratch,      kFineTuned,   kProbe,          kBaseline,  kUntrained,
    kProbeAs,          kBaselineOf,  kSeed,           kDraw,      kOfTheLabels,
    kLabelledFilms,    kNameOfRun,   kOnGivenWeights, kAfter};
constexpr std::array<std::string_view, 3> kDurations{HILUM_TR("{} h {} min"), HILUM_TR("{} min {} s"),
                                                     HILUM_TR("{} s")};
constexpr std::array<std::string_view, 2> kDevices{HILUM_TR("CPU, {} threads"), HILUM_TR("CPU, {} thread")};

/// "learning rate 0.5" → the parameter in the other language and its value.
std::optional<std::string> settingIn(const std::string& piece, const Translator& translate) {
    for (const auto kind : {run::RunKind::Pretrain, run::RunKind::FineTune, run::RunKind::Probe})
        for (const char* key : kTellingSettings) {
            const run::Param* param = run::findParam(key, kind);
            if (param == nullptr)
                continue;
            std::string label = param->label;
            label[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(label[0])));
            if (!piece.starts_with(label + ' '))
                continue;
            const std::string told = translate(param->label);
            return told == param->label ? piece : told + piece.substr(label.size());
        }
    return std::nullopt;
}

std::string pieceIn(const std::string& piece, const Translator& translate) {
    if (auto setting = settingIn(piece, translate))
        return *std::move(setting);
    return translatedPhrase(piece, kPieces, translate);
}

/// What `separator` joins, translated by `one` and joined by `pattern`. Where nothing has another language
/// ("BYOL → kNN") it stays as it is: an arrow belongs to the direction of its words.
template <class One>
std::string joinedIn(const std::string& text, std::string_view separator, std::string_view pattern,
                     const Translator& translate, const One& one) {
    std::string told;
    bool changed = false;
    for (std::size_t begin = 0, end = 0; end != std::string::npos; begin = end + separator.size()) {
        end = text.find(separator, begin);
        const std::string piece = text.substr(begin, end == std::string::npos ? end : end - begin);
        std::string piecesTold = one(piece);
        changed = changed || piecesTold != piece;
        told = begin == 0 ? std::move(piecesTold)
                          : filledPhrase(translate(pattern),
                                         std::array<std::string, 2>{std::move(told), std::move(piecesTold)});
    }
    return changed ? told : text;
}

Translator translatorOf(const Words& words) {
    return [&words](std::string_view english) { return words(english); };
}

} // namespace

std::string runNameIn(const std::string& name, const Translator& translate) {
    if (!translate)
        return name;
    if (name == kDemographicsAlone)
        return translate(kDemographicsAlone);
    return joinedIn(name, ", ", kListOf, translate, [&](const std::string& part) {
        return joinedIn(part, " → ", kStep, translate,
                        [&](const std::string& piece) { return pieceIn(piece, translate); });
    });
}

std::string runNameIn(const Words& words, const std::string& name) {
    return runNameIn(name, translatorOf(words));
}

std::string quotedName(const Words& words, const std::string& name) {
    return "“" + runNameIn(words, name) + "”";
}

std::string durationIn(const Words& words, double seconds) {
    return translatedPhrase(durationText(seconds), kDurations, translatorOf(words));
}

std::string deviceIn(const Words& words, const std::string& device) {
    return translatedPhrase(device, kDevices, translatorOf(words));
}

} // namespace hilum::report
