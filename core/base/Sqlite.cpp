#include "base/Sqlite.h"

#include "base/AtomicFile.h"
#include "base/Process.h"
#include "base/Text.h"

#include <cerrno>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>
#ifdef __linux__
#include <sys/vfs.h>
#endif

namespace hilum {
namespace {

constexpr int kBusyTimeoutMs = 5000;

ErrorCode codeOf(int primary) {
    switch (primary) {
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Corrupt;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Locked;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_CANTOPEN:
        return ErrorCode::Unreadable;
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_IOERR:
        return ErrorCode::WriteFailed;
    case SQLITE_CONSTRAINT:
        return ErrorCode::BadValue;
    case SQLITE_TOOBIG:
        return ErrorCode::TooLarge;
    case SQLITE_INTERRUPT:
        return ErrorCode::Cancelled;
    default:
        return ErrorCode::Internal;
    }
}

/// The error for a result code, with SQLite's message and the file.
Error errorOf(sqlite3* database, int result) {
    const char* name = database != nullptr ? sqlite3_db_filename(database, "main") : nullptr;
    std::string where = name != nullptr ? name : "";
    const int extended = database != nullptr ? sqlite3_extended_errcode(database) : result;
    const int systemCode = database != nullptr ? sqlite3_system_errno(database) : 0;
    ErrorCode code = codeOf(result & 0xFF);
    if (code == ErrorCode::WriteFailed && (systemCode == ENOSPC || systemCode == EDQUOT))
        code = ErrorCode::DiskFull;
    std::string detail = fmt::format(
        "{} (SQLite {})", database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(result), extended);
    if (code == ErrorCode::DiskFull)
        if (const auto free = freeBytes(where))
            detail = fmt::format("{} free", bytesText(static_cast<double>(free.value())));
    return {code, std::move(detail), std::move(where)};
}

/// WAL needs memory that all processes share, which network file systems do not have (sqlite.org/wal.html).
bool canShareMemory(const std::filesystem::path& file) {
#ifdef __linux__
    struct statfs volume {};
    if (::statfs(file.c_str(), &volume) != 0)
        return true;
    switch (static_cast<unsigned long>(volume.f_type) & 0xFFFFFFFFUL) { // statfs(2)
    case 0x6969:                                                        // NFS
    case 0xFF534D42:                                                    // CIFS
    case 0xFE534D42:                                                    // SMB2
    case 0x517B:                                                        // SMB
    case 0x65735546:                                                    // FUSE: sshfs and the like
    case 0x5346414F:                                                    // AFS
    case 0x73757245:                                                    // Coda
    case 0x00C36400:                                                    // Ceph
    case 0x0BD00BD0:                                                    // Lustre
    case 0x01021997:                                                    // 9P
        return false;
    default:
        return true;
    }
#else
    (void)file;
    return true;
#endif
}

/// The first use of the file: tells a missing or damaged one now rather than later.
Result<> prepareFile(const std::filesystem::path& file, OpenMode mode) {
    struct stat status {};
    if (::stat(file.c_str(), &status) == 0)
        return S_ISREG(status.st_mode) ? Result<>()
                                       : Result<>(Error(ErrorCode::Unreadable,
                                                        HILUM_TR("it is not a regular file"), file.string()));
    if (mode != OpenMode::Create)
        return readError(errno, file);
    const int descriptor = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (descriptor < 0)
        return writeError(errno, file);
    ::close(descriptor);
    return {};
}

} // namespace

Statement::~Statement() {
    sqlite3_finalize(m_statement);
}

Statement::Statement(Statement&& other) noexcept
    : m_statement(std::exchange(other.m_statement, nullptr)),
      m_database(std::exchange(other.m_database, nullptr)),
      m_bindCode(std::exchange(other.m_bindCode, SQLITE_OK)) {}

Statement& Statement::operator=(Statement&& other) noexcept {
    std::swap(m_statement, other.m_statement);
    std::swap(m_database, other.m_database);
    std::swap(m_bindCode, other.m_bindCode);
    return *this;
}

void Statement::noteBind(int result) {
    if (m_bindCode == SQLITE_OK)
        m_bindCode = result;
}

Statement& Statement::bind(int index, std::int64_t value) {
    noteBind(sqlite3_bind_int64(m_statement, index, value));
    return *this;
}

Statement& Statement::bind(int index, double value) {
    noteBind(sqlite3_bind_double(m_statement, index, value));
    return *this;
}

Statement& Statement::bind(int index, std::string_view value) {
    // A null pointer would bind NULL, and an empty view may have one.
    const char* data = value.data() != nullptr ? value.data() : "";
    noteBind(sqlite3_bind_text64(m_statement, index, data, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindNull(int index) {
    noteBind(sqlite3_bind_null(m_statement, index));
    return *this;
}

Result<bool> Statement::step() {
    if (m_statement == nullptr)
        return Error(ErrorCode::Internal, "a statement that was not prepared");
    if (m_bindCode != SQLITE_OK) {
        Error error = errorOf(m_database, m_bindCode);
        error.detail = fmt::format("binding a value: {} (SQLite {})", sqlite3_errstr(m_bindCode), m_bindCode);
        return error;
    }
    const int result = sqlite3_step(m_statement);
    if (result == SQLITE_ROW)
        return true;
    if (result == SQLITE_DONE)
        return false;
    Error error = errorOf(m_database, result);
    sqlite3_reset(m_statement); // ends the read lock that a half-done statement keeps
    return error;
}

Result<> Statement::run() {
    while (true) {
        const Result<bool> more = step();
        if (!more || !more.value()) {
            reset();
            return more ? Result<>() : Result<>(more.error());
        }
    }
}

void Statement::reset() {
    sqlite3_reset(m_statement);
    sqlite3_clear_bindings(m_statement);
    m_bindCode = SQLITE_OK;
}

std::int64_t Statement::integer(int column) const {
    return sqlite3_column_int64(m_statement, column);
}

double Statement::number(int column) const {
    return sqlite3_column_double(m_statement, column);
}

std::string Statement::text(int column) const {
    const auto* data = reinterpret_cast<const char*>(sqlite3_column_text(m_statement, column));
    return data == nullptr
               ? std::string()
               : std::string(data, static_cast<std::size_t>(sqlite3_column_bytes(m_statement, column)));
}

bool Statement::isNull(int column) const {
    return sqlite3_column_type(m_statement, column) == SQLITE_NULL;
}

Database::~Database() {
    sqlite3_close_v2(m_database); // waits for statements that outlive the connection
}

Database::Database(Database&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)), m_file(std::move(other.m_file)) {}

Database& Database::operator=(Database&& other) noexcept {
    std::swap(m_database, other.m_database);
    std::swap(m_file, other.m_file);
    return *this;
}

Result<Database> Database::open(const std::filesystem::path& file, OpenMode mode) {
    HILUM_TRY(prepareFile(file, mode));
    Database database(file);
    const int flags = (mode == OpenMode::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE) |
                      SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    // With "./" no name can be taken for a URI ("file:…") or for a database in memory (":memory:").
    const std::string name =
        file.is_absolute() ? file.string() : (std::filesystem::path(".") / file).string();
    if (const int result = sqlite3_open_v2(name.c_str(), &database.m_database, flags, nullptr);
        result != SQLITE_OK) {
        Error error = errorOf(database.m_database, result);
        error.where = file.string();
        return error;
    }
    sqlite3_busy_timeout(database.m_database, kBusyTimeoutMs);
    sqlite3_db_config(database.m_database, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    HILUM_TRY(
        database.execute("PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA synchronous=FULL;"));
    HILUM_TRY(database.userVersion()); // reads the first page: no database is found out here
    if (mode == OpenMode::Create && canShareMemory(file)) {
        // A refusal leaves the rollback mode, which is as safe; only real damage ends the opening.
        if (const auto result = database.execute("PRAGMA journal_mode=WAL");
            !result &&
            (result.error().code == ErrorCode::Corrupt || result.error().code == ErrorCode::DiskFull))
            return result.error();
    }
    return database;
}

Result<Statement> Database::prepare(std::string_view sql) {
    Statement statement;
    statement.m_database = m_database;
    const char* tail = nullptr;
    const int result = sqlite3_prepare_v2(m_database, sql.data(), static_cast<int>(sql.size()),
                                          &statement.m_statement, &tail);
    if (result != SQLITE_OK)
        return errorOf(m_database, result);
    const std::string_view rest(tail, static_cast<std::size_t>(sql.data() + sql.size() - tail));
    if (statement.m_statement == nullptr || rest.find_first_not_of(" \t\r\n;") != std::string_view::npos)
        return Error(ErrorCode::Internal, "prepare() takes exactly one statement", m_file.string());
    return statement;
}

Result<> Database::execute(std::string_view sql) {
    const int result = sqlite3_exec(m_database, std::string(sql).c_str(), nullptr, nullptr, nullptr);
    return result == SQLITE_OK ? Result<>() : Result<>(errorOf(m_database, result));
}

std::int64_t Database::lastInsertId() const {
    return sqlite3_last_insert_rowid(m_database);
}

std::int64_t Database::changes() const {
    return sqlite3_changes64(m_database);
}

Result<int> Database::userVersion() {
    HILUM_TRY_ASSIGN(Statement statement, prepare("PRAGMA user_version"));
    HILUM_TRY(statement.step());
    return static_cast<int>(statement.integer(0));
}

Result<> Database::leaveWal() {
    HILUM_TRY_ASSIGN(Statement statement, prepare("PRAGMA journal_mode=DELETE"));
    HILUM_TRY(statement.step());
    if (statement.text(0) != "delete")
        return Error(ErrorCode::Locked, HILUM_TR("another connection is open"), m_file.string());
    return {};
}

Result<Transaction> Transaction::begin(Database& database) {
    HILUM_TRY(database.execute("BEGIN IMMEDIATE"));
    return Transaction(database);
}

Transaction::Transaction(Transaction&& other) noexcept
    : m_database(std::exchange(other.m_database, nullptr)) {}

Transaction::~Transaction() {
    if (m_database != nullptr) // fails when SQLite has rolled back by itself (a full disk): the same end
        (void)m_database->execute("ROLLBACK");
}

Result<> Transaction::commit() {
    if (m_database == nullptr)
        return Error(ErrorCode::Internal, "a transaction that has ended");
    HILUM_TRY(m_database->execute("COMMIT"));
    m_database = nullptr;
    return {};
}

} // namespace hilum
