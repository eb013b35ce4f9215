#include "statistics/DeLong.h"

#include "statistics/Ranking.h"
#include "statistics/Summary.h"

#include <cmath>
#include <numbers>

namespace hilum::statistics {
namespace {

/// For each positive how many negatives lie below it, and for each negative how many positives lie above it,
/// ties one half: n0 V10 and n1 V01 of DeLong 1988, eq. 3. Not divided yet: half-integers are exact in a
/// double, so that equal rankings have a variance of exactly 0. In the order of the films, each class for
/// itself.
struct Placements {
    std::vector<double> ofPositives;
    std::vector<double> ofNegatives;
};

Placements placements(std::span<const int> label, std::span<const double> score) {
    const std::vector<std::uint32_t> order = descendingOrder(score);
    const ClassCounts total = countClasses(rankedSteps(label, score));
    std::vector<double> ofFilm(label.size());
    double positivesAbove = 0.0;
    double negativesBelow = static_cast<double>(total.negatives);
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        double positivesHere = 0.0;
        double negativesHere = 0.0;
        for (end = begin; end < order.size() && score[order[end]] == score[order[begin]]; ++end)
            (label[order[end]] == 1 ? positivesHere : negativesHere) += 1.0;
        negativesBelow -= negativesHere;
        for (std::size_t i = begin; i < end; ++i)
            ofFilm[order[i]] = label[order[i]] == 1 ? negativesBelow + 0.5 * negativesHere
                                                    : positivesAbove + 0.5 * positivesHere;
        positivesAbove += positivesHere;
    }
    Placements result;
    for (std::size_t i = 0; i < label.size(); ++i)
        (label[i] == 1 ? result.ofPositives : result.ofNegatives).push_back(ofFilm[i]);
    return result;
}

/// S10 / n1 + S01 / n0 (DeLong 1988, eq. 5–6), of one AUROC or of a difference of two.
double varianceOf(const Placements& p) {
    const auto positives = static_cast<double>(p.ofPositives.size());
    const auto negatives = static_cast<double>(p.ofNegatives.size());
    const double sdPositives = meanSd(p.ofPositives).sd / negatives;
    const double sdNegatives = meanSd(p.ofNegatives).sd / positives;
    return sdPositives * sdPositives / positives + sdNegatives * sdNegatives / negatives;
}

Placements difference(Placements a, const Placements& b) {
    for (std::size_t i = 0; i < a.ofPositives.size(); ++i)
        a.ofPositives[i] -= b.ofPositives[i];
    for (std::size_t i = 0; i < a.ofNegatives.size(); ++i)
        a.ofNegatives[i] -= b.ofNegatives[i];
    return a;
}

/// A model as the test sees it; NaN and empty for what cannot be ranked.
struct Ranked {
    double auroc = kNotANumber;
    Placements placements;
};

Ranked rankedModel(std::span<const int> label, std::span<const double> score) {
    if (!canRank(label, score))
        return {};
    return {aurocOf(rankedSteps(label, score)), placements(label, score)};
}

DeLong compare(const Ranked& a, const Ranked& b) {
    DeLong result{kNotANumber, kNotANumber, kNotANumber, kNotANumber, kNotANumber};
    if (std::isnan(a.auroc) || std::isnan(b.auroc))
        return result;
    result.aurocA = a.auroc;
    result.aurocB = b.auroc;
    result.variance = varianceOf(difference(a.placements, b.placements));
    const double gap = result.aurocA - result.aurocB;
    if (result.variance > 0.0)
        result.z = gap / std::sqrt(result.variance);
    else if (result.variance == 0.0 && gap == 0.0)
        result.z = 0.0;
    result.p = std::erfc(std::abs(result.z) / std::numbers::sqrt2);
    return result;
}

} // namespace

DeLong deLong(std::span<const int> label, std::span<const double> scoreA, std::span<const double> scoreB) {
    return compare(rankedModel(label, scoreA), rankedModel(label, scoreB));
}

std::vector<DeLong> deLongAll(std::span<const int> label, std::span<const std::span<const double>> scores) {
    std::vector<Ranked> models;
    models.reserve(scores.size());
    for (const auto& score : scores)
        models.push_back(rankedModel(label, score));
    std::vector<DeLong> pairs;
    for (std::size_t i = 0; i < models.size(); ++i)
        for (std::size_t j = i + 1; j < models.size(); ++j)
            pairs.push_back(compare(models[i], models[j]));
    return pairs;
}

Interval deLongInterval(std::span<const int> label, std::span<const double> score) {
    Interval interval{kNotANumber, kNotANumber, kNotANumber};
    if (!canRank(label, score))
        return interval;
    interval.value = aurocOf(rankedSteps(label, score));
    const double spread = interval.value * (1.0 - interval.value);
    if (!(spread > 0.0))
        return interval;
    // d logit(A) / dA = 1 / (A (1 − A))
    const double halfWidth = kNormal975 * std::sqrt(varianceOf(placements(label, score))) / spread;
    const double logit = std::log(interval.value / (1.0 - interval.value));
    interval.lower = 1.0 / (1.0 + std::exp(halfWidth - logit));
    interval.upper = 1.0 / (1.0 + std::exp(-halfWidth - logit));
    return interval;
}

} // namespace hilum::statistics
