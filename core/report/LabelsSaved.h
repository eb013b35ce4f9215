// LabelsSaved: AUROC over the number of labels, and how many labels training from scratch would need to reach
// what pretraining reaches. Pure functions; any thread.
#pragma once

#include "base/Json.h"
#include "report/Comparison.h"
#include "report/Document.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace hilum::report {

/// Runs of one kind at one number of labels: its seeds and draws.
struct LabelPoint {
    double films = 0.0; ///< labelled training films
    statistics::MeanSd auroc{};
    std::vector<std::size_t> runs{}; ///< indices
};

/// One kind of run by ascending number of labels; at least one point, each with a finite mean.
struct LabelLine {
    std::string name;
    std::vector<LabelPoint> points;
};

/// A run's name without its labels, its seed and what else tells single runs apart.
[[nodiscard]] std::string kindOf(const ComparedRun& run);
/// Of the runs that the answer is about, by name; runs whose number of labels is not known are left out, and
/// those that give every film the same score.
[[nodiscard]] std::vector<LabelLine> labelLines(const Comparison& comparison);

/// Where a curve reaches a value.
enum class Reach : std::uint8_t {
    Within, ///< between its first and its last point
    Beyond, ///< not up to its last point
    Before, ///< at its first point already
    Unknown ///< no curve, or no value
};
struct LabelsNeeded {
    Reach reach = Reach::Unknown;
    double films = 0.0; ///< where it is reached; Beyond: more than these; Before: at most these
};
/// The fewest labels with which the line through `points` (ascending films) has the mean AUROC `auroc`,
/// straight over log(films) between neighbours. Of several crossings the first, which never overstates a
/// saving.
[[nodiscard]] LabelsNeeded labelsNeeded(std::span<const LabelPoint> points, double auroc);
/// Mean and SD of the line at so many labels, straight over log(films); n is that of the neighbour with fewer
/// runs. NaN outside of its points; the SD is NaN where a neighbour has none.
[[nodiscard]] statistics::MeanSd lineAt(std::span<const LabelPoint> points, double films);

/// A pretrained kind at one number of labels against training from scratch.
struct LabelSaving {
    std::string name;
    LabelPoint point;           ///< of the pretrained kind
    std::string scratchName;    ///< what it is set against
    statistics::MeanSd scratch; ///< at as many labels; NaN: not trained there
    LabelsNeeded needed;        ///< of training from scratch
    double saved = 0.0;         ///< films; 0: none; NaN: cannot be told. Reach::Beyond: more than these
    bool outsideBand = false;   ///< its mean lies above the mean + SD of training from scratch
};
/// What is known of `point` against a line of training from scratch.
[[nodiscard]] LabelSaving savingOf(const LabelPoint& point, std::span<const LabelPoint> scratch);
/// Of every kind that starts from a pretraining or given weights, where runs of the same network were trained
/// from scratch; the line from scratch with the fewest other settings is taken.
[[nodiscard]] std::vector<LabelSaving> labelSavings(const Comparison& comparison);
/// What can be said of several savings together.
enum class SavingVerdict : std::uint8_t {
    NotCompared, ///< there are none
    Largest,     ///< `saving` is the largest outside the band that is a number
    Unreached,   ///< `saving` lies outside the band, and from scratch does not reach it with as many labels
    WithinBand,  ///< none lies outside the band
    NoBand       ///< from scratch has no two runs at any number of labels: there is nothing to judge by
};
struct SavingSummary {
    SavingVerdict verdict = SavingVerdict::NotCompared;
    const LabelSaving* saving = nullptr; ///< one of those given
};
[[nodiscard]] SavingSummary summaryOf(const std::vector<LabelSaving>& savings);
/// The same as a sentence: or that there is none, or that it cannot be told. ""
/// for no savings.
[[nodiscard]] std::string largestSavingText(const std::vector<LabelSaving>& savings);

[[nodiscard]] Json labelSavingsJson(const Comparison& comparison);

} // namespace hilum::report
