// The loop that runs what waits: child processes, as many at once as their threads fit the cores, each
// watched until it ends.
#include "run/Queue.h"

#include "base/Parallel.h"
#include "base/Text.h"
#include "run/Choice.h"
#include "run/QueueDetail.h"
#include "run/QueueWorker.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <fcntl.h>
#include <fmt/format.h>
#include <mutex>
#include <optional>
#include <set>
#include <sys/file.h>
#include <unistd.h>

namespace hilum::run {

namespace {

/// Waits without polling: returns early on a stop request.
void waitFor(double seconds, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any changed;
    std::unique_lock lock(mutex);
    changed.wait_for(lock, stop, std::chrono::duration<double>(seconds), [] { return false; });
}

/// flock frees itself when its holder dies, however it dies.
class QueueLock {
public:
    /// Tries so often, 20 ms apart: whoever asks queueAlive() holds the lock for a moment, too.
    explicit QueueLock(const std::filesystem::path& workspace, int attempts = 1)
        : m_descriptor(::open((workspace / "queue.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600)) {
        for (; m_descriptor >= 0 && !m_held && attempts > 0; --attempts) {
            m_held = ::flock(m_descriptor, LOCK_EX | LOCK_NB) == 0;
            if (!m_held && attempts > 1)
                waitFor(0.02, {});
        }
    }
    ~QueueLock() {
        if (m_descriptor >= 0)
            ::close(m_descriptor);
    }
    QueueLock(const QueueLock&) = delete;
    QueueLock& operator=(const QueueLock&) = delete;
    [[nodiscard]] bool held() const { return m_held; }

private:
    int m_descriptor;
    bool m_held = false;
};

void endRun(const RunFolder& folder, const Clock& clock, const std::string& message) {
    auto store = RunStore::openForWriting(folder.path, clock);
    if (store)
        (void)store->append(Ended{RunState::Failed, message, 0.0});
}

enum class Readiness { Ready, Wait, Drop };

/// A run that starts from the best of several probes.
Readiness readinessOfChoice(const std::filesystem::path& workspace, const RunSummary& summary,
                            const std::set<std::string>& waiting, const Clock& clock) {
    const auto settled = settleChoice(workspace, summary, waiting, clock);
    if (settled)
        return *settled ? Readiness::Ready : Readiness::Wait;
    if (settled.error().code != ErrorCode::NotFound)
        return Readiness::Wait; // a full disk, a record in use: the next look may find it better
    endRun(
        summary.folder, clock,
        HILUM_TR("None of the probes that it was to be chosen by has finished. Resume those, then queue this "
                 "one again."));
    return Readiness::Drop;
}

/// A run that starts from another waits for it, and fails with a reason when that one did not finish.
Readiness readinessOf(const std::filesystem::path& workspace, const RunSummary& summary,
                      const std::set<std::string>& waiting, const Clock& clock) {
    if (!summary.error.empty() || isFinal(summary.state))
        return Readiness::Drop;
    if (!summary.spec->chooseFrom().empty())
        return readinessOfChoice(workspace, summary, waiting, clock);
    std::string needed = summary.spec->dependsOn();
    if (needed.empty() && summary.step <= 0) // with steps of its own it has a checkpoint of its own
        needed = summary.spec->text("extends");
    if (needed.empty())
        return Readiness::Ready;
    auto folder = openRun(workspace, needed);
    const auto parent = folder ? std::optional(summarise(*folder)) : std::nullopt;
    if (parent && parent->state == RunState::Finished)
        return Readiness::Ready;
    if (parent && !isFinal(parent->state) && waiting.contains(needed))
        return Readiness::Wait;
    endRun(summary.folder, clock,
           HILUM_TR("The run it starts from did not finish. Resume that one, then queue this one again."));
    return Readiness::Drop;
}

/// One queue process at work.
class Server {
public:
    Server(const std::filesystem::path& workspace, const QueueOptions& options, const Clock& clock)
        : m_workspace(workspace), m_options(options), m_clock(clock),
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
    void tell(const std::string& run, const std::string& what) const {
        if (m_options.tell)
            m_options.tell(run, what);
    }

    const std::filesystem::path& m_workspace;
    const QueueOptions& m_options;
    const Clock& m_clock;
    int m_cores;
    std::vector<Running> m_running;
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

/// The first one that is ready, if it fits: a later one never overtakes it, or it could wait for ever.
std::optional<Server::Next> Server::next() {
    auto entries = queued(m_workspace);
    if (!entries)
        return std::nullopt;
    std::set<std::string> waiting;
    for (const auto& entry : *entries)
        waiting.insert(entry.run);
    for (const auto& entry : *entries) {
        if (runs(entry.run))
            continue;
        auto folder = openRun(m_workspace, entry.run);
        const auto summary = folder ? std::optional(summarise(*folder)) : std::nullopt;
        const auto readiness =
            summary ? readinessOf(m_workspace, *summary, waiting, m_clock) : Readiness::Drop;
        if (readiness == Readiness::Ready) {
            const int cores = coresOf(*summary->spec);
            return cores <= freeCores() ? std::optional(Next{entry, *folder, cores}) : std::nullopt;
        }
        if (readiness == Readiness::Drop)
            (void)dequeue(m_workspace, entry.run);
    }
    return std::nullopt;
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
        endRun(
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
        if (!m_running.empty())
            idleSince = m_clock.steadyS();
        else if (m_clock.steadyS() - idleSince >= m_options.idleS)
            return {};
        waitFor(m_running.empty() ? kIdleLookS : kTickS, stop);
    }
    return endAll();
}

} // namespace

Result<> serveQueue(const std::filesystem::path& workspace, const QueueOptions& options, const Clock& clock,
                    std::stop_token stop) {
    constexpr int kAttempts = 10;
    const QueueLock lock(workspace, kAttempts);
    if (!lock.held())
        return Error{ErrorCode::Locked, "another queue process serves it", workspace.string()};
    return Server(workspace, options, clock).serve(stop);
}

bool queueAlive(const std::filesystem::path& workspace) {
    if (!std::filesystem::exists(workspace / "queue.lock"))
        return false;
    return !QueueLock(workspace).held();
}

} // namespace hilum::run
