// Temperature scaling against SciPy (brentq on the derivative of the log loss), closed forms and bad input.
#include "SyntheticFilms.h"

#include "statistics/Statistics.h"

#include <algorithm>

using namespace hilum::statistics;
using namespace hilum::test;

class TestTemperature : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isScipys() {
        const auto films = syntheticFilms(400, 90);
        QCLOSE(fitTemperature(films.label, films.a), 0.891936584925296, 1e-11);
        QCLOSE(fitTemperature(films.label, films.b), 1.0994546467028872, 1e-11);
    }

    /// One film in four is wrong at probability p: the loss is least where σ(logit(p)/T) = 3/4, so that
    /// T = logit(p) / ln 3.
    void agreesWithTheClosedForm() {
        const std::vector<int> label{1, 1, 1, 0, 0, 0, 0, 1};
        for (const double p : {0.9, 0.99, 0.6}) {
            const std::vector<double> score{p, p, p, p, 1 - p, 1 - p, 1 - p, 1 - p};
            const double expected = std::log(p / (1 - p)) / std::log(3.0);
            QCLOSE(fitTemperature(label, score), expected, 1e-9);
            const auto scaled = withTemperature(score, expected);
            QCLOSE(scaled.front(), 0.75, 1e-12);
            QCLOSE(scaled.back(), 0.25, 1e-12);
            QVERIFY(brierScore(label, scaled) <= brierScore(label, score) + 1e-12);
        }
    }

    void staysWithinItsBorders() {
        const std::vector<int> label{0, 0, 1, 1};
        QCOMPARE(fitTemperature(label, std::vector{0.1, 0.2, 0.8, 0.9}), 0.01); // the surer the better
        QCOMPARE(fitTemperature(label, std::vector{0.9, 0.8, 0.2, 0.1}), 100.0);
        QVERIFY(std::isfinite(fitTemperature(label, std::vector{0.0, 1.0, 0.0, 1.0})));
    }

    void keepsTheOrder() {
        const auto films = syntheticFilms(100, 20);
        const auto scaled = withTemperature(films.a, 3.0);
        QCOMPARE(auroc(films.label, scaled), auroc(films.label, films.a));
        QVERIFY(std::ranges::all_of(scaled, [](double p) { return p >= 0.0 && p <= 1.0; }));
    }

    void refusesBadInput() {
        const std::vector<int> label{0, 1};
        QVERIFY(std::isnan(fitTemperature(label, std::vector{0.5})));
        QVERIFY(std::isnan(fitTemperature(label, std::vector{0.5, 1.5})));
        QVERIFY(std::isnan(fitTemperature(label, std::vector{0.5, kNotANumber})));
        QVERIFY(std::isnan(fitTemperature(std::vector{1, 1}, std::vector{0.5, 0.6})));
        QVERIFY(std::isnan(fitTemperature({}, {})));
        QVERIFY(withTemperature(std::vector{0.5}, 0.0).empty());
        QVERIFY(withTemperature(std::vector{0.5}, kNotANumber).empty());
        QVERIFY(withTemperature(std::vector{-0.5}, 1.0).empty());
    }
};

QTEST_APPLESS_MAIN(TestTemperature)
#include "tst_Temperature.moc"
