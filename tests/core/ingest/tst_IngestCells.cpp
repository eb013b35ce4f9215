// What cells mean. Expected values are the forms that the tables in the wild have (NIH 2017 and v2020, its
// sample table, RSNA's tags) and DICOM's age string (PS3.5 6.2, VR AS).
#include "ingest/Cells.h"
#include "ingest/NihTables.h"

#include <QTest>

using namespace hilum;
using namespace hilum::ingest;

class TestIngestCells : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ages_data() {
        QTest::addColumn<QString>("cell");
        QTest::addColumn<int>("years");
        QTest::addColumn<bool>("implausible");
        QTest::newRow("NIH") << "58" << 58 << false;
        QTest::newRow("NIH sample") << "060Y" << 60 << false;
        QTest::newRow("months") << "018M" << 1 << false;
        QTest::newRow("24 months are 2 years") << "024M" << 2 << false;
        QTest::newRow("weeks") << "052W" << 0 << false;
        QTest::newRow("days") << "012D" << 0 << false;
        QTest::newRow("spreadsheet") << "58.0" << 58 << false;
        QTest::newRow("oldest") << "120" << 120 << false;
        QTest::newRow("NIH's 414") << "414" << -1 << true;
        QTest::newRow("RSNA's 148") << "148" << -1 << true;
        QTest::newRow("negative") << "-3" << -1 << true;
        QTest::newRow("empty") << "" << -1 << false;
        QTest::newRow("word") << "unknown" << -1 << false;
        QTest::newRow("not a number") << "nan" << -1 << false;
        QTest::newRow("infinite") << "inf" << -1 << false;
        QTest::newRow("unit alone") << "Y" << -1 << false;
    }
    void ages() {
        QFETCH(QString, cell);
        const Age age = ageIn(cell.toStdString());
        QTEST(age.years, "years");
        QTEST(age.implausible, "implausible");
    }

    void classNames_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<int>("target");
        for (const char* name :
             {"NORMAL", "No Finding", "no_finding", "healthy", "0", "0.0", "no", "False", "non-pneumonia"})
            QTest::newRow(name) << name << 0;
        for (const char* name : {"PNEUMONIA", "Viral Pneumonia", "1", "1.0", "yes", "TRUE", "positive"})
            QTest::newRow(name) << name << 1;
        for (const char* name : {"COVID", "2", "tuberculosis", "", "abnormal"})
            QTest::newRow(*name == '\0' ? "empty" : name) << name << -1;
    }
    void classNames() {
        QFETCH(QString, name);
        QTEST(targetByName(name.toStdString()), "target");
    }

    void twoClassesExcludeEachOther() {
        const ClassMeaning meaning = meaningOf({"COVID", "Normal"});
        QCOMPARE(meaning.target.at("COVID"), 1);
        QCOMPARE(meaning.target.at("Normal"), 0);
        QCOMPARE(meaning.finding.at("COVID"), std::string("COVID"));
        QCOMPARE(meaning.finding.at("Normal"), std::string());
        QCOMPARE(meaning.notes.size(), std::size_t{1});
    }
    void twoUnknownClassesGoByTheAlphabet() {
        const ClassMeaning meaning = meaningOf({"zebra", "antelope"});
        QCOMPARE(meaning.target.at("antelope"), 0);
        QCOMPARE(meaning.target.at("zebra"), 1);
        QCOMPARE(meaning.notes.size(), std::size_t{1});
    }
    void moreClassesStayUnlabelledUnlessKnown() {
        const ClassMeaning meaning = meaningOf({"Normal", "Viral Pneumonia", "TB"});
        QCOMPARE(meaning.target.at("TB"), -1);
        QCOMPARE(meaning.target.at("Viral Pneumonia"), 1);
        QCOMPARE(meaning.target.at("Normal"), 0);
    }

    void findings() {
        using List = std::vector<std::string>;
        QCOMPARE(findingsIn("Emphysema|Pneumothorax"), (List{"Emphysema", "Pneumothorax"}));
        QCOMPARE(findingsIn("No Finding"), List{});
        QCOMPARE(findingsIn(""), List{});
        QCOMPARE(findingsIn("Mass| Mass ||Edema"), (List{"Mass", "Edema"}));
    }

    void sexesAndViews() {
        QCOMPARE(sexIn("M"), data::Sex::Male);
        QCOMPARE(sexIn("female"), data::Sex::Female);
        QCOMPARE(sexIn("O"), data::Sex::Unknown);
        QCOMPARE(viewIn("PA"), data::View::PA);
        QCOMPARE(viewIn("ap "), data::View::AP);
        QCOMPARE(viewIn("LL"), data::View::Lateral);
        QCOMPARE(viewIn(""), data::View::Unknown);
    }

    void namesOfDatasets() {
        QCOMPARE(datasetName("NIH Chest_X-ray14 (2017)"), std::string("nih-chest-x-ray14-2017"));
        QCOMPARE(datasetName("nih-256"), std::string("nih-256"));
        QCOMPARE(datasetName("../.."), std::string());
        QCOMPARE(datasetName(std::string(300, 'a')).size(), std::size_t{60});
    }

    void textIsMadeSafe() {
        QCOMPARE(cleanText("M\xC3\xBCller"), std::string("M\xC3\xBCller"));
        QCOMPARE(cleanText("a\x1B[31m\n"), std::string("a [31m "));
        QCOMPARE(cleanText("\xFFx\xC3"), std::string("?x?"));
    }

    void patients() {
        QCOMPARE(nihPatient("13"), std::string("nih:13"));
        QCOMPARE(nihPatient("00000013_005.png"), std::string("nih:13"));
        QCOMPARE(nihPatient("0"), std::string("nih:0"));
        QCOMPARE(nihPatient("13.0"), std::string("nih:13"));
        QCOMPARE(nihPatient("13x"), std::string());
        QCOMPARE(nihPatient(""), std::string());
    }

    // 667/1024, 125/1024, 255/1024, 749/1024: the first box of the RSNA sample by hand.
    void boxes() {
        const data::Box box = boxInFrame(667, 125, 255, 749, "Pneumonia");
        QCOMPARE(box.x, 667.0 / 1024);
        QCOMPARE(box.y, 125.0 / 1024);
        QCOMPARE(box.width, 255.0 / 1024);
        QCOMPARE(box.height, 749.0 / 1024);
        const data::Box cut = boxInFrame(-24, 1000, 124, 100, "");
        QCOMPARE(cut.x, 0.0);
        QCOMPARE(cut.width, 100.0 / 1024);
        QCOMPARE(cut.y + cut.height, 1.0);
        QCOMPARE(boxInFrame(2000, 0, 10, 10, "").width, 0.0);
        QCOMPARE(boxInFrame(0, 0, 0, 10, "").width, 0.0);
    }
};

QTEST_APPLESS_MAIN(TestIngestCells)
#include "tst_IngestCells.moc"
