// Deleting and taking back: what may go, what comes back, and when it is gone for good.
#include "HandClock.h"
#include "run/Queue.h"
#include "run/QueueDetail.h"
#include "run/RunTrash.h"
#include "tests/support/RunMaker.h"

#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using namespace hilum;
using namespace hilum::run;

class TestRunTrash : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    testing::HandClock m_clock;
    [[nodiscard]] std::filesystem::path workspace() const { return m_dir->path().toStdString(); }
    std::string made(const std::string& startsFrom = {}) {
        RunSpec spec = specNamed(startsFrom.empty() ? RunKind::Pretrain : RunKind::Probe, "run");
        if (!startsFrom.empty())
            orDie(spec.set("init", "run:" + startsFrom));
        return makeRun(workspace(), spec, m_clock).id();
    }
    void end(const std::string& id) {
        auto store = openStore(*openRun(workspace(), id), m_clock);
        orDie(store.append(Ended{RunState::Finished, "", 1.0}));
    }
    Result<> trash(const std::vector<std::string>& ids) { return trashRuns(workspace(), ids, m_clock); }
    [[nodiscard]] bool there(const std::string& id) const { return openRun(workspace(), id).ok(); }

private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void aDeletedRunComesBackAsItWas() {
        const std::string id = made();
        end(id);
        QVERIFY(trash({id}).ok());
        QVERIFY(!there(id));
        QVERIFY(inTrash(workspace(), id));
        QVERIFY(listRuns(workspace()).empty());
        QVERIFY(restoreRun(workspace(), id).ok());
        QCOMPARE(summarise(*openRun(workspace(), id)).state, RunState::Finished);
        QVERIFY(!inTrash(workspace(), id));
        QCOMPARE(restoreRun(workspace(), id).error().code, ErrorCode::NotFound);
    }

    void aWaitingRunLeavesTheQueue() {
        const std::string id = made(), other = made();
        QVERIFY(enqueue(workspace(), id).ok());
        QVERIFY(enqueue(workspace(), other).ok());
        QVERIFY(trash({id}).ok());
        const auto left = queued(workspace()).value();
        QCOMPARE(left.size(), std::size_t{1});
        QCOMPARE(left.front().run, other);
    }

    void aRunAtWorkStaysAndSoDoTheOthers() {
        const std::string free = made(), busy = made();
        auto store = openStore(*openRun(workspace(), busy), m_clock);
        own(store, m_clock);
        QVERIFY(enqueue(workspace(), free).ok());
        QCOMPARE(trash({free, busy}).error().code, ErrorCode::Locked);
        QVERIFY(there(free));
        QVERIFY(there(busy));
        QCOMPARE(queued(workspace()).value().size(), std::size_t{1});
    }

    void whatAWaitingRunStartsFromStays() {
        const std::string source = made();
        const std::string probe = made(source);
        end(source);
        const RunUses uses = usesOf(workspace(), std::vector{source});
        QCOMPARE(uses.runs, std::vector{probe});
        QCOMPARE(uses.waiting, std::vector{probe});
        QCOMPARE(trash({source}).error().code, ErrorCode::BadValue);
        QVERIFY(there(source));
        // Together they may go, and one that has ended needs it no more.
        end(probe);
        QVERIFY(usesOf(workspace(), std::vector{source}).waiting.empty());
        QVERIFY(usesOf(workspace(), std::vector{source, probe}).runs.empty());
        QVERIFY(trash({source, probe}).ok());
        QVERIFY(restoreRun(workspace(), source).ok());
        QVERIFY(there(source) && !there(probe));
    }

    void whatAnExtensionGoesOnFromStays() {
        const std::string source = made();
        end(source);
        RunSpec spec = specNamed(RunKind::Pretrain, "longer");
        orDie(spec.set("extends", source));
        const std::string longer = makeRun(workspace(), spec, m_clock).id();
        QCOMPARE(usesOf(workspace(), std::vector{source}).waiting, std::vector{longer});
        QCOMPARE(trash({source}).error().code, ErrorCode::BadValue);
        {
            auto store = openStore(*openRun(workspace(), longer), m_clock);
            orDie(store.append(stepsFrom(0, 5))); // from here on it resumes from a checkpoint of its own
        }
        const RunUses uses = usesOf(workspace(), std::vector{source});
        QCOMPARE(uses.runs, std::vector{longer});
        QVERIFY(uses.waiting.empty());
        QVERIFY(trash({source}).ok());
    }

    /// Something lies in the way of the second of three.
    void oneThatCannotMoveKeepsTheOthersAndTheirPlaces() {
        const std::string a = made(), b = made(), c = made();
        for (const std::string& id : {a, b, c})
            QVERIFY(enqueue(workspace(), id).ok());
        QVERIFY(detail::countAttempt(workspace(), a, 2).ok());
        const auto target = workspace() / "trash" / std::to_string(m_clock.ms);
        std::filesystem::create_directories(target / b / "full");
        QCOMPARE(trash({a, b}).error().code, ErrorCode::WriteFailed);
        const auto left = queued(workspace()).value();
        QCOMPARE(left.size(), std::size_t{3});
        QCOMPARE(left[0].run, a);
        QCOMPARE(left[0].attempts, 2);
        QCOMPARE(left[1].run, b);
        QCOMPARE(left[2].run, c);
        QVERIFY(there(a) && there(b));
        QVERIFY(!std::filesystem::exists(target / a));
    }

    void withoutATrashTheQueueStaysAsItIs() {
        const std::string a = made(), b = made();
        for (const std::string& id : {a, b})
            QVERIFY(enqueue(workspace(), id).ok());
        std::ofstream(workspace() / "trash") << "a file in the place of the folder";
        QVERIFY(!trash({a}).ok());
        const auto left = queued(workspace()).value();
        QCOMPARE(left.size(), std::size_t{2});
        QCOMPARE(left.front().run, a);
        QVERIFY(there(a));
    }

    void studiesThatMissARunAreNamed() {
        const std::string id = made();
        QVERIFY(saveStudy(workspace(), {"s1", "Five methods", {id}, 1}).ok());
        QCOMPARE(usesOf(workspace(), std::vector{id}).studies, std::vector<std::string>{"Five methods"});
    }

    void namesThatLeadOutOfTheFolderAreRefused() {
        std::filesystem::create_directories(workspace() / "precious");
        for (const char* id : {"../precious", "..", ".", "", "nobody"})
            QVERIFY2(!trash({id}).ok(), id);
        QVERIFY(std::filesystem::exists(workspace() / "precious"));
    }

    void anUnreadableRunCanBeDeleted() {
        const std::string id = made();
        std::ofstream(openRun(workspace(), id)->specFile()) << "{";
        QVERIFY(trash({id}).ok());
        QVERIFY(!std::filesystem::exists(workspace() / "runs" / id));
    }

    void goesForGoodAfterAWhile() {
        const std::string old = made(), fresh = made();
        QVERIFY(trash({old}).ok());
        m_clock.ms += kTrashKeptMs - 1;
        QVERIFY(trash({fresh}).ok());
        QCOMPARE(emptyTrash(workspace(), m_clock), std::size_t{0});
        m_clock.ms += 1;
        QCOMPARE(emptyTrash(workspace(), m_clock), std::size_t{1});
        QVERIFY(!inTrash(workspace(), old));
        QVERIFY(inTrash(workspace(), fresh));
    }

    void aPlaceThatIsTakenIsNotWrittenOver() {
        const std::string id = made();
        QVERIFY(trash({id}).ok());
        std::filesystem::create_directories(workspace() / "runs" / id);
        QVERIFY(!restoreRun(workspace(), id).ok());
        QVERIFY(inTrash(workspace(), id));
    }
};

QTEST_GUILESS_MAIN(TestRunTrash)
#include "tst_RunTrash.moc"
