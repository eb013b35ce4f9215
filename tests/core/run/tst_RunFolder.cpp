// Run folders: what a list says about a run in every state, and about folders that are none.
#include "HandClock.h"

#include "base/AtomicFile.h"
#include "tests/support/RunMaker.h"

#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <limits>
#include <set>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace hilum;
using namespace hilum::run;
using namespace hilum::run::testing;

class TestRunFolder : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesACompleteFolder();
    void opensOnlyPlainIds_data();
    void opensOnlyPlainIds();
    void isQueuedAtFirst();
    void runsWhileItsOwnerLives_data();
    void runsWhileItsOwnerLives();
    void isInterruptedWhenItsOwnerIsGone_data();
    void isInterruptedWhenItsOwnerIsGone();
    void keepsItsEnd_data();
    void keepsItsEnd();
    void reportsProgress();
    void reportsNumbers();
    void goesBackWithARewind();
    void listsNewestFirst();
    void hidesNothingBehindABadFolder();
    void opensWhereItWasCopied();

private:
    std::filesystem::path workspace() const { return m_dir->path().toStdString(); }
    RunFolder made(const std::string& name = "a") {
        return makeRun(workspace(), specNamed(RunKind::Pretrain, name, "nih"), m_clock);
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    HandClock m_clock;
};

namespace {

/// The number of a process that has ended.
std::int64_t deadProcess() {
    const pid_t child = ::fork();
    if (child == 0)
        ::_exit(0);
    int status = 0;
    ::waitpid(child, &status, 0);
    return child;
}

} // namespace

void TestRunFolder::init() {
    m_dir = std::make_unique<QTemporaryDir>();
    m_clock = {};
}

void TestRunFolder::makesACompleteFolder() {
    const RunFolder folder = made();
    QVERIFY(QString::fromStdString(folder.id())
                .startsWith(QStringLiteral("20231114-221320-"))); // UTC, sorts by time
    QCOMPARE(folder.workspace(), workspace());
    QVERIFY(std::filesystem::exists(folder.specFile()));
    QVERIFY(std::filesystem::exists(folder.storeFile()));
    struct stat status {};
    QCOMPARE(::stat(folder.path.c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0700U);
    QCOMPARE(readSpec(folder)->text("name"), std::string("a"));
    QCOMPARE(openRun(workspace(), folder.id())->path, folder.path);
    QVERIFY(made().id() != folder.id()); // in the same millisecond
}

void TestRunFolder::opensOnlyPlainIds_data() {
    QTest::addColumn<QByteArray>("id");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("dot") << QByteArray(".");
    QTest::newRow("up") << QByteArray("..");
    QTest::newRow("out") << QByteArray("../outside");
    QTest::newRow("absolute") << QByteArray("/etc");
    QTest::newRow("NUL") << QByteArray("outside\0x", 9);
    QTest::newRow("unknown") << QByteArray("20200101-000000-000000");
}

void TestRunFolder::opensOnlyPlainIds() {
    QFETCH(const QByteArray, id);
    std::filesystem::create_directories(workspace() / "runs");
    std::filesystem::create_directories(workspace() / "outside");
    QVERIFY(writeFileAtomically(workspace() / "outside" / "spec.json", "{}"));
    QVERIFY(writeFileAtomically(workspace() / "spec.json", "{}"));
    QVERIFY(writeFileAtomically(workspace() / "runs" / "spec.json", "{}"));
    const auto refused = openRun(workspace(), id.toStdString());
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NotFound);
}

void TestRunFolder::isQueuedAtFirst() {
    const auto summary = summarise(made());
    QCOMPARE(summary.error, std::string());
    QCOMPARE(summary.state, RunState::Queued);
    QVERIFY(summary.spec.has_value());
    QCOMPARE(summary.createdMs, std::int64_t{1'700'000'000'000});
    QCOMPARE(summary.etaS, -1.0);
    QVERIFY(!ownerAlive(summary.folder));
}

void TestRunFolder::runsWhileItsOwnerLives_data() {
    QTest::addColumn<RunState>("state");
    QTest::newRow("starting") << RunState::Starting;
    QTest::newRow("running") << RunState::Running;
    QTest::newRow("paused") << RunState::Paused;
}

void TestRunFolder::runsWhileItsOwnerLives() {
    QFETCH(const RunState, state);
    const RunFolder folder = made();
    RunStore store = openStore(folder, m_clock);
    own(store, m_clock); // this process
    QVERIFY(store.append(StateChanged{state, "because"}));
    QVERIFY(ownerAlive(folder));
    const auto summary = summarise(folder);
    QCOMPARE(summary.state, state);
    QCOMPARE(summary.reason, std::string("because"));
}

