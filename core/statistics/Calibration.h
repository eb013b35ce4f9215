// Whether a predicted probability means what it says: Brier score, calibration table, calibration error.
// Pure functions, any thread.
#pragma once

#include "statistics/Predictions.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hilum::statistics {

/// Mean of (p − y)² (Brier 1950). NaN for no films, and for the bad input of statistics or a probability
/// outside [0, 1] (a logit, say).
[[nodiscard]] double brierScore(std::span<const int> label, std::span<const double> probability);

inline constexpr int kCalibrationBins = 10;

/// How probabilities are put into bins.
enum class Binning {
    EqualWidth, ///< ((k − 1)/bins, k/bins], the first also holds 0 (as Guo et al. 2017)
    EqualMass,  ///< as many films in each as ties allow: films with one probability are never parted
};

/// One row of a calibration table.
struct CalibrationBin {
    double lower = 0.0,
           upper = 0.0; ///< EqualWidth: the bin's borders; EqualMass: its least and largest probability
    double meanProbability = 0.0;
    Interval observed; ///< share of positives with Wilson's 95 % interval (films taken as independent)
    std::int64_t n = 0;
};
/// The bins that hold films, by ascending probability. Empty for bins < 1 and where brierScore is NaN.
[[nodiscard]] std::vector<CalibrationBin> calibrationTable(std::span<const int> label,
                                                           std::span<const double> probability,
                                                           Binning binning = Binning::EqualWidth,
                                                           int bins = kCalibrationBins);
/// Expected calibration error, Σ n_b/n |observed_b − mean probability_b| (Naeini et al. 2015, Guo et al.
/// 2017). It depends on the bins: say which with the number. NaN where the table is empty.
[[nodiscard]] double expectedCalibrationError(std::span<const int> label, std::span<const double> probability,
                                              Binning binning = Binning::EqualWidth,
                                              int bins = kCalibrationBins);
/// The same with kCalibrationBins bins of equal width, as a Metric of the bootstrap, which does not sort
/// again for it. Resampling adds noise within the bins and so raises the error: its percentile interval lies
/// a little too high.
[[nodiscard]] double equalWidthCalibrationError(std::span<const int> label,
                                                std::span<const double> probability);

} // namespace hilum::statistics
