// The loop that runs what waits: child processes, as many at once as their threads fit the cores, each
// watched until it ends.
#include "run/Queue.h"

#include "base/Parallel.h"
#include "base/Text.h"
#include "run/QueueDetail.h"
#include "run/QueueLock.h"
#include "run/QueueReadiness.h"
#include "run/QueueWorker.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <fmt/format.h>
#include <mutex>
#include <optional>
#include <set>

namespace hilum::run {

namespace {

/// Waits without polling: returns early on a stop request.
void waitFor(double seconds, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait_for(lock, stop, std::chrono::duration<double>(seconds), [] { return false; });
}

/// One queue process at work.
class Server {
public:
    Server(const std::filesystem::path& workspace, const QueueOptions& options, const Clock& clock,
           const QueueLock& lock)
        : m_workspace(workspace), m_options(options), m_clock(clock), m_lock(lock),
          m_cores(options.cores > 0 ? options.cores : static_cast<int>(coreCount())) {}

    Result<> serve(const std::stop_token& stop);

private:
    struct Next {
        QueueEntry entry;
        RunFolder folder;
        int cores;
    };
    struct Running {
        QueueEntry entry;
        RunFolder folder;
        int cores;
        QueueWorker worker;
    };
    [[nodiscard]] int coresOf(const RunSpec& spec) const;
    [[nodiscard]] int freeCores() const;
    [[nodiscard]] bool runs(const std::string& id) const;
    std::optional<Next> next();
    Result<> startWhatFits();
    Result<bool> endWhatEnded();
    Result<> end(const Running& run, int status);
    Result<> endAll();
    void notice(std::optional<QueueNotice> hindrance);
    void tell(const std::string& run, const std::string& what) const {
        if (m_options.tell)
            m_options.tell(run, what);
    }

