#include "base/BoundedQueue.h"

#include <QTest>

#include <atomic>
#include <memory>
#include <thread>
#include <vector>

using namespace hilum;

class TestBoundedQueue : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void keepsOrderAndBound() {
        constexpr int kItems = 5000;
        constexpr std::size_t kCapacity = 4;
        BoundedQueue<std::unique_ptr<int>> queue(kCapacity);
        std::jthread producer([&] {
            for (int i = 0; i < kItems; ++i)
                queue.push(std::make_unique<int>(i));
            queue.close();
        });
        int expected = 0;
        while (auto item = queue.pop()) {
            QCOMPARE(**item, expected++);
            QVERIFY(queue.size() <= kCapacity);
        }
        QCOMPARE(expected, kItems);
    }

    void losesNothingAmongThreads() {
        constexpr int kThreads = 4;
        constexpr std::int64_t kEach = 2000;
        BoundedQueue<std::int64_t> queue(3);
        std::atomic<std::int64_t> sum{0};
        std::vector<std::jthread> consumers;
        for (int t = 0; t < kThreads; ++t)
            consumers.emplace_back([&] {
                while (const auto item = queue.pop())
                    sum += *item;
            });
        {
            std::vector<std::jthread> producers;
            for (std::int64_t t = 0; t < kThreads; ++t)
                producers.emplace_back([&queue, t] {
                    for (std::int64_t i = 0; i < kEach; ++i)
                        queue.push(t * kEach + i);
                });
        }
        queue.close();
        consumers.clear();
        constexpr std::int64_t kCount = kThreads * kEach;
        QCOMPARE(sum.load(), kCount * (kCount - 1) / 2); // Gauss
    }

    void closeEndsWaitsAndKeepsItems() {
        BoundedQueue<int> queue(1);
        QVERIFY(queue.push(1));
        bool pushed = true;
        {
            const std::jthread waiting([&] { pushed = queue.push(2); });
            queue.close();
        }
        QVERIFY(!pushed);
        QCOMPARE(queue.pop().value_or(0), 1);
        QVERIFY(!queue.pop());
        QVERIFY(!queue.push(3));
    }

    void stopEndsWaits() {
        BoundedQueue<int> full(1);
        BoundedQueue<int> empty(1);
        QVERIFY(full.push(1));
        bool pushed = true;
        bool popped = true;
        {
            // jthread's destructor requests the stop, whether the thread waits already or not yet.
            const std::jthread pushes([&](std::stop_token stop) { pushed = full.push(2, stop); });
            const std::jthread pops([&](std::stop_token stop) { popped = empty.pop(stop).has_value(); });
        }
        QVERIFY(!pushed);
        QVERIFY(!popped);
        std::stop_source source;
        source.request_stop();
        QVERIFY(!full.pop(source.get_token())); // stop beats an item that is there
        QVERIFY(!empty.push(1, source.get_token()));
        QCOMPARE(full.size(), std::size_t{1});
    }
};

QTEST_APPLESS_MAIN(TestBoundedQueue)
#include "tst_BoundedQueue.moc"
