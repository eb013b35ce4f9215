#include "run/Queue.h"
#include "run/RunControl.h"
#include "tests/support/PageWorld.h"
#include "tests/support/RunMaker.h"
#include "widgets/bridge/RunWatcher.h"
#include "widgets/common/Theme.h"
#include "widgets/plot/CurvePlot.h"
#include "widgets/runs/RunActions.h"
#include "widgets/runs/RunCurves.h"
#include "widgets/runs/RunFacts.h"
#include "widgets/runs/RunTableModel.h"
#include "widgets/runs/RunsPage.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::runs;
using run::RunState;

namespace {

QString idOfFolder(const run::RunFolder& folder) {
    return QString::fromStdString(folder.id());
}

/// A run in a state, as its worker would have left it.
run::RunFolder runIn(PageWorld& world, RunState state, const std::string& name, bool owned) {
    const auto folder =
        run::makeRun(world.context.workspace, run::specNamed(run::RunKind::Pretrain, name), world.clock);
    auto store = run::openStore(folder, world.clock);
    if (state == RunState::Queued)
        return folder;
    run::orDie(store.append(run::PlanMade{400, 10, 40, "cpu", "fp32", Json{{"batch", 256}}}));
    if (owned)
        run::own(store, world.clock);
    run::orDie(store.append(run::stepsFrom(0, 120)));
    if (run::isFinal(state))
        run::orDie(
            store.append(run::Ended{state, state == RunState::Failed ? "The disk is full." : "", 12.0}));
    else
        run::orDie(store.append(run::StateChanged{state, ""}));
    return folder;
}

/// A page with its model under test, that has taken the workspace's runs.
struct OpenPage {
    explicit OpenPage(PageWorld& world)
        : page(world.context), tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::QtTest) {
        page.resize(1000, 700);
        page.show();
        world.model->start();
        page.activated();
    }
    RunsPage page;
    QAbstractItemModelTester tester;
};

QString cell(const RunsPage& page, const QString& id, int column) {
    const int row = page.model().rowOf(id);
    return row < 0 ? QString() : page.model().index(row, column).data().toString();
}

} // namespace

