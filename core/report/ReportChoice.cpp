// Settings that were chosen on validation.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hilum::report {
namespace {

std::string timeText(double seconds) {
    return std::isfinite(seconds) && seconds > 0.0 ? durationText(seconds) : std::string("–");
}

std::vector<const ComparedRun*> runsAt(const Comparison& comparison, const std::vector<std::size_t>& places) {
    std::vector<const ComparedRun*> runs;
    for (const std::size_t i : places)
        runs.push_back(&comparison.runs[i]);
    return runs;
}

std::string parameterOf(const SettingChoice& choice) {
    return choice.parameter.empty() ? HILUM_TR("Setting") : choice.parameter;
}

Cell aurocCell(const ChoiceCandidate& candidate) {
    Cell cell{.text = metricText(candidate.validationAuroc)};
    if (candidate.state.empty())
        cell.detail = HILUM_TR("record not read");
    else if (candidate.state != run::stateName(run::RunState::Finished))
        cell.detail = candidate.state;
    return cell;
}

Table candidatesTable(const Comparison& comparison, const SettingChoice& choice) {
    Table table;
    table.caption =
        fmt::format(HILUM_TR("What was tried before {}"), idsText(runsAt(comparison, choice.runs)));
    table.columns = {{parameterOf(choice), false},
                     {HILUM_TR("Pretraining"), false},
                     {HILUM_TR("Judged by the probe"), false},
                     {HILUM_TR("AUROC on validation"), true},
                     {HILUM_TR("Chosen"), false},
                     {HILUM_TR("Time of the pretraining"), true}};
    const auto textOr = [](const std::string& text) { return text.empty() ? std::string("–") : text; };
    for (const ChoiceCandidate& candidate : choice.candidates) {
        table.rows.push_back({{.text = textOr(candidate.value)},
                              {.text = textOr(candidate.pretraining)},
                              {.text = candidate.run},
                              aurocCell(candidate),
                              {.text = candidate.chosen ? HILUM_TR("chosen") : ""},
                              {.text = timeText(candidate.pretrainingS)}});
        if (candidate.chosen)
            for (Cell& cell : table.rows.back())
                cell.strong = true;
    }
    table.note =
        HILUM_TR("The highest AUROC on validation was chosen. It is too high as an estimate, having been "
                 "chosen for being high: what the setting is worth stands among the results on test.");
    return table;
}

std::vector<std::string> idsOf(const Comparison& comparison, const std::vector<std::size_t>& runs) {
    std::vector<std::string> ids;
    for (const std::size_t i : runs)
        ids.push_back(comparison.runs[i].id);
    return ids;
}

/// Whether the test part had a say in the choice.
Paragraph testPartParagraph(const Comparison& comparison, const SettingChoice& choice) {
    if (!choice.others.empty())
        return {
            fmt::format(HILUM_TR("The test part was read for settings that were not chosen, too, by {}: what "
                                 "was chosen on validation is no longer the only one that test has seen."),
                        runsText(idsOf(comparison, choice.others))),
            Tone::Warning};
    std::vector<std::string> doubtful;
    for (const ChoiceCandidate& candidate : choice.candidates)
        if (!candidate.blind)
            doubtful.push_back(candidate.run);
    if (!doubtful.empty())
        return {
            fmt::format(HILUM_TR("It is not certain that the test part stayed unread while this was chosen: "
                                 "{} cannot be read, or did read it."),
                        runsText(doubtful)),
            Tone::Warning};
    return {fmt::format(
        HILUM_TR("Of the runs in this report, only those of the chosen setting read the test part, "
                 "each once: {}. Other runs of the workspace were not looked at."),
        runsText(idsOf(comparison, choice.runs)))};
}

std::string costText(const SettingChoice& choice) {
    std::set<std::string> counted;
    double seconds = 0.0, probeSeconds = 0.0;
    for (const ChoiceCandidate& candidate : choice.candidates) {
        if (std::isfinite(candidate.probeS))
            probeSeconds += candidate.probeS;
        if (!candidate.pretraining.empty() && counted.insert(candidate.pretraining).second)
            seconds += candidate.pretrainingS;
    }
    if (counted.empty())
        return {};
    return fmt::format(
        HILUM_TR("The choice took {} pretrainings of together {}, and {} for their probes; the times under "
                 "Efficiency hold the chosen pretraining alone."),
        counted.size(), timeText(seconds), timeText(probeSeconds));
}

} // namespace

std::vector<Block> choicesSection(const Comparison& comparison) {
    if (comparison.choices.empty())
        return {};
    std::vector<Block> blocks{Heading{2, HILUM_TR("Chosen on validation"), "choice"}};
    for (const SettingChoice& choice : comparison.choices) {
        blocks.emplace_back(candidatesTable(comparison, choice));
        blocks.emplace_back(testPartParagraph(comparison, choice));
        if (std::string cost = costText(choice); !cost.empty())
            blocks.emplace_back(Paragraph{std::move(cost), Tone::Note});
    }
    return blocks;
}

} // namespace hilum::report
