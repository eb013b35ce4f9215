// Queue: which runs of a workspace wait, in queue.db; and the loop that runs them in child processes under
// one lock per workspace. One at a time, but for runs that ask for fewer threads than there are cores: as
// many of those as fit go side by side, for two slim networks of a thread each are done sooner than one after
// the other with two.
#pragma once

#include "base/Clock.h"
#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <stop_token>
#include <string>
#include <vector>

namespace hilum::run {

struct QueueEntry {
    std::string run; ///< run id
    std::int64_t position = 0;
    int attempts = 0; ///< how often it was started
};

Result<> enqueue(const std::filesystem::path& workspace, const std::string& runId);
Result<> dequeue(const std::filesystem::path& workspace, const std::string& runId);
Result<std::vector<QueueEntry>> queued(const std::filesystem::path& workspace);
/// Puts these runs into this order, on the places that they hold together; the others keep theirs, and ids
/// that do not wait are passed over. In one transaction.
Result<> reorderQueue(const std::filesystem::path& workspace, const std::vector<std::string>& order);

struct QueueOptions {
    std::filesystem::path program; ///< hilum-cli; each run is `program run --execute <folder>`
    double idleS = 60.0;           ///< ends after so long without work; 0: at once
    int maxRestarts = 3;           ///< after a crash of the worker
    int cores = 0;                 ///< 0: those of this machine
    bool gpu = false;              ///< there is one: runs that take it go one at a time
    std::function<void(const std::string& runId, const std::string& what)> tell = {}; ///< may be empty
};
/// Runs what is queued until idle. Locked when another queue of this workspace lives.
Result<> serveQueue(const std::filesystem::path& workspace, const QueueOptions& options, const Clock& clock,
                    std::stop_token stop);
/// True when a queue process of this workspace is alive.
[[nodiscard]] bool queueAlive(const std::filesystem::path& workspace);

/// A study: runs that belong together, studies/<id>.json.
struct Study {
    std::string id;
    std::string name;
    std::vector<std::string> runs;
    std::int64_t createdMs = 0;
};
Result<> saveStudy(const std::filesystem::path& workspace, const Study& study);
Result<std::vector<Study>> studies(const std::filesystem::path& workspace);

} // namespace hilum::run
