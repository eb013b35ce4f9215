#include "statistics/SampleStatistics.h"

#include "statistics/Ranking.h"
#include "statistics/StepForms.h"

#include <cmath>

namespace hilum::statistics {
namespace {

double noValue(Copies) {
    return kNotANumber;
}

/// A metric of ranked films: they keep their rank, only the counts of each step change.
class RankStatistic {
public:
    RankStatistic(const Predictions& predictions, const Clusters& clusters, StepForm form)
        : m_steps(rankedSteps(predictions.label, predictions.score)), m_form(form) {
        m_films.reserve(predictions.size());
        for (const std::uint32_t film : descendingOrder(predictions.score))
            m_films.push_back({clusters.ofFilm[film], predictions.label[film] == 1 ? kPositive : kNegative});
        m_ends.reserve(m_steps.size());
        std::uint32_t end = 0;
        for (const ScoreStep& step : m_steps)
            m_ends.push_back(end += static_cast<std::uint32_t>(step.positives + step.negatives));
    }

    double operator()(Copies copies) {
        std::uint32_t film = 0;
        for (std::size_t i = 0; i < m_steps.size(); ++i) {
            std::uint64_t counts = 0;
            for (; film < m_ends[i]; ++film)
                counts += std::uint64_t{copies[m_films[film].cluster]} << m_films[film].shift;
            m_steps[i].positives = static_cast<std::int64_t>(counts >> kPositive);
            m_steps[i].negatives = static_cast<std::int64_t>(counts & 0xFFFF'FFFFU);
        }
        return m_form(m_steps);
    }

private:
    /// Both classes are counted in one word, without a branch that no processor can foresee.
    static constexpr std::uint32_t kPositive = 32, kNegative = 0;
    struct Film {
        std::uint32_t cluster = 0;
        std::uint32_t shift = 0;
    };
    std::vector<Film> m_films;         // by descending score
    std::vector<std::uint32_t> m_ends; // of each step the film after its last one
    std::vector<ScoreStep> m_steps;
    StepForm m_form;
};

/// Any metric: called with the films of the sample written out.
class SampleStatistic {
public:
    SampleStatistic(const Predictions& predictions, const Clusters& clusters, Metric metric)
        : m_predictions(&predictions), m_clusters(&clusters), m_metric(metric) {}

    double operator()(Copies copies) {
        m_label.clear();
        m_score.clear();
        for (std::size_t i = 0; i < m_predictions->size(); ++i) {
            const std::size_t times = copies[m_clusters->ofFilm[i]];
            m_label.insert(m_label.end(), times, m_predictions->label[i]);
            m_score.insert(m_score.end(), times, m_predictions->score[i]);
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

/// The counts of each cluster are made once.
class ConfusionStatistic {
public:
    ConfusionStatistic(const Predictions& predictions, const Clusters& clusters, double threshold,
                       ConfusionRatio ratio)
        : m_counts(clusters.count), m_ratio(ratio) {
        for (std::size_t i = 0; i < predictions.size(); ++i)
            m_counts[clusters.ofFilm[i]].add(predictions.label[i] == 1, predictions.score[i] >= threshold);
    }

    double operator()(Copies copies) const {
        Confusion sum;
        for (std::size_t c = 0; c < m_counts.size(); ++c) {
            const std::int64_t times = copies[c];
            sum.truePositive += times * m_counts[c].truePositive;
            sum.falsePositive += times * m_counts[c].falsePositive;
            sum.trueNegative += times * m_counts[c].trueNegative;
            sum.falseNegative += times * m_counts[c].falseNegative;
        }
        return (sum.*m_ratio)();
    }

private:
    std::vector<Confusion> m_counts;
    ConfusionRatio m_ratio;
};

} // namespace

bool canResample(const Predictions& predictions) {
    return predictions.cluster.size() == predictions.label.size() &&
           canRank(predictions.label, predictions.score);
}

Statistic metricStatistic(const Predictions& predictions, const Clusters& clusters, Metric metric) {
    if (metric == nullptr || !canResample(predictions))
        return noValue;
    if (const StepForm form = stepForm(metric); form != nullptr)
        return RankStatistic(predictions, clusters, form);
    return SampleStatistic(predictions, clusters, metric);
}

Statistic confusionStatistic(const Predictions& predictions, const Clusters& clusters, double threshold,
                             ConfusionRatio ratio) {
    if (ratio == nullptr || std::isnan(threshold) || !canResample(predictions))
        return noValue;
    return ConfusionStatistic(predictions, clusters, threshold, ratio);
}

} // namespace hilum::statistics
