// Facts: reading what a worker wrote, where any field may be missing or of another type. Pure functions; any
// thread.
#pragma once

#include "base/Json.h"

#include <cstdint>
#include <string>

namespace hilum::report {

/// "" where `object` is no object, has no such key, or holds something else there.
[[nodiscard]] std::string textAt(const Json& object, const std::string& key);
/// `otherwise` where there is no number.
[[nodiscard]] double numberAt(const Json& object, const std::string& key, double otherwise);
/// `otherwise` where there is no number, or one beyond ±9·10¹⁵.
[[nodiscard]] std::int64_t integerAt(const Json& object, const std::string& key, std::int64_t otherwise);
/// True where the key holds true.
[[nodiscard]] bool isTrue(const Json& object, const std::string& key);
/// True where the key holds false: a fact that is missing denies nothing.
[[nodiscard]] bool isFalse(const Json& object, const std::string& key);
/// An object under the key; null where there is none.
[[nodiscard]] const Json& objectAt(const Json& object, const std::string& key);

} // namespace hilum::report
