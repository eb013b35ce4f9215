// DeLong's test and interval: by hand, against MLstatkit 0.1.91 (Python), and against the O(n²) definition.
#include "SyntheticFilms.h"

#include "statistics/Auroc.h"
#include "statistics/DeLong.h"

#include <algorithm>

using namespace hilum::statistics;
using hilum::test::syntheticFilms;

namespace {

double kernel(double positive, double negative) {
    return positive > negative ? 1.0 : positive == negative ? 0.5 : 0.0;
}

double covariance(const std::vector<double>& x, double meanX, const std::vector<double>& y, double meanY) {
    double sum = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i)
        sum += (x[i] - meanX) * (y[i] - meanY);
    return sum / static_cast<double>(x.size() - 1);
}

/// DeLong 1988, eq. 3–6, pair by pair: the variance of the difference of two AUROCs.
double varianceByPairs(const std::vector<int>& label, const std::vector<double>& a,
                       const std::vector<double>& b) {
    std::vector<std::size_t> positives, negatives;
    for (std::size_t i = 0; i < label.size(); ++i)
        (label[i] == 1 ? positives : negatives).push_back(i);
    const auto m = static_cast<double>(positives.size());
    const auto n = static_cast<double>(negatives.size());
    const auto components = [&](const std::vector<double>& s, bool ofPositives) {
        std::vector<double> v;
        for (const std::size_t i : ofPositives ? positives : negatives) {
            double sum = 0.0;
            for (const std::size_t j : ofPositives ? negatives : positives)
                sum += ofPositives ? kernel(s[i], s[j]) : kernel(s[j], s[i]);
            v.push_back(sum / (ofPositives ? n : m));
        }
        return v;
    };
    const auto a10 = components(a, true), a01 = components(a, false);
    const auto b10 = components(b, true), b01 = components(b, false);
    const double meanA = std::accumulate(a10.begin(), a10.end(), 0.0) / m;
    const double meanB = std::accumulate(b10.begin(), b10.end(), 0.0) / m;
    const auto s = [&](const auto& x10, const auto& x01, double mx, const auto& y10, const auto& y01,
                       double my) {
        return covariance(x10, mx, y10, my) / m + covariance(x01, mx, y01, my) / n;
    };
    return s(a10, a01, meanA, a10, a01, meanA) + s(b10, b01, meanB, b10, b01, meanB) -
           2.0 * s(a10, a01, meanA, b10, b01, meanB);
}

} // namespace