void TestRunFolder::isInterruptedWhenItsOwnerIsGone_data() {
    QTest::addColumn<Owner>("owner");
    const std::uint64_t ticks = processStartTicks(processId());
    QTest::newRow("ended") << Owner{deadProcess(), hostName(), bootId(), 0, 0};
    QTest::newRow("its number was given to another")
        << Owner{processId(), hostName(), bootId(), ticks + 1, 0};
    QTest::newRow("before the machine was restarted")
        << Owner{processId(), hostName(), "another boot", ticks, 0};
    QTest::newRow("on another machine") << Owner{processId(), "another-host", bootId(), ticks, 0};
    QTest::newRow("no number") << Owner{0, hostName(), bootId(), 0, 0};
}

void TestRunFolder::isInterruptedWhenItsOwnerIsGone() {
    QFETCH(const Owner, owner);
    const RunFolder folder = made();
    RunStore store = openStore(folder, m_clock);
    QVERIFY(store.setOwner(owner));
    QVERIFY(store.append(StateChanged{RunState::Running, ""}));
    QVERIFY(!ownerAlive(folder));
    const auto summary = summarise(folder);
    QCOMPARE(summary.state, RunState::Interrupted);
    QVERIFY(!summary.reason.empty());
    QCOMPARE(summary.error, std::string());
    // What has an end stays what it is, whoever is gone.
    QVERIFY(store.append(Ended{RunState::Stopped, "on request", 3.0}));
    QCOMPARE(summarise(folder).state, RunState::Stopped);
}

void TestRunFolder::keepsItsEnd_data() {
    QTest::addColumn<RunState>("state");
    for (const auto state : {RunState::Finished, RunState::Stopped, RunState::Failed, RunState::Diverged})
        QTest::newRow(std::string(stateName(state)).c_str()) << state;
}

void TestRunFolder::keepsItsEnd() {
    QFETCH(const RunState, state);
    QVERIFY(isFinal(state));
    const RunFolder folder = made();
    RunStore store = openStore(folder, m_clock);
    own(store, m_clock);
    QVERIFY(store.append(StateChanged{RunState::Running, ""}));
    QVERIFY(store.append(Ended{state, "so it was", 12.5}));
    QVERIFY(store.close());
    const auto summary = summarise(folder);
    QCOMPARE(summary.state, state);
    QCOMPARE(summary.reason, std::string("so it was"));
    QCOMPARE(summary.elapsedS, 12.5);
}

void TestRunFolder::reportsProgress() {
    const RunFolder folder = made();
    RunStore store = openStore(folder, m_clock);
    own(store, m_clock);
    QVERIFY(store.append(StateChanged{RunState::Running, ""}));
    QVERIFY(store.append(PlanMade{1000, 100, 10, "cuda:0", "bf16", Json{{"batch", 64}}}));
    QCOMPARE(summarise(folder).etaS, -1.0); // no step, no rate
    for (std::int64_t s = 0; s < 250; ++s)
        QVERIFY(s % 50 != 0 || store.append(StepLogged{s, s / 100, 3.5, 0.1, 400.0}));
    QVERIFY(store.append(EpochEnded{1, 4.0, 33.0}));
    QVERIFY(store.append(Warned{"w1"}));
    QVERIFY(store.append(Warned{"w2"}));
    const auto summary = summarise(folder);
    QCOMPARE(summary.step, std::int64_t{201}); // steps made: the last logged one and those before it
    QCOMPARE(summary.totalSteps, std::int64_t{1000});
    QCOMPARE(summary.epoch, std::int64_t{2});
    QCOMPARE(summary.epochs, std::int64_t{10});
    QCOMPARE(summary.loss, 3.5);
    QCOMPARE(summary.elapsedS, 33.0);
    QCOMPARE(summary.device, std::string("cuda:0"));
    QCOMPARE(summary.precision, std::string("bf16"));
    QCOMPARE(summary.warnings, (std::vector<std::string>{"w1", "w2"}));
    QCOMPARE(summary.etaS, 799.0 * 64.0 / 400.0); // films that are left over films per second
}

void TestRunFolder::reportsNumbers() {
    const RunFolder folder = made();
    RunStore store = openStore(folder, m_clock);
    const double aurocs[] = {0.6, 0.8, 0.7};
    for (std::int64_t i = 0; i < 3; ++i)
        QVERIFY(store.append(
            Evaluated{"probe", 10 * (i + 1),
                      Json{{"probe.auroc", aurocs[i]}, {"probe.loss", aurocs[i]}, {"note", "text"}}}));
    QVERIFY(store.append(Evaluated{"knn", 30, Json{{"knn.auprc", nullptr}}})); // NaN on its way
    const auto summary = summarise(folder);
    QCOMPARE(summary.metrics.at("probe.auroc"), 0.7); // the latest
    QCOMPARE(summary.best.at("probe.auroc").first, 0.8);
    QCOMPARE(summary.best.at("probe.auroc").second, std::int64_t{20});
    QVERIFY(!summary.best.contains("probe.loss")); // lower is better there: it has no best
    QVERIFY(!summary.metrics.contains("note"));
    QVERIFY(!summary.metrics.contains("knn.auprc"));
}

