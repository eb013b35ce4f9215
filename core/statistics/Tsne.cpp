#include "statistics/Tsne.h"

#include "base/Parallel.h"
#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>

namespace hilum::statistics {

namespace {

constexpr int kMostHalvings = 200;
constexpr double kEntropyError = 1e-7;   ///< nats
constexpr std::size_t kChunk = 32;       ///< rows that one thread takes at once
constexpr std::size_t kLanes = 4;        ///< sums side by side: the compiler makes vectors of them
constexpr double kStartDeviation = 1e-4; ///< of the first points
constexpr double kLeastGain = 0.01;      ///< of the step of one coordinate
constexpr double kEarlyMomentum = 0.5, kMomentum = 0.8;

/// exp(−β (d − least)) of one row, normalised; gives their entropy in nats.
double weigh(std::span<const double> distances, std::size_t own, double least, double beta,
             std::span<float> out) {
    double sum = 0.0, moment = 0.0;
    for (std::size_t j = 0; j < distances.size(); ++j) {
        const double more = distances[j] - least;
        const double weight = j == own ? 0.0 : std::exp(-beta * more);
        out[j] = static_cast<float>(weight);
        sum += weight;
        moment += weight * more;
    }
    for (float& weight : out)
        weight = static_cast<float>(double{weight} / sum);
    return std::log(sum) + beta * moment / sum;
}

void conditionalsOf(std::span<const double> distances, std::size_t own, double perplexity,
                    std::span<float> out) {
    double least = std::numeric_limits<double>::infinity(), mean = 0.0;
    for (std::size_t j = 0; j < distances.size(); ++j)
        if (j != own) {
            least = std::min(least, distances[j]);
            mean += distances[j] / static_cast<double>(distances.size() - 1);
        }
    const double wanted = std::log(perplexity);
    double low = 0.0, high = std::numeric_limits<double>::infinity();
    double beta = mean > least ? 1.0 / (mean - least) : 1.0;
    for (int i = 0; i < kMostHalvings; ++i) {
        const double entropy = weigh(distances, own, least, beta, out);
        if (std::abs(entropy - wanted) < kEntropyError)
            return;
        (entropy > wanted ? low : high) = beta;
        const double next = std::isinf(high) ? 2.0 * beta : 0.5 * (low + high);
        if (!std::isfinite(next) || next == beta)
            return; // all others are equally far: no width tells them apart
        beta = next;
    }
}

using Lanes = std::array<double, kLanes>;

double sumOf(const Lanes& lanes) {
    return std::accumulate(lanes.begin(), lanes.end(), 0.0);
}

/// Of one point: what draws it, what pushes it (not normalised yet), and its part of the normaliser.
struct Pull {
    double drawX = 0.0, drawY = 0.0, pushX = 0.0, pushY = 0.0, near = 0.0;
};

Pull pullOn(std::size_t i, std::span<const float> joint, const Plane& points) {
    const std::size_t n = points.x.size();
    const double ownX = points.x[i], ownY = points.y[i];
    const double* x = points.x.data();
    const double* y = points.y.data();
    const float* p = joint.data() + i * n;
    Lanes drawX{}, drawY{}, pushX{}, pushY{}, near{};
    const auto take = [&](std::size_t j, std::size_t l) {
        const double dx = ownX - x[j], dy = ownY - y[j];
        const double q = 1.0 / (1.0 + dx * dx + dy * dy);
        const double draw = double{p[j]} * q, push = q * q;
        near[l] += q;
        drawX[l] += draw * dx;
        drawY[l] += draw * dy;
        pushX[l] += push * dx;
        pushY[l] += push * dy;
    };
    std::size_t j = 0;
    for (; j + kLanes <= n; j += kLanes)
        for (std::size_t l = 0; l < kLanes; ++l)
            take(j + l, l);
    for (; j < n; ++j)
        take(j, 0);
    return {sumOf(drawX), sumOf(drawY), sumOf(pushX), sumOf(pushY), sumOf(near) - 1.0}; // less itself
}

void centre(std::vector<double>& values) {
    const double mean =
        std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
    for (double& value : values)
        value -= mean;
}

/// Each coordinate's step grows while its gradient keeps its sign (Jacobs 1988), as the authors do it.
struct Walk {
    explicit Walk(std::size_t points) : step(points, 0.0), gain(points, 1.0) {}
    void go(std::vector<double>& at, const std::vector<double>& gradient, double momentum, double rate) {
        for (std::size_t i = 0; i < at.size(); ++i) {
            const bool same = (gradient[i] > 0.0) == (step[i] > 0.0);
            gain[i] = std::max(kLeastGain, same ? gain[i] * 0.8 : gain[i] + 0.2);
            step[i] = momentum * step[i] - rate * gain[i] * gradient[i];
            at[i] += step[i];
        }
        centre(at);
    }
    std::vector<double> step, gain;
};

Plane scaledStart(const Plane& start) {
    Plane points = start;
    centre(points.x);
    centre(points.y);
    const double squares = std::inner_product(points.x.begin(), points.x.end(), points.x.begin(), 0.0);
    const double deviation = std::sqrt(squares / static_cast<double>(points.x.size()));
    const double scale = deviation > 0.0 ? kStartDeviation / deviation : 1.0;
    for (std::vector<double>* values : {&points.x, &points.y})
        for (double& value : *values)
            value *= scale;
    return points;
}

} // namespace

Result<std::vector<float>> tsneConditionals(std::span<const double> values, std::size_t dimension,
                                            double perplexity, unsigned threads, std::stop_token stop) {
    const std::size_t n = dimension > 0 ? values.size() / dimension : 0;
    if (n < 3 || n > kMostTsnePoints || n * dimension != values.size())
        return Error{ErrorCode::BadValue, HILUM_TR("t-SNE is for three to 10,000 films")};
    if (!(perplexity >= 1.0) || perplexity > static_cast<double>(n - 1))
        return Error{ErrorCode::BadValue, HILUM_TR("a perplexity of at least 1 and fewer than the films")};
    std::vector<float> conditionals(n * n);
    parallelFor(
        n, threads,
        [&](std::size_t i) {
            std::vector<double> distances(n, 0.0);
            const auto own = values.subspan(i * dimension, dimension);
            for (std::size_t j = 0; j < n; ++j)
                for (std::size_t k = 0; k < dimension; ++k) {
                    const double difference = own[k] - values[j * dimension + k];
                    distances[j] += difference * difference;
                }
            conditionalsOf(distances, i, perplexity, std::span(conditionals).subspan(i * n, n));
        },
        stop);
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled, {});
    return conditionals;
}

