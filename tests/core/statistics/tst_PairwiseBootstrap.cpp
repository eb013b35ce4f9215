// Many runs in one bootstrap: to the last bit the numbers of one run or of one pair at a time, and those of
// the recipe written out naively.
#include "SyntheticFilms.h"

#include "base/Rng.h"
#include "statistics/Auroc.h"
#include "statistics/Calibration.h"
#include "statistics/PairwiseBootstrap.h"
#include "statistics/Summary.h"

#include <algorithm>
#include <set>

using namespace hilum::statistics;
using hilum::test::syntheticFilms;

namespace {

/// Equal to the bit; NaN equals NaN.
bool same(double a, double b) {
    return a == b || (std::isnan(a) && std::isnan(b));
}
bool same(const Interval& a, const Interval& b) {
    return same(a.value, b.value) && same(a.lower, b.lower) && same(a.upper, b.upper);
}
bool same(const Difference& a, const Difference& b) {
    return same(a.difference, b.difference) && same(a.p, b.p);
}
bool allNan(const Interval& interval) {
    return std::isnan(interval.value) && std::isnan(interval.lower) && std::isnan(interval.upper);
}
bool allNan(const BootstrappedRuns& result) {
    return std::ranges::all_of(result.runs, [](const Interval& i) { return allNan(i); }) &&
           std::ranges::all_of(result.pairs,
                               [](const Difference& d) { return allNan(d.difference) && std::isnan(d.p); });
}

double mccAt06(std::span<const int> label, std::span<const double> score) {
    return confusionAt(label, score, 0.6).mcc();
}
double accuracyOfAnswers(std::span<const int> label, std::span<const double> answer) {
    return confusionAt(label, answer, 0.5).accuracy();
}

Predictions answers(Predictions run, double threshold) {
    for (double& score : run.score)
        score = score >= threshold ? 1.0 : 0.0;
    return run;
}

/// Four runs on the same films: three scores and a noisy mixture.
std::vector<Predictions> fourRuns(int films, std::uint32_t patients, std::uint64_t seed) {
    const auto drawn = syntheticFilms(films, patients, seed);
    std::vector<double> mixture;
    for (std::size_t i = 0; i < drawn.label.size(); ++i)
        mixture.push_back(i % 3 == 0 ? drawn.a[i] : drawn.b[drawn.label.size() - 1 - i]);
    return {drawn.predictions(drawn.a), drawn.predictions(drawn.aCoarse), drawn.predictions(drawn.b),
            drawn.predictions(mixture)};
}

/// What Bootstrap.h says, film by film: patients numbered by their order, drawn by the key (seed, redraw,
/// resample), the films of each written out as often, at most ten redraws where the difference is NaN.
Difference naiveDifference(const Predictions& a, const Predictions& b, Metric metric, int resamples,
                           std::uint64_t seed) {
    const std::set<std::uint32_t> ids(a.cluster.begin(), a.cluster.end());
    const std::vector<std::uint32_t> patients(ids.begin(), ids.end());
    std::vector<double> values;
    for (int r = 0; r < resamples; ++r)
        for (std::uint32_t redraw = 0; redraw <= 10; ++redraw) {
            hilum::Rng rng(hilum::DrawKey{seed, redraw, static_cast<std::uint32_t>(r), 0, 0xB007});
            Predictions sampleA, sampleB;
            for (std::size_t k = 0; k < patients.size(); ++k) {
                const std::uint32_t drawn = patients[rng.below(static_cast<std::uint32_t>(patients.size()))];
                for (std::size_t i = 0; i < a.size(); ++i)
                    if (a.cluster[i] == drawn) {
                        sampleA.label.push_back(a.label[i]);
                        sampleA.score.push_back(a.score[i]);
                        sampleB.score.push_back(b.score[i]);
                    }
            }
            const double value = metric(sampleA.label, sampleA.score) - metric(sampleA.label, sampleB.score);
            if (!std::isnan(value)) {
                values.push_back(value);
                break;
            }
        }
    std::ranges::sort(values);
    const auto atMost = std::ranges::count_if(values, [](double v) { return v <= 0.0; });
    const auto atLeast = std::ranges::count_if(values, [](double v) { return v >= 0.0; });
    const double p =
        2.0 * static_cast<double>(1 + std::min(atMost, atLeast)) / static_cast<double>(values.size() + 1);
    return {{metric(a.label, a.score) - metric(b.label, b.score), sortedQuantile(values, 0.025),
             sortedQuantile(values, 0.975)},
            std::min(1.0, p)};
}

} // namespace

