// Exclusion: the one click that makes a red audit green: splits without the films that share anything with
// the test films. One thread.
#pragma once

#include "data/Catalogue.h"

#include <cstddef>
#include <span>
#include <string>

namespace hilum::data {

/// One dataset and the split of it that is looked at.
struct SplitFilms {
    const Dataset& dataset;
    std::span<const Record> records;
    const Split& split;
};

/// Saves a split under its name. BadValue when that name means another split already, a saved one or one that
/// splitByName draws: runs may have been made with it.
Result<> saveNewSplit(Catalogue& catalogue, const Dataset& dataset, std::span<const Record> records,
                      const Split& split);

/// Saves `from`'s split as `name` without the training and validation films that share name, content or
/// patient with a film of `tested`'s test part. How many films those were; 0 saves it all the same.
/// Errors of saveNewSplit.
Result<std::size_t> excludeShared(Catalogue& catalogue, const SplitFilms& from, const SplitFilms& tested,
                                  const std::string& name);

} // namespace hilum::data
