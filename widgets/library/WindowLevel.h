// WindowLevel: the arithmetic of windowing that the viewer needs beside imaging's: presets from the film's
// own values, dragging, the grey that a value gets. Pure, any thread.
#pragma once

#include "imaging/Radiograph.h"

#include <array>

namespace hilum::widgets {

/// Keys 1 … 5 of the viewer.
enum class WindowPreset { File, Full, Lungs, Mediastinum, Contrast };
inline constexpr std::array kWindowPresets{WindowPreset::File, WindowPreset::Full, WindowPreset::Lungs,
                                           WindowPreset::Mediastinum, WindowPreset::Contrast};

/// The share of values below the black and the white end of a preset, for a film on which high values are
/// dense. Radiographs have no fixed units, so that presets must follow the film. {0, 1}: the whole range.
struct Quantiles {
    double low = 0.0;
    double high = 1.0;
};
[[nodiscard]] Quantiles presetQuantiles(WindowPreset preset);
/// The same share seen from the other end, for films on which low values are dense (MONOCHROME1).
[[nodiscard]] Quantiles mirrored(const Quantiles& quantiles);

/// The window that makes `low` black and `high` white. Whole ends give PS3.3 C.11.2.1.2 (LINEAR, width ≥ 1),
/// others LINEAR_EXACT.
[[nodiscard]] imaging::VoiWindow windowBetween(double low, double high);

/// A drag by (dx, dy) pixels: right widens, down raises the centre (darker), `span` of values for each
/// kDragPixels. The width stays within what its function allows.
inline constexpr double kDragPixels = 400.0;
[[nodiscard]] imaging::VoiWindow draggedWindow(const imaging::VoiWindow& window, double dx, double dy,
                                               double span);
/// Centre and width as a person typed them, made legal for the function (LINEAR: width ≥ 1).
[[nodiscard]] imaging::VoiWindow legalWindow(imaging::VoiWindow window);

/// The grey, 0 … 255 and not rounded, of a value: DICOM PS3.3 C.11.2.1.2.1, C.11.2.1.3.1 and C.11.2.1.3.2
/// with y_min 0 and y_max 255; `inverted` is applied last.
[[nodiscard]] double windowedGrey(double value, const imaging::VoiWindow& window, bool inverted);

} // namespace hilum::widgets
