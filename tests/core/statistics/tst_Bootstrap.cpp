// The bootstrap against numpy 2.4.6 (another generator, 200,000 resamples) and against the binomial
// distribution; clusters, pairs, threads and bad input. The seeds are fixed, so no test depends on chance.
#include "SyntheticFilms.h"

#include "statistics/Auroc.h"
#include "statistics/Bootstrap.h"
#include "statistics/Calibration.h"
#include "statistics/FixedRate.h"
#include "statistics/OperatingPoint.h"

#include <numeric>

using namespace hilum::statistics;
using hilum::test::syntheticFilms;

namespace {

constexpr int kResamples = 20000;

bool same(const Interval& a, const Interval& b) {
    return a.value == b.value && a.lower == b.lower && a.upper == b.upper;
}

bool allNan(const Interval& interval) {
    return std::isnan(interval.value) && std::isnan(interval.lower) && std::isnan(interval.upper);
}

bool onlyValue(const Interval& interval, double value) {
    return interval.value == value && std::isnan(interval.lower) && std::isnan(interval.upper);
}

double width(const Interval& interval) {
    return interval.upper - interval.lower;
}

// The same functions under another address: the bootstrap does not recognise them and writes the films out.
double plainAuroc(std::span<const int> label, std::span<const double> score) {
    return auroc(label, score);
}
double plainPrecision(std::span<const int> label, std::span<const double> score) {
    return averagePrecision(label, score);
}
double plainSensitivity(std::span<const int> label, std::span<const double> score) {
    return sensitivityAtSpecificity(label, score, 0.90);
}
double plainSpecificity(std::span<const int> label, std::span<const double> score) {
    return specificityAtSensitivity(label, score, 0.95);
}
double plainCalibrationError(std::span<const int> label, std::span<const double> probability) {
    return expectedCalibrationError(label, probability);
}
template <ConfusionRatio ratio> double ratioAt06(std::span<const int> label, std::span<const double> score) {
    return (confusionAt(label, score, 0.6).*ratio)();
}

} // namespace

class TestBootstrap : public QObject {
    Q_OBJECT

    /// The bounds of a percentile interval from B = 20,000 scatter by 0.019 standard deviations of the
    /// bootstrap distribution (√(q(1 − q)/B)/φ(1.96)); 0.08 of them is four times that.
    static bool agrees(const Interval& interval, double lower, double upper, double sd) {
        return hilum::test::close(interval.lower, lower, 0.08 * sd) &&
               hilum::test::close(interval.upper, upper, 0.08 * sd);
    }

private Q_SLOTS:
    void agreesWithNumpy() {
        const auto films = syntheticFilms(997, 249);
        const auto a = films.predictions(films.a);
        const Interval aurocA = clusteredBootstrap(a, auroc, kResamples, 1);
        QCLOSE(aurocA.value, 0.792658780311073);
        QVERIFY(agrees(aurocA, 0.76606214, 0.81799652, 0.01327));
        QVERIFY(agrees(clusteredBootstrap(films.predictions(films.aCoarse), auroc, kResamples, 1), 0.764724,
                       0.81689268, 0.01333));
        const Interval precision = clusteredBootstrap(a, averagePrecision, kResamples, 1);
        QCLOSE(precision.value, 0.7546248693560208);
        QVERIFY(agrees(precision, 0.71922714, 0.78780881, 0.01753));
        QVERIFY(agrees(clusteredBootstrap(films.predictions(films.b), averagePrecision, kResamples, 1),
                       0.56366013, 0.65493718, 0.02332));
        const OperatingIntervals at = clusteredBootstrapAt(a, 0.6, kResamples, 1);
        QCLOSE(at.accuracy.value, 0.6980942828485457);
        QVERIFY(agrees(at.accuracy, 0.67134269, 0.72453928, 0.01355));
        QVERIFY(agrees(at.sensitivity, 0.50694396, 0.5971223, 0.02300));
        QVERIFY(agrees(at.specificity, 0.76076534, 0.82434783, 0.01621));
        // These three from 40,000 resamples.
        QCLOSE(at.balancedAccuracy.value, 0.6726046037443338);
        QVERIFY(agrees(at.balancedAccuracy, 0.64494196, 0.6998007, 0.01397));
        QCLOSE(at.f1.value, 0.5904761904761905);
        QVERIFY(agrees(at.f1, 0.54933283, 0.62894782, 0.02026));
        QCLOSE(at.mcc.value, 0.3553558032839273);
        QVERIFY(agrees(at.mcc, 0.29908444, 0.41043944, 0.02854));
    }

