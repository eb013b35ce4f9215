// What a model does at one threshold, and which threshold to take. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <span>

namespace hilum::statistics {

/// Counts at "score ≥ threshold means positive", and what follows from them. NaN where undefined (0/0).
struct Confusion {
    std::int64_t truePositive = 0, falsePositive = 0, trueNegative = 0, falseNegative = 0;
    [[nodiscard]] std::int64_t size() const {
        return truePositive + falsePositive + trueNegative + falseNegative;
    }
    [[nodiscard]] double accuracy() const;
    [[nodiscard]] double sensitivity() const;
    [[nodiscard]] double specificity() const;
    [[nodiscard]] double balancedAccuracy() const;
    [[nodiscard]] double f1() const;
    /// Matthews' correlation coefficient (Matthews 1975); NaN when a row or a column of the table is empty
    /// (scikit-learn answers 0 there).
    [[nodiscard]] double mcc() const;
    void add(bool positive, bool called); ///< one more film
};
/// One of the ratios above, &Confusion::accuracy say.
using ConfusionRatio = double (Confusion::*)() const;
/// All counts are zero, and so everything computed from them is NaN, where the lengths differ, a label is not
/// 0 or 1, or a score or the threshold is NaN.
[[nodiscard]] Confusion confusionAt(std::span<const int> label, std::span<const double> score,
                                    double threshold);

/// Threshold that maximises Youden's J = sensitivity + specificity − 1 (Youden 1950), lying half-way between
/// two neighbouring scores. Choose it on validation, never on test. Of several maxima the highest threshold;
/// where no cut between two scores reaches J ≥ 0 (all scores tied, or a model worse than chance), the lowest
/// score. NaN when a class is missing or the input is bad.
[[nodiscard]] double youdenThreshold(std::span<const int> label, std::span<const double> score);

/// max(prevalence, 1 − prevalence): the accuracy of always answering the larger class. NaN for no labels.
[[nodiscard]] double majorityAccuracy(std::span<const int> label);
/// Share of positives. NaN for no labels or a label that is not 0 or 1.
[[nodiscard]] double prevalence(std::span<const int> label);

} // namespace hilum::statistics
