#include "run/RunSpec.h"

#include "augment/Recipe.h"
#include "base/Sha256.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>

namespace hilum::run {

namespace {

/// What names a run but does not decide its numbers.
constexpr std::array<std::string_view, 5> kNotNumbers{"name", "device", "threads", "loaderThreads",
                                                      "checkpointEveryS"};

Error badValue(const Param& param, std::string detail) {
    return {ErrorCode::BadValue, std::move(detail), param.key};
}

Result<Json> checkedNumber(const Param& param, const Json& value) {
    if (!value.is_number())
        return badValue(param, "it needs a number");
    const double number = value.get<double>();
    if (!(number >= param.low && number <= param.high))
        return badValue(param, fmt::format("{} is not between {} and {}", number, param.low, param.high));
    if (param.type == ParamType::Number)
        return Json(number);
    if (number != std::floor(number))
        return badValue(param, fmt::format("{} is no whole number", number));
    return Json(static_cast<std::int64_t>(number));
}

Result<Json> checkedRecipe(const Param& param, const Json& value) {
    if (value.is_string()) {
        const auto names = augment::presetNames();
        if (std::ranges::find(names, value.get<std::string>()) == names.end())
            return badValue(param, fmt::format("“{}” is no preset ({})", value.get<std::string>(),
                                               fmt::join(names, ", ")));
        return value;
    }
    HILUM_TRY(augment::Recipe::fromJson(value));
    return value;
}

Result<Json> checked(const Param& param, const Json& value) {
    switch (param.type) {
    case ParamType::Integer:
    case ParamType::Number:
        return checkedNumber(param, value);
    case ParamType::Flag:
        if (!value.is_boolean())
            return badValue(param, "it is true or false");
        return value;
    case ParamType::Choice:
        if (!value.is_string() ||
            std::ranges::find(param.choices, value.get<std::string>()) == param.choices.end())
            return badValue(param, fmt::format("it is one of: {}", fmt::join(param.choices, ", ")));
        return value;
    case ParamType::Text:
        if (!value.is_string() || value.get<std::string>().size() > 4096)
            return badValue(param, "it needs a text of at most 4,096 characters");
        return value;
    case ParamType::Recipe:
        return checkedRecipe(param, value);
    }
    return badValue(param, "unknown type");
}

} // namespace

RunSpec::RunSpec(RunKind kind) : m_kind(kind) {
    if (const auto* own = findParam("method", kind))
        m_values["method"] = own->fallback;
    for (const auto* param : parameters())
        m_values[param->key] = param->defaultFor(method());
}

std::string RunSpec::method() const {
    return text("method");
}

std::vector<const Param*> RunSpec::parameters() const {
    auto mine = parametersOf(m_kind);
    std::erase_if(mine, [&](const Param* param) { return !param->usedBy(method()); });
    return mine;
}

const Param* RunSpec::find(std::string_view key) const {
    const Param* param = findParam(key, m_kind);
    return param != nullptr && param->usedBy(method()) ? param : nullptr;
}

void RunSpec::changeMethod(const std::string& former) {
    for (const auto* param : parametersOf(m_kind)) {
        const bool before = param->usedBy(former);
        if (!param->usedBy(method()))
            m_values.erase(param->key);
        else if (!before || m_values[param->key] == param->defaultFor(former))
            m_values[param->key] = param->key == "method" ? Json(method()) : param->defaultFor(method());
    }
}

Result<> RunSpec::set(std::string_view key, Json value) {
    const Param* param = find(key);
    if (param == nullptr) {
        const bool otherMethod = findParam(key, m_kind) != nullptr;
        return Error{ErrorCode::UnknownKey,
                     otherMethod ? fmt::format("the method “{}” has no such setting", method())
                                 : fmt::format("a {} run has no such setting", kindName(m_kind)),
                     std::string(key)};
    }
    const std::string former = method();
    HILUM_TRY_ASSIGN(m_values[param->key], checked(*param, value));
    if (param->key == "method" && method() != former)
        changeMethod(former);
    return {};
}

Result<> RunSpec::setAll(const std::vector<std::pair<const char*, Json>>& values) {
    for (const auto& [key, value] : values)
        HILUM_TRY(set(key, value));
    return {};
}

Result<> RunSpec::setText(std::string_view key, std::string_view text) {
    const Param* param = find(key);
    if (param == nullptr)
        return set(key, Json());
    if (param->type == ParamType::Text || param->type == ParamType::Choice)
        return set(key, std::string(text));
    auto parsed = parseJson(text, std::string(key));
    if (!parsed && param->type == ParamType::Recipe)
        return set(key, std::string(text));
    if (!parsed)
        return badValue(*param, fmt::format("“{}” is no {}", text,
                                            param->type == ParamType::Flag ? "true or false" : "number"));
    return set(key, std::move(parsed).value());
}

Result<RunSpec> RunSpec::fromJson(const Json& json) {
    if (!json.is_object() || !json.contains("kind") || !json["kind"].is_string())
        return Error{ErrorCode::BadValue, HILUM_TR("a specification is an object with a “kind”"), "kind"};
    HILUM_TRY_ASSIGN(const auto kind, kindFromName(json["kind"].get<std::string>()));
    RunSpec spec(kind);
    if (json.contains("method")) // decides which settings there are
        HILUM_TRY(spec.set("method", json["method"]));
    for (const auto& [key, value] : json.items())
        if (key != "kind" && key != "method")
            HILUM_TRY(spec.set(key, value));
    return spec;
}

Json RunSpec::toJson() const {
    Json json{{"kind", kindName(m_kind)}};
    for (const auto* param : parameters())
        json[param->key] = m_values.at(param->key);
    return json;
}

const Json& RunSpec::value(std::string_view key) const {
    static const Json kNull;
    const auto found = m_values.find(std::string(key));
    return found == m_values.end() ? kNull : *found;
}

double RunSpec::number(std::string_view key) const {
    const Json& found = value(key);
    return found.is_number() ? found.get<double>() : 0.0;
}

std::int64_t RunSpec::integer(std::string_view key) const {
    const Json& found = value(key);
    return found.is_number() ? found.get<std::int64_t>() : 0;
}

bool RunSpec::flag(std::string_view key) const {
    const Json& found = value(key);
    return found.is_boolean() && found.get<bool>();
}

std::string RunSpec::text(std::string_view key) const {
    const Json& found = value(key);
    return found.is_string() ? found.get<std::string>() : std::string();
}

std::string RunSpec::hash() const {
    Json numbers = toJson();
    for (const auto key : kNotNumbers)
        numbers.erase(std::string(key));
    if (text("extends").empty()) // specifications from before it existed keep their hash
        numbers.erase("extends");
    if (m_kind == RunKind::Pretrain && text("init") == "scratch")
        numbers.erase("init"); // the same
    // 0 and 0.0 are one value, but two texts.
    for (const auto* param : parameters())
        if (param->type == ParamType::Number && numbers.contains(param->key))
            numbers[param->key] = number(param->key);
    return sha256Of(numbers.dump(-1, ' ', false, Json::error_handler_t::replace));
}

std::vector<std::string> RunSpec::chooseFrom() const {
    constexpr std::string_view kBest = "best:";
    std::string init = text("init");
    std::vector<std::string> ids;
    if (!init.starts_with(kBest))
        return ids;
    std::string_view rest = std::string_view(init).substr(kBest.size());
    while (!rest.empty()) {
        const auto comma = std::min(rest.find(','), rest.size());
        if (comma > 0)
            ids.emplace_back(rest.substr(0, comma));
        rest.remove_prefix(std::min(comma + 1, rest.size()));
    }
    return ids;
}

std::string RunSpec::dependsOn() const {
    const std::string init = text("init");
    return init.starts_with("run:") ? init.substr(4) : std::string();
}

namespace {

std::string quoted(const std::string& argument) {
    const bool plain = !argument.empty() && std::ranges::all_of(argument, [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) != 0 ||
               std::string_view("-_./:,=").find(c) != std::string_view::npos;
    });
    if (plain)
        return argument;
    std::string result = "'";
    for (const char c : argument)
        result += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return result + "'";
}

} // namespace

std::string RunSpec::commandLine() const {
    std::string line =
        fmt::format("hilum-cli {}", m_kind == RunKind::Baseline ? "evaluate" : kindName(m_kind));
    for (const auto* param : parameters()) {
        const Json& current = m_values.at(param->key);
        if (current == (param->key == "method" ? param->fallback : param->defaultFor(method())))
            continue;
        const std::string text = current.is_string() ? current.get<std::string>() : current.dump();
        // After a blank, "-x" would be another flag.
        line += fmt::format(" --{}{}{}", flagOf(param->key), text.starts_with('-') ? "=" : " ", quoted(text));
    }
    return line;
}

} // namespace hilum::run
