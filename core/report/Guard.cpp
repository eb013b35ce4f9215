#include "report/Guard.h"

#include "base/Phrase.h"
#include "base/Sha256.h"
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/RunName.h"
#include "report/RunReading.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace hilum::report {
namespace {

/// Label efficiency is a question one may ask, so the number of labels does not forbid a comparison.
constexpr std::array kNeverProtocol{"labelFraction", "labelCount", "seed", "name", "notes", "init", "kind"};

bool isProtocol(const std::string& key, run::RunKind kind) {
    const bool excluded =
        std::ranges::any_of(kNeverProtocol, [&](const char* other) { return key == other; });
    const run::Param* param = run::findParam(key, kind);
    return !excluded && param != nullptr && param->protocol;
}

std::map<std::string, std::string> protocolValues(const Json& spec) {
    std::map<std::string, std::string> values;
    const auto kind = run::kindFromName(spec.value("kind", std::string()));
    if (!kind)
        return values;
    for (const auto& [key, value] : spec.items())
        if (isProtocol(key, *kind))
            values[key] = value.dump(-1, ' ', false, Json::error_handler_t::replace);
    return values;
}

bool mayStandTogether(const ComparedRun& a, const ComparedRun& b) {
    if (a.testSet != b.testSet)
        return false;
    const auto ofA = protocolValues(a.spec);
    const auto ofB = protocolValues(b.spec);
    return std::ranges::all_of(ofA, [&](const auto& entry) {
        const auto other = ofB.find(entry.first);
        return other == ofB.end() || other->second == entry.second;
    });
}

std::string namesOf(const Words& words, const std::vector<const ComparedRun*>& runs) {
    constexpr std::size_t kShown = 3;
    std::string text;
    for (std::size_t i = 0; i < std::min(runs.size(), kShown); ++i)
        text += (i == 0 ? "" : "; ") + runNameIn(words, runs[i]->name);
    if (runs.size() > kShown)
        text += words(HILUM_TR("; {} more"), runs.size() - kShown);
    return text;
}

/// Runs by a parameter's value as it stands in the spec: two values may look alike once paths are hidden.
using RunsByValue = std::map<std::string, std::vector<const ComparedRun*>>;

std::string listed(const Words& words, const RunsByValue& byValue, const std::string& key) {
    std::string text;
    for (const auto& [value, runs] : byValue)
        text += fmt::format("{}“{}” ({})", text.empty() ? "" : ", ", valueText(runs.front()->spec.at(key)),
                            namesOf(words, runs));
    return text;
}

std::string testSetBanner(const Words& words, std::span<const ComparedRun> runs) {
    std::map<std::string, std::vector<const ComparedRun*>> bySet;
    for (const ComparedRun& run : runs)
        bySet[run.testSet].push_back(&run);
    if (bySet.size() < 2)
        return {};
    std::string list;
    for (const auto& [set, members] : bySet)
        list += (list.empty() ? "" : ", ") +
                words(HILUM_TR("{} films of {} patients ({})"), countText(members.front()->testFilms),
                      countText(members.front()->testPatients), namesOf(words, members));
    return words(HILUM_TR("Not comparable: these runs were tested on {} different sets of films: {}."),
                 bySet.size(), list);
}

} // namespace

std::string fingerprintOf(const Json& spec, const std::string& testSet) {
    std::string text;
    for (const auto& [key, value] : protocolValues(spec))
        text += key + '=' + value + '\n';
    return sha256Of(text + "test=" + testSet);
}

int groupByProtocol(std::span<ComparedRun> runs) {
    int next = 0;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        runs[i].protocolGroup = -1;
        for (int group = 0; group < next && runs[i].protocolGroup < 0; ++group) {
            const bool fits = std::ranges::all_of(runs.first(i), [&](const ComparedRun& other) {
                return other.protocolGroup != group || mayStandTogether(runs[i], other);
            });
            if (fits)
                runs[i].protocolGroup = group;
        }
        if (runs[i].protocolGroup < 0)
            runs[i].protocolGroup = next++;
    }
    std::vector<std::size_t> size(static_cast<std::size_t>(std::max(next, 1)));
    for (const ComparedRun& run : runs)
        ++size[static_cast<std::size_t>(run.protocolGroup)];
    return static_cast<int>(std::ranges::max_element(size) - size.begin());
}

std::vector<std::string> guardBanners(std::span<const ComparedRun> runs, const Translator& translate) {
    const Words words(translate);
    std::vector<std::string> banners;
    if (std::string banner = testSetBanner(words, runs); !banner.empty())
        banners.push_back(std::move(banner));
    std::set<std::string> keys;
    for (const ComparedRun& run : runs)
        for (const auto& [key, value] : protocolValues(run.spec))
            keys.insert(key);
    for (const std::string& key : keys) {
        RunsByValue byValue;
        for (const ComparedRun& run : runs)
            if (const auto values = protocolValues(run.spec); values.contains(key))
                byValue[values.at(key)].push_back(&run);
        if (byValue.size() > 1)
            banners.push_back(words(HILUM_TR("Not comparable: “{}” differs: {}."),
                                    words(labelOf(byValue.begin()->second.front()->spec, key)),
                                    listed(words, byValue, key)));
    }
    return banners;
}

} // namespace hilum::report
