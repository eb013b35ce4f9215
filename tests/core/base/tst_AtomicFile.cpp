#include "TestVolume.h"

#include "base/AtomicFile.h"
#include "base/Text.h"

#include <QDir>
#include <QProcess>
#include <QTest>

#include <csignal>

#include <sys/resource.h>
#include <sys/stat.h>

using namespace hilum;

class TestAtomicFile : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesAndReplaces();
    void dropsWhatWasNotCommitted();
    void refusesWhatIsNoRegularFile();
    void followsSymbolicLinks();
    void namesAMissingFolder();
    void readsWithLimits();
    void makesPrivateFolders();
    void keepsTheOldFileInEveryCrash_data();
    void keepsTheOldFileInEveryCrash();
    void tellsAFullDisk();
    void tellsAFileSizeLimit();
};

namespace {

QStringList entries(const QString& folder) {
    return QDir(folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot,
                                  QDir::Name);
}

std::string contentOf(const std::string& file) {
    const auto text = readFile(file);
    return text ? text.value() : "unreadable: " + sentence(text.error());
}

} // namespace

void TestAtomicFile::writesAndReplaces() {
    const QTemporaryDir folder;
    const std::string target = folder.filePath("a.txt").toStdString();
    QVERIFY(writeFileAtomically(target, "first"));
    QCOMPARE(contentOf(target), std::string("first"));
    AtomicFile file(target);
    QVERIFY(file.write("sec"));
    QCOMPARE(contentOf(target), std::string("first"));
    QVERIFY(file.write("ond"));
    QVERIFY(file.commit());
    QCOMPARE(contentOf(target), std::string("second"));
    QVERIFY(!file.write("late"));
    QCOMPARE(entries(folder.path()), QStringList{"a.txt"});
    struct stat status {};
    QCOMPARE(::stat(target.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0600U);
}

void TestAtomicFile::dropsWhatWasNotCommitted() {
    const QTemporaryDir folder;
    const std::string target = folder.filePath("a.txt").toStdString();
    {
        AtomicFile file(target);
        QVERIFY(file.write("half"));
        QCOMPARE(entries(folder.path()).size(), 1);
    }
    QVERIFY(entries(folder.path()).isEmpty());
}

void TestAtomicFile::refusesWhatIsNoRegularFile() {
    const QTemporaryDir folder;
    const std::string pipe = folder.filePath("pipe").toStdString();
    QCOMPARE(::mkfifo(pipe.c_str(), 0600), 0);
    for (const std::string& target : {pipe, folder.path().toStdString()}) {
        const auto result = writeFileAtomically(target, "x");
        QVERIFY(!result);
        QVERIFY(result.error().code == ErrorCode::WriteFailed);
        QVERIFY(readFile(target).error().code == ErrorCode::Unreadable);
    }
    QCOMPARE(entries(folder.path()), QStringList{"pipe"});
}

void TestAtomicFile::followsSymbolicLinks() {
    const QTemporaryDir folder;
    const std::string target = folder.filePath("real").toStdString();
    const std::string link = folder.filePath("link").toStdString();
    QVERIFY(writeFileAtomically(target, "old"));
    std::filesystem::create_symlink("real", link);
    QVERIFY(writeFileAtomically(link, "new"));
    QVERIFY(std::filesystem::is_symlink(link));
    QCOMPARE(contentOf(target), std::string("new"));
}

void TestAtomicFile::namesAMissingFolder() {
    const QTemporaryDir folder;
    const std::string target = folder.filePath("no/such/a.txt").toStdString();
    const auto result = writeFileAtomically(target, "x");
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::WriteFailed);
    QCOMPARE(result.error().where, target);
    const auto text = readFile(target);
    QVERIFY(!text);
    QVERIFY(text.error().code == ErrorCode::NotFound);
}

