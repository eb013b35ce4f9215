// The page "Experiment": wrong settings get their reason beside the field, right ones become runs in the
// queue.
#include "tests/widgets/experiment/ExperimentWorld.h"
#include "widgets/common/FieldForm.h"
#include "widgets/common/NumberBox.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/Commands.h"
#include "widgets/experiment/KindCard.h"
#include "widgets/experiment/NetworkSizes.h"
#include "widgets/experiment/Preflight.h"
#include "widgets/experiment/StudyPane.h"
#include "widgets/experiment/SummaryPane.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>

using namespace hilum;
using namespace hilum::widgets;
using run::RunKind;

class TestExperimentPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    /// torchvision's ResNet-18 has 11,689,512; its classifier 513,000; two input channels of the stem
    /// 2·64·49.
    void parametersOfEncoders() {
        QCOMPARE(resnet18Parameters(64), 11689512.0 - 513000.0 - 2 * 64 * 49);
        QCOMPARE(resnet50Parameters(64), 25557032.0 - 2049000.0 - 2 * 64 * 49);
        QCOMPARE(vitParameters("vit_tiny", 224, 16), 5426112.0);
        QCOMPARE(vitParameters("vit_small", 224, 16), 21469056.0);
        QCOMPARE(vitParameters("vit_base", 224, 16), 85405440.0);
    }

    /// 100 films, 80 for training and validation together: 2 full batches of 32, 10 epochs, two views.
    void estimateOfAPretraining() {
        DatasetFacts facts;
        facts.parts[static_cast<std::size_t>(data::Part::Train)].films = 68;
        facts.parts[static_cast<std::size_t>(data::Part::Validation)].films = 12;
        run::RunSpec spec(RunKind::Pretrain);
        QVERIFY(spec.set("batch", 32).ok());
        QVERIFY(spec.set("epochs", 10).ok());
        const Estimate estimate = estimateOf(spec, facts);
        QCOMPARE(estimate.films, 80);
        QCOMPARE(estimate.stepsPerEpoch, 2);
        QCOMPARE(estimate.steps, 20);
        QCOMPARE(estimate.views, 20 * 32 * 2);
    }

    void defaultsFitTheDataset() {
        Opened opened;
        QCOMPARE(opened.number("side")->value(), 64.0);  // the cache's; the table's default is 128
        QCOMPARE(opened.number("batch")->value(), 64.0); // of 80 films; the table's default is 256
        QVERIFY(opened.form()->errorText(QStringLiteral("side")).isEmpty());
        QVERIFY(!opened.find<QLabel>("problems")->isVisible());
        QVERIFY(opened.find<SummaryPane>("summary")
                    ->valueOf(QStringLiteral("Films"))
                    .startsWith(QStringLiteral("80")));
    }

    void wrongSettingsGetTheirReason_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("reason");
        QTest::newRow("side beyond the cache") << "side" << 128.0 << "64 px";
        QTest::newRow("batch beyond the films") << "batch" << 4096.0 << "80 films";
        QTest::newRow("batch too small to compare") << "batch" << 4.0 << "at least 8";
    }

    void wrongSettingsGetTheirReason() {
        QFETCH(QString, key);
        QFETCH(double, value);
        QFETCH(QString, reason);
        Opened opened;
        qobject_cast<NumberBox*>(opened.form()->field(key))->setValue(value);
        QVERIFY2(opened.form()->errorText(key).contains(reason), qPrintable(opened.form()->errorText(key)));
        QVERIFY(opened.find<QLabel>("problems")->isVisible());
        QSignalSpy created(opened.world.launcher.get(), &Launcher::runsCreated);
        opened.find<QPushButton>("start")->click();
        opened.world.jobs.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(created.isEmpty());
        QVERIFY(opened.queue().isEmpty());
    }

    void aRecipeOfOneViewIsRefused() {
        Opened opened;
        auto* recipe = qobject_cast<QComboBox*>(opened.form()->field(QStringLiteral("recipe")));
        recipe->setCurrentIndex(recipe->findData(QStringLiteral("finetune-cxr")));
        QVERIFY(opened.form()->errorText(QStringLiteral("recipe")).contains(QStringLiteral("needs 2 views")));
    }

    /// In another language a sentence may be a third longer.
    void cardsWrapAndSayWhereTheyAreCut() {
        QStringList words;
        for (int i = 0; i < 14; ++i)
            words << QStringLiteral("sentence");
        constexpr int kWidth = 190;
        const KindCard fits({}, QStringLiteral("Title"), words.join(u' '), nullptr);
        QCOMPARE(fits.linesFor(kWidth).join(u' '), words.join(u' '));
        words += words + words;
        const KindCard cut({}, QStringLiteral("Title"), words.join(u' '), nullptr);
        QVERIFY(cut.linesFor(kWidth).last().endsWith(QChar(0x2026)));
        QVERIFY(cut.heightForWidth(kWidth) > fits.heightForWidth(10 * kWidth));
        QCOMPARE(cut.heightForWidth(kWidth), cut.heightForWidth(kWidth / 2)); // it does not grow for ever
        const QFontMetrics metrics(typeFont(TypeStep::Caption));
        for (const KindCard* card : {&fits, &cut})
            for (const QString& line : card->linesFor(kWidth))
                QVERIFY2(metrics.horizontalAdvance(line) < kWidth, qPrintable(line));
    }

    void tooFewLabelsAreRefused() {
        Opened opened; // 68 labelled training films after validation: 5 % are three
        opened.checkedAfter([&] { opened.find<QAbstractButton>("cardFineTune")->click(); });
        QVERIFY(opened.form()->errorText(QStringLiteral("labelFraction")).isEmpty());
        opened.checkedAfter([&] { opened.number("labelFraction")->setValue(0.05); });
        QVERIFY2(
            opened.form()->errorText(QStringLiteral("labelFraction")).contains(QStringLiteral("at least 5")),
            qPrintable(opened.form()->errorText(QStringLiteral("labelFraction"))));
    }

    void startGoesToTheHeadOfTheQueue() {
        Opened opened;
        const QStringList first = opened.startedBy("queue");
        QCOMPARE(first.size(), 1);
        const QStringList second = opened.startedBy("start");
        QCOMPARE(second.size(), 1);
        QCOMPARE(opened.queue(), second + first);
        const run::RunSpec spec = opened.stored(first.front());
        QCOMPARE(spec.kind(), RunKind::Pretrain);
        QCOMPARE(spec.text("dataset"), std::string("made"));
        QCOMPARE(spec.integer("side"), std::int64_t{64});
        QVERIFY(!spec.text("name").empty()); // named although the field was left empty
        // The queue process was started through the program that stands for hilum-cli.
        QTRY_VERIFY(QFile::exists(opened.tools.filePath(QStringLiteral("calls"))));
        QVERIFY(opened.page->window()->findChild<QLabel*>(QStringLiteral("toastText")) != nullptr);
    }

    void studyStartsItsRunsFromItsPretraining() {
        Opened opened;
        opened.checkedAfter([&] { opened.find<QAbstractButton>("cardStudy")->click(); });
        const QStringList ids = opened.startedBy("queue");
        // 10 % of the labels are too few: only "all" is ticked. Three baselines, pretraining, 2
        // probes, 2 fine-tunings.
        QCOMPARE(ids.size(), 8);
        QCOMPARE(opened.queue(), ids);
        QString pretraining;
        for (const QString& id : ids)
            if (opened.stored(id).kind() == RunKind::Pretrain)
                pretraining = id;
        QVERIFY(!pretraining.isEmpty());
        int fromPretraining = 0, fromNothing = 0, baselines = 0;
        for (const QString& id : ids) {
            const run::RunSpec spec = opened.stored(id);
            QCOMPARE(spec.text("dataset"), std::string("made"));
            fromPretraining += spec.dependsOn() == pretraining.toStdString() ? 1 : 0;
            const bool fresh = spec.text("init") == "scratch" || spec.text("init") == "untrained";
            fromNothing += fresh && spec.kind() != RunKind::Pretrain ? 1 : 0;
            baselines += spec.kind() == RunKind::Baseline ? 1 : 0;
        }
        QCOMPARE(fromPretraining, 2);
        QCOMPARE(fromNothing, 2);
        QCOMPARE(baselines, 3);
        const auto studies = run::studies(opened.world.context.workspace);
        QVERIFY(studies.ok() && studies->size() == 1);
        QCOMPARE(studies->front().runs.size(), std::size_t{8});
    }

    void givenEncodersStandBesideTheStudysOwn() {
        Opened opened;
        opened.checkedAfter([&] { opened.find<QAbstractButton>("cardStudy")->click(); });
        const auto* weights = opened.find<QLabel>("studyWeights");
        QVERIFY(!opened.find<QPushButton>("studyRemoveWeights")->isEnabled());
        const auto add = [&](const QString& file) {
            opened.world.dialogs.willOpenFile(file);
            opened.find<QPushButton>("studyAddWeights")->click();
        };
        add(QStringLiteral("/weights/imagenet.safetensors"));
        add(QStringLiteral("/weights/imagenet.safetensors")); // once is enough
        add({});                                              // cancelled
        QCOMPARE(weights->text(), QStringLiteral("imagenet.safetensors"));
        // 10 % of the labels are too few: one probe and one fine-tuning more than the eight without.
        QCOMPARE(opened.find<SummaryPane>("summary")->valueOf(QStringLiteral("Runs")), QStringLiteral("10"));
        opened.find<QPushButton>("studyRemoveWeights")->click();
        QCOMPARE(opened.find<SummaryPane>("summary")->valueOf(QStringLiteral("Runs")), QStringLiteral("8"));
    }

    void fractionsWithTooFewFilmsCannotBeTicked() {
        Opened opened;
        opened.checkedAfter([&] { opened.find<QAbstractButton>("cardStudy")->click(); });
        QVERIFY(!opened.find<QCheckBox>("fraction5")->isEnabled());
        QVERIFY(opened.find<QLabel>("fraction5Note")->text().contains(QStringLiteral("at least 5")));
        auto* half = opened.find<QCheckBox>("fraction50"); // 34 films, a third of them positive
        QVERIFY(half->isEnabled());
        QVERIFY(opened.find<QLabel>("fraction50Note")->text().startsWith(QStringLiteral("34 films")));
        half->click();
        QCOMPARE(opened.find<SummaryPane>("summary")->valueOf(QStringLiteral("Runs")), QStringLiteral("10"));
        opened.find<QCheckBox>("fraction50")->click();
        opened.find<QCheckBox>("fraction100")->click();
        QVERIFY(opened.find<QLabel>("problems")->text().contains(QStringLiteral("Tick")));
    }

    void aStartThatDoesNotStandBeforeIsAnError() {
        Opened opened;
        run::RunSpec probe(RunKind::Probe);
        QVERIFY(probe.set("dataset", "made").ok());
        QVERIFY(probe.set("init", "run:@0").ok());
        QSignalSpy failed(opened.world.launcher.get(), &Launcher::failed);
        opened.world.launcher->launch({probe}); // no study
        QTRY_COMPARE(failed.count(), 1);
        opened.world.launcher->launch({probe}, QStringLiteral("Study")); // names itself
        QTRY_COMPARE(failed.count(), 2);
        QVERIFY(opened.queue().isEmpty());
    }

    void finishedPretrainingsCanBeStartedFrom() {
        Opened opened;
        const auto make = [&](const char* name, bool finished) {
            run::RunSpec spec(RunKind::Pretrain);
            (void)spec.set("name", name);
            (void)spec.set("dataset", "made");
            (void)spec.set("width", 16);
            const auto folder = run::createRun(opened.world.context.workspace, spec, opened.world.clock);
            if (finished) {
                auto store = run::RunStore::openForWriting(folder->path, opened.world.clock);
                (void)store->append(run::Ended{run::RunState::Finished, "", 1.0});
            }
            return QString::fromStdString(folder->id());
        };
        const QString done = make("The good one", true);
        make("Not yet", false);
        QSignalSpy changed(opened.world.model.get(), &WorkspaceModel::runsChanged);
        opened.world.model->refresh();
        QTRY_VERIFY(!changed.isEmpty());
        QTRY_COMPARE(opened.world.model->runs().size(), std::size_t{2});
        opened.checkedAfter([&] { opened.find<QAbstractButton>("cardFineTune")->click(); });
        auto* init = qobject_cast<QComboBox*>(opened.form()->field(QStringLiteral("init")));
        QVERIFY(init);
        QCOMPARE(init->count(), 2); // scratch and the finished one
        QCOMPARE(init->itemText(1), QStringLiteral("The good one"));
        opened.checkedAfter([&] { init->setCurrentIndex(1); });
        const auto spec = opened.page->spec();
        QCOMPARE(spec->dependsOn(), done.toStdString());
        QCOMPARE(spec->integer("width"), std::int64_t{16}); // the encoder's
        opened.number("width")->setValue(32);
        QVERIFY(opened.form()->errorText(QStringLiteral("width")).contains(QStringLiteral("16")));
    }

    void deviceIsWhatDoctorSays() {
        Opened opened;
        QTRY_VERIFY(opened.find<SummaryPane>("summary")
                        ->valueOf(QStringLiteral("Device"))
                        .contains(QStringLiteral("CPU")));
        auto* device = qobject_cast<QComboBox*>(opened.form()->field(QStringLiteral("device")));
        device->setCurrentIndex(device->findData(QStringLiteral("cuda")));
        QVERIFY(!opened.form()->errorText(QStringLiteral("device")).isEmpty());
    }

    void commandIsCopied() {
        Opened opened;
        opened.number("epochs")->setValue(7);
        opened.find<QPushButton>("copyCommand")->click();
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY2(text.startsWith(QStringLiteral("hilum-cli pretrain")), qPrintable(text));
        QVERIFY(text.contains(QStringLiteral("--epochs 7")));
        QVERIFY(text.contains(opened.world.folder.path()));
        run::ShortStudyOptions options;
        options.labelledDataset = options.pretrainDataset = "it's";
        const auto plan = run::shortStudy(options);
        QVERIFY(plan.ok());
        // What stands between the two ENDs is the plan, as hilum-cli reads it.
        const QString commands = studyCommands(*plan, opened.world.context.workspace);
        const QString json = commands.section(QStringLiteral("\nEND\n"), 0, 0).section(u'\n', 1);
        const auto parsed = parseJson(json.toStdString());
        QVERIFY(parsed.ok());
        const auto back = run::studyPlanFromJson(*parsed);
        QVERIFY(back.ok());
        QCOMPARE(back->runs.size(), plan->runs.size());
        QVERIFY(back->runs.back().toJson() == plan->runs.back().toJson());
        QVERIFY(commands.contains(QStringLiteral("hilum-cli study --file study.json --workspace")));
    }

    void leakageIsSaid() {
        Opened opened; // one film a patient: nothing is shared
        QVERIFY(opened.find<QLabel>("leakage")->text().contains(QStringLiteral("No film and no patient")));
    }

    void withoutADatasetThePageLeadsToTheLibrary() {
        FilmWorld world;
        world.load();
        ExperimentPage page(world.context);
        page.show();
        page.activated();
        QSignalSpy asked(&world.session, &Session::pageRequested);
        auto* button = page.findChild<QPushButton*>(QStringLiteral("emptyAction"));
        QVERIFY(button && button->isVisible());
        button->click();
        QCOMPARE(asked.count(), 1);
    }

    void everyButtonHasANameAndThePageFits() {
        Opened opened;
        for (const QAbstractButton* button : opened.page->findChildren<QAbstractButton*>()) {
            QVERIFY2(!button->objectName().isEmpty(), qPrintable(button->text()));
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
        }
        QVERIFY2(opened.page->minimumSizeHint().width() <= 1270,
                 qPrintable(QString::number(opened.page->minimumSizeHint().width())));
        QVERIFY(opened.page->minimumSizeHint().height() <= 690);
    }
};

QTEST_MAIN(TestExperimentPage)
#include "tst_ExperimentPage.moc"
