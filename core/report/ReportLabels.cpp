// AUROC against the number of labels, and the labels that pretraining saves.
#include "base/Text.h"
#include "report/ChartParts.h"
#include "report/CleanText.h"
#include "report/LabelsSaved.h"
#include "report/ReportParts.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hilum::report {
namespace {

constexpr double kMostAside = 0.1; ///< of a marker's place on the axis of labels
constexpr std::size_t kMostIds = 3;

/// The run with its interval, or mean ± SD over seeds and draws, which makes a band with its neighbours.
ChartPoint pointOf(const Comparison& comparison, const LabelPoint& labels) {
    ChartPoint point{.x = labels.films, .y = labels.auroc.mean};
    if (labels.runs.size() > 1) {
        point.yLow = labels.auroc.mean - labels.auroc.sd;
        point.yHigh = labels.auroc.mean + labels.auroc.sd;
        point.band = true;
        return point;
    }
    const statistics::Interval& interval = comparison.runs[labels.runs.front()].metrics.at("auroc");
    point.yLow = interval.lower;
    point.yHigh = interval.upper;
    return point;
}

std::string meanText(const statistics::MeanSd& value) {
    return std::isfinite(value.sd) ? metricText(value.mean) + " ± " + metricText(value.sd)
                                   : metricText(value.mean);
}

Cell meanCell(const statistics::MeanSd& value) {
    return {.text = meanText(value),
            .detail = value.n > 0 ? fmt::format(HILUM_TR("n = {}"), value.n) : std::string()};
}

std::string filmsText(double films) {
    return countText(static_cast<std::int64_t>(std::llround(films)));
}

std::string neededText(const LabelSaving& saving) {
    if (saving.saved == 0.0)
        return HILUM_TR("no more");
    switch (saving.needed.reach) {
    case Reach::Within:
        return fmt::format(HILUM_TR("about {}"), filmsText(saving.needed.films));
    case Reach::Beyond:
        return fmt::format(HILUM_TR("more than {}"), filmsText(saving.needed.films));
    case Reach::Before:
        return fmt::format(HILUM_TR("at most {}"), filmsText(saving.needed.films));
    case Reach::Unknown:
        break;
    }
    return "–";
}

Cell savedCell(const LabelSaving& saving) {
    if (std::isnan(saving.saved))
        return {.text = HILUM_TR("not known"), .tone = Tone::Note};
    if (saving.saved == 0.0)
        return {.text = HILUM_TR("none"), .tone = Tone::Note};
    Cell cell{.text = (saving.needed.reach == Reach::Beyond ? HILUM_TR("more than ") : std::string()) +
                      filmsText(saving.saved)};
    if (!saving.outsideBand) {
        cell.detail = std::isfinite(saving.scratch.sd) ? HILUM_TR("within the spread")
                                                       : HILUM_TR("no spread to set it against");
        cell.tone = Tone::Note;
    }
    return cell;
}

Table savingsTable(const Comparison& comparison, const std::vector<LabelSaving>& savings) {
    Table table;
    table.caption = HILUM_TR("Labels saved: how many labelled films training from scratch would need for the "
                             "same AUROC");
    table.columns = {{HILUM_TR("Kind of run"), false},
                     {HILUM_TR("Labelled films"), true},
                     {HILUM_TR("AUROC"), true},
                     {HILUM_TR("From scratch with as many"), true},
                     {HILUM_TR("From scratch needs"), true},
                     {HILUM_TR("Saved"), true}};
    for (const LabelSaving& saving : savings) {
        std::vector<const ComparedRun*> runs;
        for (const std::size_t i : saving.point.runs)
            runs.push_back(&comparison.runs[i]);
        table.rows.push_back({{.text = saving.name, .detail = idsText(runs, kMostIds)},
                              {.text = filmsText(saving.point.films)},
                              meanCell(saving.point.auroc),
                              meanCell(saving.scratch),
                              {.text = neededText(saving)},
                              savedCell(saving)});
    }
    table.note = HILUM_TR(
        "Mean ± standard deviation over n seeds and draws of the labels. Between two numbers of labels "
        "the mean AUROC from scratch is taken to be straight over the logarithm of that number, and "
        "the first number that reaches the AUROC counts; beyond what was trained nothing is "
        "extrapolated. A saving counts where the mean lies more than one standard deviation above "
        "that from scratch.");
    return table;
}

} // namespace

Chart labelChart(const Comparison& comparison) {
    std::vector<LabelLine> lines = labelLines(comparison);
    // A kind with one number of labels says nothing about how much labels help.
    std::erase_if(lines, [](const LabelLine& line) { return line.points.size() < 2; });
    Chart chart;
    if (lines.empty())
        return chart;
    std::set<double> counts;
    for (const LabelLine& line : lines)
        for (const LabelPoint& point : line.points)
            counts.insert(point.films);
    chart.title = HILUM_TR("AUROC against the number of labelled films");
    chart.description =
        HILUM_TR("Each marker is a kind of run at a number of labels; markers of the same kind are joined.");
    chart.width = kWideChart;
    chart.height = 360.0;
    chart.legend = true;
    chart.x = {.label = HILUM_TR("Labelled training films (logarithmic)"),
               .low = 0.85 * *counts.begin(),
               .high = 1.15 * *counts.rbegin(),
               .logarithmic = true};
    chart.x.ticks.assign(counts.begin(), counts.end());
    chart.y = {.label = HILUM_TR("AUROC (no unit)"), .low = 1.0, .high = 0.0};
    for (const LabelLine& line : lines) {
        ChartSeries series{.name = line.name, .colour = static_cast<int>(chart.series.size()), .line = true};
        // A little to the side of each other, so that bars at the same number of films stay apart.
        const double middle = 0.5 * static_cast<double>(lines.size() - 1);
        const double aside = 1.0 + std::min(0.02, kMostAside / std::max(middle, 1.0)) *
                                       (static_cast<double>(chart.series.size()) - middle);
        for (const LabelPoint& labels : line.points) {
            ChartPoint point = pointOf(comparison, labels);
            point.x *= aside;
            for (const double value : {point.y, point.yLow, point.yHigh})
                if (std::isfinite(value)) {
                    chart.y.low = std::min(chart.y.low, value);
                    chart.y.high = std::max(chart.y.high, value);
                }
            series.points.push_back(point);
        }
        chart.series.push_back(std::move(series));
    }
    chart.note =
        HILUM_TR("Bands: mean ± one standard deviation over seeds and draws of the labels. Bars: the "
                 "same where no neighbour has several runs, and the 95 % interval where there is one "
                 "run.");
    fitAxis(chart.y, 0.5);
    chart.rules.push_back({false, 0.5, HILUM_TR("chance, 0.5")});
    return chart;
}

std::vector<Block> labelsSection(const Comparison& comparison) {
    Chart labels = labelChart(comparison);
    if (labels.series.empty())
        return {};
    std::vector<Block> blocks{
        Heading{2, HILUM_TR("Number of labels"), "labels"},
        Paragraph{HILUM_TR("These runs learned from different numbers of labelled films, on purpose or "
                           "not: read differences between them with that in mind.")},
        std::move(labels)};
    const std::vector<LabelSaving> savings = labelSavings(comparison);
    if (savings.empty())
        return blocks;
    blocks.emplace_back(savingsTable(comparison, savings));
    blocks.emplace_back(Paragraph{largestSavingText(savings)});
    return blocks;
}

} // namespace hilum::report
