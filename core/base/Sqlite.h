// A thin, safe hold on SQLite: connection, prepared statement, transaction. Bound parameters only.
// A Database belongs to one thread at a time.
#pragma once

#include "base/Result.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace hilum {

/// A prepared statement. Bind positions start at 1, columns at 0, as in SQLite.
class Statement {
public:
    Statement() = default;
    ~Statement();
    Statement(Statement&&) noexcept;
    Statement& operator=(Statement&&) noexcept;

    /// A bind that fails (no such position, no memory) makes the next step() fail.
    Statement& bind(int index, std::int64_t value);
    Statement& bind(int index, int value) { return bind(index, static_cast<std::int64_t>(value)); }
    Statement& bind(int index, double value);
    Statement& bind(int index, std::string_view value);
    Statement& bindNull(int index);

    /// True: a row is there. False: finished.
    Result<bool> step();
    /// Steps to the end and resets, for INSERT and UPDATE.
    Result<> run();
    void reset();

    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double number(int column) const;
    [[nodiscard]] std::string text(int column) const;
    [[nodiscard]] bool isNull(int column) const;

private:
    friend class Database;
    void noteBind(int result);
    sqlite3_stmt* m_statement = nullptr;
    sqlite3* m_database = nullptr;
    int m_bindCode = 0; ///< first failure of a bind since the last reset()
};

enum class OpenMode { ReadOnly, ReadWrite, Create };

class Database {
public:
    /// Opens with a busy timeout of 5 s. Create makes the file with mode 0600 and turns WAL on
    /// (FULL synchronous); on network file systems, and where WAL fails, it stays in rollback mode.
    /// NotFound, Corrupt (no database, or a damaged one), Locked, DiskFull, Unreadable.
    static Result<Database> open(const std::filesystem::path& file, OpenMode mode);
    ~Database();
    Database(Database&&) noexcept;
    Database& operator=(Database&&) noexcept;

    Result<Statement> prepare(std::string_view sql);
    Result<> execute(std::string_view sql);
    [[nodiscard]] std::int64_t lastInsertId() const;
    [[nodiscard]] std::int64_t changes() const;
    Result<int> userVersion();
    /// Leaves WAL mode so that the single file can be copied. Locked while another connection is open.
    Result<> leaveWal();
    [[nodiscard]] const std::filesystem::path& file() const { return m_file; }

private:
    explicit Database(std::filesystem::path file) : m_file(std::move(file)) {}
    sqlite3* m_database = nullptr;
    std::filesystem::path m_file;
};

/// BEGIN IMMEDIATE … COMMIT; rolls back when it is destroyed without commit(). The Database must stay where
/// it is.
class Transaction {
public:
    static Result<Transaction> begin(Database& database);
    ~Transaction();
    Transaction(Transaction&&) noexcept;
    Transaction& operator=(Transaction&&) = delete;
    Result<> commit();

private:
    explicit Transaction(Database& database) : m_database(&database) {}
    Database* m_database;
};

} // namespace hilum
