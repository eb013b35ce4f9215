#include "statistics/Subgroups.h"

#include "statistics/Auroc.h"
#include "statistics/Bootstrap.h"

#include <algorithm>
#include <set>

namespace hilum::statistics {
namespace {

Subgroup describe(const Predictions& films, double threshold, int resamples, std::uint64_t seed,
                  unsigned threads) {
    Subgroup group;
    group.films = static_cast<std::int64_t>(films.size());
    group.positives = std::ranges::count(films.label, 1);
    const std::set<std::uint32_t> patients(films.cluster.begin(), films.cluster.end());
    group.patients = static_cast<std::int64_t>(patients.size());
    group.small = std::min(group.positives, group.films - group.positives) < kFewInSubgroup;
    group.auroc = clusteredBootstrap(films, &auroc, resamples, seed, threads);
    const auto at = clusteredBootstrapAt(films, threshold, resamples, seed, threads);
    group.sensitivity = at.sensitivity;
    group.specificity = at.specificity;
    const Interval& found = at.sensitivity;
    group.falseNegativeRate = {1.0 - found.value, 1.0 - found.upper, 1.0 - found.lower};
    return group;
}

} // namespace

std::vector<Subgroup> subgroups(const Predictions& predictions, std::span<const int> group, int groups,
                                double threshold, int resamples, std::uint64_t seed, unsigned threads) {
    const bool lengths = predictions.label.size() == group.size() &&
                         predictions.score.size() == group.size() &&
                         predictions.cluster.size() == group.size();
    if (!lengths || groups < 1 || std::ranges::any_of(group, [groups](int g) { return g >= groups; }))
        return {};
    std::vector<Predictions> parts(static_cast<std::size_t>(groups));
    for (std::size_t i = 0; i < group.size(); ++i) {
        if (group[i] < 0)
            continue;
        Predictions& part = parts[static_cast<std::size_t>(group[i])];
        part.label.push_back(predictions.label[i]);
        part.score.push_back(predictions.score[i]);
        part.cluster.push_back(predictions.cluster[i]);
    }
    std::vector<Subgroup> all;
    for (const Predictions& part : parts)
        all.push_back(describe(part, threshold, resamples, seed, threads));
    return all;
}

} // namespace hilum::statistics
