#include "run/StudyPlan.h"

#include "run/RunFolder.h"

#include <charconv>
#include <fmt/format.h>
#include <limits>
#include <system_error>

namespace hilum::run {

namespace {

std::string fractionText(double fraction) {
    return fmt::format("{:g} % labels", fraction * 100.0);
}

Result<> setAll(RunSpec& spec, std::initializer_list<std::pair<const char*, Json>> values) {
    for (const auto& [key, value] : values)
        HILUM_TRY(spec.set(key, value));
    return {};
}

/// The runs of one seed; they follow their pretraining run.
Result<> addSeed(StudyPlan& plan, const ShortStudyOptions& options, std::int64_t seed) {
    const std::string suffix = options.seeds.size() > 1 ? fmt::format(", seed {}", seed) : std::string();
    RunSpec pretrain = options.pretrain;
    HILUM_TRY(setAll(pretrain, {{"name", "SimCLR pretraining" + suffix},
                                {"dataset", options.pretrainDataset},
                                {"probeDataset", options.labelledDataset},
                                {"seed", seed}}));
    const std::string pretrained = fmt::format("run:@{}", plan.runs.size());
    plan.runs.push_back(std::move(pretrain));
    const auto addProbe = [&](const char* name, const std::string& init) -> Result<> {
        RunSpec spec = options.probe;
        HILUM_TRY(setAll(
            spec,
            {{"name", name + suffix}, {"dataset", options.labelledDataset}, {"init", init}, {"seed", seed}}));
        plan.runs.push_back(std::move(spec));
        return {};
    };
    HILUM_TRY(addProbe("Untrained encoder, linear probe", "untrained"));
    HILUM_TRY(addProbe("SimCLR, linear probe", pretrained));
    for (const double fraction : options.labelFractions)
        for (const bool fromScratch : {false, true}) {
            RunSpec spec = options.fineTune;
            const auto name = fmt::format("{}, {}{}", fromScratch ? "From scratch" : "SimCLR, fine-tuned",
                                          fractionText(fraction), suffix);
            HILUM_TRY(setAll(spec, {{"name", name},
                                    {"dataset", options.labelledDataset},
                                    {"init", fromScratch ? "scratch" : pretrained},
                                    {"labelFraction", fraction},
                                    {"seed", seed},
                                    {"labelSeed", seed}}));
            plan.runs.push_back(std::move(spec));
        }
    return {};
}

/// "run:@2" → 2; −1 for what is no reference by place; the largest number for a malformed one.
std::int64_t placeOf(const RunSpec& spec) {
    const std::string needed = spec.dependsOn();
    if (!needed.starts_with('@'))
        return -1;
    const char* end = needed.data() + needed.size();
    std::int64_t place = -1;
    const auto parsed = std::from_chars(needed.data() + 1, end, place);
    const bool fine = parsed.ec == std::errc() && parsed.ptr == end && place >= 0;
    return fine ? place : std::numeric_limits<std::int64_t>::max();
}

} // namespace

Result<StudyPlan> shortStudy(const ShortStudyOptions& options) {
    StudyPlan plan;
    plan.name = options.name;
    RunSpec baseline(RunKind::Baseline);
    HILUM_TRY(setAll(baseline, {{"name", "Always the larger class"}, {"dataset", options.labelledDataset}}));
    HILUM_TRY(baseline.set("split", options.probe.text("split")));
    plan.runs.push_back(std::move(baseline));
    for (const auto seed : options.seeds)
        HILUM_TRY(addSeed(plan, options, seed));
    return plan;
}

Result<StudyPlan> studyPlanFromJson(const Json& json) {
    if (!json.is_object() || !json.contains("runs") || !json["runs"].is_array())
        return Error{ErrorCode::BadValue, "a study is an object with a “name” and a list “runs”", "study"};
    StudyPlan plan;
    for (const auto& [key, value] : json.items()) {
        if (key == "name" && value.is_string())
            plan.name = value.get<std::string>();
        else if (key != "runs")
            return Error{ErrorCode::UnknownKey, "a study has “name” and “runs” only", key};
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
        if (placeOf(spec) >= static_cast<std::int64_t>(i))
            return Error{ErrorCode::BadValue, "a run can only start from an earlier one of the study",
                         fmt::format("run {}, init", i + 1)};
    }
    Study study;
    study.name = plan.name;
    study.createdMs = clock.nowMs();
    for (RunSpec spec : plan.runs) {
        if (const auto place = placeOf(spec); place >= 0)
            HILUM_TRY(spec.set("init", "run:" + study.runs[static_cast<std::size_t>(place)]));
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