class TestDeLong : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Two positives, two negatives. Components of A: (1, ½ | ½, 1), of B: (½, ½ | 0, 1); the differences are
    // (½, 0 | ½, 0), their variances ⅛ and ⅛, so the variance is ⅛/2 + ⅛/2 = ⅛, z = ¼/√⅛ = 1/√2, p = erfc(½).
    void byHand() {
        const std::vector<int> label{1, 1, 0, 0};
        const std::vector<double> a{.9, .4, .5, .1}, b{.6, .7, .8, .2};
        const DeLong test = deLong(label, a, b);
        QCOMPARE(test.aurocA, 0.75);
        QCOMPARE(test.aurocB, 0.5);
        QCLOSE(test.variance, 0.125);
        QCLOSE(test.z, std::sqrt(0.5));
        QCLOSE(test.p, 0.4795001221869535); // erfc(0.5), DLMF table values
        const DeLong swapped = deLong(label, b, a);
        QCLOSE(swapped.z, -test.z);
        QCLOSE(swapped.p, test.p);
        // A alone: variance ⅛ too; logit(¾) = ln 3; standard error √⅛/(¾·¼).
        const Interval interval = deLongInterval(label, a);
        const double halfWidth = 1.959963984540054 * std::sqrt(0.125) / 0.1875;
        QCOMPARE(interval.value, 0.75);
        QCLOSE(std::log(interval.upper / (1 - interval.upper)), std::log(3.0) + halfWidth, 1e-9);
        QCLOSE(std::log(interval.lower / (1 - interval.lower)), std::log(3.0) - halfWidth, 1e-9);
    }

    // MLstatkit 0.1.91, Delong_test (its z is B − A): z, p and the variance of the difference.
    void agreesWithMlstatkit() {
        const auto small = syntheticFilms(50, 12);
        const DeLong ab = deLong(small.label, small.a, small.b);
        QCLOSE(ab.variance, 0.0032506734887687303);
        QCLOSE(ab.z, 2.644821588342597, 1e-10);
        QCLOSE(ab.p, 0.008173399927186869, 1e-10);
        const DeLong ac = deLong(small.label, small.a, small.aCoarse);
        QCLOSE(ac.variance, 6.226137178518259e-05);
        QCOMPARE(ac.z, 0.0);
        QCOMPARE(ac.p, 1.0);
        const auto large = syntheticFilms(997, 249);
        const DeLong largeAb = deLong(large.label, large.a, large.b);
        QCLOSE(largeAb.variance, 0.00016491870024805578);
        QCLOSE(largeAb.z, 7.876399199391443, 1e-9);
        QCLOSE(largeAb.p / 3.3695051907724363e-15, 1.0, 1e-8);
        const DeLong largeAc = deLong(large.label, large.a, large.aCoarse);
        QCLOSE(largeAc.variance, 1.0722093439233466e-06);
        QCLOSE(largeAc.p, 0.2372495708647545, 1e-10);
    }

    void agreesWithTheDefinition() {
        for (const std::uint64_t seed : {1ULL, 2ULL, 3ULL}) {
            const auto films = syntheticFilms(120, 30, seed);
            QCLOSE(deLong(films.label, films.a, films.b).variance,
                   varianceByPairs(films.label, films.a, films.b));
            QCLOSE(deLong(films.label, films.aCoarse, films.b).variance,
                   varianceByPairs(films.label, films.aCoarse, films.b));
            // Against a constant, whose variance and covariance are 0: the variance of one AUROC.
            const std::vector<double> constant(films.label.size(), 0.5);
            const double variance = varianceByPairs(films.label, films.aCoarse, constant);
            const Interval interval = deLongInterval(films.label, films.aCoarse);
            const double value = auroc(films.label, films.aCoarse);
            const double width = std::log(interval.upper / (1 - interval.upper)) -
                                 std::log(interval.lower / (1 - interval.lower));
            QCLOSE(width, 2 * 1.959963984540054 * std::sqrt(variance) / (value * (1 - value)), 1e-10);
        }
    }

    void equalRankingsDoNotDiffer() {
        const auto films = syntheticFilms(997, 249);
        std::vector<double> logits;
        for (const double p : films.aCoarse)
            logits.push_back(17.0 * p - 3.0);
        const DeLong test = deLong(films.label, films.aCoarse, logits);
        QCOMPARE(test.variance, 0.0);
        QCOMPARE(test.z, 0.0);
        QCOMPARE(test.p, 1.0);
    }

    void edges() {
        const std::vector<int> label{1, 1, 0, 0};
        const std::vector perfect{.9, .8, .2, .1}, reversed{.1, .2, .8, .9}, tied{.5, .5, .5, .5};
        // Variance 0 and a difference: the test has nothing to say.
        const DeLong test = deLong(label, perfect, reversed);
        QCOMPARE(test.aurocA - test.aurocB, 1.0);
        QCOMPARE(test.variance, 0.0);
        QVERIFY(std::isnan(test.z) && std::isnan(test.p));
        QCOMPARE(deLongInterval(label, perfect).value, 1.0);
        QVERIFY(std::isnan(deLongInterval(label, perfect).lower));
        QVERIFY(std::isnan(deLongInterval(label, reversed).upper));
        QCOMPARE(deLongInterval(label, tied).value, 0.5);
        QCOMPARE(deLongInterval(label, tied).lower, 0.5);
        // One film of a class has no variance.
        const DeLong single = deLong(std::vector{1, 0, 0}, std::vector{.5, .1, .7}, std::vector{.5, .1, .2});
        QCOMPARE(single.aurocA, 0.5);
        QCOMPARE(single.aurocB, 1.0);
        QVERIFY(std::isnan(single.variance) && std::isnan(single.p));
        QVERIFY(std::isnan(deLongInterval(std::vector{1, 0, 0}, std::vector{.5, .1, .7}).lower));
        QVERIFY(std::isnan(deLong(std::vector{1, 1}, std::vector{.5, .1}, std::vector{.5, .1}).aurocA));
        QVERIFY(std::isnan(deLong(std::vector<int>{}, std::vector<double>{}, std::vector<double>{}).p));
        QVERIFY(std::isnan(deLong(label, perfect, std::vector{.1, .2, kNotANumber, .3}).aurocA));
        QVERIFY(std::isnan(deLong(label, perfect, std::vector{.1, .2}).p));
        QVERIFY(std::isnan(deLongInterval(label, std::vector{.1, .2, kNotANumber, .3}).value));
    }

    /// Every pair of DeLong's test, each model ranked once, is the test of the two alone.
    void deLongOfAllPairs() {
        const auto films = syntheticFilms(200, 50);
        const std::vector<std::span<const double>> scores{films.a, films.b, films.aCoarse};
        const auto all = deLongAll(films.label, scores);
        QCOMPARE(all.size(), std::size_t{3});
        for (std::size_t i = 0; i < 3; ++i)
            for (std::size_t j = i + 1; j < 3; ++j) {
                const auto alone = deLong(films.label, scores[i], scores[j]);
                const auto& pair = all[pairIndex(i, j, 3)];
                QCOMPARE(pair.aurocA, alone.aurocA);
                QCOMPARE(pair.variance, alone.variance);
                QCOMPARE(pair.p, alone.p);
            }
        const std::vector<double> bad(200, kNotANumber);
        const auto broken = deLongAll(films.label, std::vector<std::span<const double>>{films.a, bad});
        QVERIFY(std::isnan(broken[0].p));
    }
};

QTEST_APPLESS_MAIN(TestDeLong)
#include "tst_DeLong.moc"
