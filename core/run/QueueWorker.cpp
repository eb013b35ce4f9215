#include "run/QueueWorker.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fmt/format.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
#include <utility>

namespace hilum::run {

Result<QueueWorker> QueueWorker::start(const std::filesystem::path& program,
                                       const std::filesystem::path& runFolder) {
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
    return QueueWorker(child);
}

QueueWorker::QueueWorker(QueueWorker&& other) noexcept : m_process(std::exchange(other.m_process, 0)) {}

QueueWorker& QueueWorker::operator=(QueueWorker&& other) noexcept {
    std::swap(m_process, other.m_process);
    return *this;
}

QueueWorker::~QueueWorker() {
    askToEnd();
    wait();
}

std::optional<int> QueueWorker::status() {
    int status = 0;
    const pid_t done = m_process > 0 ? ::waitpid(m_process, &status, WNOHANG) : -1;
    if (done == 0 || (done < 0 && errno == EINTR && m_process > 0))
        return std::nullopt;
    m_process = 0;
    return done < 0 ? 0 : status;
}

void QueueWorker::askToEnd() const {
    if (m_process > 0)
        ::kill(m_process, SIGTERM);
}

void QueueWorker::wait() {
    while (m_process > 0 && ::waitpid(m_process, nullptr, 0) < 0 && errno == EINTR) {
    }
    m_process = 0;
}

std::string QueueWorker::causeOf(int status) {
    if (WIFSIGNALED(status))
        return fmt::format("the worker process ended by signal {} ({})", WTERMSIG(status),
                           ::strsignal(WTERMSIG(status)));
    return fmt::format("the worker process ended with code {}", WEXITSTATUS(status));
}

} // namespace hilum::run