void tsneJoin(std::vector<float>& conditionals, unsigned threads) {
    const auto n =
        static_cast<std::size_t>(std::llround(std::sqrt(static_cast<double>(conditionals.size()))));
    const float over = static_cast<float>(2 * n);
    parallelFor(n, threads, [&](std::size_t i) { // each pair is one thread's
        for (std::size_t j = i + 1; j < n; ++j) {
            const float joint = (conditionals[i * n + j] + conditionals[j * n + i]) / over;
            conditionals[i * n + j] = conditionals[j * n + i] = joint;
        }
    });
}

double tsneLoss(std::span<const float> joint, const Plane& points) {
    const std::size_t n = points.x.size();
    double near = 0.0, sum = 0.0, mass = 0.0;
    for (std::size_t i = 0; i < n; ++i)
        for (std::size_t j = 0; j < n; ++j) {
            if (i == j)
                continue;
            const double dx = points.x[i] - points.x[j], dy = points.y[i] - points.y[j];
            const double q = 1.0 / (1.0 + dx * dx + dy * dy), p = double{joint[i * n + j]};
            near += q;
            if (p > 0.0) {
                sum += p * std::log(p / q);
                mass += p;
            }
        }
    return sum + mass * std::log(near);
}

Plane tsneGradient(std::span<const float> joint, const Plane& points, double exaggeration, unsigned threads) {
    const std::size_t n = points.x.size();
    std::vector<Pull> pulls(n);
    parallelFor((n + kChunk - 1) / kChunk, threads, [&](std::size_t chunk) {
        for (std::size_t i = chunk * kChunk; i < std::min(n, (chunk + 1) * kChunk); ++i)
            pulls[i] = pullOn(i, joint, points);
    });
    double near = 0.0; // in the order of the points, whoever has computed them
    for (const Pull& pull : pulls)
        near += pull.near;
    Plane gradient{std::vector<double>(n), std::vector<double>(n)};
    for (std::size_t i = 0; i < n; ++i) {
        gradient.x[i] = 4.0 * (exaggeration * pulls[i].drawX - pulls[i].pushX / near);
        gradient.y[i] = 4.0 * (exaggeration * pulls[i].drawY - pulls[i].pushY / near);
    }
    return gradient;
}

Result<Tsne> tsne(std::span<const double> values, std::size_t dimension, const Plane& start,
                  const TsneSettings& settings, const std::function<void(int)>& progress,
                  std::stop_token stop) {
    const std::size_t n = start.x.size();
    if (start.y.size() != n || n * dimension != values.size())
        return Error{ErrorCode::BadValue, HILUM_TR("another number of films than of starting points")};
    Tsne result;
    result.perplexity = std::min(settings.perplexity, std::max(1.0, (static_cast<double>(n) - 1.0) / 3.0));
    HILUM_TRY_ASSIGN(std::vector<float> joint,
                     tsneConditionals(values, dimension, result.perplexity, settings.threads, stop));
    tsneJoin(joint, settings.threads);
    result.points = scaledStart(start);
    Walk alongX(n), alongY(n);
    // The authors' gradient has a factor of 4, which the rate of Belkina et al. counts in.
    const double rate = std::max(static_cast<double>(n) / settings.exaggeration, 50.0) / 4.0;
    for (int step = 0; step < settings.iterations; ++step) {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled, {});
        const bool early = step < settings.earlyIterations;
        const Plane gradient =
            tsneGradient(joint, result.points, early ? settings.exaggeration : 1.0, settings.threads);
        const double momentum = early ? kEarlyMomentum : kMomentum;
        alongX.go(result.points.x, gradient.x, momentum, rate);
        alongY.go(result.points.y, gradient.y, momentum, rate);
        if (progress)
            progress(step + 1);
    }
    result.loss = tsneLoss(joint, result.points);
    return result;
}

} // namespace hilum::statistics
