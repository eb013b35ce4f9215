#include "base/Phrase.h"

#include <algorithm>

namespace hilum {

namespace {

/// The texts between the placeholders: "fold {} of {}" → "fold ", " of ", "".
std::vector<std::string_view> literalsOf(std::string_view pattern) {
    std::vector<std::string_view> literals;
    for (;;) {
        const auto open = pattern.find('{');
        const auto close = open == std::string_view::npos ? open : pattern.find('}', open);
        if (close == std::string_view::npos)
            break;
        literals.push_back(pattern.substr(0, open));
        pattern.remove_prefix(close + 1);
    }
    literals.push_back(pattern);
    return literals;
}

} // namespace

std::optional<std::vector<std::string>> argumentsOf(std::string_view pattern, std::string_view text) {
    const auto literals = literalsOf(pattern);
    if (!text.starts_with(literals.front()))
        return std::nullopt;
    text.remove_prefix(literals.front().size());
    std::vector<std::string> arguments;
    for (std::size_t i = 1; i < literals.size(); ++i) {
        const bool last = i + 1 == literals.size();
        if (last && !text.ends_with(literals[i]))
            return std::nullopt;
        const auto end = last ? text.size() - literals[i].size() : text.find(literals[i]);
        if (end == std::string_view::npos)
            return std::nullopt;
        arguments.emplace_back(text.substr(0, end));
        text.remove_prefix(end + literals[i].size());
    }
    if (!text.empty())
        return std::nullopt;
    return arguments;
}

std::string filledPhrase(std::string_view pattern, std::span<const std::string> arguments) {
    const auto literals = literalsOf(pattern);
    std::string text(literals.front());
    for (std::size_t i = 1; i < literals.size(); ++i) {
        if (i <= arguments.size())
            text += arguments[i - 1];
        text += literals[i];
    }
    return text;
}

std::string translatedPhrase(std::string_view text, std::span<const std::string_view> patterns,
                             const Translator& translate) {
    for (const auto pattern : patterns)
        if (const auto arguments = argumentsOf(pattern, text))
            return filledPhrase(translate ? translate(pattern) : std::string(pattern), *arguments);
    return translate ? translate(text) : std::string(text);
}

} // namespace hilum
