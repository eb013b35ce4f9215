// Which probe a run starts from: settled once, on validation, when all candidates have ended.
#include "HandClock.h"

#include "run/Choice.h"
#include "run/RunStore.h"

#include <QTemporaryDir>
#include <QTest>

#include <limits>

using namespace hilum;
using namespace hilum::run;
using namespace hilum::run::testing;

class TestChoice : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = {};
    }

    void takesTheBestOnValidation() {
        const auto a = candidate("run:p-a", 0.7, RunState::Finished);
        const auto b = candidate("run:p-b", 0.9, RunState::Finished);
        const auto c = candidate("run:p-c", 0.95, RunState::Failed);
        const auto d = candidate("run:p-d", 0.9, RunState::Finished); // equal: the earlier one stays
        const auto run = chooser(a + "," + b + "," + c + "," + d);
        QCOMPARE(settleChoice(workspace(), summarise(run), {}, m_clock).value(), true);
        QCOMPARE(readSpec(run).value().text("init"), std::string("run:p-b"));
        auto store = RunStore::openForReading(run.path).value();
        const auto fact = store.fact("choice").value();
        QVERIFY(fact);
        QCOMPARE((*fact)["chosen"].get<std::string>(), b);
        QCOMPARE((*fact)["of"].size(), std::size_t{4});
        QVERIFY((*fact)["of"][2]["validation.auroc"].is_null());
    }

    void waitsForThoseThatRun() {
        const auto a = candidate("run:p-a", 0.7, RunState::Finished);
        const auto b = candidate("run:p-b", 0.9, RunState::Queued);
        const auto run = chooser(a + "," + b);
        QCOMPARE(settleChoice(workspace(), summarise(run), {b}, m_clock).value(), false);
        QVERIFY(readSpec(run).value().text("init").starts_with("best:"));
        // One that nobody waits for any more is passed over.
        QCOMPARE(settleChoice(workspace(), summarise(run), {}, m_clock).value(), true);
        QCOMPARE(readSpec(run).value().text("init"), std::string("run:p-a"));
    }

    void needsOneThatFinished() {
        const auto a = candidate("run:p-a", 0.7, RunState::Failed);
        const auto run = chooser(a + ",gone");
        QCOMPARE(settleChoice(workspace(), summarise(run), {}, m_clock).error().code, ErrorCode::NotFound);
        QVERIFY(readSpec(run).value().text("init").starts_with("best:"));
    }

    void aNumberThatIsNoneLoses() {
        const auto a = candidate("run:p-a", std::numeric_limits<double>::quiet_NaN(), RunState::Finished);
        const auto b = candidate("run:p-b", 0.5, RunState::Finished);
        const auto run = chooser(a + "," + b);
        QCOMPARE(settleChoice(workspace(), summarise(run), {}, m_clock).value(), true);
        QCOMPARE(readSpec(run).value().text("init"), std::string("run:p-b"));
    }

private:
    std::filesystem::path workspace() const { return m_dir->path().toStdString(); }

    RunFolder probe(const std::string& init) {
        const auto spec =
            RunSpec::fromJson(Json{{"kind", "probe"}, {"dataset", "d"}, {"init", init}}).value();
        return createRun(workspace(), spec, m_clock).value();
    }
    std::string candidate(const std::string& init, double auroc, RunState state) {
        const auto folder = probe(init);
        auto store = RunStore::openForWriting(folder.path, m_clock).value();
        if (!store.append(Evaluated{"validation", 0, Json{{"validation.auroc", auroc}}}))
            qFatal("the test's run cannot be written");
        if (state != RunState::Queued && !store.append(Ended{state, "", 1.0}))
            qFatal("the test's run cannot be written");
        return folder.id();
    }
    RunFolder chooser(const std::string& ids) { return probe("best:" + ids); }

    std::unique_ptr<QTemporaryDir> m_dir;
    HandClock m_clock;
};

QTEST_GUILESS_MAIN(TestChoice)
#include "tst_Choice.moc"
