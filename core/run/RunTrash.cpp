#include "run/RunTrash.h"

#include "base/AtomicFile.h"
#include "base/Text.h"
#include "run/Queue.h"
#include "run/QueueDetail.h"
#include "run/RunFolder.h"

#include <algorithm>
#include <charconv>
#include <fmt/format.h>
#include <optional>
#include <set>

namespace hilum::run {

namespace {

namespace fs = std::filesystem;

fs::path trashOf(const fs::path& workspace) {
    return workspace / "trash";
}

/// A folder of this id that is no way out of runs/.
std::optional<RunFolder> folderOf(const fs::path& workspace, const std::string& id) {
    std::error_code code;
    const RunFolder folder{workspace / "runs" / id};
    const bool plain = !id.empty() && id != "." && id != ".." && fs::path(id).filename() == id;
    return plain && fs::is_directory(folder.path, code) ? std::optional(folder) : std::nullopt;
}

std::optional<std::int64_t> timeOf(const fs::path& folder) {
    const std::string name = folder.filename().string();
    std::int64_t ms = 0;
    const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), ms);
    return error == std::errc() && end == name.data() + name.size() ? std::optional(ms) : std::nullopt;
}

std::vector<fs::path> foldersIn(const fs::path& folder) {
    std::vector<fs::path> all;
    std::error_code code;
    for (fs::directory_iterator it(folder, code), end; !code && it != end; it.increment(code))
        if (it->is_directory(code))
            all.push_back(it->path());
    return all;
}

/// Runs in the trash by their folders, newest deletion first.
std::vector<std::pair<TrashedRun, fs::path>> contents(const fs::path& workspace) {
    std::vector<std::pair<TrashedRun, fs::path>> all;
    for (const fs::path& time : foldersIn(trashOf(workspace)))
        if (const auto deleted = timeOf(time))
            for (const fs::path& run : foldersIn(time))
                all.emplace_back(TrashedRun{run.filename().string(), *deleted}, run);
    std::ranges::sort(all, [](const auto& a, const auto& b) {
        return a.first.deletedMs != b.first.deletedMs ? a.first.deletedMs > b.first.deletedMs
                                                      : a.first.id > b.first.id;
    });
    return all;
}

Result<> moveFolder(const fs::path& from, const fs::path& to) {
    std::error_code code;
    fs::rename(from, to, code);
    if (code)
        return Error{ErrorCode::WriteFailed, code.message(), from.string()};
    return {};
}

/// Whether all of them may go; nothing is changed yet.
Result<std::vector<RunFolder>> checked(const fs::path& workspace, std::span<const std::string> ids) {
    std::vector<RunFolder> folders;
    for (const std::string& id : ids) {
        const auto folder = folderOf(workspace, id);
        if (!folder)
            return Error{ErrorCode::NotFound, HILUM_TR("the workspace has no run of this id"), id};
        if (ownerAlive(*folder))
            return Error{ErrorCode::Locked, HILUM_TR("a worker has the run; stop it first"), id};
        folders.push_back(*folder);
    }
    if (const RunUses uses = usesOf(workspace, ids); !uses.waiting.empty())
        return Error{
            ErrorCode::BadValue,
            fmt::format(HILUM_TR("{} waiting runs start from it: delete those first"), uses.waiting.size()),
            ids.front()};
    return folders;
}

/// All of them or none.
Result<> moveAll(const std::vector<RunFolder>& folders, const fs::path& target) {
    HILUM_TRY(makePrivateFolder(target));
    for (std::size_t i = 0; i < folders.size(); ++i) {
        const auto moved =
            ownerAlive(folders[i]) // that was quicker than we
                ? Result<>(Error{ErrorCode::Locked, HILUM_TR("a worker has just begun it"), folders[i].id()})
                : moveFolder(folders[i].path, target / folders[i].id());
        if (moved)
            continue;
        for (std::size_t k = 0; k < i; ++k)
            (void)moveFolder(target / folders[k].id(), folders[k].path);
        std::error_code code;
        fs::remove(target, code); // only where it is empty
        return moved.error();
    }
    return {};
}

