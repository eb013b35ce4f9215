// nlohmann::json behind one guard: parse to a Result, caps on size and depth, duplicate keys refused.
#pragma once

#include "base/Result.h"

#include <filesystem>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

namespace hilum {

using Json = nlohmann::ordered_json;

/// BadFormat with line facts; depth at most 32, text at most 100 MB.
Result<Json> parseJson(std::string_view text, const std::string& source = {});
Result<Json> readJson(const std::filesystem::path& file);
Result<> writeJson(const std::filesystem::path& file, const Json& value);

} // namespace hilum
