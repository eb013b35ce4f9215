#include "TestVolume.h"

#include "base/AtomicFile.h"
#include "base/Sqlite.h"
#include "base/Text.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <sys/stat.h>

using namespace hilum;

class TestSqlite : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void createsPrivateWalFiles();
    void keepsEveryKindOfValue();
    void reportsBadStatements();
    void enforcesForeignKeys();
    void rollsBack();
    void opensOnlyWhatIsThere();
    void tellsDamage();
    void tellsAnotherWriter();
    void leavesWalForCopies();
    void losesNoAcknowledgedRow();
    void tellsAFullDisk();
};

namespace {

std::int64_t numberOf(Database& database, std::string_view sql) {
    auto statement = database.prepare(sql);
    if (!statement || !statement->step())
        return -1;
    return statement->integer(0);
}

std::string textOf(Database& database, std::string_view sql) {
    auto statement = database.prepare(sql);
    if (!statement || !statement->step())
        return "failed";
    return statement->text(0);
}

} // namespace

void TestSqlite::createsPrivateWalFiles() {
    const QTemporaryDir folder;
    const std::string file = folder.filePath("a.db").toStdString();
    auto database = Database::open(file, OpenMode::Create);
    QVERIFY2(database, database ? "" : sentence(database.error()).c_str());
    QVERIFY(database->execute("CREATE TABLE t (x); INSERT INTO t VALUES (1); PRAGMA user_version=7"));
    QCOMPARE(database->userVersion().value(), 7);
    QCOMPARE(textOf(*database, "PRAGMA journal_mode"), std::string("wal"));
    QCOMPARE(numberOf(*database, "PRAGMA synchronous"), std::int64_t{2}); // FULL
    QCOMPARE(numberOf(*database, "PRAGMA foreign_keys"), std::int64_t{1});
    QCOMPARE(numberOf(*database, "PRAGMA busy_timeout"), std::int64_t{5000});
    for (const char* suffix : {"", "-wal", "-shm"}) {
        struct stat status {};
        QCOMPARE(::stat((file + suffix).c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }
}

void TestSqlite::keepsEveryKindOfValue() {
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath("a.db").toStdString(), OpenMode::Create);
    QVERIFY(database->execute("CREATE TABLE t (i, d, s, e, n)"));
    auto insert = database->prepare("INSERT INTO t VALUES (?,?,?,?,?)");
    QVERIFY(insert);
    const std::string text("a\0b'; DROP TABLE t; --é", 24);
    insert->bind(1, std::int64_t{-9'007'199'254'740'993})
        .bind(2, 0.1)
        .bind(3, text)
        .bind(4, std::string_view{});
    QVERIFY(insert->bindNull(5).run());
    QCOMPARE(database->lastInsertId(), std::int64_t{1});
    QCOMPARE(database->changes(), std::int64_t{1});
    QVERIFY(insert->bind(1, 2).run()); // run() has cleared the other values
    auto select = database->prepare("SELECT i, d, s, e, n FROM t ORDER BY rowid");
    QVERIFY(select->step().value());
    QCOMPARE(select->integer(0), std::int64_t{-9'007'199'254'740'993});
    QCOMPARE(select->number(1), 0.1);
    QCOMPARE(select->text(2), text);
    QVERIFY(!select->isNull(3) && select->text(3).empty());
    QVERIFY(select->isNull(4) && select->text(4).empty());
    QVERIFY(select->step().value());
    QVERIFY(select->isNull(1));
    Statement moved = std::move(*select);
    QVERIFY(!moved.step().value());
    QVERIFY(!select->step());
}

void TestSqlite::reportsBadStatements() {
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath("a.db").toStdString(), OpenMode::Create);
    QVERIFY(!database->prepare("SELEC 1"));
    QVERIFY(!database->prepare(""));
    QVERIFY(!database->prepare("SELECT 1; SELECT 2"));
    QVERIFY(database->prepare("SELECT 1; "));
    QVERIFY(!database->execute("INSERT INTO nowhere VALUES (1)"));
    auto statement = database->prepare("SELECT ?");
    QVERIFY(!statement->bind(2, 1).step());
    statement->reset();
    QVERIFY(statement->bind(1, 1).step());
    QVERIFY(!Statement().step());
}

void TestSqlite::enforcesForeignKeys() {
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath("a.db").toStdString(), OpenMode::Create);
    QVERIFY(
        database->execute("CREATE TABLE a (id INTEGER PRIMARY KEY); CREATE TABLE b (a REFERENCES a (id))"));
    const auto result = database->execute("INSERT INTO b VALUES (5)");
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::BadValue);
    QVERIFY2(result.error().detail.find("FOREIGN KEY") != std::string::npos, result.error().detail.c_str());
}

void TestSqlite::rollsBack() {
    const QTemporaryDir folder;
    auto database = Database::open(folder.filePath("a.db").toStdString(), OpenMode::Create);
    QVERIFY(database->execute("CREATE TABLE t (x)"));
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(transaction);
        QVERIFY(database->execute("INSERT INTO t VALUES (1)"));
        QVERIFY(!Transaction::begin(*database)); // they do not nest
    }
    QCOMPARE(numberOf(*database, "SELECT count(*) FROM t"), std::int64_t{0});
    {
        auto transaction = Transaction::begin(*database);
        QVERIFY(database->execute("INSERT INTO t VALUES (1)"));
        QVERIFY(transaction->commit());
        QVERIFY(!transaction->commit());
    }
    QCOMPARE(numberOf(*database, "SELECT count(*) FROM t"), std::int64_t{1});
}

void TestSqlite::opensOnlyWhatIsThere() {
    const QTemporaryDir folder;
    const std::string file = folder.filePath("a.db").toStdString();
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite}) {
        const auto absent = Database::open(file, mode);
        QVERIFY(!absent);
        QVERIFY(absent.error().code == ErrorCode::NotFound);
        QVERIFY(!QFile::exists(QString::fromStdString(file)));
    }
    QVERIFY(Database::open(folder.path().toStdString(), OpenMode::Create).error().code ==
            ErrorCode::Unreadable);
    QVERIFY(!Database::open(file + "/no/b.db", OpenMode::Create));
    QVERIFY(Database::open(file, OpenMode::Create)->execute("CREATE TABLE t (x)"));
    auto reader = Database::open(file, OpenMode::ReadOnly);
    QVERIFY(reader);
    const auto written = reader->execute("INSERT INTO t VALUES (1)");
    QVERIFY(!written);
    QVERIFY(written.error().code == ErrorCode::WriteFailed);
}

