#include "statistics/Bootstrap.h"

#include "base/Parallel.h"
#include "base/Rng.h"
#include "statistics/Auroc.h"
#include "statistics/OperatingPoint.h"
#include "statistics/Ranking.h"
#include "statistics/Summary.h"

#include <algorithm>
#include <cmath>
#include <functional>

namespace hilum::statistics {
namespace {

constexpr int kRedraws = 10;
constexpr int kResamplesPerTask = 64;
/// Keeps these draws apart from an augmentation's or a sampler's under the same seed.
constexpr std::uint16_t kBootstrapStream = 0xB007;

/// A statistic of one bootstrap sample, given how often each cluster was drawn. It may hold scratch memory,
/// so each task makes its own.
using Multiplicity = std::span<const std::uint32_t>;
using Statistic = std::function<double(Multiplicity)>;
using MakeStatistic = std::function<Statistic()>;

struct Clusters {
    std::vector<std::uint32_t> ofFilm; ///< 0 … count − 1, in the order of the clusters' numbers
    std::uint32_t count = 0;
};

Clusters denseClusters(std::span<const std::uint32_t> cluster) {
    std::vector<std::uint32_t> distinct(cluster.begin(), cluster.end());
    std::ranges::sort(distinct);
    distinct.erase(std::ranges::unique(distinct).begin(), distinct.end());
    Clusters clusters;
    clusters.count = static_cast<std::uint32_t>(distinct.size());
    clusters.ofFilm.reserve(cluster.size());
    for (const std::uint32_t c : cluster)
        clusters.ofFilm.push_back(
            static_cast<std::uint32_t>(std::ranges::lower_bound(distinct, c) - distinct.begin()));
    return clusters;
}

bool canResample(const Predictions& predictions) {
    return predictions.cluster.size() == predictions.label.size() &&
           canRank(predictions.label, predictions.score);
}

/// AUROC or average precision: the films keep their rank, only the counts of each step change.
class RankStatistic {
public:
    using OfSteps = double (*)(std::span<const ScoreStep>);

    RankStatistic(const Predictions& predictions, const Clusters& clusters, OfSteps ofSteps)
        : m_steps(rankedSteps(predictions.label, predictions.score)), m_ofSteps(ofSteps) {
        m_films.reserve(predictions.size());
        std::uint32_t step = 0;
        for (const std::uint32_t film : descendingOrder(predictions.score)) {
            if (predictions.score[film] != m_steps[step].score)
                ++step;
            m_films.push_back({clusters.ofFilm[film], step, predictions.label[film] == 1});
        }
    }

    double operator()(Multiplicity multiplicity) {
        for (ScoreStep& step : m_steps)
            step.positives = step.negatives = 0;
        for (const Film& film : m_films) {
            const std::int64_t copies = multiplicity[film.cluster];
            m_steps[film.step].positives += film.positive ? copies : 0;
            m_steps[film.step].negatives += film.positive ? 0 : copies;
        }
        return m_ofSteps(m_steps);
    }

private:
    struct Film {
        std::uint32_t cluster = 0;
        std::uint32_t step = 0;
        bool positive = false;
    };
    std::vector<Film> m_films; // by descending score
    std::vector<ScoreStep> m_steps;
    OfSteps m_ofSteps;
};

/// Any metric: called with the films of the sample written out.
class SampleStatistic {
public:
    SampleStatistic(const Predictions& predictions, const Clusters& clusters, Metric metric)
        : m_predictions(&predictions), m_clusters(&clusters), m_metric(metric) {}

    double operator()(Multiplicity multiplicity) {
        m_label.clear();
        m_score.clear();
        for (std::size_t i = 0; i < m_predictions->size(); ++i) {
            const std::size_t copies = multiplicity[m_clusters->ofFilm[i]];
            m_label.insert(m_label.end(), copies, m_predictions->label[i]);
            m_score.insert(m_score.end(), copies, m_predictions->score[i]);
        }
        return m_metric(m_label, m_score);
    }

private:
    const Predictions* m_predictions;
    const Clusters* m_clusters;
    Metric m_metric;
    std::vector<int> m_label;
    std::vector<double> m_score;
};

/// A ratio of counts at a fixed threshold: the counts of each cluster are made once.
class ConfusionStatistic {
public:
    using OfCounts = double (Confusion::*)() const;

    ConfusionStatistic(const Predictions& predictions, const Clusters& clusters, double threshold,
                       OfCounts ofCounts)
        : m_counts(clusters.count), m_ofCounts(ofCounts) {
        for (std::size_t i = 0; i < predictions.size(); ++i) {
            Confusion& counts = m_counts[clusters.ofFilm[i]];
            const bool called = predictions.score[i] >= threshold;
            if (predictions.label[i] == 1)
                ++(called ? counts.truePositive : counts.falseNegative);
            else
                ++(called ? counts.falsePositive : counts.trueNegative);
        }
    }

