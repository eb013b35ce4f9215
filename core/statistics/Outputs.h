// Several outputs of one model: findings that may stand together, or the classes of a table. Means over them,
// and the table of classes. Pure functions, any thread.
#pragma once

#include "statistics/Bootstrap.h"
#include "statistics/Predictions.h"

#include <cstdint>
#include <span>
#include <vector>

namespace hilum::statistics {

struct OutputMetrics {
    std::vector<Interval> outputs; ///< one for each; NaN where the metric has no value (a class is missing)
    Interval mean;                 ///< over the outputs that have one ("macro average"); NaN when none has
    int averaged = 0;              ///< so many
};

/// `metric` of each output and their mean, with 95 % intervals from one bootstrap of whole patients: in each
/// resample the same patients count for every output. Each output has its own films (those whose label is
/// known); equal cluster numbers mean the same patient throughout.
[[nodiscard]] OutputMetrics clusteredBootstrapOutputs(std::span<const Predictions> outputs, Metric metric,
                                                      int resamples, std::uint64_t seed,
                                                      unsigned threads = 1);

/// Rows: the true class, columns: the class that was answered; row-major, k × k.
struct ClassTable {
    std::size_t classes = 0;
    std::vector<std::int64_t> counts;
    [[nodiscard]] std::int64_t at(std::size_t truth, std::size_t answer) const {
        return counts[truth * classes + answer];
    }
    [[nodiscard]] double accuracy() const; ///< share on the diagonal; NaN for no films
    /// Mean of the F1 of every class against the rest (scikit-learn's "macro"); a class that is neither there
    /// nor answered counts as 0, as there. NaN for no films.
    [[nodiscard]] double macroF1() const;
    /// Agreement beyond chance (Cohen 1960); NaN for no films or where chance alone agrees fully.
    [[nodiscard]] double kappa() const;
};
/// Empty (0 classes) for lists of different lengths or a number that is no class.
[[nodiscard]] ClassTable classTable(std::span<const int> truth, std::span<const int> answer,
                                    std::size_t classes);

} // namespace hilum::statistics
