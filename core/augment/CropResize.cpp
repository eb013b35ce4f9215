// Crop + resize + flip as two separable passes with PIL's antialiasing bilinear weights.
#include "augment/Recipe.h"

#include <algorithm>
#include <cmath>

namespace hilum::augment {

namespace {

/// Weights of one output pixel: `first` source pixel and `count` weights from `offset` on.
struct Taps {
    int first = 0;
    int count = 0;
    std::size_t offset = 0;
};

struct Axis {
    std::vector<Taps> taps;
    std::vector<float> weights;
};

/// PIL's precompute_coeffs with the triangle filter: support max(scale, 1), normalised to 1.
Axis axisWeights(int sourceSize, double start, double length, int outputSize, bool mirrored) {
    Axis axis;
    axis.taps.resize(static_cast<std::size_t>(outputSize));
    const double scale = length / outputSize;
    const double support = std::max(scale, 1.0);
    for (int i = 0; i < outputSize; ++i) {
        const double centre = start + (i + 0.5) * scale;
        const int first = std::max(0, static_cast<int>(centre - support + 0.5));
        const int last = std::min(sourceSize, static_cast<int>(centre + support + 0.5));
        Taps taps{first, std::max(0, last - first), axis.weights.size()};
        double sum = 0.0;
        for (int k = 0; k < taps.count; ++k) {
            const double distance = std::abs((first + k + 0.5 - centre) / support);
            const double weight = distance < 1.0 ? 1.0 - distance : 0.0;
            axis.weights.push_back(static_cast<float>(weight));
            sum += weight;
        }
        for (std::size_t k = taps.offset; k < axis.weights.size() && sum > 0.0; ++k)
            axis.weights[k] = static_cast<float>(axis.weights[k] / sum);
        axis.taps[static_cast<std::size_t>(mirrored ? outputSize - 1 - i : i)] = taps;
    }
    return axis;
}

} // namespace

void cropAndResize(const GreyView& source, const Crop& crop, int side, FloatImage& out) {
    const Axis columns = axisWeights(source.width, crop.x, crop.width, side, crop.mirrored);
    const Axis rows = axisWeights(source.height, crop.y, crop.height, side, false);
    const int top = rows.taps.front().first;
    const int bottom = rows.taps.back().first + rows.taps.back().count;
    const auto width = static_cast<std::size_t>(side);

    std::vector<float> squeezed(static_cast<std::size_t>(std::max(0, bottom - top)) * width);
    for (int y = top; y < bottom; ++y) {
        const std::uint8_t* line = source.row(y);
        float* target = squeezed.data() + static_cast<std::size_t>(y - top) * width;
        for (std::size_t x = 0; x < width; ++x) {
            const Taps& taps = columns.taps[x];
            const float* weight = columns.weights.data() + taps.offset;
            float sum = 0.0F;
            for (int k = 0; k < taps.count; ++k)
                sum += weight[k] * static_cast<float>(line[taps.first + k]);
            target[x] = sum;
        }
    }
    out = FloatImage(side, side);
    constexpr float kUnit = 1.0F / 255.0F;
    for (int y = 0; y < side; ++y) {
        const Taps& taps = rows.taps[static_cast<std::size_t>(y)];
        float* target = out.row(y);
        for (int k = 0; k < taps.count; ++k) {
            const float weight = rows.weights[taps.offset + static_cast<std::size_t>(k)] * kUnit;
            const float* line = squeezed.data() + static_cast<std::size_t>(taps.first + k - top) * width;
            for (std::size_t x = 0; x < width; ++x)
                target[x] += weight * line[x];
        }
    }
}

} // namespace hilum::augment
