#include "run/StudyPlan.h"

#include "base/Text.h"
#include "run/RunFolder.h"
#include "run/StudyMaker.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <system_error>

namespace hilum::run {

namespace {

constexpr std::size_t kNowhere = std::numeric_limits<std::size_t>::max();

/// "@2" → 2; kNowhere for anything else.
std::size_t placeIn(std::string_view reference) {
    std::size_t place = kNowhere;
    if (!reference.starts_with('@'))
        return kNowhere;
    const char* end = reference.data() + reference.size();
    const auto parsed = std::from_chars(reference.data() + 1, end, place);
    return parsed.ec == std::errc() && parsed.ptr == end ? place : kNowhere;
}

/// What `init` names by place: "run:@2", "best:@1,@3". Ids of runs that exist already are left alone.
std::vector<std::string> references(const RunSpec& spec) {
    auto names = spec.chooseFrom();
    if (names.empty())
        names.push_back(spec.dependsOn());
    std::erase_if(names, [](const std::string& name) { return !name.starts_with('@'); });
    return names;
}

/// `init` with the ids of the study's runs in place of their places.
Result<> resolve(RunSpec& spec, const std::vector<std::string>& ids) {
    const auto named = [&](const std::string& name) {
        return name.starts_with('@') ? ids[placeIn(name)] : name;
    };
    if (references(spec).empty())
        return {};
    const auto choices = spec.chooseFrom();
    if (choices.empty())
        return spec.set("init", "run:" + named(spec.dependsOn()));
    std::string init;
    for (const auto& name : choices)
        init += (init.empty() ? "best:" : ",") + named(name);
    return spec.set("init", init);
}

} // namespace

Result<StudyPlan> shortStudy(const ShortStudyOptions& options) {
    StudyPlan plan;
    plan.name = options.name;
    StudyMaker maker(plan, options);
    HILUM_TRY(maker.addBaselines());
    for (const auto seed : options.seeds)
        HILUM_TRY(maker.addSeed(seed));
    return plan;
}

bool canBeSwept(std::string_view key) {
    static constexpr std::array<std::string_view, 19> kNever{
        "seed",          "filmSeed",         "side",       "width",        "patch",   "threads",
        "loaderThreads", "checkpointEveryS", "probeEvery", "method",       "encoder", "name",
        "notes",         "dataset",          "split",      "probeDataset", "device",  "precision",
        "extends"};
    return std::ranges::find(kNever, key) == kNever.end();
}

Result<StudyPlan> sweepStudy(const SweepOptions& options) {
    if (!canBeSwept(options.key))
        return Error{ErrorCode::BadValue,
                     HILUM_TR("a sweep cannot vary this: all runs of a study share it, or it is no "
                              "setting of the method"),
                     options.key};
    if (options.values.size() < 2)
        return Error{ErrorCode::BadValue, HILUM_TR("a sweep needs at least two values to choose between"),
                     options.key};
    StudyPlan plan;
    plan.name = options.study.name;
    StudyMaker maker(plan, options.study);
    HILUM_TRY(maker.addBaselines());
    for (const auto seed : options.study.seeds)
        HILUM_TRY(maker.addSweep(seed, options.key, options.values));
    return plan;
}

Result<StudyPlan> studyPlanFromJson(const Json& json) {
    if (!json.is_object() || !json.contains("runs") || !json["runs"].is_array())
        return Error{ErrorCode::BadValue, HILUM_TR("a study is an object with a “name” and a list “runs”"),
                     "study"};
    StudyPlan plan;
    for (const auto& [key, value] : json.items()) {
        if (key == "name" && value.is_string())
            plan.name = value.get<std::string>();
        else if (key != "runs")
            return Error{ErrorCode::UnknownKey, HILUM_TR("a study has “name” and “runs” only"), key};
    }
    for (const auto& entry : json["runs"]) {
        HILUM_TRY_ASSIGN(auto spec, RunSpec::fromJson(entry));
        plan.runs.push_back(std::move(spec));
    }
    return plan;
}

Result<Study> createStudy(const std::filesystem::path& workspace, const StudyPlan& plan, const Clock& clock) {
    for (std::size_t i = 0; i < plan.runs.size(); ++i) {
        const auto& spec = plan.runs[i];
        if (const auto errors = spec.check(); !errors.empty())
            return Error{ErrorCode::BadValue, errors.front().message,
                         fmt::format("run {}, {}", i + 1, errors.front().key)};
        if (std::ranges::any_of(references(spec), [i](const auto& name) { return placeIn(name) >= i; }))
            return Error{ErrorCode::BadValue,
                         HILUM_TR("a run can only start from an earlier one of the study"),
                         fmt::format("run {}, init", i + 1)};
    }
    Study study;
    study.name = plan.name;
    study.createdMs = clock.nowMs();
    for (RunSpec spec : plan.runs) {
        HILUM_TRY(resolve(spec, study.runs));
        HILUM_TRY_ASSIGN(const auto folder, createRun(workspace, spec, clock));
        study.runs.push_back(folder.id());
    }
    study.id = study.runs.empty() ? fmt::format("study-{}", study.createdMs) : "study-" + study.runs.front();
    HILUM_TRY(saveStudy(workspace, study));
    for (const auto& id : study.runs)
        HILUM_TRY(enqueue(workspace, id));
    return study;
}

} // namespace hilum::run
