// Phrase: a sentence made of a HILUM_TR pattern and its arguments, in the language of whoever asks. Pure; any
// thread.
#pragma once

#include "base/Text.h"

#include <fmt/format.h>

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hilum {

/// Fills patterns as fmt::format does, after translating them: `words(HILUM_TR("Best: {}."), name)`.
class Words {
public:
    Words() = default;
    explicit Words(Translator translate) : m_translate(std::move(translate)) {}

    /// A text without arguments.
    [[nodiscard]] std::string operator()(std::string_view english) const {
        return m_translate ? m_translate(english) : std::string(english);
    }
    template <class First, class... Rest>
    [[nodiscard]] std::string operator()(std::string_view english, const First& first,
                                         const Rest&... rest) const {
        if (m_translate) {
            try {
                return fmt::vformat(m_translate(english), fmt::make_format_args(first, rest...));
            } catch (const fmt::format_error&) { // a translation with other placeholders than the source
            }
        }
        return fmt::vformat(english, fmt::make_format_args(first, rest...));
    }

private:
    Translator m_translate;
};

/// What stands in a text in place of a pattern's placeholders, such as {"3", "5"} for "fold {} of {}";
/// nothing where the text was not made by the pattern.
[[nodiscard]] std::optional<std::vector<std::string>> argumentsOf(std::string_view pattern,
                                                                  std::string_view text);
/// The pattern with its placeholders, whatever stands in them, replaced by the arguments in order.
[[nodiscard]] std::string filledPhrase(std::string_view pattern, std::span<const std::string> arguments);
/// A stored sentence that one of the patterns made, translated; as it stands where none did.
[[nodiscard]] std::string translatedPhrase(std::string_view text, std::span<const std::string_view> patterns,
                                           const Translator& translate);

} // namespace hilum
