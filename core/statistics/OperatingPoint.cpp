#include "statistics/OperatingPoint.h"

#include "statistics/Predictions.h"
#include "statistics/Ranking.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hilum::statistics {
namespace {

double ratio(std::int64_t part, std::int64_t whole) {
    return whole == 0 ? kNotANumber : static_cast<double>(part) / static_cast<double>(whole);
}

/// Between two neighbouring scores, such that score ≥ result holds for `above` and not for `below`, also
/// where the two are neighbouring doubles or one is infinite.
double cutBetween(double below, double above) {
    const double middle = std::midpoint(below, above);
    return middle > below && middle <= above ? middle : above;
}

} // namespace

double Confusion::accuracy() const {
    return ratio(truePositive + trueNegative, size());
}

double Confusion::sensitivity() const {
    return ratio(truePositive, truePositive + falseNegative);
}

double Confusion::specificity() const {
    return ratio(trueNegative, trueNegative + falsePositive);
}

double Confusion::balancedAccuracy() const {
    return 0.5 * (sensitivity() + specificity());
}

double Confusion::f1() const {
    return ratio(2 * truePositive, 2 * truePositive + falsePositive + falseNegative);
}

double Confusion::mcc() const {
    const auto tp = static_cast<double>(truePositive), fp = static_cast<double>(falsePositive);
    const auto tn = static_cast<double>(trueNegative), fn = static_cast<double>(falseNegative);
    const double margins = (tp + fp) * (tp + fn) * (tn + fp) * (tn + fn);
    return margins > 0.0 ? (tp * tn - fp * fn) / std::sqrt(margins) : kNotANumber;
}

void Confusion::add(bool positive, bool called) {
    if (positive)
        ++(called ? truePositive : falseNegative);
    else
        ++(called ? falsePositive : trueNegative);
}

Confusion confusionAt(std::span<const int> label, std::span<const double> score, double threshold) {
    Confusion counts;
    if (std::isnan(threshold) || !canRank(label, score))
        return counts;
    for (std::size_t i = 0; i < label.size(); ++i)
        counts.add(label[i] == 1, score[i] >= threshold);
    return counts;
}

double youdenThreshold(std::span<const int> label, std::span<const double> score) {
    if (!canRank(label, score))
        return kNotANumber;
    const std::vector<ScoreStep> steps = rankedSteps(label, score);
    const ClassCounts total = countClasses(steps);
    if (total.positives == 0 || total.negatives == 0)
        return kNotANumber;

    // J n1 n0 = TP n0 − FP n1, in integers, so that equal J are seen as equal. All films called positive: J =
    // 0.
    std::int64_t best = -1;
    double threshold = steps.back().score;
    std::int64_t truePositives = 0;
    std::int64_t falsePositives = 0;
    for (std::size_t i = 0; i + 1 < steps.size(); ++i) {
        truePositives += steps[i].positives;
        falsePositives += steps[i].negatives;
        const std::int64_t scaledJ = truePositives * total.negatives - falsePositives * total.positives;
        if (scaledJ > best) {
            best = scaledJ;
            threshold = cutBetween(steps[i + 1].score, steps[i].score);
        }
    }
    return threshold;
}

double prevalence(std::span<const int> label) {
    if (!labelsAreBinary(label))
        return kNotANumber;
    return ratio(std::ranges::count(label, 1), static_cast<std::int64_t>(label.size()));
}

double majorityAccuracy(std::span<const int> label) {
    const double positive = prevalence(label);
    return std::isnan(positive) ? positive : std::max(positive, 1.0 - positive);
}

} // namespace hilum::statistics
