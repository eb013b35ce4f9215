// The form of the page "Experiment" is kept from one window to the next: what a person has set, and only
// that.
#include "ExperimentWorld.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SweepBox.h"

#include <QApplication>
#include <QCheckBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QSettings>

using namespace hilum;
using namespace hilum::widgets;

namespace {

const QString kSetting = QStringLiteral("experiment/form");

/// A workspace that remembers, opened by one window after another.
struct Kept : Opened {
    Kept() : Opened(1000) {
        world.context.settingsFile = world.folder.filePath(QStringLiteral("window.ini"));
        open();
    }
    void open() {
        page = std::make_unique<ExperimentPage>(world.context);
        page->resize(1280, 700);
        page->show();
        checkedAfter([&] { page->activated(); });
    }
    void openAgain() {
        page->deactivated();
        page.reset();
        open();
    }
    QString text() const {
        return QSettings(world.context.settingsFile, QSettings::IniFormat).value(kSetting).toString();
    }
    void write(const QString& text) const {
        QSettings(world.context.settingsFile, QSettings::IniFormat).setValue(kSetting, text);
    }
    QString note() const {
        auto* note = find<QLabel>("cloneNote");
        return note->isVisible() ? note->text() : QString();
    }
    StudyPane* study() const { return page->findChild<StudyPane*>(); }
};

} // namespace

