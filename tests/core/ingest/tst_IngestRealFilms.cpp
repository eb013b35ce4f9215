// Real films, read in place. Expected numbers were counted from the same tables and files with Python's csv,
// glob and hashlib, not with Hilum.
#include "IngestFolder.h"
#include "base/Csv.h"
#include "base/Text.h"
#include "data/Catalogue.h"
#include "ingest/Ingest.h"

#include <QTest>

#include <map>
#include <set>

using namespace hilum;
using namespace hilum::ingest;
using hilum::testing::IngestFolder;
using hilum::testing::notes;

namespace {

std::filesystem::path films(const char* folder) {
    const char* root = std::getenv("HILUM_TEST_DATA");
    return root == nullptr || *root == '\0' ? std::filesystem::path() : std::filesystem::path(root) / folder;
}

#define NEEDS_FILMS(folder)                                                                                  \
    if (films(folder).empty() || !std::filesystem::exists(films(folder)))                                    \
    QSKIP("HILUM_TEST_DATA names no folder with real films (" folder "); nothing was tested")

std::map<std::string, int> parts(const std::vector<data::Record>& records) {
    std::map<std::string, int> count;
    for (const data::Record& record : records)
        ++count[record.givenPart];
    return count;
}

ImportReport imported(const char* folder, const IngestFolder& made, const IngestOptions& options = {}) {
    auto report = ingest::ingest(films(folder), made.workspace(), options);
    if (!report) {
        qWarning("%s", sentence(report.error()).c_str());
        return {};
    }
    qInfo("%s: %s films in %.2f s, %.0f a second", folder, countText(report->films).c_str(), report->elapsedS,
          static_cast<double>(report->films) / report->elapsedS);
    for (const Sentence& note : report->notes)
        qInfo("    %s", note.english().c_str());
    return std::move(report).value();
}

std::vector<data::Record> stored(const IngestFolder& made, const std::string& name) {
    auto catalogue = data::Catalogue::open(made.workspace());
    return catalogue->records(name).value();
}

} // namespace

