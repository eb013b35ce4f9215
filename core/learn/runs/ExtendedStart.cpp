#include "learn/runs/ExtendedStart.h"

#include "base/Text.h"

#include <utility>

namespace hilum::learn {

Result<std::optional<Checkpoint>> extendedStart(RunContext& context) {
    const std::string id = context.spec.text("extends");
    if (id.empty())
        return std::optional<Checkpoint>();
    HILUM_TRY_ASSIGN(const auto folder, run::openRun(context.folder.workspace(), id));
    HILUM_TRY_ASSIGN(const auto from, run::readSpec(folder));
    if (const auto errors = run::extensionErrors(context.spec, from); !errors.empty())
        return Error{ErrorCode::BadValue, errors.front().message, errors.front().key};
    HILUM_TRY_ASSIGN(auto store, run::RunStore::openForReading(folder.path));
    HILUM_TRY_ASSIGN(const auto events, store.eventsWithLastStep());
    std::vector<run::CheckpointSaved> saved;
    std::int64_t lastStep = -1;
    for (const auto& stamped : events) {
        if (const auto* checkpoint = std::get_if<run::CheckpointSaved>(&stamped.event))
            saved.push_back(*checkpoint);
        if (const auto* plan = std::get_if<run::PlanMade>(&stamped.event))
            lastStep = plan->totalSteps;
    }
    std::vector<std::string> warnings;
    HILUM_TRY_ASSIGN(auto checkpoint, loadNewestCheckpoint(folder, std::move(saved), from.hash(), warnings));
    for (auto& warning : warnings)
        context.gate.tell(run::Warned{std::move(warning)});
    if (!checkpoint || checkpoint->step != lastStep)
        return Error{
            ErrorCode::NotFound,
            HILUM_TR(
                "the run that it goes on from has no checkpoint of its last step that can be read: clone "
                "it with more epochs"),
            id};
    checkpoint->epochLoss = 0.0; // the last step ended an epoch
    if (!context.hasSteps)
        context.gate.tell(run::Warned{run::extensionSentence()});
    return checkpoint;
}

Result<> checkExtension(const RunContext& context, const run::ExtensionFilms& now) {
    const std::string id = context.spec.text("extends");
    if (id.empty())
        return {};
    HILUM_TRY_ASSIGN(const auto folder, run::openRun(context.folder.workspace(), id));
    HILUM_TRY_ASSIGN(auto store, run::RunStore::openForReading(folder.path));
    run::ExtensionFilms then;
    HILUM_TRY_ASSIGN(const auto protocol, store.fact("protocol"));
    if (protocol) {
        then.splitHash = protocol->value("splitHash", std::string());
        then.films = protocol->value("trainingFilms", std::int64_t{0});
    }
    HILUM_TRY_ASSIGN(const auto events, store.eventsWithLastStep());
    for (const auto& stamped : events)
        if (const auto* plan = std::get_if<run::PlanMade>(&stamped.event))
            then.stepsPerEpoch = plan->stepsPerEpoch;
    return run::checkExtensionFilms(now, then);
}

} // namespace hilum::learn
