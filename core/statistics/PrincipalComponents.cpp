#include "statistics/PrincipalComponents.h"

#include "base/Parallel.h"
#include "base/Rng.h"
#include "base/Text.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace hilum::statistics {

namespace {

constexpr std::size_t kSpare = 8;    ///< vectors beyond those wanted: the wanted ones settle sooner
constexpr int kMostIterations = 400; ///< of the subspace
constexpr int kMostSweeps = 60;      ///< of Jacobi's rotations
constexpr double kSettled = 1e-9;    ///< |C v − λ v| of the largest λ
constexpr std::size_t kBlock = 16;   ///< rows of the covariance that are made together

using Row = std::span<double>;
using ConstRow = std::span<const double>;

double product(ConstRow a, ConstRow b) {
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

void add(Row to, double factor, ConstRow from) {
    for (std::size_t i = 0; i < to.size(); ++i)
        to[i] += factor * from[i];
}

/// A square or flat matrix, row by row.
struct Matrix {
    Matrix(std::size_t rowCount, std::size_t columnCount)
        : rows(rowCount), columns(columnCount), values(rowCount * columnCount, 0.0) {}
    Row row(std::size_t i) { return Row(values).subspan(i * columns, columns); }
    ConstRow row(std::size_t i) const { return ConstRow(values).subspan(i * columns, columns); }
    double& at(std::size_t i, std::size_t j) { return values[i * columns + j]; }
    std::size_t rows, columns;
    std::vector<double> values;
};

std::vector<double> meanOf(std::span<const float> values, std::size_t dimension) {
    std::vector<double> mean(dimension, 0.0);
    for (std::size_t at = 0; at < values.size(); at += dimension)
        for (std::size_t i = 0; i < dimension; ++i)
            mean[i] += double{values[at + i]};
    const double rows = static_cast<double>(values.size() / dimension);
    for (double& value : mean)
        value /= rows;
    return mean;
}

/// Each entry is one sum over the rows in their order: no number of threads changes it.
Matrix covarianceOf(std::span<const float> values, const std::vector<double>& mean, unsigned threads,
                    const std::stop_token& stop) {
    const std::size_t dimension = mean.size(), rows = values.size() / dimension;
    Matrix covariance(dimension, dimension);
    const double over = rows > 1 ? static_cast<double>(rows - 1) : 1.0;
    parallelFor((dimension + kBlock - 1) / kBlock, threads,
                [&](std::size_t block) {
                    const std::size_t from = block * kBlock, to = std::min(dimension, from + kBlock);
                    std::vector<double> own(dimension);
                    for (std::size_t n = 0; n < rows && !stop.stop_requested(); ++n) {
                        for (std::size_t i = from; i < dimension; ++i)
                            own[i] = double{values[n * dimension + i]} - mean[i];
                        for (std::size_t i = from; i < to; ++i)
                            add(covariance.row(i).subspan(i), own[i], ConstRow(own).subspan(i));
                    }
                },
                stop);
    for (std::size_t i = 0; i < dimension; ++i)
        for (std::size_t j = i; j < dimension; ++j) {
            covariance.at(i, j) /= over;
            covariance.at(j, i) = covariance.at(i, j);
        }
    return covariance;
}

/// Gram–Schmidt, twice; a row that lies in the others' space is drawn anew.
void orthonormalise(Matrix& matrix, Rng& rng) {
    for (std::size_t k = 0; k < matrix.rows; ++k) {
        const Row row = matrix.row(k);
        while (true) {
            const double before = std::sqrt(product(row, row));
            for (int twice = 0; twice < 2; ++twice)
                for (std::size_t j = 0; j < k; ++j)
                    add(row, -product(row, matrix.row(j)), matrix.row(j));
            const double length = std::sqrt(product(row, row));
            if (length > 1e-10 * before && length > std::numeric_limits<double>::min()) {
                for (double& value : row)
                    value /= length;
                break;
            }
            for (double& value : row)
                value = rng.normal();
        }
    }
}

/// Jacobi's rotations (Golub and Van Loan, 8.5): `symmetric` becomes diagonal; gives the vectors as rows.
Matrix diagonalise(Matrix& symmetric) {
    const std::size_t size = symmetric.rows;
    Matrix vectors(size, size);
    for (std::size_t i = 0; i < size; ++i)
        vectors.at(i, i) = 1.0;
    for (int sweep = 0; sweep < kMostSweeps; ++sweep) {
        double off = 0.0, all = 0.0;
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = 0; j < size; ++j)
                (i == j ? all : off) += symmetric.at(i, j) * symmetric.at(i, j);
        if (off <= 1e-30 * (all + off))
            break;
        for (std::size_t p = 0; p + 1 < size; ++p)
            for (std::size_t q = p + 1; q < size; ++q) {
                const double apq = symmetric.at(p, q);
                if (apq == 0.0)
                    continue;
                const double theta = 0.5 * (symmetric.at(q, q) - symmetric.at(p, p)) / apq;
                const double t = (theta < 0.0 ? -1.0 : 1.0) / (std::abs(theta) + std::hypot(theta, 1.0));
                const double c = 1.0 / std::hypot(t, 1.0), s = t * c;
                for (std::size_t k = 0; k < size; ++k) {
                    const double akp = symmetric.at(k, p), akq = symmetric.at(k, q);
                    symmetric.at(k, p) = c * akp - s * akq;
                    symmetric.at(k, q) = s * akp + c * akq;
                }
                for (Matrix* matrix : {&symmetric, &vectors})
                    for (std::size_t k = 0; k < size; ++k) {
                        const double pk = matrix->at(p, k), qk = matrix->at(q, k);
                        matrix->at(p, k) = c * pk - s * qk;
                        matrix->at(q, k) = s * pk + c * qk;
                    }
            }
    }
    return vectors;
}

Matrix times(const Matrix& a, const Matrix& b, unsigned threads) {
    Matrix result(a.rows, b.columns);
    parallelFor(a.rows, threads, [&](std::size_t i) {
        for (std::size_t k = 0; k < a.columns; ++k)
            add(result.row(i), a.row(i)[k], b.row(k));
    });
    return result;
}

struct Leading {
    Matrix vectors;
    std::vector<double> values;
};

Result<Leading> leadingVectors(const Matrix& covariance, std::size_t wanted, unsigned threads,
                               const std::stop_token& stop) {
    const std::size_t size = std::min(covariance.rows, wanted + kSpare);
    Rng rng(0, "principal components");
    Leading leading{Matrix(size, covariance.rows), std::vector<double>(size)};
    for (double& value : leading.vectors.values)
        value = rng.normal();
    orthonormalise(leading.vectors, rng);
    for (int iteration = 0; iteration < kMostIterations; ++iteration) {
        if (stop.stop_requested())
            return Error(ErrorCode::Cancelled, {});
        const Matrix moved = times(leading.vectors, covariance, threads);
        Matrix inside(size, size);
        for (std::size_t i = 0; i < size; ++i)
            for (std::size_t j = i; j < size; ++j)
                inside.at(i, j) = inside.at(j, i) = product(leading.vectors.row(i), moved.row(j));
        const Matrix turn = diagonalise(inside);
        std::vector<std::size_t> order(size);
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::ranges::stable_sort(order, std::greater{}, [&](std::size_t k) { return inside.at(k, k); });
        Matrix sorted(size, size);
        for (std::size_t k = 0; k < size; ++k) {
            std::ranges::copy(turn.row(order[k]), sorted.row(k).begin());
            leading.values[k] = inside.at(order[k], order[k]);
        }
        leading.vectors = times(sorted, leading.vectors, threads);
        Matrix next = times(sorted, moved, threads);
        double worst = 0.0;
        for (std::size_t k = 0; k < wanted; ++k) {
            std::vector<double> rest(next.row(k).begin(), next.row(k).end());
            add(rest, -leading.values[k], leading.vectors.row(k));
            worst = std::max(worst, std::sqrt(product(rest, rest)));
        }
        if (worst <= kSettled * std::max(leading.values.front(), 0.0))
            break;
        leading.vectors = std::move(next);
        orthonormalise(leading.vectors, rng);
    }
    return leading;
}

} // namespace

