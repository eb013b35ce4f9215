// Sensitivity at a given specificity and the reverse, against scikit-learn 1.9.1 and curves by hand, and
// their intervals against numpy 2.4.6.
#include "SyntheticFilms.h"

#include "statistics/Auroc.h"
#include "statistics/Bootstrap.h"
#include "statistics/FixedRate.h"

#include <algorithm>
#include <limits>

using namespace hilum::statistics;
using hilum::test::syntheticFilms;

class TestFixedRate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // scikit-learn 1.9.1: the largest tpr of roc_curve(drop_intermediate=False) where 1 − fpr ≥ target, and
    // the largest 1 − fpr where tpr ≥ target.
    void agreesWithScikitLearn() {
        const auto films = syntheticFilms(997, 249);
        QCLOSE(sensitivityAtSpecificity90(films.label, films.a), 0.44783715012722647);
        QCLOSE(sensitivityAtSpecificity95(films.label, films.a), 0.4020356234096692);
        QCLOSE(specificityAtSensitivity90(films.label, films.a), 0.46688741721854304);
        QCLOSE(specificityAtSensitivity95(films.label, films.a), 0.4155629139072848);
        QCLOSE(sensitivityAtSpecificity90(films.label, films.b), 0.29770992366412213);
        QCLOSE(sensitivityAtSpecificity95(films.label, films.b), 0.18829516539440203);
        QCLOSE(specificityAtSensitivity90(films.label, films.b), 0.24503311258278146);
        QCLOSE(specificityAtSensitivity95(films.label, films.b), 0.16390728476821192);
        QCLOSE(sensitivityAtSpecificity90(films.label, films.aCoarse), 0.40458015267175573);
        QCLOSE(sensitivityAtSpecificity95(films.label, films.aCoarse), 0.3435114503816794);
        QCLOSE(specificityAtSensitivity90(films.label, films.aCoarse), 0.4652317880794702);
        QCLOSE(specificityAtSensitivity95(films.label, films.aCoarse), 0.402317880794702);
        const auto small = syntheticFilms(50, 12);
        QCLOSE(sensitivityAtSpecificity95(small.label, small.b), 0.14285714285714285);
        QCLOSE(specificityAtSensitivity95(small.label, small.b), 0.19444444444444445);
    }

    // Points (sensitivity, specificity): .9 (1/3, 1), .7 (2/3, 1/2), .5 (2/3, 0), .3 (1, 0), and (0, 1).
    void byHand() {
        const std::vector<int> label{1, 1, 0, 0, 1};
        const std::vector<double> score{.9, .7, .7, .5, .3};
        QCOMPARE(sensitivityAtSpecificity(label, score, 1.0), 1.0 / 3);
        QCOMPARE(sensitivityAtSpecificity(label, score, 0.5), 2.0 / 3); // the point itself counts
        QCOMPARE(sensitivityAtSpecificity(label, score, 0.51), 1.0 / 3);
        QCOMPARE(sensitivityAtSpecificity(label, score, 0.0), 1.0);
        QCOMPARE(specificityAtSensitivity(label, score, 0.0), 1.0);
        QCOMPARE(specificityAtSensitivity(label, score, 0.3), 1.0);
        QCOMPARE(specificityAtSensitivity(label, score, 0.5), 0.5);
        QCOMPARE(specificityAtSensitivity(label, score, 1.0), 0.0);
        // All tied: only (0, 1) and (1, 0).
        const std::vector<double> tied(5, .5);
        QCOMPARE(sensitivityAtSpecificity90(label, tied), 0.0);
        QCOMPARE(specificityAtSensitivity90(label, tied), 0.0);
    }

    // 9 of 10 negatives below, 19 of 20 positives above: exactly 0.9 and 0.95, however they round.
    void aRateThatIsReachedExactlyCounts() {
        std::vector<int> label;
        std::vector<double> score;
        for (int i = 0; i < 10; ++i) {
            label.push_back(0);
            score.push_back(i == 0 ? 0.8 : 0.1);
        }
        for (int i = 0; i < 20; ++i) {
            label.push_back(1);
            score.push_back(i == 0 ? 0.05 : 0.7);
        }
        QCOMPARE(sensitivityAtSpecificity90(label, score), 0.95);
        QCOMPARE(sensitivityAtSpecificity95(label, score), 0.0);
        QCOMPARE(specificityAtSensitivity95(label, score), 0.9);
    }

    // Every corner that rocCurve draws, found again by its own specificity and by its own sensitivity.
    void agreesWithTheCurve() {
        const auto films = syntheticFilms(400, 90);
        const auto curve = rocCurve(films.label, films.a);
        QVERIFY(curve.size() > 50);
        for (const RocPoint& point : curve) {
            double sensitivity = 0.0, specificity = 0.0; // the best of the points that meet the target
            for (const RocPoint& other : curve) {
                if (other.specificity >= point.specificity)
                    sensitivity = std::max(sensitivity, other.sensitivity);
                if (other.sensitivity >= point.sensitivity)
                    specificity = std::max(specificity, other.specificity);
            }
            QCOMPARE(sensitivityAtSpecificity(films.label, films.a, point.specificity), sensitivity);
            QCOMPARE(specificityAtSensitivity(films.label, films.a, point.sensitivity), specificity);
        }
    }

    void badInputIsNan() {
        const std::vector<double> scores{.1, .2};
        QVERIFY(std::isnan(sensitivityAtSpecificity90(std::vector{1, 1}, scores)));
        QVERIFY(std::isnan(specificityAtSensitivity90(std::vector{0, 0}, scores)));
        QVERIFY(std::isnan(sensitivityAtSpecificity90(std::vector<int>{}, std::vector<double>{})));
        QVERIFY(std::isnan(specificityAtSensitivity95(std::vector{0, 1, 1}, scores)));
        QVERIFY(std::isnan(sensitivityAtSpecificity95(std::vector{0, 1}, std::vector{.1, kNotANumber})));
        QVERIFY(std::isnan(sensitivityAtSpecificity(std::vector{0, 1}, scores, 1.1)));
        QVERIFY(std::isnan(sensitivityAtSpecificity(std::vector{0, 1}, scores, kNotANumber)));
        QVERIFY(std::isnan(specificityAtSensitivity(std::vector{0, 1}, scores, -0.1)));
    }

    // numpy 2.4.6, 40,000 resamples of whole patients. Tolerance as in tst_Bootstrap: 0.08 standard
    // deviations.
    void intervalsAgreeWithNumpy() {
        const auto films = syntheticFilms(997, 249);
        const auto a = films.predictions(films.a);
        const Interval sensitivity = clusteredBootstrap(a, sensitivityAtSpecificity90, 20000, 1);
        QCLOSE(sensitivity.value, 0.44783715012722647);
        QCLOSE(sensitivity.lower, 0.39588689, 0.08 * 0.02643);
        QCLOSE(sensitivity.upper, 0.49885709, 0.08 * 0.02643);
        const Interval specificity = clusteredBootstrap(a, specificityAtSensitivity95, 20000, 1);
        QCLOSE(specificity.lower, 0.37301552, 0.08 * 0.02108);
        QCLOSE(specificity.upper, 0.45629371, 0.08 * 0.02108);
    }
};

QTEST_APPLESS_MAIN(TestFixedRate)
#include "tst_FixedRate.moc"
