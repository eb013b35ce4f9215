#include "base/Process.h"
#include "base/Text.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <algorithm>
#include <cmath>

namespace hilum::run {

namespace {

/// Higher is better for these; the others have no best.
bool hasBest(const std::string& metric) {
    return metric.ends_with("auroc") || metric.ends_with("auprc");
}

void takeMetrics(RunSummary& summary, const Evaluated& evaluated) {
    for (const auto& [key, value] : evaluated.metrics.items()) {
        if (!value.is_number())
            continue;
        const double number = value.get<double>();
        summary.metrics[key] = number;
        const auto best = summary.best.find(key);
        if (hasBest(key) && (best == summary.best.end() || number > best->second.first))
            summary.best[key] = {number, evaluated.step};
    }
}

struct Reader {
    RunSummary& summary;
    double batch = 0.0;

    void operator()(const StateChanged& e) {
        summary.state = e.state;
        summary.reason = e.reason;
    }
    void operator()(const PlanMade& e) {
        summary.totalSteps = e.totalSteps;
        summary.epochs = e.epochs;
        summary.device = e.device;
        summary.precision = e.precision;
        if (const auto found = e.facts.find("batch"); found != e.facts.end() && found->is_number())
            batch = found->get<double>();
    }
    void operator()(const StepLogged& e) {
        summary.step = e.step + 1;
        summary.epoch = e.epoch;
        summary.loss = e.loss;
        summary.filmsPerSecond = e.filmsPerSecond;
    }
    void operator()(const EpochEnded& e) { summary.elapsedS = e.elapsedS; }
    void operator()(const Evaluated& e) { takeMetrics(summary, e); }
    void operator()(const CheckpointSaved&) {}
    void operator()(const Rewound& e) { summary.step = std::min(summary.step, e.step); }
    void operator()(const Warned& e) { summary.warnings.push_back(e.message); }
    void operator()(const Ended& e) {
        summary.state = e.state;
        summary.reason = e.message;
        summary.elapsedS = e.elapsedS;
    }
};

Result<> readStore(RunSummary& summary) {
    HILUM_TRY_ASSIGN(auto store, RunStore::openForReading(summary.folder.path));
    Reader reader{summary};
    // Only the last of the steps matters here, so the others are not read.
    HILUM_TRY_ASSIGN(const auto events, store.eventsWithLastStep());
    if (!events.empty())
        summary.createdMs = events.front().atMs;
    for (const auto& stamped : events)
        std::visit(reader, stamped.event);
    const bool moving =
        summary.state == RunState::Running && summary.totalSteps > 0 && summary.filmsPerSecond > 0.0;
    if (moving && reader.batch > 0.0)
        summary.etaS =
            static_cast<double>(summary.totalSteps - summary.step) * reader.batch / summary.filmsPerSecond;
    const bool owned = summary.state == RunState::Starting || summary.state == RunState::Running ||
                       summary.state == RunState::Paused;
    if (owned) {
        HILUM_TRY_ASSIGN(const auto owner, store.owner());
        const bool alive = owner && owner->pid > 0 && owner->host == hostName() &&
                           isAlive(owner->pid, owner->boot, owner->startTicks);
        if (!alive) {
            summary.state = RunState::Interrupted;
            summary.reason =
                HILUM_TR("The process that ran it is gone. Resume goes on from the last checkpoint.");
        }
    }
    return {};
}

} // namespace

RunSummary summarise(const RunFolder& folder) {
    RunSummary summary;
    summary.folder = folder;
    auto spec = readSpec(folder);
    if (!spec) {
        summary.error = sentence(spec.error());
        return summary;
    }
    summary.spec = std::move(spec).value();
    if (auto read = readStore(summary); !read)
        summary.error = sentence(read.error());
    return summary;
}

std::vector<RunSummary> listRuns(const std::filesystem::path& workspace) {
    std::vector<RunSummary> all;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(workspace / "runs", ignored))
        if (entry.is_directory(ignored))
            all.push_back(summarise(RunFolder{entry.path()}));
    std::ranges::sort(all,
                      [](const RunSummary& a, const RunSummary& b) { return a.folder.id() > b.folder.id(); });
    return all;
}

} // namespace hilum::run
