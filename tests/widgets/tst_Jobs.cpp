#include "widgets/common/Jobs.h"

#include <QCoreApplication>
#include <QTest>
#include <QThread>

#include <latch>
#include <semaphore>

using namespace hilum::widgets;

class TestJobs : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answerComesOnTheWindowThread() {
        Jobs jobs;
        JobChannel channel;
        QThread* worker = nullptr;
        QThread* receiver = nullptr;
        int answer = 0;
        jobs.start<int>(
            this, channel,
            [&](std::stop_token) {
                worker = QThread::currentThread();
                return 42;
            },
            [&](int value) {
                answer = value;
                receiver = QThread::currentThread();
            });
        QCOMPARE(channel.pending(), 1);
        QTRY_COMPARE(answer, 42);
        QCOMPARE(receiver, QCoreApplication::instance()->thread());
        QVERIFY(worker != receiver);
        QCOMPARE(channel.pending(), 0);
    }

    void lateAnswerIsDropped() {
        Jobs jobs(2);
        JobChannel channel;
        std::latch firstRuns(1);
        std::binary_semaphore letFirstEnd(0);
        bool sawStop = false;
        QStringList answers;
        jobs.start<QString>(
            this, channel,
            [&](std::stop_token stop) {
                firstRuns.count_down();
                letFirstEnd.acquire();
                sawStop = stop.stop_requested();
                return QStringLiteral("old");
            },
            [&](QString text) { answers << text; });
        firstRuns.wait();
        jobs.start<QString>(
            this, channel, [](std::stop_token) { return QStringLiteral("new"); },
            [&](QString text) { answers << text; });
        letFirstEnd.release(); // the old job ends after the new one was asked for
        jobs.waitForDone();
        QTRY_COMPARE(answers, QStringList{QStringLiteral("new")});
        QCoreApplication::processEvents();
        QCOMPARE(answers.size(), 1);
        QVERIFY(sawStop);
    }

    void addedJobsAllAnswer() {
        Jobs jobs(2);
        JobChannel channel;
        int sum = 0;
        for (int i = 1; i <= 100; ++i)
            jobs.add<int>(
                this, channel, [i](std::stop_token) { return i; }, [&](int v) { sum += v; });
        QTRY_COMPARE(sum, 5050); // Gauss
        QCOMPARE(channel.pending(), 0);
    }

    void newestGoesFirst() {
        Jobs jobs(1);
        JobChannel channel;
        std::latch running(1);
        std::binary_semaphore go(0);
        QList<int> order;
        jobs.add<int>(
            this, channel,
            [&](std::stop_token) {
                running.count_down();
                go.acquire();
                return 0;
            },
            [](int) {});
        running.wait();
        for (int i = 1; i <= 3; ++i)
            jobs.add<int>(
                this, channel, [i](std::stop_token) { return i; }, [&](int v) { order << v; });
        go.release();
        QTRY_COMPARE(order, (QList<int>{3, 2, 1}));
    }

    void deadOwnerGetsNothing() {
        Jobs jobs;
        JobChannel channel;
        auto owner = std::make_unique<QObject>();
        bool called = false;
        jobs.start<int>(
            owner.get(), channel, [](std::stop_token) { return 1; }, [&](int) { called = true; });
        owner.reset();
        jobs.waitForDone();
        QTRY_COMPARE(channel.pending(), 0); // the answer has been looked at
        QVERIFY(!called);
    }

    void endOfJobsStopsWhatRuns() {
        JobChannel channel;
        bool stopped = false;
        std::latch running(1);
        {
            Jobs jobs(1);
            jobs.start<int>(
                this, channel,
                [&](std::stop_token stop) {
                    running.count_down();
                    while (!stop.stop_requested())
                        std::this_thread::yield();
                    stopped = true;
                    return 0;
                },
                [](int) {});
            running.wait();
        }
        QVERIFY(stopped);
    }
};

QTEST_GUILESS_MAIN(TestJobs)
#include "tst_Jobs.moc"
