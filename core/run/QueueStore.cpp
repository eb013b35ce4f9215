// queue.db: which runs wait. Any process may write; SQLite keeps them apart.
#include "base/AtomicFile.h"
#include "base/Sqlite.h"
#include "run/Queue.h"
#include "run/QueueDetail.h"

#include <algorithm>

namespace hilum::run {

namespace {

Result<Database> openQueue(const std::filesystem::path& workspace) {
    HILUM_TRY(makePrivateFolder(workspace));
    HILUM_TRY_ASSIGN(auto database, Database::open(workspace / "queue.db", OpenMode::Create));
    HILUM_TRY(
        database.execute("CREATE TABLE IF NOT EXISTS entry(run TEXT PRIMARY KEY, position INTEGER NOT NULL, "
                         "attempts INTEGER NOT NULL)"));
    return database;
}

} // namespace

Result<> enqueue(const std::filesystem::path& workspace, const std::string& runId) {
    HILUM_TRY_ASSIGN(auto database, openQueue(workspace));
    HILUM_TRY_ASSIGN(
        auto insert,
        database.prepare(
            "INSERT OR REPLACE INTO entry SELECT ?, COALESCE(MAX(position), 0) + 1, 0 FROM entry"));
    insert.bind(1, runId);
    return insert.run();
}

Result<> dequeue(const std::filesystem::path& workspace, const std::string& runId) {
    HILUM_TRY_ASSIGN(auto database, openQueue(workspace));
    HILUM_TRY_ASSIGN(auto remove, database.prepare("DELETE FROM entry WHERE run = ?"));
    remove.bind(1, runId);
    return remove.run();
}

Result<std::vector<QueueEntry>> queued(const std::filesystem::path& workspace) {
    std::vector<QueueEntry> entries;
    if (!std::filesystem::exists(workspace / "queue.db"))
        return entries;
    HILUM_TRY_ASSIGN(auto database, openQueue(workspace));
    HILUM_TRY_ASSIGN(auto query,
                     database.prepare("SELECT run, position, attempts FROM entry ORDER BY position"));
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            return entries;
        entries.push_back({query.text(0), query.integer(1), static_cast<int>(query.integer(2))});
    }
}

Result<> reorderQueue(const std::filesystem::path& workspace, const std::vector<std::string>& order) {
    HILUM_TRY_ASSIGN(auto database, openQueue(workspace));
    HILUM_TRY_ASSIGN(auto transaction, Transaction::begin(database));
    HILUM_TRY_ASSIGN(auto query, database.prepare("SELECT position FROM entry WHERE run = ?"));
    std::vector<std::string> waiting;
    std::vector<std::int64_t> places;
    for (const std::string& run : order) {
        query.reset();
        query.bind(1, run);
        HILUM_TRY_ASSIGN(const bool there, query.step());
        if (!there || std::ranges::find(waiting, run) != waiting.end())
            continue;
        waiting.push_back(run);
        places.push_back(query.integer(0));
    }
    std::ranges::sort(places);
    HILUM_TRY_ASSIGN(auto update, database.prepare("UPDATE entry SET position = ? WHERE run = ?"));
    for (std::size_t i = 0; i < waiting.size(); ++i) {
        update.bind(1, places[i]).bind(2, waiting[i]);
        HILUM_TRY(update.run());
    }
    query.reset();
    return transaction.commit();
}

namespace detail {

Result<> countAttempt(const std::filesystem::path& workspace, const std::string& runId, int by) {
    HILUM_TRY_ASSIGN(auto database, openQueue(workspace));
    HILUM_TRY_ASSIGN(auto update, database.prepare("UPDATE entry SET attempts = attempts + ? WHERE run = ?"));
    update.bind(1, by).bind(2, runId);
    return update.run();
}

} // namespace detail

} // namespace hilum::run
