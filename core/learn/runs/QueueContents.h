// What stands in MoCo's queue at a step, from the order of the films alone: a resumed run tells the same.
// Pure function.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace hilum::learn {

/// A pretraining run's films and how it goes through them.
struct FilmOrder {
    std::span<const std::uint32_t> patients; ///< of each film, the same number for the same patient
    std::uint64_t seed = 1;
    std::int64_t batch = 1;
    std::int64_t stepsPerEpoch = 1;
};

/// For the queries of the last of `stepsMade` steps, with `keysPerFilm` keys of each film (2 with the
/// symmetric loss): "moco.queueAge", the age of the oldest key in steps; "moco.sameFilm" and
/// "moco.samePatient", how many of the queue's keys are an older view of the query's own film, or of any film
/// of its patient: no true negatives. Means over the queries. Empty before the first step; keys that the
/// queue began with are nobody's.
[[nodiscard]] std::vector<std::pair<std::string, double>>
queueContents(const FilmOrder& order, std::int64_t keys, std::int64_t keysPerFilm, std::int64_t stepsMade);

} // namespace hilum::learn
