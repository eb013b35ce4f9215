// AUROC, average precision and the curves against scikit-learn 1.9.1 and closed forms.
#include "SyntheticFilms.h"

#include "statistics/Auroc.h"

#include <algorithm>
#include <limits>
#include <random>

using namespace hilum::statistics;
using hilum::test::syntheticFilms;

class TestAuroc : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // scikit-learn 1.9.1, roc_auc_score and average_precision_score, on the same films.
    void agreesWithScikitLearn() {
        const auto small = syntheticFilms(50, 12);
        QCLOSE(auroc(small.label, small.a), 0.8492063492063493);
        QCLOSE(auroc(small.label, small.b), 0.6984126984126984);
        QCLOSE(auroc(small.label, small.aCoarse), 0.8492063492063493);
        QCLOSE(averagePrecision(small.label, small.a), 0.7534859456113998);
        QCLOSE(averagePrecision(small.label, small.b), 0.5565010385314655);
        QCLOSE(averagePrecision(small.label, small.aCoarse), 0.7367061589526092);
        const auto large = syntheticFilms(997, 249);
        QCLOSE(auroc(large.label, large.a), 0.792658780311073);
        QCLOSE(auroc(large.label, large.b), 0.6915095293463425);
        QCLOSE(auroc(large.label, large.aCoarse), 0.7914349628431323);
        QCLOSE(averagePrecision(large.label, large.a), 0.7546248693560208);
        QCLOSE(averagePrecision(large.label, large.b), 0.6092215046721217);
        QCLOSE(averagePrecision(large.label, large.aCoarse), 0.7368768934373358);
    }

    // Closed forms: perfect 1, reversed 0, all tied 1/2 (and AP = prevalence), P(score higher) + P(tie)/2.
    void closedForms() {
        const std::vector<int> label{0, 0, 0, 1, 1};
        QCOMPARE(auroc(label, std::vector{.1, .2, .3, .4, .5}), 1.0);
        QCOMPARE(auroc(label, std::vector{.5, .4, .3, .2, .1}), 0.0);
        QCOMPARE(auroc(label, std::vector{.7, .7, .7, .7, .7}), 0.5);
        QCOMPARE(averagePrecision(label, std::vector{.1, .2, .3, .4, .5}), 1.0);
        QCOMPARE(averagePrecision(label, std::vector{.7, .7, .7, .7, .7}), 0.4);
        // Pairs: (.3 against .1 .3 .5) = 1 + ½ + 0, (.5 against the same) = 1 + 1 + ½: 4 of 6.
        QCOMPARE(auroc(label, std::vector{.1, .3, .5, .3, .5}), 4.0 / 6.0);
        // Thresholds .5 (1 of 2 right), .3 (2 of 4): AP = ½·½ + ½·½.
        QCOMPARE(averagePrecision(label, std::vector{.1, .3, .5, .3, .5}), 0.5);
    }

    void infiniteScoresAreRanked() {
        const double infinity = std::numeric_limits<double>::infinity();
        QCOMPARE(auroc(std::vector{0, 1, 0, 1}, std::vector{-infinity, 0.0, 0.0, infinity}), 3.5 / 4.0);
    }

    void badInputIsNan() {
        const std::vector<int> none;
        const std::vector<double> noScore;
        QVERIFY(std::isnan(auroc(none, noScore)));
        QVERIFY(std::isnan(averagePrecision(none, noScore)));
        QVERIFY(std::isnan(auroc(std::vector{1, 1}, std::vector{.1, .2})));
        QVERIFY(std::isnan(auroc(std::vector{0, 0}, std::vector{.1, .2})));
        QVERIFY(std::isnan(averagePrecision(std::vector{0, 0}, std::vector{.1, .2})));
        QCOMPARE(averagePrecision(std::vector{1, 1}, std::vector{.1, .2}), 1.0);
        QVERIFY(std::isnan(auroc(std::vector{0, 1, 1}, std::vector{.1, kNotANumber, .2})));
        QVERIFY(std::isnan(averagePrecision(std::vector{0, 1, 1}, std::vector{.1, kNotANumber, .2})));
        QVERIFY(std::isnan(auroc(std::vector{0, 1, -1}, std::vector{.1, .3, .2})));
        QVERIFY(std::isnan(auroc(std::vector{0, 1}, std::vector{.1, .3, .2})));
    }

    void doesNotDependOnTheOrderOfFilms() {
        auto films = syntheticFilms(300, 75);
        const double before = auroc(films.label, films.aCoarse);
        const double precisionBefore = averagePrecision(films.label, films.aCoarse);
        std::mt19937 engine(7); // fixed by the standard, so the same on every platform
        for (std::size_t i = films.label.size() - 1; i > 0; --i) {
            const std::size_t j = engine() % (i + 1);
            std::swap(films.label[i], films.label[j]);
            std::swap(films.aCoarse[i], films.aCoarse[j]);
        }
        QCOMPARE(auroc(films.label, films.aCoarse), before);
        QCOMPARE(averagePrecision(films.label, films.aCoarse), precisionBefore);
    }

    // By hand: .9 one positive; .7 a positive and a negative; .5 a negative; .3 a positive.
    void rocCurveByHand() {
        const auto curve = rocCurve(std::vector{1, 1, 0, 0, 1}, std::vector{.9, .7, .7, .5, .3});
        const double expected[][3] = {{std::numeric_limits<double>::infinity(), 0, 1},
                                      {.9, 1. / 3, 1},
                                      {.7, 2. / 3, .5},
                                      {.5, 2. / 3, 0},
                                      {.3, 1, 0}};
        QCOMPARE(curve.size(), std::size(expected));
        for (std::size_t i = 0; i < curve.size(); ++i) {
            QCOMPARE(curve[i].threshold, expected[i][0]);
            QCOMPARE(curve[i].sensitivity, expected[i][1]);
            QCOMPARE(curve[i].specificity, expected[i][2]);
        }
    }

    void rocCurveLeavesOutStraightPieces() {
        // Three positives, then two negatives: a single corner at (1 − spec, sens) = (0, 1).
        const auto curve = rocCurve(std::vector{1, 1, 1, 0, 0}, std::vector{.9, .8, .7, .2, .1});
        QCOMPARE(curve.size(), std::size_t{3});
        QCOMPARE(curve[1].threshold, .7);
        QCOMPARE(curve[1].sensitivity, 1.0);
        QCOMPARE(curve[1].specificity, 1.0);
        QVERIFY(rocCurve(std::vector{1, 1}, std::vector{.9, .8}).empty());
        QVERIFY(rocCurve(std::vector{1, 0}, std::vector{.9, kNotANumber}).empty());
        QVERIFY(rocCurve(std::vector<int>{}, std::vector<double>{}).empty());
    }

    // The trapezoids under the corners are the Mann–Whitney statistic (Hanley & McNeil 1982).
    void areaUnderRocCurveIsAuroc() {
        const auto films = syntheticFilms(997, 249);
        for (const auto* score : {&films.a, &films.b, &films.aCoarse}) {
            const auto curve = rocCurve(films.label, *score);
            double area = 0.0;
            for (std::size_t i = 1; i < curve.size(); ++i) {
                QVERIFY(curve[i].threshold < curve[i - 1].threshold);
                area += (curve[i - 1].specificity - curve[i].specificity) *
                        (curve[i - 1].sensitivity + curve[i].sensitivity) / 2.0;
            }
            QCLOSE(area, auroc(films.label, *score));
            QCOMPARE(curve.back().sensitivity, 1.0);
            QCOMPARE(curve.back().specificity, 0.0);
        }
    }

    void stepsUnderPrecisionRecallCurveAreAveragePrecision() {
        const auto films = syntheticFilms(997, 249);
        const auto curve = precisionRecallCurve(films.label, films.aCoarse);
        QCOMPARE(curve.size(), std::size_t{20}); // distinct scores, counted by numpy 2.4.6
        double sum = 0.0;
        double recall = 0.0;
        for (const auto& point : curve) {
            sum += (point.recall - recall) * point.precision;
            recall = point.recall;
        }
        QCLOSE(sum, 0.7368768934373358); // scikit-learn 1.9.1
        QCOMPARE(curve.back().recall, 1.0);
        QCLOSE(curve.back().precision, 393.0 / 997.0);
        QVERIFY(precisionRecallCurve(std::vector{0, 0}, std::vector{.9, .8}).empty());
    }
};

QTEST_APPLESS_MAIN(TestAuroc)
#include "tst_Auroc.moc"
