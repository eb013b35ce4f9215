// Which films the numbers come from: how they were divided, the flow from import to test, and who they are
// of.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Cohort.h"
#include "report/Facts.h"
#include "report/ReportParts.h"
#include "report/RunReading.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>

namespace hilum::report {
namespace {

constexpr std::size_t kHashDigits = 12;
constexpr std::size_t kMostTrainingRows = 12;

struct FlowStep {
    std::string name, detail;
    PartCounts counts;
    std::string runs;
};

void addStep(FlowStep step, std::vector<FlowStep>& steps, std::vector<std::string>& missing) {
    if (step.counts.films < 0)
        missing.push_back(step.name);
    else
        steps.push_back(std::move(step));
}

/// Runs that learned from as many films; runs that looked at none (a rule) count as having the whole pool.
void addTrainingSteps(const SharedCohort& shared, std::vector<FlowStep>& steps,
                      std::vector<std::string>& missing) {
    struct Row {
        std::vector<const ComparedRun*> runs;
        std::set<std::string> labels;
    };
    std::map<PartCounts, Row, std::greater<>> rows;
    for (const ComparedRun* run : shared.runs) {
        Row& row = rows[cohortOf(*run).training];
        row.runs.push_back(run);
        const std::string labels = labelText(*run);
        row.labels.insert(labels.empty() ? HILUM_TR("all labels") : labels);
    }
    std::size_t shown = 0;
    for (const auto& [counts, row] : rows) {
        if (shown++ == kMostTrainingRows) {
            steps.push_back(
                {HILUM_TR("Used for training"),
                 fmt::format(HILUM_TR("{} further numbers of films"), rows.size() - kMostTrainingRows),
                 {},
                 {}});
            break;
        }
        const std::vector<std::string> labels(row.labels.begin(), row.labels.end());
        addStep({HILUM_TR("Used for training"), listText(labels, 3), counts, idsText(row.runs)}, steps,
                missing);
    }
}

std::vector<FlowStep> labelledSteps(const SharedCohort& shared, std::vector<std::string>& missing) {
    std::vector<FlowStep> steps;
    const Cohort& cohort = shared.cohort;
    const std::string runs = idsText(shared.runs);
    addStep({HILUM_TR("Imported"), cohort.dataset, cohort.imported, runs}, steps, missing);
    addStep({HILUM_TR("With a label"), cohort.dataset, cohort.labelled, runs}, steps, missing);
    if (cohort.unassigned >= 0)
        steps.push_back({HILUM_TR("Labelled, in no part"), {}, {cohort.unassigned, -1, -1}, runs});
    addStep({HILUM_TR("Training part"), cohort.split, cohort.pool, runs}, steps, missing);
    addTrainingSteps(shared, steps, missing);
    addStep({HILUM_TR("Validation"), cohort.split, cohort.validation, runs}, steps, missing);
    addStep({HILUM_TR("Test"), cohort.split, cohort.test, runs}, steps, missing);
    return steps;
}

/// Pretraining runs that saw the same films.
std::vector<FlowStep> pretrainingSteps(const Comparison& comparison) {
    std::map<std::pair<std::string, PartCounts>, std::vector<std::string>> rows;
    for (const PretrainingRun& run : comparison.pretraining) {
        std::string dataset = textAt(run.protocol, "dataset");
        if (const std::string split = textAt(run.protocol, "split"); !split.empty())
            dataset += " (" + split + ")";
        const PartCounts counts{integerAt(run.protocol, "trainingFilms", -1),
                                integerAt(run.protocol, "trainingPatients", -1), -1};
        if (counts.films >= 0)
            rows[{dataset, counts}].push_back(run.id);
    }
    std::vector<FlowStep> steps;
    for (const auto& [key, ids] : rows)
        steps.push_back({HILUM_TR("Pretraining, without labels"), key.first, key.second, listText(ids, 4)});
    return steps;
}

Table flowTable(const std::vector<FlowStep>& steps, const std::vector<std::string>& missing) {
    Table table;
    table.caption = HILUM_TR("From import to test, as each run's worker counted; validation and test as they "
                             "stand in the predictions");
    table.columns = {{HILUM_TR("Films"), false},
                     {HILUM_TR("n films"), true},
                     {HILUM_TR("n patients"), true},
                     {HILUM_TR("Positive"), true},
                     {HILUM_TR("Runs"), false}};
    for (const FlowStep& step : steps)
        table.rows.push_back({{.text = step.name, .detail = step.detail},
                              {.text = countOrDash(step.counts.films)},
                              {.text = countOrDash(step.counts.patients)},
                              {.text = shareText(step.counts.positives, step.counts.films)},
                              {.text = step.runs, .tone = Tone::Note}});
    if (!missing.empty())
        table.note = fmt::format(HILUM_TR("Not recorded: {}. A dash stands for a number that was not "
                                          "recorded."),
                                 listText(missing, 6));
    return table;
}

std::string quartilesText(const Json& part) {
    const double median = numberAt(part, "ageMedian", -1.0);
    if (median < 0.0)
        return "–";
    const double low = numberAt(part, "ageQ1", -1.0), high = numberAt(part, "ageQ3", -1.0);
    return low < 0.0 || high < 0.0 ? fmt::format("{:.0f}", median)
                                   : fmt::format("{:.0f} [{:.0f}, {:.0f}]", median, low, high);
}

/// Without rows where the worker recorded no such thing.
Table demographicsTable(const SharedCohort& shared) {
    Table table;
    table.caption = HILUM_TR("Whom the films show, counted by film");
    table.columns = {{HILUM_TR("Part"), false},  {HILUM_TR("Women"), true},
                     {HILUM_TR("Men"), true},    {HILUM_TR("Age, median [quartiles]"), true},
                     {HILUM_TR("PA"), true},     {HILUM_TR("AP"), true},
                     {HILUM_TR("Lateral"), true}};
    const auto told = std::ranges::find_if(shared.runs, [](const ComparedRun* candidate) {
        return !objectAt(candidate->protocol, "demographics").is_null();
    });
    if (told == shared.runs.end())
        return table;
    const ComparedRun& run = **told;
    const Json& demographics = objectAt(run.protocol, "demographics");
    const std::pair<const char*, const char*> parts[] = {{"training", HILUM_TR("Used for training")},
                                                         {"validation", HILUM_TR("Validation")},
                                                         {"test", HILUM_TR("Test")}};
    for (const auto& [key, name] : parts) {
        const Json& part = objectAt(demographics, key);
        if (part.is_null())
            continue;
        const auto share = [&](const char* of) {
            return shareText(integerAt(part, of, -1), integerAt(part, "films", -1));
        };
        table.rows.push_back({{.text = name, .detail = run.id},
                              {.text = share("female")},
                              {.text = share("male")},
                              {.text = quartilesText(part)},
                              {.text = share("viewPa")},
                              {.text = share("viewAp")},
                              {.text = share("viewLateral")}});
    }
    table.note = HILUM_TR("Shares are of all films of the part; what is missing to 100 % is unknown.");
    return table;
}

} // namespace

std::string splitText(const SharedCohort& shared) {
    const Cohort& cohort = shared.cohort;
    std::string text = fmt::format(HILUM_TR("Labels are those of {}"), cohort.dataset);
    if (!cohort.split.empty())
        text += fmt::format(HILUM_TR(", divided by the split “{}”"), cohort.split);
    if (!cohort.splitHash.empty())
        text += fmt::format(HILUM_TR(" (SHA-256 {}…)"), cohort.splitHash.substr(0, kHashDigits));
    text += ".";
    if (!cohort.splitSentence.empty())
        text += " " + cohort.splitSentence;
    if (cohort.synthetic)
        text += HILUM_TR(" The films are synthetic.");
    return text + fmt::format(" ({}.)", HILUM_TR("Runs: ") + idsText(shared.runs));
}

std::vector<Block> cohortSection(const Comparison& comparison) {
    std::vector<Block> blocks{Heading{2, HILUM_TR("Films and patients"), "cohort"}};
    const std::vector<SharedCohort> cohorts = sharedCohorts(comparison);
    const std::vector<FlowStep> pretraining = pretrainingSteps(comparison);
    for (std::size_t i = 0; i < cohorts.size(); ++i) {
        blocks.emplace_back(Paragraph{splitText(cohorts[i])});
        std::vector<std::string> missing;
        std::vector<FlowStep> steps = labelledSteps(cohorts[i], missing);
        if (i + 1 == cohorts.size())
            steps.insert(steps.end(), pretraining.begin(), pretraining.end());
        blocks.emplace_back(flowTable(steps, missing));
        if (Table who = demographicsTable(cohorts[i]); !who.rows.empty())
            blocks.emplace_back(std::move(who));
    }
    return blocks;
}

} // namespace hilum::report
