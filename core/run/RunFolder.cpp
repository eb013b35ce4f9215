#include "run/RunFolder.h"

#include "base/AtomicFile.h"
#include "base/Json.h"
#include "base/Process.h"
#include "base/Text.h"
#include "run/RunStore.h"

#include <ctime>
#include <fmt/format.h>
#include <random>

namespace hilum::run {

namespace {

/// "20261122-191403-3fa2": sorts by time. The tail only keeps two runs of one second apart; no number depends
/// on it.
std::string newId(std::int64_t nowMs) {
    const std::time_t seconds = static_cast<std::time_t>(nowMs / 1000);
    std::tm parts{};
    ::gmtime_r(&seconds, &parts);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", &parts);
    std::random_device entropy;
    return fmt::format("{}-{:06x}", stamp, entropy() & 0xFFFFFFU);
}

bool plainId(const std::string& id) {
    return !id.empty() && id != "." && id != ".." && id.find('/') == std::string::npos &&
           id.find('\0') == std::string::npos;
}

} // namespace

Result<RunFolder> createRun(const std::filesystem::path& workspace, const RunSpec& spec, const Clock& clock) {
    const RunFolder folder{workspace / "runs" / newId(clock.nowMs())};
    HILUM_TRY(makePrivateFolder(folder.path));
    HILUM_TRY(writeJson(folder.specFile(), spec.toJson()));
    HILUM_TRY_ASSIGN(auto store, RunStore::create(folder.path, clock));
    HILUM_TRY(store.append(StateChanged{RunState::Queued, ""}));
    return folder;
}

Result<RunFolder> openRun(const std::filesystem::path& workspace, const std::string& id) {
    const RunFolder folder{workspace / "runs" / id};
    if (!plainId(id) || !std::filesystem::exists(folder.specFile()))
        return Error{ErrorCode::NotFound, HILUM_TR("the workspace has no run of this id"), id};
    return folder;
}

Result<RunSpec> readSpec(const RunFolder& folder) {
    HILUM_TRY_ASSIGN(const Json json, readJson(folder.specFile()));
    return RunSpec::fromJson(json);
}

Result<> writeSpec(const RunFolder& folder, const RunSpec& spec) {
    return writeJson(folder.specFile(), spec.toJson());
}

bool ownerAlive(const RunFolder& folder) {
    auto store = RunStore::openForReading(folder.path);
    if (!store)
        return false;
    auto owner = store->owner();
    if (!owner || !owner->has_value())
        return false;
    const Owner& who = **owner;
    return who.pid > 0 && who.host == hostName() && isAlive(who.pid, who.boot, who.startTicks);
}

} // namespace hilum::run
