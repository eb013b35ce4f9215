// AUROC against what a run cost, with the runs that no other beats in both.
#include "base/Text.h"
#include "report/ChartParts.h"
#include "report/Cost.h"
#include "report/Pareto.h"
#include "report/ReportParts.h"
#include "report/Wording.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

namespace hilum::report {
namespace {

/// A kind of run with the means over its seeds.
struct Trade {
    std::string name{};
    std::vector<std::string> ids{};
    double cost = 0.0, auroc = 0.0;
    statistics::Interval interval{}; ///< of a single run
};

std::vector<Trade> tradesOf(const Comparison& comparison, double RunCost::*of) {
    std::vector<Trade> trades;
    for (const GroupResult& group : comparison.groups) {
        const ComparedRun& first = comparison.runs[group.runs.front()];
        if (first.protocolGroup != comparison.protocolGroup || first.constantScore)
            continue;
        Trade trade{.name = group.name, .auroc = group.metrics.at("auroc").mean};
        for (const std::size_t i : group.runs) {
            trade.ids.push_back(comparison.runs[i].id);
            trade.cost +=
                totalCostOf(comparison, comparison.runs[i]).*of / static_cast<double>(group.runs.size());
        }
        trade.interval = {trade.auroc, statistics::kNotANumber, statistics::kNotANumber};
        if (group.runs.size() == 1)
            trade.interval = first.metrics.at("auroc");
        if (std::isfinite(trade.cost) && trade.cost > 0.0 && std::isfinite(trade.auroc))
            trades.push_back(std::move(trade));
    }
    return trades;
}

ChartSeries tradeSeries(const Trade& trade, double unit, int colour) {
    ChartSeries series{.name = trade.name, .colour = colour};
    series.points.push_back({.x = trade.cost / unit,
                             .y = trade.auroc,
                             .yLow = trade.interval.lower,
                             .yHigh = trade.interval.upper});
    return series;
}

/// Round numbers of every power of ten, where a logarithmic axis has few.
std::vector<double> logarithmicTicks(double low, double high) {
    std::vector<double> ticks;
    for (double power = std::pow(10.0, std::floor(std::log10(low))); power <= high; power *= 10.0)
        for (const double factor : {1.0, 2.0, 5.0})
            if (factor * power >= low && factor * power <= high)
                ticks.push_back(factor * power);
    return ticks;
}

void fitTradeAxes(const std::vector<Trade>& trades, double unit, Chart& chart) {
    constexpr double kManyfold = 20.0; // from here on a linear axis would crowd the cheap ones
    const auto [least, most] = std::ranges::minmax(trades, {}, &Trade::cost);
    chart.x.logarithmic = most.cost > kManyfold * least.cost;
    chart.x.low = chart.x.logarithmic ? 0.8 * least.cost / unit : 0.0;
    chart.x.high = (chart.x.logarithmic ? 1.25 : 1.05) * most.cost / unit;
    if (chart.x.logarithmic)
        chart.x.ticks = logarithmicTicks(chart.x.low, chart.x.high);
    chart.y.low = 1.0;
    chart.y.high = 0.0;
    for (const Trade& trade : trades)
        for (const double value : {trade.auroc, trade.interval.lower, trade.interval.upper})
            if (std::isfinite(value)) {
                chart.y.low = std::min(chart.y.low, value);
                chart.y.high = std::max(chart.y.high, value);
            }
    fitAxis(chart.y, 0.5);
}

std::string frontText(const std::vector<Trade>& trades, const std::vector<std::size_t>& front) {
    std::string names;
    for (const std::size_t i : front)
        names +=
            fmt::format("{}“{}” ({})", names.empty() ? "" : "; ", trades[i].name, runsText(trades[i].ids, 3));
    return fmt::format(
        HILUM_TR("On the Pareto front, where no other is both cheaper and better: {}. It goes by "
                 "the measured values: where intervals overlap, places may change."),
        names);
}

constexpr int kGrey = 6; ///< of the front's line and of what is not on it
constexpr std::array kColours{0, 1, 2, 3, 4, 5, 7};

struct CostUnit {
    const char* name;
    double size;
};

struct CostAxis {
    double RunCost::*value;
    const char *title, *label;     ///< the label has a place for the unit
    std::array<CostUnit, 3> units; ///< ascending
    bool ofTheDevice = true;       ///< another device, another cost
};

constexpr std::array<CostUnit, 3> kTimeUnits{{{"s", 1.0}, {"min", 60.0}, {"h", 3600.0}}};
constexpr std::array<CostUnit, 3> kMemoryUnits{{{"MB", 1e6}, {"GB", 1e9}, {"TB", 1e12}}};
constexpr std::array<CostUnit, 3> kEnergyUnits{{{"J", 1.0}, {"Wh", 3600.0}, {"kWh", 3.6e6}}};

constexpr std::array<CostUnit, 3> kOperationUnits{{{"M", 1e6}, {"G", 1e9}, {"T", 1e12}}};

const std::array<CostAxis, 4> kAxes{
    {{&RunCost::seconds, HILUM_TR("AUROC against total time"),
      HILUM_TR("Training time with pretraining ({})"), kTimeUnits},
     {&RunCost::peakMemoryBytes, HILUM_TR("AUROC against peak memory"),
      HILUM_TR("Peak memory, the larger of pretraining and training ({})"), kMemoryUnits},
     {&RunCost::energyJ, HILUM_TR("AUROC against the processor's energy"),
      HILUM_TR("Processor energy with pretraining ({})"), kEnergyUnits},
     {&RunCost::multiplyAdds, HILUM_TR("AUROC against multiply-adds"),
      HILUM_TR("Multiply-adds of the encoder for one film ({})"), kOperationUnits, false}}};

/// The largest unit of which the dearest run has at least two.
CostUnit unitFor(const CostAxis& axis, double most) {
    CostUnit chosen = axis.units.front();
    for (const CostUnit& unit : axis.units)
        if (most >= 2.0 * unit.size)
            chosen = unit;
    return chosen;
}

Chart tradeChart(const Comparison& comparison, const CostAxis& axis) {
    Chart chart;
    const std::vector<Trade> trades = tradesOf(comparison, axis.value);
    const auto costs = [&] {
        std::vector<double> list;
        std::ranges::transform(trades, std::back_inserter(list), &Trade::cost);
        return list;
    }();
    if (std::set<double>(costs.begin(), costs.end()).size() < 2)
        return chart; // nothing to trade
    std::vector<double> aurocs;
    std::ranges::transform(trades, std::back_inserter(aurocs), &Trade::auroc);
    const std::vector<std::size_t> front = paretoFront(costs, aurocs);
    chart.title = axis.title;
    chart.description = HILUM_TR("A marker for each kind of run; the line joins those that no other beats in "
                                 "cost and in AUROC.");
    chart.width = kWideChart;
    chart.height = 380.0;
    chart.legend = true;
    const CostUnit unit = unitFor(axis, *std::ranges::max_element(costs));
    chart.x.label = fmt::format(fmt::runtime(axis.label), unit.name);
    chart.y.label = HILUM_TR("AUROC (no unit)");
    fitTradeAxes(trades, unit.size, chart);
    ChartSeries line{.name = HILUM_TR("Pareto front"), .colour = kGrey, .line = true, .markers = false};
    for (const std::size_t i : front)
        line.points.push_back({.x = trades[i].cost / unit.size, .y = trades[i].auroc});
    chart.series.push_back(std::move(line));
    ChartSeries others{.name = HILUM_TR("not on the front"), .colour = kGrey};
    std::size_t next = 0;
    for (std::size_t i = 0; i < trades.size(); ++i) {
        const bool onFront = std::ranges::find(front, i) != front.end();
        if (onFront || trades.size() <= kMostCurves)
            chart.series.push_back(tradeSeries(trades[i], unit.size, kColours[next++ % kColours.size()]));
        else
            others.points.push_back({.x = trades[i].cost / unit.size, .y = trades[i].auroc});
    }
    if (!others.points.empty())
        chart.series.push_back(std::move(others));
    chart.note = frontText(trades, front);
    if (axis.ofTheDevice && !onOneDevice(comparison))
        chart.note +=
            HILUM_TR(" The runs were made on different devices, so these costs cannot be set against "
                     "each other.");
    return chart;
}

} // namespace

std::vector<Chart> tradeCharts(const Comparison& comparison) {
    std::vector<Chart> charts;
    for (const CostAxis& axis : kAxes)
        if (Chart chart = tradeChart(comparison, axis); !chart.series.empty())
            charts.push_back(std::move(chart));
    return charts;
}

} // namespace hilum::report
