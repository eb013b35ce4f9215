// What the health rules look at and what they propose with. Health.cpp includes it, nobody else. Values.
#pragma once

#include "base/Text.h"
#include "run/Health.h"

#include <array>
#include <cstdint>
#include <fmt/format.h>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::run::health {

struct Reading {
    std::int64_t step = 0;
    double value = 0.0; ///< NaN where the evaluation gave no finite number
};

/// A parameter that a suggestion is about; the table's label is used where the table has the key.
struct Control {
    std::string_view key, label;
};
[[nodiscard]] std::string labelOf(Control control);

/// The evaluations of a run, in the order of steps.
class Evidence {
public:
    /// Words are English without a translator.
    Evidence(const HealthHistory& history, const RunSpec& spec, Translator translate = {});

    /// Every evaluation that has the number.
    [[nodiscard]] std::vector<Reading> readings(std::string_view name) const;
    /// The newest of them; nothing where it is not finite.
    [[nodiscard]] std::optional<double> last(std::string_view name) const;
    /// The last two, older first, where both are finite and made after such a share of the run: one alone may
    /// be chance.
    [[nodiscard]] std::optional<std::array<double, 2>> lastTwo(std::string_view name, double after) const;
    /// Share of the run that was made at a step; NaN, which passes no comparison, where the plan is unknown.
    [[nodiscard]] double share(std::int64_t step) const;

    [[nodiscard]] const RunSpec& spec() const { return m_spec; }
    [[nodiscard]] std::size_t evaluations() const { return m_samples.size(); }

    /// A HILUM_TR text with its places filled, in the reader's language. A translation that has other places
    /// than the English is passed over: a wrong word in a catalogue must not end the program.
    template <class... Values>
    [[nodiscard]] std::string say(std::string_view english, const Values&... values) const {
        return fmt::vformat(translated(english), fmt::make_format_args(values...));
    }
    [[nodiscard]] std::string label(Control control) const; ///< as labelOf(), in the reader's language

private:
    [[nodiscard]] std::string translated(std::string_view english) const;
    std::vector<HealthSample> m_samples;
    std::int64_t m_total;
    const RunSpec& m_spec;
    Translator m_translate;
};

/// One change to make, in words and, where it can be said, as a value.
struct Change {
    std::string words, parameter;
    Json value;
};

/// The value within the parameter's range; null where the table has no such number or it stands there
/// already.
[[nodiscard]] Json proposal(const RunSpec& spec, Control control, double wanted);
/// Lower or raise by a factor. A learning rate of 0 means the method's own rule: there only the factor is
/// known.
[[nodiscard]] Change scaled(const Evidence& evidence, Control control, double factor);
/// Rounded to two digits, as a person would choose it.
[[nodiscard]] double rounded(double value);
/// "4.0 %", "93 %".
[[nodiscard]] std::string percent(double share);

} // namespace hilum::run::health
