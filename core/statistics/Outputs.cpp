#include "statistics/Outputs.h"

#include "statistics/Resampling.h"
#include "statistics/SampleStatistics.h"

#include <cmath>

namespace hilum::statistics {
namespace {

/// The films of every output under the same cluster numbers 0 … count − 1.
std::vector<Clusters> sharedClusters(std::span<const Predictions> outputs) {
    std::vector<std::uint32_t> all;
    for (const Predictions& output : outputs)
        all.insert(all.end(), output.cluster.begin(), output.cluster.end());
    const Clusters together = denseClusters(all);
    std::vector<Clusters> clusters;
    auto begin = together.ofFilm.begin();
    for (const Predictions& output : outputs) {
        const auto end = begin + static_cast<std::ptrdiff_t>(output.cluster.size());
        clusters.push_back({{begin, end}, together.count});
        begin = end;
    }
    return clusters;
}

} // namespace

OutputMetrics clusteredBootstrapOutputs(std::span<const Predictions> outputs, Metric metric, int resamples,
                                        std::uint64_t seed, unsigned threads) {
    OutputMetrics result;
    result.mean = kNoInterval;
    if (outputs.empty())
        return result;
    const std::vector<Clusters> clusters = sharedClusters(outputs);
    std::vector<Statistic> statistics;
    statistics.reserve(outputs.size());
    for (std::size_t i = 0; i < outputs.size(); ++i)
        statistics.push_back(metricStatistic(outputs[i], clusters[i], metric));
    const Resampled resampled(clusters.front(), statistics, resamples, seed, threads);
    std::vector<std::size_t> known;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        result.outputs.push_back(resampled.interval(i));
        if (!std::isnan(result.outputs.back().value))
            known.push_back(i);
    }
    result.averaged = static_cast<int>(known.size());
    if (!known.empty())
        result.mean = resampled.interval([&known](std::span<const double> values) {
            double sum = 0.0;
            for (const std::size_t i : known)
                sum += values[i];
            return sum / static_cast<double>(known.size());
        });
    return result;
}

ClassTable classTable(std::span<const int> truth, std::span<const int> answer, std::size_t classes) {
    ClassTable table{classes, std::vector<std::int64_t>(classes * classes)};
    if (truth.size() != answer.size())
        return {};
    for (std::size_t i = 0; i < truth.size(); ++i) {
        const auto row = static_cast<std::size_t>(truth[i]), column = static_cast<std::size_t>(answer[i]);
        if (truth[i] < 0 || answer[i] < 0 || row >= classes || column >= classes)
            return {};
        ++table.counts[row * classes + column];
    }
    return table;
}

double ClassTable::accuracy() const {
    double all = 0.0, right = 0.0;
    for (std::size_t truth = 0; truth < classes; ++truth)
        for (std::size_t answer = 0; answer < classes; ++answer) {
            all += static_cast<double>(at(truth, answer));
            right += truth == answer ? static_cast<double>(at(truth, answer)) : 0.0;
        }
    return all > 0.0 ? right / all : kNotANumber;
}

double ClassTable::macroF1() const {
    if (std::isnan(accuracy()))
        return kNotANumber;
    double sum = 0.0;
    for (std::size_t i = 0; i < classes; ++i) {
        double there = 0.0, answered = 0.0;
        for (std::size_t j = 0; j < classes; ++j) {
            there += static_cast<double>(at(i, j));
            answered += static_cast<double>(at(j, i));
        }
        sum += there + answered > 0.0 ? 2.0 * static_cast<double>(at(i, i)) / (there + answered) : 0.0;
    }
    return sum / static_cast<double>(classes);
}

double ClassTable::kappa() const {
    double all = 0.0, byChance = 0.0;
    for (const std::int64_t count : counts)
        all += static_cast<double>(count);
    for (std::size_t i = 0; i < classes && all > 0.0; ++i) {
        double there = 0.0, answered = 0.0;
        for (std::size_t j = 0; j < classes; ++j) {
            there += static_cast<double>(at(i, j));
            answered += static_cast<double>(at(j, i));
        }
        byChance += there / all * (answered / all);
    }
    return all > 0.0 && byChance < 1.0 ? (accuracy() - byChance) / (1.0 - byChance) : kNotANumber;
}

} // namespace hilum::statistics
