#include "learn/explain/PointingGame.h"

#include "statistics/Bootstrap.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace hilum::learn::explain {

namespace {

constexpr int kResamples = 2000;
constexpr std::uint64_t kSeed = 1;

/// A box with its tolerance, cut at the film's edges.
struct Area {
    double left, top, right, bottom;
};

Area areaOf(const data::Box& box, double tolerance) {
    return {std::max(0.0, box.x - tolerance), std::max(0.0, box.y - tolerance),
            std::min(1.0, box.x + box.width + tolerance), std::min(1.0, box.y + box.height + tolerance)};
}

double meanScore(std::span<const int>, std::span<const double> score) {
    double sum = 0.0;
    for (const double s : score)
        sum += s;
    return score.empty() ? statistics::kNotANumber : sum / static_cast<double>(score.size());
}

Json numberOrNull(double value) {
    return std::isfinite(value) ? Json(value) : Json();
}

} // namespace

std::optional<Place> maximumOf(const FloatImage& map) {
    if (map.pixels.empty() || !std::ranges::all_of(map.pixels, [](float v) { return std::isfinite(v); }))
        return {};
    const auto [smallest, largest] = std::ranges::minmax_element(map.pixels);
    if (*smallest == *largest)
        return {};
    // minmax_element gives the last of several largest ones.
    const auto at = std::ranges::find(map.pixels, *largest) - map.pixels.begin();
    return Place{(static_cast<double>(at % map.width) + 0.5) / map.width,
                 (static_cast<double>(at / map.width) + 0.5) / map.height};
}

bool pointsInto(const Place& place, std::span<const data::Box> boxes, double tolerance) {
    return std::ranges::any_of(boxes, [&](const data::Box& box) {
        const Area area = areaOf(box, tolerance);
        return place.x >= area.left && place.x < area.right && place.y >= area.top && place.y < area.bottom;
    });
}

double coveredShare(std::span<const data::Box> boxes, double tolerance) {
    // The edges of all boxes cut the film into cells that lie in a box or outside as a whole.
    std::vector<double> xs, ys;
    for (const auto& box : boxes) {
        const Area area = areaOf(box, tolerance);
        xs.insert(xs.end(), {area.left, area.right});
        ys.insert(ys.end(), {area.top, area.bottom});
    }
    std::ranges::sort(xs);
    std::ranges::sort(ys);
    double sum = 0.0;
    for (std::size_t i = 0; i + 1 < xs.size(); ++i)
        for (std::size_t j = 0; j + 1 < ys.size(); ++j)
            if (pointsInto({(xs[i] + xs[i + 1]) / 2.0, (ys[j] + ys[j + 1]) / 2.0}, boxes, tolerance))
                sum += (xs[i + 1] - xs[i]) * (ys[j + 1] - ys[j]);
    return sum;
}

PointingScore pointingGame(std::span<const PointingFilm> films, double tolerance) {
    PointingScore result;
    result.toleranceShare = tolerance;
    statistics::Predictions outcomes;
    std::set<std::uint32_t> patients;
    double covered = 0.0, centred = 0.0;
    for (const auto& film : films) {
        const bool hit = film.place && pointsInto(*film.place, film.boxes, tolerance);
        result.hits += hit ? 1 : 0;
        result.nowhere += film.place ? 0 : 1;
        covered += coveredShare(film.boxes, tolerance);
        centred += pointsInto({0.5, 0.5}, film.boxes, tolerance) ? 1.0 : 0.0;
        outcomes.label.push_back(1);
        outcomes.score.push_back(hit ? 1.0 : 0.0);
        outcomes.cluster.push_back(film.patient);
        patients.insert(film.patient);
    }
    const auto count = static_cast<double>(films.size());
    result.films = static_cast<std::int64_t>(films.size());
    result.patients = static_cast<std::int64_t>(patients.size());
    result.score = statistics::clusteredBootstrap(outcomes, meanScore, kResamples, kSeed);
    result.randomPoint = films.empty() ? statistics::kNotANumber : covered / count;
    result.centre = films.empty() ? statistics::kNotANumber : centred / count;
    return result;
}

Json PointingScore::toJson() const {
    return {{"films", films},
            {"patients", patients},
            {"hits", hits},
            {"nowhere", nowhere},
            {"score", numberOrNull(score.value)},
            {"score.lower", numberOrNull(score.lower)},
            {"score.upper", numberOrNull(score.upper)},
            {"randomPoint", numberOrNull(randomPoint)},
            {"centre", numberOrNull(centre)},
            {"toleranceShare", toleranceShare}};
}

} // namespace hilum::learn::explain
