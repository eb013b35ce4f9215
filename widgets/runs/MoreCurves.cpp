#include "widgets/runs/MoreCurves.h"

#include <QCoreApplication>

#include <algorithm>

namespace hilum::widgets::runs {

namespace {

struct Text {
    Q_DECLARE_TR_FUNCTIONS(MoreCurves)
};

constexpr double kPercent = 100.0;
constexpr double kGigabyte = 1e-9;

MoreCurve measured(const char* series, const QString& name, const QString& axis, const QString& note) {
    MoreCurve curve;
    curve.series = QLatin1String(series);
    curve.name = name;
    curve.axis = axis;
    curve.note = note;
    curve.empty = Text::tr("Nothing has been measured yet. Pretraining runs measure it after some epochs.");
    return curve;
}

MoreCurve used(const char* series, const QString& name, const QString& axis, double scale,
               const QString& note) {
    MoreCurve curve = measured(series, name, axis, note);
    curve.scale = scale;
    curve.resource = true;
    curve.empty = Text::tr("The machine has not told it for this run. Runs of earlier versions did not ask.");
    return curve;
}

} // namespace

// Made anew each time: the language can change while the program runs.
std::vector<MoreCurve> moreCurves() {
    std::vector<MoreCurve> curves{
        measured(
            "embedding.spread", Text::tr("Spread"), Text::tr("Spread (1: even, 0: collapsed)"),
            Text::tr(
                "How far the embeddings of different films lie apart, as a share of 1/√d. Below 0.1 they "
                "have collapsed: every film gets nearly the same answer.")),
        measured("embedding.rank", Text::tr("Rank"), Text::tr("Rank (directions)"),
                 Text::tr("How many directions the embeddings use (RankMe). Compare within a method only.")),
        measured(
            "gradient.norm", Text::tr("Gradient norm"), Text::tr("Gradient norm"),
            Text::tr("Length of the gradient at the end of an epoch. A sudden rise comes before a diverging "
                     "loss.")),
        used("resource.cpu", Text::tr("CPU"), Text::tr("CPU (% of all cores)"), kPercent,
             Text::tr(
                 "What the run's own process kept busy. Far below 100 % on a CPU, something else takes the "
                 "cores, or the films come too slowly.")),
        used("resource.memory", Text::tr("Memory"), Text::tr("Memory (GB)"), kGigabyte,
             Text::tr("Of the run's own process, without a GPU's.")),
        used("resource.gpu", Text::tr("GPU"), Text::tr("GPU (% of the time)"), kPercent,
             Text::tr("How often the GPU had work, of all programs. Far below 100 % it waits for films.")),
        used("resource.gpuMemory", Text::tr("GPU memory"), Text::tr("GPU memory (GB)"), kGigabyte,
             Text::tr("In use on the GPU, by all programs.")),
        used("resource.power", Text::tr("Power"), Text::tr("Power (W)"), 1.0,
             Text::tr("Processor and GPU, as far as the machine tells; of all programs."))};
    constexpr double kCollapsed = 0.1; // as core/run/Health.cpp has it
    curves.front().level = kCollapsed;
    curves.front().levelName = Text::tr("Collapsed below 0.1");
    return curves;
}

MoreCurve moreCurve(const QString& series) {
    const auto all = moreCurves();
    const auto found = std::ranges::find(all, series, &MoreCurve::series);
    return found == all.end() ? all.front() : *found;
}

} // namespace hilum::widgets::runs