class TestRunsPage : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void emptyLeadsToExperimentAndDemo() {
        PageWorld world;
        OpenPage open(world);
        int asked = 0;
        connect(&world.session, &Session::pageRequested, this,
                [&](PageId id) { asked += id == PageId::Experiment; });
        auto* button = open.page.findChild<QPushButton*>(QStringLiteral("emptyAction"));
        QVERIFY(button && button->isVisible());
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(asked, 1);
    }

    void actionsAreEnabledWhereTheyCanWork() {
        PageWorld world;
        struct Case {
            RunState state;
            bool owned, queued;
            const char* word;
            bool pause, resume, stop, unqueue;
        };
        // Nobody serves the queue of this workspace, so that waiting runs can be set going.
        const std::vector<Case> cases{
            {RunState::Running, true, true, "Running", true, false, true, false},
            {RunState::Paused, true, true, "Paused", false, true, true, false},
            {RunState::Running, false, false, "Interrupted", false, true, false, false},
            {RunState::Queued, false, true, "Waiting (1)", false, true, false, true},
            {RunState::Queued, false, false, "Not queued", false, true, false, false},
            {RunState::Finished, false, false, "Finished", false, false, false, false},
            {RunState::Stopped, false, false, "Stopped", false, true, false, false},
            {RunState::Failed, false, false, "Failed", false, true, false, false},
            {RunState::Diverged, false, false, "Diverged", false, false, false, false},
        };
        QStringList ids;
        for (const Case& c : cases) {
            const auto folder = runIn(world, c.state, c.word, c.owned);
            ids << idOfFolder(folder);
            if (c.queued)
                QVERIFY(run::enqueue(world.context.workspace, folder.id()).ok());
        }
        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), static_cast<int>(cases.size()));
        const RunActions& actions = open.page.actions();
        for (std::size_t i = 0; i < cases.size(); ++i) {
            const Case& c = cases[i];
            const QString id = ids[static_cast<qsizetype>(i)];
            open.page.select({id});
            QCOMPARE(cell(open.page, id, RunTableModel::State), QString::fromLatin1(c.word));
            QVERIFY2(actions.pause->isEnabled() == c.pause, c.word);
            QVERIFY2(actions.resume->isEnabled() == c.resume, c.word);
            QVERIFY2(actions.stop->isEnabled() == c.stop, c.word);
            QVERIFY2(actions.unqueue->isEnabled() == c.unqueue, c.word);
            QVERIFY2(actions.clone->isEnabled(), c.word);
        }
    }

    void cellsShowTheSummary() {
        PageWorld world;
        const auto folder = runIn(world, RunState::Running, "numbers", true);
        auto store = run::openStore(folder, world.clock);
        QVERIFY(
            store.append(run::Evaluated{"watch", 50, Json{{"probe.auroc", 0.81}, {"knn.auroc", 0.9}}}).ok());
        QVERIFY(store.append(run::Evaluated{"watch", 100, Json{{"probe.auroc", 0.79}}}).ok());
        OpenPage open(world);
        const QString id = idOfFolder(folder);
        QTRY_COMPARE(cell(open.page, id, RunTableModel::BestAuroc), QStringLiteral("0.810"));
        QCOMPARE(cell(open.page, id, RunTableModel::BestEpoch),
                 QStringLiteral("5")); // step 50 of 10 an epoch
        QCOMPARE(cell(open.page, id, RunTableModel::Progress), QStringLiteral("120 of 400 · epoch 12 of 40"));
        QCOMPARE(cell(open.page, id, RunTableModel::Kind), QStringLiteral("SimCLR"));
        QCOMPARE(cell(open.page, id, RunTableModel::Dataset), QStringLiteral("demo-nih"));
        // 280 steps of 256 films at 200 films/s
        QCOMPARE(cell(open.page, id, RunTableModel::Remaining), QStringLiteral("5:58"));
        const int row = open.page.model().rowOf(id);
        QCOMPARE(open.page.model().index(row, 0).data(RunTableModel::ProgressRole).toDouble(), 0.3);
    }

    void curvesFollowTheStoreAndItsRewinds() {
        PageWorld world;
        const auto folder = run::makeRun(world.context.workspace,
                                         run::specNamed(run::RunKind::Pretrain, "live"), world.clock);
        auto store = run::openStore(folder, world.clock);
        run::own(store, world.clock);
        QVERIFY(store.append(run::PlanMade{400, 10, 40, "cpu", "fp32", Json{{"batch", 256}}}).ok());
        QVERIFY(store.append(run::StateChanged{RunState::Running, ""}).ok());
        QVERIFY(store.append(run::stepsFrom(0, 40)).ok());
        OpenPage open(world);
        const QString curve = idOfFolder(folder) + QStringLiteral("/loss");
        CurvePlot* loss = open.page.curves().plot(RunCurves::Loss);
        QTRY_COMPARE(loss->drawnPoints(curve), 40); // chosen by itself: it is the run at work
        QVERIFY(store.append(run::stepsFrom(40, 90)).ok());
        QTRY_COMPARE(loss->drawnPoints(curve), 90);
        QVERIFY(store.rewind(60).ok());
        QTRY_COMPARE(loss->drawnPoints(curve), 60);
        QVERIFY(store.append(run::stepsFrom(60, 95)).ok());
        QTRY_COMPARE(loss->drawnPoints(curve), 95);
        QVERIFY(loss->readout(94.0).contains(QStringLiteral("live")));

        open.page.curves().showTab(RunCurves::Auroc);
        QVERIFY(
            store.append(run::Evaluated{"watch", 90, Json{{"probe.auroc", 0.7}, {"knn.auroc", 0.6}}}).ok());
        CurvePlot* auroc = open.page.curves().plot(RunCurves::Auroc);
        QTRY_COMPARE(auroc->drawnPoints(idOfFolder(folder) + QStringLiteral("/probe.auroc")), 1);
        QCOMPARE(auroc->drawnPoints(idOfFolder(folder) + QStringLiteral("/knn.auroc")), 1);
    }

    void severalRunsAreOverlaidOverAnyAxis() {
        PageWorld world;
        const auto a = runIn(world, RunState::Finished, "a", false);
        const auto b = runIn(world, RunState::Finished, "b", false);
        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), 2);
        open.page.select({idOfFolder(a), idOfFolder(b)});
        CurvePlot* loss = open.page.curves().plot(RunCurves::Loss);
        QTRY_COMPARE(loss->drawnPoints(idOfFolder(a) + QStringLiteral("/loss")), 120);
        QTRY_COMPARE(loss->drawnPoints(idOfFolder(b) + QStringLiteral("/loss")), 120);
        auto* axis = open.page.findChild<QComboBox*>(QStringLiteral("curveAxis"));
        axis->setCurrentIndex(1); // epochs of 10 steps
        const auto points =
            pointsOf(open.page.curves().watcher(idOfFolder(a))->series(), "loss", run::Axis::Epoch);
        QCOMPARE(points.at(points.size - 1).x, 11.9);
        QCOMPARE(loss->drawnPoints(idOfFolder(a) + QStringLiteral("/loss")), 120);
        open.page.select({idOfFolder(b)});
        QCOMPARE(loss->curveNames(), QStringList{idOfFolder(b) + QStringLiteral("/loss")});
    }

    void chanceLevels() {
        run::RunSpec spec(run::RunKind::Pretrain);
        QVERIFY(spec.set("batch", 64).ok());
        // Equal similarities: −ln(1 / (2N − 1)), Chen et al. 2020, eq. 1.
        QCOMPARE(lossGuide(spec).chance, std::log(127.0));
        QVERIFY(lossGuide(spec).chanceName.contains(QStringLiteral("4.84")));
        QCOMPARE(lossGuide(run::RunSpec(run::RunKind::FineTune)).chance, std::log(2.0));
        QVERIFY(std::isnan(lossGuide(run::RunSpec(run::RunKind::Baseline)).chance));
        // Two films, each with equal views, at a cosine of −1: every view has one positive and two negatives.
        QVERIFY(spec.set("batch", 2).ok());
        QVERIFY(spec.set("temperature", 0.5).ok());
        QCOMPARE(lossGuide(spec).best, std::log(1.0 + 2.0 * std::exp(-2.0 / 0.5)));
        QVERIFY(spec.set("method", "moco").ok());
        QVERIFY(spec.set("queueSize", 1024).ok());
        QVERIFY(spec.set("temperature", 0.2).ok());
        QCOMPARE(lossGuide(spec).best, std::log(1.0 + 1024.0 * std::exp(-5.0)));
        QVERIFY(lossGuide(spec).best < lossGuide(spec).chance);
        QCOMPARE(smoothingWeight(0), 0.0);
        QCOMPARE(smoothingWeight(100), 0.999);
    }

    void commandsReachTheWorker() {
        PageWorld world;
        const auto running = runIn(world, RunState::Running, "running", true);
        const auto paused = runIn(world, RunState::Paused, "paused", true);
        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), 2);
        const auto sent = [](const run::RunFolder& folder) {
            QStringList names;
            const auto commands = run::commandsSince(folder.path, 0);
            if (commands.ok())
                for (const auto& each : *commands)
                    names << QString::fromLatin1(run::commandName(each.command).data());
            return names.join(u' ');
        };
        QVERIFY(QTest::qWaitForWindowActive(&open.page));
        open.page.select({idOfFolder(running)});
        QTest::keyClick(open.page.findChild<QTableView*>(QStringLiteral("runTable")), Qt::Key_P);
        QTRY_COMPARE(sent(running), QStringLiteral("pause"));

        // It is paused at once and can go on; who asks twice means it.
        open.page.actions().stop->trigger();
        QTRY_COMPARE(sent(running), QStringLiteral("pause pause"));
        auto* undo = open.page.findChild<QPushButton*>(QStringLiteral("toastAction"));
        QVERIFY(undo != nullptr);
        undo->click();
        QTRY_COMPARE(sent(running), QStringLiteral("pause pause resume"));
        open.page.actions().stop->trigger();
        QTRY_COMPARE(sent(running), QStringLiteral("pause pause resume pause"));
        open.page.actions().stop->trigger();
        QTRY_COMPARE(sent(running), QStringLiteral("pause pause resume pause stop"));

        open.page.select({idOfFolder(paused)});
        open.page.actions().resume->trigger();
        QTRY_COMPARE(sent(paused), QStringLiteral("resume"));
        QVERIFY(world.dialogs.asked().isEmpty()); // nothing stands in the way of a run at work
    }

    void endedAndInterruptedRunsGoBackIntoTheQueue() {
        PageWorld world;
        const auto failed = runIn(world, RunState::Failed, "failed", false);
        const auto interrupted = runIn(world, RunState::Running, "interrupted", false);
        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), 2);
        open.page.select({idOfFolder(failed)});
        auto* details = open.page.detailsPane();
        QVERIFY(details->findChild<QLabel*>(QStringLiteral("runSentence"))
                    ->text()
                    .contains(QStringLiteral("The disk is full.")));
        auto* resume = details->findChild<QPushButton*>(QStringLiteral("runResume"));
        QVERIFY(resume->isVisibleTo(details));
        resume->click();
        const auto queued = [&] {
            QStringList ids;
            if (const auto entries = run::queued(world.context.workspace); entries.ok())
                for (const auto& entry : *entries)
                    ids << QString::fromStdString(entry.run);
            return ids;
        };
        QTRY_COMPARE(queued(), QStringList{idOfFolder(failed)});
        QCOMPARE(run::summarise(failed).state, RunState::Queued);
        QTRY_COMPARE(cell(open.page, idOfFolder(failed), RunTableModel::State),
                     QStringLiteral("Waiting (1)"));

        open.page.select({idOfFolder(interrupted)});
        open.page.actions().resume->trigger();
        QTRY_COMPARE(queued(), (QStringList{idOfFolder(failed), idOfFolder(interrupted)}));
        QTRY_VERIFY(open.page.actions().unqueue->isEnabled());
        open.page.actions().unqueue->trigger();
        QTRY_COMPARE(queued(), QStringList{idOfFolder(failed)});
    }

    void oneBadFolderHidesNoOther() {
        PageWorld world;
        QStringList good;
        for (int i = 0; i < 4; ++i)
            good << idOfFolder(runIn(world, RunState::Finished, "good " + std::to_string(i), false));
        const auto bad = runIn(world, RunState::Finished, "bad", false);
        QFile spec(QString::fromStdString(bad.specFile().string()));
        QVERIFY(spec.open(QIODevice::WriteOnly));
        spec.write("{\"kind\": \"pretrain\", \"batch\": }");
        spec.close();
        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), 5);
        for (const QString& id : good)
            QCOMPARE(cell(open.page, id, RunTableModel::State), QStringLiteral("Finished"));
        QCOMPARE(cell(open.page, idOfFolder(bad), RunTableModel::State), QStringLiteral("Unreadable"));
        const QString reason = cell(open.page, idOfFolder(bad), RunTableModel::Progress);
        QVERIFY2(reason.contains(QStringLiteral("spec.json")), qPrintable(reason));
        open.page.select({idOfFolder(bad)});
        QVERIFY(!open.page.actions().clone->isEnabled());
        QVERIFY(open.page.detailsPane()
                    ->findChild<QLabel*>(QStringLiteral("runSentence"))
                    ->text()
                    .contains(reason));
    }

    void filterAndSort() {
        PageWorld world;
        runIn(world, RunState::Finished, "alpha", false);
        runIn(world, RunState::Running, "beta", true);
        runIn(world, RunState::Failed, "gamma", false);
        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), 3);
        auto* table = open.page.findChild<QTableView*>(QStringLiteral("runTable"));
        const auto names = [&] {
            QStringList list;
            for (int i = 0; i < table->model()->rowCount(); ++i)
                list << table->model()->index(i, RunTableModel::Name).data().toString();
            return list;
        };
        QCOMPARE(names().first(), QStringLiteral("beta")); // what moves stands on top
        auto* search = open.page.findChild<QLineEdit*>(QStringLiteral("runSearch"));
        search->setText(QStringLiteral("AMM"));
        QCOMPARE(names(), QStringList{QStringLiteral("gamma")});
        search->clear();
        open.page.findChild<QComboBox*>(QStringLiteral("runStateFilter"))->setCurrentIndex(1);
        QCOMPARE(names(), QStringList{QStringLiteral("beta")});
        open.page.findChild<QComboBox*>(QStringLiteral("runStateFilter"))->setCurrentIndex(4);
        QCOMPARE(names(), QStringList{QStringLiteral("gamma")});
    }

    void detailsShowSettingsCommandAuditAndLog() {
        PageWorld world;
        run::RunSpec spec = run::specNamed(run::RunKind::Pretrain, "<b>bold</b>");
        QVERIFY(spec.set("side", 96).ok());
        const auto folder = run::makeRun(world.context.workspace, spec, world.clock);
        auto store = run::openStore(folder, world.clock);
        QVERIFY(store.append(run::Warned{"Restarted: the worker process ended by signal 9."}).ok());
        QVERIFY(store
                    .writeFact("audit", Json{{"light", "red"},
                                             {"pairs",
                                              {{{"a", "training"},
                                                {"b", "test"},
                                                {"light", "red"},
                                                {"sharedByName", 3},
                                                {"sharedByHash", 2},
                                                {"sharedPatients", 1}}}},
                                             {"notes", Json::array()}})
                    .ok());
        QFile log(QString::fromStdString(folder.logFile().string()));
        QVERIFY(log.open(QIODevice::WriteOnly));
        log.write("one step\nanother step\nan end\n");
        log.close();
        // A setting is shown with its unit; the defaults are not.
        const auto settings = changedSettings(spec);
        QCOMPARE(settings.size(), std::size_t{2});
        QCOMPARE(settings[1].value, QStringLiteral("96 px"));

        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), 1);
        open.page.select({idOfFolder(folder)});
        QWidget* details = open.page.detailsPane();
        const auto text = [&](const char* name) {
            return details->findChild<QLabel*>(QLatin1String(name))->text();
        };
        QCOMPARE(details->findChild<QLabel*>(QStringLiteral("runName"))->textFormat(), Qt::PlainText);
        QCOMPARE(text("runName"), QStringLiteral("<b>bold</b>"));
        QVERIFY(text("runWarnings").contains(QStringLiteral("signal 9")));
        QTRY_COMPARE(text("runAudit"), QStringLiteral("training and test share 3 films and 1 patients."));
        auto* logText = details->findChild<QPlainTextEdit*>(QStringLiteral("logText"));
        QTRY_VERIFY(logText->toPlainText().startsWith(QStringLiteral("one step")));
        details->findChild<QLineEdit*>(QStringLiteral("logSearch"))->setText(QStringLiteral("step"));
        QCOMPARE(logText->extraSelections().size(), 2);
        open.page.actions().copyCommand->trigger();
        QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(spec.commandLine()));
    }

    void detailsNameTheRunThatOneGoesOnFrom() {
        PageWorld world;
        const auto source = run::makeRun(world.context.workspace,
                                         run::specNamed(run::RunKind::Pretrain, "the shorter"), world.clock);
        run::RunSpec spec = run::specNamed(run::RunKind::Pretrain, "the longer");
        QVERIFY(spec.set("extends", source.id()).ok());
        const auto folder = run::makeRun(world.context.workspace, spec, world.clock);
        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), 2);
        open.page.select({idOfFolder(folder)});
        QStringList texts;
        for (const QLabel* label : open.page.detailsPane()->findChildren<QLabel*>())
            texts << label->text();
        QVERIFY2(texts.contains(QStringLiteral("the shorter")), qPrintable(texts.join(u'\n')));
        QVERIFY(!texts.contains(idOfFolder(source)));
    }

    void detailsShowHowPythonLoadsTheEncoder() {
        PageWorld world;
        const auto spec = run::specNamed(run::RunKind::Pretrain, "kept");
        const auto waiting = run::makeRun(world.context.workspace, spec, world.clock);
        const auto kept = run::makeRun(world.context.workspace, spec, world.clock);
        QFile encoder(QString::fromStdString(kept.encoderFile().string()));
        QVERIFY(encoder.open(QIODevice::WriteOnly)); // that it is there suffices: the window reads no weights
        OpenPage open(world);
        QTRY_COMPARE(open.page.model().rowCount(), 2);
        QWidget* details = open.page.detailsPane();
        auto* python = details->findChild<QPlainTextEdit*>(QStringLiteral("runPython"));
        open.page.select({idOfFolder(kept)});
        QTRY_VERIFY(python->toPlainText().contains(QStringLiteral("strict=True")));
        QVERIFY(python->toPlainText().contains(encoder.fileName()));
        QVERIFY(!python->parentWidget()->isHidden());
        details->findChild<QPushButton*>(QStringLiteral("runCopyPython"))->click();
        QCOMPARE(QApplication::clipboard()->text(), python->toPlainText());
        open.page.select({idOfFolder(waiting)});
        QTRY_VERIFY(python->parentWidget()->isHidden());
    }
};

QTEST_MAIN(TestRunsPage)
#include "tst_RunsPage.moc"
