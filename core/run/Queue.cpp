// The loop that runs what waits: one child process at a time, watched until it ends.
#include "run/Queue.h"

#include "base/Process.h"
#include "base/Text.h"
#include "run/Choice.h"
#include "run/QueueDetail.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"

#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <fmt/format.h>
#include <mutex>
#include <optional>
#include <set>
#include <sys/file.h>
#include <sys/prctl.h>
#include <sys/wait.h>
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

Result<pid_t> startWorker(const std::filesystem::path& program, const std::filesystem::path& runFolder) {
    const std::string path = program.string();
    const std::string folder = runFolder.string();
    const pid_t parent = ::getpid();
    const pid_t child = ::fork();
    if (child < 0)
        return Error{ErrorCode::Internal, std::strerror(errno), "fork"};
    if (child == 0) {
        // The worker saves and ends when its queue dies; the next queue resumes it.
        ::prctl(PR_SET_PDEATHSIG, SIGTERM);
        if (::getppid() != parent)
            ::_exit(127);
        ::setpgid(0, 0);
        const char* arguments[] = {path.c_str(), "run", "--execute", folder.c_str(), "--quiet", nullptr};
        ::execv(path.c_str(), const_cast<char* const*>(arguments));
        ::_exit(127);
    }
    return child;
}

/// Waits for the child; on a stop request it is asked to save and end.
int waitForWorker(pid_t child, const std::stop_token& stop) {
    bool asked = false;
    while (true) {
        int status = 0;
        const pid_t done = ::waitpid(child, &status, WNOHANG);
        if (done == child)
            return status;
        if (done < 0 && errno != EINTR)
            return 0;
        if (stop.stop_requested() && !asked) {
            ::kill(child, SIGTERM);
            asked = true;
        }
        waitFor(0.05, asked ? std::stop_token() : stop);
    }
}

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

std::optional<QueueEntry> nextEntry(const std::filesystem::path& workspace, const Clock& clock) {
    auto entries = queued(workspace);
    if (!entries)
        return std::nullopt;
    std::set<std::string> waiting;
    for (const auto& entry : *entries)
        waiting.insert(entry.run);
    for (const auto& entry : *entries) {
        auto folder = openRun(workspace, entry.run);
        const auto readiness =
            folder ? readinessOf(workspace, summarise(*folder), waiting, clock) : Readiness::Drop;
        if (readiness == Readiness::Ready)
            return entry;
        if (readiness == Readiness::Drop)
            (void)dequeue(workspace, entry.run);
    }
    return std::nullopt;
}

std::string causeOf(int status) {
    if (WIFSIGNALED(status))
        return fmt::format("the worker process ended by signal {} ({})", WTERMSIG(status),
                           ::strsignal(WTERMSIG(status)));
    return fmt::format("the worker process ended with code {}", WEXITSTATUS(status));
}

/// Runs one entry to its end, or until it crashed too often.
Result<> serveEntry(const std::filesystem::path& workspace, const QueueEntry& entry,
                    const QueueOptions& options, const Clock& clock, const std::stop_token& stop) {
    HILUM_TRY_ASSIGN(const auto folder, openRun(workspace, entry.run));
    const auto tell = [&](const std::string& what) {
        if (options.tell)
            options.tell(entry.run, what);
    };
    HILUM_TRY(detail::countAttempt(workspace, entry.run, +1));
    tell("started");
    HILUM_TRY_ASSIGN(const pid_t child, startWorker(options.program, folder.path));
    const int status = waitForWorker(child, stop);
    if (stop.stop_requested())
        return detail::countAttempt(workspace, entry.run, -1); // a stop on request is no crash
    const RunState state = summarise(folder).state;
    if (isFinal(state)) {
        tell(std::string(stateName(state)));
        return dequeue(workspace, entry.run);
    }
    const std::string cause = causeOf(status);
    if (entry.attempts >= options.maxRestarts) {
        endRun(folder, clock,
               fmt::format("{}; it was restarted {} times. Its log says more.", cause, options.maxRestarts));
        tell("failed: " + cause);
        return dequeue(workspace, entry.run);
    }
    auto store = RunStore::openForWriting(folder.path, clock);
    if (store)
        (void)store->append(Warned{fmt::format("Restarted: {}.", cause)});
    tell("restarting: " + cause);
    return {};
}

} // namespace

Result<> serveQueue(const std::filesystem::path& workspace, const QueueOptions& options, const Clock& clock,
                    std::stop_token stop) {
    constexpr int kAttempts = 10;
    const QueueLock lock(workspace, kAttempts);
    if (!lock.held())
        return Error{ErrorCode::Locked, "another queue process serves it", workspace.string()};
    double idleSince = clock.steadyS();
    while (!stop.stop_requested()) {
        if (const auto entry = nextEntry(workspace, clock)) {
            HILUM_TRY(serveEntry(workspace, *entry, options, clock, stop));
            idleSince = clock.steadyS();
        } else if (clock.steadyS() - idleSince >= options.idleS) {
            return {};
        } else {
            waitFor(0.2, stop);
        }
    }
    return {};
}

bool queueAlive(const std::filesystem::path& workspace) {
    if (!std::filesystem::exists(workspace / "queue.lock"))
        return false;
    return !QueueLock(workspace).held();
}

} // namespace hilum::run
