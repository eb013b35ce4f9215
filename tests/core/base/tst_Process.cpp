#include "base/Process.h"

#include <QFile>
#include <QStorageInfo>
#include <QSysInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sys/wait.h>
#include <unistd.h>

using namespace hilum;

class TestProcess : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void knowsWhoIsAlive() {
        const std::int64_t self = processId();
        QCOMPARE(self, std::int64_t{::getpid()});
        QVERIFY(isAlive(self, bootId()));
        QVERIFY(isAlive(self, ""));
        QVERIFY(isAlive(1, bootId())); // of another user, when the tests do not run as root
        QVERIFY(!isAlive(self, "another-boot"));
        QVERIFY(!isAlive(0, bootId()));
        QVERIFY(!isAlive(-1, bootId()));
    }

    void tellsAReusedNumber() {
        const std::uint64_t start = processStartTicks(processId());
        QVERIFY(start > 0);
        QVERIFY(isAlive(processId(), bootId(), start));
        QVERIFY(!isAlive(processId(), bootId(), start + 1));
        QVERIFY(processStartTicks(processId()) >= processStartTicks(1));
    }

    void aZombieIsDead() {
        const pid_t child = ::fork();
        QVERIFY(child >= 0);
        if (child == 0)
            ::_exit(0);
        siginfo_t ended{};
        // WNOWAIT leaves the child a zombie.
        QCOMPARE(::waitid(P_PID, static_cast<id_t>(child), &ended, WEXITED | WNOWAIT), 0);
        QVERIFY(!isAlive(child, bootId()));
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        QVERIFY(!isAlive(child, bootId()));
        QCOMPARE(processStartTicks(child), std::uint64_t{0});
    }

    void namesTheMachine() {
        QCOMPARE(QString::fromStdString(hostName()), QSysInfo::machineHostName());
        QCOMPARE(QByteArray::fromStdString(bootId()), QSysInfo::bootUniqueId());
    }

    void measuresVolumes() {
        const QTemporaryDir folder;
        const auto free = freeBytes(folder.path().toStdString());
        QVERIFY(free);
        // Other processes write meanwhile: QStorageInfo's number within 1 GB.
        const double other = static_cast<double>(QStorageInfo(folder.path()).bytesAvailable());
        QVERIFY(std::abs(static_cast<double>(*free) - other) < 1e9);
        QVERIFY(freeBytes(folder.filePath("not/yet/there.bin").toStdString()));
    }

    void measuresMemory() {
        QVERIFY(physicalMemoryBytes() > 100'000'000U);
        const std::uint64_t before = peakResidentBytes();
        QVERIFY(before > 1'000'000U && before < physicalMemoryBytes());
        constexpr std::size_t kBytes = 64U << 20U;
        const std::vector<char> block(kBytes, 'x'); // written, hence resident
        QVERIFY(peakResidentBytes() > kBytes && block.back() == 'x');
    }
};

QTEST_APPLESS_MAIN(TestProcess)
#include "tst_Process.moc"
