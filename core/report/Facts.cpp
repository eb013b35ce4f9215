#include "report/Facts.h"

#include <cmath>

namespace hilum::report {
namespace {

const Json* find(const Json& object, const std::string& key) {
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

bool isBoolean(const Json& object, const std::string& key, bool value) {
    const Json* found = find(object, key);
    return found != nullptr && found->is_boolean() && found->get<bool>() == value;
}

} // namespace

std::string textAt(const Json& object, const std::string& key) {
    const Json* found = find(object, key);
    return found != nullptr && found->is_string() ? found->get<std::string>() : std::string();
}

double numberAt(const Json& object, const std::string& key, double otherwise) {
    const Json* found = find(object, key);
    return found != nullptr && found->is_number() ? found->get<double>() : otherwise;
}

std::int64_t integerAt(const Json& object, const std::string& key, std::int64_t otherwise) {
    const double value = numberAt(object, key, std::nan(""));
    return std::isfinite(value) && std::abs(value) < 9e15 ? static_cast<std::int64_t>(value) : otherwise;
}

bool isTrue(const Json& object, const std::string& key) {
    return isBoolean(object, key, true);
}

bool isFalse(const Json& object, const std::string& key) {
    return isBoolean(object, key, false);
}

const Json& objectAt(const Json& object, const std::string& key) {
    static const Json kNull;
    const Json* found = find(object, key);
    return found != nullptr && found->is_object() ? *found : kNull;
}

} // namespace hilum::report
