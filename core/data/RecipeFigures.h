// RecipeFigures: what a recipe does to the films of a dataset, counted: how often the finding is cut off, how
// often a small crop shows no lung, how many pixels are clipped. The draws are those of a training with that
// seed. Pure functions, any thread.
#pragma once

#include "augment/Recipe.h"
#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "data/Record.h"

#include <cstdint>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::data {

/// Share of the boxes' area inside a crop of a film of filmSide × filmSide pixels; 0 without an area.
[[nodiscard]] double shareInside(std::span<const Box> boxes, const augment::Crop& crop, int filmSide);

/// Two rectangles in fractions of a film: the lungs as far as a rule can tell.
struct LungField {
    Box left, right;        ///< as they lie on the film
    std::int64_t boxes = 0; ///< that it was estimated from; 0: the fixed rule

    /// Share of a crop's area that lies in the field.
    [[nodiscard]] double shareOf(const augment::Crop& crop, int filmSide) const;
};
/// Per half of the film: from the 5th percentile of the boxes' left and upper edges to the 95th of the right
/// and lower ones, of the boxes whose centre lies in that half. With fewer than kFieldBoxes in a half the
/// fixed rule: 12 to 47 % and 53 to 88 % of the width, 12 to 80 % of the height.
[[nodiscard]] LungField lungField(std::span<const Record> films);
inline constexpr std::size_t kFieldBoxes = 30;

/// Draws and how many of them are bad; views of one draw count each.
struct Share {
    std::int64_t of = 0, films = 0;
    double bad = 0.0; ///< a count, or a sum of shares
    [[nodiscard]] bool known() const { return of > 0; }
    [[nodiscard]] double value() const { return of > 0 ? bad / static_cast<double>(of) : 0.0; }
};

struct RecipeFigures {
    Share boxLost;    ///< views that keep less than half of the boxes' area
    Share drawLost;   ///< draws in which a full-size view keeps less than half
    Share smallCrops; ///< of all views: those below kSmallCrop of the film
    Share lungMissed; ///< of those small crops: less than half of the crop is lung field
    Share clipped;    ///< pixels that brightness and contrast drive to black or white
    Share detailLost; ///< fine detail (energy of the Laplacian) that blur takes away, where it happens
    LungField field;
    int cropDraws = 0;  ///< per film, of smallCrops and lungMissed
    int boxDraws = 0;   ///< per film, of boxLost and drawLost
    int pixelDraws = 0; ///< per film, of clipped and detailLost
};
inline constexpr double kSmallCrop = 0.2; ///< of the film's area

/// What is counted, and how much of it.
struct FigureOptions {
    std::uint64_t seed = 1;
    int draws = 20'000;               ///< crops of each view in all, spread evenly over the films
    int pixelDraws = 400;             ///< pictures of each view in all
    int pixelSide = 64;               ///< px of those pictures, at most
    std::size_t mostFilms = 2'000;    ///< for crops
    std::size_t mostPixelFilms = 200; ///< for pictures
};

/// Films of one dataset to count on, evenly spaced in its cache.
struct FigureFilms {
    std::vector<Record> films;     ///< of all, at most mostFilms
    std::vector<Record> withBoxes; ///< of those with a box, at most mostFilms
    std::int64_t all = 0, allWithBoxes = 0;
};
Result<FigureFilms> figureFilms(Catalogue& catalogue, const std::string& dataset,
                                const FigureOptions& options);

/// What stands in it when stopped is incomplete: look at the token before showing it.
[[nodiscard]] RecipeFigures recipeFigures(const augment::Recipe& recipe, const PixelCache& cache,
                                          const FigureFilms& films, const FigureOptions& options,
                                          std::stop_token stop = {});

} // namespace hilum::data