void TestRunFolder::goesBackWithARewind() {
    const RunFolder folder = made();
    RunStore store = openStore(folder, m_clock);
    QVERIFY(store.append(stepsFrom(0, 60)));
    QVERIFY(store.append(Evaluated{"probe", 60, Json{{"probe.auroc", 0.9}}}));
    QVERIFY(store.rewind(40));
    auto summary = summarise(folder);
    QCOMPARE(summary.step, std::int64_t{40});
    QVERIFY(!summary.best.contains("probe.auroc"));
    QVERIFY(store.append(stepsFrom(40, 45)));
    summary = summarise(folder);
    QCOMPARE(summary.step, std::int64_t{45});
}

void TestRunFolder::listsNewestFirst() {
    std::vector<std::string> ids;
    for (int i = 0; i < 4; ++i) {
        ids.insert(ids.begin(), made("run " + std::to_string(i)).id());
        m_clock.ms += 1000;
    }
    const auto all = listRuns(workspace());
    QCOMPARE(all.size(), ids.size());
    for (std::size_t i = 0; i < ids.size(); ++i)
        QCOMPARE(all[i].folder.id(), ids[i]);
    QVERIFY(listRuns(workspace() / "nowhere").empty());
}

void TestRunFolder::hidesNothingBehindABadFolder() {
    const auto good = made("good").id();
    const auto runs = workspace() / "runs";
    const auto bad = [&](const char* id) {
        std::filesystem::create_directories(runs / id);
        return runs / id;
    };
    bad("empty");
    QVERIFY(writeFileAtomically(bad("half a spec") / "spec.json", std::string("{\"kind\":\"pre")));
    QVERIFY(writeFileAtomically(bad("spec of a later Hilum") / "spec.json",
                                R"({"kind":"pretrain","telepathy":1})"));
    QVERIFY(writeFileAtomically(bad("no store") / "spec.json", R"({"kind":"pretrain"})"));
    QVERIFY(writeFileAtomically(bad("store of noise") / "spec.json", R"({"kind":"pretrain"})"));
    QVERIFY(writeFileAtomically(runs / "store of noise" / "run.db", std::string(9000, 'x')));
    QVERIFY(writeFileAtomically(bad("event of noise") / "spec.json", R"({"kind":"pretrain"})"));
    {
        RunStore store = RunStore::create(runs / "event of noise", m_clock).value();
        QVERIFY(store.append(Warned{"w"}));
    }
    QVERIFY(Database::open(runs / "event of noise" / "run.db", OpenMode::ReadWrite)
                ->execute("UPDATE event SET body = '{\"message'"));
    std::filesystem::create_directories(bad("spec is a folder") / "spec.json");
    QVERIFY(writeFileAtomically(runs / "a file", "no folder"));

    std::set<std::string> errors;
    int fine = 0;
    const auto all = listRuns(workspace());
    QCOMPARE(all.size(), std::size_t{8});
    for (const auto& summary : all) {
        fine += summary.error.empty() ? 1 : 0;
        QCOMPARE(summary.error.empty(), summary.folder.id() == good);
        errors.insert(summary.error);
    }
    QCOMPARE(fine, 1);
    QVERIFY(errors.size() >= 5); // and each says what is wrong with it
}

void TestRunFolder::opensWhereItWasCopied() {
    const RunFolder folder = made("travels");
    {
        RunStore store = openStore(folder, m_clock);
        QVERIFY(store.append(stepsFrom(0, 5)));
        QVERIFY(store.append(Ended{RunState::Finished, "", 7.0}));
        QVERIFY(store.close());
    }
    const QTemporaryDir elsewhere;
    const std::filesystem::path runs = std::filesystem::path(elsewhere.path().toStdString()) / "runs";
    std::filesystem::create_directories(runs);
    std::filesystem::copy(folder.path, runs / folder.id(), std::filesystem::copy_options::recursive);
    const auto all = listRuns(elsewhere.path().toStdString());
    QCOMPARE(all.size(), std::size_t{1});
    QCOMPARE(all[0].error, std::string());
    QCOMPARE(all[0].state, RunState::Finished);
    QCOMPARE(all[0].spec->text("name"), std::string("travels"));
    QCOMPARE(all[0].step, std::int64_t{5});
}

QTEST_APPLESS_MAIN(TestRunFolder)
#include "tst_RunFolder.moc"
