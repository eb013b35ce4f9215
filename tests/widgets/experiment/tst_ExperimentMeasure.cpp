// The measured cost on the page "Experiment": what hilum-cli says is shown as measured, what fails is said,
// and the batch that fits is offered with what it changes.
#include "tests/widgets/experiment/ExperimentWorld.h"
#include "widgets/common/Format.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/Measurer.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>

using namespace hilum;
using namespace hilum::widgets;
using run::RunKind;

namespace {

constexpr double kMiB = 1024.0 * 1024.0;

/// Half a second a step; 100 MiB and 10 MiB a film.
Json answer(double freeMiB, bool scaled = false) {
    return {{"device", "CPU, 2 threads"},
            {"precision", "fp32"},
            {"stepsPerEpoch", 2},
            {"secondsPerStep", 0.5},
            {"scaled", scaled},
            {"peakBytes", 420.0 * kMiB},
            {"fixedBytes", 100.0 * kMiB},
            {"bytesPerFilm", 10.0 * kMiB},
            {"freeBytes", freeMiB * kMiB},
            {"checkpointBytes", 20.0 * kMiB},
            {"diskFreeBytes", 9000.0 * kMiB}};
}

/// hilum-cli, which prints this when it is asked for a preflight.
void preflightSays(const Opened& opened, const QByteArray& shell) {
    QFile file(opened.world.context.cliProgram);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nif [ \"$1\" = doctor ]; then echo '{\"cuda\": false}'; exit 0; fi\n"
               "if [ \"$1\" = preflight ]; then cp \"$3\" \"" +
               opened.tools.filePath(QStringLiteral("asked.json")).toUtf8() + "\"\n" + shell + "\nfi\n");
}

QByteArray prints(const Json& json) {
    return "echo '" + QByteArray::fromStdString(json.dump()) + "'";
}

QString state(const Opened& opened) {
    return opened.find<QLabel>("measureState")->text();
}

QString sentence(const Opened& opened) {
    return opened.find<QLabel>("measured")->text();
}

void measure(const Opened& opened) {
    opened.find<QPushButton>("measure")->click();
}

} // namespace

