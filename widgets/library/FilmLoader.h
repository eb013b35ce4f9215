// FilmLoader: what the viewer and the details pane need of one film, read by a job: the original file, the
// copy that the network sees, the other films of the patient. Pure functions over a FilmSource; any thread.
#pragma once

#include "base/GreyImage.h"
#include "widgets/library/FilmPixels.h"
#include "widgets/library/FilmSource.h"

#include <QImage>
#include <QPointF>
#include <QSizeF>
#include <QString>

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::widgets {

/// Catalogue facts; quick.
struct FilmFacts {
    FilmRow film;
    data::Dataset dataset;
    struct Prior {
        FilmRow film;
        QImage thumbnail;
    };
    /// In order of time, this one included; of a patient with more than kMostPriors those around it.
    std::vector<Prior> patientFilms;
    std::size_t filmsOfPatient = 0; ///< all there are
    std::optional<Error> error;
};

/// The film's picture; takes as long as decoding the file.
struct LoadedFilm {
    FilmRow film;
    std::shared_ptr<const FilmPixels> pixels; ///< null when the file could not be read
    GreyImage network;                        ///< the cache row that training reads; may be empty
    bool changed = false;                     ///< the file is no longer the one that was imported
    std::optional<Error> error;               ///< why there are no pixels
};

inline constexpr std::size_t kMostPriors = 60, kMostPriorsOfAll = 1'000, kMostFilmsOfPatient = 10'000;

/// `allOf`: the patient of whom as many as kMostPriorsOfAll are wanted, if the film is his or hers.
[[nodiscard]] FilmFacts readFacts(FilmSource& source, std::int64_t film, int thumbnailSide,
                                  const std::string& allOf = {});
[[nodiscard]] LoadedFilm loadFilm(FilmSource& source, std::int64_t film, std::stop_token stop);

/// How far the pixels of a file must be stretched to show the film as wide and high as it was: datasets
/// squash films into squares. (1, 1) where nothing is known, within 1 %, or beyond belief (more than
/// fourfold).
[[nodiscard]] QSizeF trueScale(const data::Record& record, const imaging::Radiograph& film);

/// Where a point of a film of width × height (pixels) lies in its square copy of `side`: a square film fills
/// it, another is centred on black. Nothing outside the film.
[[nodiscard]] std::optional<QPoint> networkPixel(QPointF film, QSize size, int side);

} // namespace hilum::widgets
