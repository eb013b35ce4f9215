// NIH's layout in the variants met in the wild, on tiny made datasets. Expected values are read off the
// tables below.
#include "IngestFolder.h"
#include "data/Catalogue.h"
#include "data/PixelCache.h"
#include "ingest/Ingest.h"

#include <QTest>

#include <algorithm>

using namespace hilum;
using namespace hilum::ingest;
using hilum::testing::IngestFolder;
using hilum::testing::notes;

namespace {

constexpr const char* kHeader =
    "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View "
    "Position,OriginalImage[Width,Height],OriginalImagePixelSpacing[x,y]\n";

const data::Record* find(const std::vector<data::Record>& records, const std::string& image) {
    const auto found =
        std::find_if(records.begin(), records.end(), [&](const data::Record& r) { return r.image == image; });
    return found == records.end() ? nullptr : &*found;
}

} // namespace

class TestIngestNih : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tableListsAndBoxes() {
        const IngestFolder made;
        made.png("images_001/images/00000001_000.png", 1);
        made.png("images_002/images/00000013_002.png", 2);
        made.png("images_002/images/00000014_000.png", 3);
        made.text("Data_Entry_2017.csv",
                  std::string(kHeader) +
                      "00000001_000.png,Cardiomegaly|Pneumonia,0,1,57,M,PA,2682,2749,0.143,0.144\n"
                      "00000013_002.png,No Finding,27,13,411,F,AP,3056,2544,0.139,0.139\n"
                      "00000014_000.png,Infiltration,2,14,33,F,AP,3056,2544,0.139,0.139\n"
                      "00000099_000.png,Mass,0,99,44,F,AP,3056,2544,0.139,0.139\n");
        // As released: no newline at the end of either list.
        made.text("train_val_list.txt", "00000001_000.png\n00000099_000.png\n00000014_000.png");
        made.text("test_list.txt", "00000013_002.png");
        made.text("BBox_List_2017.csv", "Image Index,Finding Label,Bbox [x,y,w,h],,,\n"
                                        "00000014_000.png,Infiltrate,256,512,128,64,,,\n"
                                        "00000099_000.png,Mass,1,1,1,1,,,\n"
                                        "00000001_000.png,Mass,x,1,1,1,,,\n");

        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY2(report.ok(), report ? "" : report.error().detail.c_str());
        QCOMPARE(report->layout, std::string("nih"));
        QCOMPARE(report->dataset, std::string("films"));
        QCOMPARE(report->films, 3);
        QCOMPARE(report->patients, 3);
        QCOMPARE(report->positives, 1);
        QCOMPARE(report->boxes, 1);
        QCOMPARE(report->rowsWithoutImage, 1);
        QCOMPARE(report->rowsWithoutImageExamples, std::vector<std::string>{"00000099_000.png"});
        QVERIFY(notes(*report, "1 age of the table above 120 years"));

