// LoudTranslator: a language in which every text of Hilum is the same in capitals, its places kept: what
// stays in small letters was not translated.
#pragma once

#include <string>
#include <string_view>

namespace hilum::testing {

inline std::string loud(std::string_view english) {
    std::string out;
    bool place = false;
    for (const char c : english) {
        place = c == '{' || (place && c != '}');
        out += !place && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    }
    return out;
}

} // namespace hilum::testing
