#include "statistics/Calibration.h"

#include "statistics/Ranking.h"
#include "statistics/StepForms.h"
#include "statistics/Summary.h"

#include <algorithm>
#include <cmath>
#include <ranges>

namespace hilum::statistics {
namespace {

bool areProbabilities(std::span<const int> label, std::span<const double> probability) {
    return !label.empty() && canRank(label, probability) &&
           std::ranges::all_of(probability, [](double p) { return p >= 0.0 && p <= 1.0; });
}

/// k such that k/bins < p ≤ (k + 1)/bins, found by comparing with these quotients themselves: p·bins may
/// round across a border.
std::int64_t equalWidthBin(double p, std::int64_t bins) {
    const auto border = [bins](std::int64_t k) { return static_cast<double>(k) / static_cast<double>(bins); };
    auto k = std::clamp<std::int64_t>(static_cast<std::int64_t>(p * static_cast<double>(bins)), 0, bins - 1);
    while (k > 0 && p <= border(k))
        --k;
    while (k + 1 < bins && p > border(k + 1))
        ++k;
    return k;
}

struct BinSum {
    std::int64_t bin = -1;
    double least = 0.0, largest = 0.0, probabilitySum = 0.0;
    std::int64_t positives = 0, n = 0;
};

CalibrationBin rowOf(const BinSum& sum, Binning binning, std::int64_t bins) {
    CalibrationBin row;
    row.lower = sum.least;
    row.upper = sum.largest;
    if (binning == Binning::EqualWidth) {
        row.lower = static_cast<double>(sum.bin) / static_cast<double>(bins);
        row.upper = static_cast<double>(sum.bin + 1) / static_cast<double>(bins);
    }
    row.meanProbability = sum.probabilitySum / static_cast<double>(sum.n);
    row.observed = wilsonInterval(sum.positives, sum.n);
    row.n = sum.n;
    return row;
}

/// The table of descending steps, some of which may hold no film.
std::vector<CalibrationBin> tableOf(std::span<const ScoreStep> steps, Binning binning, std::int64_t bins) {
    const ClassCounts total = countClasses(steps);
    const std::int64_t films = total.positives + total.negatives;
    std::vector<CalibrationBin> table;
    BinSum sum;
    std::int64_t rank = 0; // films with a smaller probability
    for (const ScoreStep& step : steps | std::views::reverse) {
        const std::int64_t tied = step.positives + step.negatives;
        if (tied == 0)
            continue;
        // The middle rank of the tied films decides for all of them.
        const std::int64_t bin = binning == Binning::EqualWidth ? equalWidthBin(step.score, bins)
                                                                : (2 * rank + tied - 1) * bins / (2 * films);
        if (bin != sum.bin) {
            if (sum.n > 0)
                table.push_back(rowOf(sum, binning, bins));
            sum = {bin, step.score, step.score, 0.0, 0, 0};
        }
        sum.largest = step.score;
        sum.probabilitySum += static_cast<double>(tied) * step.score;
        sum.positives += step.positives;
        sum.n += tied;
        rank += tied;
    }
    if (sum.n > 0)
        table.push_back(rowOf(sum, binning, bins));
    return table;
}

double errorOf(std::span<const CalibrationBin> table) {
    if (table.empty())
        return kNotANumber;
    double sum = 0.0;
    std::int64_t films = 0;
    for (const CalibrationBin& row : table) {
        sum += static_cast<double>(row.n) * std::abs(row.observed.value - row.meanProbability);
        films += row.n;
    }
    return sum / static_cast<double>(films);
}

} // namespace

double brierScore(std::span<const int> label, std::span<const double> probability) {
    if (!areProbabilities(label, probability))
        return kNotANumber;
    double sum = 0.0;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const double error = probability[i] - static_cast<double>(label[i]);
        sum += error * error;
    }
    return sum / static_cast<double>(label.size());
}

std::vector<CalibrationBin> calibrationTable(std::span<const int> label, std::span<const double> probability,
                                             Binning binning, int bins) {
    if (bins < 1 || !areProbabilities(label, probability))
        return {};
    return tableOf(rankedSteps(label, probability), binning, bins);
}

double expectedCalibrationError(std::span<const int> label, std::span<const double> probability,
                                Binning binning, int bins) {
    return errorOf(calibrationTable(label, probability, binning, bins));
}

double equalWidthCalibrationError(std::span<const int> label, std::span<const double> probability) {
    return expectedCalibrationError(label, probability, Binning::EqualWidth, kCalibrationBins);
}

double equalWidthCalibrationErrorOf(std::span<const ScoreStep> steps) {
    const bool probabilities = !steps.empty() && steps.front().score <= 1.0 && steps.back().score >= 0.0;
    return probabilities ? errorOf(tableOf(steps, Binning::EqualWidth, kCalibrationBins)) : kNotANumber;
}

} // namespace hilum::statistics
