#include "cli/ExplainNeighbours.h"

#include "cli/Cli.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fmt/format.h>

namespace hilum::cli {

namespace {

namespace explain = learn::explain;
using Rgb = std::array<std::uint8_t, 3>;

constexpr Rgb kAgrees{86, 180, 233}, kDiffers{230, 159, 0}, kUnknown{153, 153, 153}; // Okabe and Ito 2008
constexpr int kFrame = 2;                                                            ///< px of a frame
constexpr int kGap = 4;                                                              ///< px between films
constexpr int kMark = 9; ///< px of a mark with its ground

void put(imaging::ColourImage& image, int x, int y, const Rgb& colour) {
    if (x < 0 || y < 0 || x >= image.width || y >= image.height)
        return;
    const auto at = 3 * (static_cast<std::ptrdiff_t>(y) * image.width + x);
    std::ranges::copy(colour, image.rgb.begin() + at);
}

void putFilm(imaging::ColourImage& image, const GreyView& film, int left, int top) {
    for (int y = 0; y < film.height; ++y)
        for (int x = 0; x < film.width; ++x)
            put(image, left + x, top + y, {film.at(x, y), film.at(x, y), film.at(x, y)});
}

/// True on the strokes of a mark, at x, y of kMark × kMark.
bool onMark(const std::optional<bool>& agrees, int x, int y) {
    if (!agrees)
        return y == kMark / 2 && x > 1 && x < kMark - 2; // a dash
    if (!*agrees)
        return x > 1 && x < kMark - 2 && (x == y || x == kMark - 1 - y);
    const int foot = 3; // the tick's lowest point stands below this column
    return x > 0 && x < kMark - 1 && y == kMark - 3 - std::abs(x - foot);
}

void putMark(imaging::ColourImage& image, const std::optional<bool>& agrees, const Rgb& colour, int left,
             int top) {
    for (int y = 0; y < kMark; ++y)
        for (int x = 0; x < kMark; ++x)
            put(image, left + x, top + y,
                onMark(agrees, x, y) || onMark(agrees, x, y - 1) ? colour : Rgb{0, 0, 0});
}

} // namespace

imaging::ColourImage neighbourRow(const explain::ExplainedFilm& film) {
    const int side = film.film.width;
    const int cell = side + 2 * kFrame;
    imaging::ColourImage image;
    image.width = side + static_cast<int>(film.neighbours.size()) * (cell + kGap) + kGap;
    image.height = cell;
    image.rgb.assign(3 * static_cast<std::size_t>(image.width) * static_cast<std::size_t>(cell), 0);
    putFilm(image, film.film.view(), 0, kFrame);
    int left = side + 2 * kGap;
    for (const auto& near : film.neighbours) {
        const Rgb colour = !near.agrees ? kUnknown : *near.agrees ? kAgrees : kDiffers;
        for (int y = 0; y < cell; ++y)
            for (int x = 0; x < cell; ++x)
                put(image, left + x, y, colour);
        putFilm(image, near.film.view(), left + kFrame, kFrame);
        putMark(image, near.agrees, colour, left + kFrame, kFrame);
        left += cell + kGap;
    }
    return image;
}

void printNeighbours(const explain::Explanation& explanation) {
    int agree = 0, compared = 0;
    for (std::size_t i = 0; i < explanation.films.size(); ++i) {
        std::string line;
        for (const auto& near : explanation.films[i].neighbours) {
            line += fmt::format("  {} {:.2f}",
                                !near.agrees   ? "–"
                                : *near.agrees ? "✓"
                                               : "✕",
                                near.similarity);
            compared += near.agrees ? 1 : 0;
            agree += near.agrees && *near.agrees ? 1 : 0;
        }
        if (!line.empty())
            Call::printLine(fmt::format("  film {}:{}", i, line));
    }
    if (compared > 0)
        Call::printLine(fmt::format(
            "Nearest neighbours, never of the same patient: the label of {} of {} agrees", agree, compared));
}

} // namespace hilum::cli
