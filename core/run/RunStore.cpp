#include "run/RunStore.h"

#include "base/Text.h"
#include "run/EventCodec.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace hilum::run {

namespace {

constexpr int kSchemaVersion = 1;

// Steps have columns of their own: a run of a million points must read fast.
constexpr const char* kSchema = R"sql(
CREATE TABLE IF NOT EXISTS sequence(next INTEGER NOT NULL);
INSERT INTO sequence SELECT 1 WHERE NOT EXISTS (SELECT 1 FROM sequence);
CREATE TABLE IF NOT EXISTS event(seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, kind TEXT NOT NULL,
  step INTEGER NOT NULL, epoch INTEGER NOT NULL, body TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS step(seq INTEGER PRIMARY KEY, at_ms INTEGER NOT NULL, step INTEGER NOT NULL UNIQUE,
  epoch INTEGER NOT NULL, loss REAL, learning_rate REAL, films_per_second REAL);
CREATE TABLE IF NOT EXISTS owner(id INTEGER PRIMARY KEY CHECK (id = 1), pid INTEGER NOT NULL, host TEXT NOT NULL,
  boot TEXT NOT NULL, heartbeat_ms INTEGER NOT NULL, start_ticks INTEGER NOT NULL);
CREATE TABLE IF NOT EXISTS prediction(part TEXT NOT NULL, film INTEGER NOT NULL, patient INTEGER NOT NULL,
  label INTEGER NOT NULL, score REAL NOT NULL, PRIMARY KEY(part, film)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fact(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
PRAGMA user_version = 1;
)sql";

void bindNumber(Statement& statement, int index, double value) {
    if (std::isnan(value))
        statement.bindNull(index);
    else
        statement.bind(index, value);
}

/// A text that is no UTF-8 (a file's name, a system's message) must not stop a run: its bad bytes become
/// U+FFFD.
std::string textOf(const Json& value) {
    return value.dump(-1, ' ', false, Json::error_handler_t::replace);
}

double numberOr(const Statement& row, int column) {
    return row.isNull(column) ? std::numeric_limits<double>::quiet_NaN() : row.number(column);
}

Result<Database> openKnown(const std::filesystem::path& runFolder, OpenMode mode) {
    HILUM_TRY_ASSIGN(auto database, Database::open(runFolder / "run.db", mode));
    HILUM_TRY_ASSIGN(const int version, database.userVersion());
    if (version > kSchemaVersion)
        return Error{ErrorCode::NewerVersion, HILUM_TR("its run.db was written by a newer Hilum"),
                     runFolder.string()};
    return database;
}

} // namespace

Result<RunStore> RunStore::create(const std::filesystem::path& runFolder, const Clock& clock) {
    HILUM_TRY_ASSIGN(auto database, Database::open(runFolder / "run.db", OpenMode::Create));
    HILUM_TRY(database.execute(kSchema));
    return RunStore(std::move(database), &clock);
}

Result<RunStore> RunStore::openForWriting(const std::filesystem::path& runFolder, const Clock& clock) {
    HILUM_TRY_ASSIGN(auto database, openKnown(runFolder, OpenMode::ReadWrite));
    HILUM_TRY(database.execute(kSchema));
    return RunStore(std::move(database), &clock);
}

Result<RunStore> RunStore::openForReading(const std::filesystem::path& runFolder) {
    HILUM_TRY_ASSIGN(auto database, openKnown(runFolder, OpenMode::ReadOnly));
    return RunStore(std::move(database), nullptr);
}

Result<> RunStore::append(std::span<const RunEvent> events) {
    HILUM_TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    HILUM_TRY(insert(events));
    return transaction.commit();
}

/// Within a transaction of the caller.
Result<> RunStore::insert(std::span<const RunEvent> events) {
    HILUM_TRY_ASSIGN(auto next, m_database.prepare("SELECT next FROM sequence"));
    HILUM_TRY_ASSIGN(const bool known, next.step());
    std::int64_t seq = known ? next.integer(0) : 1;
    HILUM_TRY_ASSIGN(auto event, m_database.prepare("INSERT INTO event VALUES(?,?,?,?,?,?)"));
    HILUM_TRY_ASSIGN(auto step, m_database.prepare("INSERT INTO step VALUES(?,?,?,?,?,?,?)"));
    const std::int64_t now = m_clock->nowMs();
    for (const auto& item : events) {
        if (const auto* logged = std::get_if<StepLogged>(&item)) {
            step.bind(1, seq).bind(2, now).bind(3, logged->step).bind(4, logged->epoch);
            bindNumber(step, 5, logged->loss);
            bindNumber(step, 6, logged->learningRate);
            bindNumber(step, 7, logged->filmsPerSecond);
            HILUM_TRY(step.run());
        } else {
            const auto* ended = std::get_if<EpochEnded>(&item);
            event.bind(1, seq).bind(2, now).bind(3, eventKind(item)).bind(4, eventStep(item));
            event.bind(5, ended != nullptr ? ended->epoch : std::int64_t{-1})
                .bind(6, textOf(eventToJson(item)));
            HILUM_TRY(event.run());
        }
        ++seq;
    }
    next.reset();
    HILUM_TRY_ASSIGN(auto store, m_database.prepare("UPDATE sequence SET next = ?"));
    store.bind(1, seq);
    return store.run();
}

Result<> RunStore::rewind(std::int64_t step) {
    HILUM_TRY_ASSIGN(auto epochQuery, m_database.prepare("SELECT MIN(epoch) FROM step WHERE step >= ?"));
    epochQuery.bind(1, step);
    HILUM_TRY_ASSIGN(const bool row, epochQuery.step());
    const bool any = row && !epochQuery.isNull(0);
    const std::int64_t epoch = any ? epochQuery.integer(0) : 0;
    epochQuery.reset();
    HILUM_TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    HILUM_TRY_ASSIGN(auto steps, m_database.prepare("DELETE FROM step WHERE step >= ?"));
    steps.bind(1, step);
    HILUM_TRY(steps.run());
    // An evaluation carries the number of steps made before it: equal to `step` it still stands.
    HILUM_TRY_ASSIGN(auto evaluations,
                     m_database.prepare("DELETE FROM event WHERE kind = 'evaluated' AND step > ?"));
    evaluations.bind(1, step);
    HILUM_TRY(evaluations.run());
    if (any) {
        HILUM_TRY_ASSIGN(auto epochs,
                         m_database.prepare("DELETE FROM event WHERE kind = 'epoch' AND epoch >= ?"));
        epochs.bind(1, epoch);
        HILUM_TRY(epochs.run());
    }
    const RunEvent rewound = Rewound{step};
    HILUM_TRY(insert(std::span(&rewound, 1)));
    return transaction.commit();
}

Result<> RunStore::readSteps(const char* clause, std::int64_t since, std::int64_t most,
                             std::vector<StampedEvent>& all) {
    HILUM_TRY_ASSIGN(auto steps,
                     m_database.prepare(std::string("SELECT seq, at_ms, step, epoch, loss, learning_rate, "
                                                    "films_per_second FROM step WHERE seq > ? ") +
                                        clause));
    steps.bind(1, since).bind(2, most);
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, steps.step());
        if (!row)
            return {};
        all.push_back({static_cast<std::uint64_t>(steps.integer(0)), steps.integer(1),
                       StepLogged{steps.integer(2), steps.integer(3), numberOr(steps, 4), numberOr(steps, 5),
                                  numberOr(steps, 6)}});
    }
}

