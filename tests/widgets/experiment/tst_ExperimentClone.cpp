// The page "Experiment" takes the settings of existing runs: whole, with one of them changed, or to go on
// where the run ended; and the cards of the methods.
#include "tests/widgets/experiment/ExperimentWorld.h"
#include "widgets/common/Theme.h"
#include "widgets/experiment/MethodCards.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>

#include <fmt/format.h>

using namespace hilum;
using namespace hilum::widgets;
using run::RunKind;

namespace {

/// Writes a run as the queue leaves it, and lets the window see it.
std::string made(Opened& opened, const run::RunSpec& spec, run::RunState state = run::RunState::Finished) {
    const auto folder = run::createRun(opened.world.context.workspace, spec, opened.world.clock);
    if (!folder)
        return {};
    {
        auto store = run::RunStore::openForWriting(folder->path, opened.world.clock);
        (void)store->append(run::PlanMade{20, 2, spec.integer("epochs"), "CPU", "fp32", Json::object()});
        if (state == run::RunState::Finished)
            (void)store->append(run::Ended{state, "", 1.0});
    }
    opened.world.model->refresh();
    const QString id = QString::fromStdString(folder->id()); // a change may be one from before it
    return QTest::qWaitFor([&] { return opened.world.model->run(id) != nullptr; }) ? folder->id()
                                                                                   : std::string();
}

run::RunSpec unusual(RunKind kind) {
    run::RunSpec spec(kind);
    (void)spec.setAll({{"name", "Mine"}, {"dataset", "made"}, {"side", 48}, {"width", 16}, {"seed", 7}});
    if (kind == RunKind::Pretrain)
        (void)spec.setAll(
            {{"method", "byol"}, {"epochs", 10}, {"batch", 32}, {"hidden", 512}, {"emaMomentum", 0.7}});
    if (kind == RunKind::FineTune)
        (void)spec.setAll(
            {{"epochs", 3}, {"labelFraction", 0.5}, {"learningRate", 0.02}, {"init", "scratch"}});
    if (kind == RunKind::Probe)
        (void)spec.setAll({{"labelSeed", 3}, {"init", "untrained"}});
    return spec;
}

void checkpointOf(const Opened& opened, const std::string& id, std::int64_t step) {
    const run::RunFolder folder{opened.world.context.workspace / "runs" / id};
    std::filesystem::create_directories(folder.checkpoints());
    QFile file(QString::fromStdString(
        (folder.checkpoints() / fmt::format("step-{:09}.safetensors", step)).string()));
    QVERIFY(file.open(QIODevice::WriteOnly));
}

void addDataset(Opened& opened, const char* name, std::uint32_t films) {
    opened.world.addDataset(name, films);
    QSignalSpy loaded(opened.world.model.get(), &WorkspaceModel::datasetsChanged);
    opened.world.model->refresh();
    QTRY_VERIFY(!loaded.isEmpty());
}

QString noteOf(const Opened& opened) {
    return opened.find<QLabel>("cloneNote")->text();
}

} // namespace

