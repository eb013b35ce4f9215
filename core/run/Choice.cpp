#include "run/Choice.h"

#include "base/Text.h"
#include "run/RunStore.h"

#include <optional>
#include <utility>

namespace hilum::run {

namespace {

constexpr const char* kChosenBy = "validation.auroc";

std::optional<double> numberOf(const RunSummary& candidate) {
    const auto found = candidate.metrics.find(kChosenBy);
    if (candidate.state != RunState::Finished || !candidate.spec || found == candidate.metrics.end())
        return std::nullopt;
    return found->second;
}

} // namespace

Result<bool> settleChoice(const std::filesystem::path& workspace, const RunSummary& run,
                          const std::set<std::string>& waiting, const Clock& clock,
                          const std::function<RunSummary(const RunFolder&)>& read) {
    Json candidates = Json::array();
    std::optional<RunSummary> best;
    for (const auto& id : run.spec->chooseFrom()) {
        auto folder = openRun(workspace, id);
        if (!folder)
            continue;
        auto candidate = read(*folder);
        if (!isFinal(candidate.state) && waiting.contains(id))
            return false;
        const auto number = numberOf(candidate);
        candidates.push_back({{"run", id}, {kChosenBy, number ? Json(*number) : Json()}});
        if (number && (!best || *number > *numberOf(*best)))
            best = std::move(candidate);
    }
    if (!best)
        return Error{ErrorCode::NotFound,
                     HILUM_TR("none of the probes that it was to be chosen by has finished"),
                     run.folder.id()};
    RunSpec settled = *run.spec;
    HILUM_TRY(settled.set("init", best->spec->text("init")));
    HILUM_TRY_ASSIGN(auto store, RunStore::openForWriting(run.folder.path, clock));
    HILUM_TRY(
        store.writeFact("choice", {{"by", kChosenBy}, {"chosen", best->folder.id()}, {"of", candidates}}));
    HILUM_TRY(writeSpec(run.folder, settled)); // last: until then the choice can be made again
    return true;
}

} // namespace hilum::run
