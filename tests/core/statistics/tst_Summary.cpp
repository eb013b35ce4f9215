// Means, Student's t, Wilson's interval, quantiles (scipy 1.17.1, closed forms) and Holm's correction (by
// hand).
#include "SyntheticFilms.h"

#include "statistics/Multiplicity.h"
#include "statistics/Summary.h"

#include <limits>
#include <numbers>

using namespace hilum::statistics;

class TestSummary : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void meanAndSd() {
        // Squares of the deviations from 5: 9 + 1 + 1 + 1 + 0 + 0 + 4 + 16 = 32, over n − 1 = 7.
        const MeanSd summary = meanSd(std::vector<double>{2, 4, 4, 4, 5, 5, 7, 9});
        QCOMPARE(summary.mean, 5.0);
        QCLOSE(summary.sd, std::sqrt(32.0 / 7.0));
        QCOMPARE(summary.n, 8);
        QVERIFY(std::isnan(meanSd(std::vector{3.0}).sd));
        QCOMPARE(meanSd(std::vector{3.0}).mean, 3.0);
        QVERIFY(std::isnan(meanSd(std::vector<double>{}).mean));
        QCOMPARE(meanSd(std::vector<double>{}).n, 0);
        QVERIFY(std::isnan(meanSd(std::vector{1.0, kNotANumber}).mean));
    }

    // scipy 1.17.1, stats.t.ppf.
    void studentQuantileAgreesWithScipy() {
        QCLOSE(studentTQuantile(.975, 4), 2.7764451051977934, 1e-11);
        QCLOSE(studentTQuantile(.975, 9), 2.262157162798205, 1e-11);
        QCLOSE(studentTQuantile(.975, 29.5), 2.043724966772122, 1e-11);
        QCLOSE(studentTQuantile(.975, 1000), 1.9623390808264083, 1e-10);
        QCLOSE(studentTQuantile(.95, 3), 2.3533634348018233, 1e-11);
        QCLOSE(studentTQuantile(.6, 5), 0.2671808657041451, 1e-11);
        QCLOSE(studentTQuantile(.999999, 7), 14.241469651921154, 1e-8);
        QCLOSE(studentTQuantile(.025, 12), -2.1788128296672293, 1e-11);
        QCLOSE(studentTQuantile(.999, 1e6), 3.09024045631652, 1e-8);
        QCLOSE(studentTQuantile(.500001, 3), 2.7206990464555036e-06, 1e-13);
    }

    // One degree is Cauchy's distribution: tan(π(p − ½)). Two: (2p − 1)/√(2p(1 − p)).
    void studentQuantileClosedForms() {
        for (const double p : {.001, .025, .3, .55, .9, .975, .9995}) {
            QCLOSE(studentTQuantile(p, 1) / std::tan(std::numbers::pi * (p - .5)), 1.0, 1e-10);
            QCLOSE(studentTQuantile(p, 2) / ((2 * p - 1) / std::sqrt(2 * p * (1 - p))), 1.0, 1e-10);
        }
        QCOMPARE(studentTQuantile(.5, 3), 0.0);
        QCOMPARE(studentTQuantile(1, 3), std::numeric_limits<double>::infinity());
        QCOMPARE(studentTQuantile(0, 3), -std::numeric_limits<double>::infinity());
        QVERIFY(std::isnan(studentTQuantile(1.1, 3)));
        QVERIFY(std::isnan(studentTQuantile(.9, 0)));
        QVERIFY(std::isnan(studentTQuantile(kNotANumber, 3)));
    }

    // scipy 1.17.1, stats.t.cdf and stats.t.sf (for t = 25 the survival function, by symmetry).
    void studentCdfAgreesWithScipy() {
        QCLOSE(studentTCdf(.3, 2.5), 0.6063288142524014);
        QCLOSE(studentTCdf(-1.7, 6), 0.0700198273124487);
        QCLOSE(studentTCdf(4.2, 300), 0.9999823846919319);
        QCLOSE(studentTCdf(-25, 1000) / 7.601770691660709e-108, 1.0, 1e-10);
        QCLOSE(studentTCdf(1e-8, 3), 0.500000003675526, 1e-15);
        QCOMPARE(studentTCdf(0, 3), 0.5);
        QCOMPARE(studentTCdf(-std::numeric_limits<double>::infinity(), 3), 0.0);
        QVERIFY(std::isnan(studentTCdf(1, -1)));
    }

    // scipy 1.17.1, special.betainc; I_x(2, 3) at 0.7 is the polynomial 6x² − 8x³ + 3x⁴ = 0.9163.
    void incompleteBetaAgreesWithScipy() {
        QCLOSE(incompleteBeta(.5, .5, .3), 0.36901011956554536);
        QCLOSE(incompleteBeta(2, 3, .7), 0.9163);
        QCLOSE(incompleteBeta(40, .5, .99), 0.37138602325398434);
        QCLOSE(incompleteBeta(10, 200, .03), 0.10050835237144835);
        QCOMPARE(incompleteBeta(2, 3, 0), 0.0);
        QCOMPARE(incompleteBeta(2, 3, 1), 1.0);
        QVERIFY(std::isnan(incompleteBeta(2, 3, 1.5)));
        QVERIFY(std::isnan(incompleteBeta(0, 3, .5)));
    }

    // scipy 1.17.1, ttest_1samp(…).confidence_interval(0.95).
    void pairedTAgreesWithScipy() {
        const Interval interval = pairedTInterval(std::vector{0.012, -0.004, 0.021, 0.009, 0.015});
        QCLOSE(interval.value, 0.0106);
        QCLOSE(interval.lower, -0.0009347845453121211);
        QCLOSE(interval.upper, 0.02213478454531212);
        const Interval single = pairedTInterval(std::vector{0.3});
        QCOMPARE(single.value, 0.3);
        QVERIFY(std::isnan(single.lower) && std::isnan(single.upper));
        QVERIFY(std::isnan(pairedTInterval(std::vector<double>{}).value));
    }

    // scipy 1.17.1, binomtest(k, n).proportion_ci(0.95, "wilson").
    void wilsonAgreesWithScipy() {
        QCLOSE(wilsonInterval(7, 20).lower, 0.1811918241010821);
        QCLOSE(wilsonInterval(7, 20).upper, 0.5671457233147637);
        QCOMPARE(wilsonInterval(7, 20).value, 0.35);
        QCLOSE(wilsonInterval(812, 4000).lower, 0.19082259178154043);
        QCLOSE(wilsonInterval(812, 4000).upper, 0.21574731753254223);
        QCOMPARE(wilsonInterval(0, 10).lower, 0.0);
        QCLOSE(wilsonInterval(0, 10).upper, 0.27753279986288926);
        QCLOSE(wilsonInterval(10, 10).lower, 0.7224672001371109);
        QCOMPARE(wilsonInterval(10, 10).upper, 1.0);
        QVERIFY(std::isnan(wilsonInterval(0, 0).value));
        QVERIFY(std::isnan(wilsonInterval(5, 4).value));
    }

    // Type 7 by hand: position q(n − 1).
    void quantilesInterpolate() {
        const std::vector<double> values{1, 2, 4, 8};
        QCOMPARE(sortedQuantile(values, 0.0), 1.0);
        QCOMPARE(sortedQuantile(values, 1.0), 8.0);
        QCOMPARE(sortedQuantile(values, 0.5), 3.0);
        QCOMPARE(sortedQuantile(values, 0.75), 5.0);
        QCOMPARE(sortedQuantile(std::vector{3.0}, 0.3), 3.0);
        QVERIFY(std::isnan(sortedQuantile(std::vector<double>{}, 0.5)));
        QVERIFY(std::isnan(sortedQuantile(values, 1.5)));
    }

    // By hand: .005·6, .01·5, .03·4, then .04·3 = .12 twice (the second .04·2 is raised to the running
    // maximum), .6.
    void holmByHand() {
        const std::vector<double> adjusted = holm(std::vector{.01, .04, .03, .005, .04, .6});
        const double expected[] = {.05, .12, .12, .03, .12, .6};
        QCOMPARE(adjusted.size(), std::size(expected));
        for (std::size_t i = 0; i < adjusted.size(); ++i)
            QCLOSE(adjusted[i], expected[i]);
    }

    void holmAtTheEdges() {
        QVERIFY(holm(std::vector<double>{}).empty());
        QCOMPARE(holm(std::vector{.03})[0], .03);
        QCOMPARE(holm(std::vector{.8, .9})[0], 1.0);
        QCOMPARE(holm(std::vector{.8, .9})[1], 1.0);
        // A test that was not made does not count: m = 2.
        const std::vector<double> adjusted = holm(std::vector{.02, kNotANumber, .5});
        QCLOSE(adjusted[0], .04);
        QVERIFY(std::isnan(adjusted[1]));
        QCLOSE(adjusted[2], .5);
    }
};

QTEST_APPLESS_MAIN(TestSummary)
#include "tst_Summary.moc"