/// `ids` into the queue again, on the places and with the attempts that they had.
void putBack(const fs::path& workspace, const std::vector<QueueEntry>& entries,
             std::span<const std::string> ids) {
    std::vector<std::string> order;
    for (const QueueEntry& entry : entries) {
        order.push_back(entry.run);
        if (std::ranges::find(ids, entry.run) == ids.end())
            continue;
        (void)enqueue(workspace, entry.run);
        (void)detail::countAttempt(workspace, entry.run, entry.attempts);
    }
    if (!order.empty())
        (void)reorderQueue(workspace, order);
}

} // namespace

RunUses usesOf(const fs::path& workspace, std::span<const std::string> ids) {
    RunUses uses;
    const std::set<std::string> wanted(ids.begin(), ids.end());
    for (const fs::path& path : foldersIn(workspace / "runs")) {
        const RunFolder folder{path};
        if (wanted.contains(folder.id()))
            continue;
        const auto spec = readSpec(folder);
        if (!spec)
            continue;
        std::vector<std::string> needed = spec->chooseFrom();
        needed.push_back(spec->dependsOn());
        const bool starts =
            std::ranges::any_of(needed, [&](const std::string& id) { return wanted.contains(id); });
        if (!starts && !wanted.contains(spec->text("extends")))
            continue;
        uses.runs.push_back(folder.id());
        const RunSummary summary = summarise(folder);
        const bool begun = !starts && summary.step > 0; // an extension with a checkpoint of its own
        if (summary.error.empty() && !isFinal(summary.state) && !begun)
            uses.waiting.push_back(folder.id());
    }
    if (const auto all = studies(workspace); all.ok())
        for (const Study& study : *all)
            if (std::ranges::any_of(study.runs, [&](const std::string& id) { return wanted.contains(id); }))
                uses.studies.push_back(study.name);
    return uses;
}

Result<> trashRuns(const fs::path& workspace, std::span<const std::string> ids, const Clock& clock) {
    if (ids.empty())
        return {};
    HILUM_TRY_ASSIGN(const auto entries, queued(workspace));
    HILUM_TRY_ASSIGN(const auto folders, checked(workspace, ids));
    const auto move = [&]() -> Result<> {
        // Out of the queue before they move: from then on it begins none of them.
        for (const QueueEntry& entry : entries)
            if (std::ranges::find(ids, entry.run) != ids.end())
                HILUM_TRY(dequeue(workspace, entry.run));
        return moveAll(folders, trashOf(workspace) / std::to_string(clock.nowMs()));
    };
    auto moved = move();
    if (!moved)
        putBack(workspace, entries, ids);
    return moved;
}

Result<> restoreRun(const fs::path& workspace, const std::string& id) {
    for (const auto& [run, path] : contents(workspace)) {
        if (run.id != id)
            continue;
        std::error_code code;
        if (fs::exists(workspace / "runs" / id, code))
            return Error{ErrorCode::BadValue, HILUM_TR("a run of this id is there already"), id};
        HILUM_TRY(moveFolder(path, workspace / "runs" / id));
        fs::remove(path.parent_path(), code); // only where it was the last one
        return {};
    }
    return Error{ErrorCode::NotFound, HILUM_TR("the trash has no run of this id"), id};
}

std::vector<TrashedRun> trashedRuns(const fs::path& workspace) {
    std::vector<TrashedRun> runs;
    for (auto& [run, path] : contents(workspace))
        runs.push_back(std::move(run));
    return runs;
}

bool inTrash(const fs::path& workspace, const std::string& id) {
    const auto all = trashedRuns(workspace);
    return std::ranges::find(all, id, &TrashedRun::id) != all.end();
}

std::size_t emptyTrash(const fs::path& workspace, const Clock& clock, std::int64_t keptMs) {
    std::size_t gone = 0;
    for (const auto& [run, path] : contents(workspace)) {
        if (clock.nowMs() - run.deletedMs < keptMs)
            continue;
        std::error_code code;
        fs::remove_all(path, code);
        gone += code ? 0 : 1;
        fs::remove(path.parent_path(), code); // only where it is empty
    }
    return gone;
}

} // namespace hilum::run
