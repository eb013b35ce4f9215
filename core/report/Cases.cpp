#include "report/Cases.h"

#include "base/Text.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <tuple>
#include <utility>

namespace hilum::report {
namespace {

Outcome outcomeOf(int label, bool positive) {
    if (label == 1)
        return positive ? Outcome::TruePositive : Outcome::FalseNegative;
    return positive ? Outcome::FalsePositive : Outcome::TrueNegative;
}

/// The statistics' view of cases.
statistics::Predictions predictionsOf(std::span<const Case> cases) {
    statistics::Predictions out;
    for (const Case& one : cases) {
        out.label.push_back(one.label);
        out.score.push_back(one.score);
        out.cluster.push_back(one.patient);
    }
    return out;
}

struct Scores {
    statistics::Interval auroc, accuracy;
};

Scores scoresOf(std::span<const Case> cases, double threshold, int resamples) {
    const statistics::Predictions predictions = predictionsOf(cases);
    return {statistics::clusteredBootstrap(predictions, &statistics::auroc, resamples, kBootstrapSeed),
            statistics::clusteredBootstrapAt(predictions, threshold, resamples, kBootstrapSeed).accuracy};
}

bool sameTestFilms(const RunCases& a, const RunCases& b) {
    return std::ranges::equal(a.cases, b.cases, [](const Case& x, const Case& y) {
        return x.film == y.film && x.label == y.label;
    });
}

} // namespace

std::size_t RunCases::count(Outcome outcome) const {
    return static_cast<std::size_t>(std::ranges::count(cases, outcome, &Case::outcome));
}

Result<RunCases> casesOf(std::span<const run::Prediction> predictions, double threshold) {
    if (!std::isfinite(threshold))
        return Error(ErrorCode::BadValue, HILUM_TR("the threshold is not a number"), "threshold");
    RunCases out{threshold, {}};
    out.cases.reserve(predictions.size());
    for (const run::Prediction& row : predictions) {
        if (row.label != 0 && row.label != 1)
            return Error(ErrorCode::Corrupt,
                         fmt::format(HILUM_TR("its predictions have the label {}"), row.label));
        if (!std::isfinite(row.score))
            return Error(ErrorCode::Corrupt, HILUM_TR("its predictions have a score that is not a number"));
        out.cases.push_back({row.film, row.patient, row.label, row.score,
                             outcomeOf(row.label, row.score >= threshold), std::abs(row.score - threshold)});
    }
    std::ranges::sort(out.cases, {}, &Case::film);
    if (std::ranges::adjacent_find(out.cases, {}, &Case::film) != out.cases.end())
        return Error(ErrorCode::Corrupt, HILUM_TR("its predictions name a film twice"));
    return out;
}

Result<RunCases> readCases(const ComparedRun& run) {
    HILUM_TRY_ASSIGN(run::RunStore store, run::RunStore::openForReading(run.summary.folder.path));
    HILUM_TRY_ASSIGN(const std::vector<run::Prediction> rows, store.predictions("test"));
    HILUM_TRY_ASSIGN(RunCases out, casesOf(rows, run.threshold));
    const statistics::Predictions now = predictionsOf(out.cases);
    if (now.label != run.test.label || now.score != run.test.score)
        return Error(ErrorCode::Corrupt, HILUM_TR("its predictions have changed since it was compared"),
                     run.id);
    return out;
}

std::vector<Case> surestMistakesFirst(std::vector<Case> cases) {
    std::ranges::sort(cases, {},
                      [](const Case& one) { return std::tuple(one.right(), -one.sureness, one.film); });
    return cases;
}

DuelSide DuelCase::side() const {
    if (a.right())
        return b.right() ? DuelSide::BothRight : DuelSide::OnlyA;
    return b.right() ? DuelSide::OnlyB : DuelSide::BothWrong;
}

Result<Duel> duel(const RunCases& a, const RunCases& b) {
    if (!sameTestFilms(a, b))
        return Error(ErrorCode::BadValue,
                     HILUM_TR("the two runs were not tested on the same films with the same labels"));
    Duel out;
    for (std::size_t i = 0; i < a.cases.size(); ++i) {
        const DuelCase one{a.cases[i], b.cases[i]};
        out.sides[static_cast<std::size_t>(one.side())].push_back(one);
    }
    for (auto& side : out.sides)
        std::ranges::sort(side, {},
                          [](const DuelCase& one) { return std::pair(-one.sureness(), one.a.film); });
    out.mcNemarP = statistics::mcNemar(out.count(DuelSide::OnlyA), out.count(DuelSide::OnlyB)).p;
    return out;
}

ScoresWithout scoresWithout(const RunCases& cases, std::span<const std::int64_t> leftOut, int resamples) {
    const std::set<std::int64_t> doubted(leftOut.begin(), leftOut.end());
    std::vector<Case> kept;
    std::ranges::copy_if(cases.cases, std::back_inserter(kept),
                         [&](const Case& one) { return !doubted.contains(one.film); });
    ScoresWithout out;
    out.films = static_cast<std::int64_t>(cases.cases.size());
    out.leftOut = out.films - static_cast<std::int64_t>(kept.size());
    const Scores all = scoresOf(cases.cases, cases.threshold, resamples);
    out.auroc = all.auroc;
    out.accuracy = all.accuracy;
    const Scores without = out.leftOut == 0 ? all : scoresOf(kept, cases.threshold, resamples);
    out.aurocWithout = without.auroc;
    out.accuracyWithout = without.accuracy;
    return out;
}

} // namespace hilum::report
