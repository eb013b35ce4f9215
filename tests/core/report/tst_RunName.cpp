// What people call a compared run, in another language.
#include "report/RunName.h"

#include "tests/support/LoudTranslator.h"

#include <QTest>

#include <string>

using namespace hilum;
using namespace hilum::report;
using hilum::testing::loud;

class TestRunName : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPieceIsTold_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("told"); // names of their own keep their letters
        for (const auto& [name, told] : std::initializer_list<std::pair<const char*, const char*>>{
                 {"view, sex and age alone", "VIEW, SEX AND AGE ALONE"},
                 {"always no", "ALWAYS NO"},
                 {"untrained vit-x → probe as moco-2", "UNTRAINED vit-x → PROBE AS moco-2"},
                 {"untrained encoder → kNN, seed 3", "UNTRAINED ENCODER → KNN, SEED 3"},
                 {"simclr-2 on given weights → fine-tuned", "simclr-2 ON GIVEN WEIGHTS → FINE-TUNED"},
                 {"from scratch, 15 % of the labels, label draw 2",
                  "FROM SCRATCH, 15 % OF THE LABELS, LABEL DRAW 2"},
                 {"run 2026-a → probe", "RUN 2026-a → PROBE"},
                 {"120 labelled films", "120 LABELLED FILMS"},
                 {"dino after mae → fine-tuned, learning rate 5e-05",
                  "dino AFTER mae → FINE-TUNED, LEARNING RATE 5e-05"}})
            QTest::newRow(name) << QString::fromUtf8(name) << QString::fromUtf8(told);
    }
    void everyPieceIsTold() {
        QFETCH(QString, name);
        QFETCH(QString, told);
        QCOMPARE(runNameIn(name.toStdString(), loud), told.toStdString());
        QCOMPARE(runNameIn(name.toStdString(), {}), name.toStdString());
        const Translator same = [](std::string_view text) { return std::string(text); };
        QCOMPARE(runNameIn(name.toStdString(), same).size(), name.toStdString().size());
    }

    void anArrowGoesWithItsWords() {
        const Translator mirrored = [](std::string_view english) {
            return english == "{} → {}" ? std::string("{} ← {}")
                   : english == "probe" ? std::string("PROBE")
                                        : std::string(english);
        };
        QCOMPARE(runNameIn("BYOL → probe", mirrored), std::string("BYOL ← PROBE"));
        QCOMPARE(runNameIn("BYOL → kNN", mirrored), std::string("BYOL → kNN"));
    }

    void durationsAndDevicesAreTold() {
        const Words words(loud);
        QCOMPARE(durationIn(words, 425.0), std::string("7 MIN 05 S"));
        QCOMPARE(durationIn(words, 3.2), std::string("3.2 S"));
        QCOMPARE(durationIn(words, 7'500.0), std::string("2 H 05 MIN"));
        QCOMPARE(durationIn(Words(), 425.0), durationText(425.0));
        QCOMPARE(deviceIn(words, "CPU, 2 threads"), std::string("CPU, 2 THREADS"));
        QCOMPARE(deviceIn(words, "CPU, 1 thread"), std::string("CPU, 1 THREAD"));
        QCOMPARE(quotedName(words, "from scratch"), std::string("“FROM SCRATCH”"));
    }
};

QTEST_GUILESS_MAIN(TestRunName)
#include "tst_RunName.moc"
