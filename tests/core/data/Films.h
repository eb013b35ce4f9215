// Invented films for the tests of data. Header only.
#pragma once

#include "base/Rng.h"
#include "data/Record.h"
#include "data/Split.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace hilum::data::testing {

inline Record film(std::uint32_t row, const std::string& patient, int target,
                   const std::string& givenPart = {}) {
    Record record;
    record.cacheRow = row;
    record.image = "film" + std::to_string(row) + ".png";
    record.file = "images/" + record.image;
    record.patient = patient;
    record.target = target;
    record.givenPart = givenPart;
    record.contentHash = "hash-" + record.image;
    return record;
}

/// One film a patient: `positives` of class 1, then `negatives` of class 0.
inline std::vector<Record> singleFilms(std::uint32_t positives, std::uint32_t negatives) {
    std::vector<Record> records;
    for (std::uint32_t i = 0; i < positives + negatives; ++i)
        records.push_back(film(i, "p" + std::to_string(i), i < positives ? 1 : 0));
    return records;
}

/// 20 to 120 films of patients with one to six films, in mixed order; a quarter positive, some without a
/// label. With `lists`, whole patients stand on "train_val" or "test".
inline std::vector<Record> randomFilms(std::uint64_t seed, bool lists = false) {
    Rng rng(seed, "random films");
    const std::uint32_t films = 20 + rng.below(101);
    const std::uint32_t patients = 1 + films / (1 + rng.below(6));
    std::vector<Record> records;
    for (std::uint32_t row = 0; row < films; ++row) {
        const std::uint32_t patient = rng.below(patients);
        const int target = rng.chance(0.1) ? -1 : rng.chance(0.25) ? 1 : 0;
        const std::string part = !lists ? "" : patient % 3 == 0 ? "test" : "train_val";
        records.push_back(film(row, "patient " + std::to_string(patient), target, part));
    }
    return records;
}

/// Patients with films in more than one part.
inline std::size_t tornPatients(const Split& split, const std::vector<Record>& records) {
    std::map<std::string, std::set<Part>> parts;
    for (std::size_t i = 0; i < records.size(); ++i)
        parts[records[i].patient].insert(split.parts[i]);
    return static_cast<std::size_t>(
        std::ranges::count_if(parts, [](const auto& entry) { return entry.second.size() > 1; }));
}

} // namespace hilum::data::testing
