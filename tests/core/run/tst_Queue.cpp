// The queue, with a small program in place of hilum-cli that does what the name of a run says.
#include "base/AtomicFile.h"
#include "base/Process.h"
#include "base/Text.h"
#include "run/Queue.h"
#include "run/QueueNotice.h"
#include "run/RunFolder.h"
#include "run/RunStore.h"
#include "run/SummaryCache.h"
#include "tests/core/base/TestVolume.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <thread>

using namespace hilum;
using namespace hilum::run;

class TestQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void keepsItsOrder();
    void takesAnotherOrder();
    void takesNamesAsText();
    void endsAtOnceWithoutWork();
    void runsInOrder();
    void waitsForWhatARunStartsFrom();
    void failsWithWhatARunStartsFrom();
    void failsWithoutWhatARunStartsFrom();
    void leavesACircle();
    void restartsAfterACrash();
    void givesUpAfterThreeRestarts();
    void tellsAnEndWithoutAWord();
    void tellsAMissingProgram();
    void dropsWhatIsOverOrGone();
    void servesAWorkspaceOnce();
    void asksTheWorkerToEnd();
    void runsSideBySideWhatFits();
    void runsAloneWhatNeedsAll_data();
    void runsAloneWhatNeedsAll();
    void letsNobodyOvertake();
    void asksAllWorkersToEnd();
    void saysWhatItCannotWrite();
    void saysWhyItHasEnded();
    void readsAgainOnlyWhatHasChanged();

private:
    std::filesystem::path workspace() const { return m_dir->path().toStdString(); }
    std::string made(const std::string& name, const std::string& startsFrom = {}, int threads = 0);
    RunSummary summaryOf(const std::string& id) const { return summarise(openRun(workspace(), id).value()); }
    std::vector<std::string> started() const;
    Result<> serve(std::function<void(const std::string&, const std::string&)> tell = {}) {
        return serveQueue(workspace(), {HILUM_FAKE_WORKER, 0.0, 3, 0, false, std::move(tell)}, m_clock, {});
    }
    std::vector<std::string> waiting() const {
        std::vector<std::string> ids;
        for (const auto& entry : queued(workspace()).value())
            ids.push_back(entry.run);
        return ids;
    }
    std::unique_ptr<QTemporaryDir> m_dir;
    SystemClock m_clock;
};