    void pairedAgreesWithNumpy() {
        const auto films = syntheticFilms(997, 249);
        const auto a = films.predictions(films.a);
        const Difference ab = pairedBootstrap(a, films.predictions(films.b), auroc, kResamples, 1);
        QCLOSE(ab.difference.value, 0.792658780311073 - 0.6915095293463425);
        QVERIFY(agrees(ab.difference, 0.07673259, 0.12557281, 0.01246));
        QCLOSE(ab.p, 2.0 / (kResamples + 1)); // no resample at or below 0
        const Difference ac = pairedBootstrap(a, films.predictions(films.aCoarse), auroc, kResamples, 1);
        QVERIFY(agrees(ac.difference, -0.00081777, 0.00330996, 0.00105));
        QCLOSE(ac.p, 0.24002, 0.03); // scatters by about 2·√(0.12·0.88/B) = 0.005
        const Difference precision =
            pairedBootstrap(a, films.predictions(films.b), averagePrecision, kResamples, 1);
        QVERIFY(agrees(precision.difference, 0.11262695, 0.17743398, 0.01653));
    }

    // Films of their own patients: correct answers in a resample are binomial, so the bounds are its
    // quantiles (scipy 1.17.1, stats.binom.ppf); ten copies of every film change nothing when patients are
    // resampled.
    void accuracyIsBinomial() {
        for (const std::uint32_t copies : {1U, 10U}) {
            Predictions films;
            for (std::uint32_t patient = 0; patient < 40; ++patient)
                for (std::uint32_t copy = 0; copy < copies; ++copy) {
                    films.label.push_back(static_cast<int>(patient % 2));
                    const bool right = patient < 25;
                    films.score.push_back((patient % 2 == 1) == right ? 0.9 : 0.1);
                    films.cluster.push_back(1000 - patient);
                }
            const Interval accuracy = clusteredBootstrapAt(films, 0.5, kResamples, 5).accuracy;
            QCLOSE(accuracy.value, 25.0 / 40.0);
            QCLOSE(accuracy.lower, 19.0 / 40.0);
            QCLOSE(accuracy.upper, 31.0 / 40.0);
        }
    }

    void copiesWithinPatientsWidenTheInterval() {
        const auto once = syntheticFilms(200, 200);
        Predictions clustered, independent;
        for (std::uint32_t film = 0; film < 200; ++film)
            for (std::uint32_t copy = 0; copy < 4; ++copy)
                for (Predictions* p : {&clustered, &independent}) {
                    p->label.push_back(once.label[film]);
                    p->score.push_back(once.a[film]);
                    p->cluster.push_back(p == &clustered ? film : 4 * film + copy);
                }
        // Four copies carry no more than one film: √4 = 2 times the width of four independent films.
        for (const Metric metric : {Metric(auroc), Metric(averagePrecision)}) {
            const double ratio = width(clusteredBootstrap(clustered, metric, 4000, 3)) /
                                 width(clusteredBootstrap(independent, metric, 4000, 3));
            QVERIFY2(ratio > 1.8 && ratio < 2.2, qPrintable(QString::number(ratio)));
        }
    }

    // Counting copies of ranked films must give what the metric gives on the films written out; with few
    // films some samples have no value and are redrawn.
    void fastPathsAgreeWithTheMetricItself() {
        const std::pair<Metric, Metric> metrics[] = {{auroc, plainAuroc},
                                                     {averagePrecision, plainPrecision},
                                                     {sensitivityAtSpecificity90, plainSensitivity},
                                                     {specificityAtSensitivity95, plainSpecificity},
                                                     {equalWidthCalibrationError, plainCalibrationError}};
        for (const auto& films : {syntheticFilms(400, 90), syntheticFilms(12, 5)})
            for (const auto* score : {&films.a, &films.aCoarse}) {
                const auto predictions = films.predictions(*score);
                for (const auto& [fast, plain] : metrics) {
                    const Interval interval = clusteredBootstrap(predictions, fast, 300, 9);
                    QVERIFY(!std::isnan(interval.lower));
                    QVERIFY(same(interval, clusteredBootstrap(predictions, plain, 300, 9)));
                }
                const OperatingIntervals at = clusteredBootstrapAt(predictions, 0.6, 300, 9);
                const std::pair<Interval, Metric> ratios[] = {
                    {at.accuracy, ratioAt06<&Confusion::accuracy>},
                    {at.sensitivity, ratioAt06<&Confusion::sensitivity>},
                    {at.specificity, ratioAt06<&Confusion::specificity>},
                    {at.balancedAccuracy, ratioAt06<&Confusion::balancedAccuracy>},
                    {at.f1, ratioAt06<&Confusion::f1>},
                    {at.mcc, ratioAt06<&Confusion::mcc>}};
                for (const auto& [interval, plain] : ratios)
                    QVERIFY(same(interval, clusteredBootstrap(predictions, plain, 300, 9)));
            }
    }

