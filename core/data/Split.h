// Split: which film of a dataset serves for what, always by patient. Values, any thread.
#pragma once

#include "base/Result.h"
#include "data/Record.h"

#include <cstdint>
#include <filesystem>
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
/// Fold `fold` (1 … folds) of a cross-validation: every patient is in the test part of exactly one fold of
/// the same seed, patients with a positive film spread evenly. Named "fold-2-of-5", or "fold-2-of-5-7" for a
/// seed other than 1. BadValue for fewer than 2 or more than 100 folds.
Result<Split> foldSplit(const Dataset& dataset, std::span<const Record> records, int fold, int folds,
                        double validationShare, std::uint64_t seed);
/// Films drawn at random whoever they are of, as studies that take a film's id for a patient do. Made to be
/// audited, and to say what such a study would have reported: its test part is not independent.
Result<Split> filmSplit(const Dataset& dataset, std::span<const Record> records, double testShare,
                        double validationShare, std::uint64_t seed);
/// The split of a user's table (CSV) with a column of film names ("image", "Image Index", "patientId",
/// "file", …) and one of parts ("split", "part", "set", "fold": train, val or validation, test; anything
/// else and films that it does not name are left out). MissingColumn, BadValue (it names no film of the
/// dataset, or one in two parts).
Result<Split> tableSplit(const Dataset& dataset, std::span<const Record> records,
                         const std::filesystem::path& table, const std::string& name);
/// By name, of the films as the catalogue has them (not with the targets of a task: one name is one split):
/// "official", "random-SEED", "fold-2-of-5[-SEED]", "random-films-SEED"; NotFound for another.
Result<Split> splitByName(const Dataset& dataset, std::span<const Record> records, const std::string& name);
/// The same without these films (indices into records), under another name.
[[nodiscard]] Split withoutFilms(const Split& split, std::span<const Record> records,
                                 std::span<const std::uint32_t> films, const std::string& name);

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
