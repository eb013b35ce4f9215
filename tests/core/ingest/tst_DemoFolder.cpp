// The folder of the synthetic demo set: completed, left alone or refused; and what goes wrong while it is
// written.
#include "DemoSet.h"
#include "base/AtomicFile.h"
#include "ingest/demo/Tables.h"

#include <QTemporaryDir>
#include <QTest>
#include <csignal>
#include <limits>
#include <sys/resource.h>

using namespace hilum;
using namespace hilum::ingest;
namespace fs = std::filesystem;

namespace {

std::map<std::string, fs::file_time_type> timesBelow(const fs::path& folder) {
    std::map<std::string, fs::file_time_type> times;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file())
            times[entry.path().string()] = entry.last_write_time();
    return times;
}

} // namespace

class TestDemoFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void secondRunLeavesItAlone();
    void interruptedRunIsCompleted();
    void lostFileIsDrawnAgain();
    void foreignFoldersAreRefused();
    void writeFailureIsAResult();
    void badOptionsAreNamed();

private:
    QTemporaryDir m_root;
    fs::path m_folder;
    DemoSummary m_summary;
};

void TestDemoFolder::initTestCase() {
    QVERIFY(m_root.isValid());
    m_folder = fs::path(m_root.path().toStdString()) / "demo";
    const auto made = makeDemo(m_folder, smallSet());
    QVERIFY2(made.ok(), made ? "" : made.error().detail.c_str());
    m_summary = *made;
}

void TestDemoFolder::secondRunLeavesItAlone() {
    const auto before = timesBelow(m_folder);
    int calls = 0;
    const auto again = makeDemo(m_folder, smallSet(), [&](const Progress&) { ++calls; });
    QVERIFY(again.ok());
    QCOMPARE(calls, 0);
    QCOMPARE(again->rsnaPositive, m_summary.rsnaPositive);
    QCOMPARE(again->nihFilms, m_summary.nihFilms);
    QVERIFY(timesBelow(m_folder) == before);
}

void TestDemoFolder::interruptedRunIsCompleted() {
    const fs::path folder = fs::path(m_root.path().toStdString()) / "interrupted";
    std::stop_source stop;
    const auto cancelled = makeDemo(
        folder, smallSet(),
        [&](const Progress& p) {
            if (p.done == 5)
                stop.request_stop();
        },
        stop.get_token());
    QVERIFY(!cancelled.ok());
    QCOMPARE(cancelled.error().code, ErrorCode::Cancelled);
    QVERIFY(!fs::exists(folder / "nih/Data_Entry_2017.csv"));
    QVERIFY(makeDemo(folder, smallSet()).ok());
    QVERIFY(hashesBelow(folder) == hashesBelow(m_folder));
}

void TestDemoFolder::lostFileIsDrawnAgain() {
    const auto whole = hashesBelow(m_folder);
    const demo::FilmEntry film = demo::listFilms(smallSet()).front();
    fs::remove(m_folder / "nih" / "images_001/images" / film.name);
    QVERIFY(makeDemo(m_folder, smallSet()).ok());
    QVERIFY(hashesBelow(m_folder) == whole);
}

void TestDemoFolder::foreignFoldersAreRefused() {
    DemoOptions other = smallSet();
    other.seed = 8;
    const auto whole = hashesBelow(m_folder);
    const auto refused = makeDemo(m_folder, other);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().code, ErrorCode::BadValue);
    QVERIFY(hashesBelow(m_folder) == whole);

    const fs::path folder = fs::path(m_root.path().toStdString()) / "real";
    fs::create_directories(folder / "nih");
    QVERIFY(writeFileAtomically(folder / "nih" / "Data_Entry_2017.csv", "real").ok());
    const auto real = makeDemo(folder, smallSet());
    QVERIFY(!real.ok());
    QCOMPARE(real.error().code, ErrorCode::BadValue);
    QCOMPARE(readFile(folder / "nih" / "Data_Entry_2017.csv").value(), std::string("real"));
}

void TestDemoFolder::writeFailureIsAResult() {
    // A limit on the size of files stands for a full disk: PNG files of this size do not fit in it.
    const auto old = std::signal(SIGXFSZ, SIG_IGN);
    rlimit before{};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit tight{1500, before.rlim_max};
    setrlimit(RLIMIT_FSIZE, &tight);
    const fs::path folder = fs::path(m_root.path().toStdString()) / "full";
    const auto made = makeDemo(folder, smallSet());
    setrlimit(RLIMIT_FSIZE, &before);
    std::signal(SIGXFSZ, old);
    QVERIFY(!made.ok());
    QVERIFY(made.error().code == ErrorCode::WriteFailed || made.error().code == ErrorCode::DiskFull);
    for (const auto& [name, hash] : hashesBelow(folder))
        QVERIFY2(name == "synthetic.json", name.c_str()); // nothing half-written stays
    QVERIFY(makeDemo(folder, smallSet()).ok());
    QVERIFY(hashesBelow(folder) == hashesBelow(m_folder));
}

void TestDemoFolder::badOptionsAreNamed() {
    const fs::path folder = fs::path(m_root.path().toStdString()) / "bad";
    const auto expect = [&](auto change, const char* where) {
        DemoOptions options = smallSet();
        change(options);
        const auto made = makeDemo(folder, options);
        QVERIFY(!made.ok());
        QCOMPARE(made.error().code, ErrorCode::BadValue);
        QCOMPARE(made.error().where, std::string(where));
    };
    expect([](DemoOptions& o) { o.patients = 0; }, "patients");
    expect([](DemoOptions& o) { o.side = -1; }, "side");
    expect([](DemoOptions& o) { o.side = 100000; }, "side");
    expect([](DemoOptions& o) { o.rsnaShare = 1.5; }, "rsnaShare");
    expect([](DemoOptions& o) { o.rsnaShare = std::numeric_limits<double>::quiet_NaN(); }, "rsnaShare");
    QVERIFY(!fs::exists(folder));
    QVERIFY(drawDemoFilm(1, 1, 0, 0).picture.empty());
}

QTEST_APPLESS_MAIN(TestDemoFolder)
#include "tst_DemoFolder.moc"
