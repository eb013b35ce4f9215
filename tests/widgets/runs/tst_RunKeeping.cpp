// Notes and tags, archive, deleting, the order of the queue, stopping: kept in files, and each can be taken
// back.
#include "run/Queue.h"
#include "run/RunControl.h"
#include "run/RunTrash.h"
#include "tests/support/BusyPool.h"
#include "tests/widgets/runs/RunBench.h"
#include "widgets/common/Theme.h"
#include "widgets/runs/PendingStops.h"
#include "widgets/runs/RunActions.h"
#include "widgets/runs/RunExtras.h"
#include "widgets/runs/RunShelf.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>
#include <map>

using namespace hilum;
using namespace hilum::widgets;
using namespace hilum::widgets::runs;

namespace {

QStringList queueOf(const PageWorld& world) {
    QStringList ids;
    if (const auto entries = run::queued(world.context.workspace); entries.ok())
        for (const auto& entry : *entries)
            ids << QString::fromStdString(entry.run);
    return ids;
}

QString commandsTo(const run::RunFolder& folder) {
    QStringList names;
    if (const auto commands = run::commandsSince(folder.path, 0); commands.ok())
        for (const auto& each : *commands)
            names << QString::fromLatin1(run::commandName(each.command).data());
    return names.join(u' ');
}

} // namespace

