// GreyView and GreyImage: 8-bit pictures, bright = dense, row-major. FloatImage: what a network sees.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace hilum {

/// Pixels that somebody else owns (a mapped cache row, a cv::Mat, a GreyImage).
struct GreyView {
    const std::uint8_t* pixels = nullptr;
    int width = 0;
    int height = 0;
    std::ptrdiff_t strideBytes = 0;

    [[nodiscard]] const std::uint8_t* row(int y) const { return pixels + y * strideBytes; }
    [[nodiscard]] std::uint8_t at(int x, int y) const { return row(y)[x]; }
};

struct GreyImage {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; ///< width × height, no padding

    GreyImage() = default;
    GreyImage(int w, int h, std::uint8_t fill = 0)
        : width(w), height(h), pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), fill) {}

    [[nodiscard]] bool empty() const { return pixels.empty(); }
    [[nodiscard]] GreyView view() const { return {pixels.data(), width, height, width}; }
    [[nodiscard]] std::uint8_t* row(int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
};

/// One channel in [0, 1] before normalisation, row-major, width × height.
struct FloatImage {
    int width = 0;
    int height = 0;
    std::vector<float> pixels;

    FloatImage() = default;
    FloatImage(int w, int h, float fill = 0.0F)
        : width(w), height(h), pixels(static_cast<std::size_t>(w) * static_cast<std::size_t>(h), fill) {}
    [[nodiscard]] float* row(int y) { return pixels.data() + static_cast<std::ptrdiff_t>(y) * width; }
    [[nodiscard]] const float* row(int y) const {
        return pixels.data() + static_cast<std::ptrdiff_t>(y) * width;
    }
};

} // namespace hilum
