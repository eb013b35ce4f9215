// AUROC with the variance of DeLong, DeLong & Clarke-Pearson (Biometrics 1988), in the O(n log n) form of Sun
// & Xu (IEEE Signal Process. Lett. 2014). Pure functions, any thread. It takes films as independent: where
// patients have several films the interval is too narrow, and the clustered bootstrap is the one to believe.
#pragma once

#include "statistics/Predictions.h"

#include <span>
#include <vector>

namespace hilum::statistics {

/// DeLong's test for two correlated AUROCs on the same films; variance is that of aurocA − aurocB, p
/// two-sided. With fewer than two films of a class variance, z and p are NaN. Variance 0: z = 0 and p = 1 for
/// equal AUROCs, otherwise NaN (the test has nothing to say). All NaN for bad input or a missing class.
struct DeLong {
    double aurocA, aurocB, variance, z, p;
};
[[nodiscard]] DeLong deLong(std::span<const int> label, std::span<const double> scoreA,
                            std::span<const double> scoreB);

/// deLong of every two models i < j on the same films, at pairIndex(i, j, scores.size()); each model is
/// ranked once. The numbers are deLong's to the last bit.
[[nodiscard]] std::vector<DeLong> deLongAll(std::span<const int> label,
                                            std::span<const std::span<const double>> scores);

/// Wald 95 % interval of one AUROC with DeLong's variance, on the logit scale (Pepe 2003, §5.2.4). The bounds
/// are NaN where the AUROC is 0 or 1 or a class has fewer than two films.
[[nodiscard]] Interval deLongInterval(std::span<const int> label, std::span<const double> score);

} // namespace hilum::statistics
