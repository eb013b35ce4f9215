// t-SNE (van der Maaten and Hinton, "Visualizing data using t-SNE", JMLR 9, 2008), exact: every pair of
// points is looked at in every step, so that it is for some thousands of points. It draws no random number:
// the start is given. Any thread; the same bits whatever the number of threads.
#pragma once

#include "base/Result.h"

#include <cstddef>
#include <functional>
#include <span>
#include <stop_token>
#include <vector>

namespace hilum::statistics {

inline constexpr std::size_t kMostTsnePoints = 10'000; ///< two matrices of pairs would grow beyond 1 GB

struct TsneSettings {
    double perplexity = 30.0; ///< at most a third of the other points is used
    int iterations = 750;
    int earlyIterations = 250;  ///< with exaggerated affinities
    double exaggeration = 12.0; ///< the learning rate is N / 12, at least 50 (Belkina et al. 2019)
    unsigned threads = 0;       ///< 0: as many as cores
};

/// Points in the plane.
struct Plane {
    std::vector<double> x, y;
};

/// p(j | i) of `values`, N × D row by row: N × N, row by row, each row summing to 1 with 0 for the point
/// itself. The perplexity 2^H of each row is `perplexity`, 1 … N − 1, found by bisection; rows whose points
/// are all equally far have N − 1. BadValue for rows that are cut, fewer than 3 or more than
/// kMostTsnePoints, or another perplexity. Cancelled.
Result<std::vector<float>> tsneConditionals(std::span<const double> values, std::size_t dimension,
                                            double perplexity, unsigned threads = 0,
                                            std::stop_token stop = {});
/// (p(j | i) + p(i | j)) / 2N, in place.
void tsneJoin(std::vector<float>& conditionals, unsigned threads = 0);

/// Kullback–Leibler divergence of the plane's affinities from the joint ones, in nats.
[[nodiscard]] double tsneLoss(std::span<const float> joint, const Plane& points);
/// Its gradient, with the joint affinities times `exaggeration`.
[[nodiscard]] Plane tsneGradient(std::span<const float> joint, const Plane& points, double exaggeration = 1.0,
                                 unsigned threads = 0);

struct Tsne {
    Plane points;            ///< centred
    double loss = 0.0;       ///< nats
    double perplexity = 0.0; ///< that was used
};
/// `start`: where the points begin; it is scaled to a standard deviation of 1e-4 along x (Kobak and Berens
/// 2019). `progress` is told the steps made. Errors of tsneConditionals; BadValue for another number of
/// starting points.
Result<Tsne> tsne(std::span<const double> values, std::size_t dimension, const Plane& start,
                  const TsneSettings& settings = {}, const std::function<void(int)>& progress = {},
                  std::stop_token stop = {});

} // namespace hilum::statistics