Result<> RunStore::readEvents(std::int64_t since, std::int64_t most, std::vector<StampedEvent>& all) {
    HILUM_TRY_ASSIGN(
        auto events,
        m_database.prepare("SELECT seq, at_ms, kind, body FROM event WHERE seq > ? ORDER BY seq LIMIT ?"));
    events.bind(1, since).bind(2, most);
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, events.step());
        if (!row)
            return {};
        HILUM_TRY_ASSIGN(const Json body, parseJson(events.text(3), "run.db"));
        HILUM_TRY_ASSIGN(auto event, eventFromJson(events.text(2), body));
        all.push_back({static_cast<std::uint64_t>(events.integer(0)), events.integer(1), std::move(event)});
    }
}

Result<std::vector<StampedEvent>> RunStore::eventsSince(std::uint64_t seq, std::size_t limit) {
    const auto since = static_cast<std::int64_t>(seq);
    const auto most = static_cast<std::int64_t>(limit);
    std::vector<StampedEvent> all;
    // One snapshot for both tables: a reader never sees a later event without an earlier step.
    HILUM_TRY(m_database.execute("BEGIN"));
    auto steps = readSteps("ORDER BY seq LIMIT ?", since, most, all);
    auto events = readEvents(since, most, all);
    HILUM_TRY(m_database.execute("COMMIT"));
    HILUM_TRY(std::move(steps));
    HILUM_TRY(std::move(events));
    std::ranges::sort(all, {}, &StampedEvent::seq);
    if (all.size() > limit)
        all.resize(limit);
    return all;
}

