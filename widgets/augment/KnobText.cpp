#include "widgets/augment/KnobText.h"

#include "widgets/common/Format.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::widgets {

namespace {

struct Name {
    std::string_view kind, stem;
    const char* label;
};

constexpr std::array kNames{
    Name{"randomResizedCrop", "scale", QT_TRANSLATE_NOOP("KnobText", "Area kept")},
    Name{"randomResizedCrop", "ratio", QT_TRANSLATE_NOOP("KnobText", "Width to height")},
    Name{"rotate", "degrees", QT_TRANSLATE_NOOP("KnobText", "Angle up to ±")},
    Name{"brightnessContrast", "brightness", QT_TRANSLATE_NOOP("KnobText", "Brightness ±")},
    Name{"brightnessContrast", "contrast", QT_TRANSLATE_NOOP("KnobText", "Contrast ±")},
    Name{"gaussianBlur", "sigma", QT_TRANSLATE_NOOP("KnobText", "Blur σ")},
    Name{"gaussianNoise", "sigma", QT_TRANSLATE_NOOP("KnobText", "Noise σ up to")},
    Name{"solarize", "threshold", QT_TRANSLATE_NOOP("KnobText", "Threshold")},
};

/// A knob without a name of its own reads as its key: "someKnob" → "some knob".
QString labelOf(std::string_view kind, const std::string& stem) {
    for (const Name& name : kNames)
        if (name.kind == kind && name.stem == stem)
            return QCoreApplication::translate("KnobText", name.label);
    QString words;
    for (const QChar letter : qs(stem))
        words += letter.isUpper() ? QString(u' ') + letter.toLower() : QString(letter);
    return words;
}

std::optional<std::string> stemOf(const std::string& key, std::string_view ending) {
    if (key.size() > ending.size() && key.ends_with(ending))
        return key.substr(0, key.size() - ending.size());
    return std::nullopt;
}

} // namespace

std::vector<KnobGroup> knobGroups(const augment::Transform& step) {
    const std::vector<augment::Knob> knobs = step.knobs();
    std::vector<KnobGroup> groups;
    for (const augment::Knob& knob : knobs) {
        KnobGroup group{knob.key, std::nullopt, knob, {}, coreText(knob.help), false};
        if (const auto stem = stemOf(knob.key, "Min")) {
            const auto other = std::ranges::find(knobs, *stem + "Max", &augment::Knob::key);
            if (other != knobs.end()) {
                group.stem = *stem;
                group.lower = knob;
                group.upper = *other;
                group.help = coreText(knob.help) + u' ' + coreText(other->help);
                group.logarithmic = *stem == "ratio";
            }
        } else if (const auto upperStem = stemOf(knob.key, "Max")) {
            if (std::ranges::find(knobs, *upperStem + "Min", &augment::Knob::key) != knobs.end())
                continue; // stands with its partner
        }
        group.label = labelOf(step.kind(), group.stem);
        groups.push_back(std::move(group));
    }
    return groups;
}

QString knobName(std::string_view kind, const std::string& key) {
    const auto named = [&](const std::string& stem, const char* which) {
        return QCoreApplication::translate("KnobText", which).arg(labelOf(kind, stem));
    };
    if (const auto stem = stemOf(key, "Min"))
        return named(*stem, QT_TRANSLATE_NOOP("KnobText", "%1, smallest"));
    if (const auto stem = stemOf(key, "Max"))
        return named(*stem, QT_TRANSLATE_NOOP("KnobText", "%1, largest"));
    return labelOf(kind, key);
}

QString knobValueText(double value, const std::string& unit) {
    if (unit == "°")
        return formatNumber(value, value == std::round(value) ? 0 : 1) + QStringLiteral("°");
    const int digits = std::abs(value) < 0.1 && value != 0.0 ? 3 : 2;
    const QString number = formatNumber(value, digits);
    return unit.empty() ? number : number + u' ' + coreText(unit);
}

QString knobRangeText(const KnobGroup& group, double lower, double upper) {
    if (!group.lower)
        return knobValueText(upper, group.upper.unit);
    return QStringLiteral("%1 – %2").arg(knobValueText(lower, {}), knobValueText(upper, group.upper.unit));
}

} // namespace hilum::widgets
