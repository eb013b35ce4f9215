// What went wrong: runs that did not finish or warned, pretraining that health doubts, and test films that no
// run answers rightly. Films are counted, never named.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Facts.h"
#include "report/ReportParts.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>

namespace hilum::report {
namespace {

constexpr std::size_t kMostWarnings = 12;

void addUnfinished(const Comparison& comparison, Bullets& list) {
    const auto say = [&list](const std::string& id, const run::RunSummary& summary,
                             const std::string& reason) {
        if (summary.state != run::RunState::Finished)
            list.items.push_back(fmt::format(HILUM_TR("Run {} did not finish (state: {}{})."), id,
                                             run::stateName(summary.state),
                                             reason.empty() ? "" : "; " + reason));
    };
    for (const ComparedRun& run : comparison.runs)
        say(run.id, run.summary, run.reason);
    for (const PretrainingRun& run : comparison.pretraining)
        say(run.id, run.summary, withoutPaths(run.summary.reason, 300));
}

void addHealth(const Comparison& comparison, Bullets& list) {
    for (const PretrainingRun& run : comparison.pretraining) {
        const std::string light = textAt(run.health, "light");
        const std::string sentence = textAt(run.health, "sentence");
        if ((light == "red" || light == "amber") && !sentence.empty())
            list.items.push_back(fmt::format(HILUM_TR("Health of the pretraining {} ({}): {}. {}"), run.id,
                                             run.name, light, sentence));
    }
}

void addWarnings(const Comparison& comparison, Bullets& list) {
    std::size_t said = 0, all = 0;
    const auto say = [&](const std::string& id, const std::vector<std::string>& warnings) {
        for (const std::string& warning : warnings)
            if (++all; said < kMostWarnings) {
                ++said;
                list.items.push_back(
                    fmt::format(HILUM_TR("Run {} warned: {}"), id, withoutPaths(warning, 300)));
            }
    };
    for (const ComparedRun& run : comparison.runs)
        say(run.id, run.summary.warnings);
    for (const PretrainingRun& run : comparison.pretraining)
        say(run.id, run.summary.warnings);
    if (all > said)
        list.items.push_back(fmt::format(HILUM_TR("{} more warnings."), all - said));
}

/// How often test films were answered wrongly by all of the runs that the answer is about.
struct Shared {
    std::int64_t missed = 0, positives = 0, alarmed = 0, negatives = 0;
    std::vector<std::string> runs;
};

Shared sharedErrors(const Comparison& comparison) {
    Shared shared;
    std::vector<const ComparedRun*> runs;
    for (const ComparedRun& run : comparison.runs)
        if (run.protocolGroup == comparison.protocolGroup && !run.constantScore) {
            runs.push_back(&run);
            shared.runs.push_back(run.id);
        }
    if (runs.empty())
        return shared;
    const std::vector<int>& label = runs.front()->test.label;
    for (std::size_t film = 0; film < label.size(); ++film) {
        const bool positive = label[film] == 1;
        ++(positive ? shared.positives : shared.negatives);
        const bool wrong = std::ranges::all_of(runs, [&](const ComparedRun* run) {
            return film < run->test.score.size() && (run->test.score[film] >= run->threshold) != positive;
        });
        if (wrong)
            ++(positive ? shared.missed : shared.alarmed);
    }
    return shared;
}

} // namespace

std::string sharedErrorsText(const Comparison& comparison) {
    const Shared shared = sharedErrors(comparison);
    if (shared.runs.size() < 2)
        return {};
    const bool any = shared.missed + shared.alarmed > 0;
    return fmt::format(
        HILUM_TR(
            "{} of {} positive test films are missed and {} of {} negative ones called positive by every "
            "one of {} runs at its threshold ({}){}"),
        countText(shared.missed), countText(shared.positives), countText(shared.alarmed),
        countText(shared.negatives), shared.runs.size(), listText(shared.runs, 4),
        any ? HILUM_TR(": look at their labels first.") : ".");
}

std::vector<Block> failuresSection(const Comparison& comparison) {
    Bullets list;
    if (std::string text = sharedErrorsText(comparison); !text.empty())
        list.items.push_back(std::move(text));
    addUnfinished(comparison, list);
    addHealth(comparison, list);
    addWarnings(comparison, list);
    std::vector<Block> blocks{Heading{2, HILUM_TR("Failures"), "failures"}};
    if (list.items.empty())
        blocks.emplace_back(Paragraph{HILUM_TR("Every run finished, and none of them warned.")});
    else
        blocks.emplace_back(std::move(list));
    return blocks;
}

} // namespace hilum::report
