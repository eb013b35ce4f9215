#include "data/RecipeFigures.h"

#include "augment/LocalViews.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace hilum::data {

namespace {

constexpr double kSurvives = 0.5; ///< share of the boxes' area
constexpr double kIsLung = 0.5;   ///< share of a crop
constexpr double kTail = 0.05;    ///< of the edges of boxes, on either side
constexpr float kBlack = 0.5F / 255.0F, kWhite = 254.5F / 255.0F;

double overlap(const Box& box, const augment::Crop& crop, int side) {
    const double left = box.x * side, top = box.y * side;
    const double w = std::min(left + box.width * side, crop.x + crop.width) - std::max(left, crop.x);
    const double h = std::min(top + box.height * side, crop.y + crop.height) - std::max(top, crop.y);
    return std::max(0.0, w) * std::max(0.0, h);
}

double quantile(std::vector<double> values, double share) {
    const auto place = static_cast<std::ptrdiff_t>(share * static_cast<double>(values.size() - 1) + 0.5);
    std::ranges::nth_element(values, values.begin() + place);
    return values[static_cast<std::size_t>(place)];
}

/// Nothing with too few boxes; never beyond the half.
std::optional<Box> fieldOf(const std::vector<const Box*>& boxes, double from, double to) {
    if (boxes.size() < kFieldBoxes)
        return std::nullopt;
    std::vector<double> left, top, right, bottom;
    for (const Box* box : boxes) {
        left.push_back(box->x);
        top.push_back(box->y);
        right.push_back(box->x + box->width);
        bottom.push_back(box->y + box->height);
    }
    const double x = std::clamp(quantile(left, kTail), from, to);
    const double y = std::clamp(quantile(top, kTail), 0.0, 1.0);
    return Box{x,
               y,
               std::clamp(quantile(right, 1.0 - kTail), from, to) - x,
               std::clamp(quantile(bottom, 1.0 - kTail), 0.0, 1.0) - y,
               {}};
}

std::vector<std::int64_t> someOf(const std::vector<std::int64_t>& ids, std::size_t most) {
    if (ids.size() <= most)
        return ids;
    std::vector<std::int64_t> some;
    for (std::size_t i = 0; i < most; ++i)
        some.push_back(ids[i * ids.size() / most]);
    return some;
}

int perFilm(int draws, std::size_t films) {
    return films == 0 ? 0 : std::max(1, draws / static_cast<int>(films));
}

void countCrops(const augment::Recipe& recipe, int side, std::span<const Record> films, int draws,
                const FigureOptions& options, RecipeFigures& figures, const std::stop_token& stop) {
    const double whole = static_cast<double>(side) * side;
    for (const Record& film : films) {
        if (stop.stop_requested())
            return;
        for (int draw = 0; draw < draws; ++draw)
            for (std::size_t view = 0; view < recipe.views.size(); ++view) {
                const DrawKey key{options.seed, static_cast<std::uint32_t>(draw), film.cacheRow, 0, 0};
                const augment::Crop crop = recipe.cropOf(side, side, key, view);
                ++figures.smallCrops.of;
                if (crop.width * crop.height >= kSmallCrop * whole)
                    continue;
                figures.smallCrops.bad += 1.0;
                ++figures.lungMissed.of;
                figures.lungMissed.bad += figures.field.shareOf(crop, side) < kIsLung ? 1.0 : 0.0;
            }
    }
    figures.smallCrops.films = figures.lungMissed.films = std::ssize(films);
}

void countBoxes(const augment::Recipe& recipe, int side, std::span<const Record> films, int draws,
                const FigureOptions& options, RecipeFigures& figures, const std::stop_token& stop) {
    for (const Record& film : films) {
        if (stop.stop_requested())
            return;
        for (int draw = 0; draw < draws; ++draw) {
            const DrawKey key{options.seed, static_cast<std::uint32_t>(draw), film.cacheRow, 0, 0};
            bool kept = true;
            for (std::size_t view = 0; view < recipe.views.size(); ++view) {
                const bool lost =
                    shareInside(film.boxes, recipe.cropOf(side, side, key, view), side) < kSurvives;
                ++figures.boxLost.of;
                figures.boxLost.bad += lost ? 1.0 : 0.0;
                kept = kept && (!lost || augment::isLocal(recipe.views[view]));
            }
            ++figures.drawLost.of;
            figures.drawLost.bad += kept ? 0.0 : 1.0;
        }
    }
    figures.boxLost.films = figures.drawLost.films = std::ssize(films);
}

/// The view with its steps up to `step`, and the same without that step.
struct Pair {
    augment::Recipe before, after;
};
Pair around(const augment::Recipe& recipe, std::size_t view, std::size_t step) {
    Pair pair{recipe, recipe};
    for (std::size_t i = step; i < recipe.views[view].steps.size(); ++i) {
        pair.before.views[view].steps[i]->enabled = false;
        if (i > step)
            pair.after.views[view].steps[i]->enabled = false;
    }
    return pair;
}

bool clippedNow(float before, float after) {
    return (after <= kBlack && before > kBlack) || (after >= kWhite && before < kWhite);
}

/// Energy of the Laplacian over the inner pixels: what is finer than two of them.
double detailOf(const FloatImage& image) {
    double sum = 0.0;
    for (int y = 1; y + 1 < image.height; ++y)
        for (int x = 1; x + 1 < image.width; ++x) {
            const double value = 4.0 * double{image.row(y)[x]} - double{image.row(y)[x - 1]} -
                                 double{image.row(y)[x + 1]} - double{image.row(y - 1)[x]} -
                                 double{image.row(y + 1)[x]};
            sum += value * value;
        }
    return sum;
}

void comparePictures(const Pair& pair, std::size_t view, bool blur, const PixelCache& cache,
                     std::span<const Record> films, const FigureOptions& options, Share& share,
                     const std::stop_token& stop) {
    const int side = std::min(options.pixelSide, cache.side());
    const int draws = perFilm(options.pixelDraws, films.size());
    for (const Record& film : films)
        for (int draw = 0; draw < draws && !stop.stop_requested(); ++draw) {
            const DrawKey key{options.seed, static_cast<std::uint32_t>(draw), film.cacheRow, 0, 0};
            const GreyView grey = cache.film(film.cacheRow);
            const FloatImage before = pair.before.makeView(grey, side, key, view).image;
            const FloatImage after = pair.after.makeView(grey, side, key, view).image;
            if (!blur) {
                share.of += std::ssize(before.pixels);
                for (std::size_t i = 0; i < before.pixels.size(); ++i)
                    share.bad += clippedNow(before.pixels[i], after.pixels[i]) ? 1.0 : 0.0;
            } else if (const double detail = detailOf(before);
                       detail > 0.0 && after.pixels != before.pixels) {
                ++share.of;
                share.bad += std::clamp(1.0 - detailOf(after) / detail, 0.0, 1.0);
            }
        }
    share.films = std::ssize(films);
}

} // namespace