    const std::filesystem::path& m_workspace;
    const QueueOptions& m_options;
    const Clock& m_clock;
    const QueueLock& m_lock;
    int m_cores;
    std::vector<Running> m_running;
    SummaryCache m_summaries;
    std::optional<QueueNotice> m_notice; ///< as it was told last
};

/// All of them when the run does not say less, or takes the one GPU.
int Server::coresOf(const RunSpec& spec) const {
    if (spec.kind() == RunKind::Baseline)
        return 1;
    const auto threads = spec.integer("threads");
    if (threads <= 0 || (m_options.gpu && spec.text("device") != "cpu"))
        return m_cores;
    return static_cast<int>(std::min<std::int64_t>(threads, m_cores));
}

int Server::freeCores() const {
    int free = m_cores;
    for (const auto& run : m_running)
        free -= run.cores;
    return free;
}

bool Server::runs(const std::string& id) const {
    return std::ranges::any_of(m_running, [&](const Running& run) { return run.entry.run == id; });
}

/// Says what stands in the way, once; nothing when nothing does.
void Server::notice(std::optional<QueueNotice> hindrance) {
    if (hindrance == m_notice)
        return;
    m_notice = std::move(hindrance);
    m_lock.tell(m_notice);
    if (m_notice)
        tell(m_notice->run, "cannot go on: " + sentence(m_notice->error));
}

/// The first one that is ready, if it fits: a later one never overtakes it, or it could wait for ever.
std::optional<Server::Next> Server::next() {
    auto entries = queued(m_workspace);
    if (!entries) {
        notice(QueueNotice{{}, entries.error()});
        return std::nullopt;
    }
    m_summaries.lookAgain();
    std::set<std::string> waiting;
    for (const auto& entry : *entries)
        waiting.insert(entry.run);
    std::optional<QueueNotice> hindrance;
    std::optional<Next> found;
    for (const auto& entry : *entries) {
        if (runs(entry.run))
            continue;
        auto folder = openRun(m_workspace, entry.run);
        const auto summary = folder ? std::optional(m_summaries.read(*folder)) : std::nullopt;
        auto readiness = summary ? readinessOf(m_workspace, *summary, waiting, m_summaries, m_clock)
                                 : Result<Readiness>(Readiness::Drop);
        if (readiness && *readiness == Readiness::Ready) {
            if (const int cores = coresOf(*summary->spec); cores <= freeCores())
                found = Next{entry, *folder, cores};
            break;
        }
        if (readiness && *readiness == Readiness::Drop)
            if (auto gone = dequeue(m_workspace, entry.run); !gone)
                readiness = gone.error();
        if (!readiness && !hindrance)
            hindrance = QueueNotice{entry.run, readiness.error()};
    }
    notice(std::move(hindrance));
    return found;
}

Result<> Server::startWhatFits() {
    while (freeCores() > 0) {
        const auto found = next();
        if (!found)
            break;
        HILUM_TRY(detail::countAttempt(m_workspace, found->entry.run, +1));
        tell(found->entry.run, "started");
        HILUM_TRY_ASSIGN(auto worker, QueueWorker::start(m_options.program, found->folder.path));
        m_running.push_back({found->entry, found->folder, found->cores, std::move(worker)});
    }
    return {};
}

/// What becomes of a run whose worker is gone.
Result<> Server::end(const Running& run, int status) {
    const std::string& id = run.entry.run;
    const RunState state = summarise(run.folder).state;
    if (isFinal(state)) {
        tell(id, std::string(stateName(state)));
        return dequeue(m_workspace, id);
    }
    const std::string cause = QueueWorker::causeOf(status);
    if (run.entry.attempts >= m_options.maxRestarts) {
        (void)failRun( // without it, the run waits as before, and Resume queues it again
            run.folder, m_clock,
            fmt::format("{}; it was restarted {} times. Its log says more.", cause, m_options.maxRestarts));
        tell(id, "failed: " + cause);
        return dequeue(m_workspace, id);
    }
    auto store = RunStore::openForWriting(run.folder.path, m_clock);
    if (store)
        (void)store->append(Warned{fmt::format("Restarted: {}.", cause)});
    tell(id, "restarting: " + cause);
    return {};
}

/// True when a worker has ended.
Result<bool> Server::endWhatEnded() {
    bool ended = false;
    for (std::size_t i = 0; i < m_running.size();) {
        const auto status = m_running[i].worker.status();
        if (!status) {
            ++i;
            continue;
        }
        const Running run = std::move(m_running[i]);
        m_running.erase(m_running.begin() + static_cast<std::ptrdiff_t>(i));
        HILUM_TRY(end(run, *status));
        ended = true;
    }
    return ended;
}

/// On request: every worker saves and ends, and its run waits as if it had not been begun.
Result<> Server::endAll() {
    for (auto& run : m_running)
        run.worker.askToEnd();
    Result<> result;
    for (auto& run : m_running) {
        run.worker.wait();
        if (auto counted = detail::countAttempt(m_workspace, run.entry.run, -1); !counted)
            result = counted; // a stop on request is no crash
    }
    m_running.clear();
    return result;
}

Result<> Server::serve(const std::stop_token& stop) {
    constexpr double kLookAgainS = 2.0; ///< at the queue, beside what runs
    constexpr double kIdleLookS = 0.2, kTickS = 0.05;
    double idleSince = m_clock.steadyS();
    double lookedS = -kLookAgainS;
    while (!stop.stop_requested()) {
        HILUM_TRY_ASSIGN(const bool ended, endWhatEnded());
        const double now = m_clock.steadyS();
        if (ended || m_running.empty() || now - lookedS >= kLookAgainS) {
            HILUM_TRY(startWhatFits());
            lookedS = now;
        }
        // What is hindered goes on by itself once the disk has room again.
        const bool hindered = m_notice.has_value() && m_options.idleS > 0.0;
        if (!m_running.empty() || hindered)
            idleSince = m_clock.steadyS();
        else if (m_clock.steadyS() - idleSince >= m_options.idleS)
            return {};
        waitFor(!m_running.empty() ? kTickS : hindered ? kLookAgainS : kIdleLookS, stop);
    }
    return endAll();
}

} // namespace

Result<> serveQueue(const std::filesystem::path& workspace, const QueueOptions& options, const Clock& clock,
                    std::stop_token stop) {
    constexpr int kAttempts = 10;
    const QueueLock lock(workspace, kAttempts);
    if (!lock.held())
        return Error{ErrorCode::Locked, HILUM_TR("another queue process serves it"), workspace.string()};
    lock.tell(std::nullopt); // what the one before has said
    auto served = Server(workspace, options, clock, lock).serve(stop);
    if (!served)
        lock.tell(QueueNotice{{}, served.error()});
    return served;
}

} // namespace hilum::run
