// Pareto: which of several is not beaten in cost and in quality at once. Pure functions; any thread.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace hilum::report {

/// Indices of the points for which no other costs at most as much and is at least as good, one of the two
/// strictly (Pareto 1906), by ascending cost; equal points are all kept. Points that are not finite are left
/// out. Empty where the lengths differ.
[[nodiscard]] std::vector<std::size_t> paretoFront(std::span<const double> cost,
                                                   std::span<const double> quality);

} // namespace hilum::report
