#include "statistics/Auroc.h"

#include "statistics/Predictions.h"
#include "statistics/Ranking.h"

#include <limits>

namespace hilum::statistics {

double auroc(std::span<const int> label, std::span<const double> score) {
    return canRank(label, score) ? aurocOf(rankedSteps(label, score)) : kNotANumber;
}

double averagePrecision(std::span<const int> label, std::span<const double> score) {
    return canRank(label, score) ? averagePrecisionOf(rankedSteps(label, score)) : kNotANumber;
}

std::vector<RocPoint> rocCurve(std::span<const int> label, std::span<const double> score) {
    if (!canRank(label, score))
        return {};
    const std::vector<ScoreStep> steps = rankedSteps(label, score);
    const ClassCounts total = countClasses(steps);
    if (total.positives == 0 || total.negatives == 0)
        return {};

    std::vector<RocPoint> curve{{std::numeric_limits<double>::infinity(), 0.0, 1.0}};
    std::int64_t truePositives = 0;
    std::int64_t falsePositives = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        truePositives += steps[i].positives;
        falsePositives += steps[i].negatives;
        // The next step has the same slope: this point lies inside a straight piece.
        if (i + 1 < steps.size() &&
            steps[i].positives * steps[i + 1].negatives == steps[i].negatives * steps[i + 1].positives)
            continue;
        curve.push_back(
            {steps[i].score, static_cast<double>(truePositives) / static_cast<double>(total.positives),
             static_cast<double>(total.negatives - falsePositives) / static_cast<double>(total.negatives)});
    }
    return curve;
}

std::vector<PrecisionRecallPoint> precisionRecallCurve(std::span<const int> label,
                                                       std::span<const double> score) {
    if (!canRank(label, score))
        return {};
    const std::vector<ScoreStep> steps = rankedSteps(label, score);
    const ClassCounts total = countClasses(steps);
    if (total.positives == 0)
        return {};

    std::vector<PrecisionRecallPoint> curve;
    curve.reserve(steps.size());
    std::int64_t truePositives = 0;
    std::int64_t called = 0;
    for (const ScoreStep& step : steps) {
        truePositives += step.positives;
        called += step.positives + step.negatives;
        curve.push_back({step.score,
                         static_cast<double>(truePositives) / static_cast<double>(total.positives),
                         static_cast<double>(truePositives) / static_cast<double>(called)});
    }
    return curve;
}

} // namespace hilum::statistics
