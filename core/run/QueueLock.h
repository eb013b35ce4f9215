// QueueLock: one queue process a workspace, by flock on queue.lock; and what that process has to say to
// whoever looks. One thread.
#pragma once

#include "run/QueueNotice.h"

#include <filesystem>
#include <optional>

namespace hilum::run {

/// flock frees itself when its holder dies, however it dies.
class QueueLock {
public:
    /// Tries so often, 20 ms apart: whoever asks queueAlive() holds the lock for a moment, too.
    explicit QueueLock(const std::filesystem::path& workspace, int attempts = 1);
    ~QueueLock();
    QueueLock(const QueueLock&) = delete;
    QueueLock& operator=(const QueueLock&) = delete;
    [[nodiscard]] bool held() const { return m_held; }
    /// Puts the notice in the place of the one before; nothing takes it away. The bytes are there from the
    /// first notice of a workspace on, so that it can be told when the disk is full.
    void tell(const std::optional<QueueNotice>& notice) const;

private:
    int m_descriptor;
    bool m_held = false;
};

} // namespace hilum::run
