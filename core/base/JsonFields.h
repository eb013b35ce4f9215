// JsonFields: single fields of an object that somebody else has written: a value of another kind, a field
// that is not there and something that is no object give the fallback.
#pragma once

#include "base/Json.h"

#include <string>

namespace hilum {

[[nodiscard]] inline std::string textIn(const Json& json, const char* key, std::string fallback = {}) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found != json.end() && found->is_string() ? found->get<std::string>() : fallback;
}

[[nodiscard]] inline double numberIn(const Json& json, const char* key, double fallback = 0.0) {
    const auto found = json.is_object() ? json.find(key) : json.end();
    return found != json.end() && found->is_number() ? found->get<double>() : fallback;
}

} // namespace hilum
