// Expected values: known-answer vectors of the Random123 distribution (kat_vectors, philox4x32 10), the
// published FNV-1a-64 vectors, and closed forms of the distributions.
#include "base/Rng.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

using namespace hilum;
using Words = std::array<std::uint32_t, 4>;

class TestRng : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meetsTheKnownAnswers();
    void keysStreamsByEveryField();
    void keysPurposesByTheirName();
    void countsBlocks();
    void uniformHas53Bits();
    void uniformIsUniform();
    void intervalsAreHalfOpen();
    void belowHasNoBias();
    void normalHasItsMoments();
    void shufflesEveryOrderAlike();
};

namespace {

constexpr DrawKey kKey{0x0123456789ABCDEFU, 7, 11, 13, 17};

Words firstBlock(Rng rng) {
    Words words{};
    for (auto& word : words)
        word = rng.bits32();
    return words;
}

double chiSquare(const std::vector<int>& counts) {
    const double expected =
        std::accumulate(counts.begin(), counts.end(), 0.0) / static_cast<double>(counts.size());
    double sum = 0;
    for (const int count : counts)
        sum += (count - expected) * (count - expected) / expected;
    return sum;
}

} // namespace

void TestRng::meetsTheKnownAnswers() {
    constexpr std::uint32_t kOnes = 0xFFFFFFFFU;
    QCOMPARE(philox4x32({0, 0, 0, 0}, {0, 0}), (Words{0x6627E8D5U, 0xE169C58DU, 0xBC57AC4CU, 0x9B00DBD8U}));
    QCOMPARE(philox4x32({kOnes, kOnes, kOnes, kOnes}, {kOnes, kOnes}),
             (Words{0x408F276DU, 0x41C83B0EU, 0xA20BC7C6U, 0x6D5451FDU}));
    QCOMPARE(philox4x32({0x243F6A88U, 0x85A308D3U, 0x13198A2EU, 0x03707344U}, {0xA4093822U, 0x299F31D0U}),
             (Words{0xD16CFE09U, 0x94FDCCEBU, 0x5001E420U, 0x24126EA1U}));
}

void TestRng::keysStreamsByEveryField() {
    QCOMPARE(firstBlock(Rng(kKey)), philox4x32({0, 7, 11, (13U << 16U) | 17U}, {0x89ABCDEFU, 0x01234567U}));
    std::vector<Words> blocks{firstBlock(Rng(kKey))};
    for (DrawKey key : {DrawKey{kKey.seed + 1, 7, 11, 13, 17}, DrawKey{kKey.seed, 8, 11, 13, 17},
                        DrawKey{kKey.seed, 7, 12, 13, 17}, DrawKey{kKey.seed, 7, 11, 14, 17},
                        DrawKey{kKey.seed, 7, 11, 13, 18}})
        blocks.push_back(firstBlock(Rng(key)));
    std::sort(blocks.begin(), blocks.end());
    QVERIFY(std::adjacent_find(blocks.begin(), blocks.end()) == blocks.end());
}

void TestRng::keysPurposesByTheirName() {
    // FNV-1a-64 of "" and "a": cbf29ce484222325 and af63dc4c8601ec8c.
    QCOMPARE(firstBlock(Rng(1, "")), philox4x32({0, 0xFFFFFFFFU, 0x84222325U, 0xCBF29CE4U}, {1, 0}));
    QCOMPARE(firstBlock(Rng(1, "a")), philox4x32({0, 0xFFFFFFFFU, 0x8601EC8CU, 0xAF63DC4CU}, {1, 0}));
    QVERIFY(firstBlock(Rng(1, "split")) != firstBlock(Rng(2, "split")));
}

void TestRng::countsBlocks() {
    Rng rng(kKey);
    for (std::uint32_t block = 0; block < 3; ++block)
        for (const std::uint32_t word :
             philox4x32({block, 7, 11, (13U << 16U) | 17U}, {0x89ABCDEFU, 0x01234567U}))
            QCOMPARE(rng.bits32(), word);
    Rng copy = rng; // value semantics: a copy goes on where the original stands
    QCOMPARE(copy.bits32(), rng.bits32());
}

