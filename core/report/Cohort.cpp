#include "report/Cohort.h"

#include "report/CleanText.h"
#include "report/Facts.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <set>
#include <tuple>

namespace hilum::report {
namespace {

PartCounts countsAt(const Json& protocol, const std::string& part) {
    return {integerAt(protocol, part + "Films", -1), integerAt(protocol, part + "Patients", -1),
            integerAt(protocol, part + "Positives", -1)};
}

/// "rsna" for "demo-rsna" and "rsna-256": what people call a dataset names its layout.
std::string layoutInName(const std::string& dataset) {
    constexpr std::array kLayouts{"rsna", "nih"};
    std::string word;
    for (const char c : dataset + "-") {
        if (std::isalnum(static_cast<unsigned char>(c)) != 0) {
            word += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
            continue;
        }
        for (const char* layout : kLayouts)
            if (word == layout)
                return layout;
        word.clear();
    }
    return {};
}

std::optional<bool> knowsPatients(const ComparedRun& run) {
    if (isTrue(run.protocol, "patientsKnown"))
        return true;
    if (isFalse(run.protocol, "patientsKnown"))
        return false;
    return std::nullopt;
}

} // namespace

PartCounts countsOf(const statistics::Predictions& predictions) {
    if (predictions.size() == 0)
        return {};
    const std::set<std::uint32_t> patients(predictions.cluster.begin(), predictions.cluster.end());
    return {static_cast<std::int64_t>(predictions.size()), static_cast<std::int64_t>(patients.size()),
            std::ranges::count(predictions.label, 1)};
}

Cohort cohortOf(const ComparedRun& run) {
    const Json& protocol = run.protocol;
    Cohort cohort;
    cohort.dataset = textAt(protocol, "dataset");
    if (cohort.dataset.empty())
        cohort.dataset = withoutPaths(textAt(run.spec, "dataset"), 120);
    cohort.layout = textAt(protocol, "layout");
    if (cohort.layout.empty())
        cohort.layout = layoutInName(cohort.dataset);
    cohort.split = textAt(protocol, "split");
    cohort.splitHash = textAt(protocol, "splitHash");
    cohort.splitSentence = textAt(protocol, "splitSentence");
    cohort.synthetic = isTrue(protocol, "synthetic");
    cohort.patientsKnown = knowsPatients(run);
    cohort.imported = countsAt(protocol, "imported");
    cohort.labelled = countsAt(protocol, "labelled");
    cohort.pool = countsAt(protocol, "trainPart");
    cohort.training = countsAt(protocol, "training");
    cohort.validation = countsOf(run.validation);
    if (cohort.validation.films < 0)
        cohort.validation = countsAt(protocol, "validation");
    cohort.test = countsOf(run.test);
    cohort.unassigned = integerAt(protocol, "unassignedFilms", -1);
    return cohort;
}

std::vector<SharedCohort> sharedCohorts(const Comparison& comparison) {
    using Key = std::tuple<std::string, std::string, std::string, std::string>;
    std::vector<Key> keys;
    std::vector<SharedCohort> shared;
    for (const ComparedRun& run : comparison.runs) {
        Cohort cohort = cohortOf(run);
        Key key{cohort.dataset, cohort.split, cohort.splitHash, run.testSet};
        const auto found = std::ranges::find(keys, key);
        const auto at = static_cast<std::size_t>(found - keys.begin());
        if (found == keys.end()) {
            keys.push_back(std::move(key));
            shared.push_back({std::move(cohort), {}});
        }
        shared[at].runs.push_back(&run);
    }
    return shared;
}

bool hasSyntheticFilms(const Comparison& comparison) {
    return std::ranges::any_of(comparison.runs,
                               [](const ComparedRun& run) { return isTrue(run.protocol, "synthetic"); });
}

} // namespace hilum::report
