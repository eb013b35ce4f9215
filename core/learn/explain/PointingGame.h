// The pointing game: does a map's maximum lie inside a radiologist's box? Pure functions without tensors, any
// thread.
#pragma once

#include "base/GreyImage.h"
#include "base/Json.h"
#include "data/Record.h"
#include "statistics/Predictions.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace hilum::learn::explain {

/// A place on a film, in fractions (0…1) of its width and height.
struct Place {
    double x = 0.0, y = 0.0;
};

/// Centre of the map's largest pixel, the first one row by row where several are equal. Bilinear enlarging
/// leaves it where it is, so that coarse maps can be asked as they are. Nothing where all pixels are equal
/// (the map points nowhere) or one is not finite.
[[nodiscard]] std::optional<Place> maximumOf(const FloatImage& map);

/// True when the place lies in one of the boxes, each of them grown by `tolerance` (a fraction of the film's
/// side) on all sides.
[[nodiscard]] bool pointsInto(const Place& place, std::span<const data::Box> boxes, double tolerance = 0.0);

/// Share of the film that the boxes (grown as above) cover together: what a point drawn uniformly scores on
/// average.
[[nodiscard]] double coveredShare(std::span<const data::Box> boxes, double tolerance = 0.0);

/// A film with at least one box; `patient` is any number that is equal for films of one patient.
struct PointingFilm {
    std::optional<Place> place;
    std::vector<data::Box> boxes;
    std::uint32_t patient = 0;
};

struct PointingScore {
    std::int64_t films = 0, patients = 0;
    std::int64_t hits = 0;
    std::int64_t nowhere = 0;    ///< films whose map has no maximum; they count as misses
    statistics::Interval score;  ///< hits / films with the 95 % percentile interval of a bootstrap by patient
    double randomPoint = 0.0;    ///< mean of coveredShare: expected score of a uniformly random point
    double centre = 0.0;         ///< score of the film's centre
    double toleranceShare = 0.0; ///< as it was asked for

    [[nodiscard]] Json toJson() const; ///< bounds that could not be computed are null
};

/// Hits / (hits + misses) over films with boxes (Zhang et al. 2016, "Top-down neural attention by excitation
/// backprop", §4.1). Without tolerance by default; the paper's, 15 px around the point on photographs, is of
/// another shape and for other pictures. All NaN without films.
[[nodiscard]] PointingScore pointingGame(std::span<const PointingFilm> films, double tolerance = 0.0);

} // namespace hilum::learn::explain
