// For whom does it work? The best kinds of runs on parts of the test set.
#include "base/Text.h"
#include "report/ChartParts.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"
#include "report/RunSubgroups.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hilum::report {
namespace {

constexpr std::size_t kMostRuns = 3;
constexpr int kMostResamples = 1000; ///< a dozen parts for each run

Table subgroupTable(const ComparedRun& run, const std::vector<NamedSubgroup>& parts) {
    Table table;
    table.caption = fmt::format(HILUM_TR("{} on parts of the test set (run {})"), run.name, run.id);
    table.columns = {{HILUM_TR("Part"), false},       {HILUM_TR("Films / patients"), true},
                     {HILUM_TR("Positive"), true},    {HILUM_TR("AUROC"), true},
                     {HILUM_TR("Sensitivity"), true}, {HILUM_TR("Missed of the ill"), true},
                     {HILUM_TR("Specificity"), true}};
    for (const NamedSubgroup& part : parts) {
        const Tone tone = part.numbers.small ? Tone::Note : Tone::Plain;
        const auto cell = [tone](const statistics::Interval& interval) {
            return Cell{.text = metricText(interval.value), .detail = boundsText(interval), .tone = tone};
        };
        table.rows.push_back(
            {{.text = part.trait + ": " + part.name, .tone = tone},
             {.text = fmt::format("{} / {}", countText(part.numbers.films), countText(part.numbers.patients)),
              .tone = tone},
             {.text = countText(part.numbers.positives), .tone = tone},
             cell(part.numbers.auroc),
             cell(part.numbers.sensitivity),
             cell(part.numbers.falseNegativeRate),
             cell(part.numbers.specificity)});
    }
    return table;
}

} // namespace

std::vector<Block> subgroupSection(const Comparison& comparison) {
    std::vector<Block> blocks;
    std::set<std::string> kinds;
    for (const std::size_t i : bestByAuroc(comparison)) {
        const ComparedRun& run = comparison.runs[i];
        if (kinds.size() == kMostRuns)
            break;
        if (run.constantScore || kinds.contains(run.group))
            continue;
        const auto parts = subgroupsOf(run, std::min(comparison.resamples, kMostResamples));
        if (parts.empty())
            continue;
        kinds.insert(run.group);
        blocks.emplace_back(subgroupTable(run, parts));
    }
    if (blocks.empty())
        return {};
    blocks.insert(blocks.begin(), Heading{2, HILUM_TR("Subgroups"), "subgroups"});
    blocks.insert(
        blocks.begin() + 1,
        Paragraph{fmt::format(
            HILUM_TR(
                "The run's one threshold on parts of the test films, for the best {} kinds of runs; "
                "intervals "
                "from {} bootstrap samples. Grey: fewer than {} positive or negative films, too few to say "
                "much. Parts were not compared with each other; of a dozen, one or the other lies apart by "
                "chance."),
            kinds.size(), countText(std::min(comparison.resamples, kMostResamples)),
            statistics::kFewInSubgroup)});
    return blocks;
}

} // namespace hilum::report