double shareInside(std::span<const Box> boxes, const augment::Crop& crop, int filmSide) {
    double whole = 0.0, inside = 0.0;
    for (const Box& box : boxes) {
        whole += box.width * filmSide * box.height * filmSide;
        inside += overlap(box, crop, filmSide);
    }
    return whole > 0.0 ? inside / whole : 0.0;
}

double LungField::shareOf(const augment::Crop& crop, int filmSide) const {
    const double area = crop.width * crop.height;
    return area > 0.0 ? (overlap(left, crop, filmSide) + overlap(right, crop, filmSide)) / area : 0.0;
}

LungField lungField(std::span<const Record> films) {
    std::vector<const Box*> left, right;
    for (const Record& film : films)
        for (const Box& box : film.boxes)
            (box.x + box.width / 2.0 < 0.5 ? left : right).push_back(&box);
    const auto a = fieldOf(left, 0.0, 0.5), b = fieldOf(right, 0.5, 1.0);
    if (a && b)
        return {*a, *b, static_cast<std::int64_t>(left.size() + right.size())};
    return {{0.12, 0.12, 0.35, 0.68, {}}, {0.53, 0.12, 0.35, 0.68, {}}, 0};
}

Result<FigureFilms> figureFilms(Catalogue& catalogue, const std::string& dataset,
                                const FigureOptions& options) {
    Filter filter;
    filter.dataset = dataset;
    FigureFilms found;
    HILUM_TRY_ASSIGN(const auto all, catalogue.find(filter));
    filter.onlyWithBoxes = true;
    HILUM_TRY_ASSIGN(const auto boxed, catalogue.find(filter));
    found.all = std::ssize(all);
    found.allWithBoxes = std::ssize(boxed);
    HILUM_TRY_ASSIGN(found.films, catalogue.records(someOf(all, options.mostFilms)));
    HILUM_TRY_ASSIGN(found.withBoxes, catalogue.records(someOf(boxed, options.mostFilms)));
    return found;
}

RecipeFigures recipeFigures(const augment::Recipe& recipe, const PixelCache& cache, const FigureFilms& films,
                            const FigureOptions& options, std::stop_token stop) {
    RecipeFigures figures;
    std::vector<Record> pictured; // evenly spaced again
    const std::size_t count = std::min(options.mostPixelFilms, films.films.size());
    for (std::size_t i = 0; i < count; ++i)
        pictured.push_back(films.films[i * films.films.size() / count]);
    figures.field = lungField(films.withBoxes);
    figures.cropDraws = perFilm(options.draws, films.films.size());
    figures.boxDraws = perFilm(options.draws, films.withBoxes.size());
    figures.pixelDraws = perFilm(options.pixelDraws, pictured.size());
    countCrops(recipe, cache.side(), films.films, figures.cropDraws, options, figures, stop);
    countBoxes(recipe, cache.side(), films.withBoxes, figures.boxDraws, options, figures, stop);
    const Json views = recipe.toJson()["views"];
    for (std::size_t view = 0; view < recipe.views.size(); ++view) {
        // Views with the same steps have the same shares: one of them is enough.
        if (view > 0 && views[view]["steps"] == views[view - 1]["steps"] &&
            views[view]["sideFactor"] == views[view - 1]["sideFactor"])
            continue;
        for (std::size_t i = 0; i < recipe.views[view].steps.size(); ++i) {
            const augment::Transform& step = *recipe.views[view].steps[i];
            const bool blur = step.kind() == "gaussianBlur";
            if (!step.enabled || (!blur && step.kind() != "brightnessContrast"))
                continue;
            comparePictures(around(recipe, view, i), view, blur, cache, pictured, options,
                            blur ? figures.detailLost : figures.clipped, stop);
        }
    }
    return figures;
}

} // namespace hilum::data
