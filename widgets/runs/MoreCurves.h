// MoreCurves: the numbers of a run that the page draws beside loss, learning rate, AUROC and throughput: what
// is measured of its embeddings, its gradient, and what it uses of its machine. Values; window thread, for
// they translate.
#pragma once

#include <QString>

#include <limits>
#include <vector>

namespace hilum::widgets::runs {

struct MoreCurve {
    QString series;     ///< as run::Series names it
    QString name;       ///< "Spread"
    QString axis;       ///< with its unit
    double scale = 1.0; ///< what the values are multiplied by for the axis
    QString note;       ///< a sentence below the curve
    QString empty;      ///< while there are no points
    QString levelName;  ///< of a level to read it against
    double level = std::numeric_limits<double>::quiet_NaN(); ///< in the axis' unit; NaN: none
    bool resource = false; ///< a sample every few seconds, not a reading at an evaluation
};
[[nodiscard]] std::vector<MoreCurve> moreCurves();
[[nodiscard]] MoreCurve moreCurve(const QString& series); ///< the first one where there is no such

} // namespace hilum::widgets::runs