    void anyMetricCanBeResampled() {
        const auto films = syntheticFilms(400, 90);
        const Interval brier = clusteredBootstrap(films.predictions(films.a), brierScore, 500, 2);
        QCOMPARE(brier.value, brierScore(films.label, films.a));
        QVERIFY(brier.lower < brier.value && brier.value < brier.upper);
        // A score that is no probability has no calibration error, in whichever way it is computed.
        auto logits = films.predictions(films.a);
        logits.score.front() = 1.5;
        QVERIFY(allNan(clusteredBootstrap(logits, equalWidthCalibrationError, 50, 2)));
        QVERIFY(allNan(clusteredBootstrap(logits, plainCalibrationError, 50, 2)));
    }

    void dependsOnTheSeedAndNotOnThreads() {
        const auto films = syntheticFilms(500, 125);
        const auto a = films.predictions(films.a), b = films.predictions(films.b);
        const Interval one = clusteredBootstrap(a, auroc, 1000, 42, 1);
        QVERIFY(same(one, clusteredBootstrap(a, auroc, 1000, 42, 3)));
        QVERIFY(same(one, clusteredBootstrap(a, auroc, 1000, 42, 0)));
        QVERIFY(!same(one, clusteredBootstrap(a, auroc, 1000, 43, 1)));
        QVERIFY(same(clusteredBootstrapAt(a, 0.5, 1000, 42, 1).sensitivity,
                     clusteredBootstrapAt(a, 0.5, 1000, 42, 3).sensitivity));
        const Difference pairOne = pairedBootstrap(a, b, averagePrecision, 1000, 42, 1);
        const Difference pairThree = pairedBootstrap(a, b, averagePrecision, 1000, 42, 3);
        QVERIFY(same(pairOne.difference, pairThree.difference));
        QCOMPARE(pairOne.p, pairThree.p);
    }

    void doesNotDependOnTheOrderOfFilms() {
        const auto films = syntheticFilms(500, 125);
        const auto a = films.predictions(films.aCoarse);
        Predictions reversed = a;
        std::ranges::reverse(reversed.label);
        std::ranges::reverse(reversed.score);
        std::ranges::reverse(reversed.cluster);
        QVERIFY(same(clusteredBootstrap(a, auroc, 500, 1), clusteredBootstrap(reversed, auroc, 500, 1)));
    }

    void aModelDoesNotDifferFromItself() {
        const auto films = syntheticFilms(300, 75);
        const auto a = films.predictions(films.a);
        for (const Metric metric : {Metric(auroc), Metric(averagePrecision), Metric(brierScore)}) {
            const Difference none = pairedBootstrap(a, a, metric, 500, 8);
            QVERIFY(same(none.difference, {0.0, 0.0, 0.0}));
            QCOMPARE(none.p, 1.0);
        }
    }

    void swappingModelsChangesTheSign() {
        const auto films = syntheticFilms(300, 75);
        const auto a = films.predictions(films.a), b = films.predictions(films.b);
        const Difference ab = pairedBootstrap(a, b, auroc, 999, 8), ba = pairedBootstrap(b, a, auroc, 999, 8);
        QCOMPARE(ab.difference.value, -ba.difference.value);
        QCLOSE(ab.difference.lower, -ba.difference.upper);
        QCLOSE(ab.difference.upper, -ba.difference.lower);
        QCOMPARE(ab.p, ba.p);
    }

