// What others published for the same dataset: shown where the compared runs are about that dataset, and
// marked as not measured here. On films of another collection these numbers would say nothing.
#include "base/Text.h"
#include "report/Cohort.h"
#include "report/ReferenceValues.h"
#include "report/ReportParts.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

namespace hilum::report {
namespace {

/// The digits that were published: "80.22 %", "78.8 %".
std::string publishedText(double value) {
    return fmt::format("{:.4g} %", 100.0 * value);
}

/// Methods that were published below the rule that looks at no film.
std::vector<std::string> belowTheRule(std::span<const ReferenceValue> values) {
    const auto rule = std::ranges::find(values, false, &ReferenceValue::trained);
    std::vector<std::string> names;
    for (const ReferenceValue& value : values)
        if (rule != values.end() && value.trained && value.value < rule->value)
            names.emplace_back(value.method);
    return names;
}

Table referenceTable(std::span<const ReferenceValue> values) {
    Table table;
    table.caption = fmt::format(HILUM_TR("Published accuracies on the {}: literature, not measured by Hilum"),
                                values.front().dataset);
    table.columns = {{HILUM_TR("Method"), false},
                     {HILUM_TR("Accuracy"), true},
                     {HILUM_TR("95 % interval"), true},
                     {HILUM_TR("n"), true},
                     {HILUM_TR("Where from"), false}};
    for (const ReferenceValue& value : values)
        table.rows.push_back(
            {{.text = std::string(value.method), .tone = Tone::Note},
             {.text = publishedText(value.value), .tone = Tone::Note},
             {.text = value.trained ? HILUM_TR("not given") : "–", .tone = Tone::Note},
             {.text = value.films > 0 ? countText(value.films) : HILUM_TR("not given"), .tone = Tone::Note},
             {.text = std::string(value.source), .tone = Tone::Note}});
    return table;
}

std::string ruleText(std::span<const ReferenceValue> values) {
    const auto rule = std::ranges::find(values, false, &ReferenceValue::trained);
    if (rule == values.end())
        return {};
    std::string text = fmt::format(
        HILUM_TR("Answering “no” to every film, without looking, is right in {} of that dataset."),
        publishedText(rule->value));
    std::string below;
    for (const std::string& name : belowTheRule(values))
        below += (below.empty() ? "" : HILUM_TR(" and ")) + name;
    if (!below.empty())
        text += fmt::format(HILUM_TR(" The published values of {} lie below that."), below);
    return text;
}

} // namespace

std::vector<Block> referencesSection(const Comparison& comparison) {
    std::set<std::string> layouts;
    for (const ComparedRun& run : comparison.runs)
        layouts.insert(cohortOf(run).layout);
    std::vector<Block> blocks;
    for (const std::string& layout : layouts) {
        const std::span<const ReferenceValue> values = referenceValues(layout);
        if (values.empty())
            continue;
        if (blocks.empty())
            blocks.emplace_back(Heading{2, HILUM_TR("Reference values from the literature"), "references"});
        blocks.emplace_back(referenceTable(values));
        blocks.emplace_back(Paragraph{ruleText(values)});
        blocks.emplace_back(Paragraph{
            HILUM_TR(
                "None of these numbers was measured by Hilum, and they cannot be set against those above: "
                "the study divided the films at random by image, so that films of one patient lie on "
                "both sides (RSNA's “patientId” names an image), its test films are others, and it gives "
                "neither their number nor an interval."),
            Tone::Note});
    }
    if (!blocks.empty() && hasSyntheticFilms(comparison))
        blocks.emplace_back(Paragraph{
            HILUM_TR("The films of this report are synthetic: these published values are of real ones."),
            Tone::Note});
    return blocks;
}

} // namespace hilum::report
