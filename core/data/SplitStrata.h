// Private to data: patients of some films in a keyed order, and shares of them given to a part.
#pragma once

#include "data/Split.h"

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace hilum::data {

/// Patients of some films, in a keyed order, those with a positive film apart from the others.
struct PatientStrata {
    std::vector<std::vector<std::uint32_t>> positive; ///< rows of each patient
    std::vector<std::vector<std::uint32_t>> negative;
};
[[nodiscard]] PatientStrata strataOf(std::span<const std::uint32_t> rows, std::span<const Record> records,
                                     std::uint64_t seed, std::string_view purpose);
/// Gives `part` to the first `share` of the patients of each stratum.
void assignShare(Split& split, const PatientStrata& strata, double share, Part part);
[[nodiscard]] std::vector<std::uint32_t> rowsWith(const Split& split, Part part);
/// BadValue unless 0 ≤ share < 1.
Result<> checkShare(double share, const char* key);

} // namespace hilum::data
