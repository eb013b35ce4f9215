// Confusion counts and Youden's threshold against scikit-learn 1.9.1 and tables by hand.
#include "SyntheticFilms.h"

#include "statistics/OperatingPoint.h"

#include <limits>

using namespace hilum::statistics;
using hilum::test::syntheticFilms;

class TestOperatingPoint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // scikit-learn 1.9.1: confusion_matrix, accuracy_score, balanced_accuracy_score, f1_score,
    // matthews_corrcoef.
    void agreesWithScikitLearn() {
        const auto films = syntheticFilms(997, 249);
        const Confusion a = confusionAt(films.label, films.a, 0.6);
        QCOMPARE(a.trueNegative, 479);
        QCOMPARE(a.falsePositive, 125);
        QCOMPARE(a.falseNegative, 176);
        QCOMPARE(a.truePositive, 217);
        QCOMPARE(a.size(), 997);
        QCLOSE(a.accuracy(), 0.6980942828485457);
        QCLOSE(a.balancedAccuracy(), 0.6726046037443338);
        QCLOSE(a.f1(), 0.5904761904761905);
        QCLOSE(a.mcc(), 0.3553558032839273);
        QCLOSE(a.sensitivity(), 217.0 / 393.0);
        QCLOSE(a.specificity(), 479.0 / 604.0);
        // Scores on the threshold itself: "≥" calls them positive.
        const Confusion coarse = confusionAt(films.label, films.aCoarse, 0.6);
        QCOMPARE(coarse.falsePositive, 121);
        QCOMPARE(coarse.truePositive, 215);
        QCLOSE(coarse.mcc(), 0.3584690455279741);
    }

    void ratiosOfNothingAreNan() {
        const Confusion empty;
        QVERIFY(std::isnan(empty.accuracy()));
        QVERIFY(std::isnan(empty.f1()));
        const Confusion onlyNegatives{0, 2, 8, 0};
        QVERIFY(std::isnan(onlyNegatives.sensitivity()));
        QVERIFY(std::isnan(onlyNegatives.balancedAccuracy()));
        QVERIFY(std::isnan(onlyNegatives.mcc()));
        QCOMPARE(onlyNegatives.specificity(), 0.8);
        QCOMPARE(onlyNegatives.accuracy(), 0.8);
        QCOMPARE(onlyNegatives.f1(), 0.0);
        const Confusion allCalledNegative{0, 0, 9, 1};
        QVERIFY(std::isnan(allCalledNegative.mcc()));
        QCOMPARE(allCalledNegative.sensitivity(), 0.0);
    }

    void badInputCountsNothing() {
        QCOMPARE(confusionAt(std::vector{0, 1}, std::vector{.2, kNotANumber}, .5).size(), 0);
        QCOMPARE(confusionAt(std::vector{0, 1}, std::vector{.2, .8}, kNotANumber).size(), 0);
        QCOMPARE(confusionAt(std::vector{0, 2}, std::vector{.2, .8}, .5).size(), 0);
        QCOMPARE(confusionAt(std::vector{0, 1, 1}, std::vector{.2, .8}, .5).size(), 0);
    }

    // scikit-learn 1.9.1: the two neighbouring roc_curve thresholds around the first argmax(tpr − fpr).
    void youdenAgreesWithScikitLearn() {
        const auto films = syntheticFilms(997, 249);
        const double a = youdenThreshold(films.label, films.a);
        QCLOSE(a, (0.41185185185185186 + 0.4096296296296296) / 2.0);
        QCLOSE(confusionAt(films.label, films.a, a).sensitivity(), 0.8346055979643766);
        QCLOSE(confusionAt(films.label, films.a, a).specificity(), 0.5529801324503312);
        QCLOSE(youdenThreshold(films.label, films.b), (0.4708695652173913 + 0.47) / 2.0);
        QCLOSE(youdenThreshold(films.label, films.aCoarse), (0.4 + 0.35) / 2.0);
    }

    void youdenTakesTheHighestOfEqualCuts() {
        // J = ½ both between .8 and .6 and between .4 and .2.
        QCLOSE(youdenThreshold(std::vector{1, 0, 1, 0}, std::vector{.8, .6, .4, .2}), 0.7);
    }

    void youdenAtTheEdges() {
        QVERIFY(std::isnan(youdenThreshold(std::vector{1, 1}, std::vector{.1, .2})));
        QVERIFY(std::isnan(youdenThreshold(std::vector<int>{}, std::vector<double>{})));
        QVERIFY(std::isnan(youdenThreshold(std::vector{1, 0}, std::vector{.1, kNotANumber})));
        // No cut: the shared score, at which all are called positive (J = 0). Worse than chance: the same.
        QCOMPARE(youdenThreshold(std::vector{1, 0, 1}, std::vector{.4, .4, .4}), .4);
        QCOMPARE(youdenThreshold(std::vector{0, 1}, std::vector{.9, .1}), .1);
        // Neighbouring doubles have nothing between them; the cut must still part them.
        const double low = 0.5;
        const double high = std::nextafter(low, 1.0);
        const double cut = youdenThreshold(std::vector{0, 1}, std::vector{low, high});
        QCOMPARE(confusionAt(std::vector{0, 1}, std::vector{low, high}, cut).accuracy(), 1.0);
        const double infinity = std::numeric_limits<double>::infinity();
        const std::vector ends{-infinity, infinity};
        QCOMPARE(confusionAt(std::vector{0, 1}, ends, youdenThreshold(std::vector{0, 1}, ends)).accuracy(),
                 1.0);
    }

    void majorityAndPrevalence() {
        QCOMPARE(prevalence(std::vector{1, 0, 0, 0}), 0.25);
        QCOMPARE(majorityAccuracy(std::vector{1, 0, 0, 0}), 0.75);
        QCOMPARE(majorityAccuracy(std::vector{1, 1, 1, 0}), 0.75);
        QCOMPARE(majorityAccuracy(std::vector{1, 1}), 1.0);
        QVERIFY(std::isnan(prevalence(std::vector<int>{})));
        QVERIFY(std::isnan(majorityAccuracy(std::vector<int>{})));
        QVERIFY(std::isnan(prevalence(std::vector{0, 1, -1})));
    }
};

QTEST_APPLESS_MAIN(TestOperatingPoint)
#include "tst_OperatingPoint.moc"
