#include "widgets/library/WindowLevel.h"

#include <algorithm>
#include <cmath>

namespace hilum::widgets {

using imaging::VoiFunction;
using imaging::VoiWindow;

namespace {

constexpr double kSmallestWidth = 1e-6; ///< LINEAR_EXACT and SIGMOID need more than 0

bool whole(double value) {
    return value == std::floor(value);
}

} // namespace

Quantiles presetQuantiles(WindowPreset preset) {
    switch (preset) {
    case WindowPreset::Lungs: // their opacities are as bright as soft tissue: little is cut off
        return {0.02, 0.85};
    case WindowPreset::Mediastinum:
        return {0.45, 0.998};
    case WindowPreset::Contrast:
        return {0.05, 0.95};
    case WindowPreset::File:
    case WindowPreset::Full:
        break;
    }
    return {0.0, 1.0};
}

Quantiles mirrored(const Quantiles& quantiles) {
    return {1.0 - quantiles.high, 1.0 - quantiles.low};
}

VoiWindow windowBetween(double low, double high) {
    if (low > high)
        std::swap(low, high);
    if (whole(low) && whole(high))
        return {(low + high + 1.0) / 2.0, high - low + 1.0, {}, VoiFunction::Linear};
    return legalWindow({(low + high) / 2.0, high - low, {}, VoiFunction::LinearExact});
}

VoiWindow legalWindow(VoiWindow window) {
    window.width = std::max(window.width, window.function == VoiFunction::Linear ? 1.0 : kSmallestWidth);
    return window;
}

VoiWindow draggedWindow(const VoiWindow& window, double dx, double dy, double span) {
    VoiWindow moved = window;
    moved.explanation.clear();
    moved.width += dx * span / kDragPixels;
    moved.centre += dy * span / kDragPixels;
    return legalWindow(moved);
}

double windowedGrey(double value, const VoiWindow& window, bool inverted) {
    double grey = 0.0;
    const double c = window.centre, w = window.width;
    switch (window.function) {
    case VoiFunction::Linear:
        if (value <= c - 0.5 - (w - 1.0) / 2.0)
            grey = 0.0;
        else if (value > c - 0.5 + (w - 1.0) / 2.0)
            grey = 255.0;
        else
            grey = ((value - (c - 0.5)) / (w - 1.0) + 0.5) * 255.0;
        break;
    case VoiFunction::LinearExact:
        grey = std::clamp(((value - c) / w + 0.5) * 255.0, 0.0, 255.0);
        break;
    case VoiFunction::Sigmoid:
        grey = 255.0 / (1.0 + std::exp(-4.0 * (value - c) / w));
        break;
    }
    return inverted ? 255.0 - grey : grey;
}

} // namespace hilum::widgets
