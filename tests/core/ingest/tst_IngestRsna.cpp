// RSNA's layout and how it meets NIH's, on tiny made datasets. Expected values are read off the tables below.
#include "IngestFolder.h"
#include "data/Catalogue.h"
#include "ingest/Ingest.h"

#include <QTest>

#include <algorithm>

using namespace hilum;
using namespace hilum::ingest;
using hilum::testing::IngestFolder;
using hilum::testing::notes;

namespace {

void makeRsna(const IngestFolder& made) {
    made.dicom("stage_2_train_images/aaa.dcm",
               {{0x00100020, {"LO", "aaa"}},
                {0x00100040, {"CS", "F"}},
                {0x00101010, {"AS", "49"}},
                {0x00185101, {"CS", "AP"}}},
               1);
    made.dicom("stage_2_train_images/bbb.dcm",
               {{0x00100020, {"LO", "bbb"}},
                {0x00100040, {"CS", "M"}},
                {0x00101010, {"AS", "148"}},
                {0x00185101, {"CS", "PA"}}},
               2);
    made.dicom("stage_2_train_images/ccc.dcm", {}, 3);
    made.text("stage_2_train_labels.csv", "patientId;x;y;width;height;Target\r\n"
                                          "aaa;256.0;0;128;512;1\r\n"
                                          "aaa;512;512;256;256;1\r\n"
                                          "bbb;;;;;0\r\n"
                                          "ccc;;;;;0\r\n"
                                          "ddd;;;;;0\r\n");
    made.text("stage_2_detailed_class_info.csv",
              "patientId,class\naaa,Lung Opacity\naaa,Lung Opacity\n"
              "bbb,Normal\nccc,No Lung Opacity / Not Normal\nddd,Normal\n");
}

void makeMatch(const IngestFolder& made) {
    made.text("rsna_to_nih_match.csv", "patientId,nih_image_index,match_mse,class\r\n"
                                       "aaa,00000013_005.png,1.8,Lung Opacity\r\n"
                                       "bbb,00000013_006.png,1.8,Normal\r\n");
}

void makeNih(const std::filesystem::path& folder) {
    std::filesystem::create_directories(folder);
    QVERIFY(writeFileAtomically(folder / "train_val_list.txt", "00000013_005.png"));
    QVERIFY(writeFileAtomically(folder / "test_list.txt", "00000013_006.png"));
    QVERIFY(writeFileAtomically(folder / "Data_Entry_2017.csv",
                                "Image Index,Finding Labels,Patient ID,OriginalImage[Width,Height],"
                                "OriginalImagePixelSpacing[x,y]\n"
                                "00000013_005.png,Mass,13,3056,2544,0.139,0.139\n"));
}

std::vector<data::Record> imported(const IngestFolder& made, const IngestOptions& options,
                                   ImportReport& report) {
    auto result = ingest::ingest(made.root(), made.workspace(), options);
    if (!result) {
        qWarning("%s (%s)", result.error().detail.c_str(), result.error().where.c_str());
        return {};
    }
    report = *result;
    auto catalogue = data::Catalogue::open(made.workspace());
    return catalogue->records(report.dataset).value();
}

} // namespace

