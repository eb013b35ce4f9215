// AugmentMemory: film, recipe and draw of the page "Augment" from one start of the program to the next, by
// workspace. Holds ids, never names of films. Window thread.
#pragma once

#include "augment/Recipe.h"

#include <QString>

#include <cstdint>
#include <filesystem>
#include <optional>

namespace hilum::widgets {

struct AugmentState {
    std::int64_t film = 0;                         ///< catalogue id; 0: none
    std::optional<augment::Recipe> loaded, recipe; ///< as it came, and as it is
    double seed = 1.0, epoch = 1.0;                ///< as people count them
    bool locked = true;
    int side = 0; ///< px of a view; 0: unknown
};

/// Nothing where there is no settings file, or nothing usable in it.
[[nodiscard]] std::optional<AugmentState> readAugmentState(const QString& settingsFile,
                                                           const std::filesystem::path& workspace);
void writeAugmentState(const QString& settingsFile, const std::filesystem::path& workspace,
                       const AugmentState& state);

} // namespace hilum::widgets
