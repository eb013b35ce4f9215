#include "base/AtomicFile.h"
#include "base/Log.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <thread>
#include <vector>

#include <sys/stat.h>

using namespace hilum;

namespace {

class FixedClock final : public Clock {
public:
    [[nodiscard]] std::int64_t nowMs() const override { return 1'714'564'800'123; } // date -u -d @1714564800
    [[nodiscard]] double steadyS() const override { return 0; }
};

} // namespace

class TestLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void writesLines() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("log.txt").toStdString();
        {
            const auto log = Log::open(file, m_clock);
            QVERIFY(log);
            (*log)->debug("unseen");
            (*log)->info("two\nlines");
            (*log)->error(Error(ErrorCode::Truncated, "12 bytes", "/films/Doe^Jane.dcm"));
        }
        {
            const auto log = Log::open(file, m_clock, LogLevel::Error);
            (*log)->warning("unseen");
            (*log)->error("appended");
        }
        QCOMPARE(readFile(file).value(),
                 std::string(
                     "2024-05-01T12:00:00.123Z INFO two lines\n"
                     "2024-05-01T12:00:00.123Z ERROR A file ends too early (12 bytes). Copy or download it "
                     "again.\n2024-05-01T12:00:00.123Z ERROR appended\n"));
        struct stat status {};
        QCOMPARE(::stat(file.c_str(), &status), 0);
        QCOMPARE(status.st_mode & 0777U, 0600U);
    }

    void beginsANewFileAtItsLimit() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("log.txt").toStdString();
        constexpr std::size_t kMaxBytes = 1000;
        const auto log = Log::open(file, m_clock, LogLevel::Info, kMaxBytes);
        for (int i = 0; i < 50; ++i)
            (*log)->info("line " + std::to_string(i));
        const std::string now = readFile(file).value();
        const std::string old = readFile(file + ".1").value();
        QVERIFY(now.size() <= kMaxBytes && old.size() <= kMaxBytes);
        QVERIFY(now.ends_with("line 49\n"));
        QVERIFY(!old.empty() && old.back() == '\n');
    }

    void keepsLinesOfThreadsApart() {
        const QTemporaryDir folder;
        const std::string file = folder.filePath("log.txt").toStdString();
        const auto log = Log::open(file, m_clock);
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&] {
                    for (int i = 0; i < 200; ++i)
                        (*log)->info("0123456789");
                });
        }
        const std::string line = "2024-05-01T12:00:00.123Z INFO 0123456789\n";
        std::string expected;
        for (int i = 0; i < 800; ++i)
            expected += line;
        QCOMPARE(readFile(file).value(), expected);
    }

    void tellsAFolderThatIsNotThere() {
        const auto log = Log::open("/no/such/folder/log.txt", m_clock);
        QVERIFY(!log);
        QVERIFY(log.error().code == ErrorCode::WriteFailed);
    }

private:
    FixedClock m_clock;
};

QTEST_APPLESS_MAIN(TestLog)
#include "tst_Log.moc"
