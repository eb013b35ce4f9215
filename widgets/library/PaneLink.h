// PaneLink: the arithmetic by which viewers of different films follow each other: place, zoom and window in
// terms that films of other sizes and other values share. Pure values.
#pragma once

#include "imaging/Radiograph.h"

#include <QPointF>
#include <QSize>

#include <optional>

namespace hilum::widgets {

/// Where a viewer looks, as another film can take it over.
struct ViewPlace {
    QPointF centre{0.5, 0.5}; ///< of the view, as shares of the film's width and height
    double zoom = 1.0;        ///< 1: the whole film fits
    bool fitted = true;       ///< and keeps fitting when the view changes its size
};

/// `window` of a film as one for another: as far from that film's own window (`to`) as it was from its own
/// (`from`), in widths of them. Radiographs share no units, so that values cannot be taken over; films whose
/// own windows are equal get the same values. Nothing when `window` is the film's own. `opposite`: low values
/// are bright in one of the two only.
[[nodiscard]] std::optional<imaging::VoiWindow> carriedWindow(const imaging::VoiWindow& window,
                                                              const imaging::VoiWindow& from,
                                                              const imaging::VoiWindow& to, bool opposite);

/// A point of a film of `size` pixels in its square copy of `side` (see networkPixel), and back.
[[nodiscard]] QPointF squarePoint(QPointF film, QSize size, int side);
[[nodiscard]] QPointF filmPoint(QPointF square, QSize size, int side);

} // namespace hilum::widgets
