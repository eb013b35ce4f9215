#include "data/SkipReason.h"

#include "base/Phrase.h"

#include <array>

namespace hilum::data {

std::string skipReason(std::string_view stored, const Translator& translate) {
    static constexpr std::array<std::string_view, 1> kPatterns{kOtherModality};
    if (translate)
        if (auto told = retold(stored, translate))
            return *std::move(told);
    return translatedPhrase(stored, kPatterns, translate);
}

} // namespace hilum::data