class TestPairwiseBootstrap : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void pairsAreCountedInOrder() {
        std::size_t expected = 0;
        for (std::size_t i = 0; i < 7; ++i)
            for (std::size_t j = i + 1; j < 7; ++j)
                QCOMPARE(pairIndex(i, j, 7), expected++);
        QCOMPARE(expected, std::size_t{21});
    }

    // Few films: samples without a class (AUROC of all runs NaN) or with an empty row of one run's table only
    // (MCC of that run NaN), so that runs and pairs differ in which redraw they take.
    void equalsOneRunAndOnePairAtATime() {
        for (const auto& [films, patients] : {std::pair{400, 90U}, std::pair{12, 5U}, std::pair{9, 4U}})
            for (const std::uint64_t seed : {1ULL, 42ULL}) {
                const auto runs = fourRuns(films, patients, seed);
                for (const Metric metric : {Metric(auroc), Metric(averagePrecision), Metric(brierScore),
                                            Metric(equalWidthCalibrationError), Metric(mccAt06)}) {
                    const BootstrappedRuns all = pairedBootstrapAll(runs, metric, 200, seed);
                    QCOMPARE(all.runs.size(), runs.size());
                    QCOMPARE(all.pairs.size(), std::size_t{6});
                    for (std::size_t i = 0; i < runs.size(); ++i) {
                        QVERIFY(same(all.runs[i], clusteredBootstrap(runs[i], metric, 200, seed)));
                        for (std::size_t j = i + 1; j < runs.size(); ++j)
                            QVERIFY(same(all.pairs[pairIndex(i, j, runs.size())],
                                         pairedBootstrap(runs[i], runs[j], metric, 200, seed)));
                    }
                }
            }
    }

    void equalsTheRecipeWrittenOut() {
        for (const auto& [films, patients] : {std::pair{120, 30U}, std::pair{12, 5U}}) {
            const auto runs = fourRuns(films, patients, 7);
            for (const Metric metric : {Metric(auroc), Metric(averagePrecision), Metric(mccAt06)}) {
                const BootstrappedRuns all = pairedBootstrapAll(runs, metric, 100, 3);
                for (std::size_t i = 0; i < runs.size(); ++i)
                    for (std::size_t j = i + 1; j < runs.size(); ++j)
                        QVERIFY(same(all.pairs[pairIndex(i, j, runs.size())],
                                     naiveDifference(runs[i], runs[j], metric, 100, 3)));
            }
        }
    }

    // Accuracy of answers given at each run's own threshold, the way to compute it pair by pair.
    void accuracyAtEachRunsOwnThreshold() {
        const std::vector<double> thresholds{0.6, 0.55, 0.4, 0.5};
        for (const auto& [films, patients] : {std::pair{400, 90U}, std::pair{12, 5U}}) {
            const auto runs = fourRuns(films, patients, 5);
            const auto all = pairedBootstrapAllAt(runs, thresholds, &Confusion::accuracy, 300, 11);
            for (std::size_t i = 0; i < runs.size(); ++i) {
                QVERIFY(same(all.runs[i], clusteredBootstrapAt(runs[i], thresholds[i], 300, 11).accuracy));
                for (std::size_t j = i + 1; j < runs.size(); ++j)
                    QVERIFY(
                        same(all.pairs[pairIndex(i, j, runs.size())],
                             pairedBootstrap(answers(runs[i], thresholds[i]), answers(runs[j], thresholds[j]),
                                             &accuracyOfAnswers, 300, 11)));
            }
            const auto mcc = pairedBootstrapAllAt(runs, thresholds, &Confusion::mcc, 300, 11);
            QVERIFY(same(mcc.runs[2], clusteredBootstrapAt(runs[2], thresholds[2], 300, 11).mcc));
        }
    }

    void dependsOnTheSeedAndNotOnThreads() {
        const auto runs = fourRuns(300, 75, 1);
        const BootstrappedRuns one = pairedBootstrapAll(runs, auroc, 500, 42, 1);
        const BootstrappedRuns three = pairedBootstrapAll(runs, auroc, 500, 42, 3);
        const BootstrappedRuns other = pairedBootstrapAll(runs, auroc, 500, 43, 1);
        for (std::size_t i = 0; i < one.pairs.size(); ++i) {
            QVERIFY(same(one.pairs[i], three.pairs[i]));
            QVERIFY(!same(one.pairs[i], other.pairs[i]));
        }
    }

    void runsMustShareTheirFilms() {
        for (const int change : {0, 1, 2}) {
            auto runs = fourRuns(60, 15, 1);
            if (change == 0)
                runs[2].label[3] = 1 - runs[2].label[3];
            if (change == 1)
                ++runs[2].cluster[3];
            if (change == 2)
                runs[2] = fourRuns(59, 15, 1)[2];
            QVERIFY(allNan(pairedBootstrapAll(runs, auroc, 50, 1)));
            QVERIFY(allNan(pairedBootstrapAllAt(runs, std::vector(4, .5), &Confusion::accuracy, 50, 1)));
        }
        const auto runs = fourRuns(60, 15, 1);
        QVERIFY(!allNan(pairedBootstrapAll(runs, auroc, 50, 1)));
        QVERIFY(allNan(pairedBootstrapAll(runs, nullptr, 50, 1)));
        QVERIFY(allNan(pairedBootstrapAllAt(runs, std::vector(3, .5), &Confusion::accuracy, 50, 1)));
        QVERIFY(allNan(pairedBootstrapAllAt(runs, std::vector(4, .5), nullptr, 50, 1)));
    }

    void aBadRunSpoilsOnlyItsOwnPairs() {
        auto runs = fourRuns(60, 15, 1);
        const BootstrappedRuns good = pairedBootstrapAll(runs, auroc, 50, 1);
        runs[1].score[7] = kNotANumber;
        const BootstrappedRuns bad = pairedBootstrapAll(runs, auroc, 50, 1);
        const auto at =
            pairedBootstrapAllAt(runs, std::vector{.5, .5, kNotANumber, .5}, &Confusion::accuracy, 50, 1);
        QVERIFY(allNan(bad.runs[1]));
        QVERIFY(allNan(at.runs[1]) && allNan(at.runs[2]) && !allNan(at.runs[3]));
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t j = i + 1; j < 4; ++j) {
                const std::size_t pair = pairIndex(i, j, 4);
                const bool spoiled = i == 1 || j == 1;
                QVERIFY(spoiled ? allNan(bad.pairs[pair].difference) && std::isnan(bad.pairs[pair].p)
                                : same(bad.pairs[pair], good.pairs[pair]));
            }
    }

    void edges() {
        QVERIFY(pairedBootstrapAll({}, auroc, 50, 1).runs.empty());
        const auto runs = fourRuns(60, 15, 1);
        const BootstrappedRuns one = pairedBootstrapAll(std::span(runs).first(1), auroc, 50, 1);
        QCOMPARE(one.runs.size(), std::size_t{1});
        QVERIFY(one.pairs.empty());
        const BootstrappedRuns none = pairedBootstrapAll(runs, auroc, 0, 1);
        QCOMPARE(none.runs[0].value, auroc(runs[0].label, runs[0].score));
        QVERIFY(std::isnan(none.runs[0].lower) && std::isnan(none.pairs[0].p));
        const std::vector<Predictions> oneClass(2, {{1, 1, 1}, {.1, .2, .3}, {1, 2, 3}});
        QVERIFY(allNan(pairedBootstrapAll(oneClass, auroc, 50, 1)));
        const std::vector<Predictions> empty(2);
        QVERIFY(allNan(pairedBootstrapAll(empty, auroc, 50, 1)));
    }
};

QTEST_APPLESS_MAIN(TestPairwiseBootstrap)
#include "tst_PairwiseBootstrap.moc"
