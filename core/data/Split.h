// Split: which film of a dataset serves for what, always by patient. Values, any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::data {

enum class Part : std::uint8_t { None, Train, Validation, Test };
[[nodiscard]] std::string_view partName(Part part);

/// Film i of the dataset (cache order) belongs to parts[i].
struct Split {
    std::string name;     ///< "official", "random-1", …
    std::string dataset;  ///< Dataset::name
    std::string protocol; ///< one English sentence for reports: how it was made
    std::vector<Part> parts;
    std::string hash; ///< SHA-256 over (image name, part) in cache order
};

/// The dataset's own lists ("train"/"train_val" → Train, "test" → Test), with `validationShare` of the
/// training patients moved to Validation, stratified by whether a patient has a positive film. BadValue when
/// the dataset has no lists.
Result<Split> officialSplit(const Dataset& dataset, std::span<const Record> records, double validationShare,
                            std::uint64_t seed);
/// Patients drawn at random, stratified by whether a patient has a positive film.
Result<Split> randomSplit(const Dataset& dataset, std::span<const Record> records, double testShare,
                          double validationShare, std::uint64_t seed);
/// official where there are lists, otherwise random with 20 % test and 15 % of the rest validation, seed 1.
Result<Split> defaultSplit(const Dataset& dataset, std::span<const Record> records);

/// Cache rows (indices into records) of one part, in order; `onlyLabelled` leaves out target −1.
[[nodiscard]] std::vector<std::uint32_t> rowsOf(const Split& split, std::span<const Record> records,
                                                Part part, bool onlyLabelled);

/// `films` of the rows, whole patients in a keyed order; only the last patient may be cut, so that the number
/// is exact. Smaller subsets lie inside larger ones of the same seed. All rows when there are no more. In the
/// rows' order.
[[nodiscard]] std::vector<std::uint32_t> filmSubset(std::span<const std::uint32_t> rows,
                                                    std::span<const Record> records, std::size_t films,
                                                    std::uint64_t seed);

/// A nested, patient-level subset of labelled training rows: patients in a keyed order are taken until
/// `films` are reached (so a smaller subset lies inside a larger one of the same seed), classes in the
/// proportion of the whole. TooFewLabels when fewer than five films of either class would remain.
Result<std::vector<std::uint32_t>> labelledSubset(std::span<const std::uint32_t> rows,
                                                  std::span<const Record> records, std::size_t films,
                                                  std::uint64_t seed);

[[nodiscard]] std::string splitHash(const Split& split, std::span<const Record> records);

} // namespace hilum::data