void TestAtomicFile::readsWithLimits() {
    const QTemporaryDir folder;
    const std::string target = folder.filePath("a").toStdString();
    const std::string content(10'000, 'x');
    QVERIFY(writeFileAtomically(target, content));
    QCOMPARE(readFile(target, 10'000).value(), content);
    const auto tooLarge = readFile(target, 9'999);
    QVERIFY(!tooLarge);
    QVERIFY(tooLarge.error().code == ErrorCode::TooLarge);
    QVERIFY(writeFileAtomically(target, ""));
    QCOMPARE(contentOf(target), std::string());
    // Files of /proc claim to be empty.
    QVERIFY(contentOf("/proc/self/status").find("Name:") != std::string::npos);
}

void TestAtomicFile::makesPrivateFolders() {
    const QTemporaryDir folder;
    const std::filesystem::path made = folder.filePath("a/b/c").toStdString();
    QVERIFY(makePrivateFolder(made));
    QVERIFY(makePrivateFolder(made));
    for (const auto& path : {made, made.parent_path(), made.parent_path().parent_path()}) {
        struct stat status {};
        QCOMPARE(::stat(path.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0700U);
    }
    QVERIFY(writeFileAtomically(made / "file", "x"));
    const auto below = makePrivateFolder(made / "file" / "d");
    QVERIFY(!below);
    QVERIFY(below.error().code == ErrorCode::WriteFailed);
}

void TestAtomicFile::keepsTheOldFileInEveryCrash_data() {
    QTest::addColumn<QString>("failpoint");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("content");
    constexpr int kKilled = 137;
    QTest::newRow("before write") << "atomic-before-write:1" << kKilled << QByteArray("old");
    QTest::newRow("before sync") << "atomic-before-sync:1" << kKilled << QByteArray("old");
    QTest::newRow("before rename") << "atomic-before-rename:1" << kKilled << QByteArray("old");
    QTest::newRow("after rename") << "atomic-after-rename:1" << kKilled << QByteArray("new");
    QTest::newRow("a hit that does not come") << "atomic-before-sync:2" << 0 << QByteArray("new");
    QTest::newRow("no failpoint") << "" << 0 << QByteArray("new");
}

void TestAtomicFile::keepsTheOldFileInEveryCrash() {
    QFETCH(const QString, failpoint);
    QFETCH(const int, exitCode);
    QFETCH(const QByteArray, content);
    const QTemporaryDir folder;
    const QString target = folder.filePath("a.txt");
    QVERIFY(writeFileAtomically(target.toStdString(), "old"));
    QProcess writer;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("HILUM_FAIL", failpoint);
    writer.setProcessEnvironment(environment);
    writer.start(HILUM_CRASH_WRITER, {"file", target, "new"});
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::NormalExit);
    QCOMPARE(writer.exitCode(), exitCode);
    QCOMPARE(contentOf(target.toStdString()), content.toStdString());
    for (const QString& entry : entries(folder.path()))
        QVERIFY2(entry == "a.txt" || entry.startsWith(".hilum-tmp-"), qPrintable(entry));
}

void TestAtomicFile::tellsAFullDisk() {
    const TestVolume volume("256k");
    if (!volume.mounted())
        QSKIP("A full disk needs a tmpfs, and only root may mount one");
    const std::string target = volume.file("a");
    QVERIFY(writeFileAtomically(target, "the last good state"));
    const std::string block(32U << 10U, 'x');
    const auto again = [&] { return writeFileAtomically(target, std::string(std::size_t{160} << 10U, 'y')); };
    {
        AtomicFile file(target);
        Result<> written;
        int blocks = 0;
        while ((written = file.write(block)))
            QVERIFY(++blocks < 100);
        QVERIFY2(written.error().code == ErrorCode::DiskFull, written.error().detail.c_str());
        QCOMPARE(written.error().where, target);
        QVERIFY2(written.error().detail.find(" free") != std::string::npos, written.error().detail.c_str());
        const auto committed = file.commit();
        QVERIFY(!committed);
        QVERIFY(committed.error().code == ErrorCode::DiskFull);
        QVERIFY(!again());
    }
    QCOMPARE(contentOf(target), std::string("the last good state"));
    QCOMPARE(entries(volume.path()), QStringList{"a"});
    QVERIFY(again()); // what was dropped makes room
}

void TestAtomicFile::tellsAFileSizeLimit() {
    // Without SIGXFSZ's default action the write ends with EFBIG.
    struct rlimit before {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    const QTemporaryDir folder;
    const std::string target = folder.filePath("a").toStdString();
    QVERIFY(writeFileAtomically(target, "old"));
    auto* const handler = std::signal(SIGXFSZ, SIG_IGN);
    struct rlimit limit = before;
    limit.rlim_cur = 4096;
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limit), 0);
    const auto result = writeFileAtomically(target, std::string(8192, 'x'));
    ::setrlimit(RLIMIT_FSIZE, &before);
    (void)std::signal(SIGXFSZ, handler);
    QVERIFY(!result);
    QVERIFY(result.error().code == ErrorCode::WriteFailed);
    QCOMPARE(contentOf(target), std::string("old"));
    QCOMPARE(entries(folder.path()), QStringList{"a"});
}

QTEST_GUILESS_MAIN(TestAtomicFile)
#include "tst_AtomicFile.moc"
