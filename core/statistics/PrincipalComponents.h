// Principal components of many rows of numbers: the directions in which they differ most. Any thread; the
// same bits whatever the number of threads.
#pragma once

#include "base/Result.h"

#include <cstddef>
#include <span>
#include <stop_token>
#include <vector>

namespace hilum::statistics {

struct PrincipalComponents {
    std::size_t dimension = 0;     ///< D
    std::vector<double> mean;      ///< D
    std::vector<double> axes;      ///< K × D, row by row: orthonormal; of each the largest entry is positive
    std::vector<double> variances; ///< K, descending, over N − 1
    double total = 0.0;            ///< of the variances of all D directions
};

/// `values`: N × D, row by row. K is the least of `most`, D and N − 1, at least 1. The covariance is made in
/// double precision; its leading vectors by subspace iteration with Rayleigh–Ritz steps (Golub and Van Loan,
/// Matrix Computations, 4th edition, 8.2.4) from keyed random numbers. threads 0: as many as cores.
/// BadValue: no row, rows that are cut, or a value that is no number. Cancelled.
Result<PrincipalComponents> principalComponents(std::span<const float> values, std::size_t dimension,
                                                std::size_t most, unsigned threads = 0,
                                                std::stop_token stop = {});

/// N × K, row by row: the rows less the mean, along each axis.
[[nodiscard]] std::vector<double> alongAxes(const PrincipalComponents& components,
                                            std::span<const float> values, unsigned threads = 0);

} // namespace hilum::statistics