class TestExperimentClone : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        applyTheme(*qApp, Theme::Dark);
    }

    void aCloneIsTheWholeSpec_data() {
        QTest::addColumn<int>("kind");
        QTest::newRow("pretrain") << static_cast<int>(RunKind::Pretrain);
        QTest::newRow("finetune") << static_cast<int>(RunKind::FineTune);
        QTest::newRow("probe") << static_cast<int>(RunKind::Probe);
    }

    void aCloneIsTheWholeSpec() {
        QFETCH(int, kind);
        Opened opened;
        const run::RunSpec before = unusual(static_cast<RunKind>(kind));
        const std::string id = made(opened, before);
        opened.checkedAfter([&] { opened.world.session.requestClone(QString::fromStdString(id)); });
        const auto taken = opened.page->spec();
        QVERIFY(taken.ok());
        QCOMPARE(taken->kind(), before.kind());
        for (const run::Param* param : before.parameters())
            if (param->key != "name")
                QVERIFY2(taken->value(param->key) == before.value(param->key), param->key.c_str());
        QVERIFY(taken->text("name") != before.text("name"));
        QVERIFY(noteOf(opened).contains(QStringLiteral("Mine")));
        QCOMPARE(taken->hash(), before.hash());
    }

    void aCloneChangesOneSetting() {
        Opened opened;
        const std::string id = made(opened, unusual(RunKind::Pretrain));
        opened.checkedAfter([&] {
            opened.world.session.requestClone(QString::fromStdString(id), QStringLiteral("learningRate"),
                                              0.25);
        });
        QCOMPARE(opened.page->spec()->number("learningRate"), 0.25);
        QCOMPARE(opened.page->spec()->integer("hidden"), std::int64_t{512});
        QVERIFY(noteOf(opened).contains(QStringLiteral("0.25")));
        QVERIFY(opened.form()->field(QStringLiteral("learningRate"))->isVisible()); // it is no essential one
        opened.checkedAfter([&] { // a whole number comes as one
            opened.world.session.requestClone(QString::fromStdString(id), QStringLiteral("batch"), 16);
        });
        QCOMPARE(opened.page->spec()->integer("batch"), std::int64_t{16});
        QCOMPARE(opened.page->spec()->number("learningRate"),
                 unusual(RunKind::Pretrain).number("learningRate"));
    }

    /// The verdict names a setting and no value for it: everything is taken, and that field is shown.
    void aSettingWithoutAValueIsShown() {
        Opened opened;
        const std::string id = made(opened, unusual(RunKind::Pretrain));
        opened.checkedAfter([&] {
            opened.world.session.requestClone(QString::fromStdString(id), QStringLiteral("learningRate"));
        });
        QCOMPARE(opened.page->spec()->hash(), unusual(RunKind::Pretrain).hash());
        QVERIFY(opened.form()->field(QStringLiteral("learningRate"))->isVisible());
        QVERIFY2(noteOf(opened).contains(QStringLiteral("Now change")), qPrintable(noteOf(opened)));
    }

    /// An extension allows no other setting: a changed one begins anew.
    void aChangedExtensionBeginsAnew() {
        Opened opened;
        const std::string first = made(opened, unusual(RunKind::Pretrain));
        run::RunSpec longer = unusual(RunKind::Pretrain);
        QVERIFY(longer.setAll({{"extends", first}, {"epochs", 20}}).ok());
        const std::string id = made(opened, longer);
        opened.checkedAfter([&] {
            opened.world.session.requestClone(QString::fromStdString(id), QStringLiteral("learningRate"),
                                              0.25);
        });
        QCOMPARE(opened.page->spec()->text("extends"), std::string());
        QVERIFY(!opened.find<QLabel>("problems")->isVisible());
        QVERIFY2(noteOf(opened).contains(QStringLiteral("anew")), qPrintable(noteOf(opened)));
        opened.checkedAfter([&] { opened.world.session.requestClone(QString::fromStdString(id)); });
        QCOMPARE(opened.page->spec()->text("extends"), first); // the same once more
    }

    /// After it, defaults give way to the dataset again.
    void undoOfACloneLeavesDefaultsDefaults() {
        Opened opened;
        opened.world.addDataset("small", 20);
        const std::string id = made(opened, unusual(RunKind::Pretrain));
        QSignalSpy loaded(opened.world.model.get(), &WorkspaceModel::datasetsChanged);
        opened.world.model->refresh();
        QTRY_VERIFY(!loaded.isEmpty());
        opened.checkedAfter([&] { opened.world.session.requestClone(QString::fromStdString(id)); });
        auto* undo = opened.page->window()->findChild<QPushButton*>(QStringLiteral("toastAction"));
        QVERIFY(undo != nullptr);
        opened.checkedAfter([&] { undo->click(); });
        QCOMPARE(opened.page->spec()->integer("batch"), std::int64_t{64}); // what fits 80 films
        opened.set(opened.form(), "dataset", "small");
        QCOMPARE(opened.page->spec()->integer("batch"), std::int64_t{16});
    }

    /// What the Library made of a cohort.
    void aSplitIsTakenAndGivenBack() {
        Opened opened;
        addDataset(opened, "other", 40);
        opened.put(opened.form(), "epochs", 3);
        const auto before = opened.page->spec();
        opened.checkedAfter(
            [&] { opened.world.session.requestSplit(QStringLiteral("other"), QStringLiteral("random-5")); });
        QCOMPARE(opened.page->spec()->text("dataset"), std::string("other"));
        QCOMPARE(opened.page->spec()->text("split"), std::string("random-5"));
        QCOMPARE(opened.page->spec()->integer("epochs"), std::int64_t{3});
        QVERIFY(opened.form()->field(QStringLiteral("split"))->isVisible()); // it is no essential one
        auto* undo = opened.page->window()->findChild<QPushButton*>(QStringLiteral("toastAction"));
        QVERIFY(undo != nullptr);
        opened.checkedAfter([&] { undo->click(); });
        QCOMPARE(opened.page->spec()->text("dataset"), before->text("dataset"));
        QCOMPARE(opened.page->spec()->text("split"), before->text("split"));
    }

    void aSplitGoesToTheFormThatTrainsOnItsDataset() {
        Opened opened;
        addDataset(opened, "other", 40);
        opened.checkedAfter([&] { opened.page->choose(ExperimentPage::Card::Study); });
        auto* labels = opened.find<FieldForm>("studyLabels");
        opened.set(labels, "dataset", "other");
        opened.checkedAfter(
            [&] { opened.world.session.requestSplit(QStringLiteral("made"), QStringLiteral("random-5")); });
        QCOMPARE(opened.page->spec()->text("split"), std::string("random-5")); // of the pretraining
        QVERIFY(labels->value(QStringLiteral("split")) != Json("random-5"));
        QCOMPARE(labels->value(QStringLiteral("dataset")), Json("other"));
        opened.set(labels, "dataset", "made"); // where both train on it, both take it
        opened.checkedAfter(
            [&] { opened.world.session.requestSplit(QStringLiteral("made"), QStringLiteral("random-7")); });
        QCOMPARE(opened.page->spec()->text("split"), std::string("random-7"));
        QCOMPARE(labels->value(QStringLiteral("split")), Json("random-7"));
    }

    void aSuggestionThatCannotBeIsSaid() {
        Opened opened;
        const std::string id = made(opened, unusual(RunKind::Pretrain));
        const auto before = opened.page->spec();
        opened.world.session.requestClone(QString::fromStdString(id), QStringLiteral("queueSize"), 64);
        auto* toast = opened.page->window()->findChild<QLabel*>(QStringLiteral("toastText"));
        QVERIFY(toast && toast->text().contains(QStringLiteral("byol")));
        QCOMPARE(opened.page->spec()->hash(), before->hash());
    }

    /// The page may come into being later.
    void aWishWaitsForItsPage() {
        Opened opened;
        const std::string id = made(opened, unusual(RunKind::FineTune));
        opened.page.reset();
        opened.world.session.requestClone(QString::fromStdString(id));
        opened.page = std::make_unique<ExperimentPage>(opened.world.context);
        opened.page->show();
        opened.checkedAfter([&] { opened.page->activated(); });
        QTRY_VERIFY(opened.page->card() == ExperimentPage::Card::FineTune);
        QCOMPARE(opened.page->spec()->number("learningRate"), 0.02);
    }

    void aRunThatIsGoneIsSaid() {
        Opened opened;
        (void)made(opened, unusual(RunKind::Pretrain));
        opened.world.session.requestClone(QStringLiteral("nobody"));
        auto* toast = opened.page->window()->findChild<QLabel*>(QStringLiteral("toastText"));
        QVERIFY(toast && toast->text().contains(QStringLiteral("not in this workspace")));
        QVERIFY(!opened.world.session.takeClone());
    }

    void defaultsAreOneClickAway() {
        Opened opened;
        const std::string hash = opened.page->spec()->hash();
        const std::string id = made(opened, unusual(RunKind::Pretrain));
        opened.checkedAfter([&] { opened.world.session.requestClone(QString::fromStdString(id)); });
        QVERIFY(opened.page->spec()->hash() != hash);
        opened.checkedAfter([&] { opened.find<QPushButton>("forgetClone")->click(); });
        QCOMPARE(opened.page->spec()->hash(), hash);
        QVERIFY(!opened.find<QWidget>("cloneNoteRow")->isVisible());
    }

    void anExtensionSaysWhatItIs() {
        Opened opened;
        const std::string id = made(opened, unusual(RunKind::Pretrain));
        checkpointOf(opened, id, 20);
        opened.checkedAfter([&] { opened.world.session.requestExtension(QString::fromStdString(id)); });
        QCOMPARE(opened.page->spec()->text("extends"), id);
        QVERIFY(opened.form()->field(QStringLiteral("extends"))->isVisible()); // it can be emptied
        QCOMPARE(opened.page->spec()->integer("epochs"), std::int64_t{20});
        QVERIFY(noteOf(opened).contains(QStringLiteral("50"))); // % of the highest learning rate
        QVERIFY(!opened.find<QLabel>("problems")->isVisible());
        opened.number("epochs")->setValue(10); // it has made them
        QVERIFY(!opened.form()->errorText(QStringLiteral("epochs")).isEmpty());
        opened.number("epochs")->setValue(30);
        QVERIFY(!QString::fromStdString(opened.page->spec()->text("name")).contains(QStringLiteral("+10")));
        QVERIFY(opened.form()->errorText(QStringLiteral("epochs")).isEmpty());
        opened.number("batch")->setValue(16); // other weights would come out
        QVERIFY(opened.form()->errorText(QStringLiteral("batch")).contains(QStringLiteral("must stay")));
        opened.number("batch")->setValue(32);
        const QStringList started = opened.startedBy("queue");
        QCOMPARE(started.size(), 1);
        QCOMPARE(opened.stored(started.front()).text("extends"), id);
    }

    void anExtensionNeedsItsCheckpoint() {
        Opened opened;
        const std::string id = made(opened, unusual(RunKind::Pretrain));
        opened.world.session.requestExtension(QString::fromStdString(id));
        auto* toast = opened.page->window()->findChild<QLabel*>(QStringLiteral("toastText"));
        QVERIFY(toast && toast->text().contains(QStringLiteral("checkpoint")));
        QVERIFY(opened.page->spec()->text("extends").empty());
    }

    void cardsChooseTheMethod() {
        Opened opened;
        const QString before = opened.find<QLabel>("methodPaper")->text();
        opened.find<QAbstractButton>("method_mae")->click();
        QCOMPARE(opened.page->spec()->method(), std::string("mae"));
        QVERIFY(opened.find<QLabel>("methodPaper")->text() != before);
        QVERIFY(opened.find<QLabel>("methodPaper")->text().contains(QStringLiteral("He et al.")));
        QVERIFY(!opened.form()->field(QStringLiteral("method"))->isVisible()); // the cards are in its place
        // Whoever sets the form turns the card.
        opened.form()->setValue(QStringLiteral("method"), "dino");
        QVERIFY(opened.find<QAbstractButton>("method_dino")->isChecked());
        QVERIFY(opened.find<QLabel>("methodCosts")->text().contains(QStringLiteral("transformer")));
        for (const char* name :
             {"method_simclr", "method_moco", "method_byol", "method_dino", "method_mae"}) {
            QVERIFY(!opened.find<QAbstractButton>(name)->accessibleName().isEmpty());
            QVERIFY(!opened.find<QAbstractButton>(name)->toolTip().isEmpty());
        }
    }

    /// 80 films, batch 64: a step an epoch. At 0.996 the target cannot get away from its first weights.
    void aMomentumTooSlowForTheStepsIsRefused() {
        Opened opened;
        opened.find<QAbstractButton>("method_byol")->click();
        opened.number("epochs")->setValue(20);
        opened.number("emaMomentum")->setValue(0.996);
        const QString error = opened.form()->errorText(QStringLiteral("emaMomentum"));
        QVERIFY2(error.contains(QStringLiteral("20 steps")), qPrintable(error));
        QVERIFY(opened.form()->field(QStringLiteral("emaMomentum"))->isVisible());
        opened.number("emaMomentum")->setValue(0.8);
        QVERIFY(opened.form()->errorText(QStringLiteral("emaMomentum")).isEmpty());
        opened.number("emaMomentum")->setValue(0.996);
        opened.number("epochs")->setValue(1000); // or it gets the time
        QVERIFY(opened.form()->errorText(QStringLiteral("emaMomentum")).isEmpty());
    }
};

QTEST_MAIN(TestExperimentClone)
#include "tst_ExperimentClone.moc"
