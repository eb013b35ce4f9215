#include "run/ExtendRun.h"

#include "base/Text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <fmt/format.h>
#include <numbers>
#include <string_view>

namespace hilum::run {

namespace {

/// They decide nothing that the weights of the next step follow from.
constexpr std::array<std::string_view, 9> kMayDiffer{
    "name",          "epochs",           "extends",    "device",      "threads",
    "loaderThreads", "checkpointEveryS", "probeEvery", "probeDataset"};

Error refused(const RunSummary& run, const char* detail) {
    return {ErrorCode::BadValue, detail, run.folder.id()};
}

} // namespace

Result<RunSpec> extended(const RunSummary& finished, std::int64_t epochs) {
    if (!finished.spec)
        return Error{ErrorCode::Corrupt, HILUM_TR("the settings of the run cannot be read"),
                     finished.folder.id()};
    switch (finished.spec->kind()) {
    case RunKind::Pretrain:
        break;
    case RunKind::FineTune:
        return refused(finished, "fine-tuning keeps its best weights and no checkpoint of its last step; "
                                 "clone the run with more epochs instead");
    case RunKind::Probe:
    case RunKind::Baseline:
        return refused(finished, "only pretraining can be extended: a probe or a baseline is made anew");
    }
    if (finished.state != RunState::Finished)
        return refused(finished, "the run has not finished; resume it instead");
    if (epochs < 1)
        return refused(finished, "an extension needs at least one more epoch");
    const auto last =
        finished.folder.checkpoints() / fmt::format("step-{:09}.safetensors", finished.totalSteps);
    if (!std::filesystem::exists(last))
        return Error{
            ErrorCode::NotFound,
            HILUM_TR("the checkpoint of its last step is gone; clone the run with more epochs instead"),
            finished.folder.id()};
    RunSpec spec = *finished.spec;
    HILUM_TRY(spec.set("epochs", spec.integer("epochs") + epochs));
    HILUM_TRY(spec.set("extends", finished.folder.id()));
    if (const std::string name = spec.text("name"); !name.empty())
        HILUM_TRY(spec.set("name", fmt::format("{}, +{}", name, epochs)));
    return spec;
}

std::vector<FieldError> extensionErrors(const RunSpec& spec, const RunSpec& from) {
    std::vector<FieldError> errors;
    if (from.kind() != RunKind::Pretrain || spec.kind() != RunKind::Pretrain)
        return {{"extends", HILUM_TR("Only a pretraining run can be extended.")}};
    if (spec.integer("epochs") <= from.integer("epochs"))
        errors.push_back({"epochs", HILUM_TR("The run that it goes on from has made as many epochs already: "
                                             "these are all epochs, those before included.")});
    if (spec.method() != from.method()) { // the others have other settings
        errors.push_back({"method", HILUM_TR("It goes on from a run of another method. Choose that one "
                                             "again, or empty “Goes on from” among all settings to start "
                                             "anew.")});
        return errors;
    }
    for (const auto* param : spec.parameters())
        if (std::ranges::find(kMayDiffer, param->key) == kMayDiffer.end() &&
            spec.value(param->key) != from.value(param->key))
            errors.push_back({param->key, HILUM_TR("The run that it goes on from has another value here: it "
                                                   "must stay. Set it back, or empty “Goes on from” among "
                                                   "all settings to start anew.")});
    return errors;
}

Result<> checkExtensionFilms(const ExtensionFilms& now, const ExtensionFilms& then) {
    const bool other = !then.splitHash.empty() && then.splitHash != now.splitHash;
    const bool more = (then.films > 0 && then.films != now.films) ||
                      (then.stepsPerEpoch > 0 && then.stepsPerEpoch != now.stepsPerEpoch);
    if (!other && !more)
        return {};
    return Error{
        ErrorCode::BadValue,
        other ? "the split of its dataset is another one since that run: films of today's test part "
                "may have been seen. Clone the run with more epochs instead"
              : fmt::format("the dataset has changed since that run, which saw {} films in {} steps an "
                            "epoch and would now see {} in {}. Clone the run with more epochs instead",
                            then.films, then.stepsPerEpoch, now.films, now.stepsPerEpoch),
        "extends"};
}

double extensionRate(std::int64_t before, std::int64_t epochs) {
    const double share = static_cast<double>(std::clamp<std::int64_t>(before, 0, epochs)) /
                         static_cast<double>(std::max<std::int64_t>(epochs, 1));
    return 0.5 * (1.0 + std::cos(std::numbers::pi * share));
}

const char* extensionSentence() {
    return HILUM_TR("It goes on from the last step of another run. There the learning rate had come down to "
                    "0; here it rises at once to where a run of all these epochs has it, and comes down "
                    "again. Other schedules jump in the same way. The weights are therefore not those that "
                    "as many epochs from the start would give.");
}

} // namespace hilum::run
