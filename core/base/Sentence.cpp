#include "base/Sentence.h"

#include "base/Phrase.h"

namespace hilum {

namespace {

/// "3 films" is "{} films" with a 3 in it.
std::string toldText(const std::string& text, const Translator& translate) {
    std::string whole = translate(text);
    const auto digits = text.find_first_not_of("0123456789,");
    const bool counts = digits != 0 && digits != std::string::npos && text[digits] == ' ';
    if (!counts || whole != text || text.find('{') != std::string::npos) // a name may hold anything
        return whole;
    const std::string number = text.substr(0, digits);
    return filledPhrase(translate("{}" + text.substr(digits)), {&number, 1});
}

} // namespace

std::string Sentence::english() const {
    return told({});
}

std::string Sentence::told(const Translator& translate) const {
    if (arguments.empty())
        return translate ? toldText(pattern, translate) : pattern;
    std::vector<std::string> in;
    for (const Sentence& argument : arguments)
        in.push_back(argument.told(translate));
    return filledPhrase(translate ? translate(pattern) : pattern, in);
}

Json Sentence::toJson() const {
    if (arguments.empty())
        return pattern;
    Json json = Json::array({pattern});
    for (const Sentence& argument : arguments)
        json.push_back(argument.toJson());
    return json;
}

std::optional<Sentence> Sentence::fromJson(const Json& json) {
    if (json.is_string())
        return Sentence(json.get_ref<const std::string&>());
    if (!json.is_array() || json.empty() || !json[0].is_string())
        return std::nullopt;
    Sentence sentence(json[0].get_ref<const std::string&>());
    for (std::size_t i = 1; i < json.size(); ++i) {
        auto argument = fromJson(json[i]);
        if (!argument)
            return std::nullopt;
        sentence.arguments.push_back(std::move(*argument));
    }
    return sentence;
}

} // namespace hilum