class TestIngestRealFilms : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void nih256() {
        NEEDS_FILMS("nih-256");
        const IngestFolder made;
        const ImportReport report = imported("nih-256", made);
        QCOMPARE(report.dataset, std::string("nih-256"));
        QCOMPARE(report.films, 1004);
        QCOMPARE(report.patients, 685);
        QCOMPARE(report.positives, 500);
        QCOMPARE(report.boxes, 49);
        QCOMPARE(report.rowsWithoutImage, 0);
        QCOMPARE(report.imagesWithoutRow, 0);
        QVERIFY(report.skipped.empty());
        const auto records = stored(made, "nih-256");
        QCOMPARE(parts(records), (std::map<std::string, int>{{"train_val", 849}, {"test", 155}}));
    }

    void nihWithTheFullTable() {
        NEEDS_FILMS("nih");
        const IngestFolder made;
        const ImportReport report = imported("nih", made);
        QCOMPARE(report.films, 80);
        QCOMPARE(report.patients, 76);
        QCOMPARE(report.positives, 44);
        QCOMPARE(report.boxes, 7);
        QCOMPARE(report.rowsWithoutImage, 112'040);
        QCOMPARE(report.rowsWithoutImageExamples.size(), std::size_t{20});
        QCOMPARE(parts(stored(made, "nih"))["test"], 18);
    }

    void rsnaAlignedToNih() {
        NEEDS_FILMS("rsna");
        const IngestFolder made;
        IngestOptions options;
        options.nihRoot = films("nih-256");
        const ImportReport report = imported("rsna", made, options);
        QCOMPARE(report.films, 341);
        QCOMPARE(report.patients, 277);
        QCOMPARE(report.positives, 129);
        QCOMPARE(report.boxes, 205);
        QVERIFY(report.skipped.empty());
        const auto records = stored(made, "rsna");
        QCOMPARE(parts(records), (std::map<std::string, int>{{"train_val", 250}, {"test", 91}}));
        // The first row of source_map.csv.
        const auto first = std::find_if(records.begin(), records.end(), [](const data::Record& record) {
            return record.image == "7aa7dec8-c86e-4d49-bff8-cd257930ca69";
        });
        QVERIFY(first != records.end());
        QCOMPARE(first->nihImage, std::string("00000013_002.png"));
        QCOMPARE(first->patient, std::string("nih:13"));
        QCOMPARE(first->view, data::View::AP);
        QCOMPARE(first->sex, data::Sex::Male);
        QCOMPARE(first->ageYears, 60);
    }

    void rsnaFindsListsByItself() {
        NEEDS_FILMS("rsna");
        const IngestFolder made;
        const auto plan = ingest::plan(films("rsna"), made.workspace(), {});
        QVERIFY(plan);
        QCOMPARE(parts(plan->records), (std::map<std::string, int>{{"train_val", 250}, {"test", 91}}));
        QVERIFY(notes(plan->report, "by the lists in the folder “nih”"));
    }

    void kermany() {
        NEEDS_FILMS("kermany224");
        const IngestFolder made;
        const ImportReport report = imported("kermany224", made);
        QCOMPARE(report.films, 5840);
        QCOMPARE(report.positives, 3875 + 390);
        QCOMPARE(report.labelled, 5840);
        QCOMPARE(report.patients, 1635 + 202 - 170 + 1211 + 225);
        QVERIFY(report.skipped.empty());
        QVERIFY(notes(report, "170 person numbers in both train and test"));
        QVERIFY(
            notes(report, "30 groups of identical files (32 films more than once); 0 of them both in test"));
        QCOMPARE(parts(stored(made, "kermany224")),
                 (std::map<std::string, int>{{"train", 5216}, {"test", 624}}));
    }

    // Every file that is offered either comes in or is listed with a sentence; nothing is lost in between.
    void dicomOfEveryKind() {
        NEEDS_FILMS("dicom");
        const IngestFolder made;
        IngestOptions options;
        options.layout = Layout::DicomFolder;
        const auto plan = ingest::plan(films("dicom"), made.workspace(), options);
        QVERIFY(plan);
        const ImportReport report = imported("dicom", made, options);
        QVERIFY(report.films > 0);
        QCOMPARE(report.films + static_cast<std::int64_t>(report.skipped.size()),
                 static_cast<std::int64_t>(plan->records.size()));
        // The manifest's word: every radiograph that should decode came in.
        std::set<std::string> skipped;
        for (const Skipped& entry : report.skipped)
            skipped.insert(entry.file);
        const auto manifest = readCsv(films("dicom") / "manifest.csv");
        QVERIFY(manifest);
        int radiographs = 0;
        for (std::size_t row = 0; row < manifest->rows.size(); ++row) {
            const auto cell = [&](const char* column) {
                return manifest->cell(row, manifest->column(column));
            };
            if (cell("expect") != "decode" || (cell("modality") != "CR" && cell("modality") != "DX"))
                continue;
            ++radiographs;
            QVERIFY2(!skipped.contains(cell("file")), cell("file").c_str());
        }
        QVERIFY(radiographs > 0);
    }

    void negatives() {
        NEEDS_FILMS("negatives");
        const IngestFolder made;
        IngestOptions options;
        options.layout = Layout::CsvImages;
        const ImportReport report = imported("negatives", made, options);
        // Of the 11 files, five are no pictures or damaged, as their manifest says; six are readable
        // pictures.
        QCOMPARE(report.films, 6);
        QCOMPARE(report.skipped.size(), std::size_t{5});
    }

    void manyDatasetsInOneFolder() {
        NEEDS_FILMS("");
        const IngestFolder made;
        const auto plan = ingest::plan(films(""), made.workspace(), {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::NotADataset);
        for (const char* name : {"“kermany224”", "“nih”", "“nih-256”", "“rsna”"})
            QVERIFY2(plan.error().detail.find(name) != std::string::npos, plan.error().detail.c_str());
    }
};

QTEST_APPLESS_MAIN(TestIngestRealFilms)
#include "tst_IngestRealFilms.moc"