    // One positive patient of three: 8/27 of the samples have no positive and must be drawn again.
    void samplesWithoutAClassAreRedrawn() {
        const Predictions few{{1, 0, 0}, {.5, .2, .8}, {1, 2, 3}};
        const Interval interval = clusteredBootstrap(few, auroc, 2000, 4);
        QCOMPARE(interval.value, 0.5);
        // The negatives are only the lower (AUROC 1) or only the higher one (0) in more than 2.5 % each.
        QCOMPARE(interval.lower, 0.0);
        QCOMPARE(interval.upper, 1.0);
        // With a single resample there is an interval for every seed, unless eleven draws in a row fail.
        for (std::uint64_t seed = 0; seed < 50; ++seed)
            QVERIFY(!std::isnan(clusteredBootstrap(few, auroc, 1, seed).lower));
    }

    void whatCannotBeComputedIsNan() {
        const Predictions empty;
        QVERIFY(allNan(clusteredBootstrap(empty, auroc, 100, 1)));
        QVERIFY(allNan(clusteredBootstrapAt(empty, .5, 100, 1).accuracy));
        QVERIFY(allNan(pairedBootstrap(empty, empty, auroc, 100, 1).difference));
        QVERIFY(std::isnan(pairedBootstrap(empty, empty, auroc, 100, 1).p));
        const Predictions onlyNegatives{{0, 0, 0, 0}, {.1, .9, .2, .3}, {1, 2, 3, 4}};
        QVERIFY(allNan(clusteredBootstrap(onlyNegatives, auroc, 100, 1)));
        const OperatingIntervals at = clusteredBootstrapAt(onlyNegatives, .5, 100, 1);
        QVERIFY(allNan(at.sensitivity));
        QCOMPARE(at.specificity.value, 0.75);
        QVERIFY(at.specificity.lower < 0.75 && at.specificity.upper == 1.0);
        QVERIFY(same(at.accuracy, at.specificity));
        const Predictions oneNan{{0, 1, 0}, {.1, kNotANumber, .2}, {1, 2, 3}};
        QVERIFY(allNan(clusteredBootstrap(oneNan, auroc, 100, 1)));
        QVERIFY(allNan(clusteredBootstrapAt(oneNan, .5, 100, 1).specificity));
        const Predictions withoutClusters{{0, 1, 0}, {.1, .4, .2}, {}};
        QVERIFY(allNan(clusteredBootstrap(withoutClusters, auroc, 100, 1)));
        const Predictions good{{0, 1, 0, 1}, {.1, .4, .5, .6}, {1, 2, 3, 4}};
        QVERIFY(allNan(clusteredBootstrapAt(good, kNotANumber, 100, 1).accuracy));
        QVERIFY(allNan(clusteredBootstrap(good, nullptr, 100, 1)));
    }

    void whatHasNoIntervalHasOnlyAValue() {
        const Predictions good{{0, 1, 0, 1}, {.1, .4, .5, .6}, {1, 2, 3, 4}};
        QVERIFY(onlyValue(clusteredBootstrap(good, auroc, 0, 1), 0.75));
        QVERIFY(onlyValue(clusteredBootstrap(good, auroc, -5, 1), 0.75));
        Predictions onePatient = good;
        onePatient.cluster = {7, 7, 7, 7};
        QVERIFY(onlyValue(clusteredBootstrap(onePatient, auroc, 100, 1), 0.75));
        QVERIFY(std::isnan(pairedBootstrap(onePatient, onePatient, auroc, 100, 1).p));
        Predictions tied = good;
        tied.score = {.5, .5, .5, .5};
        QVERIFY(same(clusteredBootstrap(tied, auroc, 200, 1), {0.5, 0.5, 0.5}));
    }

    void pairsMustBeTheSameFilms() {
        const Predictions a{{0, 1, 0, 1}, {.1, .4, .5, .6}, {1, 2, 3, 4}};
        Predictions otherLabels = a, otherClusters = a, fewer = a;
        otherLabels.label = {0, 1, 1, 0};
        otherClusters.cluster = {1, 2, 3, 5};
        fewer.label.pop_back();
        fewer.score.pop_back();
        fewer.cluster.pop_back();
        for (const Predictions& b : {otherLabels, otherClusters, fewer}) {
            QVERIFY(allNan(pairedBootstrap(a, b, auroc, 100, 1).difference));
            QVERIFY(std::isnan(pairedBootstrap(a, b, auroc, 100, 1).p));
        }
    }
};

QTEST_APPLESS_MAIN(TestBootstrap)
#include "tst_Bootstrap.moc"