class TestIngestRsna : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void labelsClassesAndTags() {
        const IngestFolder made;
        makeRsna(made);
        ImportReport report;
        const auto films = imported(made, {}, report);
        QCOMPARE(films.size(), std::size_t{3});
        QCOMPARE(report.layout, std::string("rsna"));
        QCOMPARE(report.rowsWithoutImage, 1);
        QCOMPARE(report.positives, 1);
        QCOMPARE(report.boxes, 2);
        QVERIFY(notes(report, "patients are unknown"));
        QVERIFY(notes(report, "1 age above 120 years"));
        const data::Record& a = films[0];
        QCOMPARE(a.image, std::string("aaa"));
        QCOMPARE(a.patient, std::string("rsna:aaa"));
        QCOMPARE(a.target, 1);
        QCOMPARE(a.findings, std::vector<std::string>{"Pneumonia"});
        QCOMPARE(a.sex, data::Sex::Female);
        QCOMPARE(a.ageYears, 49);
        QCOMPARE(a.view, data::View::AP);
        QCOMPARE(a.boxes.at(0).x, 0.25);
        QCOMPARE(a.boxes.at(0).height, 0.5);
        QCOMPARE(a.boxes.at(1).width, 0.25);
        QCOMPARE(films[1].ageYears, -1);
        QVERIFY(films[1].findings.empty());
        QCOMPARE(films[2].findings, std::vector<std::string>{"No Lung Opacity / Not Normal"});
        QCOMPARE(films[2].target, 0);
    }

    void matchTableAndNihFolder() {
        const IngestFolder made;
        makeRsna(made);
        makeMatch(made);
        makeNih(made.base() / "lists");
        IngestOptions options;
        options.nihRoot = made.base() / "lists";
        ImportReport report;
        const auto films = imported(made, options, report);
        QCOMPARE(films.size(), std::size_t{3});
        QCOMPARE(films[0].patient, std::string("nih:13"));
        QCOMPARE(films[1].patient, std::string("nih:13"));
        QCOMPARE(films[2].patient, std::string("rsna:ccc"));
        QCOMPARE(films[0].nihImage, std::string("00000013_005.png"));
        QCOMPARE(films[0].givenPart, std::string("train_val"));
        QCOMPARE(films[1].givenPart, std::string("test"));
        QCOMPARE(films[2].givenPart, std::string());
        QCOMPARE(films[0].originalWidth, 3056);
        QCOMPARE(films[0].spacingXMm, 0.139);
        QVERIFY(notes(report, "2 films aligned to NIH's official parts by the lists in the folder “lists”"));
        QVERIFY(notes(report, "1 film not in rsna_to_nih_match.csv"));
    }

    void listsOfTheFolderBeside() {
        const IngestFolder made;
        makeRsna(made);
        makeMatch(made);
        makeNih(made.base() / "nih-14");
        ImportReport report;
        const auto films = imported(made, {}, report);
        QCOMPARE(films.size(), std::size_t{3});
        QCOMPARE(films[1].givenPart, std::string("test"));
        QVERIFY(notes(report, "the folder “nih-14”"));
    }

    void listsOfTheWorkspace() {
        const IngestFolder made;
        makeRsna(made);
        makeMatch(made);
        const auto nih = made.base() / "elsewhere" / "chest14";
        makeNih(nih);
        QVERIFY(imaging::writePng(nih / "00000013_005.png", IngestFolder::ramp(0, 16, 16).view()));
        QVERIFY(ingest::ingest(nih, made.workspace(), {}));
        ImportReport report;
        auto films = imported(made, {}, report);
        QCOMPARE(films.size(), std::size_t{3});
        QCOMPARE(films[1].givenPart, std::string("test"));
        QVERIFY(notes(report, "the folder “chest14”"));
        // The films' folder is gone: what the catalogue knows serves, which is the one film that was there.
        std::filesystem::remove_all(nih);
        films = imported(made, {}, report);
        QCOMPARE(films[0].givenPart, std::string("train_val"));
        QCOMPARE(films[1].givenPart, std::string());
        QVERIFY(notes(report, "the workspace's dataset “chest14”"));
    }

    void namedNihFolderWithoutLists() {
        const IngestFolder made;
        makeRsna(made);
        makeMatch(made);
        IngestOptions options;
        options.nihRoot = made.base();
        const auto plan = ingest::plan(made.root(), made.workspace(), options);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::NotFound);
    }

    void missingColumnsAreNamed() {
        const IngestFolder made;
        makeRsna(made);
        made.text("source_map.csv", "patientId,image\naaa,1\n");
        const auto match = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY(!match);
        QCOMPARE(match.error().code, ErrorCode::MissingColumn);
        QVERIFY(match.error().where.find("source_map.csv") != std::string::npos);
        made.text("stage_2_train_labels.csv", "patientId,x,y,width,height\naaa,,,,\n");
        const auto labels = ingest::plan(made.root(), made.workspace(), {});
        QVERIFY(!labels);
        QCOMPARE(labels.error().code, ErrorCode::MissingColumn);
        const std::string all = labels.error().detail + labels.error().where;
        QVERIFY2(all.find("Target") != std::string::npos &&
                     all.find("stage_2_train_labels.csv") != std::string::npos,
                 all.c_str());
    }
};

QTEST_APPLESS_MAIN(TestIngestRsna)
#include "tst_IngestRsna.moc"