class TestRunKeeping : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() { applyTheme(*qApp, Theme::Dark); }

    void aNoteIsKeptShownFoundAndTakenBack() {
        RunBench bench;
        const auto folder = bench.finished("alpha");
        bench.finished("beta");
        bench.open(2);
        const QString id = RunBench::idOf(folder);
        bench.page->select({id});
        bench.inDetails<QLineEdit>("runTags")->setText(QStringLiteral("to show, seed 1"));
        bench.inDetails<QPlainTextEdit>("runNote")->setPlainText(
            QStringLiteral("the blue curve\nof slide 3"));
        QTRY_COMPARE(run::readMark(folder)->note, std::string("the blue curve\nof slide 3"));
        QTRY_COMPARE(run::readMark(folder)->tags, (std::vector<std::string>{"to show", "seed 1"}));
        QCOMPARE(bench.cell(id, RunTableModel::Name, RunTableModel::MarkRole),
                 QStringLiteral("#to show #seed 1 · the blue curve"));
        auto* search = bench.page->findChild<QLineEdit*>(QStringLiteral("runSearch"));
        search->setText(QStringLiteral("SLIDE 3"));
        QCOMPARE(bench.shown(), QStringList{QStringLiteral("alpha")});
        search->setText(QStringLiteral("seed 1"));
        QCOMPARE(bench.shown(), QStringList{QStringLiteral("alpha")});
        search->clear();
        bench.page->actions().undo->trigger();
        QTRY_VERIFY(run::readMark(folder)->empty());
        QTRY_COMPARE(bench.inDetails<QPlainTextEdit>("runNote")->toPlainText(), QString());
    }

    void undoReachesTheFieldWithTheKeyboard() {
        RunBench bench;
        const auto folder = bench.finished("a");
        bench.open(1);
        bench.page->detailsPane()->show();
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        auto* note = bench.inDetails<QPlainTextEdit>("runNote");
        note->setFocus();
        QTRY_VERIFY(note->hasFocus());
        QTest::keyClicks(note, QStringLiteral("wrong"));
        QTRY_COMPARE(run::readMark(folder)->note, std::string("wrong"));
        bench.page->actions().undo->trigger();
        QTRY_COMPARE(note->toPlainText(), QString());
        QVERIFY(note->hasFocus());
        auto* tags = bench.inDetails<QLineEdit>("runTags");
        tags->setFocus();
        QTRY_VERIFY(tags->hasFocus());
        QTest::keyClicks(tags, QStringLiteral("one, "));
        QTRY_COMPARE(run::readMark(folder)->tags, std::vector<std::string>{"one"});
        bench.world.jobs.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(tags->text(), QStringLiteral("one, ")); // the comma waits for the next word
        bench.page->actions().undo->trigger();
        QTRY_COMPARE(tags->text(), QString());
    }

    void whatIsBeingTypedIsKeptWhenAnotherRunIsShown() {
        RunBench bench;
        const auto a = bench.finished("a"), b = bench.finished("b");
        bench.open(2);
        bench.page->select({RunBench::idOf(a)});
        bench.inDetails<QPlainTextEdit>("runNote")->setPlainText(QStringLiteral("of a"));
        bench.page->select({RunBench::idOf(b)});
        QCOMPARE(bench.inDetails<QPlainTextEdit>("runNote")->toPlainText(), QString());
        bench.inDetails<QPlainTextEdit>("runNote")->setPlainText(QStringLiteral("of b"));
        const std::unique_ptr<QWidget> pane(bench.page->detailsPane());
        bench.tester.reset();
        bench.filterTester.reset();
        pane->setParent(nullptr);
        bench.page.reset(); // the window closes at once
        QCOMPARE(run::readMark(a)->note, std::string("of a"));
        QCOMPARE(run::readMark(b)->note, std::string("of b"));
    }

    void aBrokenMarkIsSaidAndNotWrittenOver() {
        RunBench bench;
        const auto folder = bench.finished("a");
        QFile file(QString::fromStdString(run::markFile(folder).string()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{");
        file.close();
        bench.open(1);
        bench.page->select({RunBench::idOf(folder)});
        QTRY_VERIFY(!bench.inDetails<QLabel>("runNoteError")->text().isEmpty());
        QVERIFY(bench.inDetails<QPlainTextEdit>("runNote")->isReadOnly());
        bench.page->actions().archive->trigger();
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("{"));
    }

    void anArchivedRunIsShownByItsFilterAlone() {
        RunBench bench;
        const auto a = bench.finished("a");
        bench.finished("b");
        bench.open(2);
        auto* filter = bench.page->findChild<QComboBox*>(QStringLiteral("runStateFilter"));
        bench.page->select({RunBench::idOf(a)});
        bench.page->actions().archive->trigger();
        QCOMPARE(bench.shown(), QStringList{QStringLiteral("b")});
        QTRY_VERIFY(run::readMark(a)->archived);
        filter->setCurrentIndex(filter->count() - 1);
        QCOMPARE(bench.shown(), QStringList{QStringLiteral("a")});
        bench.page->select({RunBench::idOf(a)});
        QVERIFY(bench.page->actions().archive->text() != QStringLiteral("Archive"));
        bench.page->actions().archive->trigger();
        QVERIFY(bench.shown().isEmpty());
        filter->setCurrentIndex(0);
        QCOMPARE(bench.shown(), (QStringList{QStringLiteral("a"), QStringLiteral("b")}));
        bench.page->actions().undo->trigger(); // back into the archive …
        QCOMPARE(bench.shown(), QStringList{QStringLiteral("b")});
        bench.page->actions().undo->trigger(); // … and out of it, as at the beginning
        QTRY_VERIFY(!run::readMark(a)->archived);
        QVERIFY(!bench.page->actions().undo->isEnabled());
    }

    void whatIsArchivedIsNotChosenByItself() {
        for (const bool first : {false, true}) {
            RunBench bench;
            const auto a = bench.finished("a"), b = bench.finished("b");
            run::RunMark mark;
            mark.archived = true;
            QVERIFY(run::writeMark(first ? a : b, mark).ok());
            bench.open(2);
            const auto selected = [&] { return bench.table()->selectionModel()->selectedRows(); };
            QTRY_COMPARE(selected().size(), 1);
            QCOMPARE(selected().front().siblingAtColumn(RunTableModel::Name).data().toString(),
                     first ? QStringLiteral("b") : QStringLiteral("a"));
            QVERIFY(bench.page->actions().archive->isEnabled());
        }
    }

    void oneThatCannotComeBackKeepsNoOther() {
        RunBench bench;
        const std::map<QString, run::RunFolder> folders{{QStringLiteral("a"), bench.finished("a")},
                                                        {QStringLiteral("b"), bench.finished("b")}};
        bench.open(2);
        const auto& workspace = bench.world.context.workspace;
        const QString first = bench.table()->model()->index(0, RunTableModel::Name).data().toString();
        bench.table()->selectAll();
        QCoreApplication::processEvents(); // the choice arrives a moment later
        bench.page->actions().remove->trigger();
        QTRY_COMPARE(run::trashedRuns(workspace).size(), std::size_t{2});
        QTRY_VERIFY(bench.page->actions().undo->isEnabled());
        std::filesystem::create_directories(folders.at(first).path); // its place is taken
        bench.page->actions().undo->trigger();
        QTRY_COMPARE(run::trashedRuns(workspace).size(), std::size_t{1});
        QCOMPARE(run::trashedRuns(workspace).front().id, folders.at(first).id());
        const auto told = [&] {
            const auto texts = bench.page->findChildren<QLabel*>(QStringLiteral("toastText"));
            return std::ranges::any_of(
                texts, [](const QLabel* text) { return text->text().contains(QStringLiteral("is there")); });
        };
        QTRY_VERIFY(told());
    }

    void aDeletedRunComesBackToItsPlaceInTheQueue() {
        RunBench bench;
        const auto a = bench.made("a"), b = bench.made("b"), c = bench.made("c");
        for (const auto& each : {a, b, c})
            QVERIFY(run::enqueue(bench.world.context.workspace, each.id()).ok());
        const QStringList order = queueOf(bench.world);
        bench.open(3);
        bench.page->select({RunBench::idOf(b)});
        bench.page->actions().remove->trigger();
        QTRY_COMPARE(bench.page->model().rowCount(), 2);
        QVERIFY(run::inTrash(bench.world.context.workspace, b.id()));
        QCOMPARE(queueOf(bench.world).size(), 2);
        auto* undo = bench.page->findChild<QPushButton*>(QStringLiteral("toastAction"));
        QVERIFY(undo != nullptr);
        undo->click();
        QTRY_COMPARE(bench.page->model().rowCount(), 3);
        QTRY_COMPARE(queueOf(bench.world), order);
    }

    void aRunAtWorkCannotBeDeleted() {
        RunBench bench;
        const auto folder = bench.made("busy");
        auto store = run::openStore(folder, bench.world.clock);
        run::own(store, bench.world.clock);
        QVERIFY(store.append(run::StateChanged{run::RunState::Running, ""}).ok());
        bench.open(1);
        bench.page->select({RunBench::idOf(folder)});
        QVERIFY(!bench.page->actions().remove->isEnabled());
        QVERIFY(bench.page->actions().archive->isEnabled());
    }

    void whatAWaitingRunNeedsIsNotDeleted() {
        RunBench bench;
        const auto source = bench.finished("source");
        auto spec = run::specNamed(run::RunKind::Probe, "probe");
        QVERIFY(spec.set("init", "run:" + source.id()).ok());
        run::makeRun(bench.world.context.workspace, spec, bench.world.clock);
        bench.open(2);
        bench.page->select({RunBench::idOf(source)});
        bench.page->actions().remove->trigger();
        QTRY_VERIFY(bench.page->findChild<QLabel*>(QStringLiteral("toastText")) != nullptr);
        QVERIFY(bench.page->findChild<QLabel*>(QStringLiteral("toastText"))
                    ->text()
                    .contains(QStringLiteral("Not deleted")));
        QVERIFY(std::filesystem::exists(source.path));
    }

    void theQueueChangesItsOrderByKeysAndBack() {
        RunBench bench;
        const auto a = bench.made("a"), b = bench.made("b"), c = bench.made("c");
        QStringList ids;
        for (const auto& each : {a, b, c}) {
            ids << RunBench::idOf(each);
            QVERIFY(run::enqueue(bench.world.context.workspace, each.id()).ok());
        }
        bench.open(3);
        QVERIFY(QTest::qWaitForWindowActive(bench.page.get()));
        bench.page->select({ids[2]});
        QTest::keyClick(bench.table(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(queueOf(bench.world), (QStringList{ids[0], ids[2], ids[1]}));
        QTRY_COMPARE(bench.cell(ids[2], RunTableModel::State), QStringLiteral("Waiting (2)"));
        bench.page->actions().undo->trigger();
        QTRY_COMPARE(queueOf(bench.world), ids);
        QTRY_COMPARE(bench.cell(ids[2], RunTableModel::State), QStringLiteral("Waiting (3)"));
        // Faster than the list follows: no step is lost, and each is taken back by itself.
        QTest::keyClick(bench.table(), Qt::Key_Up, Qt::AltModifier);
        QTest::keyClick(bench.table(), Qt::Key_Up, Qt::AltModifier);
        QTRY_COMPARE(queueOf(bench.world), (QStringList{ids[2], ids[0], ids[1]}));
        bench.page->actions().undo->trigger();
        bench.page->actions().undo->trigger();
        QTRY_COMPARE(queueOf(bench.world), ids);
        bench.page->actions().unqueue->trigger();
        QTRY_COMPARE(queueOf(bench.world), (QStringList{ids[0], ids[1]}));
        bench.page->actions().undo->trigger();
        QTRY_COMPARE(queueOf(bench.world), ids);
    }

    void severalRunsMoveTogether() {
        const QStringList order{QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"),
                                QStringLiteral("d")};
        const auto moved = [&](const char* which, bool up) {
            return movedOrder(order, QString::fromLatin1(which).split(u' '), up).join(QString());
        };
        QCOMPARE(moved("c d", true), QStringLiteral("acdb"));
        QCOMPARE(moved("a c", true), QStringLiteral("acbd")); // who is first already stays
        QCOMPARE(moved("a b", true), QStringLiteral("abcd"));
        QCOMPARE(moved("a b", false), QStringLiteral("cabd"));
        QCOMPARE(moved("d", false), QStringLiteral("abcd"));
        QCOMPARE(moved("nobody", false), QStringLiteral("abcd"));
    }

    /// The pool takes the newest job first, commands must not: this pool has one thread, which is held until
    /// all have been asked for.
    void commandsKeepTheirOrder() {
        PageWorld world;
        const auto folder =
            run::makeRun(world.context.workspace, run::specNamed(run::RunKind::Pretrain, "run"), world.clock);
        BusyPool narrow(world.session);
        Launcher launcher(world.context.workspace, QString(), world.clock, narrow.jobs);
        for (const auto command : {run::Command::Pause, run::Command::Resume, run::Command::Stop})
            launcher.sendCommand(RunBench::idOf(folder), command);
        narrow.letGo();
        QTRY_COMPARE(commandsTo(folder), QStringLiteral("pause resume stop"));
    }

    /// What was typed last stays, though the pool has not come to it when the window closes.
    void theLastMarkIsKeptAtTheEnd() {
        PageWorld world;
        const auto folder =
            run::makeRun(world.context.workspace, run::specNamed(run::RunKind::Pretrain, "run"), world.clock);
        BusyPool narrow(world.session);
        {
            RunExtras extras(narrow.jobs);
            for (const char* note : {"first", "second"})
                extras.setMark(folder, {note, {}, false});
        }
        QCOMPARE(run::readMark(folder)->note, std::string("second"));
        narrow.letGo();
        narrow.jobs.waitForDone();
        QCOMPARE(run::readMark(folder)->note, std::string("second"));
    }

    void aStopIsSentAfterAWhileAndAtTheEnd() {
        PageWorld world;
        const auto spec = run::specNamed(run::RunKind::Pretrain, "run");
        const auto soon = run::makeRun(world.context.workspace, spec, world.clock);
        const auto paused = run::makeRun(world.context.workspace, spec, world.clock);
        run::RunSummary summary;
        summary.state = run::RunState::Running;
        summary.folder = soon;
        {
            PendingStops stops(*world.launcher, nullptr, 1);
            stops.ask(summary);
            QTRY_COMPARE(commandsTo(soon), QStringLiteral("pause stop"));
            QVERIFY(!stops.takeBack(RunBench::idOf(soon))); // too late
        }
        summary.state = run::RunState::Paused;
        summary.folder = paused;
        {
            PendingStops stops(*world.launcher, nullptr);
            stops.ask(summary);
            QVERIFY(stops.takeBack(RunBench::idOf(paused)));
            world.jobs.waitForDone();
            QCOMPARE(commandsTo(paused), QString()); // it stays as it was
            stops.ask(summary);
        }
        QCOMPARE(commandsTo(paused), QStringLiteral("stop"));
    }
};

QTEST_MAIN(TestRunKeeping)
#include "tst_RunKeeping.moc"
