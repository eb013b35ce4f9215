#include "data/Split.h"

#include "base/Rng.h"
#include "base/Sha256.h"
#include "base/Text.h"
#include "data/SplitSentence.h"
#include "data/SplitStrata.h"

#include <algorithm>
#include <cmath>
#include <fmt/format.h>
#include <map>

namespace hilum::data {

PatientStrata strataOf(std::span<const std::uint32_t> rows, std::span<const Record> records,
                       std::uint64_t seed, std::string_view purpose) {
    std::map<std::string, std::vector<std::uint32_t>> byPatient; // ordered: the same on every machine
    for (const auto row : rows)
        byPatient[records[row].patient].push_back(row);
    std::vector<std::vector<std::uint32_t>> all;
    all.reserve(byPatient.size());
    for (auto& [patient, films] : byPatient)
        all.push_back(std::move(films));
    std::vector<std::uint32_t> order(all.size());
    for (std::uint32_t i = 0; i < order.size(); ++i)
        order[i] = i;
    Rng rng(seed, purpose);
    shuffle(order, rng);
    PatientStrata strata;
    for (const auto i : order) {
        const bool positive =
            std::ranges::any_of(all[i], [&](std::uint32_t r) { return records[r].target == 1; });
        (positive ? strata.positive : strata.negative).push_back(std::move(all[i]));
    }
    return strata;
}

void assignShare(Split& split, const PatientStrata& strata, double share, Part part) {
    for (const auto* stratum : {&strata.positive, &strata.negative}) {
        const auto count =
            static_cast<std::size_t>(std::lround(share * static_cast<double>(stratum->size())));
        for (std::size_t i = 0; i < std::min(count, stratum->size()); ++i)
            for (const auto row : (*stratum)[i])
                split.parts[row] = part;
    }
}

std::vector<std::uint32_t> rowsWith(const Split& split, Part part) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < split.parts.size(); ++i)
        if (split.parts[i] == part)
            rows.push_back(i);
    return rows;
}

Result<> checkShare(double share, const char* key) {
    if (!(share >= 0.0 && share < 1.0))
        return Error{ErrorCode::BadValue, fmt::format(HILUM_TR("{} is no share between 0 and 1"), share),
                     key};
    return {};
}

std::string_view partName(Part part) {
    switch (part) {
    case Part::None:
        return "none";
    case Part::Train:
        return "train";
    case Part::Validation:
        return "validation";
    case Part::Test:
        return "test";
    }
    return "none";
}

std::string splitHash(const Split& split, std::span<const Record> records) {
    Sha256 hash;
    for (std::size_t i = 0; i < records.size() && i < split.parts.size(); ++i) {
        const auto line = fmt::format("{}\n{}\n", records[i].image, partName(split.parts[i]));
        hash.add(line.data(), line.size());
    }
    return hash.hex();
}

Result<Split> officialSplit(const Dataset& dataset, std::span<const Record> records, double validationShare,
                            std::uint64_t seed) {
    HILUM_TRY(checkShare(validationShare, "validationShare"));
    Split split{"official", dataset.name, {}, std::vector<Part>(records.size(), Part::None), {}};
    std::size_t train = 0;
    std::size_t test = 0;
    for (std::size_t i = 0; i < records.size(); ++i) {
        const auto& given = records[i].givenPart;
        if (given == "train" || given == "train_val") {
            split.parts[i] = Part::Train;
            ++train;
        } else if (given == "val" || given == "validation") {
            split.parts[i] = Part::Train; // re-drawn below: Kermany's own 16 films are too few to choose on
            ++train;
        } else if (given == "test") {
            split.parts[i] = Part::Test;
            ++test;
        }
    }
    if (train == 0 || test == 0)
        return Error{ErrorCode::BadValue,
                     HILUM_TR("it brings no lists of training and test films; use a random split"),
                     dataset.name};
    assignShare(split, strataOf(rowsWith(split, Part::Train), records, seed, "validation patients"),
                validationShare, Part::Validation);
    split.protocol = fmt::format(kOfficialSentence, validationShare * 100.0, seed);
    split.hash = splitHash(split, records);
    return split;
}

Result<Split> randomSplit(const Dataset& dataset, std::span<const Record> records, double testShare,
                          double validationShare, std::uint64_t seed) {
    HILUM_TRY(checkShare(testShare, "testShare"));
    HILUM_TRY(checkShare(validationShare, "validationShare"));
    Split split{
        fmt::format("random-{}", seed), dataset.name, {}, std::vector<Part>(records.size(), Part::Train), {}};
    assignShare(split, strataOf(rowsWith(split, Part::Train), records, seed, "test patients"), testShare,
                Part::Test);
    assignShare(split, strataOf(rowsWith(split, Part::Train), records, seed, "validation patients"),
                validationShare, Part::Validation);
    split.protocol = fmt::format(kRandomSentence, testShare * 100.0, validationShare * 100.0, seed);
    split.hash = splitHash(split, records);
    return split;
}

Result<Split> defaultSplit(const Dataset& dataset, std::span<const Record> records) {
    auto official = splitByName(dataset, records, "official");
    return official ? std::move(official) : splitByName(dataset, records, "random-1");
}

std::vector<std::uint32_t> rowsOf(const Split& split, std::span<const Record> records, Part part,
                                  bool onlyLabelled) {
    std::vector<std::uint32_t> rows;
    for (std::uint32_t i = 0; i < split.parts.size() && i < records.size(); ++i)
        if (split.parts[i] == part && (!onlyLabelled || records[i].target >= 0))
            rows.push_back(i);
    return rows;
}

} // namespace hilum::data