void TestRng::uniformHas53Bits() {
    // (0x6627e8d5 >> 5) * 2^26 + (0xe169c58d >> 6), over 2^53: the words of the first known answer, in
    // Python.
    QCOMPARE(Rng(DrawKey{}).uniform(), 0.39904647231489565);
}

void TestRng::uniformIsUniform() {
    Rng rng(1, "uniform");
    constexpr int kDraws = 100'000;
    std::vector<int> counts(20);
    double sum = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double u = rng.uniform();
        QVERIFY(u >= 0.0 && u < 1.0);
        sum += u;
        ++counts[static_cast<std::size_t>(u * 20)];
    }
    QVERIFY(std::abs(sum / kDraws - 0.5) < 4 * std::sqrt(1.0 / 12 / kDraws));
    QVERIFY(chiSquare(counts) < 50.8); // 19 degrees of freedom, p = 10^-4
    int hits = 0;
    for (int i = 0; i < kDraws; ++i)
        hits += rng.chance(0.2) ? 1 : 0;
    QVERIFY(std::abs(hits - 20'000.0) < 4 * std::sqrt(kDraws * 0.2 * 0.8));
    QVERIFY(!rng.chance(0.0));
    QVERIFY(rng.chance(1.0));
}

void TestRng::intervalsAreHalfOpen() {
    Rng rng(1, "interval");
    const double low = 1.0;
    const double high = std::nextafter(1.0, 2.0); // every sum that rounds up would be `high`
    for (int i = 0; i < 1000; ++i) {
        const double x = rng.uniform(low, high);
        QVERIFY(x >= low && x < high);
        const double y = rng.uniform(-3.0, 5.0);
        QVERIFY(y >= -3.0 && y < 5.0);
    }
    QCOMPARE(rng.uniform(2.0, 2.0), 2.0);
}

void TestRng::belowHasNoBias() {
    Rng rng(1, "below");
    for (int i = 0; i < 100; ++i)
        QCOMPARE(rng.below(1), 0U);
    // For n = 3 * 2^30 the plain modulo would give the lowest third twice as often as each other.
    constexpr std::uint32_t kThird = 1U << 30U;
    std::vector<int> counts(3);
    for (int i = 0; i < 30'000; ++i) {
        const std::uint32_t x = rng.below(3 * kThird);
        QVERIFY(x < 3 * kThird);
        ++counts[x / kThird];
    }
    QVERIFY(chiSquare(counts) < 18.4); // 2 degrees of freedom, p = 10^-4
}

void TestRng::normalHasItsMoments() {
    Rng rng(1, "normal");
    constexpr int kDraws = 100'000;
    double sum = 0;
    double squares = 0;
    double fourths = 0;
    int beyond = 0;
    for (int i = 0; i < kDraws; ++i) {
        const double x = rng.normal();
        QVERIFY(std::isfinite(x));
        sum += x;
        squares += x * x;
        fourths += x * x * x * x;
        beyond += std::abs(x) > 1.959963984540054 ? 1 : 0;
    }
    // Variances of x, x^2, x^4: 1, 2, 96.
    QVERIFY(std::abs(sum / kDraws) < 4 * std::sqrt(1.0 / kDraws));
    QVERIFY(std::abs(squares / kDraws - 1) < 4 * std::sqrt(2.0 / kDraws));
    QVERIFY(std::abs(fourths / kDraws - 3) < 4 * std::sqrt(96.0 / kDraws));
    QVERIFY(std::abs(beyond - 0.05 * kDraws) < 4 * std::sqrt(kDraws * 0.05 * 0.95));
}

void TestRng::shufflesEveryOrderAlike() {
    Rng rng(1, "shuffle");
    std::map<std::vector<std::uint32_t>, int> seen;
    for (int i = 0; i < 6000; ++i) {
        std::vector<std::uint32_t> items{0, 1, 2};
        shuffle(items, rng);
        ++seen[items];
    }
    QCOMPARE(seen.size(), std::size_t{6});
    std::vector<int> counts;
    for (const auto& [order, count] : seen)
        counts.push_back(count);
    QVERIFY(chiSquare(counts) < 25.7); // 5 degrees of freedom, p = 10^-4
    std::vector<std::uint32_t> none;
    shuffle(none, rng);
    QVERIFY(none.empty());
}

QTEST_APPLESS_MAIN(TestRng)
#include "tst_Rng.moc"
