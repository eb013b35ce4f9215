// p-values when there is more than one of them. Pure functions, any thread.
#pragma once

#include <span>
#include <vector>

namespace hilum::statistics {

/// Holm's step-down adjusted p-values (Holm 1979), in the order given: for ascending p the running maximum of
/// (m − i + 1) p_(i), at most 1. A NaN (a test that was not made) stays NaN and does not count in m.
[[nodiscard]] std::vector<double> holm(std::span<const double> p);

} // namespace hilum::statistics
