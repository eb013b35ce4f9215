#include "statistics/Ranking.h"

#include "statistics/Predictions.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace hilum::statistics {

bool labelsAreBinary(std::span<const int> label) {
    return std::ranges::all_of(label, [](int l) { return l == 0 || l == 1; });
}

bool canRank(std::span<const int> label, std::span<const double> score) {
    return label.size() == score.size() && labelsAreBinary(label) &&
           std::ranges::none_of(score, [](double s) { return std::isnan(s); });
}

std::vector<std::uint32_t> descendingOrder(std::span<const double> score) {
    std::vector<std::uint32_t> order(score.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, [&](std::uint32_t a, std::uint32_t b) { return score[a] > score[b]; });
    return order;
}

std::vector<ScoreStep> rankedSteps(std::span<const int> label, std::span<const double> score) {
    std::vector<ScoreStep> steps;
    for (const std::uint32_t film : descendingOrder(score)) {
        if (steps.empty() || steps.back().score != score[film])
            steps.push_back({score[film], 0, 0});
        (label[film] == 1 ? steps.back().positives : steps.back().negatives) += 1;
    }
    return steps;
}

ClassCounts countClasses(std::span<const ScoreStep> steps) {
    ClassCounts counts;
    for (const ScoreStep& step : steps) {
        counts.positives += step.positives;
        counts.negatives += step.negatives;
    }
    return counts;
}

double aurocOf(std::span<const ScoreStep> steps) {
    std::int64_t positivesAbove = 0;
    std::int64_t negatives = 0;
    std::int64_t twiceU = 0; // a tie counts one half, so 2U is an integer
    for (const ScoreStep& step : steps) {
        twiceU += step.negatives * (2 * positivesAbove + step.positives);
        positivesAbove += step.positives;
        negatives += step.negatives;
    }
    if (positivesAbove == 0 || negatives == 0)
        return kNotANumber;
    return static_cast<double>(twiceU) /
           (2.0 * static_cast<double>(positivesAbove) * static_cast<double>(negatives));
}

double averagePrecisionOf(std::span<const ScoreStep> steps) {
    std::int64_t truePositives = 0;
    std::int64_t called = 0;
    double sum = 0.0;
    for (const ScoreStep& step : steps) {
        truePositives += step.positives;
        called += step.positives + step.negatives;
        if (step.positives > 0)
            sum += static_cast<double>(step.positives) * static_cast<double>(truePositives) /
                   static_cast<double>(called);
    }
    return truePositives == 0 ? kNotANumber : sum / static_cast<double>(truePositives);
}

double sensitivityAtSpecificityOf(std::span<const ScoreStep> steps, double specificity) {
    const ClassCounts total = countClasses(steps);
    if (total.positives == 0 || total.negatives == 0 || !(specificity >= 0.0 && specificity <= 1.0))
        return kNotANumber;
    const auto negatives = static_cast<double>(total.negatives);
    std::int64_t truePositives = 0;
    std::int64_t trueNegatives = total.negatives;
    for (const ScoreStep& step : steps) {
        trueNegatives -= step.negatives;
        if (static_cast<double>(trueNegatives) / negatives < specificity)
            break;
        truePositives += step.positives;
    }
    return static_cast<double>(truePositives) / static_cast<double>(total.positives);
}

double specificityAtSensitivityOf(std::span<const ScoreStep> steps, double sensitivity) {
    const ClassCounts total = countClasses(steps);
    if (total.positives == 0 || total.negatives == 0 || !(sensitivity >= 0.0 && sensitivity <= 1.0))
        return kNotANumber;
    const auto positives = static_cast<double>(total.positives);
    std::int64_t truePositives = 0;
    std::int64_t trueNegatives = total.negatives;
    for (const ScoreStep& step : steps) {
        if (static_cast<double>(truePositives) / positives >= sensitivity)
            break;
        truePositives += step.positives;
        trueNegatives -= step.negatives;
    }
    return static_cast<double>(trueNegatives) / static_cast<double>(total.negatives);
}

} // namespace hilum::statistics
