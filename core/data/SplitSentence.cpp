#include "data/SplitSentence.h"

#include "base/Phrase.h"

#include <array>

namespace hilum::data {

std::string splitSentence(std::string_view protocol, const Translator& translate) {
    static constexpr std::array<std::string_view, 8> kPatterns{
        kOfficialSentence, kRandomSentence, kFoldSentence, kFilmsSentence,
        kTableSentence,    kOneLeftOut,     kSomeLeftOut,  kCohortSentence};
    // What an audit left out stands in a sentence of its own behind the first.
    const auto end = protocol.find(". ");
    if (end == std::string_view::npos)
        return translatedPhrase(protocol, kPatterns, translate);
    return translatedPhrase(protocol.substr(0, end + 1), kPatterns, translate) + ' ' +
           splitSentence(protocol.substr(end + 2), translate);
}

} // namespace hilum::data
