// RunTrash: runs that somebody has deleted. A deleted run is moved to trash/<time>/<id> of its workspace and
// can come back until it is thrown away. Free functions; any process, any thread.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace hilum::run {

/// So long a deleted run can come back: a week.
inline constexpr std::int64_t kTrashKeptMs = std::int64_t{7} * 24 * 3600 * 1000;

/// What speaks of a run beside itself.
struct RunUses {
    std::vector<std::string> runs;    ///< ids that start or go on from it, or choose among it and others
    std::vector<std::string> waiting; ///< those of them that have not ended and would fail without it
    std::vector<std::string> studies; ///< names of the studies that it is a part of
};
/// Of these runs together; what they use among themselves does not count.
[[nodiscard]] RunUses usesOf(const std::filesystem::path& workspace, std::span<const std::string> ids);

/// Takes the runs out of the queue and moves them to the trash, all of them or none: after an
/// error folders and queue are as they were. Locked: a worker has one
/// of them. BadValue: a run that still waits starts from one of them. NotFound: one is not there.
Result<> trashRuns(const std::filesystem::path& workspace, std::span<const std::string> ids,
                   const Clock& clock);
/// Brings a run back as it was, not into the queue. NotFound: it is not in the trash.
Result<> restoreRun(const std::filesystem::path& workspace, const std::string& id);

struct TrashedRun {
    std::string id;
    std::int64_t deletedMs = 0; ///< since 1970
};
[[nodiscard]] std::vector<TrashedRun> trashedRuns(const std::filesystem::path& workspace); ///< newest first
[[nodiscard]] bool inTrash(const std::filesystem::path& workspace, const std::string& id);
/// Throws away what was deleted longer ago than this; how many runs that were. What cannot be removed stays.
std::size_t emptyTrash(const std::filesystem::path& workspace, const Clock& clock,
                       std::int64_t keptMs = kTrashKeptMs);

} // namespace hilum::run
