// The studies on the page "Experiment": how many runs they are, and of what.
#include "ExperimentWorld.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SweepBox.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

#include <map>
#include <set>

using namespace hilum;
using namespace hilum::widgets;
using run::RunKind;

namespace {

struct Study : Opened {
    explicit Study(std::uint32_t films = 100, const char* card = "cardStudy") : Opened(films) {
        choose(card);
    }
    StudyPane* pane() const { return page->findChild<StudyPane*>(); }
    FieldForm* pretraining() const { return find<FieldForm>("studyPretraining"); }
    FieldForm* labels() const { return find<FieldForm>("studyLabels"); }
    FieldForm* sweep() const { return find<FieldForm>("sweepForm"); }
    std::vector<run::RunSpec> runs() const {
        const auto plan = pane()->plan();
        return plan ? plan->runs : std::vector<run::RunSpec>{};
    }
    void sweepOver(const QString& values) {
        find<QCheckBox>("sweep")->setChecked(true);
        find<QLineEdit>("sweepValues")->setText(values);
    }
    QString sweepError() const { return sweep()->errorText(QStringLiteral("sweepValues")); }
};

} // namespace

class TestExperimentStudy : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    /// 1,000 films, 680 for training: 1 % is too few. Three baselines, one pretraining, two probes; for each
    /// of two starts 4 fractions × 3 draws and all labels once.
    void labelEfficiencyIsOneClick() {
        Study study(1000);
        study.checkedAfter([&] { study.find<QPushButton>("labelEfficiency")->click(); });
        QVERIFY(!study.find<QCheckBox>("fraction1")->isEnabled());
        QVERIFY(!study.find<QCheckBox>("fraction2")->isChecked());
        QVERIFY(!study.find<QCheckBox>("fraction20")->isChecked());
        for (const char* name : {"fraction5", "fraction10", "fraction25", "fraction50", "fraction100"})
            QVERIFY2(study.find<QCheckBox>(name)->isChecked(), name);
        auto* draws = study.find<NumberBox>("studyDraws");
        QCOMPARE(draws->value(), 3.0);
        QCOMPARE(study.summaryOf("Runs"), QString::number(3 + 1 + 2 + 2 * (4 * 3 + 1)));
        std::map<double, std::set<std::int64_t>> drawn;
        for (const run::RunSpec& spec : study.runs())
            if (spec.kind() == RunKind::FineTune)
                drawn[spec.number("labelFraction")].insert(spec.integer("labelSeed"));
        QCOMPARE(drawn.size(), std::size_t{5});
        for (const double fraction : {0.05, 0.1, 0.25, 0.5})
            QCOMPARE(drawn[fraction], (std::set<std::int64_t>{1, 2, 3}));
        QCOMPARE(drawn[1.0].size(), std::size_t{1});
        const QString steps = study.summaryOf("Steps");
        study.checkedAfter([&] { draws->setValue(1.0); });
        QCOMPARE(study.summaryOf("Runs"), QString::number(3 + 1 + 2 + 2 * 5));
        QVERIFY(study.summaryOf("Steps") != steps);
        QCOMPARE(draws->maximum(), 10.0);
    }

    /// With 60 films of a class and more every draw is allowed; where the draws differ, one that is refused
    /// forbids the fraction.
    void everyDrawIsAsked() {
        Study study;
        study.find<QCheckBox>("fraction25")->setChecked(true); // 17 films, about a third of them positive
        study.checkedAfter([&] { study.find<NumberBox>("studyDraws")->setValue(10.0); });
        auto catalogue = data::Catalogue::open(study.world.context.workspace);
        const auto dataset = catalogue->dataset("made");
        const auto records = catalogue->records("made");
        const auto split = data::splitByName(*dataset, *records, "official");
        const auto rows = data::rowsOf(*split, *records, data::Part::Train, true);
        bool allowed = true;
        for (std::uint64_t draw = 1; draw <= 10; ++draw)
            allowed = allowed && data::labelledSubset(rows, *records, 17, draw).ok();
        QCOMPARE(study.find<QCheckBox>("fraction25")->isEnabled(), allowed);
    }

    void theTaskIsThatOfTheRunsWithLabels() {
        Study study;
        auto* task = qobject_cast<QComboBox*>(study.labels()->field(QStringLiteral("task")));
        QVERIFY(task && task->isVisible()); // among the essential ones
        QCOMPARE(study.summaryOf("Task"), QString());
        study.checkedAfter([&] { task->setCurrentIndex(task->findData(QStringLiteral("classes"))); });
        QCOMPARE(study.summaryOf("Task"), QStringLiteral("2 classes, one a film"));
        QVERIFY(study.summaryOf("Test films").contains(QStringLiteral("without a finding")));
        int labelled = 0;
        for (const run::RunSpec& spec : study.runs())
            if (spec.kind() == RunKind::FineTune || spec.kind() == RunKind::Probe) {
                QCOMPARE(spec.text("task"), std::string("classes"));
                ++labelled;
            }
        QCOMPARE(labelled, 4);
        study.checkedAfter([&] { task->setCurrentIndex(task->findData(QStringLiteral("findings"))); });
        QCOMPARE(study.summaryOf("Task"), QStringLiteral("1 findings, each by itself"));
    }

    void aTaskThatTheFilmsCannotAnswerIsRefused() {
        Study study;
        auto catalogue = data::Catalogue::open(study.world.context.workspace);
        auto dataset = catalogue->dataset("made");
        auto records = catalogue->records("made");
        dataset->name = "one";
        for (data::Record& record : *records) {
            record.findings = {"Pneumonia"};
            record.target = 1;
        }
        QVERIFY(catalogue->store(*dataset, *records).ok());
        QSignalSpy loaded(study.world.model.get(), &WorkspaceModel::datasetsChanged);
        study.checkedAfter([&] { study.world.model->refresh(); });
        study.set(study.labels(), "dataset", "one");
        study.set(study.labels(), "task", "classes");
        QVERIFY2(study.labels()->errorText(QStringLiteral("task")).contains(QStringLiteral("1 classes")),
                 qPrintable(study.labels()->errorText(QStringLiteral("task"))));
    }

    /// 10 % of the labels are too few: three baselines; three pretrainings, each with a probe on validation;
    /// the untrained probe and the best one's; from scratch and fine-tuning of the best with all labels.
    void aSweepIsChosenOnValidation() {
        Study study;
        study.sweepOver(QStringLiteral("0.05, 0.1;0.5"));
        QVERIFY(study.sweepError().isEmpty());
        QCOMPARE(study.summaryOf("Runs"), QString::number(3 + 3 * 2 + 2 + 2));
        QVERIFY(study.find<QLabel>("sweepPlan")
                    ->text()
                    .startsWith(QStringLiteral("3 pretrainings; the best on validation is tested once")));
        QStringList values;
        int onValidation = 0, fromBest = 0;
        for (const run::RunSpec& spec : study.runs()) {
            if (spec.kind() == RunKind::Pretrain)
                values << QString::number(spec.number("temperature"));
            onValidation += spec.kind() == RunKind::Probe && spec.flag("validationOnly") ? 1 : 0;
            fromBest += spec.chooseFrom().size() == 3 ? 1 : 0;
        }
        QCOMPARE(values, QStringList({QStringLiteral("0.05"), QStringLiteral("0.1"), QStringLiteral("0.5")}));
        QCOMPARE(onValidation, 3);
        QCOMPARE(fromBest, 2); // its probe and its fine-tuning
        const QStringList ids = study.startedBy("queue");
        QCOMPARE(ids.size(), 13);
        QVERIFY(study.stored(ids.back()).text("init").starts_with("best:"));
        study.find<QAbstractButton>("cardFiveMethods")->click(); // of which none is swept
        QVERIFY(!study.pane()->isSweep());
        QVERIFY(!study.find<QCheckBox>("sweep")->isVisible());
    }

    void wrongListsGetTheirReason_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("values");
        QTest::addColumn<QString>("reason");
        QTest::newRow("one value") << "temperature"
                                   << "0.1"
                                   << "fewer than two";
        QTest::newRow("none") << "temperature"
                              << " , "
                              << "fewer than two";
        QTest::newRow("a word") << "temperature"
                                << "0.1, warm"
                                << "warm";
        QTest::newRow("twice") << "temperature"
                               << "0.1, 0.10"
                               << "0.10 stands twice";
        QTest::newRow("beyond the range") << "temperature"
                                          << "0.1, 50"
                                          << "50 is not between";
        QTest::newRow("no whole number") << "epochs"
                                         << "5, 7.5"
                                         << "7.5 is no whole number";
        QTest::newRow("more than the films") << "batch"
                                             << "32, 4096"
                                             << "4096: The dataset has 80 films";
        QTest::newRow("what no film could be compared in") << "batch"
                                                           << "4, 32"
                                                           << "4: A contrastive loss";
    }

    void wrongListsGetTheirReason() {
        QFETCH(QString, key);
        QFETCH(QString, values);
        QFETCH(QString, reason);
        Study study;
        study.find<QCheckBox>("sweep")->setChecked(true);
        auto* keys = study.find<QComboBox>("sweepKey");
        QVERIFY(keys->findData(key) >= 0);
        keys->setCurrentIndex(keys->findData(key));
        study.find<QLineEdit>("sweepValues")->setText(values);
        QVERIFY2(study.sweepError().contains(reason), qPrintable(study.sweepError()));
        QVERIFY(study.find<QLabel>("problems")->isVisible());
        QSignalSpy created(study.world.launcher.get(), &Launcher::runsCreated);
        study.find<QPushButton>("start")->click();
        study.world.jobs.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(created.isEmpty());
        study.find<QCheckBox>("sweep")->setChecked(false);
        QVERIFY(!study.find<QLabel>("problems")->isVisible());
    }

    void theListStandsInThePlaceOfTheField() {
        Study study;
        study.find<QAbstractButton>("levelEverything")->click();
        auto* temperature = study.pretraining()->field(QStringLiteral("temperature"));
        QVERIFY(temperature->isVisible());
        study.sweepOver(QStringLiteral("0.1, 0.2"));
        QVERIFY(!temperature->isVisible());
        // A value of the field that cannot be does not stand against a sweep that does not use it.
        auto* batch = qobject_cast<NumberBox*>(study.pretraining()->field(QStringLiteral("batch")));
        batch->setValue(4.0);
        QVERIFY(study.find<QLabel>("problems")->isVisible());
        auto* keys = study.find<QComboBox>("sweepKey");
        keys->setCurrentIndex(keys->findData(QStringLiteral("batch")));
        study.find<QLineEdit>("sweepValues")->setText(QStringLiteral("16, 32"));
        QVERIFY2(!study.find<QLabel>("problems")->isVisible(),
                 qPrintable(study.find<QLabel>("problems")->text()));
        // Each setting keeps its own list.
        keys->setCurrentIndex(keys->findData(QStringLiteral("temperature")));
        QCOMPARE(study.find<QLineEdit>("sweepValues")->text(), QStringLiteral("0.1, 0.2"));
    }

    void whatCanBeSwept() {
        run::RunSpec spec(RunKind::Pretrain);
        const auto keysOf = [](const run::RunSpec& of) {
            std::set<std::string> keys;
            for (const run::Param* param : sweepable(of))
                keys.insert(param->key);
            return keys;
        };
        const auto simclr = keysOf(spec);
        for (const char* key : {"temperature", "learningRate", "batch", "epochs", "weightDecay"})
            QVERIFY2(simclr.contains(key), key);
        for (const char* key : {"seed", "side", "width", "optimiser", "recipe", "queueSize", "loaderThreads"})
            QVERIFY2(!simclr.contains(key), key);
        QVERIFY(spec.set("method", "moco").ok());
        QVERIFY(keysOf(spec).contains("queueSize"));
    }

    /// A study's form has no field for the momentum: the reason names it and says what can be changed.
    void aMomentumTooSlowSaysWhatToChange() {
        Study study;
        study.pretraining()->setValue(QStringLiteral("epochs"), 2);
        study.put(study.pretraining(), "method", "byol");
        const QString error = study.pretraining()->errorText(QStringLiteral("epochs"));
        QVERIFY2(error.contains(QStringLiteral("momentum")), qPrintable(error));
        QVERIFY2(error.contains(QStringLiteral("epochs, or a smaller batch")), qPrintable(error));
        QVERIFY2(!error.contains(QStringLiteral("Choose at most")), qPrintable(error));
    }

    void theMethodOfAShortStudyCanBeChosen() {
        Study study;
        // Steps enough for its second network to leave its first weights.
        study.pretraining()->setValue(QStringLiteral("epochs"), 200);
        study.put(study.pretraining(), "method", "moco");
        const auto pretrainings = [&] {
            QStringList methods;
            for (const run::RunSpec& spec : study.runs())
                if (spec.kind() == RunKind::Pretrain)
                    methods << QString::fromStdString(spec.method());
            return methods;
        };
        QCOMPARE(pretrainings(), QStringList(QStringLiteral("moco")));
        // What few films ask of it: a queue of 15 % of 80 films in whole batches, at least one.
        const auto method = study.pane()->method();
        QVERIFY(method.ok());
        QCOMPARE(method->integer("queueSize"), method->integer("batch"));
        QVERIFY2(!study.find<QLabel>("problems")->isVisible(),
                 qPrintable(study.find<QLabel>("problems")->text()));
        study.choose("cardFiveMethods");
        QCOMPARE(pretrainings().front(), QStringLiteral("simclr"));
        QCOMPARE(pretrainings().size(), 5);
        QVERIFY(!study.pretraining()->field(QStringLiteral("method"))->isVisible());
        study.choose("cardStudy");
        QCOMPARE(pretrainings(), QStringList(QStringLiteral("moco")));
    }

    void allControlsAreNamed() {
        Study study;
        study.sweepOver(QStringLiteral("0.1, 0.2"));
        study.find<QAbstractButton>("levelEverything")->click();
        for (const QWidget* widget : study.pane()->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisible() ||
                widget->objectName().startsWith(QStringLiteral("qt_")))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty() || qobject_cast<const QLabel*>(widget),
                     qPrintable(widget->objectName()));
        }
    }
};

QTEST_MAIN(TestExperimentStudy)
#include "tst_ExperimentStudy.moc"