        auto catalogue = data::Catalogue::open(made.workspace());
        QVERIFY(catalogue);
        const auto records = catalogue->records("films");
        QVERIFY(records);
        const data::Record* first = find(*records, "00000001_000.png");
        QVERIFY(first != nullptr);
        QCOMPARE(first->patient, std::string("nih:1"));
        QCOMPARE(first->file, std::string("images_001/images/00000001_000.png"));
        QCOMPARE(first->givenPart, std::string("train_val"));
        QCOMPARE(first->target, 1);
        QCOMPARE(first->ageYears, 57);
        QCOMPARE(first->sex, data::Sex::Male);
        QCOMPARE(first->view, data::View::PA);
        QCOMPARE(first->originalWidth, 2682);
        QCOMPARE(first->originalHeight, 2749);
        QCOMPARE(first->spacingXMm, 0.143);
        QCOMPARE(first->spacingYMm, 0.144);
        QCOMPARE(first->contentHash.size(), std::size_t{64});
        const data::Record* second = find(*records, "00000013_002.png");
        QVERIFY(second != nullptr);
        QCOMPARE(second->ageYears, -1); // 411 years
        QCOMPARE(second->givenPart, std::string("test"));
        QCOMPARE(second->target, 0);
        QCOMPARE(second->followUp, 27);
        QVERIFY(second->findings.empty());
        const data::Record* third = find(*records, "00000014_000.png");
        QVERIFY(third != nullptr);
        QCOMPARE(third->boxes.size(), std::size_t{1});
        QCOMPARE(third->boxes[0].finding, std::string("Infiltration"));
        QCOMPARE(third->boxes[0].x, 0.25);
        QCOMPARE(third->boxes[0].y, 0.5);
        QCOMPARE(third->boxes[0].width, 0.125);
        QCOMPARE(third->boxes[0].height, 0.0625);
    }

    void cacheHoldsThePictures() {
        const IngestFolder made;
        made.png("images/00000001_000.png", 7);
        made.png("images/00000002_000.png", 90, 64, 32); // not square: centred on black
        made.text("Data_Entry_2017.csv", std::string(kHeader) +
                                             "00000001_000.png,Mass,0,1,57,M,PA,1,1,0.1,0.1\n"
                                             "00000002_000.png,Mass,0,2,57,M,PA,1,1,0.1,0.1\n");
        IngestOptions options;
        options.cacheSide = 32;
        QVERIFY(ingest::ingest(made.root(), made.workspace(), options));
        auto catalogue = data::Catalogue::open(made.workspace());
        const auto dataset = catalogue->dataset("films");
        QVERIFY(dataset);
        QCOMPARE(dataset->cacheFile, std::string("cache/films-32.hpx"));
        QCOMPARE(dataset->cacheSide, 32);
        const auto cache = data::PixelCache::open(made.workspace() / dataset->cacheFile);
        QVERIFY(cache);
        QCOMPARE((*cache)->rows(), 2U);
        const GreyImage expected = IngestFolder::ramp(7, 32, 32); // a copy: the size is the cache's own
        const GreyView film = (*cache)->film(0);
        for (int y = 0; y < 32; ++y)
            for (int x = 0; x < 32; ++x)
                QCOMPARE(film.at(x, y), expected.view().at(x, y));
        const GreyView wide = (*cache)->film(1);
        QCOMPARE(static_cast<int>(wide.at(16, 2)), 0);
        QVERIFY(wide.at(16, 16) > 0);
        QCOMPARE(static_cast<int>(wide.at(16, 29)), 0);
    }

    void
    sampleTable() { // sample_labels.csv: "060Y", sizes in columns of their own, boxes without trailing commas
        const IngestFolder made;
        made.png("sample/images/00000013_005.png");
        made.text(
            "sample_labels.csv",
            "Image Index,Finding Labels,Follow-up #,Patient ID,Patient Age,Patient Gender,View Position,"
            "OriginalImageWidth,OriginalImageHeight,OriginalImagePixelSpacing_x,OriginalImagePixelSpacing_"
            "y\r\n"
            "00000013_005.png,Emphysema|Infiltration,5,13,060Y,M,AP,3056,2544,0.139,0.138\r\n");
        made.text("BBox_List_2017.csv", "Image Index,Finding Label,Bbox [x,y,w,h]\r\n"
                                        "00000013_005.png,Atelectasis,512,0,512,1024\r\n");
        const auto plan = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY2(plan.ok(), plan ? "" : plan.error().detail.c_str());
        QCOMPARE(plan->layout, Layout::Nih);
        QCOMPARE(plan->records.size(), std::size_t{1});
        const data::Record& film = plan->records.front();
        QCOMPARE(film.ageYears, 60);
        QCOMPARE(film.originalWidth, 3056);
        QCOMPARE(film.originalHeight, 2544);
        QCOMPARE(film.spacingXMm, 0.139);
        QCOMPARE(film.spacingYMm, 0.138);
        QCOMPARE(film.boxes.at(0).width, 0.5);
        QCOMPARE(film.givenPart, std::string());
        QVERIFY(notes(plan->report, "no official part"));
    }

    void spreadsheetTable() { // ';', CRLF, BOM and quotes, as a spreadsheet saves it
        const IngestFolder made;
        made.png("00000001_000.png");
        made.text("Data_Entry_2017_v2020.csv",
                  "\xEF\xBB\xBF\"Image Index\";\"Finding Labels\";Follow-up #;Patient ID;Patient Age;Patient "
                  "Sex;View "
                  "Position\r\n\"00000001_000.png\";\"Pneumonia|Edema\";0;1;57;F;PA\r\n");
        const auto plan = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY2(plan.ok(), plan ? "" : plan.error().detail.c_str());
        QCOMPARE(plan->records.at(0).target, 1);
        QCOMPARE(plan->records.at(0).findings.size(), std::size_t{2});
        QCOMPARE(plan->records.at(0).sex, data::Sex::Female);
    }

    void missingColumnIsNamed() {
        const IngestFolder made;
        made.png("00000001_000.png");
        made.text("Data_Entry_2017.csv", "Image Index,Patient ID\n00000001_000.png,1\n");
        const auto plan = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::MissingColumn);
        const std::string all = plan.error().detail + plan.error().where;
        QVERIFY2(all.find("Finding Labels") != std::string::npos, all.c_str());
        QVERIFY2(all.find("Data_Entry_2017.csv") != std::string::npos, all.c_str());
    }

    void picturesWithoutRowAreCountedAndStayOut() {
        const IngestFolder made;
        made.png("images/00000001_000.png");
        made.png("images/00000002_000.png");
        made.text("Data_Entry_2017.csv", std::string(kHeader) +
                                             "00000001_000.png,Mass,0,1,57,M,PA,1,1,0.1,0.1\n"
                                             "00000001_000.png,Mass,0,1,57,M,PA,1,1,0.1,0.1\n");
        const auto plan = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY(plan);
        QCOMPARE(plan->records.size(), std::size_t{1});
        QCOMPARE(plan->report.imagesWithoutRow, 1);
        QCOMPARE(plan->report.imagesWithoutRowExamples, std::vector<std::string>{"images/00000002_000.png"});
        QVERIFY(notes(plan->report, "1 row for a film that an earlier row had named"));
    }

    void tableWithoutAnyPicture() {
        const IngestFolder made;
        made.text("Data_Entry_2017.csv",
                  std::string(kHeader) + "00000001_000.png,Mass,0,1,57,M,PA,1,1,0.1,0.1\n");
        const auto plan = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::NotFound);
    }
};

QTEST_APPLESS_MAIN(TestIngestNih)
#include "tst_IngestNih.moc"
