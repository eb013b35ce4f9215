// The process ends as by a power cut in the middle of an import: the earlier import stays whole, and the next
// one clears up. The import runs in a child process of this program, ended by HILUM_FAIL.
#include "IngestFolder.h"
#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "ingest/Ingest.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

using namespace hilum;
using namespace hilum::ingest;
using hilum::testing::IngestFolder;

namespace {

constexpr const char* kImport = "--import";

struct State {
    std::int64_t films = 0;
    std::int64_t cacheRows = 0;
    std::size_t cacheFiles = 0;
};

State stateOf(const IngestFolder& made) {
    State state;
    auto catalogue = data::Catalogue::open(made.workspace());
    const auto dataset = catalogue->dataset("films");
    if (!dataset)
        return state;
    state.films = dataset->films;
    if (const auto cache = data::PixelCache::open(made.workspace() / dataset->cacheFile); cache)
        state.cacheRows = (*cache)->rows();
    for (const auto& entry : std::filesystem::directory_iterator(made.workspace() / "cache"))
        state.cacheFiles += entry.is_regular_file() ? 1 : 0;
    return state;
}

int importInChild(const IngestFolder& made, const QString& failpoint) {
    QProcess child;
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert("HILUM_FAIL", failpoint);
    child.setProcessEnvironment(environment);
    child.start(QCoreApplication::applicationFilePath(),
                {kImport, QString::fromStdString(made.root().string()),
                 QString::fromStdString(made.workspace().string())});
    child.waitForFinished();
    return child.exitStatus() == QProcess::NormalExit ? child.exitCode() : -1;
}

} // namespace

class TestIngestKill : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void killed_data() {
        QTest::addColumn<QString>("failpoint");
        QTest::addColumn<bool>("withDamagedFile"); // then the rows are copied once more
        QTest::addColumn<int>("filmsAfter");
        for (const bool damaged : {false, true}) {
            const char* kind = damaged ? "damaged" : "sound";
            QTest::addRow("before cache, %s", kind) << "ingest-before-cache:1" << damaged << 2;
            QTest::addRow("before store, %s", kind) << "ingest-before-store:1" << damaged << 2;
            QTest::addRow("after store, %s", kind) << "ingest-after-store:1" << damaged << 3;
        }
    }
    void killed() {
        QFETCH(QString, failpoint);
        QFETCH(bool, withDamagedFile);
        QFETCH(int, filmsAfter);
        const IngestFolder made;
        made.png("NORMAL/a.png", 1);
        made.png("PNEUMONIA/b.png", 2);
        QCOMPARE(importInChild(made, ""), 0);
        QCOMPARE(stateOf(made).films, 2);
        made.png("PNEUMONIA/c.png", 3);
        if (withDamagedFile)
            made.text("NORMAL/broken.png", "x");

        constexpr int kKilled = 137;
        QCOMPARE(importInChild(made, failpoint), kKilled);
        const State after = stateOf(made);
        QCOMPARE(after.films, filmsAfter);
        QCOMPARE(after.cacheRows, filmsAfter); // the catalogue's cache is the one that belongs to it

        QCOMPARE(importInChild(made, ""), 0);
        QCOMPARE(importInChild(made, ""), 0); // the two names of the cache take turns
        const State again = stateOf(made);
        QCOMPARE(again.films, 3);
        QCOMPARE(again.cacheRows, 3);
        QCOMPARE(again.cacheFiles, std::size_t{1});
    }
};

int main(int argc, char** argv) {
    if (argc == 4 && std::string_view(argv[1]) == kImport)
        return ingest::ingest(argv[2], argv[3], {}) ? 0 : 1;
    QCoreApplication app(argc, argv);
    TestIngestKill test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_IngestKill.moc"
