// Sentence: what one process has to say, kept so that another can say it in its user's language: a HILUM_TR
// pattern and what stands in its places. Pure; any thread.
#pragma once

#include "base/Json.h"
#include "base/Text.h"

#include <fmt/format.h>

#include <concepts>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hilum {

struct Sentence {
    std::string pattern;             ///< as HILUM_TR marked it
    std::vector<Sentence> arguments; ///< such as "3 films"; none: the pattern is the text

    Sentence() = default;
    /// A text without arguments.
    template <std::convertible_to<std::string_view> Text>
    Sentence(const Text& text) : pattern(std::string_view(text)) {} // stands where a text would
    Sentence(std::string_view with, std::vector<Sentence> in) : pattern(with), arguments(std::move(in)) {}

    [[nodiscard]] std::string english() const;
    /// A text that counts things ("3 films") is translated by its noun's pattern ("{} films"), any other as
    /// it stands.
    [[nodiscard]] std::string told(const Translator& translate) const;
    /// A text, or an array of the pattern and its arguments.
    [[nodiscard]] Json toJson() const;
    [[nodiscard]] static std::optional<Sentence> fromJson(const Json& json);
    [[nodiscard]] bool operator==(const Sentence&) const = default;
};

/// As fmt::format, but keeps the pattern and, of sentences in it, theirs.
template <class... Arguments>
[[nodiscard]] Sentence said(std::string_view pattern, const Arguments&... arguments) {
    const auto one = [](const auto& argument) -> Sentence {
        if constexpr (std::convertible_to<decltype(argument), Sentence>)
            return argument;
        else
            return fmt::format("{}", argument);
    };
    return {pattern, {one(arguments)...}};
}

} // namespace hilum
