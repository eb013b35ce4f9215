// QueueNotice: why the queue of a workspace cannot go on, told by a process without a window to whoever
// looks. Any thread.
#pragma once

#include "base/Error.h"

#include <filesystem>
#include <optional>
#include <string>

namespace hilum::run {

struct QueueNotice {
    std::string run; ///< the run that cannot begin; "": the queue as a whole
    Error error;     ///< what could not be written or read
    friend bool operator==(const QueueNotice& a, const QueueNotice& b) {
        return a.run == b.run && a.error.code == b.error.code && a.error.detail == b.error.detail &&
               a.error.where == b.error.where;
    }
};

/// What the queue says now or, when it has ended by an error, has said last; nothing while all is well.
[[nodiscard]] std::optional<QueueNotice> queueNotice(const std::filesystem::path& workspace);

} // namespace hilum::run
