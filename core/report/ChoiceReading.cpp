#include "report/ChoiceReading.h"

#include "report/CleanText.h"
#include "report/ExportParts.h"
#include "report/Facts.h"
#include "report/RunReading.h"
#include "report/Wording.h"
#include "run/RunStore.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

namespace hilum::report {
namespace {

constexpr std::size_t kMostCandidates = 200; ///< a fact can say anything
constexpr std::size_t kMostParameters = 3;

/// A candidate with the specification that decided what was tried.
struct Tried {
    ChoiceCandidate candidate;
    Json spec; ///< of its pretraining; null where it was not read
};

bool holdsTestPart(const run::RunFolder& folder) {
    auto store = run::RunStore::openForReading(folder.path);
    if (!store)
        return true;
    const auto parts = store->predictionParts();
    return !parts.ok() ||
           std::ranges::any_of(*parts, [](const std::string& part) { return part.starts_with("test"); });
}

void readPretraining(const std::filesystem::path& workspace, const std::string& id, Tried& tried) {
    const auto folder = run::openRun(workspace, id);
    if (!folder)
        return;
    const run::RunSummary summary = run::summarise(*folder);
    if (!summary.spec || !summary.error.empty())
        return;
    tried.candidate.pretraining = withoutPaths(id, 80);
    tried.candidate.pretrainingS = summary.elapsedS;
    tried.spec = summary.spec->toJson();
}

Tried readCandidate(const std::filesystem::path& workspace, const Json& entry) {
    Tried tried;
    const std::string id = textAt(entry, "run");
    tried.candidate.run = withoutPaths(id, 80);
    tried.candidate.validationAuroc = numberAt(entry, "validation.auroc", std::nan(""));
    const auto folder = run::openRun(workspace, id);
    if (!folder)
        return tried;
    const run::RunSummary summary = run::summarise(*folder);
    if (!summary.spec || !summary.error.empty())
        return tried;
    tried.candidate.probeS = summary.elapsedS;
    tried.candidate.state = std::string(run::stateName(summary.state));
    tried.candidate.blind = summary.spec->flag("validationOnly") && !holdsTestPart(*folder);
    readPretraining(workspace, summary.spec->dependsOn(), tried);
    return tried;
}

/// The parameters in which the specifications that were read differ, in the order of the first one's keys.
std::vector<std::string> differingKeys(const std::vector<Tried>& all) {
    static const std::set<std::string> kNames{"kind",    "name",          "notes",           "device",
                                              "threads", "loaderThreads", "checkpointEveryS"};
    std::map<std::string, std::set<std::string>> values;
    std::size_t read = 0;
    for (const Tried& tried : all) {
        if (!tried.spec.is_object())
            continue;
        ++read;
        for (const auto& [key, value] : tried.spec.items())
            if (!kNames.contains(key))
                values[key].insert(value.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    std::vector<std::string> keys;
    if (read > 1)
        for (const auto& [key, texts] : values)
            if (texts.size() > 1)
                keys.push_back(key);
    return keys;
}

void nameTheDifference(std::vector<Tried>& all, SettingChoice& choice) {
    const std::vector<std::string> keys = differingKeys(all);
    std::vector<std::string> labels;
    for (Tried& tried : all) {
        if (!tried.spec.is_object())
            continue;
        std::vector<std::string> values;
        for (const std::string& key : keys)
            values.push_back(tried.spec.contains(key) ? valueText(tried.spec.at(key)) : "–");
        tried.candidate.value = listText(values, kMostParameters);
        if (labels.empty())
            for (const std::string& key : keys)
                labels.push_back(labelOf(tried.spec, key));
    }
    choice.parameter = listText(labels, kMostParameters);
}

SettingChoice readChoice(const ComparedRun& run) {
    SettingChoice choice;
    std::vector<Tried> all;
    const std::string chosen = textAt(run.choice, "chosen");
    const Json entries = run.choice.value("of", Json::array());
    for (const Json& entry : entries) {
        if (textAt(entry, "run").empty() || all.size() == kMostCandidates)
            continue;
        all.push_back(readCandidate(run.summary.folder.workspace(), entry));
        all.back().candidate.chosen = textAt(entry, "run") == chosen;
    }
    nameTheDifference(all, choice);
    for (Tried& tried : all)
        choice.candidates.push_back(std::move(tried.candidate));
    return choice;
}

/// Runs that start from a candidate that was not chosen, and so read the test part for it.
std::vector<std::size_t> startingElsewhere(const SettingChoice& choice, std::span<const ComparedRun> runs) {
    std::set<std::string> passedOver;
    for (const ChoiceCandidate& candidate : choice.candidates)
        if (!candidate.chosen && !candidate.pretraining.empty())
            passedOver.insert(candidate.pretraining);
    for (const ChoiceCandidate& candidate : choice.candidates)
        if (candidate.chosen)
            passedOver.erase(candidate.pretraining);
    std::vector<std::size_t> others;
    for (std::size_t i = 0; i < runs.size(); ++i)
        if (passedOver.contains(withoutPaths(runs[i].pretraining, 80)))
            others.push_back(i);
    return others;
}

} // namespace

std::vector<SettingChoice> readChoices(std::span<const ComparedRun> runs) {
    std::vector<SettingChoice> choices;
    std::map<std::string, std::size_t> known;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const Json& fact = runs[i].choice;
        if (!fact.is_object() || !fact.contains("of") || !fact.at("of").is_array())
            continue;
        const auto [place, isNew] =
            known.try_emplace(fact.dump(-1, ' ', false, Json::error_handler_t::replace), choices.size());
        if (isNew)
            choices.push_back(readChoice(runs[i]));
        choices[place->second].runs.push_back(i);
    }
    std::erase_if(choices, [](const SettingChoice& choice) { return choice.candidates.empty(); });
    for (SettingChoice& choice : choices)
        choice.others = startingElsewhere(choice, runs);
    return choices;
}

Json choicesJson(const Comparison& comparison) {
    Json all = Json::array();
    for (const SettingChoice& choice : comparison.choices) {
        Json runs = Json::array(), candidates = Json::array();
        for (const std::size_t i : choice.runs)
            runs.push_back(comparison.runs[i].id);
        for (const ChoiceCandidate& candidate : choice.candidates)
            candidates.push_back({{"run", candidate.run},
                                  {"pretraining", candidate.pretraining},
                                  {"value", candidate.value},
                                  {"validationAuroc", numberOrNull(candidate.validationAuroc)},
                                  {"chosen", candidate.chosen},
                                  {"readNoTestPart", candidate.blind},
                                  {"pretrainingS", numberOrNull(candidate.pretrainingS)},
                                  {"probeS", numberOrNull(candidate.probeS)}});
        all.push_back({{"parameter", choice.parameter}, {"runs", runs}, {"candidates", candidates}});
    }
    return all;
}

} // namespace hilum::report
