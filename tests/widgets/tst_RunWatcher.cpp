#include "run/RunStore.h"
#include "widgets/bridge/RunWatcher.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace hilum;
using namespace hilum::widgets;

namespace {

std::vector<run::RunEvent> steps(std::int64_t from, std::int64_t to) {
    std::vector<run::RunEvent> events;
    for (std::int64_t s = from; s < to; ++s)
        events.push_back(run::StepLogged{s, 0, 1.0 / static_cast<double>(s + 1), 0.1, 100.0});
    return events;
}

} // namespace

class TestRunWatcher : public QObject {
    Q_OBJECT

    SystemClock m_clock;

private Q_SLOTS:
    void seesWhatIsAppended() {
        QTemporaryDir folder;
        auto made =
            run::createRun(folder.path().toStdString(), run::RunSpec(run::RunKind::Pretrain), m_clock);
        QVERIFY2(made.ok(), made.ok() ? "" : made.error().detail.c_str());
        auto store = run::RunStore::openForWriting(made->path, m_clock);
        QVERIFY(store.ok());

        Jobs jobs;
        RunWatcher watcher(jobs);
        watcher.setVisible(true);
        QSignalSpy updates(&watcher, &RunWatcher::updated);
        QSignalSpy ends(&watcher, &RunWatcher::ended);
        watcher.watch(*made);
        QVERIFY(store->append(steps(0, 10)).ok());
        QTRY_VERIFY(watcher.series().curve("loss") && watcher.series().curve("loss")->value.size() == 10);
        QVERIFY(!updates.isEmpty());

        QVERIFY(store->append(steps(10, 15)).ok());
        QTRY_COMPARE(watcher.series().curve("loss")->value.size(), std::size_t{15});
        QCOMPARE(watcher.series().curve("loss")->value.back(), 1.0 / 15.0);

        QVERIFY(store->append(run::Warned{"The clock jumped."}).ok());
        QTRY_VERIFY(!watcher.notices().empty() &&
                    std::holds_alternative<run::Warned>(watcher.notices().back().event));
        QVERIFY(ends.isEmpty());
        QVERIFY(store->append(run::Ended{run::RunState::Finished, "", 1.0}).ok());
        QTRY_COMPARE(ends.size(), 1);
        QTRY_COMPARE(watcher.summary().state, run::RunState::Finished);
    }

    void rewoundStepsAreTakenBack() {
        QTemporaryDir folder;
        auto made =
            run::createRun(folder.path().toStdString(), run::RunSpec(run::RunKind::Pretrain), m_clock);
        QVERIFY(made.ok());
        auto store = run::RunStore::openForWriting(made->path, m_clock);
        QVERIFY(store.ok());
        Jobs jobs;
        RunWatcher watcher(jobs);
        watcher.setVisible(true);
        watcher.watch(*made);
        QVERIFY(store->append(steps(0, 20)).ok());
        QTRY_VERIFY(watcher.series().curve("loss") && watcher.series().curve("loss")->value.size() == 20);
        QVERIFY(store->rewind(12).ok());
        QTRY_COMPARE(watcher.series().curve("loss")->value.size(), std::size_t{12});
        QVERIFY(store->append(steps(12, 30)).ok());
        QTRY_COMPARE(watcher.series().curve("loss")->value.size(), std::size_t{30});
    }

    void aMissingRunIsSaid() {
        QTemporaryDir folder;
        Jobs jobs;
        RunWatcher watcher(jobs);
        watcher.watch({std::filesystem::path(folder.path().toStdString()) / "runs" / "none"});
        QTRY_VERIFY(!watcher.failure().isEmpty());
        watcher.stop();
        QVERIFY(!watcher.watching());
    }
};

QTEST_GUILESS_MAIN(TestRunWatcher)
#include "tst_RunWatcher.moc"
