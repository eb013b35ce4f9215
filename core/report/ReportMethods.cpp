// The methods, in prose, from the specifications of the runs and from what their workers recorded. What is
// not recorded is said to be so; nothing is filled in.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Cohort.h"
#include "report/Facts.h"
#include "report/ReportParts.h"
#include "report/RunReading.h"
#include "report/Wording.h"
#include "run/FreshStart.h"
#include "run/ProbeProtocols.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>

namespace hilum::report {
namespace {

using run::RunKind;
using Texts = std::set<std::string>;

/// Said in words of its own, or nothing that decides numbers.
const Texts kSaidElsewhere{"name",          "notes",        "dataset",      "split",
                           "seed",          "device",       "precision",    "threads",
                           "loaderThreads", "method",       "encoder",      "width",
                           "side",          "init",         "patch",        "checkpointEveryS",
                           "probeEvery",    "probeDataset", "films",        "filmSeed",
                           "epochs",        "minSteps",     "batch",        "optimiser",
                           "recipe",        "learningRate", "warmupEpochs", "labelFraction",
                           "labelCount",    "labelSeed",    "protocol",     "neighbours",
                           "rule",          "weightDecay",  "extends"};

std::string joinedTexts(const Texts& texts, std::size_t most = 8) {
    return listText({texts.begin(), texts.end()}, most);
}

std::string paperOf(const std::string& method) {
    static const std::map<std::string, std::string> kPapers{{"simclr", "Chen et al. 2020"},
                                                            {"moco", "He et al. 2020, Chen et al. 2020"},
                                                            {"byol", "Grill et al. 2020"},
                                                            {"dino", "Caron et al. 2021"},
                                                            {"mae", "He et al. 2022"}};
    const auto found = kPapers.find(method);
    return found == kPapers.end() ? std::string() : " (" + found->second + ")";
}

std::string optimiserName(const std::string& optimiser) {
    return optimiser == "lars"    ? "LARS"
           : optimiser == "sgd"   ? "SGD"
           : optimiser == "adamw" ? "AdamW"
                                  : optimiser;
}

/// The rate that was used stands in the plan; in the specification 0 means the method's own rule.
std::string rateText(const Json& spec, const Json& plan) {
    double rate = numberAt(plan, "learningRate", 0.0);
    if (!(rate > 0.0))
        rate = numberAt(spec, "learningRate", 0.0);
    return rate > 0.0 ? fmt::format("{:.4g}", rate) : HILUM_TR("of the method's own rule (not recorded)");
}

std::string warmupText(const Json& spec, const Json& plan) {
    const std::int64_t steps = integerAt(plan, "warmupSteps", -1);
    const std::int64_t epochs = integerAt(spec, "warmupEpochs", 0);
    if (steps > 0)
        return fmt::format(HILUM_TR(" after a linear warm-up of {} steps"), countText(steps));
    if (steps < 0 && epochs > 0)
        return fmt::format(HILUM_TR(" after a linear warm-up of {} epochs, at most a tenth of the run"),
                           epochs);
    return {};
}

std::string optimiserText(const Json& spec, const Json& plan) {
    return fmt::format(HILUM_TR("{} with weight decay {} and a highest learning rate {}, which follows a "
                                "cosine{}"),
                       optimiserName(valueText(spec.value("optimiser", Json("")))),
                       valueText(spec.value("weightDecay", Json())), rateText(spec, plan),
                       warmupText(spec, plan));
}

std::string furtherText(const run::RunSpec& spec) {
    Texts leftOut = kSaidElsewhere;
    if (spec.integer("accumulation") <= 1)
        leftOut.insert("accumulation");
    const std::string settings = settingsText(spec, leftOut);
    return settings.empty() ? "." : fmt::format(HILUM_TR(". Further settings: {}."), settings);
}

/// Runs that were made alike, but for what is listed.
struct Alike {
    std::vector<std::string> ids;
    Texts starts, labels, seeds, draws;
};

std::string seedsText(const Texts& seeds) {
    return (seeds.size() == 1 ? HILUM_TR(" Seed ") : HILUM_TR(" Seeds ")) + joinedTexts(seeds) + ".";
}

// ---- Pretraining

std::string pretrainingFilms(const PretrainingRun& run) {
    const std::int64_t films = integerAt(run.protocol, "trainingFilms", -1);
    if (const std::string text = textAt(run.protocol, "pretrainedOn"); !text.empty())
        return text;
    std::string text = films >= 0 ? fmt::format(HILUM_TR("{} films of {}"), countText(films),
                                                valueText(run.spec.value("dataset", Json(""))))
                                  : valueText(run.spec.value("dataset", Json("")));
    if (const std::string split = textAt(run.protocol, "split"); !split.empty())
        text += fmt::format(HILUM_TR(" (training and validation part of the split “{}”)"), split);
    if (integerAt(run.spec, "films", 0) > 0)
        text += fmt::format(HILUM_TR(", drawn by patient (draw {}),"), integerAt(run.spec, "filmSeed", 1));
    return text;
}

/// Its rate did not fall along one cosine: what the words before it say would be wrong alone.
std::string extensionText(const Json& spec) {
    const std::string from = textAt(spec, "extends");
    if (from.empty())
        return {};
    return fmt::format(
        HILUM_TR(" (it goes on from the last step of {}, where the learning rate had come down "
                 "to 0, and rises again to where a run of all these epochs has it)"),
        runsText({from}, 1));
}

/// What stands between the encoder and its epochs: "," after random weights.
std::string startText(const run::RunSpec& spec) {
    if (run::startsFresh(spec))
        return ",";
    const std::string source = spec.dependsOn();
    return source.empty() ? HILUM_TR(", from the weights of a file,")
                          : fmt::format(HILUM_TR(", from the weights of run {},"), source);
}

/// Without id and seed: runs that share it are one sentence.
std::string pretrainingText(const PretrainingRun& run) {
    const Json& spec = run.spec;
    return fmt::format(HILUM_TR("{} learned from {} without their labels: the encoder {}{} {} epochs of "
                                "batches of {} films of {} px, {}{}; augmentation “{}”{}"),
                       run.name + paperOf(textAt(spec, "method")), pretrainingFilms(run), networkText(spec),
                       startText(*run.summary.spec), countText(integerAt(spec, "epochs", 0)),
                       countText(integerAt(spec, "batch", 0)), integerAt(spec, "side", 0),
                       optimiserText(spec, run.plan), extensionText(spec),
                       valueText(spec.value("recipe", Json(""))), furtherText(*run.summary.spec));
}

std::vector<std::string> pretrainingSentences(const Comparison& comparison) {
    std::map<std::string, Alike> texts;
    for (const PretrainingRun& run : comparison.pretraining) {
        Alike& alike = texts[pretrainingText(run)];
        alike.ids.push_back(run.id);
        alike.seeds.insert(std::to_string(integerAt(run.spec, "seed", 0)));
    }
    std::vector<std::string> sentences;
    for (const auto& [text, alike] : texts)
        sentences.push_back(fmt::format("{}{} ({}.)", text, seedsText(alike.seeds), runsText(alike.ids)));
    return sentences;
}

// ---- Fine-tuning, probes, rules

std::string fineTuningText(const ComparedRun& run) {
    const Json& spec = run.spec;
    const std::int64_t least = integerAt(spec, "minSteps", 0);
    return fmt::format(
        HILUM_TR("Fine-tuning of all weights of {}: {} epochs{} of batches of at most {} films of "
                 "{} px, {}; augmentation “{}”; cross-entropy. The weights with the highest "
                 "validation AUROC are kept{}"),
        networkText(spec), countText(integerAt(spec, "epochs", 0)),
        least > 0 ? fmt::format(HILUM_TR(", more where they make fewer than {} steps,"), least)
                  : std::string(),
        countText(integerAt(spec, "batch", 0)), integerAt(spec, "side", 0), optimiserText(spec, run.plan),
        valueText(spec.value("recipe", Json(""))), furtherText(*run.summary.spec));
}

std::string probeText(const ComparedRun& run) {
    const Json& spec = run.spec;
    const std::string of =
        fmt::format(HILUM_TR("{} frozen, films of {} px"), networkText(spec), integerAt(spec, "side", 0));
    const std::string protocol = textAt(spec, "protocol");
    if (protocol == "knn")
        return fmt::format(
            HILUM_TR("Nearest neighbours ({}): the votes of the {} most similar training films."), of,
            integerAt(spec, "neighbours", 0));
    const auto* paper = run::findProbeProtocol(protocol);
    if (paper == nullptr)
        return fmt::format(
            HILUM_TR("Linear probe ({}): logistic regression by L-BFGS on the features of whole "
                     "films, its penalty chosen on validation."),
            of);
    const std::int64_t epochs = integerAt(spec, "epochs", 0);
    return fmt::format(HILUM_TR("Linear probe ({}) as in {}: {} epochs of batches of {} films, augmentation "
                                "“{}”; the last weights count."),
                       of, paper->source, epochs > 0 ? epochs : paper->epochs,
                       countText(integerAt(spec, "batch", 0)), valueText(spec.value("recipe", Json(""))));
}

std::string downstreamText(const ComparedRun& run) {
    switch (run.summary.spec->kind()) {
    case RunKind::FineTune:
        return fineTuningText(run);
    case RunKind::Probe:
        return probeText(run);
    case RunKind::Baseline:
    case RunKind::Pretrain:
        break;
    }
    if (const std::string facts = textAt(run.spec, "rule"); facts == "view" || facts == "demographics")
        return fmt::format(HILUM_TR("A logistic model of the training films' {}, which looks at no pixel."),
                           facts == "view" ? HILUM_TR("view") : HILUM_TR("view, sex and age"));
    return fmt::format(HILUM_TR("A rule that does not look at the films (“{}”): the same answer to each."),
                       valueText(run.spec.value("rule", Json(""))));
}

std::vector<std::string> downstreamSentences(const Comparison& comparison) {
    std::map<std::string, Alike> texts;
    for (const ComparedRun& run : comparison.runs) {
        Alike& alike = texts[downstreamText(run)];
        alike.ids.push_back(run.id);
        if (run.summary.spec->kind() == RunKind::Baseline)
            continue;
        alike.starts.insert(run.start.empty() ? HILUM_TR("random weights (from scratch)") : run.start);
        const std::string labels = labelText(run);
        alike.labels.insert(labels.empty() ? HILUM_TR("all labels") : labels);
        if (!labels.empty())
            alike.draws.insert(std::to_string(integerAt(run.spec, "labelSeed", 1)));
        alike.seeds.insert(std::to_string(run.seed));
    }
    std::vector<std::string> sentences;
    for (const auto& [text, alike] : texts) {
        std::string sentence = text;
        if (!alike.starts.empty())
            sentence += fmt::format(HILUM_TR(" Started from: {}. Labels: {}"), joinedTexts(alike.starts),
                                    joinedTexts(alike.labels));
        if (!alike.draws.empty())
            sentence += fmt::format(HILUM_TR(", drawn by patient (draw {})"), joinedTexts(alike.draws));
        if (!alike.starts.empty())
            sentence += "." + seedsText(alike.seeds);
        sentences.push_back(fmt::format("{} ({}.)", sentence, runsText(alike.ids)));
    }
    return sentences;
}

// ---- What holds for all

std::string thresholdParagraph(const Comparison& comparison) {
    std::vector<std::string> without;
    for (const ComparedRun& run : comparison.runs)
        if (!run.thresholdFromValidation)
            without.push_back(run.id);
    std::string text = HILUM_TR("Each run's threshold maximises Youden's J on its own validation films; test "
                                "films had no part in it.");
    if (!without.empty())
        text += fmt::format(HILUM_TR(" It is 0.5 where validation gives none ({})."), runsText(without));
    return text;
}

template <class Run> void gatherSoftware(const Run& run, Texts& versions, Texts& torch, Texts& devices) {
    if (const std::string version = textAt(run.software, "hilum"); !version.empty())
        versions.insert(version);
    std::string libtorch = textAt(run.software, "libtorch");
    if (libtorch.empty())
        libtorch = textAt(run.plan, "libtorch");
    if (!libtorch.empty())
        torch.insert(libtorch);
    if (!run.summary.device.empty())
        devices.insert(run.summary.device +
                       (run.summary.precision.empty() ? "" : " (" + run.summary.precision + ")"));
}

} // namespace

std::string preprocessingText(const Comparison& comparison) {
    Texts sides;
    for (const ComparedRun& run : comparison.runs)
        if (const std::int64_t side = integerAt(run.spec, "side", 0); side > 0)
            sides.insert(std::to_string(side));
    std::string text = HILUM_TR("Films are one grey channel of 8 bits, dense structures bright (the display "
                                "window of a DICOM file first, then MONOCHROME1 inverted), averaged down to "
                                "squares");
    text += sides.empty() ? "." : fmt::format(HILUM_TR(" of {} px."), joinedTexts(sides));
    return text + HILUM_TR(" Grey values are centred and scaled by the mean and deviation of the films that "
                           "the encoder first learned from.");
}

std::string statisticsText(const Comparison& comparison) {
    return fmt::format(
        HILUM_TR(
            "AUROC is the area under the ROC curve, AUPRC the average precision. 95 % intervals are "
            "percentiles of {} bootstrap samples of whole patients, drawn with seed {}. Two runs with "
            "identical test films are compared by the paired bootstrap of patients and by DeLong's test; "
            "Holm's correction covers all {} pairs. It is applied to the bootstrap's p; where so many draws "
            "cannot resolve it, the normal approximation with the bootstrap's own spread stands in. "
            "Accuracies, each at "
            "its own threshold, are compared by the same bootstrap and by McNemar's exact test; Holm's "
            "correction "
            "covers the pairs of each of the three. Temperatures are fitted on validation. A pair "
            "is called different "
            "where Holm's p is below {}. ECE has {} bins of equal width."),
        countText(comparison.resamples), countText(static_cast<std::int64_t>(kBootstrapSeed)),
        countText(static_cast<std::int64_t>(comparison.pairs.size())), kSignificance, kCalibrationBins);
}

std::string softwareText(const Comparison& comparison) {
    Texts versions, torch, devices;
    for (const ComparedRun& run : comparison.runs)
        gatherSoftware(run, versions, torch, devices);
    for (const PretrainingRun& run : comparison.pretraining)
        gatherSoftware(run, versions, torch, devices);
    const auto or_ = [](const Texts& texts) {
        return texts.empty() ? std::string(HILUM_TR("not recorded")) : joinedTexts(texts);
    };
    return fmt::format(HILUM_TR("Hilum, version {}; LibTorch: {}; device and precision: {}."), or_(versions),
                       or_(torch), or_(devices));
}

std::vector<Block> methodsSection(const Comparison& comparison) {
    std::vector<Block> blocks{Heading{2, HILUM_TR("Methods"), "methods"}};
    blocks.emplace_back(Paragraph{HILUM_TR("Written from the specifications of the runs and from what their "
                                           "workers recorded."),
                                  Tone::Note});
    blocks.emplace_back(Paragraph{preprocessingText(comparison)});
    for (const std::string& text : pretrainingSentences(comparison))
        blocks.emplace_back(Paragraph{text});
    for (const std::string& text : downstreamSentences(comparison))
        blocks.emplace_back(Paragraph{text});
    blocks.emplace_back(Paragraph{thresholdParagraph(comparison)});
    blocks.emplace_back(Paragraph{statisticsText(comparison)});
    blocks.emplace_back(Paragraph{softwareText(comparison)});
    return blocks;
}

} // namespace hilum::report
