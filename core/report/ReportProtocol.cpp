#include "base/Text.h"
#include "report/CleanText.h"
#include "report/ReportParts.h"
#include "report/RunReading.h"
#include "run/ProbeProtocols.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

namespace hilum::report {
namespace {

/// Where two numbers of patients decide how far an interval can be trusted.
constexpr std::int64_t kFewPatients = 100;
constexpr std::size_t kMostColumns = 8;

std::string textOf(const Json& spec, const char* key) {
    return spec.contains(key) ? valueText(spec.at(key)) : std::string();
}

std::string countAt(const Json& fact, const char* key) {
    if (!fact.is_object() || !fact.contains(key) || !fact.at(key).is_number_integer())
        return "–";
    return countText(fact.at(key).get<std::int64_t>());
}

bool isTrue(const Json& fact, const char* key) {
    return fact.is_object() && fact.contains(key) && fact.at(key).is_boolean() && fact.at(key).get<bool>();
}

std::string encoderText(const Json& spec) {
    const std::string encoder = textOf(spec, "encoder");
    return fmt::format("{} (width {}, {} px)", encoder == "resnet18" ? "ResNet-18" : encoder,
                       textOf(spec, "width"), textOf(spec, "side"));
}

std::string budgetText(const Json& spec) {
    std::string text = fmt::format("{} epochs in batches of {} films, optimiser {}, learning rate ",
                                   textOf(spec, "epochs"), textOf(spec, "batch"), textOf(spec, "optimiser"));
    const std::string rate = textOf(spec, "learningRate");
    text += rate == "0" ? std::string("by the method's own rule") : rate;
    return text + fmt::format(", weight decay {}", textOf(spec, "weightDecay"));
}

/// How a probe's linear classifier learned, after "learned from … labels".
std::string probeText(const Json& spec) {
    if (textOf(spec, "protocol") == "knn")
        return fmt::format(HILUM_TR("the votes of its {} nearest neighbours"), textOf(spec, "neighbours"));
    const auto* protocol = run::findProbeProtocol(textOf(spec, "protocol"));
    if (protocol == nullptr)
        return HILUM_TR("logistic regression by L-BFGS, its penalty chosen on validation");
    const std::string epochs = textOf(spec, "epochs");
    return fmt::format(HILUM_TR("{} epochs as in {}"),
                       epochs.empty() || epochs == "0" ? std::to_string(protocol->epochs) : epochs,
                       protocol->source);
}

/// One sentence on how the runs of a group were made.
std::string methodSentence(const Comparison& comparison, const GroupResult& group) {
    const ComparedRun& run = comparison.runs[group.runs.front()];
    const std::string seeds = group.runs.size() > 1 ? fmt::format(" ({} seeds)", group.runs.size())
                                                    : fmt::format(" (run {})", run.id);
    std::string labels = labelText(run);
    if (labels.empty())
        labels = HILUM_TR("all labels");
    switch (run.summary.spec->kind()) {
    case run::RunKind::FineTune:
        return fmt::format(HILUM_TR("{}{}: the network {} was trained on {}: {}."), group.name, seeds,
                           encoderText(run.spec), labels, budgetText(run.spec));
    case run::RunKind::Probe:
        return fmt::format(HILUM_TR("{}{}: the encoder {} was frozen and its features judged with {}: {}."),
                           group.name, seeds, encoderText(run.spec), labels, probeText(run.spec));
    case run::RunKind::Baseline:
        return fmt::format(HILUM_TR("{}{}: a rule that does not look at the films ({})."), group.name, seeds,
                           textOf(run.spec, "rule"));
    case run::RunKind::Pretrain:
        break;
    }
    return group.name + seeds + ".";
}

/// What was done in a pretraining, without its id: runs that differ in their seed share it.
std::string pretrainingText(const PretrainingRun& run) {
    std::string on;
    if (run.protocol.is_object() && run.protocol.contains("pretrainedOn"))
        on = " on " + valueText(run.protocol.at("pretrainedOn"));
    else if (const std::string dataset = textOf(run.spec, "dataset"); !dataset.empty())
        on = " on " + dataset;
    return fmt::format(
        HILUM_TR("Pretraining with {}{}: the encoder {}, {}; augmentation {}. No labels were used"), run.name,
        on, encoderText(run.spec), budgetText(run.spec), textOf(run.spec, "recipe"));
}

std::vector<std::string> pretrainingSentences(const Comparison& comparison) {
    std::map<std::string, std::vector<std::string>> runs;
    for (const PretrainingRun& run : comparison.pretraining)
        runs[pretrainingText(run)].push_back(run.id);
    std::vector<std::string> sentences;
    for (const auto& [text, ids] : runs) {
        std::string list;
        for (const std::string& id : ids)
            list += (list.empty() ? "" : ", ") + id;
        sentences.push_back(fmt::format(HILUM_TR("{} (runs: {})."), text, list));
    }
    return sentences;
}

std::string statisticsParagraph(const Comparison& comparison) {
    return fmt::format(HILUM_TR("AUROC is the area under the ROC curve, AUPRC the average precision; its "
                                "chance level is the share of "
                                "positive films. Accuracy, sensitivity and specificity hold at the threshold "
                                "that maximises Youden's J "
                                "on the validation films. 95 % intervals are percentiles of {} bootstrap "
                                "samples of whole patients. "
                                "Two runs with identical test films are compared by the paired bootstrap of "
                                "patients and by DeLong's "
                                "test; Holm's correction covers all {} pairs. It is applied to the "
                                "bootstrap's p; where that is at its "
                                "smallest possible value, DeLong's stands in if it is smaller."),
                       countText(comparison.resamples),
                       countText(static_cast<std::int64_t>(comparison.pairs.size())));
}

/// Rows that are equal but for the run are shown once, with every run they belong to.
Table filmsTable(const Comparison& comparison) {
    std::map<std::vector<std::string>, std::vector<const ComparedRun*>> rows;
    for (const ComparedRun& run : comparison.runs) {
        const Json& facts = run.protocol;
        if (!facts.is_object())
            continue;
        const auto both = [&](const char* films, const char* patients) {
            return fmt::format("{} / {}", countAt(facts, films), countAt(facts, patients));
        };
        rows[{textOf(facts, "dataset"), textOf(facts, "split"), both("trainingFilms", "trainingPatients"),
              countAt(facts, "validationFilms"), both("testFilms", "testPatients")}]
            .push_back(&run);
    }
    Table table;
    table.caption = HILUM_TR("Films, as each run's worker counted them");
    table.columns = {{HILUM_TR("Dataset"), false},
                     {HILUM_TR("Split"), false},
                     {HILUM_TR("Training films / patients"), true},
                     {HILUM_TR("Validation films"), true},
                     {HILUM_TR("Test films / patients"), true},
                     {HILUM_TR("Runs"), false}};
    for (const auto& [cells, runs] : rows) {
        std::vector<Cell> row;
        for (const std::string& text : cells)
            row.push_back({.text = text});
        std::string ids;
        for (const ComparedRun* run : runs)
            ids += (ids.empty() ? "" : ", ") + run->id;
        row.push_back({.text = ids, .tone = Tone::Note});
        table.rows.push_back(std::move(row));
    }
    return table;
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

std::string runNames(const std::vector<const ComparedRun*>& runs) {
    std::string text;
    for (std::size_t i = 0; i < std::min<std::size_t>(runs.size(), 6); ++i)
        text += (i == 0 ? "" : ", ") + runs[i]->id;
    return runs.size() > 6 ? text + fmt::format(", {} more", runs.size() - 6) : text;
}

Table auditTable(const Json& audit) {
    Table table;
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
    Bullets methods{pretrainingSentences(comparison)};
    for (const GroupResult& group : comparison.groups)
        methods.items.push_back(methodSentence(comparison, group));
    blocks.emplace_back(std::move(methods));
    std::set<std::string> sentences;
    for (const ComparedRun& run : comparison.runs)
        if (const std::string text =
                textOf(run.protocol.is_object() ? run.protocol : Json::object(), "splitSentence");
            !text.empty() && sentences.insert(text).second)
            blocks.emplace_back(Paragraph{run.protocol.at("splitSentence").get<std::string>()});
    blocks.emplace_back(Paragraph{statisticsParagraph(comparison)});
    if (Table films = filmsTable(comparison); !films.rows.empty())
        blocks.emplace_back(std::move(films));
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
        blocks.emplace_back(auditVerdict(textOf(audit, "light"), runNames(runs)));
        if (Table table = auditTable(audit); !table.rows.empty())
            blocks.emplace_back(std::move(table));
        Bullets notes;
        for (const Json& note : audit.value("notes", Json::array()))
            if (note.is_string())
                notes.items.push_back(note.get<std::string>());
        blocks.emplace_back(std::move(notes));
    }
    if (!without.empty())
        blocks.emplace_back(
            Paragraph{fmt::format(HILUM_TR("Without an audit: {}."), runNames(without)), Tone::Note});
    return blocks;
}

std::vector<Block> limitsSection(const Comparison& comparison) {
    Bullets limits;
    const auto say = [&limits](std::string text) { limits.items.push_back(std::move(text)); };
    const auto some = [&](const auto& property) { return std::ranges::any_of(comparison.runs, property); };
    if (some([](const ComparedRun& run) { return isTrue(run.protocol, "synthetic"); }))
        say(HILUM_TR("The films are synthetic. These numbers show that the procedure works; they say nothing "
                     "about patients."));
    std::int64_t patients = comparison.testPatients;
    for (const ComparedRun& run : comparison.runs)
        patients = std::min(patients, run.testPatients);
    if (patients < kFewPatients)
        say(fmt::format(HILUM_TR("The test set has only {} patients: intervals are wide, and small "
                                 "differences cannot be seen."),
                        countText(patients)));
    if (std::ranges::all_of(comparison.groups,
                            [](const GroupResult& group) { return group.runs.size() == 1; }))
        say(HILUM_TR("Every kind of run has a single seed. The intervals cover the choice of test patients, "
                     "not the luck of training; repeat with other seeds to see that."));
    if (some([](const ComparedRun& run) { return !run.thresholdFromValidation && !run.constantScore; }))
        say(HILUM_TR("Some runs have no usable validation predictions; their accuracy, sensitivity and "
                     "specificity are at the threshold 0.5."));
    say(HILUM_TR(
        "Youden's threshold weighs both classes alike. With few positive films it costs accuracy, so losing "
        "to the larger class by accuracy does not mean that films are not told apart: AUROC says that."));
    say(HILUM_TR("Every number is from one test set: how the models do at another "
                 "hospital is not known."));
    for (const ComparedRun& run : comparison.runs)
        if (run.summary.state != run::RunState::Finished)
            say(fmt::format(HILUM_TR("Run {} did not finish (state: {}{})."), run.id,
                            run::stateName(run.summary.state), run.reason.empty() ? "" : "; " + run.reason));
    return {Heading{2, HILUM_TR("Limits"), "limits"}, std::move(limits)};
}

} // namespace hilum::report
