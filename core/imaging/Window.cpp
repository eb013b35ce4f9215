// From values to grey, DICOM PS3.3 C.11.2: window or VOI LUT first, inversion last.
#include "imaging/Radiograph.h"

#include <algorithm>
#include <cmath>

namespace hilum::imaging {
namespace {

constexpr double kLowQuantile = 0.005;
constexpr double kHighQuantile = 0.995;
constexpr std::size_t kBins = 65536;

std::uint8_t toByte(double y) {
    return static_cast<std::uint8_t>(std::clamp(y, 0.0, 255.0) + 0.5);
}

/// The linear window whose ends are `low` (black) and `high` (white).
VoiWindow windowOver(double low, double high) {
    if (low != std::floor(low) ||
        high != std::floor(high)) // rescaled to fractions: half a step means nothing
        return {(low + high) / 2.0, high - low, {}, VoiFunction::LinearExact};
    return {(low + high + 1.0) / 2.0, high - low + 1.0, {}, VoiFunction::Linear};
}

/// 0.5 and 99.5 percentiles by a histogram: exact for integers within 16 bits.
VoiWindow percentileWindow(const Radiograph& radiograph) {
    const double low = radiograph.smallest;
    const double span = double{radiograph.largest} - low;
    if (radiograph.values.empty() || !(span > 0.0))
        return windowOver(low, low);
    const double last = static_cast<double>(kBins - 1);
    const bool integers = span <= last && std::floor(low) == low &&
                          radiograph.largest == std::floor(radiograph.largest) && span >= 255.0;
    const double scale = integers ? 1.0 : last / span;
    std::vector<std::size_t> counts(kBins, 0);
    for (const float v : radiograph.values)
        ++counts[static_cast<std::size_t>((double{v} - low) * scale)];
    const auto quantile = [&](double q) {
        const double wanted = q * static_cast<double>(radiograph.values.size());
        double seen = 0.0;
        for (std::size_t bin = 0; bin < kBins; ++bin) {
            seen += static_cast<double>(counts[bin]);
            if (seen >= wanted)
                return low + static_cast<double>(bin) / scale;
        }
        return double{radiograph.largest};
    };
    const double from = quantile(kLowQuantile);
    const double to = quantile(kHighQuantile);
    // A picture that is nearly all one value keeps its few others visible.
    return to > from ? windowOver(from, to) : windowOver(low, radiograph.largest);
}

/// C.11.2.1.2.1, with w = 1 as the threshold that its equations become.
void applyLinear(const Radiograph& radiograph, double centre, double width, std::uint8_t* out) {
    const double slope = width > 1.0 ? 255.0 / (width - 1.0) : 0.0;
    const double middle = centre - 0.5;
    if (slope == 0.0) {
        for (const float x : radiograph.values)
            *out++ = x <= middle ? 0 : 255;
        return;
    }
    for (const float x : radiograph.values)
        *out++ = toByte((double{x} - middle) * slope + 127.5);
}

void applyWindow(const Radiograph& radiograph, const VoiWindow& window, std::uint8_t* out) {
    const double width = window.width;
    switch (window.function) {
    case VoiFunction::Linear:
        applyLinear(radiograph, window.centre, std::max(width, 1.0), out);
        return;
    case VoiFunction::LinearExact: { // C.11.2.1.3.2
        const double slope = 255.0 / std::max(width, 1e-30);
        for (const float x : radiograph.values)
            *out++ = toByte((double{x} - window.centre) * slope + 127.5);
        return;
    }
    case VoiFunction::Sigmoid: // C.11.2.1.3.1
        for (const float x : radiograph.values)
            *out++ =
                toByte(255.0 / (1.0 + std::exp(-4.0 * (double{x} - window.centre) / std::max(width, 1e-30))));
        return;
    }
}

/// C.11.1.1 of PS3.3: values outside the table take its first or last entry.
void applyLut(const Radiograph& radiograph, std::uint8_t* out) {
    const double last = static_cast<double>(radiograph.voiLut.size() - 1);
    for (const float x : radiograph.values) {
        const double index = std::clamp(std::round(double{x} - double{radiograph.voiLutFirst}), 0.0, last);
        *out++ = toByte(255.0 * double{radiograph.voiLut[static_cast<std::size_t>(index)]});
    }
}

} // namespace

VoiWindow defaultWindow(const Radiograph& radiograph) {
    if (!radiograph.windows.empty())
        return radiograph.windows.front();
    if (radiograph.bitsStored <= 8)
        return windowOver(radiograph.rangeLow, radiograph.rangeHigh);
    return percentileWindow(radiograph);
}

GreyImage toGrey(const Radiograph& radiograph, std::optional<VoiWindow> window, bool invert) {
    GreyImage image(radiograph.width, radiograph.height);
    if (image.pixels.size() != radiograph.values.size())
        return {};
    if (!window && radiograph.windows.empty() && !radiograph.voiLut.empty())
        applyLut(radiograph, image.pixels.data());
    else
        applyWindow(radiograph, window ? *window : defaultWindow(radiograph), image.pixels.data());
    if (radiograph.lowIsBright != invert) {
        for (std::uint8_t& p : image.pixels)
            p = static_cast<std::uint8_t>(255 - p);
    }
    return image;
}

} // namespace hilum::imaging
