// A film with a map laid over it in one colour, and boxes as outlines: for people's eyes only, no number is
// read off it. Pure functions, any thread.
#pragma once

#include "base/GreyImage.h"
#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace hilum::imaging {

/// Red, green, blue, 8 bit each, row-major without padding.
struct ColourImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgb;
};

/// A frame in fractions (0…1) of the picture's width and height.
struct Frame {
    double x = 0.0, y = 0.0, width = 0.0, height = 0.0;
};

/// `heat`: of the film's size, black leaves the film as it is, white covers it to 60 %; an empty view adds
/// nothing. Frames are drawn one pixel wide. Heat is orange and frames are blue, which colour-blind people
/// tell apart (Okabe and Ito 2008). Empty for an empty film or a heat of another size.
[[nodiscard]] ColourImage overlay(const GreyView& film, const GreyView& heat, std::span<const Frame> frames);
/// Pictures of one height, from left to right with a black line between.
[[nodiscard]] GreyImage sideBySide(std::span<const GreyView> pictures);

Result<> writePng(const std::filesystem::path& file, const ColourImage& image);

} // namespace hilum::imaging