class TestExperimentDraft : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void anUntouchedFormIsNotWritten() {
        Kept kept;
        kept.openAgain();
        QVERIFY2(kept.text().isEmpty(), qPrintable(kept.text()));
        QVERIFY(kept.note().isEmpty());
    }

    void whatIsSetComesBack() {
        Kept kept;
        kept.put(kept.form(), "method", "byol");
        kept.put(kept.form(), "epochs", 7);
        kept.put(kept.form(), "name", "Hüfte, \"2\" = x; y");
        kept.find<QPushButton>("levelEverything")->click();
        kept.choose("cardFineTune");
        kept.put(kept.form(), "labelFraction", 0.5);
        kept.openAgain();
        QCOMPARE(kept.page->card(), ExperimentPage::Card::FineTune);
        QCOMPARE(kept.number("labelFraction")->value(), 0.5);
        QVERIFY(!kept.note().isEmpty());
        QVERIFY(kept.find<QPushButton>("levelEverything")->isChecked());
        kept.choose("cardPretrain");
        const auto spec = kept.page->spec();
        QVERIFY(spec.ok());
        QCOMPARE(spec->method(), std::string("byol"));
        QCOMPARE(spec->integer("epochs"), std::int64_t{7});
        QCOMPARE(spec->text("name"), std::string("Hüfte, \"2\" = x; y"));
        // The page's own choices follow the dataset at hand.
        QCOMPARE(spec->text("dataset"), std::string("made"));
        QCOMPARE(spec->integer("side"), std::int64_t{64});
    }

    /// Without another page or window: the program may be killed.
    void itIsKeptWithoutAGoodbye() {
        Kept kept;
        kept.put(kept.form(), "epochs", 7);
        QTRY_VERIFY(kept.text().contains(QStringLiteral("epochs")));
    }

    void whatNobodyTouchedFollowsTheDataset() {
        Kept kept;
        kept.put(kept.form(), "epochs", 7);
        QVERIFY(kept.number("batch")->value() > 64.0);
        kept.page->deactivated();
        kept.page.reset();
        FilmWorld& world = kept.world;
        QVERIFY(QFile::remove(world.folder.filePath(QStringLiteral("workspace.db"))));
        world.addDataset("few", 100);
        QSignalSpy changed(world.model.get(), &WorkspaceModel::datasetsChanged);
        world.model->refresh();
        QTRY_VERIFY(!changed.isEmpty());
        kept.open();
        QCOMPARE(kept.form()->value(QStringLiteral("dataset")), Json("few"));
        QCOMPARE(kept.number("batch")->value(), 64.0);
        QCOMPARE(kept.number("epochs")->value(), 7.0);
    }

    void defaultsForgetIt() {
        Kept kept;
        kept.put(kept.form(), "epochs", 7);
        kept.openAgain();
        kept.checkedAfter([&] { kept.find<QPushButton>("forgetClone")->click(); });
        kept.openAgain();
        QVERIFY(kept.number("epochs")->value() != 7.0);
        QVERIFY(kept.note().isEmpty());
    }

    void aStudyComesBack() {
        Kept kept;
        kept.choose("cardStudy");
        kept.put(kept.find<FieldForm>("studyPretraining"), "method", "moco");
        kept.put(kept.find<FieldForm>("studyPretraining"), "epochs", 9);
        kept.put(kept.find<FieldForm>("studyLabels"), "learningRate", 0.002);
        kept.find<QCheckBox>("fraction50")->setChecked(true);
        kept.find<NumberBox>("studySeeds")->setValue(3);
        kept.study()->addWeights(QStringLiteral("/somewhere/encoder.safetensors"));
        kept.find<QCheckBox>("sweep")->setChecked(true);
        kept.find<QLineEdit>("sweepValues")->setText(QStringLiteral("0.3, 0.4, 0.9"));
        const auto planned = kept.study()->plan();
        QVERIFY(planned.ok());
        const std::string setting = kept.study()->sweep().key();
        kept.openAgain();
        QCOMPARE(kept.page->card(), ExperimentPage::Card::Study);
        QVERIFY(kept.study()->isSweep());
        QCOMPARE(kept.study()->sweep().key(), setting);
        const auto again = kept.study()->plan();
        QVERIFY(again.ok());
        QCOMPARE(again->name, planned->name);
        QCOMPARE(again->runs.size(), planned->runs.size());
        for (std::size_t i = 0; i < planned->runs.size(); ++i)
            QCOMPARE(again->runs[i].toJson(), planned->runs[i].toJson());
        kept.find<QCheckBox>("sweep")->setChecked(false);
        QVERIFY(kept.study()->hasWeights());
    }

    /// The five methods begin with SimCLR, whichever the study of one method had.
    void theFiveMethodsKeepTheOneMethod() {
        Kept kept;
        kept.choose("cardStudy");
        kept.put(kept.find<FieldForm>("studyPretraining"), "method", "moco");
        kept.choose("cardFiveMethods");
        kept.openAgain();
        QCOMPARE(kept.page->card(), ExperimentPage::Card::FiveMethods);
        kept.choose("cardStudy");
        QCOMPARE(kept.study()->pretraining().value(QStringLiteral("method")), Json("moco"));
    }

    void whatCannotBeReadIsPassedOver_data() {
        QTest::addColumn<QString>("text");
        QTest::newRow("no JSON") << "{";
        QTest::newRow("a list") << "[1, 2]";
        QTest::newRow("parts of other kinds")
            << R"({"card": 3, "everything": "yes", "forms": [1], "study": "none"})";
        QTest::newRow("forms of other kinds")
            << R"({"card": "nine", "forms": {"pretrain": 1, "probe": {"touched": 5, "values": []}},)"
               R"( "study": {"shares": "all", "weights": {"a": 1}, "pretraining": 3, "sweep": []}})";
        QTest::newRow("values out of range")
            << R"({"forms": {"pretrain": {"values": {"epochs": -4, "method": "none", "batch": "many"}}}})";
        QTest::newRow("settings of another version")
            << R"({"forms": {"pretrain": {"values": {"warp": 9}}}, "study": {"labels": {"warp": 9}}})";
    }

    void whatCannotBeReadIsPassedOver() {
        QFETCH(QString, text);
        Kept kept;
        const auto before = kept.page->spec();
        kept.page.reset();
        kept.write(text);
        kept.open();
        QCOMPARE(kept.page->card(), ExperimentPage::Card::Pretrain);
        const auto after = kept.page->spec();
        QVERIFY(before.ok() && after.ok());
        QCOMPARE(after->toJson(), before->toJson());
    }
};

QTEST_MAIN(TestExperimentDraft)
#include "tst_ExperimentDraft.moc"
