#include "base/Rng.h"
#include "base/Text.h"
#include "data/Split.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace hilum::data {

namespace {

constexpr std::size_t kFewestPerClass = 5;

struct Patient {
    std::vector<std::uint32_t> rows;
    bool positive = false;
};

/// Patients in a keyed order that does not depend on how many films are wanted: subsets are nested.
std::vector<Patient> keyedPatients(std::span<const std::uint32_t> rows, std::span<const Record> records,
                                   std::uint64_t seed, std::string_view purpose) {
    std::map<std::string, Patient> byPatient;
    for (const auto row : rows) {
        auto& patient = byPatient[records[row].patient];
        patient.rows.push_back(row);
        patient.positive = patient.positive || records[row].target == 1;
    }
    std::vector<Patient> all;
    for (auto& [name, patient] : byPatient)
        all.push_back(std::move(patient));
    std::vector<std::uint32_t> order(all.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    Rng rng(seed, purpose);
    shuffle(order, rng);
    std::vector<Patient> keyed;
    for (const auto i : order)
        keyed.push_back(std::move(all[i]));
    return keyed;
}

/// Interleaves the two strata so that every prefix has about the class mix of the whole.
std::vector<const Patient*> interleaved(const std::vector<Patient>& patients) {
    std::vector<const Patient*> positive;
    std::vector<const Patient*> negative;
    for (const auto& patient : patients)
        (patient.positive ? positive : negative).push_back(&patient);
    std::vector<const Patient*> merged;
    std::size_t p = 0;
    std::size_t n = 0;
    while (p < positive.size() || n < negative.size()) {
        const bool takePositive =
            n >= negative.size() ||
            (p < positive.size() && (p + 1) * negative.size() <= (n + 1) * positive.size());
        merged.push_back(takePositive ? positive[p++] : negative[n++]);
    }
    return merged;
}

} // namespace

std::vector<std::uint32_t> filmSubset(std::span<const std::uint32_t> rows, std::span<const Record> records,
                                      std::size_t films, std::uint64_t seed) {
    std::vector<std::uint32_t> subset(rows.begin(), rows.end());
    if (films >= subset.size())
        return subset;
    subset.clear();
    for (const auto& patient : keyedPatients(rows, records, seed, "film subset")) {
        const auto wanted = std::min(patient.rows.size(), films - subset.size());
        subset.insert(subset.end(), patient.rows.begin(),
                      patient.rows.begin() + static_cast<std::ptrdiff_t>(wanted));
        if (subset.size() == films)
            break;
    }
    std::ranges::sort(subset);
    return subset;
}

Result<std::vector<std::uint32_t>> labelledSubset(std::span<const std::uint32_t> rows,
                                                  std::span<const Record> records, std::size_t films,
                                                  std::uint64_t seed) {
    std::vector<std::uint32_t> labelled;
    for (const auto row : rows)
        if (records[row].target >= 0)
            labelled.push_back(row);
    std::vector<std::uint32_t> subset;
    if (films >= labelled.size()) {
        subset = labelled;
    } else {
        const auto patients = keyedPatients(labelled, records, seed, "labelled subset");
        for (const auto* patient : interleaved(patients)) {
            for (const auto row : patient->rows)
                if (subset.size() < films)
                    subset.push_back(row);
            if (subset.size() >= films)
                break;
        }
        std::ranges::sort(subset);
    }
    const auto positives = static_cast<std::size_t>(
        std::ranges::count_if(subset, [&](std::uint32_t row) { return records[row].target == 1; }));
    const std::size_t negatives = subset.size() - positives;
    if (positives < kFewestPerClass || negatives < kFewestPerClass)
        return Error{
            ErrorCode::TooFewLabels,
            fmt::format(
                HILUM_TR("{} labelled films would hold {} positive and {} negative ones; each class needs at "
                         "least {}"),
                subset.size(), positives, negatives, kFewestPerClass),
            "labelFraction"};
    return subset;
}

} // namespace hilum::data