Result<std::vector<StampedEvent>> RunStore::eventsWithLastStep() {
    std::vector<StampedEvent> all;
    constexpr std::int64_t kAll = std::numeric_limits<std::int64_t>::max();
    HILUM_TRY(m_database.execute("BEGIN"));
    auto steps = readSteps("ORDER BY step DESC LIMIT ?", 0, 1, all);
    auto events = readEvents(0, kAll, all);
    HILUM_TRY(m_database.execute("COMMIT"));
    HILUM_TRY(std::move(steps));
    HILUM_TRY(std::move(events));
    std::ranges::sort(all, {}, &StampedEvent::seq);
    return all;
}

Result<> RunStore::setOwner(const Owner& owner) {
    HILUM_TRY_ASSIGN(auto insert, m_database.prepare("INSERT OR REPLACE INTO owner VALUES(1,?,?,?,?,?)"));
    insert.bind(1, owner.pid).bind(2, owner.host).bind(3, owner.boot).bind(4, owner.heartbeatMs);
    insert.bind(5, static_cast<std::int64_t>(owner.startTicks));
    return insert.run();
}

Result<> RunStore::heartbeat() {
    HILUM_TRY_ASSIGN(auto update, m_database.prepare("UPDATE owner SET heartbeat_ms = ?"));
    update.bind(1, m_clock->nowMs());
    return update.run();
}

Result<std::optional<Owner>> RunStore::owner() {
    HILUM_TRY_ASSIGN(auto query,
                     m_database.prepare("SELECT pid, host, boot, heartbeat_ms, start_ticks FROM owner"));
    HILUM_TRY_ASSIGN(const bool row, query.step());
    if (!row)
        return std::optional<Owner>();
    return std::optional(Owner{query.integer(0), query.text(1), query.text(2),
                               static_cast<std::uint64_t>(query.integer(4)), query.integer(3)});
}

Result<> RunStore::writePredictions(const std::string& part, std::span<const Prediction> predictions) {
    HILUM_TRY_ASSIGN(auto transaction, Transaction::begin(m_database));
    HILUM_TRY_ASSIGN(auto remove, m_database.prepare("DELETE FROM prediction WHERE part = ?"));
    remove.bind(1, part);
    HILUM_TRY(remove.run());
    HILUM_TRY_ASSIGN(auto insert, m_database.prepare("INSERT INTO prediction VALUES(?,?,?,?,?)"));
    for (const auto& prediction : predictions) {
        insert.bind(1, part).bind(2, prediction.film).bind(3, static_cast<std::int64_t>(prediction.patient));
        insert.bind(4, prediction.label).bind(5, prediction.score);
        HILUM_TRY(insert.run());
    }
    return transaction.commit();
}

Result<std::vector<Prediction>> RunStore::predictions(const std::string& part) {
    HILUM_TRY_ASSIGN(auto query,
                     m_database.prepare(
                         "SELECT film, patient, label, score FROM prediction WHERE part = ? ORDER BY film"));
    query.bind(1, part);
    std::vector<Prediction> all;
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            return all;
        all.push_back({query.integer(0), static_cast<std::uint32_t>(query.integer(1)),
                       static_cast<int>(query.integer(2)), query.number(3)});
    }
}

Result<std::vector<std::string>> RunStore::predictionParts() {
    HILUM_TRY_ASSIGN(auto query, m_database.prepare("SELECT DISTINCT part FROM prediction ORDER BY part"));
    std::vector<std::string> parts;
    while (true) {
        HILUM_TRY_ASSIGN(const bool row, query.step());
        if (!row)
            return parts;
        parts.push_back(query.text(0));
    }
}

Result<> RunStore::writeFact(const std::string& name, const Json& value) {
    HILUM_TRY_ASSIGN(auto insert, m_database.prepare("INSERT OR REPLACE INTO fact VALUES(?,?)"));
    insert.bind(1, name).bind(2, textOf(value));
    return insert.run();
}

Result<std::optional<Json>> RunStore::fact(const std::string& name) {
    HILUM_TRY_ASSIGN(auto query, m_database.prepare("SELECT value FROM fact WHERE name = ?"));
    query.bind(1, name);
    HILUM_TRY_ASSIGN(const bool row, query.step());
    if (!row)
        return std::optional<Json>();
    HILUM_TRY_ASSIGN(auto value, parseJson(query.text(0), name));
    return std::optional(std::move(value));
}

Result<> RunStore::close() {
    HILUM_TRY(m_database.execute("PRAGMA busy_timeout=250"));
    const auto left = m_database.leaveWal();
    // Somebody reads (the window watches): every row is committed, and run.db-wal stays beside the file.
    if (!left && left.error().code == ErrorCode::Locked)
        return {};
    return left;
}

} // namespace hilum::run
