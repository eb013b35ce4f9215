#include "report/Wording.h"

#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Facts.h"
#include "report/RunReading.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

namespace hilum::report {
namespace {

bool isTransformer(const std::string& encoder) {
    return encoder.starts_with("vit");
}

/// A setting that this network, or this optimiser, does not look at.
bool isIdle(const std::string& key, const std::string& encoder, const std::string& optimiser) {
    if (key == "momentum" || key == "layerDecay")
        return (optimiser == "adamw") == (key == "momentum") ||
               (key != "momentum" && !isTransformer(encoder));
    if (key == "width")
        return isTransformer(encoder);
    return (key == "patch" || key == "dropPath") && !isTransformer(encoder);
}

/// "Queue" → "queue", but "MLP head" stays.
std::string uncapitalised(std::string text) {
    const bool word = text.size() > 1 && std::islower(static_cast<unsigned char>(text[1])) != 0;
    if (word)
        text[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(text[0])));
    return text;
}

std::string settingText(const run::Param& param, const Json& value) {
    std::string text = uncapitalised(param.label) + " ";
    text += value.is_number_integer() ? countText(value.get<std::int64_t>()) : valueText(value);
    // "norm groups 8", but "queue 4,096 keys".
    if (!param.unit.empty() && !param.label.ends_with(param.unit))
        text += " " + param.unit;
    return text;
}

} // namespace

std::string listText(const std::vector<std::string>& items, std::size_t most) {
    std::string text;
    for (std::size_t i = 0; i < std::min(items.size(), most); ++i)
        text += (i == 0 ? "" : ", ") + items[i];
    if (items.size() > most)
        text += fmt::format(HILUM_TR(", {} more"), items.size() - most);
    return text;
}

std::string idsText(const std::vector<const ComparedRun*>& runs, std::size_t most) {
    std::vector<std::string> ids;
    for (const ComparedRun* run : runs)
        if (std::ranges::find(ids, run->id) == ids.end())
            ids.push_back(run->id);
    return listText(ids, most);
}

std::string runsText(const std::vector<std::string>& ids, std::size_t most) {
    return (ids.size() == 1 ? HILUM_TR("run ") : HILUM_TR("runs ")) + listText(ids, most);
}

std::string countOrDash(std::int64_t count) {
    return count < 0 ? "–" : countText(count);
}

std::string shareText(std::int64_t part, std::int64_t whole) {
    if (part < 0 || whole <= 0)
        return countOrDash(part);
    return fmt::format("{} ({})", countText(part),
                       percentText(static_cast<double>(part) / static_cast<double>(whole)));
}

std::string networkText(const Json& spec) {
    constexpr std::int64_t kFullWidth = 64;
    const std::string encoder = textAt(spec, "encoder");
    const std::string name = encoderName(encoder);
    if (isTransformer(encoder))
        return fmt::format(HILUM_TR("{} with patches of {} px"), name, integerAt(spec, "patch", 16));
    const std::int64_t width = integerAt(spec, "width", kFullWidth);
    return width == kFullWidth ? name : fmt::format(HILUM_TR("slim {} ({} channels at first)"), name, width);
}

std::string settingsText(const run::RunSpec& spec, const std::set<std::string>& leftOut) {
    const std::string encoder = spec.text("encoder"), optimiser = spec.text("optimiser");
    std::vector<std::string> settings;
    for (const run::Param* param : spec.parameters())
        if (!leftOut.contains(param->key) && !isIdle(param->key, encoder, optimiser))
            settings.push_back(settingText(*param, spec.value(param->key)));
    std::string text;
    for (const std::string& setting : settings)
        text += (text.empty() ? "" : "; ") + setting;
    return text;
}

} // namespace hilum::report
