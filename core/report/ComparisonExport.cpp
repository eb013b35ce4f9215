// A comparison as JSON, as text for a terminal and as CSV.
#include "base/Csv.h"
#include "base/Text.h"
#include "report/Answer.h"
#include "report/ChoiceReading.h"
#include "report/CleanText.h"
#include "report/Comparison.h"
#include "report/Cost.h"
#include "report/ExportParts.h"
#include "report/LabelsSaved.h"
#include "report/Outputs.h"
#include "report/RunReading.h"
#include "report/TextTable.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace hilum::report {
namespace {

/// Keys of ComparedRun::metrics with the names of their columns.
constexpr std::array<std::pair<const char*, const char*>, 16> kMetrics{
    {{"auroc", "auroc"},
     {"auprc", "auprc"},
     {"accuracy", "accuracy"},
     {"sensitivity", "sensitivity"},
     {"specificity", "specificity"},
     {"balancedAccuracy", "balanced_accuracy"},
     {"f1", "f1"},
     {"mcc", "mcc"},
     {"sensitivityAtSpecificity90", "sensitivity_at_specificity_90"},
     {"sensitivityAtSpecificity95", "sensitivity_at_specificity_95"},
     {"specificityAtSensitivity90", "specificity_at_sensitivity_90"},
     {"specificityAtSensitivity95", "specificity_at_sensitivity_95"},
     {"brier", "brier"},
     {"ece", "ece"},
     {"brierScaled", "brier_scaled"},
     {"eceScaled", "ece_scaled"}}};

/// In a terminal; JSON has them all.
constexpr std::size_t kMostPairs = 24;

std::string verdictKey(BaselineVerdict verdict) {
    constexpr std::array kKeys{"beats", "uncertain", "equals", "loses"};
    return kKeys.at(static_cast<std::size_t>(verdict));
}

Json confusionJson(const statistics::Confusion& counts) {
    return {{"truePositive", counts.truePositive},
            {"falsePositive", counts.falsePositive},
            {"trueNegative", counts.trueNegative},
            {"falseNegative", counts.falseNegative}};
}

Json calibrationJson(const std::vector<statistics::CalibrationBin>& bins) {
    Json rows = Json::array();
    for (const statistics::CalibrationBin& bin : bins)
        rows.push_back({{"lower", bin.lower},
                        {"upper", bin.upper},
                        {"meanProbability", bin.meanProbability},
                        {"observed", intervalJson(bin.observed)},
                        {"n", bin.n}});
    return rows;
}

/// What it took by itself; null where nobody recorded it.
Json costJson(const RunCost& cost) {
    return {{"secondsPerEpoch", numberOrNull(cost.secondsPerEpoch)},
            {"viewsPerSecond", numberOrNull(cost.viewsPerSecond)},
            {"peakMemoryBytes", numberOrNull(cost.peakMemoryBytes)},
            {"encoderParameters", numberOrNull(cost.encoderParameters)},
            {"multiplyAdds", numberOrNull(cost.multiplyAdds)},
            {"energyJ", numberOrNull(cost.energyJ)}};
}

Json runJson(const ComparedRun& run) {
    Json metrics = Json::object();
    for (const auto& [name, interval] : run.metrics)
        metrics[name] = intervalJson(interval);
    return {{"id", run.id},
            {"name", run.name},
            {"title", run.title},
            {"group", run.group},
            {"fingerprint", run.fingerprint},
            {"protocolGroup", run.protocolGroup},
            {"seed", run.seed},
            {"labelFraction", numberOrNull(run.labelFraction)},
            {"trainingFilms", run.trainingFilms},
            {"testFilms", run.testFilms},
            {"testPatients", run.testPatients},
            {"prevalence", numberOrNull(run.prevalence)},
            {"majorityAccuracy", numberOrNull(run.majorityAccuracy)},
            {"againstMajority", verdictKey(run.verdict)},
            {"threshold", numberOrNull(run.threshold)},
            {"thresholdFromValidation", run.thresholdFromValidation},
            {"metrics", metrics},
            {"confusion", confusionJson(run.confusion)},
            {"calibration", calibrationJson(run.calibration)},
            {"outputs", outputsJson(run)},
            {"classCounts", run.classCounts},
            {"pretrainingRun", cleanText(run.pretraining, 80)},
            {"pretrainingS", run.pretrainingS},
            {"trainingS", run.summary.elapsedS},
            {"filmsPerSecond", run.summary.filmsPerSecond},
            {"cost", costJson(costOf(run))},
            {"device", run.summary.device},
            {"state", std::string(run::stateName(run.summary.state))}};
}

Json groupJson(const Comparison& comparison, const GroupResult& group) {
    Json metrics = Json::object();
    for (const auto& [name, value] : group.metrics)
        metrics[name] = {{"mean", numberOrNull(value.mean)}, {"sd", numberOrNull(value.sd)}, {"n", value.n}};
    Json runs = Json::array();
    for (const std::size_t i : group.runs)
        runs.push_back(comparison.runs[i].id);
    return {{"group", group.group}, {"name", group.name}, {"runs", runs}, {"metrics", metrics}};
}

Json pairJson(const Comparison& comparison, const PairedResult& pair) {
    return {{"a", comparison.runs[pair.a].id},
            {"b", comparison.runs[pair.b].id},
            {"auroc", intervalJson(pair.difference.difference)},
            {"bootstrapP", numberOrNull(pair.difference.p)},
            {"deLongP", numberOrNull(pair.deLongP)},
            {"holmP", numberOrNull(pair.holmP)},
            {"accuracy", intervalJson(pair.accuracy.difference)},
            {"accuracyHolmP", numberOrNull(pair.accuracyHolmP)},
            {"onlyARight", pair.mcNemar.onlyA},
            {"onlyBRight", pair.mcNemar.onlyB},
            {"mcNemarP", numberOrNull(pair.mcNemar.p)},
            {"mcNemarHolmP", numberOrNull(pair.mcNemarHolmP)},
            {"sentence", pair.sentence}};
}

Table resultsTable(const Comparison& comparison) {
    Table table;
    table.columns = {{"run", false},      {"id", false},      {"labels", true},  {"AUROC [95 %]", true},
                     {"AUPRC", true},     {"accuracy", true}, {"sens.", true},   {"spec.", true},
                     {"majority", false}, {"time", true},     {"films/s", true}, {"device", false}};
    for (const ComparedRun& run : comparison.runs) {
        const auto value = [&](const char* metric) { return metricText(run.metrics.at(metric).value); };
        const auto& summary = run.summary;
        table.rows.push_back(
            {{.text = run.name},
             {.text = run.id},
             {.text = run.trainingFilms > 0 ? countText(run.trainingFilms) : "–"},
             {.text = intervalText(run.metrics.at("auroc"))},
             {.text = value("auprc")},
             {.text = value("accuracy")},
             {.text = value("sensitivity")},
             {.text = value("specificity")},
             {.text = verdictText(run.verdict)},
             {.text = run.totalS() > 0.0 ? durationText(run.totalS()) : "–"},
             {.text = summary.filmsPerSecond > 0.0 ? fmt::format("{:.1f}", summary.filmsPerSecond) : "–"},
             {.text = summary.device}});
    }
    return table;
}

Table pairsTable(const Comparison& comparison) {
    Table table;
    table.columns = {{"A", false},       {"B", false},     {"AUROC A − B [95 %]", true},
                     {"DeLong p", true}, {"Holm p", true}, {"verdict", false}};
    for (const PairedResult* ordered : pairsInOrder(comparison)) {
        if (table.rows.size() == kMostPairs)
            break;
        const PairedResult& pair = *ordered;
        const bool certain = pair.holmP < kSignificance;
        const bool first = pair.difference.difference.value > 0.0;
        table.rows.push_back({{.text = comparison.runs[pair.a].name},
                              {.text = comparison.runs[pair.b].name},
                              {.text = differenceText(pair.difference.difference)},
                              {.text = pCellText(pair.deLongP)},
                              {.text = pCellText(pair.holmP)},
                              {.text = !certain ? HILUM_TR("not distinguishable")
                                       : first  ? HILUM_TR("A is better")
                                                : HILUM_TR("B is better")}});
    }
    return table;
}

std::string csvRow(const ComparedRun& run) {
    std::string line = csvTextCell(run.id);
    const auto add = [&line](const std::string& cell) { line += "," + cell; };
    add(csvTextCell(run.name));
    add(csvTextCell(run.title));
    add(csvTextCell(run.notes));
    add(csvTextCell(run.group));
    add(csvTextCell(run.fingerprint));
    add(std::to_string(run.seed));
    add(run.trainingFilms > 0 ? std::to_string(run.trainingFilms) : std::string());
    add(csvNumberCell(run.labelFraction));
    add(std::to_string(run.testFilms));
    add(std::to_string(run.testPatients));
    for (const auto& [metric, column] : kMetrics) {
        const statistics::Interval& interval = run.metrics.at(metric);
        add(csvNumberCell(interval.value));
        add(csvNumberCell(interval.lower));
        add(csvNumberCell(interval.upper));
    }
    for (const std::int64_t count : {run.confusion.truePositive, run.confusion.falsePositive,
                                     run.confusion.trueNegative, run.confusion.falseNegative})
        add(std::to_string(count));
    add(csvNumberCell(run.threshold));
    add(csvNumberCell(run.prevalence));
    add(csvNumberCell(run.majorityAccuracy));
    add(verdictKey(run.verdict));
    add(csvTextCell(cleanText(run.pretraining, 80)));
    add(csvNumberCell(run.pretrainingS));
    add(csvNumberCell(run.summary.elapsedS));
    add(csvNumberCell(run.summary.filmsPerSecond));
    const RunCost cost = costOf(run);
    for (const double value : {cost.secondsPerEpoch, cost.viewsPerSecond, cost.peakMemoryBytes,
                               cost.encoderParameters, cost.multiplyAdds, cost.energyJ})
        add(csvNumberCell(value));
    add(csvTextCell(run.summary.device));
    add(csvTextCell(std::string(run::stateName(run.summary.state))));
    add(csvTextCell(run.reason));
    return line + "\r\n";
}

} // namespace

