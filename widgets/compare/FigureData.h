// FigureData: what the further charts of the Compare page are made of, computed by core/report, and its texts
// in the window's language. computeFigure() is for jobs; the texts are for the window's thread.
#pragma once

#include "report/RunSubgroups.h"
#include "widgets/compare/ComparisonLoader.h"

#include <QString>

#include <atomic>
#include <stop_token>
#include <vector>

namespace hilum::widgets::compare {

enum class Figure { Curves, Calibration, Labels, Cost, Confusion, Subgroups };

/// What is wanted.
struct FigureRequest {
    SharedComparison comparison;
    Figure figure = Figure::Curves;
    std::size_t run = 0;              ///< index; of the figures that are about one run
    std::vector<std::size_t> first{}; ///< indices that are drawn before all others (the baseline)
    bool oneOfEach = false;           ///< Curves: one run of each kind, the one with the highest AUROC
};

/// Written by the job, read by the panel.
struct FigureProgress {
    std::atomic<int> done = 0, of = 0;
};

struct FigureData {
    std::vector<report::Chart> charts; ///< in English, as the report has them; empty: nothing to draw
    std::vector<report::NamedSubgroup> subgroups;
    std::size_t usable = 0; ///< Curves: runs that could be drawn
    int resamples = 0;      ///< of the subgroups' intervals
};

/// Is it about one run, which has to be chosen?
[[nodiscard]] bool isAboutOneRun(Figure figure);
/// Indices of all runs: those that the answer is about with the highest AUROC first, then the others.
[[nodiscard]] std::vector<std::size_t> runsBestFirst(const report::Comparison& comparison);
/// Stops within a chart or a trait of the films after a stop request; what is given back then is of no use.
[[nodiscard]] FigureData computeFigure(const FigureRequest& request, FigureProgress& progress,
                                       const std::stop_token& stop);

/// A text of a chart in the window's language: whole, or around a number or unit at its end ("ECE (0.05)",
/// "chance, 0.212"); what has no translation stays as it is.
[[nodiscard]] QString chartText(const std::string& english);
/// All texts of a chart in the window's language, with short titles of axes: the room is small.
[[nodiscard]] report::Chart localised(report::Chart chart);
/// What stands under the figure.
[[nodiscard]] QString figureNote(const FigureRequest& request, const FigureData& data);
/// Why there is nothing to be seen.
[[nodiscard]] QString figureEmptyText(Figure figure);

} // namespace hilum::widgets::compare
