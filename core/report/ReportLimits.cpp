// What these numbers cannot say, and what went wrong on the way to them.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Cohort.h"
#include "report/Facts.h"
#include "report/ReportParts.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hilum::report {
namespace {

/// Below these an interval is wide, and can hardly be trusted.
constexpr std::int64_t kFewPatients = 100;
constexpr std::int64_t kFewPositives = 50;
/// Shares of positive films in validation and test that differ by more are another mix of patients.
constexpr double kAnotherMix = 0.05;

using Limits = std::vector<std::string>;

template <class Holds>
std::vector<const ComparedRun*> runsWhere(const Comparison& comparison, const Holds& holds) {
    std::vector<const ComparedRun*> runs;
    for (const ComparedRun& run : comparison.runs)
        if (holds(run))
            runs.push_back(&run);
    return runs;
}

void sayWhatFilmsAre(const Comparison& comparison, Limits& limits) {
    if (hasSyntheticFilms(comparison))
        limits.emplace_back(HILUM_TR("The films are synthetic. These numbers show that the procedure works; "
                                     "they say nothing about patients."));
    std::set<std::string> layouts;
    for (const ComparedRun& run : comparison.runs)
        if (const Cohort cohort = cohortOf(run); !cohort.synthetic)
            layouts.insert(cohort.layout);
    if (layouts.contains("nih"))
        limits.emplace_back(
            HILUM_TR("NIH's labels were mined from the text of reports (Wang et al. 2017) and are wrong for "
                     "some films: a model is scored against what a report mentioned, not against what a film "
                     "shows."));
    if (layouts.contains("rsna"))
        limits.emplace_back(HILUM_TR(
            "RSNA's labels are readers' opinions of the films: an opacity that may be pneumonia (Shih "
            "et al. 2019). No other test confirmed the disease."));
}

void sayPatients(const SharedCohort& shared, Limits& limits) {
    const Cohort& cohort = shared.cohort;
    if (cohort.patientsKnown == false)
        limits.push_back(fmt::format(
            HILUM_TR(
                "Nobody knows which films of {} are of one patient: films of one patient may lie on both "
                "sides of the split, and intervals that take each film for a patient are too narrow "
                "({})."),
            cohort.dataset, idsText(shared.runs)));
    else if (!cohort.patientsKnown && cohort.test.films > 1 && cohort.test.films == cohort.test.patients)
        limits.push_back(
            fmt::format(HILUM_TR("Each test film of {} counts as a patient of its own. If patients have "
                                 "several films, the intervals are too narrow ({})."),
                        cohort.dataset, idsText(shared.runs)));
}

void saySize(const SharedCohort& shared, Limits& limits) {
    const PartCounts& test = shared.cohort.test;
    if (test.patients >= 0 && test.patients < kFewPatients)
        limits.push_back(fmt::format(HILUM_TR("The test set has only {} patients: intervals are wide, and "
                                              "small differences cannot be seen ({})."),
                                     countText(test.patients), idsText(shared.runs)));
    const std::int64_t fewer = std::min(test.positives, test.films - test.positives);
    if (test.positives >= 0 && fewer < kFewPositives)
        limits.push_back(fmt::format(HILUM_TR("The test set has only {} {} films: what is said about them "
                                              "hangs on few ({})."),
                                     countText(fewer),
                                     fewer == test.positives ? HILUM_TR("positive") : HILUM_TR("negative"),
                                     idsText(shared.runs)));
}

void sayMix(const SharedCohort& shared, Limits& limits) {
    const auto share = [](const PartCounts& part) {
        return static_cast<double>(part.positives) / static_cast<double>(part.films);
    };
    const PartCounts &validation = shared.cohort.validation, &test = shared.cohort.test;
    if (validation.positives < 0 || validation.films <= 0 || test.films <= 0 ||
        std::abs(share(validation) - share(test)) <= kAnotherMix)
        return;
    limits.push_back(fmt::format(
        HILUM_TR(
            "{} of the validation films are positive and {} of the test films: thresholds were chosen on "
            "another mix than they were tested on, which moves accuracy, sensitivity, specificity and "
            "calibration, and leaves AUROC ({})."),
        percentText(share(validation)), percentText(share(test)), idsText(shared.runs)));
}

void saySeedsAndThresholds(const Comparison& comparison, Limits& limits) {
    if (std::ranges::all_of(comparison.groups,
                            [](const GroupResult& group) { return group.runs.size() == 1; }))
        limits.emplace_back(
            HILUM_TR("Every kind of run has a single seed. The intervals cover the choice of test patients, "
                     "not the luck of training; repeat with other seeds to see that."));
    const auto fixed = runsWhere(comparison, [](const ComparedRun& run) {
        return !run.thresholdFromValidation && !run.constantScore;
    });
    if (!fixed.empty())
        limits.push_back(fmt::format(HILUM_TR("Some runs have no usable validation predictions; their "
                                              "accuracy, sensitivity and specificity are at the threshold "
                                              "0.5 ({})."),
                                     idsText(fixed)));
    limits.emplace_back(HILUM_TR(
        "Youden's threshold weighs both classes alike. With few positive films it costs accuracy, so losing "
        "to the larger class by accuracy does not mean that films are not told apart: AUROC says that."));
}

void sayTestSet(const Comparison& comparison, const std::vector<SharedCohort>& cohorts, Limits& limits) {
    limits.emplace_back(
        HILUM_TR("Every number is from one test set: how the models do at another hospital is "
                 "not known."));
    std::size_t most = 0;
    for (const SharedCohort& shared : cohorts)
        most = std::max(most, shared.runs.size());
    if (most > 1)
        limits.push_back(fmt::format(
            HILUM_TR(
                "One test set was used for {} runs here, and Hilum does not know how often it was looked "
                "at before. The best of many looks a little better than it is; a test set that nobody "
                "has used yet would tell."),
            most));
    const bool known = std::ranges::any_of(comparison.runs, [](const ComparedRun& run) {
        return !objectAt(run.protocol, "demographics").is_null();
    });
    if (!known)
        limits.emplace_back(
            HILUM_TR("Sex, age and view of the patients were not recorded with these runs, so "
                     "this report cannot say whether the models do worse for some of them."));
}

} // namespace

std::vector<std::string> limitsOf(const Comparison& comparison) {
    Limits limits;
    const std::vector<SharedCohort> cohorts = sharedCohorts(comparison);
    sayWhatFilmsAre(comparison, limits);
    for (const SharedCohort& shared : cohorts) {
        sayPatients(shared, limits);
        saySize(shared, limits);
        sayMix(shared, limits);
    }
    saySeedsAndThresholds(comparison, limits);
    sayTestSet(comparison, cohorts, limits);
    return limits;
}

std::vector<Block> limitsSection(const Comparison& comparison) {
    return {Heading{2, HILUM_TR("Limits"), "limits"}, Bullets{limitsOf(comparison)}};
}

} // namespace hilum::report
