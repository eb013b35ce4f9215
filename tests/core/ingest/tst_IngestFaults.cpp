// Damaged files, cancelling, full disks: what is kept, what is listed, and that nothing is left behind.
#include "IngestFolder.h"
#include "base/Text.h"
#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "ingest/Ingest.h"

#include <QTest>

#include <atomic>
#include <set>
#include <sys/stat.h>

using namespace hilum;
using namespace hilum::ingest;
using hilum::testing::IngestFolder;
using hilum::testing::notes;

namespace {

/// NORMAL and PNEUMONIA with `films` pictures, of which the last `broken` are texts.
void makeClasses(const IngestFolder& made, int films, int broken) {
    for (int i = 0; i < films; ++i) {
        const std::string path = (i % 2 == 0 ? "NORMAL/" : "PNEUMONIA/") + std::to_string(1000 + i) + ".png";
        if (i >= films - broken)
            made.text(path, "no picture");
        else
            made.png(path, i);
    }
}

/// Without SQLite's own companions, which come and go with readers.
std::set<std::string> filesBelow(const std::filesystem::path& folder) {
    std::set<std::string> files;
    std::error_code ec;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(folder, ec)) {
        const std::string path = entry.path().lexically_relative(folder).generic_string();
        if (!path.ends_with("-wal") && !path.ends_with("-shm"))
            files.insert(path);
    }
    return files;
}

} // namespace

