#include "report/Pairs.h"

#include <cmath>
#include <map>
#include <numbers>
#include <span>

namespace hilum::report {
namespace {

using statistics::Predictions;

/// The runs of one test set, and where their pairs begin in the list.
struct TestSet {
    std::vector<std::size_t> runs;
    std::vector<std::size_t> pairs; ///< indices into comparison.pairs, in pairIndex order
};

/// Pairs in the order of the runs, as tables show them.
std::vector<TestSet> gatherPairs(Comparison& comparison) {
    std::map<std::string, TestSet> sets;
    for (std::size_t i = 0; i < comparison.runs.size(); ++i)
        sets[comparison.runs[i].testSet].runs.push_back(i);
    for (std::size_t a = 0; a < comparison.runs.size(); ++a)
        for (std::size_t b = a + 1; b < comparison.runs.size(); ++b)
            if (comparison.runs[a].testSet == comparison.runs[b].testSet) {
                sets[comparison.runs[a].testSet].pairs.push_back(comparison.pairs.size());
                comparison.pairs.push_back(PairedResult{.a = a, .b = b});
            }
    std::vector<TestSet> list;
    for (auto& [unused, set] : sets)
        if (!set.pairs.empty())
            list.push_back(std::move(set));
    return list;
}

void testSetOfRuns(Comparison& comparison, const TestSet& set, unsigned threads) {
    std::vector<Predictions> films;
    std::vector<double> thresholds;
    std::vector<std::span<const double>> scores;
    for (const std::size_t i : set.runs) {
        films.push_back(comparison.runs[i].test);
        thresholds.push_back(comparison.runs[i].threshold);
        scores.emplace_back(comparison.runs[i].test.score);
    }
    const auto& label = films.front().label;
    const auto aurocs = statistics::pairedBootstrapAll(films, &statistics::auroc, comparison.resamples,
                                                       kBootstrapSeed, threads);
    const auto accuracies = statistics::pairedBootstrapAllAt(
        films, thresholds, &statistics::Confusion::accuracy, comparison.resamples, kBootstrapSeed, threads);
    const auto deLongs = statistics::deLongAll(label, scores);
    for (std::size_t k = 0; k < set.pairs.size(); ++k) {
        PairedResult& pair = comparison.pairs[set.pairs[k]];
        const ComparedRun& a = comparison.runs[pair.a];
        const ComparedRun& b = comparison.runs[pair.b];
        pair.difference = aurocs.pairs[k];
        pair.accuracy = accuracies.pairs[k];
        pair.deLongP = deLongs[k].p;
        pair.mcNemar = statistics::mcNemar(label, a.test.score, a.threshold, b.test.score, b.threshold);
    }
}

/// A count of B resamples cannot tell p-values below some 20 / (B + 1) from each other; multiplied by many
/// pairs that would hide every difference. Down there the normal approximation with the bootstrap's own
/// spread stands in (Davison & Hinkley 1997, §5.2): it has whole patients in it, which DeLong's p has not.
double pForHolm(const statistics::Difference& difference, int resamples) {
    constexpr double kCoarse = 20.0;
    double p = difference.p;
    const auto& [value, lower, upper] = difference.difference;
    const double deviation = (upper - lower) / (2.0 * statistics::kNormal975);
    if (p <= kCoarse / (resamples + 1.0) && deviation > 0.0)
        p = std::erfc(std::abs(value) / deviation / std::numbers::sqrt2);
    return std::isfinite(p) ? p : 1.0;
}

} // namespace

void testPairs(Comparison& comparison, unsigned threads, const std::stop_token& stop) {
    for (const TestSet& set : gatherPairs(comparison)) {
        if (stop.stop_requested())
            return;
        testSetOfRuns(comparison, set, threads);
    }
    std::vector<double> p, accuracyP, mcNemarP;
    for (const PairedResult& pair : comparison.pairs) {
        p.push_back(pForHolm(pair.difference, comparison.resamples));
        accuracyP.push_back(pForHolm(pair.accuracy, comparison.resamples));
        mcNemarP.push_back(pair.mcNemar.p);
    }
    const auto adjusted = statistics::holm(p), adjustedAccuracy = statistics::holm(accuracyP),
               adjustedMcNemar = statistics::holm(mcNemarP);
    for (std::size_t i = 0; i < comparison.pairs.size(); ++i) {
        comparison.pairs[i].holmP = adjusted[i];
        comparison.pairs[i].accuracyHolmP = adjustedAccuracy[i];
        comparison.pairs[i].mcNemarHolmP = adjustedMcNemar[i];
    }
}

} // namespace hilum::report
