#include "base/Sentence.h"

#include "base/Phrase.h"

#include <algorithm>

namespace hilum {

namespace {

/// "3 films" is "{} films" with a 3 in it.
std::string toldArgument(const std::string& argument, const Translator& translate) {
    const auto digits = argument.find_first_not_of("0123456789,");
    if (digits == 0 || digits == std::string::npos || argument[digits] != ' ')
        return translate(argument);
    const std::string noun = "{}" + argument.substr(digits);
    const std::string number = argument.substr(0, digits);
    return filledPhrase(translate(noun), {&number, 1});
}

} // namespace

std::string Sentence::english() const {
    return arguments.empty() ? pattern : filledPhrase(pattern, arguments);
}

std::string Sentence::told(const Translator& translate) const {
    if (!translate)
        return english();
    if (arguments.empty())
        return translate(pattern);
    std::vector<std::string> in;
    for (const std::string& argument : arguments)
        in.push_back(toldArgument(argument, translate));
    return filledPhrase(translate(pattern), in);
}

Json Sentence::toJson() const {
    if (arguments.empty())
        return pattern;
    Json json = Json::array({pattern});
    for (const std::string& argument : arguments)
        json.push_back(argument);
    return json;
}

std::optional<Sentence> Sentence::fromJson(const Json& json) {
    if (json.is_string())
        return Sentence(json.get_ref<const std::string&>());
    const bool texts = json.is_array() && !json.empty() &&
                       std::ranges::all_of(json, [](const Json& part) { return part.is_string(); });
    if (!texts)
        return std::nullopt;
    Sentence sentence(json[0].get_ref<const std::string&>());
    for (std::size_t i = 1; i < json.size(); ++i)
        sentence.arguments.push_back(json[i].get<std::string>());
    return sentence;
}

} // namespace hilum
