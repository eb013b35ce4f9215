#include "report/Outputs.h"

#include "base/Csv.h"
#include "report/CleanText.h"
#include "report/ExportParts.h"
#include "report/Facts.h"
#include "report/RunReading.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <string_view>
#include <utility>

namespace hilum::report {
namespace {

using statistics::Interval;
using statistics::kNotANumber;
using statistics::Predictions;

constexpr std::string_view kTestPart = "test/";

/// Answers that are right (1) or wrong (0) stand as labels; there is nothing to rank.
double shareOfOnes(std::span<const int> label, std::span<const double>) {
    return statistics::prevalence(label);
}

/// The place of the highest score of a film, the first of equals.
std::size_t answerOf(const std::vector<OutputResult>& outputs, std::size_t film) {
    std::size_t best = 0;
    for (std::size_t k = 1; k < outputs.size(); ++k)
        if (outputs[k].test.score[film] > outputs[best].test.score[film])
            best = k;
    return best;
}

/// The one class that a film is of; nullopt where it is of none or of several.
std::optional<std::size_t> truthOf(const std::vector<OutputResult>& outputs, std::size_t film) {
    std::optional<std::size_t> truth;
    for (std::size_t k = 0; k < outputs.size(); ++k) {
        if (outputs[k].test.label[film] == 0)
            continue;
        if (truth)
            return std::nullopt;
        truth = k;
    }
    return truth;
}

/// 1 where the likeliest class is the film's, for each film. Needs classCounts that are not empty.
Predictions rightAnswers(const std::vector<OutputResult>& outputs) {
    Predictions right = outputs.front().test;
    for (std::size_t film = 0; film < right.size(); ++film)
        right.label[film] = answerOf(outputs, film) == truthOf(outputs, film) ? 1 : 0;
    return right;
}

void countOutput(OutputResult& output) {
    const Predictions& test = output.test;
    output.films = static_cast<std::int64_t>(test.size());
    output.patients =
        static_cast<std::int64_t>(std::set<std::uint32_t>(test.cluster.begin(), test.cluster.end()).size());
    output.positives = std::ranges::count(test.label, 1);
    output.prevalence = statistics::prevalence(test.label);
    output.auroc = output.auprc = {kNotANumber, kNotANumber, kNotANumber};
}

/// Of the outputs with films of both classes, from one bootstrap; their mean.
Interval measureOver(std::vector<OutputResult>& outputs, Interval OutputResult::*member,
                     statistics::Metric metric, int resamples) {
    std::vector<OutputResult*> known;
    std::vector<Predictions> tests;
    for (OutputResult& output : outputs)
        if (output.positives > 0 && output.positives < output.films) {
            known.push_back(&output);
            tests.push_back(output.test);
        }
    const auto measured = statistics::clusteredBootstrapOutputs(tests, metric, resamples, kBootstrapSeed);
    for (std::size_t i = 0; i < known.size(); ++i)
        known[i]->*member = measured.outputs[i];
    return measured.mean;
}

void measureClasses(ComparedRun& run, int resamples) {
    run.classCounts = classCounts(run.outputs);
    if (!run.classCounts.empty())
        run.metrics["classAccuracy"] = statistics::clusteredBootstrap(rightAnswers(run.outputs), &shareOfOnes,
                                                                      resamples, kBootstrapSeed);
    else if (const auto told = run.summary.metrics.find("test.classAccuracy");
             told != run.summary.metrics.end())
        run.metrics["classAccuracy"] = {told->second, kNotANumber, kNotANumber};
}

} // namespace

Result<std::vector<OutputResult>> readOutputs(run::RunStore& store) {
    HILUM_TRY_ASSIGN(const std::vector<std::string> parts, store.predictionParts());
    std::vector<OutputResult> outputs;
    for (const std::string& part : parts) {
        if (!part.starts_with(kTestPart))
            continue;
        HILUM_TRY_ASSIGN(std::vector<run::Prediction> rows, store.predictions(part));
        OutputResult output{.name = withoutPaths(part.substr(kTestPart.size()), 80)};
        HILUM_TRY_ASSIGN(output.test, sortedPredictions(std::move(rows)));
        outputs.push_back(std::move(output));
    }
    return outputs;
}

void measureOutputs(ComparedRun& run, int resamples) {
    if (run.outputs.empty())
        return;
    for (OutputResult& output : run.outputs)
        countOutput(output);
    run.metrics["meanAuroc"] = measureOver(run.outputs, &OutputResult::auroc, &statistics::auroc, resamples);
    run.metrics["meanAuprc"] =
        measureOver(run.outputs, &OutputResult::auprc, &statistics::averagePrecision, resamples);
    if (textAt(run.spec, "task") == "classes")
        measureClasses(run, resamples);
    for (OutputResult& output : run.outputs)
        output.test = {}; // many findings times many films, in every run
}

std::vector<std::vector<std::int64_t>> classCounts(const std::vector<OutputResult>& outputs) {
    if (outputs.size() < 2)
        return {};
    const std::vector<std::uint32_t>& patients = outputs.front().test.cluster;
    if (std::ranges::any_of(outputs,
                            [&](const OutputResult& output) { return output.test.cluster != patients; }))
        return {};
    std::vector<std::vector<std::int64_t>> counts(outputs.size(), std::vector<std::int64_t>(outputs.size()));
    for (std::size_t film = 0; film < patients.size(); ++film) {
        const auto truth = truthOf(outputs, film);
        if (!truth)
            return {};
        ++counts[*truth][answerOf(outputs, film)];
    }
    return counts;
}

std::string outputsToCsv(const Comparison& comparison) {
    std::string out =
        "run,name,task,output,films,patients,positives,prevalence,auroc,auroc_lower,auroc_upper,"
        "auprc,auprc_lower,auprc_upper\r\n";
    for (const ComparedRun& run : comparison.runs)
        for (const OutputResult& output : run.outputs) {
            for (const std::string& text : {run.id, run.name, textAt(run.spec, "task"), output.name})
                out += csvTextCell(text) + ",";
            for (const std::int64_t count : {output.films, output.patients, output.positives})
                out += std::to_string(count) + ",";
            out += csvNumberCell(output.prevalence);
            for (const Interval& metric : {output.auroc, output.auprc})
                for (const double value : {metric.value, metric.lower, metric.upper})
                    out += "," + csvNumberCell(value);
            out += "\r\n";
        }
    return out;
}

Json outputsJson(const ComparedRun& run) {
    Json rows = Json::array();
    for (const OutputResult& output : run.outputs)
        rows.push_back({{"name", output.name},
                        {"films", output.films},
                        {"patients", output.patients},
                        {"positives", output.positives},
                        {"prevalence", numberOrNull(output.prevalence)},
                        {"auroc", intervalJson(output.auroc)},
                        {"auprc", intervalJson(output.auprc)}});
    return rows;
}

} // namespace hilum::report
