// RunText: what lists and panes say about a run: its name, state, best value, what it can be asked to do.
// Pure functions over values of core; window thread, for they translate.
#pragma once

#include "run/RunFolder.h"
#include "widgets/runs/RunExtras.h"

#include <QColor>
#include <QString>

#include <limits>
#include <optional>
#include <string>

namespace hilum::widgets::runs {

/// One run of a list: its summary, its place in the queue, and what is known beside.
struct RunRow {
    run::RunSummary summary;
    int queuePosition = 0; ///< from 1; 0: not in the queue
    RunExtra extra{};
};

[[nodiscard]] QString idOf(const run::RunSummary& summary);
/// What its owner called it, made safe to show; the folder's id where it has no name.
[[nodiscard]] QString nameOf(const run::RunSummary& summary);
/// Of a comparison's run or group, or a piece of such a name (report/RunName.h), in the user's language.
[[nodiscard]] QString comparedName(const std::string& name);
[[nodiscard]] QString kindText(const run::RunSummary& summary); ///< "SimCLR", "Linear probe"
[[nodiscard]] QString datasetOf(const run::RunSummary& summary);
[[nodiscard]] QString deviceText(const run::RunSummary& summary);      ///< "CPU, 2 threads, bf16"
[[nodiscard]] QString shortDeviceText(const run::RunSummary& summary); ///< "CPU, bf16"
/// "2:05", "1:04:10": minutes and seconds, or hours, minutes and seconds; "–" when negative.
[[nodiscard]] QString clockText(double seconds);

[[nodiscard]] QString stateText(const RunRow& row); ///< "Running", "Waiting (2)", "Unreadable"
[[nodiscard]] QString stateIcon(const RunRow& row); ///< as in Icons.h
[[nodiscard]] QColor stateColour(const RunRow& row);
/// What has become of it and what can be done, in one or two sentences.
[[nodiscard]] QString stateSentence(const RunRow& row, bool queueAlive);
[[nodiscard]] QString progressText(const run::RunSummary& summary); ///< "1,240 of 4,000 · epoch 12 of 40"
/// 0 … 1; negative where the run has no plan yet.
[[nodiscard]] double progressOf(const run::RunSummary& summary);

/// The best AUROC that the run has measured: of its probe, its validation films, or its test films.
struct BestValue {
    double value = 0.0;
    double epoch = 0.0;
    QString what; ///< a sentence: what was measured, at which step
};
[[nodiscard]] std::optional<BestValue> bestAuroc(const run::RunSummary& summary);

/// What a run can be asked to do now.
struct Abilities {
    bool pause = false;   ///< it makes steps
    bool resume = false;  ///< paused, or ended before its end, or waiting while no queue serves it
    bool stop = false;    ///< a worker has it
    bool clone = false;   ///< its specification is readable
    bool unqueue = false; ///< it waits
    bool remove = false;  ///< no worker has it
};
[[nodiscard]] Abilities abilitiesOf(const RunRow& row, bool queueAlive);

/// The loss of a network that knows nothing, the best that any network can reach, and what the curve should
/// do.
struct LossGuide {
    QString axis;                                           ///< "Loss (NT-Xent)"
    double chance = 0.0;                                    ///< NaN: there is no such level
    QString chanceName;                                     ///< on the line
    QString note;                                           ///< a sentence
    double best = std::numeric_limits<double>::quiet_NaN(); ///< lower than any loss; NaN: not known
    QString bestName;                                       ///< on its line
};
/// NT-Xent over N films compares each of 2N views with 2N − 1 others, so that guessing costs ln(2N − 1)
/// (Chen et al. 2020, eq. 1, with equal similarities); two classes by cross-entropy cost ln 2. At best both
/// views of a film are equal and the N films stand as far apart as N points can, at a mean cosine of −1/(N −
/// 1): since the logarithm of a sum of exponentials is convex, no batch costs less than ln(1 + (2N − 2)
/// exp((−1/(N − 1) − 1)/τ)). Queries and the K keys of a queue are answers of one kind, whose mean cosine is
/// no less than 0: MoCo's least is ln(1 + K exp(−1/τ)). Smoothed labels cost at least their own entropy.
[[nodiscard]] LossGuide lossGuide(const run::RunSpec& spec);

} // namespace hilum::widgets::runs
