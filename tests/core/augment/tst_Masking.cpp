// Masking: the patches that MAE hides, without torch. That a training hides the same ones is in tst_Mae.
#include "augment/Masking.h"

#include <QTest>

#include <algorithm>

using namespace hilum::augment;

class TestMasking : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void leavesAsManyAsThePaper() {
        QCOMPARE(visiblePatches(196, 0.75), 49);
        QCOMPARE(visiblePatches(196, 0.9), 19); // 19.6, and in fp64 no more
        const auto hidden = firstFilmMask(196, 0.75, 1, 0);
        QCOMPARE(std::ranges::count(hidden, true), 147);
    }

    void theLeastNoiseStaysVisible() {
        const double noise[] = {0.4, 0.1, 0.3, 0.2};
        QCOMPARE(hiddenPatches(noise, 0.5), (std::vector<bool>{true, false, true, false}));
        const double equal[] = {0.5, 0.5, 0.5, 0.5}; // the first ones stay, whatever sorts them
        QCOMPARE(hiddenPatches(equal, 0.5), (std::vector<bool>{false, false, true, true}));
    }

    void isKeyedBySeedAndStep() {
        const auto mask = firstFilmMask(64, 0.75, 3, 7);
        QCOMPARE(firstFilmMask(64, 0.75, 3, 7), mask);
        QVERIFY(firstFilmMask(64, 0.75, 4, 7) != mask);
        QVERIFY(firstFilmMask(64, 0.75, 3, 8) != mask);
        // More hidden patches are those and others: one order decides.
        const auto more = firstFilmMask(64, 0.9, 3, 7);
        for (std::size_t i = 0; i < mask.size(); ++i)
            QVERIFY(!mask[i] || more[i]);
    }

    void endsAreNoAccident() {
        QCOMPARE(firstFilmMask(0, 0.75, 1, 0).size(), std::size_t{0});
        QCOMPARE(firstFilmMask(-4, 0.75, 1, 0).size(), std::size_t{0});
        QCOMPARE(std::ranges::count(firstFilmMask(16, 0.0, 1, 0), true), 0);
        QCOMPARE(std::ranges::count(firstFilmMask(16, 1.0, 1, 0), true), 16);
        QCOMPARE(std::ranges::count(firstFilmMask(16, -3.0, 1, 0), true), 0); // no more than there are
        QCOMPARE(std::ranges::count(firstFilmMask(16, 5.0, 1, 0), true), 16);
    }
};

QTEST_APPLESS_MAIN(TestMasking)
#include "tst_Masking.moc"
