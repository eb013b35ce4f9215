// Runs that were asked several questions: every finding, or one of several classes.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Facts.h"
#include "report/ReportParts.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>

namespace hilum::report {
namespace {

using statistics::Interval;
using Runs = std::vector<const ComparedRun*>;

constexpr std::size_t kMostRuns = 24;     ///< in the tables of outputs; the CSV has them all
constexpr std::size_t kRunsInTable = 5;   ///< side by side
constexpr std::size_t kMostMatrices = 6;  ///< of the runs with the highest accuracy
constexpr std::size_t kWidestMatrix = 16; ///< classes that still fit beside each other

Cell intervalCell(const Interval& interval) {
    return {.text = metricText(interval.value), .detail = boundsText(interval)};
}

double valueOf(const ComparedRun& run, const char* metric) {
    const auto found = run.metrics.find(metric);
    return found == run.metrics.end() || !std::isfinite(found->second.value) ? -1.0 : found->second.value;
}

/// The highest first.
Runs byMetric(Runs runs, const char* metric) {
    std::ranges::stable_sort(runs, std::greater<>(),
                             [metric](const ComparedRun* run) { return valueOf(*run, metric); });
    return runs;
}

const OutputResult* outputOf(const ComparedRun& run, const std::string& name) {
    const auto found = std::ranges::find(run.outputs, name, &OutputResult::name);
    return found == run.outputs.end() ? nullptr : &*found;
}

Table outputsTable(const Runs& runs, bool classes) {
    Table table;
    table.caption =
        fmt::format(HILUM_TR("AUROC of each {} on the test films, with 95 % intervals: {}"),
                    classes ? HILUM_TR("class") : HILUM_TR("finding"), idsText(runs, kRunsInTable));
    table.columns = {{classes ? HILUM_TR("Class") : HILUM_TR("Finding"), false},
                     {HILUM_TR("Positive test films"), true}};
    for (const ComparedRun* run : runs)
        table.columns.push_back({run->name, true});
    for (const OutputResult& output : runs.front()->outputs) {
        std::vector<Cell> row{{.text = output.name},
                              {.text = shareText(output.positives, output.films),
                               .detail = fmt::format(HILUM_TR("of {}"), countText(output.films))}};
        for (const ComparedRun* run : runs) {
            const OutputResult* same = outputOf(*run, output.name);
            row.push_back(same == nullptr ? Cell{.text = "–"} : intervalCell(same->auroc));
        }
        table.rows.push_back(std::move(row));
    }
    std::vector<Cell> mean{{.text = HILUM_TR("Mean"), .strong = true}, {}};
    for (const ComparedRun* run : runs) {
        mean.push_back(intervalCell(run->metrics.at("meanAuroc")));
        mean.back().strong = true;
    }
    table.rows.push_back(std::move(mean));
    return table;
}

std::string outputsNote(std::size_t shown, std::size_t all) {
    std::string note = HILUM_TR(
        "An AUROC needs films with and without the finding; where the test films do not hold both, it "
        "is missing, and the mean is that of the others. "
        "The mean has its own interval: in each draw the same patients count for every output. Nothing is "
        "corrected for the number of "
        "outputs.");
    if (shown < all)
        note += fmt::format(HILUM_TR(" {} of {} runs, those with the highest mean."), shown, all);
    return note;
}

/// Runs of one task and one protocol.
void addOutputs(const Runs& all, bool classes, std::vector<Block>& blocks) {
    Runs runs = byMetric(all, "meanAuroc");
    runs.resize(std::min(runs.size(), kMostRuns));
    for (std::size_t first = 0; first < runs.size(); first += kRunsInTable) {
        const auto begin = runs.begin() + static_cast<std::ptrdiff_t>(first);
        const auto end =
            runs.begin() + static_cast<std::ptrdiff_t>(std::min(first + kRunsInTable, runs.size()));
        blocks.emplace_back(outputsTable(Runs(begin, end), classes));
    }
    blocks.emplace_back(Paragraph{outputsNote(runs.size(), all.size()), Tone::Note});
}

Table classesTable(const Runs& runs) {
    Table table;
    table.caption = HILUM_TR("How often the likeliest class is the film's own");
    table.columns = {{HILUM_TR("Run"), false},
                     {HILUM_TR("Accuracy over classes"), true},
                     {HILUM_TR("Always the largest class"), true},
                     {HILUM_TR("Mean AUROC"), true},
                     {HILUM_TR("Mean AUPRC"), true}};
    for (const ComparedRun* run : runs) {
        const auto accuracy = run->metrics.find("classAccuracy");
        double largest = 0.0;
        for (const OutputResult& output : run->outputs)
            largest = std::max(largest, std::isfinite(output.prevalence) ? output.prevalence : 0.0);
        table.rows.push_back(
            {runCell(*run),
             accuracy == run->metrics.end() ? Cell{.text = "–"} : intervalCell(accuracy->second),
             {.text = metricText(largest)},
             intervalCell(run->metrics.at("meanAuroc")),
             intervalCell(run->metrics.at("meanAuprc"))});
    }
    return table;
}

Table matrixTable(const ComparedRun& run) {
    Table table;
    table.caption = fmt::format(HILUM_TR("Test films of {} ({}): their class by row, its answer by column"),
                                run.name, run.id);
    table.columns = {{HILUM_TR("Class"), false}};
    for (const OutputResult& output : run.outputs)
        table.columns.push_back({output.name, true});
    for (std::size_t truth = 0; truth < run.classCounts.size(); ++truth) {
        std::vector<Cell> row{{.text = run.outputs[truth].name}};
        for (std::size_t answer = 0; answer < run.classCounts.size(); ++answer)
            row.push_back({.text = countText(run.classCounts[truth][answer]), .strong = truth == answer});
        table.rows.push_back(std::move(row));
    }
    return table;
}

void addClasses(const Runs& all, std::vector<Block>& blocks) {
    blocks.emplace_back(classesTable(all));
    Runs runs = byMetric(all, "classAccuracy");
    std::erase_if(runs, [](const ComparedRun* run) {
        return run->classCounts.empty() || run->classCounts.size() > kWidestMatrix;
    });
    const std::size_t known = runs.size();
    runs.resize(std::min(known, kMostMatrices));
    for (const ComparedRun* run : runs)
        blocks.emplace_back(matrixTable(*run));
    if (known < all.size() || runs.size() < known)
        blocks.emplace_back(Paragraph{
            fmt::format(
                HILUM_TR("Counts by class are shown for {} of {} runs: those with the highest accuracy, "
                         "with at most {} classes, each film being of exactly one."),
                runs.size(), all.size(), kWidestMatrix),
            Tone::Note});
}

void addTask(const Comparison& comparison, bool classes, std::vector<Block>& blocks) {
    std::map<int, Runs> byProtocol;
    for (const ComparedRun& run : comparison.runs)
        if (!run.outputs.empty() && (textAt(run.spec, "task") == "classes") == classes)
            byProtocol[run.protocolGroup].push_back(&run);
    if (byProtocol.empty())
        return;
    blocks.emplace_back(classes ? Heading{2, HILUM_TR("Classes"), "classes"}
                                : Heading{2, HILUM_TR("Findings"), "findings"});
    for (const auto& [group, runs] : byProtocol) {
        addOutputs(runs, classes, blocks);
        if (classes)
            addClasses(runs, blocks);
    }
}

} // namespace

std::vector<Block> outputsSection(const Comparison& comparison) {
    std::vector<Block> blocks;
    addTask(comparison, false, blocks);
    addTask(comparison, true, blocks);
    return blocks;
}

} // namespace hilum::report
