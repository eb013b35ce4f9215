#include "widgets/compare/FigureData.h"

#include "report/CalibrationCharts.h"
#include "report/ChartParts.h"
#include "report/ReportParts.h"

#include <algorithm>
#include <functional>

namespace hilum::widgets::compare {

namespace {

constexpr int kMostResamples = 1000; ///< as the report takes for parts of the test set

std::vector<std::size_t> curveOrder(const FigureRequest& request) {
    const report::Comparison& comparison = *request.comparison;
    std::vector<std::size_t> order = request.first;
    for (const std::size_t i : report::bestByAuroc(comparison))
        if (std::ranges::find(order, i) == order.end())
            order.push_back(i);
    std::erase_if(order, [&](std::size_t i) { return comparison.runs[i].constantScore; });
    return request.oneOfEach ? report::firstOfKind(comparison, order) : order;
}

void addChart(report::Chart chart, FigureData& data) {
    if (!chart.series.empty())
        data.charts.push_back(std::move(chart));
}

using Step = std::function<void(FigureData&)>;

std::vector<Step> stepsOf(const FigureRequest& request) {
    const report::Comparison& comparison = *request.comparison;
    const report::ComparedRun& run = comparison.runs[request.run];
    switch (request.figure) {
    case Figure::Curves:
        return {[&](FigureData& data) {
                    const auto order = curveOrder(request);
                    data.usable = order.size();
                    addChart(report::rocChart(comparison, order), data);
                },
                [&](FigureData& data) {
                    addChart(report::precisionRecallChart(comparison, curveOrder(request)), data);
                }};
    case Figure::Calibration:
        return {[&](FigureData& data) { addChart(report::reliabilityChart(run), data); },
                [&](FigureData& data) { addChart(report::probabilityChart(run), data); }};
    case Figure::Labels:
        return {[&](FigureData& data) { addChart(report::labelChart(comparison), data); }};
    case Figure::Cost:
        return {[&](FigureData& data) { data.charts = report::tradeCharts(comparison); }};
    case Figure::Confusion:
    case Figure::Subgroups:
        break;
    }
    return {};
}

} // namespace

bool isAboutOneRun(Figure figure) {
    return figure == Figure::Calibration || figure == Figure::Confusion || figure == Figure::Subgroups;
}

std::vector<std::size_t> runsBestFirst(const report::Comparison& comparison) {
    std::vector<std::size_t> order = report::bestByAuroc(comparison);
    for (std::size_t i = 0; i < comparison.runs.size(); ++i)
        if (std::ranges::find(order, i) == order.end())
            order.push_back(i);
    std::ranges::stable_partition(order, [&](std::size_t i) { return !comparison.runs[i].constantScore; });
    return order;
}

FigureData computeFigure(const FigureRequest& request, FigureProgress& progress,
                         const std::stop_token& stop) {
    FigureData data;
    if (!request.comparison || request.run >= request.comparison->runs.size())
        return data;
    if (request.figure == Figure::Subgroups) {
        data.resamples = std::min(request.comparison->resamples, kMostResamples);
        data.subgroups = report::subgroupsOf(request.comparison->runs[request.run], data.resamples,
                                             [&](int done, int traits) {
                                                 progress.of = traits;
                                                 progress.done = done;
                                                 return !stop.stop_requested();
                                             });
        return data;
    }
    const std::vector<Step> steps = stepsOf(request);
    progress.of = static_cast<int>(steps.size());
    for (const Step& step : steps) {
        if (stop.stop_requested())
            break;
        step(data);
        ++progress.done;
    }
    return data;
}

} // namespace hilum::widgets::compare
