// What the compared runs answer of CLAIM by themselves, item by item. Facts that were not recorded leave the
// item to the authors.
#include "base/Text.h"
#include "report/Claim.h"
#include "report/CleanText.h"
#include "report/Cohort.h"
#include "report/Facts.h"
#include "report/ReportParts.h"
#include "report/RunReading.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace hilum::report {
namespace {

using Texts = std::set<std::string>;
/// What runs say of an item, and whether that is all of it.
struct Known {
    std::string text{};
    bool complete = false;
};
using Answer = Known (*)(const Comparison&);

std::string joined(const Texts& texts) {
    return listText({texts.begin(), texts.end()}, 8);
}

/// The best run by AUROC: what single numbers are quoted of.
const ComparedRun& bestRun(const Comparison& comparison) {
    const auto auroc = [&](const ComparedRun& run) {
        const double value = run.metrics.at("auroc").value;
        const bool counts = run.protocolGroup == comparison.protocolGroup && std::isfinite(value);
        return counts ? value : -1.0;
    };
    return *std::ranges::max_element(comparison.runs, {}, auroc);
}

Texts networks(const Comparison& comparison) {
    Texts texts;
    for (const ComparedRun& run : comparison.runs)
        if (run.spec.contains("encoder"))
            texts.insert(networkText(run.spec));
    return texts;
}

Texts layouts(const Comparison& comparison) {
    Texts texts;
    for (const ComparedRun& run : comparison.runs) {
        const Cohort cohort = cohortOf(run);
        texts.insert(cohort.synthetic ? std::string("synthetic") : cohort.layout);
    }
    return texts;
}

/// Sentences were put together with a blank behind each.
std::string withoutLastBlank(std::string text) {
    if (text.ends_with(' '))
        text.pop_back();
    return text;
}

// ---- Title, introduction, design

Known titleAnswer(const Comparison& comparison) {
    Texts methods;
    for (const PretrainingRun& run : comparison.pretraining)
        methods.insert(run.name);
    std::string known = HILUM_TR("Kind of technology: deep learning");
    if (!networks(comparison).empty())
        known += fmt::format(" ({})", joined(networks(comparison)));
    if (!methods.empty())
        known += fmt::format(HILUM_TR(", self-supervised pretraining ({})"), joined(methods));
    return {known + ".", false};
}

Known summaryAnswer(const Comparison&) {
    return {HILUM_TR("The first lines of this report are the result."), false};
}

Known aimsAnswer(const Comparison&) {
    return {HILUM_TR("Question: which is best, in accuracy and in efficiency, and is that certain?"), false};
}

Known goalAnswer(const Comparison& comparison) {
    return {fmt::format(HILUM_TR("A comparison of {} kinds of runs ({} runs) on one task."),
                        comparison.groups.size(), comparison.runs.size()),
            false};
}

// ---- Data

Known sourcesAnswer(const Comparison& comparison) {
    Texts labelled, unlabelled;
    for (const ComparedRun& run : comparison.runs) {
        const Cohort cohort = cohortOf(run);
        labelled.insert(cohort.dataset + (cohort.synthetic ? HILUM_TR(" (synthetic)") : ""));
    }
    for (const PretrainingRun& run : comparison.pretraining)
        unlabelled.insert(valueText(run.spec.value("dataset", Json(""))));
    std::string known = HILUM_TR("Labelled films: ") + joined(labelled);
    if (!unlabelled.empty())
        known += HILUM_TR("; pretraining without labels: ") + joined(unlabelled);
    return {known + ".", false};
}

Known eligibilityAnswer(const Comparison& comparison) {
    std::string known;
    for (const SharedCohort& shared : sharedCohorts(comparison))
        if (shared.cohort.imported.films >= 0 && shared.cohort.labelled.films >= 0)
            known +=
                fmt::format(HILUM_TR("{} of {} imported films of {} have a label and could be used ({}). "),
                            countText(shared.cohort.labelled.films), countText(shared.cohort.imported.films),
                            shared.cohort.dataset, idsText(shared.runs));
    return {withoutLastBlank(known), false};
}

Known preprocessingAnswer(const Comparison& comparison) {
    return {preprocessingText(comparison), true};
}

Known subsetsAnswer(const Comparison& comparison) {
    Texts labels;
    for (const ComparedRun& run : comparison.runs)
        if (const std::string text = labelText(run); !text.empty())
            labels.insert(text);
    std::string known =
        labels.empty() ? std::string(HILUM_TR("Every run used all labels of its training part."))
                       : fmt::format(HILUM_TR("Runs with fewer labels ({}) drew them by patient, smaller "
                                              "subsets inside larger ones."),
                                     joined(labels));
    std::vector<std::string> drawn;
    for (const PretrainingRun& run : comparison.pretraining)
        if (integerAt(run.spec, "films", 0) > 0)
            drawn.push_back(run.id);
    if (!drawn.empty())
        known += fmt::format(HILUM_TR(" Pretraining films were drawn by patient in {}."), runsText(drawn));
    return {known, true};
}

Known deidentificationAnswer(const Comparison&) {
    return {HILUM_TR("Predictions hold a patient as a one-way number; this report names neither patient nor "
                     "film."),
            false};
}

Known missingAnswer(const Comparison&) {
    return {
        HILUM_TR("Films without a label take no part in training, validation and test; nothing is imputed."),
        false};
}

// ---- Reference standard

Known referenceAnswer(const Comparison& comparison) {
    std::string known;
    const Texts all = layouts(comparison);
    if (all.contains("synthetic"))
        known += HILUM_TR("Synthetic films: the label comes from what drew them. ");
    if (all.contains("nih"))
        known += HILUM_TR("NIH: findings mined from the text of reports (Wang et al. 2017). ");
    if (all.contains("rsna"))
        known += HILUM_TR("RSNA: readers marked opacities that may be pneumonia (Shih et al. 2019). ");
    return {withoutLastBlank(known), false};
}

Known testAnnotationAnswer(const Comparison&) {
    return {HILUM_TR("Test films carry the labels of their dataset; Hilum changed none."), false};
}

// ---- Partitions and test data

Known partitionsAnswer(const Comparison& comparison) {
    std::string known;
    bool complete = true;
    for (const SharedCohort& shared : sharedCohorts(comparison)) {
        if (!shared.cohort.splitSentence.empty())
            known += (known.empty() ? "" : " ") + splitText(shared);
        else
            complete = false;
    }
    if (known.empty())
        return {};
    return {known, complete};
}

/// Of the audits of all runs, the worst.
std::string worstLight(const Comparison& comparison, std::vector<const ComparedRun*>& runs) {
    for (const char* light : {"red", "amber", "green"}) {
        for (const ComparedRun& run : comparison.runs)
            if (textAt(run.audit, "light") == light)
                runs.push_back(&run);
        if (!runs.empty())
            return light;
    }
    return {};
}

Known disjointAnswer(const Comparison& comparison) {
    std::vector<const ComparedRun*> runs;
    const std::string light = worstLight(comparison, runs);
    if (light.empty())
        return {};
    if (light == "red")
        return {
            fmt::format(HILUM_TR("They are not: test films or their patients are in a set that was learned "
                                 "from ({})."),
                        idsText(runs)),
            true};
    if (light == "amber")
        return {fmt::format(HILUM_TR("The audit leaves a doubt (see Leakage audit; {})."), idsText(runs)),
                false};
    return {
        fmt::format(HILUM_TR("Patient: the audit found no film and no patient of the test set in any other "
                             "set, and none shared by training and validation ({})."),
                    idsText(runs)),
        runs.size() == comparison.runs.size()};
}

Known sizeAnswer(const Comparison& comparison) {
    const ComparedRun& run = bestRun(comparison);
    const PartCounts test = countsOf(run.test);
    std::string known =
        fmt::format(HILUM_TR("{} films of {} patients, {} positive (run {})."), countText(test.films),
                    countText(test.patients), countText(test.positives), run.id);
    const statistics::Interval& auroc = run.metrics.at("auroc");
    if (std::isfinite(auroc.lower) && std::isfinite(auroc.upper))
        known += fmt::format(HILUM_TR(" Its AUROC {} is known to about ±{}."), metricText(auroc.value),
                             metricText(0.5 * (auroc.upper - auroc.lower)));
    return {known, false};
}

// ---- Model and training

Known modelAnswer(const Comparison& comparison) {
    const bool severalOutputs =
        std::ranges::any_of(comparison.runs, [](const ComparedRun& run) { return !run.outputs.empty(); });
    std::string known =
        networks(comparison).empty()
            ? std::string(HILUM_TR("No network: rules that do not look at the films."))
            : fmt::format(
                  HILUM_TR("{}: one grey channel in, {} out; sizes and settings stand under Methods."),
                  joined(networks(comparison)),
                  severalOutputs ? HILUM_TR("a probability for each finding or class")
                                 : HILUM_TR("the probability of a positive film"));
    const ComparedRun& run = bestRun(comparison);
    if (const double count = numberAt(run.parameters, "encoder", -1.0); count > 0.0)
        known +=
            fmt::format(HILUM_TR(" Run {} has {:.1f} M parameters in its encoder."), run.id, count / 1e6);
    return {known, true};
}

Known softwareAnswer(const Comparison& comparison) {
    const std::string known = softwareText(comparison);
    const bool complete = known.find(HILUM_TR("not recorded")) == std::string::npos;
    return {known, complete};
}

Known initialAnswer(const Comparison& comparison) {
    Texts starts;
    bool given = false;
    for (const ComparedRun& run : comparison.runs)
        if (run.summary.spec->kind() != run::RunKind::Baseline) {
            starts.insert(run.start.empty() ? HILUM_TR("random weights (from scratch)") : run.start);
            given = given || textAt(run.spec, "init").starts_with("file:");
        }
    if (starts.empty())
        return {HILUM_TR("No weights."), true};
    return {fmt::format(HILUM_TR("Started from: {}. Random weights follow from each run's seed."),
                        joined(starts)),
            !given};
}

Known trainingAnswer(const Comparison& comparison) {
    return {
        fmt::format(HILUM_TR("See Methods, and Protocol for every parameter: {} runs, {} pretraining runs."),
                    comparison.runs.size(), comparison.pretraining.size()),
        false};
}

Known selectionAnswer(const Comparison& comparison) {
    return {
        HILUM_TR("Fine-tuning keeps the weights with the highest validation AUROC, the logistic probe the "
                 "penalty; thresholds come from validation. Which run is called best here is decided by "
                 "test AUROC: ") +
            fmt::format(HILUM_TR("{} runs were compared."), comparison.runs.size()),
        true};
}

Known ensembleAnswer(const Comparison&) {
    return {HILUM_TR("None: every number is that of one model."), true};
}

// ---- Evaluation

Known metricsAnswer(const Comparison&) {
    return {HILUM_TR(
                "AUROC (by which runs are ranked), AUPRC, accuracy beside always answering the larger class, "
                "sensitivity, specificity, balanced accuracy, F1, MCC, Brier score, ECE."),
            false};
}

Known uncertaintyAnswer(const Comparison& comparison) {
    return {statisticsText(comparison), true};
}

Known robustnessAnswer(const Comparison& comparison) {
    const auto repeated = std::ranges::count_if(
        comparison.groups, [](const GroupResult& group) { return group.runs.size() > 1; });
    Texts labels;
    for (const ComparedRun& run : comparison.runs)
        if (run.summary.spec->kind() != run::RunKind::Baseline)
            labels.insert(labelText(run));
    std::string known;
    if (repeated > 0)
        known += fmt::format(HILUM_TR("{} of {} kinds of runs were repeated with other seeds. "), repeated,
                             comparison.groups.size());
    if (labels.size() > 1)
        known += fmt::format(HILUM_TR("{} numbers of labels were tried. "), labels.size());
    return {withoutLastBlank(known), false};
}

Known internalAnswer(const Comparison& comparison) {
    return {fmt::format(HILUM_TR("A test part of the same collection, {} films of {} patients (run {})."),
                        countText(comparison.testFilms), countText(comparison.testPatients),
                        bestRun(comparison).id),
            true};
}

Known externalAnswer(const Comparison&) {
    return {HILUM_TR("None: the test films are of the dataset that the labels for training come from."),
            false};
}

// ---- Results, discussion, other

Known flowAnswer(const Comparison& comparison) {
    bool complete = true;
    for (const SharedCohort& shared : sharedCohorts(comparison))
        complete = complete && shared.cohort.imported.films >= 0 && shared.cohort.labelled.films >= 0;
    return {HILUM_TR("The table under Films and patients."), complete};
}

Known demographicsAnswer(const Comparison& comparison) {
    const auto runs = [&] {
        std::vector<const ComparedRun*> list;
        for (const ComparedRun& run : comparison.runs)
            if (!objectAt(run.protocol, "demographics").is_null())
                list.push_back(&run);
        return list;
    }();
    if (runs.empty())
        return {};
    return {fmt::format(HILUM_TR("Sex, age and view by part stand under Films and patients ({})."),
                        idsText(runs)),
            false};
}

Known performanceAnswer(const Comparison& comparison) {
    const ComparedRun& run = bestRun(comparison);
    return {fmt::format(HILUM_TR("All runs stand under Results with 95 % intervals; the highest AUROC is {} "
                                 "(run {})."),
                        intervalText(run.metrics.at("auroc")), run.id),
            true};
}

Known diagnosticAnswer(const Comparison& comparison) {
    const ComparedRun& run = bestRun(comparison);
    return {fmt::format(
                HILUM_TR("At the threshold {} (run {}): sensitivity {}, specificity {}, accuracy {} beside "
                         "{} of the larger class."),
                metricText(run.threshold), run.id, intervalText(run.metrics.at("sensitivity")),
                intervalText(run.metrics.at("specificity")), intervalText(run.metrics.at("accuracy")),
                metricText(run.majorityAccuracy)),
            true};
}

Known failureAnswer(const Comparison& comparison) {
    const ComparedRun& run = bestRun(comparison);
    std::string known =
        fmt::format(HILUM_TR("Run {} misses {} positive films and calls {} negative ones positive."), run.id,
                    countText(run.confusion.falseNegative), countText(run.confusion.falsePositive));
    if (const std::string shared = sharedErrorsText(comparison); !shared.empty())
        known += " " + shared;
    return {known, false};
}

Known limitationsAnswer(const Comparison& comparison) {
    return {fmt::format(HILUM_TR("{} stand under Limits."), limitsOf(comparison).size()), false};
}

Known protocolAnswer(const Comparison& comparison) {
    std::vector<std::string> ids;
    for (const ComparedRun& run : comparison.runs)
        ids.push_back(run.id);
    return {fmt::format(HILUM_TR("Every setting stands in the runs' specifications ({})."), runsText(ids)),
            false};
}

Known availabilityAnswer(const Comparison&) {
    return {HILUM_TR("Hilum is free software (GPL 3 or later); weights can be exported as safetensors."),
            false};
}

/// By number, from 1; nullptr where no run says anything.
constexpr std::array<Answer, 44> kAnswers{titleAnswer,
                                          summaryAnswer,
                                          nullptr,
                                          aimsAnswer,
                                          nullptr,
                                          goalAnswer,
                                          sourcesAnswer,
                                          eligibilityAnswer,
                                          preprocessingAnswer,
                                          subsetsAnswer,
                                          deidentificationAnswer,
                                          missingAnswer,
                                          nullptr,
                                          referenceAnswer,
                                          nullptr,
                                          nullptr,
                                          testAnnotationAnswer,
                                          nullptr,
                                          partitionsAnswer,
                                          disjointAnswer,
                                          sizeAnswer,
                                          modelAnswer,
                                          softwareAnswer,
                                          initialAnswer,
                                          trainingAnswer,
                                          selectionAnswer,
                                          ensembleAnswer,
                                          metricsAnswer,
                                          uncertaintyAnswer,
                                          robustnessAnswer,
                                          nullptr,
                                          internalAnswer,
                                          externalAnswer,
                                          nullptr,
                                          flowAnswer,
                                          demographicsAnswer,
                                          performanceAnswer,
                                          diagnosticAnswer,
                                          failureAnswer,
                                          limitationsAnswer,
                                          nullptr,
                                          protocolAnswer,
                                          availabilityAnswer,
                                          nullptr};

} // namespace

ClaimAnswer claimAnswer(int number, const Comparison& comparison) {
    if (number < 1 || number > static_cast<int>(kAnswers.size()) || comparison.runs.empty())
        return {};
    const auto at = static_cast<std::size_t>(number - 1);
    const Known known = kAnswers[at] == nullptr ? Known{} : kAnswers[at](comparison);
    return {known.text, known.complete ? std::string() : std::string(claimItems()[at].ask)};
}

} // namespace hilum::report
