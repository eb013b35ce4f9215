// Every parameter of the runs, and what the audits of their films found.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"
#include "report/RunReading.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hilum::report {
namespace {

constexpr std::size_t kMostColumns = 8;
constexpr std::size_t kMostRuns = 6;

std::string textOf(const Json& spec, const char* key) {
    return spec.contains(key) ? valueText(spec.at(key)) : std::string();
}

std::string countAt(const Json& fact, const char* key) {
    if (!fact.is_object() || !fact.contains(key) || !fact.at(key).is_number_integer())
        return "–";
    return countText(fact.at(key).get<std::int64_t>());
}

/// Keys of all specs with the values they have; name and kind are shown elsewhere.
std::map<std::string, std::set<std::string>> valuesByKey(const Comparison& comparison) {
    std::map<std::string, std::set<std::string>> values;
    for (const ComparedRun& run : comparison.runs)
        for (const auto& [key, value] : run.spec.items())
            if (key != "name" && key != "notes" && key != "kind")
                values[key].insert(value.dump(-1, ' ', false, Json::error_handler_t::replace));
    return values;
}

std::string labelIn(const Comparison& comparison, const std::string& key) {
    for (const ComparedRun& run : comparison.runs)
        if (run.spec.contains(key))
            return labelOf(run.spec, key);
    return key;
}

Table differingTable(const Comparison& comparison, const std::vector<std::string>& keys) {
    Table table;
    table.caption = HILUM_TR("Parameters that differ between the runs");
    table.columns.push_back({HILUM_TR("Run"), false});
    for (std::size_t k = 0; k < std::min(keys.size(), kMostColumns); ++k)
        table.columns.push_back({labelIn(comparison, keys[k]), false});
    for (const ComparedRun& run : comparison.runs) {
        std::vector<Cell> row{runCell(run)};
        for (std::size_t k = 0; k < std::min(keys.size(), kMostColumns); ++k)
            row.push_back({.text = run.spec.contains(keys[k]) ? valueText(run.spec.at(keys[k])) : "–"});
        table.rows.push_back(std::move(row));
    }
    if (keys.size() > kMostColumns) {
        table.note = HILUM_TR("They differ in these, too: ");
        for (std::size_t k = kMostColumns; k < keys.size(); ++k)
            table.note += (k == kMostColumns ? "" : ", ") + labelIn(comparison, keys[k]);
        table.note += ".";
    }
    return table;
}

void addParameters(const Comparison& comparison, std::vector<Block>& blocks) {
    std::vector<std::string> differing;
    std::string same;
    // What people ask for first stands first; the rest follows by name.
    for (const char* first : {"init", "labelFraction", "labelCount", "seed", "dataset", "split", "side"})
        differing.emplace_back(first);
    const auto values = valuesByKey(comparison);
    for (const auto& [key, texts] : values)
        if (std::ranges::find(differing, key) == differing.end())
            differing.push_back(key);
    for (const std::string& key : differing)
        if (values.contains(key) && values.at(key).size() == 1) {
            for (const ComparedRun& run : comparison.runs)
                if (run.spec.contains(key)) {
                    same += fmt::format("{}{} {}", same.empty() ? "" : "; ", labelOf(run.spec, key),
                                        valueText(run.spec.at(key)));
                    break;
                }
        }
    std::erase_if(differing,
                  [&](const std::string& key) { return !values.contains(key) || values.at(key).size() < 2; });
    if (!differing.empty())
        blocks.emplace_back(differingTable(comparison, differing));
    if (!same.empty())
        blocks.emplace_back(Paragraph{HILUM_TR("The same wherever a run has it: ") + same + ".", Tone::Note});
}

Table auditTable(const Json& audit, const std::string& runs) {
    Table table;
    table.caption = fmt::format(HILUM_TR("Films and patients that two sets share, by the audit of {}"), runs);
    table.columns = {{HILUM_TR("Set A"), false},        {HILUM_TR("Set B"), false},
                     {HILUM_TR("Same name"), true},     {HILUM_TR("Same content"), true},
                     {HILUM_TR("Same patients"), true}, {HILUM_TR("Light"), false}};
    for (const Json& pair : audit.value("pairs", Json::array())) {
        if (!pair.is_object())
            continue;
        const std::string light = textOf(pair, "light");
        const Tone tone = light == "red" ? Tone::Bad : light == "amber" ? Tone::Warning : Tone::Good;
        table.rows.push_back({{.text = textOf(pair, "a")},
                              {.text = textOf(pair, "b")},
                              {.text = countAt(pair, "sharedByName")},
                              {.text = countAt(pair, "sharedByHash")},
                              {.text = countAt(pair, "sharedPatients")},
                              {.text = light, .tone = tone, .strong = true}});
    }
    return table;
}

Paragraph auditVerdict(const std::string& light, const std::string& runs) {
    if (light == "red")
        return {fmt::format(HILUM_TR("Red: test films or their patients were seen in training. The results "
                                     "of {} are too good by an unknown amount."),
                            runs),
                Tone::Bad};
    if (light == "amber")
        return {fmt::format(HILUM_TR("Amber: the audit of {} leaves a doubt that the notes name."), runs),
                Tone::Warning};
    return {
        fmt::format(HILUM_TR("Green: the sets of {} share no film and no patient that the audit could see."),
                    runs),
        Tone::Good};
}

} // namespace

std::vector<Block> protocolSection(const Comparison& comparison) {
    std::vector<Block> blocks{Heading{2, HILUM_TR("Protocol"), "protocol"}};
    addParameters(comparison, blocks);
    return blocks;
}

std::vector<Block> auditSection(const Comparison& comparison) {
    std::map<std::string, std::vector<const ComparedRun*>> byAudit;
    std::vector<const ComparedRun*> without;
    for (const ComparedRun& run : comparison.runs) {
        if (run.audit.is_object())
            byAudit[run.audit.dump(-1, ' ', false, Json::error_handler_t::replace)].push_back(&run);
        else
            without.push_back(&run);
    }
    if (byAudit.empty())
        return {};
    std::vector<Block> blocks{Heading{2, HILUM_TR("Leakage audit"), "audit"}};
    for (const auto& [text, runs] : byAudit) {
        const Json& audit = runs.front()->audit;
        const std::string ids = idsText(runs, kMostRuns);
        blocks.emplace_back(auditVerdict(textOf(audit, "light"), ids));
        if (Table table = auditTable(audit, ids); !table.rows.empty())
            blocks.emplace_back(std::move(table));
        Bullets notes;
        for (const Json& note : audit.value("notes", Json::array()))
            if (note.is_string())
                notes.items.push_back(note.get<std::string>());
        blocks.emplace_back(std::move(notes));
    }
    if (!without.empty())
        blocks.emplace_back(Paragraph{
            fmt::format(HILUM_TR("Without an audit: {}."), idsText(without, kMostRuns)), Tone::Note});
    return blocks;
}

} // namespace hilum::report
