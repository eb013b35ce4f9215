#include "run/QueueReadiness.h"

#include "base/Text.h"
#include "run/Choice.h"
#include "run/RunStore.h"

#include <optional>

namespace hilum::run {

namespace {

Result<Readiness> dropped(const RunSummary& summary, SummaryCache& summaries, const Clock& clock,
                          const char* why) {
    HILUM_TRY(failRun(summary.folder, clock, why));
    summaries.forget(summary.folder); // others start from it
    return Readiness::Drop;
}

Result<Readiness> readinessOfChoice(const std::filesystem::path& workspace, const RunSummary& summary,
                                    const std::set<std::string>& waiting, SummaryCache& summaries,
                                    const Clock& clock) {
    const auto settled = settleChoice(workspace, summary, waiting, clock,
                                      [&](const RunFolder& folder) { return summaries.read(folder); });
    if (settled)
        return *settled ? Readiness::Ready : Readiness::Wait;
    if (settled.error().code != ErrorCode::NotFound)
        return settled.error();
    return dropped(
        summary, summaries, clock,
        HILUM_TR("None of the probes that it was to be chosen by has finished. Resume those, then queue this "
                 "one again."));
}

} // namespace

Result<> failRun(const RunFolder& folder, const Clock& clock, const std::string& message) {
    HILUM_TRY_ASSIGN(auto store, RunStore::openForWriting(folder.path, clock));
    return store.append(Ended{RunState::Failed, message, 0.0});
}

Result<Readiness> readinessOf(const std::filesystem::path& workspace, const RunSummary& summary,
                              const std::set<std::string>& waiting, SummaryCache& summaries,
                              const Clock& clock) {
    if (!summary.error.empty() || isFinal(summary.state))
        return Readiness::Drop;
    if (!summary.spec->chooseFrom().empty())
        return readinessOfChoice(workspace, summary, waiting, summaries, clock);
    std::string needed = summary.spec->dependsOn();
    if (needed.empty() && summary.step <= 0) // with steps of its own it has a checkpoint of its own
        needed = summary.spec->text("extends");
    if (needed.empty())
        return Readiness::Ready;
    auto folder = openRun(workspace, needed);
    const auto parent = folder ? std::optional(summaries.read(*folder)) : std::nullopt;
    if (parent && parent->state == RunState::Finished)
        return Readiness::Ready;
    if (parent && !isFinal(parent->state) && waiting.contains(needed))
        return Readiness::Wait;
    return dropped(
        summary, summaries, clock,
        HILUM_TR("The run it starts from did not finish. Resume that one, then queue this one again."));
}

} // namespace hilum::run
