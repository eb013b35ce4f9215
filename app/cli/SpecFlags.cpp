#include "cli/SpecFlags.h"

#include "base/Json.h"

#include <fmt/format.h>

namespace hilum::cli {

void SpecFlags::addTo(CLI::App& verb, run::RunKind kind) {
    m_kind = kind;
    verb.add_option("--spec", m_file, "Begin from a spec.json; flags change it");
    for (const auto* param : run::parametersOf(kind)) {
        std::string help = param->help;
        if (!param->unit.empty())
            help += fmt::format(" [{}]", param->unit);
        if (!param->choices.empty())
            help += fmt::format(" ({})", fmt::join(param->choices, ", "));
        const std::string fallback =
            param->fallback.is_string() ? param->fallback.get<std::string>() : param->fallback.dump();
        if (!fallback.empty())
            help += fmt::format(" Default: {}.", fallback);
        for (const auto& [method, value] : param->byMethod)
            help +=
                fmt::format(" {}: {}.", method, value.is_string() ? value.get<std::string>() : value.dump());
        if (!param->methods.empty())
            help += fmt::format(" Only for {}.", fmt::join(param->methods, ", "));
        if (!param->paper.empty())
            help += fmt::format(" Paper: {}.", param->paper);
        verb.add_option_function<std::string>(
            "--" + run::flagOf(param->key),
            [this, key = param->key](const std::string& text) { m_given[key] = text; }, help);
    }
}

Result<run::RunSpec> SpecFlags::spec() const {
    run::RunSpec spec(m_kind);
    if (!m_file.empty()) {
        HILUM_TRY_ASSIGN(const auto json, readJson(m_file));
        HILUM_TRY_ASSIGN(spec, run::RunSpec::fromJson(json));
        if (spec.kind() != m_kind)
            return Error{ErrorCode::BadValue,
                         fmt::format("the file describes a {} run", run::kindName(spec.kind())), m_file};
    }
    if (const auto method = m_given.find("method"); method != m_given.end())
        HILUM_TRY(spec.setText("method", method->second)); // decides which other settings there are
    for (const auto& [key, text] : m_given)
        HILUM_TRY(spec.setText(key, text));
    return spec;
}

} // namespace hilum::cli