class TestExperimentMeasure : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void whatWasMeasuredIsSaid() {
        Opened opened;
        preflightSays(opened, prints(answer(4000)));
        opened.number("epochs")->setValue(60);
        measure(opened);
        QTRY_COMPARE(state(opened), QStringLiteral("measured"));
        QVERIFY2(sentence(opened).contains(QStringLiteral("0.500 s a step")), qPrintable(sentence(opened)));
        QVERIFY(sentence(opened).contains(formatBytes(420.0 * kMiB)));
        QVERIFY(sentence(opened).contains(QStringLiteral("CPU, 2 threads")));
        // More epochs cost more time, and nothing has to be measured again.
        const QString before = sentence(opened);
        opened.number("epochs")->setValue(6000);
        QCOMPARE(state(opened), QStringLiteral("measured"));
        QVERIFY(sentence(opened) != before);
        // Another batch does.
        opened.number("batch")->setValue(32);
        QVERIFY(state(opened) != QStringLiteral("measured"));
        QVERIFY(!sentence(opened).contains(QStringLiteral("s a step")));
        // The program was asked about exactly these settings.
        const auto asked = readJson(opened.tools.filePath(QStringLiteral("asked.json")).toStdString());
        QVERIFY(asked.ok());
        const auto spec = run::RunSpec::fromJson(*asked);
        QVERIFY(spec.ok());
        QCOMPARE(spec->integer("epochs"), std::int64_t{60});
        QCOMPARE(spec->integer("batch"), std::int64_t{64});
    }

    void whatFailsIsSaid_data() {
        QTest::addColumn<QByteArray>("shell");
        QTest::addColumn<QString>("says");
        QTest::newRow("an error") << QByteArray(
                                         "echo '{\"error\": {\"message\": \"No memory at all.\"}}'; exit 1")
                                  << "No memory at all.";
        QTest::newRow("nonsense") << QByteArray("echo '{\"hello\": 1}'") << "measurement";
        QTest::newRow("nothing") << QByteArray("exit 0") << "measurement";
        QTest::newRow("a crash") << QByteArray("kill -SEGV $$") << "unexpectedly";
        QTest::newRow("text") << QByteArray("echo fail; exit 3") << "exit code 3";
    }

    void whatFailsIsSaid() {
        QFETCH(QByteArray, shell);
        QFETCH(QString, says);
        Opened opened;
        preflightSays(opened, shell);
        measure(opened);
        QTRY_COMPARE(state(opened), QStringLiteral("not measured"));
        QVERIFY2(sentence(opened).contains(says), qPrintable(sentence(opened)));
        QVERIFY(opened.find<QPushButton>("start")->isEnabled()); // a start is still a person's own affair
    }

    void itCanBeCancelled() {
        Opened opened;
        preflightSays(opened, "echo '{\"phase\": \"Measuring\", \"done\": 1, \"total\": 6}'\nexec sleep 60");
        measure(opened);
        QTRY_VERIFY(sentence(opened).contains(QStringLiteral("Step 2 of 6")));
        QCOMPARE(opened.find<QPushButton>("measure")->text(), QStringLiteral("Cancel"));
        measure(opened);
        QTRY_COMPARE(opened.find<QPushButton>("measure")->text(), QStringLiteral("Measure"));
        QCOMPARE(state(opened), QString());
    }

    void wrongSettingsAreNotMeasured() {
        Opened opened;
        preflightSays(opened, prints(answer(4000)));
        opened.number("batch")->setValue(4096);
        QVERIFY(!opened.find<QPushButton>("measure")->isEnabled());
        QVERIFY(!opened.find<QPushButton>("fitToMachine")->isEnabled());
    }

    void aProbeHasNothingToMeasure() {
        Opened opened;
        opened.choose("cardProbe");
        QVERIFY(!opened.find<QPushButton>("measure")->isEnabled());
    }

    /// SimCLR compares within the batch: nothing changes before somebody says so.
    void aSmallerBatchIsOfferedWithItsPrice() {
        Opened opened;
        preflightSays(opened, prints(answer(600, true))); // 41 films
        opened.find<QPushButton>("fitToMachine")->click();
        QTRY_COMPARE(state(opened), QStringLiteral("measured"));
        const QString text = opened.find<QLabel>("fitText")->text();
        QVERIFY2(text.contains(QStringLiteral("32 of 64")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("62 others instead of 126")));
        QVERIFY(sentence(opened).contains(QStringLiteral("Reckoned")));
        QCOMPARE(opened.page->spec()->integer("batch"), std::int64_t{64});
        opened.find<QPushButton>("applyFit")->click();
        QCOMPARE(opened.page->spec()->integer("batch"), std::int64_t{32});
        QCOMPARE(opened.page->spec()->integer("accumulation"), std::int64_t{1});
    }

    void partsAreOfferedWhereTheyChangeNothing() {
        Opened opened;
        opened.find<QAbstractButton>("method_mae")->click();
        opened.number("batch")->setValue(64);
        preflightSays(opened, prints(answer(600, true)));
        opened.find<QPushButton>("fitToMachine")->click();
        QTRY_COMPARE(state(opened), QStringLiteral("measured"));
        QVERIFY(opened.find<QLabel>("fitText")->text().contains(QStringLiteral("gradient is the same")));
        opened.find<QPushButton>("applyFit")->click();
        QCOMPARE(opened.page->spec()->integer("batch"), std::int64_t{64});
        QCOMPARE(opened.page->spec()->integer("accumulation"), std::int64_t{2});
    }

    void whatFitsNeedsNoButton() {
        Opened opened;
        preflightSays(opened, prints(answer(4000)));
        opened.find<QPushButton>("fitToMachine")->click();
        QTRY_COMPARE(state(opened), QStringLiteral("measured"));
        QVERIFY(opened.find<QLabel>("fitText")->text().contains(QStringLiteral("Nothing to change")));
        QVERIFY(!opened.find<QPushButton>("applyFit")->isVisible());
    }

    /// A small run measures itself once nobody changes anything; a large one waits to be asked.
    void cheapRunsMeasureThemselves() {
        Opened opened;
        preflightSays(opened, prints(answer(4000)));
        opened.number("width")->setValue(8);
        QTRY_COMPARE_WITH_TIMEOUT(state(opened), QStringLiteral("measured"), 20'000);
        run::RunSpec spec(RunKind::Pretrain);
        QVERIFY(!cheapToMeasure(spec, 1'000, 2.0)); // ResNet-18 on 256 films of 128 px
        QVERIFY(spec.setAll({{"width", 16}, {"side", 64}, {"batch", 64}}).ok());
        QVERIFY(cheapToMeasure(spec, 1'000, 2.0));
        QVERIFY(!cheapToMeasure(spec, 200'000, 2.0)); // reading the catalogue alone takes its time
        QVERIFY(spec.set("method", "mae").ok());
        QVERIFY(spec.setAll({{"encoder", "vit_base"}, {"side", 224}}).ok());
        QVERIFY(!cheapToMeasure(spec, 1'000, 1.0));
    }

    void aStudyMeasuresItsPretraining() {
        Opened opened;
        preflightSays(opened, prints(answer(4000)));
        opened.choose("cardStudy");
        measure(opened);
        QTRY_COMPARE(state(opened), QStringLiteral("measured"));
        QVERIFY(sentence(opened).contains(QStringLiteral("SimCLR")));
    }

    void aStudyTakesParts() {
        Opened opened;
        opened.choose("cardStudy");
        auto* form = opened.find<FieldForm>("studyPretraining");
        for (const auto& [key, value] : {std::pair("method", Json("mae")), std::pair("batch", Json(64))}) {
            form->setValue(QLatin1String(key), value);
            Q_EMIT form->valueChanged(QLatin1String(key));
        }
        preflightSays(opened, prints(answer(600, true)));
        opened.find<QPushButton>("fitToMachine")->click();
        QTRY_COMPARE(state(opened), QStringLiteral("measured"));
        opened.find<QPushButton>("applyFit")->click();
        QCOMPARE(opened.page->spec()->integer("batch"), std::int64_t{64});
        QCOMPARE(opened.page->spec()->integer("accumulation"), std::int64_t{2});
    }

    void aStartEndsTheMeasurement() {
        Opened opened;
        preflightSays(opened, "echo '{\"phase\": \"Measuring\", \"done\": 1, \"total\": 6}'\nexec sleep 60");
        measure(opened);
        QTRY_VERIFY(sentence(opened).contains(QStringLiteral("Step 2 of 6")));
        opened.world.jobs.waitForDone(); // nothing starts while a dataset is being read
        QCoreApplication::processEvents();
        QCOMPARE(opened.startedBy("queue").size(), 1);
        QTRY_COMPARE(opened.find<QPushButton>("measure")->text(), QStringLiteral("Measure"));
    }

    /// Nobody has asked, so nobody is told that it cannot be.
    void withoutTheProgramOnlyWhoAsksIsTold() {
        Opened opened(100, 1, false);
        QSignalSpy failed(opened.world.launcher.get(), &Launcher::failed);
        opened.number("width")->setValue(8);
        QTest::qWait(2'000); // longer than the page waits before it measures by itself
        QCOMPARE(failed.count(), 0);
        measure(opened);
        QCOMPARE(failed.count(), 1);
        QCOMPARE(opened.find<QPushButton>("measure")->text(), QStringLiteral("Measure"));
        Measurer measurer(*opened.world.launcher, nullptr);
        QSignalSpy changed(&measurer, &Measurer::changed);
        measurer.start(run::RunSpec(RunKind::Pretrain));
        QCOMPARE(changed.count(), 1);
        QVERIFY(!measurer.running());
    }
};

QTEST_MAIN(TestExperimentMeasure)
#include "tst_ExperimentMeasure.moc"