void TestSqlite::tellsDamage() {
    const QTemporaryDir folder;
    const std::string file = folder.filePath("a.db").toStdString();
    QVERIFY(writeFileAtomically(file, std::string(5000, 'x')));
    for (const OpenMode mode : {OpenMode::ReadOnly, OpenMode::ReadWrite, OpenMode::Create}) {
        const auto database = Database::open(file, mode);
        QVERIFY(!database);
        QVERIFY(database.error().code == ErrorCode::Corrupt);
        QCOMPARE(database.error().where, file);
    }
    const std::string good = folder.filePath("b.db").toStdString();
    {
        auto database = Database::open(good, OpenMode::Create);
        QVERIFY(database->execute("CREATE TABLE t (x); INSERT INTO t VALUES (zeroblob(50000))"));
        QVERIFY(database->leaveWal());
    }
    std::string bytes = readFile(good).value();
    constexpr std::size_t kPageBytes = 4096;
    for (std::size_t i = kPageBytes; i < 2 * kPageBytes; ++i) // the root page of the table
        bytes[i] = '\xA5';
    QVERIFY(writeFileAtomically(good, bytes));
    auto damaged = Database::open(good, OpenMode::ReadWrite);
    QVERIFY(damaged);
    const auto result = damaged->execute("SELECT x FROM t");
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::Corrupt);
}

