// Class folders, CSV with images, DICOM folders, and what is no dataset, on tiny made datasets.
#include "IngestFolder.h"
#include "base/Text.h"
#include "data/Catalogue.h"
#include "ingest/Ingest.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace hilum;
using namespace hilum::ingest;
using hilum::testing::IngestFolder;
using hilum::testing::notes;

namespace {

const data::Record& film(const IngestPlan& plan, std::string_view file) {
    static const data::Record none;
    for (const data::Record& record : plan.records)
        if (record.file == file)
            return record;
    return none;
}

IngestPlan planned(const IngestFolder& made, const IngestOptions& options = {}) {
    auto plan = ingest::plan(made.root(), made.workspace(), options);
    if (!plan) {
        qWarning("%s", sentence(plan.error()).c_str());
        return {};
    }
    return std::move(plan).value();
}

} // namespace

class TestIngestFolders : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void classFoldersWithParts() {
        const IngestFolder made;
        made.jpeg("train/NORMAL/IM-0115-0001.jpeg", 1);
        made.jpeg("train/PNEUMONIA/person7_bacteria_2931.jpeg", 2);
        made.jpeg("train/PNEUMONIA/person7_virus_1.jpeg", 3);
        made.jpeg("val/NORMAL/NORMAL2-IM-1427-0001.jpeg", 4);
        made.jpeg("test/PNEUMONIA/person7_virus_9.jpeg", 5);
        made.jpeg("test/NORMAL/anything.jpeg", 6);
        made.text("__MACOSX/train/NORMAL/._IM-0115-0001.jpeg", "x");
        const IngestPlan plan = planned(made);
        QCOMPARE(plan.layout, Layout::ClassFolders);
        QCOMPARE(plan.records.size(), std::size_t{6});
        QCOMPARE(film(plan, "train/NORMAL/IM-0115-0001.jpeg").patient, std::string("films:IM-0115"));
        QCOMPARE(film(plan, "train/NORMAL/IM-0115-0001.jpeg").target, 0);
        QVERIFY(film(plan, "train/NORMAL/IM-0115-0001.jpeg").findings.empty());
        const data::Record& seven = film(plan, "train/PNEUMONIA/person7_bacteria_2931.jpeg");
        QCOMPARE(seven.patient, std::string("films:person7"));
        QCOMPARE(seven.target, 1);
        QCOMPARE(seven.givenPart, std::string("train"));
        QCOMPARE(seven.findings, std::vector<std::string>{"Pneumonia"});
        QCOMPARE(film(plan, "val/NORMAL/NORMAL2-IM-1427-0001.jpeg").givenPart, std::string("val"));
        QCOMPARE(film(plan, "val/NORMAL/NORMAL2-IM-1427-0001.jpeg").patient,
                 std::string("films:NORMAL2-IM-1427"));
        QCOMPARE(film(plan, "test/NORMAL/anything.jpeg").givenPart, std::string("test"));
        QCOMPARE(plan.report.patients, 4);
        QVERIFY(notes(plan.report, "1 person number in both train and test"));
        QVERIFY(notes(plan.report, "1 film whose name tells no patient"));
        QVERIFY(notes(plan.report, "validation folder has 1 film"));
    }

    void classFoldersOfUnknownNames() {
        const IngestFolder made;
        made.png("zebra/1.png", 1);
        made.png("antelope/1.png", 2);
        const IngestPlan plan = planned(made);
        QCOMPARE(plan.layout, Layout::ClassFolders);
        QCOMPARE(film(plan, "antelope/1.png").target, 0);
        QCOMPARE(film(plan, "zebra/1.png").target, 1);
        QVERIFY(notes(plan.report, "do not say which is pneumonia"));
    }

    void masksAreNoFilms() {
        const IngestFolder made;
        made.png("Normal/images/1.png", 1);
        made.png("Normal/masks/1.png", 2);
        made.png("Viral Pneumonia/images/1.png", 3);
        made.png("TB/images/1.png", 4);
        const IngestPlan plan = planned(made);
        QCOMPARE(plan.layout, Layout::ClassFolders);
        QCOMPARE(plan.records.size(), std::size_t{3});
        QCOMPARE(film(plan, "TB/images/1.png").target, -1);
        QCOMPARE(plan.report.labelled, 2);
    }

    void folderInFolder() { // as an archive unpacks
        const IngestFolder made;
        made.png("chest_xray/train/NORMAL/1.png", 1);
        made.png("chest_xray/train/PNEUMONIA/2.png", 2);
        const IngestPlan plan = planned(made);
        QCOMPARE(plan.layout, Layout::ClassFolders);
        QCOMPARE(plan.root.filename().string(), std::string("chest_xray"));
        QCOMPARE(plan.records.size(), std::size_t{2});
    }

    void csvWithImages() {
        const IngestFolder made;
        made.png("pictures/a.png", 1);
        made.png("pictures/b.png", 2);
        made.png("pictures/c.png", 3);
        made.png("pictures/d.png", 4);
        made.png("pictures/unlisted.png", 5);
        made.text("labels.csv", "\xEF\xBB\xBF"
                                "file;label;Patient ID;Age;Sex;View;Split\r\n"
                                "pictures/a.png;yes;P1;61;M;PA;train\r\n"
                                "pictures\\b.png;no;P2;150;F;AP;test\r\n"
                                "films/pictures/c.png;\"yes\";P1;;;;validation\r\n"
                                "d;no;;;;;\r\n"
                                "gone.png;no;P4;;;;\r\n");
        const IngestPlan plan = planned(made);
        QCOMPARE(plan.layout, Layout::CsvImages);
        QCOMPARE(plan.records.size(), std::size_t{4});
        const data::Record& a = film(plan, "pictures/a.png");
        QCOMPARE(a.target, 1);
        QCOMPARE(a.findings, std::vector<std::string>{"Pneumonia"});
        QCOMPARE(a.patient, std::string("films:P1"));
        QCOMPARE(a.ageYears, 61);
        QCOMPARE(a.sex, data::Sex::Male);
        QCOMPARE(a.view, data::View::PA);
        QCOMPARE(a.givenPart, std::string("train"));
        QCOMPARE(film(plan, "pictures/b.png").target, 0);
        QCOMPARE(film(plan, "pictures/b.png").ageYears, -1);
        QCOMPARE(film(plan, "pictures/c.png").givenPart, std::string("val"));
        QCOMPARE(film(plan, "pictures/d.png").patient, std::string("films:pictures/d.png"));
        QCOMPARE(plan.report.rowsWithoutImage, 1);
        QCOMPARE(plan.report.imagesWithoutRow, 1);
        QVERIFY(notes(plan.report, "1 row without a patient"));
    }

    void csvFindingLists() {
        const IngestFolder made;
        made.png("a.png", 1);
        made.png("b.png", 2);
        made.text("t.csv", "image_id,findings\na,Effusion|Pneumonia\nb,Mass|Effusion\n");
        const IngestPlan plan = planned(made);
        QCOMPARE(film(plan, "a.png").target, 1);
        QCOMPARE(film(plan, "b.png").target, 0);
        QCOMPARE(film(plan, "b.png").findings, (std::vector<std::string>{"Mass", "Effusion"}));
    }

    void csvColumnsByName() {
        const IngestFolder made;
        made.png("a.png", 1);
        made.png("b.png", 2);
        made.text("t.csv", "picture,outcome at day 30,who\na.png,1,X\nb.png,0,Y\n");
        IngestOptions options;
        options.layout = Layout::CsvImages;
        options.imageColumn = "picture";
        options.labelColumn = "outcome at day 30";
        options.patientColumn = "who";
        const IngestPlan plan = planned(made, options);
        QCOMPARE(plan.records.size(), std::size_t{2});
        QCOMPARE(film(plan, "a.png").target, 1);
        QCOMPARE(film(plan, "b.png").patient, std::string("films:Y"));
        options.labelColumn = "outcome at day 90";
        const auto missing = ingest::plan(made.root(), made.workspace(), options);
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::MissingColumn);
        const std::string all = missing.error().detail + missing.error().where;
        QVERIFY2(all.find("outcome at day 90") != std::string::npos && all.find("t.csv") != std::string::npos,
                 all.c_str());
    }

    void csvPathsNeverLeaveTheFolder() {
        const IngestFolder made;
        made.png("a.png", 1);
        made.png("../secret.png", 2);
        made.png("../outside/inner.png", 3);
        std::filesystem::create_symlink(made.base() / "secret.png", made.root() / "link.png");
        std::filesystem::create_directory_symlink(made.base() / "outside", made.root() / "out");
        made.text("t.csv", "image,label\na.png,1\n../secret.png,0\n" + (made.base() / "secret.png").string() +
                               ",0\nx/../../secret.png,0\n..\\secret.png,0\nlink.png,0\nout/inner.png,0\n"
                               "C:\\secret.png,0\n//server/secret.png,0\n./a.png,1\n");
        const IngestPlan plan = planned(made);
        QCOMPARE(plan.records.size(), std::size_t{1});
        QCOMPARE(plan.records.front().file, std::string("a.png"));
        std::set<std::string> refused;
        for (const Skipped& entry : plan.report.skipped)
            refused.insert(entry.file);
        for (const std::string name : {"../secret.png", "x/../../secret.png", "..\\secret.png", "link.png",
                                       "out/inner.png", "C:\\secret.png", "//server/secret.png"})
            QVERIFY2(refused.contains(name), name.c_str());
        QVERIFY(refused.contains((made.base() / "secret.png").string()));
    }

    void dicomFolder() {
        const IngestFolder made;
        made.dicom("A/one",
                   {{0x00080060, {"CS", "CR"}},
                    {0x00100020, {"LO", "SECRET-1"}},
                    {0x00100040, {"CS", "M"}},
                    {0x00101010, {"AS", "007M"}},
                    {0x00185101, {"CS", "PA"}}},
                   1);
        made.dicom("A/two.dcm", {{0x00080060, {"CS", "DX"}}, {0x00100020, {"LO", "SECRET-1"}}}, 2);
        made.dicom("B/three.dcm", {{0x00100020, {"LO", "SECRET-2"}}}, 3);
        made.dicom("B/ct.dcm", {{0x00080060, {"CS", "CT"}}, {0x00100020, {"LO", "SECRET-2"}}}, 4);
        made.dicom("nobody.dcm", {}, 5);
        made.text("DICOMDIR", "whatever");
        made.text("readme.txt", "whatever");
        const auto report = ingest::ingest(made.root(), made.workspace(), {});
        QVERIFY2(report.ok(), report ? "" : sentence(report.error()).c_str());
        QCOMPARE(report->layout, std::string("dicom"));
        QCOMPARE(report->films, 4);
        QCOMPARE(report->patients, 3);
        QCOMPARE(report->labelled, 0);
        QCOMPARE(report->skipped.size(), std::size_t{1});
        QCOMPARE(report->skipped.front().file, std::string("B/ct.dcm"));
        QVERIFY(notes(*report, "1 film without PatientID"));
        auto catalogue = data::Catalogue::open(made.workspace());
        const auto records = catalogue->records("films");
        QVERIFY(records);
        QCOMPARE((*records)[0].file, std::string("A/one"));
        QCOMPARE((*records)[0].patient, (*records)[1].patient);
        QVERIFY((*records)[0].patient != (*records)[2].patient);
        QCOMPARE((*records)[0].ageYears, 0);
        QCOMPARE((*records)[0].view, data::View::PA);
        for (std::size_t i = 0; i < records->size(); ++i) {
            QVERIFY((*records)[i].patient.find("SECRET") == std::string::npos);
            QCOMPARE((*records)[i].cacheRow, static_cast<std::uint32_t>(i));
        }
    }

    void noDataset() {
        const IngestFolder made;
        made.text("notes.txt", "x");
        const auto plan = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::NotADataset);
        QVERIFY(plan.error().detail.find("Data_Entry_2017") != std::string::npos);
        QVERIFY(plan.error().detail.find("stage_2_train_labels") != std::string::npos);
        const auto missing = ingest::plan(made.root() / "nowhere", made.workspace(), {});
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
        const auto file = ingest::plan(made.root() / "notes.txt", made.workspace(), {});
        QVERIFY(!file);
        QCOMPARE(file.error().code, ErrorCode::NotADataset);
        QVERIFY(!std::filesystem::exists(made.workspace()));
    }

    void severalDatasetsInside() {
        const IngestFolder made;
        made.png("one/NORMAL/a.png");
        made.png("one/PNEUMONIA/b.png");
        made.png("two/a.png");
        made.text("two/t.csv", "image,label\na.png,1\n");
        const auto plan = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::NotADataset);
        QVERIFY(plan.error().detail.find("“one”, “two”") != std::string::npos);
    }

    void namesAndMarks() {
        const IngestFolder made;
        made.png("A Folder/NORMAL/a.png", 1);
        made.png("A Folder/PNEUMONIA/b.png", 2);
        made.png("other/a-folder/NORMAL/a.png", 3);
        made.png("other/a-folder/PNEUMONIA/b.png", 4);
        made.text("other/synthetic.json", "{}");
        const auto first = ingest::ingest(made.root() / "A Folder", made.workspace(), {});
        QVERIFY(first);
        QCOMPARE(first->dataset, std::string("a-folder"));
        const auto second = ingest::ingest(made.root() / "other" / "a-folder", made.workspace(), {});
        QVERIFY(second);
        QCOMPARE(second->dataset,
                 std::string("a-folder-2")); // another folder's dataset is not replaced unasked
        auto catalogue = data::Catalogue::open(made.workspace());
        QVERIFY(!catalogue->dataset("a-folder")->synthetic);
        QVERIFY(catalogue->dataset("a-folder-2")->synthetic);
        IngestOptions bad;
        bad.name = "../Up";
        QCOMPARE(ingest::plan(made.root() / "A Folder", made.workspace(), bad).error().code,
                 ErrorCode::BadValue);
        bad.name.clear();
        bad.cacheSide = 0;
        QCOMPARE(ingest::plan(made.root() / "A Folder", made.workspace(), bad).error().code,
                 ErrorCode::BadValue);
    }
};

QTEST_APPLESS_MAIN(TestIngestFolders)
#include "tst_IngestFolders.moc"
