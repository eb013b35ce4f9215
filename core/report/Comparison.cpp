#include "report/Comparison.h"

#include "base/Parallel.h"
#include "base/Text.h"
#include "report/Answer.h"
#include "report/ChoiceReading.h"
#include "report/CleanText.h"
#include "report/Guard.h"
#include "report/Outputs.h"
#include "report/Pairs.h"
#include "report/RunMetrics.h"
#include "report/RunReading.h"
#include "run/RunTrash.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace hilum::report {
namespace {

using run::RunFolder;

/// A path without a slash at its end, so that its last part is the run's id.
RunFolder normal(const RunFolder& folder) {
    std::filesystem::path path = folder.path.lexically_normal();
    if (!path.has_filename())
        path = path.parent_path();
    return RunFolder{path};
}

void readRuns(std::span<const RunFolder> folders, Comparison& comparison, const std::stop_token& stop) {
    std::set<std::filesystem::path> seen, seenPretraining;
    std::vector<RunFolder> pretraining;
    const auto refuse = [&](const RunFolder& folder, const Error& error) {
        std::error_code code;
        const bool deleted =
            !std::filesystem::exists(folder.path, code) && run::inTrash(folder.workspace(), folder.id());
        comparison.unreadable.push_back(withoutPaths(folder.id(), 80) + ": " +
                                        (deleted ? std::string(HILUM_TR("This run has been deleted."))
                                                 : withoutPaths(sentenceForLog(error))));
    };
    for (const RunFolder& given : folders) {
        const RunFolder folder = normal(given);
        if (!seen.insert(folder.path).second)
            continue;
        if (stop.stop_requested())
            return;
        auto read = readComparedRun(folder);
        if (!read) {
            refuse(folder, read.error());
            continue;
        }
        if (!read->has_value()) {
            pretraining.push_back(folder);
            continue;
        }
        ComparedRun& run = **read;
        if (!run.pretraining.empty())
            pretraining.push_back(RunFolder{folder.path.parent_path() / run.pretraining});
        comparison.runs.push_back(std::move(run));
    }
    for (const RunFolder& folder : pretraining) {
        if (!seenPretraining.insert(folder.path).second)
            continue;
        if (auto read = readPretrainingRun(folder);
            read && read->summary.spec->kind() == run::RunKind::Pretrain)
            comparison.pretraining.push_back(std::move(read).value());
        else if (!read && !seen.contains(folder.path))
            refuse(folder, read.error());
    }
    for (ComparedRun& run : comparison.runs)
        for (const PretrainingRun& source : comparison.pretraining)
            if (source.summary.folder.id() == run.pretraining)
                run.pretrainingS = source.summary.elapsedS;
}

/// A run's name without what only tells its seed or its draw of the labels.
std::string groupName(const Comparison& comparison, const GroupResult& group) {
    std::string name = comparison.runs[group.runs.front()].name;
    if (group.runs.size() < 2)
        return name;
    for (const std::string_view part : {kDrawInName, kSeedInName})
        name = name.substr(0, name.rfind(", " + std::string(part)));
    return name;
}

void gatherGroups(Comparison& comparison) {
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const std::string& key = comparison.runs[i].group;
        auto found = std::ranges::find(comparison.groups, key, &GroupResult::group);
        if (found == comparison.groups.end()) {
            comparison.groups.push_back(GroupResult{.group = key});
            found = std::prev(comparison.groups.end());
        }
        found->runs.push_back(i);
    }
    for (GroupResult& group : comparison.groups) {
        group.name = groupName(comparison, group);
        std::map<std::string, std::vector<double>> values;
        for (const std::size_t i : group.runs)
            for (const auto& [metric, interval] : comparison.runs[i].metrics)
                values[metric].push_back(interval.value);
        for (const auto& [metric, list] : values)
            group.metrics[metric] = statistics::meanSd(list);
    }
}

/// The numbers of the test set that the answer is about.
void describeTestSet(Comparison& comparison) {
    for (const ComparedRun& run : comparison.runs) {
        if (run.protocolGroup != comparison.protocolGroup)
            continue;
        comparison.prevalence = run.prevalence;
        comparison.majorityAccuracy = run.majorityAccuracy;
        comparison.testFilms = run.testFilms;
        comparison.testPatients = run.testPatients;
        return;
    }
}

} // namespace

Result<Comparison> compare(std::span<const RunFolder> runs, int resamples, const std::stop_token& stop) {
    if (resamples < 1)
        return Error(ErrorCode::BadValue, fmt::format(HILUM_TR("{} resamples"), resamples), "resamples");
    Comparison comparison;
    comparison.resamples = resamples;
    const Error cancelled(ErrorCode::Cancelled, "the comparison was not finished");
    readRuns(runs, comparison, stop);
    if (stop.stop_requested())
        return cancelled;
    makeNamesUnique(comparison.runs);
    comparison.choices = readChoices(comparison.runs);
    const auto measureOne = [&](std::size_t i) {
        measure(comparison.runs[i], resamples);
        measureOutputs(comparison.runs[i], resamples);
    };
    parallelFor(comparison.runs.size(), 0, measureOne, stop);
    if (stop.stop_requested())
        return cancelled;
    comparison.protocolGroup = groupByProtocol(comparison.runs);
    comparison.banners = guardBanners(comparison.runs);
    describeTestSet(comparison);
    testPairs(comparison, 0, stop);
    if (stop.stop_requested())
        return cancelled;
    for (PairedResult& pair : comparison.pairs)
        pair.sentence = pairSentence(comparison, pair);
    gatherGroups(comparison);
    comparison.answer = answerOf(comparison);
    return comparison;
}

} // namespace hilum::report