class TestIngestFaults : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void damagedFilesAreSkippedAndListed() {
        const IngestFolder made;
        made.jpeg("NORMAL/a.jpeg", 1);
        made.jpeg("NORMAL/half.jpeg", 50, true);
        made.png("PNEUMONIA/b.png", 2);
        made.text("PNEUMONIA/html.png", "<html></html>");
        made.text("PNEUMONIA/empty.png", "");
        made.png("PNEUMONIA/z.png", 3);
        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY2(report.ok(), report ? "" : sentence(report.error()).c_str());
        QCOMPARE(report->films, 3);
        std::set<std::string> skipped;
        for (const Skipped& entry : report->skipped) {
            skipped.insert(entry.file);
            QVERIFY2(entry.reason.find(entry.file) != std::string::npos && entry.reason.back() == '.',
                     entry.reason.c_str());
        }
        QCOMPARE(skipped,
                 (std::set<std::string>{"NORMAL/half.jpeg", "PNEUMONIA/html.png", "PNEUMONIA/empty.png"}));
        // The rows closed up: row 2 holds the picture of shade 3 (its top left pixel, where the ramp begins).
        auto catalogue = data::Catalogue::open(made.workspace());
        const auto records = catalogue->records("films");
        QCOMPARE(records->at(2).file, std::string("PNEUMONIA/z.png"));
        QCOMPARE(records->at(2).cacheRow, 2U);
        const auto cache = data::PixelCache::open(made.workspace() / catalogue->dataset("films")->cacheFile);
        QVERIFY(cache);
        QCOMPARE((*cache)->rows(), 3U);
        QCOMPARE(static_cast<int>((*cache)->film(2).at(0, 0)), 3);
        QCOMPARE(static_cast<int>((*cache)->film(1).at(0, 0)), 2);
        QCOMPARE(filesBelow(made.workspace() / "cache"), std::set<std::string>{"films-128.hpx"});
    }

    void nothingReadable() {
        const IngestFolder made;
        makeClasses(made, 4, 4);
        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Unreadable);
        QVERIFY(!std::filesystem::exists(made.workspace()));
    }

    void tooManyDamagedFilesStopTheImport() {
        const IngestFolder made;
        makeClasses(made, 60, 21);
        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Unreadable);
        QVERIFY2(report.error().detail.find("21 of the first") != std::string::npos,
                 report.error().detail.c_str());
        QVERIFY2(report.error().where.find(".png") != std::string::npos, report.error().where.c_str());
        QVERIFY2(sentenceForLog(report.error()).find(".png") == std::string::npos,
                 "logs hold no names of films");
        QVERIFY(!std::filesystem::exists(made.workspace()));
    }

    void twentyDamagedFilesAreAlwaysAllowed() {
        const IngestFolder made;
        makeClasses(made, 60, 20);
        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY2(report.ok(), report ? "" : sentence(report.error()).c_str());
        QCOMPARE(report->films, 40);
        QCOMPARE(report->skipped.size(), std::size_t{20});
    }

    void cancelLeavesNothing() {
        const IngestFolder made;
        makeClasses(made, 40, 0);
        std::stop_source stop;
        std::atomic<std::int64_t> seen{0};
        const auto report = ingest::ingest(
            made.root(), made.workspace(), {},
            [&](const Progress& progress) {
                if (progress.phase == "Reading films" && (seen = progress.done) >= 5)
                    stop.request_stop();
            },
            stop.get_token());
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::Cancelled);
        QVERIFY(seen >= 5 && seen < 40);
        QVERIFY(!std::filesystem::exists(made.workspace()));
        std::stop_source before;
        before.request_stop();
        QCOMPARE(ingest::ingest(made.root(), made.workspace(), {}, {}, before.get_token()).error().code,
                 ErrorCode::Cancelled);
        QVERIFY(!std::filesystem::exists(made.workspace()));
    }

    void cancelKeepsTheEarlierImport() {
        const IngestFolder made;
        makeClasses(made, 10, 0);
        QVERIFY(ingest::ingest(made.root(), made.workspace(), {}));
        const auto before = filesBelow(made.workspace());
        std::stop_source stop;
        QVERIFY(!ingest::ingest(
            made.root(), made.workspace(), {},
            [&](const Progress& progress) {
                if (progress.phase == "Reading films" && progress.done == 3)
                    stop.request_stop();
            },
            stop.get_token()));
        QCOMPARE(filesBelow(made.workspace()), before);
        auto catalogue = data::Catalogue::open(made.workspace());
        QCOMPARE(catalogue->dataset("films")->films, 10);
    }

    void importingAgainReplaces() {
        const IngestFolder made;
        makeClasses(made, 10, 0);
        QVERIFY(ingest::ingest(made.root(), made.workspace(), {}));
        made.png("NORMAL/more.png", 99);
        const auto again = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY(again);
        QCOMPARE(again->dataset, std::string("films"));
        auto catalogue = data::Catalogue::open(made.workspace());
        QCOMPARE(catalogue->datasets()->size(), std::size_t{1});
        const auto dataset = catalogue->dataset("films");
        QCOMPARE(dataset->films, 11);
        const auto cache = data::PixelCache::open(made.workspace() / dataset->cacheFile);
        QVERIFY(cache);
        QCOMPARE((*cache)->rows(), 11U);
        QCOMPARE(filesBelow(made.workspace() / "cache").size(), std::size_t{1}); // the old cache is gone
    }

    void tooLittleSpace() {
        const IngestFolder made;
        makeClasses(made, 4, 0);
        IngestOptions options;
        options.keepFreeBytes = std::uint64_t{1} << 60U; // no volume has an exabyte free
        const auto report = ingest::ingest(made.root(), made.workspace(), options);
        QVERIFY(!report);
        QCOMPARE(report.error().code, ErrorCode::DiskFull);
        QCOMPARE(report.error().where, made.workspace().string());
        QVERIFY(!std::filesystem::exists(made.workspace()));
    }

    void unwritableWorkspace() {
        const IngestFolder made;
        makeClasses(made, 4, 0);
        made.text("../workspace", "a file where the workspace should be"); // permissions do not bind root
        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY(!report);
        QVERIFY2(report.error().code == ErrorCode::WriteFailed, sentence(report.error()).c_str());
        QVERIFY(std::filesystem::is_regular_file(made.workspace()));
    }

    void identicalFilesAreCounted() {
        const IngestFolder made;
        made.png("train/NORMAL/a.png", 1);
        made.png("train/NORMAL/b.png", 1);
        made.png("train/PNEUMONIA/c.png", 2);
        made.png("test/PNEUMONIA/d.png", 2);
        made.png("test/NORMAL/e.png", 3);
        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY(report);
        QCOMPARE(report->films, 5);
        QVERIFY(
            notes(*report, "2 groups of identical files (2 films more than once); 1 of them both in test"));
    }

    void othersCannotReadTheWorkspace() {
        const IngestFolder made;
        makeClasses(made, 4, 0);
        QVERIFY(ingest::ingest(made.root(), made.workspace(), {}));
        for (const std::string& path : filesBelow(made.workspace())) {
            struct stat status {};
            QCOMPARE(::stat((made.workspace() / path).c_str(), &status), 0);
            QVERIFY2((status.st_mode & 077U) == 0, path.c_str());
        }
    }

    void progressCountsEveryFilm() {
        const IngestFolder made;
        makeClasses(made, 30, 0);
        std::int64_t last = -1;
        bool rises = true;
        IngestOptions options;
        options.threads = 3;
        const auto report =
            ingest::ingest(made.root(), made.workspace(), options, [&](const Progress& progress) {
                if (progress.phase != "Reading films")
                    return;
                rises = rises && progress.done > last && progress.total == 30;
                last = progress.done;
            });
        QVERIFY(report);
        QVERIFY(rises);
        QCOMPARE(last, 30);
    }

    void reportIsJsonWhateverTheNames() {
        const IngestFolder made;
        made.png("NORMAL/a.png", 1);
        made.png("PNEUMONIA/b.png", 2);
        made.text(std::string("NORMAL/bad\xFF\xFE.png"), "x");
        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY(report);
        QCOMPARE(report->skipped.size(), std::size_t{1});
        auto catalogue = data::Catalogue::open(made.workspace());
        const auto stored = parseJson(catalogue->dataset("films")->importReport);
        QVERIFY(stored);
        QCOMPARE((*stored)["films"].get<int>(), 2);
        QCOMPARE((*stored)["skipped"].size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestIngestFaults)
#include "tst_IngestFaults.moc"
