// What a study costs, by hand: 80 films for pretraining in batches of 32 are two steps an epoch.
#include "widgets/experiment/Preflight.h"
#include "widgets/experiment/StudyCost.h"

#include <QTest>

using namespace hilum;
using namespace hilum::widgets;
using run::RunKind;

namespace {

constexpr double kSpeed = 40.0; ///< films a second

DatasetFacts facts() {
    DatasetFacts made;
    made.pretrainedFilms = 80;
    made.fractions = {{0.5, 30, 10, {}}, {1.0, 60, 20, {}}};
    return made;
}

run::RunSpec pretraining() {
    run::RunSpec spec(RunKind::Pretrain);
    (void)spec.setAll({{"batch", 32}, {"epochs", 10}});
    return spec;
}

run::RunSpec fineTuning(double fraction, int draw) {
    run::RunSpec spec(RunKind::FineTune);
    (void)spec.setAll({{"batch", 30},
                       {"epochs", 4},
                       {"minSteps", 0},
                       {"labelFraction", fraction},
                       {"labelSeed", draw},
                       {"init", "run:@0"}});
    return spec;
}

run::RunSummary finished(const run::RunSpec& spec) {
    run::RunSummary summary;
    summary.spec = spec;
    summary.state = run::RunState::Finished;
    summary.filmsPerSecond = kSpeed;
    return summary;
}

} // namespace

class TestStudyCost : public QObject {
    Q_OBJECT

private Q_SLOTS:
    /// 2 steps × 10 epochs; three draws of 30 films, 1 step × 4 epochs; all 60 films, 2 steps × 4 epochs.
    void stepsAndViewsAreAddedUp() {
        const run::StudyPlan plan{
            "",
            {pretraining(), fineTuning(0.5, 1), fineTuning(0.5, 2), fineTuning(0.5, 3), fineTuning(1.0, 1)}};
        const StudyCost cost = costOf(plan, facts(), {});
        QCOMPARE(cost.steps, 20 + 3 * 4 + 8);
        QCOMPARE(cost.views, 20 * 32 * 2 + 3 * 4 * 30 + 8 * 30);
        double bytes = 0.0;
        for (const run::RunSpec& spec : plan.runs)
            bytes += estimateOf(spec, spec.kind() == RunKind::Pretrain ? pretrainingFacts(facts()) : facts())
                         .checkpointBytes;
        QVERIFY(qFuzzyCompare(cost.checkpointBytes, bytes));
    }

    /// 80 films × 10 epochs and 30 films × 4 epochs at 40 films a second: 20 s and 3 s.
    void timeNeedsASpeedForEveryKindOfRun() {
        const run::StudyPlan plan{"", {pretraining(), fineTuning(0.5, 1)}};
        std::vector<run::RunSummary> known{finished(pretraining())};
        QVERIFY(!costOf(plan, facts(), known).seconds.has_value());
        known.push_back(finished(fineTuning(1.0, 7)));
        const auto seconds = costOf(plan, facts(), known).seconds;
        QVERIFY(seconds.has_value());
        QCOMPARE(*seconds, 800.0 / kSpeed + 120.0 / kSpeed);
    }

    void aPretrainingMayTakeAShareOfTheFilms() {
        run::RunSpec spec = pretraining();
        QVERIFY(spec.set("films", 40).ok());
        QCOMPARE(costOf({"", {spec}}, facts(), {}).steps, 10);
    }

    void nothingCostsNothing() {
        const StudyCost cost = costOf({}, facts(), {});
        QCOMPARE(cost.steps, 0);
        QCOMPARE(cost.seconds, std::optional(0.0));
    }
};

QTEST_APPLESS_MAIN(TestStudyCost)
#include "tst_StudyCost.moc"
