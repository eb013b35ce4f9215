// What the runs cost, beside how good they are.
#include "base/Text.h"
#include "report/CleanText.h"
#include "report/Cost.h"
#include "report/ReportParts.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <functional>

namespace hilum::report {
namespace {

/// One column that is left out where no run has it.
struct CostColumn {
    std::string title;
    double RunCost::*value;
    std::function<std::string(double)> text;
};

std::string operationsText(double multiplyAdds) {
    return multiplyAdds < 1e9 ? fmt::format("{:.1f} M", multiplyAdds / 1e6)
                              : fmt::format("{:.2f} G", multiplyAdds / 1e9);
}

std::string energyText(double joules) {
    constexpr double kWattHour = 3600.0, kKilowattHour = 1000.0 * kWattHour;
    return joules < kKilowattHour ? fmt::format("{:.1f} Wh", joules / kWattHour)
                                  : fmt::format("{:.2f} kWh", joules / kKilowattHour);
}

std::string rateText(double perSecond) {
    return fmt::format("{:.1f}", perSecond);
}

const std::vector<CostColumn>& costColumns() {
    static const std::vector<CostColumn> kColumns{
        {HILUM_TR("Per epoch"), &RunCost::secondsPerEpoch, durationText},
        {HILUM_TR("Films/s"), &RunCost::filmsPerSecond, rateText},
        {HILUM_TR("Views/s"), &RunCost::viewsPerSecond, rateText},
        {HILUM_TR("Peak memory"), &RunCost::peakMemoryBytes, bytesText},
        {HILUM_TR("Encoder parameters"), &RunCost::encoderParameters,
         [](double n) { return fmt::format("{:.1f} M", n / 1e6); }},
        {HILUM_TR("Multiply-adds per film"), &RunCost::multiplyAdds, operationsText},
        {HILUM_TR("Processor energy"), &RunCost::energyJ, energyText}};
    return kColumns;
}

/// The columns that some run fills; the names of the others go to `missing`.
std::vector<const CostColumn*> filledColumns(const std::vector<RunCost>& costs,
                                             std::vector<std::string>& missing) {
    std::vector<const CostColumn*> filled;
    for (const CostColumn& column : costColumns()) {
        const bool any = std::ranges::any_of(
            costs, [&](const RunCost& cost) { return std::isfinite(cost.*column.value); });
        if (any)
            filled.push_back(&column);
        else
            missing.push_back(column.title);
    }
    return filled;
}

void addCells(const RunCost& cost, const std::vector<const CostColumn*>& columns, std::vector<Cell>& row) {
    for (const CostColumn* column : columns) {
        const double value = cost.*(column->value);
        row.push_back({.text = std::isfinite(value) ? column->text(value) : "–"});
    }
}

std::string timeText(double seconds) {
    return std::isfinite(seconds) && seconds > 0.0 ? durationText(seconds) : std::string("–");
}

Cell deviceCell(const run::RunSummary& summary) {
    return {.text = summary.device.empty() ? "–" : summary.device, .detail = summary.precision};
}

std::string missingText(const std::vector<std::string>& missing) {
    return missing.empty() ? std::string()
                           : fmt::format(HILUM_TR("Not recorded by these runs: {}."), listText(missing, 8));
}

Table runsTable(const Comparison& comparison) {
    Table table;
    table.caption = HILUM_TR("What each run cost, beside what it reached");
    table.columns = {{HILUM_TR("Run"), false},
                     {HILUM_TR("AUROC"), true},
                     {HILUM_TR("Pretraining"), true},
                     {HILUM_TR("Training"), true},
                     {HILUM_TR("Together"), true}};
    std::vector<RunCost> costs;
    for (const ComparedRun& run : comparison.runs)
        costs.push_back(costOf(run));
    std::vector<std::string> missing;
    const auto columns = filledColumns(costs, missing);
    for (const CostColumn* column : columns)
        table.columns.push_back({column->title, true});
    table.columns.push_back({HILUM_TR("Device"), false});
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const ComparedRun& run = comparison.runs[i];
        const statistics::Interval& auroc = run.metrics.at("auroc");
        std::string pretraining = cleanText(run.pretraining, 80);
        if (startsFromFile(run))
            pretraining = HILUM_TR("weights from a file");
        std::vector<Cell> row{runCell(run),
                              {.text = metricText(auroc.value), .detail = boundsText(auroc)},
                              {.text = timeText(run.pretrainingS), .detail = pretraining},
                              {.text = timeText(costs[i].seconds)},
                              {.text = timeText(totalCostOf(comparison, run).seconds)}};
        addCells(costs[i], columns, row);
        row.push_back(deviceCell(run.summary));
        table.rows.push_back(std::move(row));
    }
    table.note = HILUM_TR("Time spent in training steps, without loading the program; measured once per run. "
                          "Films per second: at the last step. ") +
                 missingText(missing);
    return table;
}

Table pretrainingTable(const Comparison& comparison) {
    Table table;
    table.caption = HILUM_TR("What each pretraining cost");
    table.columns = {{HILUM_TR("Pretraining"), false}, {HILUM_TR("Epochs"), true}, {HILUM_TR("Time"), true}};
    std::vector<RunCost> costs;
    for (const PretrainingRun& run : comparison.pretraining)
        costs.push_back(costOf(run));
    std::vector<std::string> missing;
    const auto columns = filledColumns(costs, missing);
    for (const CostColumn* column : columns)
        table.columns.push_back({column->title, true});
    table.columns.push_back({HILUM_TR("Device"), false});
    for (std::size_t i = 0; i < comparison.pretraining.size(); ++i) {
        const PretrainingRun& run = comparison.pretraining[i];
        std::vector<Cell> row{{.text = run.name, .detail = run.id},
                              {.text = run.summary.epochs > 0 ? countText(run.summary.epochs) : "–"},
                              {.text = timeText(costs[i].seconds)}};
        addCells(costs[i], columns, row);
        row.push_back(deviceCell(run.summary));
        table.rows.push_back(std::move(row));
    }
    table.note = missingText(missing);
    return table;
}

} // namespace

std::vector<Block> efficiencySection(const Comparison& comparison) {
    std::vector<Block> blocks{Heading{2, HILUM_TR("Efficiency"), "efficiency"}};
    blocks.emplace_back(runsTable(comparison));
    if (!comparison.pretraining.empty())
        blocks.emplace_back(pretrainingTable(comparison));
    for (Chart& chart : tradeCharts(comparison))
        blocks.emplace_back(std::move(chart));
    return blocks;
}

} // namespace hilum::report
