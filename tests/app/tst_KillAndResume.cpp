// kill −9 in mid-epoch, then resume: the loss curve equals the uninterrupted one to the bit, no step missing
// or doubled. The reference is an uninterrupted run of the same program.
#include "CliFixture.h"
#include "base/Rng.h"

#include <csignal>

using namespace hilum;
using test::CliFixture;

class tst_KillAndResume : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void killedAndResumedEqualsUninterrupted();
    void queueResumesAWorkerThatWasKilled();
    void theQueueEndsCleanlyOnSigterm();

private:
    run::RunFolder queueOne();
    /// Kills the process when run.db shows `steps` steps.
    static void killAfter(QProcess& process, const run::RunFolder& run, std::size_t steps);
    CliFixture m_cli;
    std::vector<std::pair<std::int64_t, double>> m_reference;
};

run::RunFolder tst_KillAndResume::queueOne() {
    auto arguments = CliFixture::pretraining();
    arguments << "--queue"
              << "--json";
    const auto result = m_cli.call(arguments);
    const auto folder = run::openRun(m_cli.workspace(), result.json().value("run", std::string()));
    return folder ? *folder : run::RunFolder{};
}

void tst_KillAndResume::initTestCase() {
    m_cli.importFilms();
    const auto whole = queueOne();
    QCOMPARE(m_cli.call({"queue", "--idle", "0", "--quiet"}).code, 0);
    QCOMPARE(run::summarise(whole).state, run::RunState::Finished);
    m_reference = CliFixture::lossOf(whole);
    QVERIFY(m_reference.size() > 20);
    for (std::size_t i = 0; i < m_reference.size(); ++i)
        QCOMPARE(m_reference[i].first, static_cast<std::int64_t>(i));
}

void tst_KillAndResume::killAfter(QProcess& process, const run::RunFolder& run, std::size_t steps) {
    QTRY_VERIFY_WITH_TIMEOUT(
        process.state() == QProcess::NotRunning || CliFixture::lossOf(run).size() >= steps, 120'000);
    if (process.state() != QProcess::NotRunning)
        process.kill(); // SIGKILL
    process.waitForFinished(30'000);
}

void tst_KillAndResume::killedAndResumedEqualsUninterrupted() {
    const auto run = queueOne();
    int kills = 0;
    for (const std::size_t steps : {std::size_t{3}, std::size_t{9}, std::size_t{14}}) {
        QProcess worker;
        worker.start(HILUM_CLI, {"run", "--execute", QString::fromStdString(run.path.string()), "--quiet"});
        killAfter(worker, run, steps);
        kills += worker.exitStatus() == QProcess::CrashExit ? 1 : 0;
    }
    QVERIFY2(kills > 0, "no worker was killed: the test would show nothing");
    if (run::summarise(run).state != run::RunState::Finished) {
        QCOMPARE(run::summarise(run).state, run::RunState::Interrupted);
        QProcess last;
        last.start(HILUM_CLI, {"run", "--execute", QString::fromStdString(run.path.string()), "--quiet"});
        QVERIFY(last.waitForFinished(300'000));
    }
    QCOMPARE(run::summarise(run).state, run::RunState::Finished);
    const auto loss = CliFixture::lossOf(run);
    QVERIFY(loss == m_reference);
}

void tst_KillAndResume::queueResumesAWorkerThatWasKilled() {
    const auto run = queueOne();
    QProcess queue;
    queue.start(HILUM_CLI, {"queue", "--idle", "0", "--quiet", "--workspace",
                            QString::fromStdString(m_cli.workspace().string())});
    std::int64_t pid = 0;
    QTRY_VERIFY_WITH_TIMEOUT(CliFixture::lossOf(run).size() >= 3 || queue.state() == QProcess::NotRunning,
                             120'000);
    auto store = run::RunStore::openForReading(run.path);
    QVERIFY(store.ok());
    if (const auto owner = store->owner(); owner && *owner)
        pid = (*owner)->pid;
    QVERIFY2(pid > 0, "the worker was over before it could be killed");
    ::kill(static_cast<pid_t>(pid), SIGKILL);
    QVERIFY(queue.waitForFinished(300'000));
    const auto summary = run::summarise(run);
    QCOMPARE(summary.state, run::RunState::Finished);
    QVERIFY(!summary.warnings.empty()); // the restart is said
    QVERIFY(CliFixture::lossOf(run) == m_reference);
}

void tst_KillAndResume::theQueueEndsCleanlyOnSigterm() {
    const auto run = queueOne();
    QProcess queue;
    queue.start(HILUM_CLI, {"queue", "--idle", "0", "--quiet", "--workspace",
                            QString::fromStdString(m_cli.workspace().string())});
    QTRY_VERIFY_WITH_TIMEOUT(!CliFixture::lossOf(run).empty(), 120'000);
    queue.terminate();
    QVERIFY(queue.waitForFinished(60'000));
    QCOMPARE(queue.exitStatus(), QProcess::NormalExit);
    const auto state = run::summarise(run).state;
    QVERIFY(state == run::RunState::Interrupted || state == run::RunState::Finished);
    QCOMPARE(m_cli.call({"queue", "--idle", "0", "--quiet"}).code, 0); // goes on from its checkpoint
    QVERIFY(CliFixture::lossOf(run) == m_reference);
}

QTEST_GUILESS_MAIN(tst_KillAndResume)
#include "tst_KillAndResume.moc"