    double operator()(Multiplicity multiplicity) const {
        Confusion sum;
        for (std::size_t c = 0; c < m_counts.size(); ++c) {
            const std::int64_t copies = multiplicity[c];
            sum.truePositive += copies * m_counts[c].truePositive;
            sum.falsePositive += copies * m_counts[c].falsePositive;
            sum.trueNegative += copies * m_counts[c].trueNegative;
            sum.falseNegative += copies * m_counts[c].falseNegative;
        }
        return (sum.*m_ofCounts)();
    }

private:
    std::vector<Confusion> m_counts;
    OfCounts m_ofCounts;
};

Statistic metricStatistic(const Predictions& predictions, const Clusters& clusters, Metric metric) {
    if (metric == &auroc)
        return RankStatistic(predictions, clusters, &aurocOf);
    if (metric == &averagePrecision)
        return RankStatistic(predictions, clusters, &averagePrecisionOf);
    return SampleStatistic(predictions, clusters, metric);
}

/// How often each cluster is drawn in one resample; its key is (seed, redraw, resample), nothing else.
void drawClusters(std::uint64_t seed, std::uint32_t resample, std::uint32_t redraw,
                  std::span<std::uint32_t> multiplicity) {
    Rng rng(DrawKey{seed, redraw, resample, 0, kBootstrapStream});
    std::ranges::fill(multiplicity, 0U);
    const auto count = static_cast<std::uint32_t>(multiplicity.size());
    for (std::uint32_t i = 0; i < count; ++i)
        ++multiplicity[rng.below(count)];
}

/// The statistic of every resample, without those that stayed NaN, sorted.
std::vector<double> resampledValues(std::uint32_t clusterCount, int resamples, std::uint64_t seed,
                                    unsigned threads, const MakeStatistic& makeStatistic) {
    const auto count = static_cast<std::size_t>(std::max(resamples, 0));
    std::vector<double> values(count, kNotANumber);
    const std::size_t tasks = (count + kResamplesPerTask - 1) / kResamplesPerTask;
    parallelFor(tasks, threads, [&](std::size_t task) {
        Statistic statistic = makeStatistic();
        std::vector<std::uint32_t> multiplicity(clusterCount);
        const std::size_t end = std::min(count, (task + 1) * kResamplesPerTask);
        for (std::size_t r = task * kResamplesPerTask; r < end; ++r)
            for (std::uint32_t redraw = 0; redraw <= kRedraws && std::isnan(values[r]); ++redraw) {
                drawClusters(seed, static_cast<std::uint32_t>(r), redraw, multiplicity);
                values[r] = statistic(multiplicity);
            }
    });
    std::erase_if(values, [](double v) { return std::isnan(v); });
    std::ranges::sort(values);
    return values;
}

Interval percentileInterval(double value, std::span<const double> sorted) {
    return {value, sortedQuantile(sorted, 0.025), sortedQuantile(sorted, 0.975)};
}

constexpr Interval kNoInterval{kNotANumber, kNotANumber, kNotANumber};

/// Value on the films as they are, and the sorted values of the resamples (none where they would say
/// nothing).
struct Bootstrapped {
    double value = kNotANumber;
    std::vector<double> sorted;
};

Bootstrapped bootstrap(const Clusters& clusters, int resamples, std::uint64_t seed, unsigned threads,
                       const MakeStatistic& makeStatistic) {
    Bootstrapped result;
    const std::vector<std::uint32_t> once(clusters.count, 1U);
    result.value = makeStatistic()(once);
    // One cluster gives the same sample every time: an interval of width 0 would be a lie.
    if (clusters.count >= 2 && !std::isnan(result.value))
        result.sorted = resampledValues(clusters.count, resamples, seed, threads, makeStatistic);
    return result;
}

} // namespace

Interval clusteredBootstrap(const Predictions& predictions, Metric metric, int resamples, std::uint64_t seed,
                            unsigned threads) {
    if (!canResample(predictions) || metric == nullptr)
        return kNoInterval;
    const Clusters clusters = denseClusters(predictions.cluster);
    const Statistic statistic = metricStatistic(predictions, clusters, metric);
    const Bootstrapped result = bootstrap(clusters, resamples, seed, threads, [&] { return statistic; });
    return percentileInterval(result.value, result.sorted);
}

OperatingIntervals clusteredBootstrapAt(const Predictions& predictions, double threshold, int resamples,
                                        std::uint64_t seed, unsigned threads) {
    if (!canResample(predictions) || std::isnan(threshold))
        return {kNoInterval, kNoInterval, kNoInterval};
    const Clusters clusters = denseClusters(predictions.cluster);
    const auto intervalOf = [&](ConfusionStatistic::OfCounts ofCounts) {
        const ConfusionStatistic statistic(predictions, clusters, threshold, ofCounts);
        const Bootstrapped result = bootstrap(clusters, resamples, seed, threads, [&] { return statistic; });
        return percentileInterval(result.value, result.sorted);
    };
    return {intervalOf(&Confusion::accuracy), intervalOf(&Confusion::sensitivity),
            intervalOf(&Confusion::specificity)};
}

Difference pairedBootstrap(const Predictions& a, const Predictions& b, Metric metric, int resamples,
                           std::uint64_t seed, unsigned threads) {
    if (!canResample(a) || !canResample(b) || a.label != b.label || a.cluster != b.cluster ||
        metric == nullptr)
        return {kNoInterval, kNotANumber};
    const Clusters clusters = denseClusters(a.cluster);
    const Statistic ofA = metricStatistic(a, clusters, metric);
    const Statistic ofB = metricStatistic(b, clusters, metric);
    const Bootstrapped result = bootstrap(clusters, resamples, seed, threads, [&]() -> Statistic {
        return [mineA = ofA, mineB = ofB](Multiplicity multiplicity) mutable {
            return mineA(multiplicity) - mineB(multiplicity);
        };
    });
    Difference difference{percentileInterval(result.value, result.sorted), kNotANumber};
    if (!result.sorted.empty()) {
        const auto atMostZero = std::ranges::upper_bound(result.sorted, 0.0) - result.sorted.begin();
        const auto atLeastZero = result.sorted.end() - std::ranges::lower_bound(result.sorted, 0.0);
        const auto rarer = static_cast<double>(1 + std::min(atMostZero, atLeastZero));
        difference.p = std::min(1.0, 2.0 * rarer / static_cast<double>(result.sorted.size() + 1));
    }
    return difference;
}

} // namespace hilum::statistics
