// The demo set goes through the same readers as real data: what its maker says it wrote is what comes in.
#include "IngestFolder.h"
#include "base/Text.h"
#include "data/Catalogue.h"
#include "ingest/Demo.h"
#include "ingest/Ingest.h"

#include <QTest>

#include <set>

using namespace hilum;
using namespace hilum::ingest;
using hilum::testing::IngestFolder;

class TestIngestDemoSet : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void bothLayouts() {
        const IngestFolder made;
        DemoOptions options;
        options.patients = 30;
        options.side = 64;
        const auto demo = makeDemo(made.base() / "demo", options);
        QVERIFY2(demo.ok(), demo ? "" : sentence(demo.error()).c_str());
        const auto nih = ingest::ingest(made.base() / "demo" / "nih", made.workspace(), {});
        QVERIFY2(nih.ok(), nih ? "" : sentence(nih.error()).c_str());
        QCOMPARE(nih->films, demo->nihFilms);
        QCOMPARE(nih->patients, demo->nihPatients);
        QVERIFY(nih->skipped.empty());
        QCOMPARE(nih->rowsWithoutImage + nih->imagesWithoutRow, 0);
        const auto rsna = ingest::ingest(made.base() / "demo" / "rsna", made.workspace(), {});
        QVERIFY2(rsna.ok(), rsna ? "" : sentence(rsna.error()).c_str());
        QCOMPARE(rsna->films, demo->rsnaFilms);
        QCOMPARE(rsna->positives, demo->rsnaPositive);
        QVERIFY(rsna->skipped.empty());

        auto catalogue = data::Catalogue::open(made.workspace());
        QVERIFY(catalogue->dataset("nih")->synthetic);
        QVERIFY(catalogue->dataset("rsna")->synthetic);
        std::set<std::string> patients;
        const auto nihFilms = catalogue->records("nih");
        for (const data::Record& record : *nihFilms)
            patients.insert(record.patient);
        const auto rsnaFilms = catalogue->records("rsna");
        for (const data::Record& record : *rsnaFilms) {
            QVERIFY(patients.contains(record.patient));
            QVERIFY(record.givenPart == "train_val" || record.givenPart == "test");
            QVERIFY(record.view != data::View::Unknown);
        }
    }
};

QTEST_APPLESS_MAIN(TestIngestDemoSet)
#include "tst_IngestDemoSet.moc"