Json toJson(const Comparison& comparison) {
    Json out = {{"answer", comparison.answer},
                {"banners", comparison.banners},
                {"unreadable", comparison.unreadable},
                {"testFilms", comparison.testFilms},
                {"testPatients", comparison.testPatients},
                {"prevalence", numberOrNull(comparison.prevalence)},
                {"majorityAccuracy", numberOrNull(comparison.majorityAccuracy)},
                {"resamples", comparison.resamples},
                {"runs", Json::array()},
                {"groups", Json::array()},
                {"pairs", Json::array()}};
    for (const ComparedRun& run : comparison.runs)
        out["runs"].push_back(runJson(run));
    for (const GroupResult& group : comparison.groups)
        out["groups"].push_back(groupJson(comparison, group));
    for (const PairedResult& pair : comparison.pairs)
        out["pairs"].push_back(pairJson(comparison, pair));
    out["choices"] = choicesJson(comparison);
    out["labelsSaved"] = labelSavingsJson(comparison);
    return out;
}

std::string toText(const Comparison& comparison) {
    constexpr std::size_t kWidth = 100;
    std::string out;
    for (const std::string& banner : comparison.banners)
        out += wrapped("! " + banner, kWidth);
    if (!comparison.banners.empty())
        out += "\n";
    out += wrapped(comparison.answer, kWidth) + "\n";
    if (!comparison.runs.empty()) {
        out += fmt::format(
            HILUM_TR("Test set: {} films of {} patients, {} positive; always answering the larger "
                     "class is right in {}.\n\n"),
            countText(comparison.testFilms), countText(comparison.testPatients),
            percentText(comparison.prevalence), metricText(comparison.majorityAccuracy));
        out += textTable(resultsTable(comparison)) + "\n";
    }
    for (const GroupResult& group : comparison.groups)
        if (group.runs.size() > 1)
            out += fmt::format(HILUM_TR("{}: AUROC {} ± {} (SD over {} seeds)\n"), group.name,
                               metricText(group.metrics.at("auroc").mean),
                               metricText(group.metrics.at("auroc").sd), group.runs.size());
    if (!comparison.pairs.empty())
        out += textTable(pairsTable(comparison));
    if (comparison.pairs.size() > kMostPairs)
        out += fmt::format(HILUM_TR("{} more pairs are in the JSON output.\n"),
                           comparison.pairs.size() - kMostPairs);
    for (const std::string& run : comparison.unreadable)
        out += wrapped(HILUM_TR("Not read: ") + run, kWidth);
    return out;
}

std::string toCsv(const Comparison& comparison) {
    std::string out =
        "run,name,title,notes,group,fingerprint,seed,training_films,label_fraction,test_films,test_patients";
    for (const auto& [metric, column] : kMetrics)
        out += fmt::format(",{0},{0}_lower,{0}_upper", column);
    out += ",true_positive,false_positive,true_negative,false_negative,threshold,prevalence,majority_"
           "accuracy,against_majority,pretraining_run,pretraining_s,training_s,"
           "films_per_s,s_per_epoch,views_per_s,peak_memory_bytes,encoder_parameters,multiply_adds,energy_j,"
           "device,state,reason\r\n";
    for (const ComparedRun& run : comparison.runs)
        out += csvRow(run);
    return out;
}

} // namespace hilum::report