namespace {

using Ids = std::vector<std::string>;

bool contains(const std::string& text, const char* part) {
    return text.find(part) != std::string::npos;
}

std::stop_token stopped() {
    std::stop_source stop;
    stop.request_stop();
    return stop.get_token();
}

/// To the last byte.
bool fill(const QString& file) {
    QFile filler(file);
    if (!filler.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    for (qint64 size = 65'536; size > 0; size /= 2)
        while (filler.write(QByteArray(size, 'x')) == size) {
        }
    return true;
}

} // namespace

void TestQueue::init() {
    m_dir = std::make_unique<QTemporaryDir>();
}

std::string TestQueue::made(const std::string& name, const std::string& startsFrom, int threads) {
    RunSpec spec(RunKind::Probe);
    bool fine = spec.setAll({{"name", name}, {"dataset", "d"}, {"threads", threads}}).ok();
    if (!startsFrom.empty())
        fine = fine && spec.set("init", "run:" + startsFrom).ok();
    auto folder = createRun(workspace(), spec, m_clock);
    return fine && folder && enqueue(workspace(), folder->id()) ? folder->id() : std::string();
}

std::vector<std::string> TestQueue::started() const {
    std::ifstream lines(workspace() / "started.txt");
    return {std::istream_iterator<std::string>(lines), std::istream_iterator<std::string>()};
}

void TestQueue::keepsItsOrder() {
    QVERIFY(queued(workspace())->empty());
    QVERIFY(std::filesystem::is_empty(workspace())); // looking makes no file
    for (const char* id : {"a", "b", "c"})
        QVERIFY(enqueue(workspace(), id));
    QCOMPARE(waiting(), (Ids{"a", "b", "c"}));
    QVERIFY(enqueue(workspace(), "a")); // again: at the end, and once
    QCOMPARE(waiting(), (Ids{"b", "c", "a"}));
    QVERIFY(dequeue(workspace(), "c"));
    QVERIFY(dequeue(workspace(), "never there"));
    QCOMPARE(waiting(), (Ids{"b", "a"}));
    for (const auto& entry : queued(workspace()).value())
        QCOMPARE(entry.attempts, 0);
}

void TestQueue::takesAnotherOrder() {
    for (const char* id : {"a", "b", "c", "d"})
        QVERIFY(enqueue(workspace(), id).ok());
    QVERIFY(reorderQueue(workspace(), {"c", "a", "b", "d"}).ok());
    QCOMPARE(waiting(), (Ids{"c", "a", "b", "d"}));
    // Those that are named change places among themselves; who is unknown or named twice does no harm.
    QVERIFY(reorderQueue(workspace(), {"d", "nobody", "c", "d"}).ok());
    QCOMPARE(waiting(), (Ids{"d", "a", "b", "c"}));
    QVERIFY(reorderQueue(workspace(), {}).ok());
    QVERIFY(enqueue(workspace(), "e").ok());
    QCOMPARE(waiting(), (Ids{"d", "a", "b", "c", "e"}));
}

void TestQueue::takesNamesAsText() {
    const std::string name = "'); DROP TABLE entry;--";
    QVERIFY(enqueue(workspace(), "a"));
    QVERIFY(enqueue(workspace(), name));
    QCOMPARE(waiting(), (Ids{"a", name}));
    QVERIFY(dequeue(workspace(), name));
    QCOMPARE(waiting(), (Ids{"a"}));
}

void TestQueue::endsAtOnceWithoutWork() {
    QVERIFY(!queueAlive(workspace()));
    QVERIFY(serve());
    QVERIFY(!queueAlive(workspace()));
}

void TestQueue::runsInOrder() {
    Ids ids;
    for (int i = 0; i < 3; ++i)
        ids.push_back(made("finish"));
    const auto failing = made("fail");
    ids.push_back(failing);
    ids.push_back(made("finish"));
    std::vector<std::string> told;
    QVERIFY(serve([&](const std::string& id, const std::string& what) { told.push_back(id + " " + what); }));
    QCOMPARE(started(), ids); // a run that fails does not hold up the next
    for (const auto& id : ids)
        QCOMPARE(summaryOf(id).state, id == failing ? RunState::Failed : RunState::Finished);
    QVERIFY(waiting().empty());
    std::vector<std::string> expected;
    for (const auto& id : ids) {
        expected.push_back(id + " started");
        expected.push_back(id + (id == failing ? " failed" : " finished"));
    }
    QCOMPARE(told, expected);
}

void TestQueue::waitsForWhatARunStartsFrom() {
    const auto parent = made("finish");
    const auto child = made("finish", parent);
    const auto grandchild = made("finish", child);
    const auto other = made("finish");
    for (const auto& id : {parent, child}) // the other way round: grandchild, other, child… parent last
        QVERIFY(dequeue(workspace(), id));
    QVERIFY(enqueue(workspace(), child));
    QVERIFY(enqueue(workspace(), parent));
    QCOMPARE(waiting(), (Ids{grandchild, other, child, parent}));
    QVERIFY(serve());
    QCOMPARE(started(), (Ids{other, parent, child, grandchild}));
    QCOMPARE(summaryOf(grandchild).state, RunState::Finished);
}

void TestQueue::failsWithWhatARunStartsFrom() {
    const auto parent = made("fail");
    const auto child = made("finish", parent);
    const auto grandchild = made("finish", child);
    QVERIFY(serve());
    QCOMPARE(started(), (Ids{parent}));
    for (const auto& id : {child, grandchild}) {
        QCOMPARE(summaryOf(id).state, RunState::Failed);
        QVERIFY(contains(summaryOf(id).reason, "did not finish"));
    }
    QVERIFY(waiting().empty());
}

void TestQueue::failsWithoutWhatARunStartsFrom() {
    const auto orphan = made("finish", "20200101-000000-000000");
    const auto nosy = made("finish", "../../etc");
    QVERIFY(serve());
    QVERIFY(started().empty());
    QCOMPARE(summaryOf(orphan).state, RunState::Failed);
    QCOMPARE(summaryOf(nosy).state, RunState::Failed);
}

void TestQueue::leavesACircle() {
    const auto first = made("finish");
    const auto second = made("finish", first);
    RunSpec spec = readSpec(openRun(workspace(), first).value()).value();
    QVERIFY(spec.set("init", "run:" + second));
    QVERIFY(writeJson(openRun(workspace(), first)->specFile(), spec.toJson()));
    QVERIFY(serve()); // comes back
    QVERIFY(started().empty());
    QCOMPARE(waiting(), (Ids{first, second}));
}

void TestQueue::restartsAfterACrash() {
    const auto id = made("abort twice");
    std::vector<std::string> told;
    QVERIFY(serve([&](const std::string&, const std::string& what) { told.push_back(what); }));
    QCOMPARE(started(), (Ids{id, id, id}));
    const auto summary = summaryOf(id);
    QCOMPARE(summary.state, RunState::Finished);
    QCOMPARE(summary.warnings.size(), std::size_t{2});
    for (const auto& warning : summary.warnings)
        QVERIFY2(contains(warning, "signal 6"), warning.c_str()); // SIGABRT, POSIX
    QCOMPARE(told.size(), std::size_t{6});
    QVERIFY(contains(told[1], "restarting"));
    QCOMPARE(told.back(), std::string("finished"));
}

void TestQueue::givesUpAfterThreeRestarts() {
    const auto id = made("abort");
    const auto next = made("finish");
    QVERIFY(serve());
    QCOMPARE(started(), (Ids{id, id, id, id, next})); // once and three times again
    const auto summary = summaryOf(id);
    QCOMPARE(summary.state, RunState::Failed);
    QVERIFY2(contains(summary.reason, "signal 6") && contains(summary.reason, "restarted 3 times"),
             summary.reason.c_str());
    QCOMPARE(summaryOf(next).state, RunState::Finished);
    QVERIFY(waiting().empty());
}

void TestQueue::tellsAnEndWithoutAWord() {
    const auto id = made("vanish");
    QVERIFY(serve());
    QCOMPARE(started().size(), std::size_t{4});
    QCOMPARE(summaryOf(id).state, RunState::Failed);
    QVERIFY(contains(summaryOf(id).reason, "code 0"));
}

void TestQueue::tellsAMissingProgram() {
    const auto id = made("finish");
    QVERIFY(serveQueue(workspace(), {workspace() / "no such program", 0.0, 0}, m_clock, {}));
    QCOMPARE(summaryOf(id).state, RunState::Failed);
    QVERIFY(contains(summaryOf(id).reason, "code 127")); // as a shell says it
}

void TestQueue::dropsWhatIsOverOrGone() {
    const auto over = made("finish");
    QVERIFY(RunStore::openForWriting(openRun(workspace(), over)->path, m_clock)
                ->append(Ended{RunState::Stopped, "", 1.0}));
    const auto gone = made("finish");
    std::filesystem::remove_all(openRun(workspace(), gone)->path);
    const auto broken = made("finish");
    QVERIFY(writeFileAtomically(openRun(workspace(), broken)->specFile(), "{"));
    const auto fine = made("finish");
    QVERIFY(serve());
    QCOMPARE(started(), (Ids{fine}));
    QCOMPARE(summaryOf(over).state, RunState::Stopped);
    QVERIFY(waiting().empty());
}

void TestQueue::servesAWorkspaceOnce() {
    made("finish");
    bool asked = false;
    QVERIFY(serve([&](const std::string&, const std::string&) {
        if (std::exchange(asked, true))
            return;
        QVERIFY(queueAlive(workspace()));
        const auto second = serve();
        QVERIFY(!second);
        QCOMPARE(second.error().code, ErrorCode::Locked);
        // Another workspace is another matter.
        const QTemporaryDir other;
        QVERIFY(serveQueue(other.path().toStdString(), {HILUM_FAKE_WORKER, 0.0, 3}, m_clock, {}));
    }));
    QVERIFY(asked);
    QVERIFY(!queueAlive(workspace()));
}

void TestQueue::asksTheWorkerToEnd() {
    const auto id = made("wait");
    const auto next = made("finish");
    std::stop_source stop;
    Result<> result;
    {
        const std::jthread server([&] {
            result = serveQueue(workspace(), {HILUM_FAKE_WORKER, 60.0, 3}, m_clock, stop.get_token());
        });
        QTRY_COMPARE_WITH_TIMEOUT(summaryOf(id).state, RunState::Running, 60'000);
        stop.request_stop();
    }
    QVERIFY(result);
    auto store = RunStore::openForReading(openRun(workspace(), id)->path);
    QCOMPARE(store->fact("asked")->value().dump(), std::string("true")); // by SIGTERM: it could save
    QCOMPARE(summaryOf(id).state, RunState::Interrupted);
    QCOMPARE(started(), (Ids{id}));                     // no other was begun
    QCOMPARE(waiting(), (Ids{id, next}));               // both are for the next queue,
    QCOMPARE(queued(workspace())->front().attempts, 0); // and a stop is no crash
}

void TestQueue::runsSideBySideWhatFits() {
    // Each ends well only when the other one has begun, too.
    const auto one = made("meet", {}, 1);
    const auto other = made("meet", {}, 1);
    QVERIFY(serveQueue(workspace(), {HILUM_FAKE_WORKER, 0.0, 3, 2}, m_clock, {}));
    QCOMPARE(summaryOf(one).state, RunState::Finished);
    QCOMPARE(summaryOf(other).state, RunState::Finished);
    QVERIFY(waiting().empty());
}

void TestQueue::runsAloneWhatNeedsAll_data() {
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("cores");
    QTest::addColumn<bool>("gpu");
    QTest::newRow("all cores") << 0 << 2 << false;
    QTest::newRow("as many as there are") << 2 << 2 << false;
    QTest::newRow("more than half") << 2 << 3 << false;
    QTest::newRow("the GPU") << 1 << 2 << true;
}

void TestQueue::runsAloneWhatNeedsAll() {
    QFETCH(int, threads);
    QFETCH(int, cores);
    QFETCH(bool, gpu);
    const auto first = made("linger", {}, threads);
    const auto next = made("finish", {}, threads);
    QVERIFY(serveQueue(workspace(), {HILUM_FAKE_WORKER, 0.0, 3, cores, gpu}, m_clock, {}));
    QCOMPARE(started(), (Ids{first, next}));
    auto store = RunStore::openForReading(openRun(workspace(), first)->path);
    QCOMPARE(store->fact("begun")->value().dump(), std::string("1"));
    QCOMPARE(summaryOf(next).state, RunState::Finished);
}

void TestQueue::letsNobodyOvertake() {
    const auto first = made("linger", {}, 1);
    const auto large = made("finish", {}, 2);
    const auto small = made("finish", {}, 1);
    QVERIFY(serveQueue(workspace(), {HILUM_FAKE_WORKER, 0.0, 3, 2}, m_clock, {}));
    QCOMPARE(started(), (Ids{first, large, small}));
    auto store = RunStore::openForReading(openRun(workspace(), first)->path);
    QCOMPARE(store->fact("begun")->value().dump(), std::string("1"));
}

void TestQueue::asksAllWorkersToEnd() {
    const Ids both{made("wait", {}, 1), made("wait", {}, 1)};
    std::stop_source stop;
    Result<> result;
    {
        const std::jthread server([&] {
            result = serveQueue(workspace(), {HILUM_FAKE_WORKER, 60.0, 3, 2}, m_clock, stop.get_token());
        });
        for (const auto& id : both)
            QTRY_COMPARE_WITH_TIMEOUT(summaryOf(id).state, RunState::Running, 60'000);
        stop.request_stop();
    }
    QVERIFY(result);
    QCOMPARE(waiting(), both);
    for (const auto& id : both) {
        auto store = RunStore::openForReading(openRun(workspace(), id)->path);
        QCOMPARE(store->fact("asked")->value().dump(), std::string("true"));
    }
    for (const auto& entry : queued(workspace()).value())
        QCOMPARE(entry.attempts, 0);
}

/// All candidates have ended, and the choice cannot be written: the disk is full.
void TestQueue::saysWhatItCannotWrite() {
    const TestVolume volume("4m");
    if (!volume.mounted())
        QSKIP("only root may make a volume");
    const std::filesystem::path workspace = volume.path().toStdString();
    const auto makeProbe = [&](const std::string& init) {
        RunSpec spec(RunKind::Probe);
        return spec.setAll({{"name", "finish"}, {"dataset", "d"}, {"init", init}})
                   ? createRun(workspace, spec, m_clock)
                   : Result<RunFolder>(Error{ErrorCode::Internal, {}});
    };
    const auto candidate = makeProbe("run:p-a");
    QVERIFY(candidate);
    {
        auto store = RunStore::openForWriting(candidate->path, m_clock);
        QVERIFY(store->append(Evaluated{"validation", 0, Json{{"validation.auroc", 0.8}}}));
        QVERIFY(store->append(Ended{RunState::Finished, "", 1.0}));
    }
    const auto chooser = makeProbe("best:" + candidate->id());
    QVERIFY(chooser && enqueue(workspace, chooser->id()));
    QVERIFY(!queueNotice(workspace));
    // The workspace has had a queue before.
    QVERIFY(serveQueue(workspace, {"/nowhere", 0.0}, m_clock, stopped()).ok());
    const QString filler = volume.path() + QStringLiteral("/filler");
    QVERIFY(fill(filler));

    std::vector<std::string> told;
    std::stop_source stop;
    {
        const std::jthread server([&] { // a thread made now sees the volume, too
            (void)serveQueue(
                workspace,
                {HILUM_FAKE_WORKER, 60.0, 3, 0, false,
                 [&](const std::string& run, const std::string& what) { told.push_back(run + " " + what); }},
                m_clock, stop.get_token());
        });
        QTRY_VERIFY_WITH_TIMEOUT(queueNotice(workspace), 60'000);
        const auto notice = queueNotice(workspace);
        QVERIFY2(sentence(notice->error).find("ree some space") != std::string::npos,
                 sentence(notice->error).c_str());
        QVERIFY(QFile::remove(filler)); // somebody makes room: it goes on by itself
        QTRY_COMPARE_WITH_TIMEOUT(summarise(*chooser).state, RunState::Finished, 60'000);
        QTRY_VERIFY_WITH_TIMEOUT(!queueNotice(workspace), 60'000);
        stop.request_stop();
    }
    QCOMPARE(readSpec(*chooser)->text("init"), std::string("run:p-a"));
    QVERIFY(std::ranges::any_of(told, [](const std::string& line) { return contains(line, "disk"); }));
}

void TestQueue::saysWhyItHasEnded() {
    const auto id = made("finish");
    const auto list = workspace() / "queue.db";
    std::filesystem::rename(list, workspace() / "aside");
    std::ofstream(list) << "not a database, and longer than its head would be";
    QVERIFY(serve());
    const auto notice = queueNotice(workspace());
    QVERIFY(notice);
    QVERIFY(notice->run.empty());
    QVERIFY(contains(sentence(notice->error), "queue.db"));
    std::filesystem::rename(workspace() / "aside", list);
    QVERIFY(serve()); // the next one has nothing to complain of
    QVERIFY(!queueNotice(workspace()));
    QCOMPARE(summaryOf(id).state, RunState::Finished);
    std::ofstream(workspace() / "queue.lock") << "{\"code\": 3, \"run\": []}"; // by somebody else
    QVERIFY(queueNotice(workspace()));
    std::ofstream(workspace() / "queue.lock") << "nonsense";
    QVERIFY(!queueNotice(workspace()));
}

void TestQueue::readsAgainOnlyWhatHasChanged() {
    const auto folder = openRun(workspace(), made("finish")).value();
    for (const auto& file : {folder.specFile(), folder.storeFile()}) // written a while ago
        std::filesystem::last_write_time(file, std::filesystem::file_time_type::clock::now() -
                                                   std::chrono::hours(1));
    SummaryCache summaries;
    for (int look = 0; look < 3; ++look) {
        summaries.lookAgain();
        QCOMPARE(summaries.read(folder).state, RunState::Queued);
    }
    QCOMPARE(summaries.readings(), 1);
    {
        auto store = RunStore::openForWriting(folder.path, m_clock);
        QVERIFY(store->append(Ended{RunState::Failed, "", 1.0}));
    }
    summaries.lookAgain();
    QCOMPARE(summaries.read(folder).state, RunState::Failed);
    QCOMPARE(summaries.readings(), 2);
    summaries.lookAgain(); // just written: it may change once more within the same tick of the clock
    QCOMPARE(summaries.read(folder).state, RunState::Failed);
    QCOMPARE(summaries.readings(), 3);
}

QTEST_GUILESS_MAIN(TestQueue)
#include "tst_Queue.moc"
