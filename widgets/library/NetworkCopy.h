// NetworkCopy: the picture that a network gets of a film, at the size of a run, and what was done to it on
// the way. Pure functions over what jobs have read; any thread.
#pragma once

#include "data/PixelCache.h"
#include "widgets/library/FilmLoader.h"

#include <QSize>
#include <QString>

#include <cstdint>

namespace hilum::widgets {

struct NetworkCopy {
    LoadedFilm film;       ///< the copy as a film of its own, 0 … 255; boxes where they lie in it
    QSize file;            ///< pixels of the original
    int stored = 0;        ///< side in the pixel cache; 0: there is no copy
    int side = 0;          ///< of what the network gets
    bool squashed = false; ///< the film had other proportions than its file
    [[nodiscard]] bool padded() const { return file.width() != file.height(); }
};

/// As a run of `side` pixels reads the film for probes and tests: the cached copy through the recipe
/// "evaluation". `side` is held to the cache's.
[[nodiscard]] NetworkCopy networkCopyOf(const LoadedFilm& film, int side);

/// Mean and deviation that a run normalises with: of the training part of the dataset's saved split, as
/// data::pixelStatistics takes them; of all its films where no split has been saved.
struct Normalisation {
    data::PixelStatistics pixels;
    std::int64_t films = 0; ///< 0: not known
    bool training = false;  ///< of the training part
};
[[nodiscard]] Normalisation normalisationOf(FilmSource& source, const FilmRow& film, std::stop_token stop);

/// What was done to the film, one sentence a step.
[[nodiscard]] QString networkSteps(const NetworkCopy& copy, const Normalisation& normalisation);

} // namespace hilum::widgets
