// PlotStyle: the only door to QCustomPlot: its header, wrapped (it uses Qt's keywords, which are off here),
// and what the plots of Hilum share: colours of a theme, vector and pixel export. Only widgets/plot/*.cpp
// include it.
#pragma once

#include "base/Result.h"
#include "widgets/common/Theme.h"

#define signals Q_SIGNALS
#define slots Q_SLOTS
#define emit Q_EMIT
#define foreach Q_FOREACH
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wall"
#pragma GCC diagnostic ignored "-Wextra"
#pragma GCC diagnostic ignored "-Wconversion"
#pragma GCC diagnostic ignored "-Wshadow"
#include <qcustomplot.h>
#pragma GCC diagnostic pop
#undef signals
#undef slots
#undef emit
#undef foreach

#include <QString>

#include <functional>

namespace hilum::widgets::plot {

/// Colours, fonts and pens of background, axes, grid and legend.
void applyStyle(QCustomPlot& plot, Theme theme);
void styleAxis(QCPAxis& axis, Theme theme);
/// The colour to draw in `theme`: a colour of curveColour() in either theme becomes the same index in
/// `theme`, a colour of anybody's own stays.
[[nodiscard]] QColor colourIn(const QColor& colour, Theme theme);

/// Pictures leave in the light theme, for paper. `restyle` is called with Light before and with the current
/// theme afterwards.
Result<> exportPng(QCustomPlot& plot, const QString& file, int width, int height,
                   const std::function<void(Theme)>& restyle);
Result<> exportSvg(QCustomPlot& plot, const QString& file, const std::function<void(Theme)>& restyle);

} // namespace hilum::widgets::plot
