#include "run/HealthEvidence.h"

#include "base/Text.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <limits>

namespace hilum::run::health {

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// "{:.3g}{}" of a text: what fills it and in which order; a brace that closes nothing is part of it, for it
/// would end the program.
std::string placesOf(std::string_view text) {
    std::string places;
    bool inside = false;
    for (const char c : text) {
        inside = inside || c == '{';
        if (inside || c == '}')
            places += c;
        inside = inside && c != '}';
    }
    return places;
}

} // namespace

Evidence::Evidence(const HealthHistory& history, const RunSpec& spec, Translator translate)
    : m_samples(history.samples), m_total(history.totalSteps), m_spec(spec),
      m_translate(std::move(translate)) {
    std::ranges::stable_sort(m_samples, {}, &HealthSample::step);
}

std::string Evidence::translated(std::string_view english) const {
    std::string text = m_translate ? m_translate(english) : std::string(english);
    return placesOf(text) == placesOf(english) ? text : std::string(english);
}

std::string Evidence::label(Control control) const {
    return translated(labelOf(control));
}

std::vector<Reading> Evidence::readings(std::string_view name) const {
    std::vector<Reading> found;
    for (const auto& sample : m_samples) {
        if (!sample.metrics.is_object())
            continue;
        const auto at = sample.metrics.find(std::string(name));
        if (at == sample.metrics.end())
            continue;
        // A NaN becomes null in JSON.
        const double value = at->is_number() ? at->get<double>() : kNan;
        found.push_back({sample.step, std::isfinite(value) ? value : kNan});
    }
    return found;
}

std::optional<double> Evidence::last(std::string_view name) const {
    const auto all = readings(name);
    return all.empty() || std::isnan(all.back().value) ? std::nullopt : std::optional(all.back().value);
}

std::optional<std::array<double, 2>> Evidence::lastTwo(std::string_view name, double after) const {
    const auto all = readings(name);
    if (all.size() < 2)
        return std::nullopt;
    const Reading& before = all[all.size() - 2];
    const Reading& newest = all.back();
    if (!(share(before.step) >= after) || std::isnan(before.value) || std::isnan(newest.value))
        return std::nullopt;
    return std::array{before.value, newest.value};
}

double Evidence::share(std::int64_t step) const {
    return m_total > 0 ? static_cast<double>(step) / static_cast<double>(m_total) : kNan;
}

std::string labelOf(Control control) {
    const Param* param = findParam(control.key, RunKind::Pretrain);
    return param != nullptr ? param->label : std::string(control.label);
}

Json proposal(const RunSpec& spec, Control control, double wanted) {
    const Param* param = findParam(control.key, RunKind::Pretrain);
    const bool number = param != nullptr && spec.value(control.key).is_number();
    if (!number || !std::isfinite(wanted))
        return {};
    const bool whole = param->type == ParamType::Integer;
    const double value = std::clamp(whole ? std::round(wanted) : wanted, param->low, param->high);
    if (value == spec.number(control.key))
        return {};
    return whole ? Json(static_cast<std::int64_t>(value)) : Json(value);
}

Change scaled(const Evidence& evidence, Control control, double factor) {
    const double current = evidence.spec().number(control.key);
    const Json value = current > 0.0 ? proposal(evidence.spec(), control, rounded(current * factor)) : Json();
    const std::string label = evidence.label(control);
    const bool lower = factor < 1.0;
    Change change{"", std::string(control.key), value};
    if (value.is_null())
        change.words = evidence.say((lower ? HILUM_TR("Lower “{}” to about {} of what it is.")
                                           : HILUM_TR("Raise “{}” to about {} of what it is.")),
                                    label, percent(factor));
    else
        change.words = evidence.say((lower ? HILUM_TR("Lower “{}” from {:.6g} to {:.6g}.")
                                           : HILUM_TR("Raise “{}” from {:.6g} to {:.6g}.")),
                                    label, current, value.get<double>());
    return change;
}

double rounded(double value) {
    if (!std::isfinite(value) || value == 0.0)
        return value;
    const double unit = std::pow(10.0, 1.0 - std::floor(std::log10(std::abs(value))));
    return std::round(value * unit) / unit;
}

std::string percent(double share) {
    const double hundred = 100.0 * share;
    return fmt::format("{:.{}f} %", hundred, std::abs(hundred) < 9.95 ? 1 : 0);
}

} // namespace hilum::run::health

namespace hilum::run {

std::string_view lightName(HealthLight light) {
    switch (light) {
    case HealthLight::Unknown:
        return "unknown";
    case HealthLight::Green:
        return "green";
    case HealthLight::Amber:
        return "amber";
    case HealthLight::Red:
        return "red";
    }
    return "unknown";
}

HealthHistory healthHistory(std::span<const StampedEvent> events) {
    HealthHistory history;
    for (const auto& stamped : events) {
        if (const auto* plan = std::get_if<PlanMade>(&stamped.event))
            history.totalSteps = plan->totalSteps;
        else if (const auto* evaluated = std::get_if<Evaluated>(&stamped.event))
            history.samples.push_back({evaluated->step, evaluated->metrics});
        else if (const auto* rewound = std::get_if<Rewound>(&stamped.event)) // its own evaluation stands
            std::erase_if(history.samples, [&](const HealthSample& s) { return s.step > rewound->step; });
    }
    return history;
}

} // namespace hilum::run
