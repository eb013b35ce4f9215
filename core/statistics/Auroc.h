// How well scores rank films: AUROC, average precision, the ROC curve. Pure functions, any thread.
#pragma once

#include <span>
#include <vector>

namespace hilum::statistics {

/// Area under the ROC curve: Mann–Whitney U / (n1 n0), ties count one half (Hanley & McNeil 1982). NaN when a
/// class is missing, a score is NaN, a label is not 0 or 1, or the lengths differ.
[[nodiscard]] double auroc(std::span<const int> label, std::span<const double> score);
/// Average precision, Σ (R_i − R_{i−1}) P_i over distinct thresholds (ties grouped). NaN without positives
/// and for the bad input that auroc names.
[[nodiscard]] double averagePrecision(std::span<const int> label, std::span<const double> score);

struct RocPoint {
    double threshold, sensitivity, specificity;
};
/// Corners of the ROC curve by descending threshold ("score ≥ threshold means positive"); starts at (∞, 0, 1)
/// and ends at (lowest score, 1, 0). Points on a straight piece between two corners are left out, which
/// changes neither the drawing nor the area. Empty where auroc is NaN.
[[nodiscard]] std::vector<RocPoint> rocCurve(std::span<const int> label, std::span<const double> score);

struct PrecisionRecallPoint {
    double threshold, recall, precision;
};
/// One point for each distinct score, descending: the points that averagePrecision sums over (a step
/// function; a straight line between them overstates the area, Davis & Goadrich 2006). Empty where
/// averagePrecision is NaN.
[[nodiscard]] std::vector<PrecisionRecallPoint> precisionRecallCurve(std::span<const int> label,
                                                                     std::span<const double> score);

} // namespace hilum::statistics
