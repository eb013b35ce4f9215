#include "imaging/Overlay.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace hilum::imaging {

namespace {

using Rgb = std::array<std::uint8_t, 3>;
constexpr Rgb kHeat{230, 159, 0};
constexpr Rgb kFrame{86, 180, 233};
constexpr double kMostCover = 0.6;
constexpr int kGap = 2; ///< px between pictures

void draw(ColourImage& image, int x, int y) {
    const auto at = 3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(image.width) +
                         static_cast<std::size_t>(x));
    std::ranges::copy(kFrame, image.rgb.begin() + static_cast<std::ptrdiff_t>(at));
}

/// The pixel that holds a fraction of `size` pixels.
int pixelAt(double fraction, int size) {
    return static_cast<int>(std::clamp(std::floor(fraction * size), 0.0, size - 1.0));
}

void drawFrame(ColourImage& image, const Frame& frame) {
    const int left = pixelAt(frame.x, image.width);
    const int right = pixelAt(frame.x + frame.width, image.width);
    const int top = pixelAt(frame.y, image.height);
    const int bottom = pixelAt(frame.y + frame.height, image.height);
    for (int x = left; x <= right; ++x) {
        draw(image, x, top);
        draw(image, x, bottom);
    }
    for (int y = top; y <= bottom; ++y) {
        draw(image, left, y);
        draw(image, right, y);
    }
}

} // namespace

ColourImage overlay(const GreyView& film, const GreyView& heat, std::span<const Frame> frames) {
    const bool heated = heat.pixels != nullptr && heat.width > 0;
    if (film.pixels == nullptr || film.width < 1 || film.height < 1 ||
        (heated && (heat.width != film.width || heat.height != film.height)))
        return {};
    ColourImage image{film.width, film.height, {}};
    image.rgb.reserve(3 * static_cast<std::size_t>(film.width) * static_cast<std::size_t>(film.height));
    for (int y = 0; y < film.height; ++y)
        for (int x = 0; x < film.width; ++x) {
            const double cover = heated ? kMostCover * heat.at(x, y) / 255.0 : 0.0;
            for (const std::uint8_t colour : kHeat)
                image.rgb.push_back(
                    static_cast<std::uint8_t>(std::lround((1.0 - cover) * film.at(x, y) + cover * colour)));
        }
    for (const Frame& frame : frames)
        drawFrame(image, frame);
    return image;
}

GreyImage sideBySide(std::span<const GreyView> pictures) {
    int width = 0, height = 0;
    for (const GreyView& picture : pictures) {
        width += picture.width + (width > 0 ? kGap : 0);
        height = std::max(height, picture.height);
    }
    GreyImage all(width, height);
    int left = 0;
    for (const GreyView& picture : pictures) {
        for (int y = 0; y < picture.height; ++y)
            std::copy_n(picture.row(y), picture.width, all.row(y) + left);
        left += picture.width + kGap;
    }
    return all;
}

} // namespace hilum::imaging
