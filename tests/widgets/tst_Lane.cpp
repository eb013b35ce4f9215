#include "widgets/common/Lane.h"

#include "tests/support/BusyPool.h"

#include <QCoreApplication>
#include <QTest>

#include <latch>
#include <stdexcept>

using namespace hilum;
using namespace hilum::widgets;

class TestLane : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void oldestGoesFirstAndAnswersFirst() {
        BusyPool pool(*this);
        Lane lane(pool.jobs, *this);
        QList<int> done, answered;
        for (int i = 1; i <= 5; ++i)
            lane.add(
                [&done, i]() -> Result<> {
                    done << i;
                    return {};
                },
                [&answered, i](const Result<>&) { answered << i; });
        QVERIFY(!lane.idle());
        pool.letGo();
        QTRY_VERIFY(lane.idle());
        QCOMPARE(done, (QList<int>{1, 2, 3, 4, 5}));
        QCOMPARE(answered, done);
    }

    void neverTwoAtATime() {
        Jobs jobs(4);
        Lane lane(jobs, *this);
        std::atomic<int> inside = 0, most = 0;
        for (int i = 0; i < 50; ++i)
            lane.add(
                [&]() -> Result<> {
                    most = std::max(most.load(), ++inside);
                    std::this_thread::yield();
                    --inside;
                    return {};
                },
                [](const Result<>&) {});
        QTRY_VERIFY(lane.idle());
        QCOMPARE(most.load(), 1);
    }

    void whatWaitsIsDoneAtTheEnd() {
        BusyPool pool(*this);
        QList<int> done;
        int answers = 0;
        {
            Lane lane(pool.jobs, *this);
            for (int i = 1; i <= 3; ++i)
                lane.add(
                    [&done, i]() -> Result<> {
                        done << i;
                        return {};
                    },
                    [&](const Result<>&) { ++answers; });
        }
        QCOMPARE(done, (QList<int>{1, 2, 3})); // before the pool came to it
        pool.letGo();
        pool.jobs.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(done.size(), 3); // and once only
        QCOMPARE(answers, 0);
    }

    void theEndWaitsForWhatRuns() {
        Jobs jobs(2);
        QList<int> done;
        {
            std::latch running(1);
            Lane lane(jobs, *this);
            lane.add(
                [&]() -> Result<> {
                    running.count_down();
                    QTest::qSleep(20);
                    done << 1;
                    return {};
                },
                [](const Result<>&) {});
            lane.add(
                [&]() -> Result<> {
                    done << 2;
                    return {};
                },
                [](const Result<>&) {});
            running.wait();
        }
        QCOMPARE(done, (QList<int>{1, 2}));
    }

    void aFailureHoldsNothingUp() {
        Jobs jobs(2);
        Lane lane(jobs, *this);
        QStringList answers;
        const auto hear = [&](const Result<>& done) {
            answers << (done ? QStringLiteral("ok") : QString::fromStdString(done.error().detail));
        };
        lane.add([]() -> Result<> { return Error{ErrorCode::DiskFull, "full"}; }, hear);
        lane.add([]() -> Result<> { throw std::runtime_error("thrown"); }, hear);
        lane.add([]() -> Result<> { return {}; }, hear);
        QTRY_COMPARE(answers,
                     (QStringList{QStringLiteral("full"), QStringLiteral("thrown"), QStringLiteral("ok")}));
    }

    void anAnswerMayEndTheLane() {
        Jobs jobs(2);
        QList<int> done;
        auto owner = std::make_unique<QObject>();
        auto lane = std::make_unique<Lane>(jobs, *owner);
        lane->add([]() -> Result<> { return {}; }, [&](const Result<>&) { lane.reset(); });
        lane->add(
            [&]() -> Result<> {
                done << 2;
                return {};
            },
            [](const Result<>&) {});
        QTRY_VERIFY(!lane);
        QCOMPARE(done, QList<int>{2});
    }
};

QTEST_GUILESS_MAIN(TestLane)
#include "tst_Lane.moc"
