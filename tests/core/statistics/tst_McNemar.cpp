// McNemar's exact test against scipy 1.17.1 (stats.binomtest(b, b + c).pvalue) and small binomials by hand.
#include "SyntheticFilms.h"

#include "statistics/McNemar.h"

using namespace hilum::statistics;
using hilum::test::syntheticFilms;

class TestMcNemar : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void agreesWithScipy() {
        QCLOSE(mcNemar(3, 10).p, 0.09228515625);
        QCLOSE(mcNemar(10, 3).p, 0.09228515625);
        QCLOSE(mcNemar(120, 83).p, 0.011330084012628094);
        QCLOSE(mcNemar(2000, 2100).p, 0.12206497999113655);
        QCLOSE(mcNemar(3500, 3200).p, 0.00025876277896460213);
        QCLOSE(mcNemar(400, 40).p / 8.428859502918451e-76, 1.0, 1e-10);
    }

    // All of n on one side: 2 · 2⁻ⁿ. Equal counts, and counts one apart: both halves together are everything.
    void byHand() {
        QCLOSE(mcNemar(0, 5).p, 0.0625);
        QCLOSE(mcNemar(0, 6).p, 0.03125);
        QCOMPARE(mcNemar(0, 1).p, 1.0);
        QCOMPARE(mcNemar(5, 5).p, 1.0);
        QCLOSE(mcNemar(5, 6).p, 1.0);
        QVERIFY(mcNemar(5, 6).p <= 1.0);
        QCOMPARE(mcNemar(0, 0).p, 1.0);
        QVERIFY(std::isnan(mcNemar(-1, 3).p));
    }

    // Counts by numpy 2.4.6, p as above.
    void countsFilmsThatOnlyOneAnswersRightly() {
        const auto films = syntheticFilms(997, 249);
        const McNemar test = mcNemar(films.label, films.a, 0.6, films.b, 0.5);
        QCOMPARE(test.onlyA, 155);
        QCOMPARE(test.onlyB, 104);
        QCLOSE(test.p, 0.0018356179281482717);
        const McNemar swapped = mcNemar(films.label, films.b, 0.5, films.a, 0.6);
        QCOMPARE(swapped.onlyA, 104);
        QCOMPARE(swapped.p, test.p);
        QCOMPARE(mcNemar(films.label, films.a, 0.6, films.a, 0.6).p, 1.0);
        // A score on the threshold is a yes: A is right on both films, B on the second only.
        const McNemar tied = mcNemar(std::vector{1, 0}, std::vector{.5, .4}, .5, std::vector{.4, .4}, .5);
        QCOMPARE(tied.onlyA, 1);
        QCOMPARE(tied.onlyB, 0);
    }

    void oneClassIsNoObstacleAndBadInputIsNan() {
        const std::vector<double> a{.9, .9, .9}, b{.1, .1, .9};
        QCOMPARE(mcNemar(std::vector{1, 1, 1}, a, .5, b, .5).onlyA, 2);
        QCLOSE(mcNemar(std::vector{1, 1, 1}, a, .5, b, .5).p, 0.5);
        QVERIFY(std::isnan(mcNemar(std::vector<int>{}, {}, .5, {}, .5).p));
        QVERIFY(std::isnan(mcNemar(std::vector{1, 1}, a, .5, b, .5).p));
        QVERIFY(std::isnan(mcNemar(std::vector{1, 2, 1}, a, .5, b, .5).p));
        QVERIFY(std::isnan(mcNemar(std::vector{1, 1, 1}, a, kNotANumber, b, .5).p));
        QVERIFY(std::isnan(mcNemar(std::vector{1, 1, 1}, a, .5, std::vector{.1, kNotANumber, .2}, .5).p));
        QCOMPARE(mcNemar(std::vector{1, 2, 1}, a, .5, b, .5).onlyA, 0);
    }
};

QTEST_APPLESS_MAIN(TestMcNemar)
#include "tst_McNemar.moc"
