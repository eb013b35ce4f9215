// QueueWorker: the child process of one run, `hilum-cli run --execute <folder>`.
#pragma once

#include "base/Result.h"

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>

namespace hilum::run {

/// Owns its process: one that still lives when this object goes is asked to save and end, and waited for.
class QueueWorker {
public:
    static Result<QueueWorker> start(const std::filesystem::path& program,
                                     const std::filesystem::path& runFolder);
    ~QueueWorker();
    QueueWorker(QueueWorker&& other) noexcept;
    QueueWorker& operator=(QueueWorker&& other) noexcept;
    QueueWorker(const QueueWorker&) = delete;
    QueueWorker& operator=(const QueueWorker&) = delete;

    /// As waitpid tells it, once it has ended; at once and without waiting.
    std::optional<int> status();
    /// SIGTERM: it saves and ends.
    void askToEnd() const;
    void wait();
    /// "the worker process ended by signal 9 (Killed)".
    static std::string causeOf(int status);

private:
    explicit QueueWorker(pid_t process) : m_process(process) {}
    pid_t m_process; ///< 0: has ended, or was moved away
};

} // namespace hilum::run
