// What the cells of films' tables mean: ages, sexes, views, findings, class names, parts. Private to
// core/ingest; pure functions, any thread.
#pragma once

#include "base/Csv.h"
#include "base/Sentence.h"
#include "data/Record.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace hilum::ingest {

[[nodiscard]] std::string lowered(std::string_view text); ///< ASCII letters only
[[nodiscard]] std::string
plainKey(std::string_view text); ///< letters and digits, lowered: "Image Index" → "imageindex"
/// Valid UTF-8 without control characters, for the catalogue and reports; what is not becomes '?'.
[[nodiscard]] std::string cleanText(std::string_view text);
/// [a-z0-9-], at most 60 characters, possibly empty.
[[nodiscard]] std::string datasetName(std::string_view text);

[[nodiscard]] std::optional<double> numberIn(std::string_view cell);
/// Column of the first name that the table has, as CsvTable::column() but blind to signs; -1 for none.
[[nodiscard]] int firstColumn(const CsvTable& table, std::initializer_list<std::string_view> names);

struct Age {
    int years = -1;           ///< -1: unknown
    bool implausible = false; ///< there is a number, but no person is that old
};
/// "58", "060Y", "018M", "012D", "58.0"; more than 120 years is implausible.
[[nodiscard]] Age ageIn(std::string_view cell);
[[nodiscard]] data::Sex sexIn(std::string_view cell);
[[nodiscard]] data::View viewIn(std::string_view cell);
/// "Emphysema|Mass" → both; "No Finding" and "" → none.
[[nodiscard]] std::vector<std::string> findingsIn(std::string_view cell);
/// "train", "val", "test", or "" for anything else.
[[nodiscard]] std::string partIn(std::string_view cell);

/// What the class names of one dataset say about pneumonia.
struct ClassMeaning {
    std::map<std::string, int> target;          ///< 0, 1, or -1: the name says neither
    std::map<std::string, std::string> finding; ///< "" for a film without finding
    std::vector<Sentence> notes;
};
/// 0 for NORMAL, "No Finding", healthy, 0, no…; 1 for PNEUMONIA, 1, yes…; -1 unknown.
[[nodiscard]] int targetByName(std::string_view className);
/// Of exactly two classes an unknown one takes the target that is left; two unknown ones go by the alphabet.
[[nodiscard]] ClassMeaning meaningOf(const std::set<std::string>& classNames);

} // namespace hilum::ingest