void TestSqlite::tellsAnotherWriter() {
    const QTemporaryDir folder;
    const std::string file = folder.filePath("a.db").toStdString();
    auto first = Database::open(file, OpenMode::Create);
    auto second = Database::open(file, OpenMode::ReadWrite);
    QVERIFY(first->execute("CREATE TABLE t (x)"));
    QVERIFY(second->execute("PRAGMA busy_timeout=1")); // the answer, without the 5 s
    auto held = Transaction::begin(*first);
    QVERIFY(held);
    QVERIFY(first->execute("INSERT INTO t VALUES (1)"));
    const auto refused = Transaction::begin(*second);
    QVERIFY(!refused);
    QVERIFY(refused.error().code == ErrorCode::Locked);
    QCOMPARE(refused.error().where, file);
    // In WAL mode a reader goes on, and sees what was committed.
    QCOMPARE(numberOf(*second, "SELECT count(*) FROM t"), std::int64_t{0});
    QVERIFY(held->commit());
    QCOMPARE(numberOf(*second, "SELECT count(*) FROM t"), std::int64_t{1});
}

void TestSqlite::leavesWalForCopies() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("a.db");
    auto database = Database::open(file.toStdString(), OpenMode::Create);
    QVERIFY(database->execute("CREATE TABLE t (x); INSERT INTO t VALUES (5)"));
    {
        auto reader = Database::open(file.toStdString(), OpenMode::ReadOnly);
        QCOMPARE(numberOf(*reader, "SELECT x FROM t"), std::int64_t{5});
        QVERIFY(database->execute("PRAGMA busy_timeout=1"));
        const auto refused = database->leaveWal();
        QVERIFY(!refused);
        QVERIFY(refused.error().code == ErrorCode::Locked);
    }
    QVERIFY(database->leaveWal());
    QVERIFY(!QFile::exists(file + "-wal"));
    QVERIFY(QFile::copy(file, folder.filePath("copy.db")));
    auto copy = Database::open(folder.filePath("copy.db").toStdString(), OpenMode::ReadOnly);
    QCOMPARE(numberOf(*copy, "SELECT x FROM t"), std::int64_t{5});
}

void TestSqlite::losesNoAcknowledgedRow() {
    const QTemporaryDir folder;
    const QString file = folder.filePath("a.db");
    qint64 acknowledged = 0;
    for (int round = 0; round < 5; ++round) {
        QProcess writer;
        writer.start(HILUM_CRASH_WRITER, {"rows", file});
        QByteArray output;
        while (output.count('\n') < 20 + 7 * round) {
            QVERIFY(writer.waitForReadyRead());
            output += writer.readAllStandardOutput();
        }
        writer.kill(); // SIGKILL
        QVERIFY(writer.waitForFinished());
        output += writer.readAllStandardOutput();
        const QByteArrayList lines = output.left(output.lastIndexOf('\n')).split('\n');
        acknowledged = lines.last().toLongLong();
        auto database = Database::open(file.toStdString(), OpenMode::ReadWrite);
        QVERIFY(database);
        QVERIFY(numberOf(*database, "SELECT count(*) FROM t") >= acknowledged);
        QCOMPARE(textOf(*database, "PRAGMA integrity_check"), std::string("ok"));
    }
    QVERIFY(acknowledged >= 5 * 20);
}

void TestSqlite::tellsAFullDisk() {
    const TestVolume volume("512k");
    if (!volume.mounted())
        QSKIP("A full disk needs a tmpfs, and only root may mount one");
    const std::string file = volume.file("a.db");
    auto database = Database::open(file, OpenMode::Create);
    QVERIFY2(database, database ? "" : sentence(database.error()).c_str());
    QVERIFY(database->execute("CREATE TABLE t (x)"));
    auto insert = database->prepare("INSERT INTO t VALUES (zeroblob(3000))");
    std::int64_t rows = 0;
    Result<> result;
    while ((result = insert->run()))
        QVERIFY(++rows < 1000);
    QVERIFY2(result.error().code == ErrorCode::DiskFull, sentence(result.error()).c_str());
    QVERIFY2(result.error().detail.find(" free") != std::string::npos, result.error().detail.c_str());
    QVERIFY(rows > 10);
    QCOMPARE(numberOf(*database, "SELECT count(*) FROM t"), rows);
    QCOMPARE(textOf(*database, "PRAGMA integrity_check"), std::string("ok"));
}

QTEST_GUILESS_MAIN(TestSqlite)
#include "tst_Sqlite.moc"