Result<PrincipalComponents> principalComponents(std::span<const float> values, std::size_t dimension,
                                                std::size_t most, unsigned threads, std::stop_token stop) {
    if (dimension == 0 || values.empty() || values.size() % dimension != 0 || most == 0)
        return Error{ErrorCode::BadValue, HILUM_TR("there is nothing to project")};
    if (!std::ranges::all_of(values, [](float value) { return std::isfinite(value); }))
        return Error{ErrorCode::BadValue, HILUM_TR("an embedding holds a value that is no number")};
    const std::size_t rows = values.size() / dimension;
    const std::size_t wanted = std::max<std::size_t>(1, std::min({most, dimension, rows - 1}));
    PrincipalComponents found;
    found.dimension = dimension;
    found.mean = meanOf(values, dimension);
    const Matrix covariance = covarianceOf(values, found.mean, threads, stop);
    if (stop.stop_requested())
        return Error(ErrorCode::Cancelled, {});
    for (std::size_t i = 0; i < dimension; ++i)
        found.total += covariance.row(i)[i];
    HILUM_TRY_ASSIGN(Leading leading, leadingVectors(covariance, wanted, threads, stop));
    for (std::size_t k = 0; k < wanted; ++k) {
        const Row axis = leading.vectors.row(k);
        const double most1 = *std::ranges::max_element(axis, {}, [](double v) { return std::abs(v); });
        for (double& value : axis)
            found.axes.push_back(most1 < 0.0 ? -value : value);
        found.variances.push_back(std::max(0.0, leading.values[k]));
    }
    return found;
}

std::vector<double> alongAxes(const PrincipalComponents& components, std::span<const float> values,
                              unsigned threads) {
    const std::size_t dimension = components.dimension, axes = components.variances.size();
    const std::size_t rows = values.size() / dimension;
    std::vector<double> projected(rows * axes);
    constexpr std::size_t kChunk = 256;
    parallelFor((rows + kChunk - 1) / kChunk, threads, [&](std::size_t chunk) {
        std::vector<double> own(dimension);
        for (std::size_t n = chunk * kChunk; n < std::min(rows, (chunk + 1) * kChunk); ++n) {
            for (std::size_t i = 0; i < dimension; ++i)
                own[i] = double{values[n * dimension + i]} - components.mean[i];
            for (std::size_t k = 0; k < axes; ++k)
                projected[n * axes + k] =
                    product(own, ConstRow(components.axes).subspan(k * dimension, dimension));
        }
    });
    return projected;
}

} // namespace hilum::statistics
