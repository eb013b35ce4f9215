#include "base/Parallel.h"

#include <QTest>

#include <atomic>
#include <vector>

using namespace hilum;

class TestParallel : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void callsEveryItemOnce_data() {
        QTest::addColumn<int>("count");
        QTest::addColumn<unsigned>("threads");
        QTest::newRow("nothing") << 0 << 4U;
        QTest::newRow("one item") << 1 << 4U;
        QTest::newRow("one thread") << 1000 << 1U;
        QTest::newRow("more threads than cores") << 1000 << 16U;
        QTest::newRow("as many as cores") << 1000 << 0U;
    }

    void callsEveryItemOnce() {
        QFETCH(const int, count);
        QFETCH(const unsigned, threads);
        std::vector<std::atomic<int>> calls(static_cast<std::size_t>(count));
        parallelFor(calls.size(), threads, [&](std::size_t i) { ++calls[i]; });
        for (const auto& n : calls)
            QCOMPARE(n.load(), 1);
    }

    void stopLeavesItemsOut() {
        std::stop_source source;
        std::atomic<std::size_t> calls{0};
        constexpr unsigned kThreads = 4;
        parallelFor(
            1'000'000, kThreads,
            [&](std::size_t) {
                ++calls;
                source.request_stop();
            },
            source.get_token());
        QVERIFY(calls >= 1 && calls <= kThreads); // each thread ends at most the item that it had
        calls = 0;
        parallelFor(
            10, 1, [&](std::size_t) { ++calls; }, source.get_token());
        QCOMPARE(calls.load(), std::size_t{0});
    }

    void thereIsACore() { QVERIFY(coreCount() >= 1); }
};

QTEST_APPLESS_MAIN(TestParallel)
#include "tst_Parallel.moc"
