// Brier score, calibration table and calibration error against scikit-learn 1.9.1, numpy 2.4.6 and by hand.
#include "SyntheticFilms.h"

#include "statistics/Calibration.h"

using namespace hilum::statistics;
using hilum::test::syntheticFilms;

class TestCalibration : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // scikit-learn 1.9.1, brier_score_loss.
    void brierAgreesWithScikitLearn() {
        const auto films = syntheticFilms(997, 249);
        QCLOSE(brierScore(films.label, films.a), 0.1825981725698357);
        QCLOSE(brierScore(films.label, films.b), 0.2209753735687213);
        QCOMPARE(brierScore(std::vector{0, 1}, std::vector{0.0, 1.0}), 0.0);
        QCOMPARE(brierScore(std::vector{0, 1}, std::vector{1.0, 0.0}), 1.0);
        QCOMPARE(brierScore(std::vector{0, 1}, std::vector{0.5, 0.5}), 0.25);
    }

    // scikit-learn 1.9.1, calibration_curve(strategy="uniform"), weighted by the films of each bin.
    void equalWidthAgreesWithScikitLearn() {
        const auto films = syntheticFilms(997, 249);
        QCLOSE(expectedCalibrationError(films.label, films.a), 0.1158497715368327);
        QCLOSE(expectedCalibrationError(films.label, films.b), 0.09652566394836698);
        // Many probabilities on the borders of the bins.
        QCLOSE(expectedCalibrationError(films.label, films.aCoarse), 0.12362086258776338);
        const auto table = calibrationTable(films.label, films.a);
        QCOMPARE(table.size(), std::size_t{10});
        QCOMPARE(table[0].n, 80);
        QCOMPARE(table[1].n, 83);
        QCOMPARE(table[2].n, 94);
        QCLOSE(table[1].meanProbability, 0.14905845604640783);
        QCLOSE(table[2].meanProbability, 0.25684003152088253);
        QCLOSE(table[2].observed.value, 0.14893617021276595);
        QCOMPARE(table[2].lower, 0.2);
        QCOMPARE(table[2].upper, 0.3);
        QVERIFY(table[2].observed.lower < table[2].observed.value &&
                table[2].observed.value < table[2].observed.upper);
    }

    // numpy 2.4.6: argsort, array_split into 10, Σ n/50 |observed − mean|. The films have 50 distinct scores.
    void equalMassAgreesWithNumpy() {
        const auto films = syntheticFilms(50, 12);
        QCLOSE(expectedCalibrationError(films.label, films.a, Binning::EqualMass), 0.16456296296296294);
        const auto table = calibrationTable(films.label, films.a, Binning::EqualMass);
        QCOMPARE(table.size(), std::size_t{10});
        for (const auto& row : table)
            QCOMPARE(row.n, 5);
        QCLOSE(table[1].lower, 0.051111111111111114);
        QCLOSE(table[1].upper, 0.14222222222222222);
        QCLOSE(table[1].meanProbability, 0.10192592592592593);
    }

    void tiedFilmsAreNotParted() {
        // One probability: one bin of all films, error |0.25 − 0.4|, whatever the order of the films.
        const std::vector same{.4, .4, .4, .4};
        const auto table = calibrationTable(std::vector{1, 0, 0, 0}, same, Binning::EqualMass, 2);
        QCOMPARE(table.size(), std::size_t{1});
        QCOMPARE(table[0].n, 4);
        QCLOSE(expectedCalibrationError(std::vector{0, 0, 0, 1}, same, Binning::EqualMass, 2), 0.15);
    }

    void emptyBinsAreLeftOutAndBordersBelongBelow() {
        const auto table = calibrationTable(std::vector{0, 0, 1, 1}, std::vector{0.0, 0.1, 0.3, 1.0});
        QCOMPARE(table.size(), std::size_t{3});
        QCOMPARE(table[0].n, 2); // 0 and 0.1, in [0, 0.1]
        QCOMPARE(table[1].lower, 0.2);
        QCOMPARE(table[1].upper, 0.3);
        QCOMPARE(table[2].upper, 1.0);
        // (2·|0 − 0.05| + |1 − 0.3| + |1 − 1|)/4
        QCLOSE(expectedCalibrationError(std::vector{0, 0, 1, 1}, std::vector{0.0, 0.1, 0.3, 1.0}), 0.2);
    }

    void badInput() {
        QVERIFY(std::isnan(brierScore(std::vector<int>{}, std::vector<double>{})));
        QVERIFY(std::isnan(brierScore(std::vector{0, 1}, std::vector{.2, 1.3})));
        QVERIFY(std::isnan(brierScore(std::vector{0, 1}, std::vector{.2, kNotANumber})));
        QVERIFY(std::isnan(brierScore(std::vector{0, 3}, std::vector{.2, .3})));
        QVERIFY(std::isnan(expectedCalibrationError(std::vector{0, 1}, std::vector{-.2, .3})));
        QVERIFY(std::isnan(
            expectedCalibrationError(std::vector{0, 1}, std::vector{.2, .3}, Binning::EqualMass, 0)));
        QVERIFY(calibrationTable(std::vector<int>{}, std::vector<double>{}).empty());
        QVERIFY(calibrationTable(std::vector{0, 1}, std::vector{.2}).empty());
    }
};

QTEST_APPLESS_MAIN(TestCalibration)
#include "tst_Calibration.moc"
