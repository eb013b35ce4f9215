#include "base/AtomicFile.h"
#include "base/Text.h"
#include "report/Answer.h"
#include "report/CleanText.h"
#include "report/HtmlWriter.h"
#include "report/ReportParts.h"
#include "report/Shortcuts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <ctime>

namespace hilum::report {
namespace {

using statistics::Interval;

constexpr std::size_t kMostPairs = 40;

Cell intervalCell(const Interval& interval) {
    return {.text = metricText(interval.value), .detail = boundsText(interval)};
}

std::string dateText(std::int64_t ms) {
    const std::time_t seconds = ms / 1000;
    std::tm parts{};
    if (ms <= 0 || gmtime_r(&seconds, &parts) == nullptr)
        return {};
    return fmt::format("{:04}-{:02}-{:02}", parts.tm_year + 1900, parts.tm_mon + 1, parts.tm_mday);
}

std::string subtitleOf(const Comparison& comparison, const ReportOptions& options) {
    std::string text = cleanText(options.studyName, 200);
    const auto add = [&text](const std::string& more) { text += (text.empty() ? "" : " · ") + more; };
    add(fmt::format(HILUM_TR("{} runs"), comparison.runs.size()));
    std::int64_t first = 0, last = 0;
    for (const ComparedRun& run : comparison.runs) {
        first = first == 0 ? run.summary.createdMs : std::min(first, run.summary.createdMs);
        last = std::max(last, run.summary.createdMs);
    }
    const std::string from = dateText(first), to = dateText(last);
    if (!from.empty())
        add(from == to ? from : from + " – " + to);
    return text;
}

void addAnswer(const Comparison& comparison, std::vector<Block>& blocks) {
    blocks.emplace_back(
        Heading{2, HILUM_TR("Which is best, in accuracy and in efficiency, and is that certain?"), "answer"});
    bool first = true;
    for (std::size_t at = 0; at <= comparison.answer.size();) {
        const std::size_t end = std::min(comparison.answer.find('\n', at), comparison.answer.size());
        blocks.emplace_back(
            Paragraph{comparison.answer.substr(at, end - at), first ? Tone::Lead : Tone::Plain});
        first = false;
        at = end + 1;
    }
    if (comparison.runs.empty())
        return;
    blocks.emplace_back(KeyFigures{
        {{countText(comparison.testFilms), HILUM_TR("test films")},
         {countText(comparison.testPatients), HILUM_TR("test patients")},
         {percentText(comparison.prevalence), HILUM_TR("of the films are positive")},
         {metricText(comparison.majorityAccuracy), HILUM_TR("accuracy of always answering the larger class")},
         {std::to_string(comparison.runs.size()), HILUM_TR("runs compared")}}});
    const auto counted =
        std::ranges::find(comparison.runs, comparison.protocolGroup, &ComparedRun::protocolGroup);
    if (counted != comparison.runs.end())
        blocks.emplace_back(Paragraph{
            fmt::format(
                HILUM_TR("Counted in the predictions of run {} and the same in every run that the answer "
                         "is about."),
                counted->id),
            Tone::Note});
    if (hasSyntheticFilms(comparison))
        blocks.emplace_back(Paragraph{
            HILUM_TR("The films are synthetic: these numbers say nothing about patients."), Tone::Note});
}

Tone toneOf(BaselineVerdict verdict) {
    switch (verdict) {
    case BaselineVerdict::Beats:
        return Tone::Good;
    case BaselineVerdict::Loses:
        return Tone::Bad;
    case BaselineVerdict::Uncertain:
    case BaselineVerdict::Equals:
        return Tone::Warning;
    }
    return Tone::Plain;
}

Cell labelsCell(const ComparedRun& run) {
    Cell cell{.text = run.trainingFilms > 0 ? countText(run.trainingFilms) : "–"};
    if (std::isfinite(run.labelFraction))
        cell.detail = percentText(run.labelFraction);
    return cell;
}

Table resultsTable(const Comparison& comparison) {
    Table table;
    table.caption =
        HILUM_TR("Results on the test films. In brackets: 95 % interval, bootstrap of whole patients.");
    table.columns = {
        {HILUM_TR("Run"), false},
        {HILUM_TR("Labelled films"), true},
        {HILUM_TR("AUROC"), true},
        {fmt::format(HILUM_TR("AUPRC, chance {}"), metricText(comparison.prevalence)), true},
        {HILUM_TR("Accuracy"), true},
        {fmt::format(HILUM_TR("Always the larger class, {}"), metricText(comparison.majorityAccuracy)),
         false},
        {HILUM_TR("Sensitivity"), true},
        {HILUM_TR("Specificity"), true},
        {HILUM_TR("n films / patients"), true}};
    double best = -1.0;
    for (const ComparedRun& run : comparison.runs)
        if (run.protocolGroup == comparison.protocolGroup)
            best = std::max(best, run.metrics.at("auroc").value);
    for (const ComparedRun& run : comparison.runs) {
        Cell name{.text = run.name, .detail = run.id, .anchor = runAnchor(run)};
        if (!run.title.empty())
            name.detail += " · " + run.title;
        if (!shortcutName(run).empty()) { // what every network has to beat
            name.detail += HILUM_TR(" · looks at no pixel");
            name.tone = Tone::Warning;
        }
        Cell auroc = intervalCell(run.metrics.at("auroc"));
        auroc.strong = run.protocolGroup == comparison.protocolGroup && run.metrics.at("auroc").value == best;
        Cell verdict{.text = verdictText(run.verdict), .tone = toneOf(run.verdict)};
        Cell auprc = intervalCell(run.metrics.at("auprc"));
        if (!comparison.banners.empty()) { // other test sets have other chance levels
            verdict.detail = fmt::format(HILUM_TR("of {}"), metricText(run.majorityAccuracy));
            auprc.detail += fmt::format(HILUM_TR(" chance {}"), metricText(run.prevalence));
        }
        table.rows.push_back(
            {name,
             labelsCell(run),
             auroc,
             auprc,
             intervalCell(run.metrics.at("accuracy")),
             verdict,
             intervalCell(run.metrics.at("sensitivity")),
             intervalCell(run.metrics.at("specificity")),
             {.text = fmt::format("{} / {}", countText(run.testFilms), countText(run.testPatients))}});
    }
    table.note = fmt::format(
        HILUM_TR("The chance level of AUROC is 0.5, that of AUPRC the share of positive films, {}. "
                 "The highest AUROC is bold; whether it is really higher stands under Differences."),
        metricText(comparison.prevalence));
    return table;
}

Table seedsTable(const Comparison& comparison) {
    Table table;
    table.caption =
        HILUM_TR("Over seeds: mean ± standard deviation of runs that differ in nothing but their seed and "
                 "the draw of their labels");
    table.columns = {{HILUM_TR("Kind of run"), false}, {HILUM_TR("n"), true},
                     {HILUM_TR("AUROC"), true},        {HILUM_TR("AUPRC"), true},
                     {HILUM_TR("Accuracy"), true},     {HILUM_TR("Runs"), false}};
    const auto text = [](const statistics::MeanSd& value) {
        return value.n < 2 ? metricText(value.mean) : metricText(value.mean) + " ± " + metricText(value.sd);
    };
    bool any = false;
    for (const GroupResult& group : comparison.groups) {
        any = any || group.runs.size() > 1;
        std::string ids;
        for (const std::size_t i : group.runs)
            ids += (ids.empty() ? "" : ", ") + comparison.runs[i].id;
        table.rows.push_back({{.text = group.name},
                              {.text = std::to_string(group.runs.size())},
                              {.text = text(group.metrics.at("auroc"))},
                              {.text = text(group.metrics.at("auprc"))},
                              {.text = text(group.metrics.at("accuracy"))},
                              {.text = ids, .tone = Tone::Note}});
    }
    if (!any)
        table.rows.clear();
    return table;
}

std::string signedBounds(const Interval& interval) {
    if (!std::isfinite(interval.lower) || !std::isfinite(interval.upper))
        return {};
    return fmt::format("[{}, {}]", signedText(interval.lower), signedText(interval.upper));
}

Table differencesTable(const Comparison& comparison) {
    Table table;
    table.caption = HILUM_TR("AUROC of A minus AUROC of B on the same test films");
    table.columns = {{HILUM_TR("A"), false},       {HILUM_TR("B"), false},
                     {HILUM_TR("A − B"), true},    {HILUM_TR("Bootstrap p"), true},
                     {HILUM_TR("DeLong p"), true}, {HILUM_TR("Holm p"), true},
                     {HILUM_TR("Verdict"), false}};
    const std::vector<const PairedResult*> order = pairsInOrder(comparison);
    for (const PairedResult* pair : order) {
        if (table.rows.size() == kMostPairs)
            break;
        const Interval& difference = pair->difference.difference;
        const bool certain = pair->holmP < kSignificance;
        table.rows.push_back({runCell(comparison.runs[pair->a]),
                              runCell(comparison.runs[pair->b]),
                              {.text = signedText(difference.value), .detail = signedBounds(difference)},
                              {.text = pCellText(pair->difference.p)},
                              {.text = pCellText(pair->deLongP)},
                              {.text = pCellText(pair->holmP), .strong = certain},
                              {.text = !certain ? HILUM_TR("not distinguishable on this test set")
                                       : difference.value > 0.0 ? HILUM_TR("A is better")
                                                                : HILUM_TR("B is better"),
                               .tone = certain ? Tone::Plain : Tone::Note}});
    }
    if (order.size() > table.rows.size())
        table.note = fmt::format(HILUM_TR("{} of {} pairs: those with the best kind of run first, then by p. "
                                          "Holm's correction covers all of them."),
                                 table.rows.size(), order.size());
    return table;
}

Table accuracyDifferencesTable(const Comparison& comparison) {
    Table table;
    table.caption = HILUM_TR("Accuracy of A minus accuracy of B, each at its own threshold");
    table.columns = {{HILUM_TR("A"), false},
                     {HILUM_TR("B"), false},
                     {HILUM_TR("A − B"), true},
                     {HILUM_TR("Bootstrap p, Holm"), true},
                     {HILUM_TR("Only A right"), true},
                     {HILUM_TR("Only B right"), true},
                     {HILUM_TR("McNemar p, Holm"), true}};
    for (const PairedResult* pair : pairsInOrder(comparison)) {
        if (table.rows.size() == kMostPairs)
            break;
        const Interval& difference = pair->accuracy.difference;
        table.rows.push_back({runCell(comparison.runs[pair->a]),
                              runCell(comparison.runs[pair->b]),
                              {.text = signedText(difference.value), .detail = signedBounds(difference)},
                              {.text = pCellText(pair->accuracyHolmP)},
                              {.text = countText(pair->mcNemar.onlyA)},
                              {.text = countText(pair->mcNemar.onlyB)},
                              {.text = pCellText(pair->mcNemarHolmP)}});
    }
    table.note =
        HILUM_TR("McNemar's exact test takes films as independent; where patients have several films, the "
                 "bootstrap of whole patients is the one to believe.");
    return table;
}

void append(std::vector<Block> more, std::vector<Block>& blocks) {
    std::ranges::move(more, std::back_inserter(blocks));
}

void addResults(const Comparison& comparison, std::vector<Block>& blocks) {
    blocks.emplace_back(Heading{2, HILUM_TR("Results"), "results"});
    blocks.emplace_back(resultsTable(comparison));
    if (Table seeds = seedsTable(comparison); !seeds.rows.empty())
        blocks.emplace_back(std::move(seeds));
    blocks.emplace_back(aurocChart(comparison));
    blocks.emplace_back(accuracyChart(comparison));
    append(choicesSection(comparison), blocks);
    append(outputsSection(comparison), blocks);
    append(labelsSection(comparison), blocks);
    blocks.emplace_back(Heading{2, HILUM_TR("Differences"), "differences"});
    if (comparison.pairs.empty())
        blocks.emplace_back(
            Paragraph{HILUM_TR("No two runs share their test films, so no difference can be tested.")});
    else {
        blocks.emplace_back(differencesTable(comparison));
        blocks.emplace_back(accuracyDifferencesTable(comparison));
    }
}

void addCurves(const Comparison& comparison, std::vector<Block>& blocks) {
    blocks.emplace_back(Heading{2, HILUM_TR("Curves"), "curves"});
    for (Chart chart : {rocChart(comparison), precisionRecallChart(comparison)})
        if (!chart.series.empty())
            blocks.emplace_back(std::move(chart));
    for (Chart& chart : lossCharts(comparison))
        blocks.emplace_back(std::move(chart));
}

void addNotes(const Comparison& comparison, std::vector<Block>& blocks) {
    Bullets notes;
    for (const ComparedRun& run : comparison.runs)
        if (!run.notes.empty())
            notes.items.push_back(run.id + ": " + run.notes);
    if (notes.items.empty())
        return;
    blocks.emplace_back(Heading{2, HILUM_TR("Notes"), "notes"});
    blocks.emplace_back(std::move(notes));
}

void addSections(const Comparison& comparison, bool withCurves, std::vector<Block>& blocks) {
    append(cohortSection(comparison), blocks);
    addResults(comparison, blocks);
    append(thresholdSection(comparison), blocks);
    append(calibrationSection(comparison), blocks);
    append(subgroupSection(comparison), blocks);
    append(referencesSection(comparison), blocks);
    append(efficiencySection(comparison), blocks);
    if (withCurves)
        addCurves(comparison, blocks);
    append(methodsSection(comparison), blocks);
    append(protocolSection(comparison), blocks);
    append(auditSection(comparison), blocks);
    append(failuresSection(comparison), blocks);
    append(limitsSection(comparison), blocks);
    append(claimSection(comparison), blocks);
    addNotes(comparison, blocks);
}

} // namespace

std::string runAnchor(const ComparedRun& run) {
    return "run-" + anchorOf(run.id);
}

Cell runCell(const ComparedRun& run) {
    return {.text = run.name, .detail = run.id, .link = runAnchor(run)};
}

Document toDocument(const Comparison& comparison, const ReportOptions& options) {
    Document document;
    document.title = cleanText(options.title, 200);
    if (document.title.empty())
        document.title = HILUM_TR("Comparison of runs");
    document.subtitle = subtitleOf(comparison, options);
    std::vector<Block>& blocks = document.blocks;
    for (const std::string& banner : comparison.banners)
        blocks.emplace_back(Paragraph{banner, Tone::Warning});
    addAnswer(comparison, blocks);
    if (!comparison.runs.empty())
        addSections(comparison, options.withCurves, blocks);
    if (!comparison.unreadable.empty()) {
        blocks.emplace_back(Heading{2, HILUM_TR("Not read"), "unreadable"});
        blocks.emplace_back(Paragraph{
            HILUM_TR("These runs were asked for and could not be read; nothing above includes them.")});
        blocks.emplace_back(Bullets{comparison.unreadable});
    }
    return document;
}

Result<> writeHtml(const Comparison& comparison, const std::filesystem::path& file,
                   const ReportOptions& options) {
    return writeFileAtomically(file, htmlOf(toDocument(comparison, options)));
}

} // namespace hilum::report
