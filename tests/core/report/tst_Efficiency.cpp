// What runs cost, and which of them no other beats in cost and quality at once.
#include "BlockText.h"
#include "GeneratedRuns.h"
#include "ReportBench.h"
#include "base/Rng.h"
#include "report/Comparison.h"
#include "report/Cost.h"
#include "report/Pareto.h"
#include "report/ReportParts.h"

#include <QTemporaryDir>
#include <QtTest>

#include <algorithm>
#include <cmath>

using namespace hilum;
using namespace hilum::report;
using test::holds;
using test::makePretraining;
using test::makeRun;
using test::textOf;

namespace {

using Indices = std::vector<std::size_t>;

/// As the definition says, each point against each.
Indices frontByDefinition(const std::vector<double>& cost, const std::vector<double>& quality) {
    Indices front;
    for (std::size_t i = 0; i < cost.size(); ++i) {
        bool beaten = false;
        for (std::size_t j = 0; j < cost.size(); ++j)
            beaten = beaten || (cost[j] <= cost[i] && quality[j] >= quality[i] &&
                                (cost[j] < cost[i] || quality[j] > quality[i]));
        if (!beaten)
            front.push_back(i);
    }
    return front;
}

Comparison compared(const std::vector<run::RunFolder>& runs) {
    return test::compared(runs, 50);
}

const Json kResources{{"peakMemoryBytes", 2'000'000'000},
                      {"multiplyAdds", 1'800'000'000},
                      {"energyJ", 7200},
                      {"viewsPerFilm", 2}};

} // namespace

class TestEfficiency : public QObject {
    Q_OBJECT

    test::Workspaces m_workspaces;
    std::filesystem::path workspace() { return m_workspaces.next(); }

private Q_SLOTS:
    void theFrontHoldsWhatIsNotBeaten() {
        // (1, 0.6) and (3, 0.8) stand; (2, 0.6) costs more for the same, (4, 0.7) is dearer and worse.
        QCOMPARE(paretoFront(std::vector{4.0, 3.0, 2.0, 1.0}, std::vector{0.7, 0.8, 0.6, 0.6}),
                 (Indices{3, 1}));
        QCOMPARE(paretoFront(std::vector{1.0, 1.0}, std::vector{0.5, 0.5}), (Indices{0, 1}));
        QCOMPARE(paretoFront(std::vector{1.0, 1.0}, std::vector{0.5, 0.6}), (Indices{1}));
        QCOMPARE(paretoFront(std::vector<double>{NAN, 2.0, 3.0}, std::vector<double>{0.9, 0.5, INFINITY}),
                 (Indices{1}));
        QVERIFY(paretoFront(std::vector<double>{}, std::vector<double>{}).empty());
        QVERIFY(paretoFront(std::vector{1.0}, std::vector{0.5, 0.6}).empty());
    }

    void theFrontIsThatOfTheDefinition() {
        Rng random(11, "pareto");
        for (int round = 0; round < 50; ++round) {
            std::vector<double> cost, quality;
            for (int i = 0; i < 40; ++i) { // few distinct values, so that many are tied
                cost.push_back(std::floor(12.0 * random.uniform()));
                quality.push_back(std::floor(12.0 * random.uniform()));
            }
            Indices front = paretoFront(cost, quality);
            QVERIFY(std::ranges::is_sorted(front, {}, [&](std::size_t i) { return cost[i]; }));
            std::ranges::sort(front);
            QCOMPARE(front, frontByDefinition(cost, quality));
        }
    }

    void costsAreReadAsTheyWereRecorded() {
        const auto where = workspace();
        const auto comparison = compared(
            {makeRun(where,
                     {.elapsedS = 60.0,
                      .facts = {{"resources", kResources}, {"parameters", {{"encoder", 11'170'240}}}}}),
             makeRun(where, {.settings = {{"epochs", 5}}, .facts = {{"resources", "no object"}}})});
        const RunCost cost = costOf(comparison.runs[0]);
        QCOMPARE(cost.seconds, 60.0);
        QCOMPARE(cost.secondsPerEpoch, 6.0); // the fixture's plan: 100 steps in 10 epochs, all made
        QCOMPARE(cost.filmsPerSecond, 512.0 / 60.0);
        QCOMPARE(cost.viewsPerSecond, 1024.0 / 60.0);
        QCOMPARE(cost.peakMemoryBytes, 2e9);
        QCOMPARE(cost.multiplyAdds, 1.8e9);
        QCOMPARE(cost.energyJ, 7200.0);
        QCOMPARE(cost.encoderParameters, 11'170'240.0);
        const RunCost unknown = costOf(comparison.runs[1]);
        QCOMPARE(unknown.seconds, 60.0);
        for (const double value : {unknown.viewsPerSecond, unknown.peakMemoryBytes, unknown.multiplyAdds,
                                   unknown.energyJ, unknown.encoderParameters})
            QVERIFY(std::isnan(value));
    }

    void pretrainingIsCountedIn() {
        const auto where = workspace();
        const auto pretraining = makePretraining(where, 3, 1, 600.0);
        auto comparison =
            compared({makeRun(where, {.settings = {{"init", "run:" + pretraining.id()}},
                                      .elapsedS = 60.0,
                                      .facts = {{"resources", kResources}}}),
                      makeRun(where, {.elapsedS = 60.0, .facts = {{"resources", kResources}}})});
        const RunCost total = totalCostOf(comparison, comparison.runs[0]);
        QCOMPARE(total.seconds, 660.0);
        QVERIFY(std::isnan(total.energyJ)); // the pretraining recorded none
        QVERIFY(std::isnan(total.peakMemoryBytes));
        QCOMPARE(totalCostOf(comparison, comparison.runs[1]).seconds, 60.0);
        comparison.pretraining.at(0).resources = {{"peakMemoryBytes", 3e9}, {"energyJ", 72000}};
        QCOMPARE(totalCostOf(comparison, comparison.runs[0]).peakMemoryBytes, 3e9);
        QCOMPARE(totalCostOf(comparison, comparison.runs[0]).energyJ, 79200.0);
        // Weights from elsewhere cost something that nobody recorded, and a pretraining may be lost.
        comparison.runs[1].spec["init"] = "file:/somewhere/encoder.safetensors";
        QVERIFY(std::isnan(totalCostOf(comparison, comparison.runs[1]).seconds));
        comparison.pretraining.clear();
        QVERIFY(std::isnan(totalCostOf(comparison, comparison.runs[0]).seconds));
    }

    void theTableShowsWhatIsThereAndNamesWhatIsNot() {
        const auto where = workspace();
        auto comparison = compared({makeRun(where, {}), makeRun(where, {.settings = {{"epochs", 5}}})});
        std::string text = textOf(efficiencySection(comparison));
        QVERIFY(holds(text, "Not recorded by these runs: Views/s, Peak memory, Encoder parameters, "
                            "Multiply-adds per film, Processor energy."));
        QVERIFY(!holds(text, "Peak memory |"));
        for (const ComparedRun& run : comparison.runs)
            QVERIFY(holds(text, run.id));
        comparison.runs[0].resources = kResources;
        comparison.runs[0].parameters = {{"encoder", 11'170'240}};
        text = textOf(efficiencySection(comparison));
        // 7200 J are 2 Wh.
        for (const char* shown : {"6.0 s", "17.1", "2.0 GB", "11.2 M", "1.80 G", "2.0 Wh"})
            QVERIFY2(holds(text, shown), shown);
        QVERIFY(!holds(text, "Not recorded by these runs"));
    }

    void theFrontIsNamedInTheCaption() {
        const auto where = workspace();
        // By what they were made to be: cheap and weak; dear and good; dear and weak, which is beaten.
        auto comparison =
            compared({makeRun(where, {.settings = {{"epochs", 3}}, .separation = 0.4, .elapsedS = 10.0}),
                      makeRun(where, {.settings = {{"epochs", 4}}, .separation = 1.6, .elapsedS = 300.0}),
                      makeRun(where, {.settings = {{"epochs", 5}}, .separation = 0.2, .elapsedS = 600.0}),
                      makeRun(where, {.kind = run::RunKind::Baseline, .constant = true})});
        const std::vector<Chart> charts = tradeCharts(comparison);
        QCOMPARE(charts.size(), std::size_t{1}); // neither memory nor energy was recorded
        const std::string& note = charts[0].note;
        QVERIFY(holds(note, comparison.runs[0].id) && holds(note, comparison.runs[1].id));
        QVERIFY(!holds(note, comparison.runs[2].id) && !holds(note, comparison.runs[3].id));
        QCOMPARE(charts[0].x.label, std::string("Training time with pretraining (min)"));
        QVERIFY(charts[0].x.logarithmic); // 60 times as dear
        const ChartSeries& front = charts[0].series.front();
        QCOMPARE(front.name, std::string("Pareto front"));
        QCOMPARE(front.points.size(), std::size_t{2});
        QCOMPARE(front.points[1].x, 5.0);
        QCOMPARE(front.points[1].y, comparison.runs[1].metrics.at("auroc").value);
        QVERIFY(!holds(note, "different devices"));

        comparison.runs[1].summary.device = "another";
        for (ComparedRun& run : comparison.runs)
            run.resources = {{"peakMemoryBytes", 1e9 + run.summary.elapsedS}};
        QCOMPARE(tradeCharts(comparison).size(), std::size_t{2});
        QVERIFY(holds(tradeCharts(comparison)[0].note, "different devices"));
        for (ComparedRun& run : comparison.runs)
            run.resources = {{"peakMemoryBytes", 1e9}};
        QCOMPARE(tradeCharts(comparison).size(), std::size_t{1}); // all alike: nothing to trade
    }
};

QTEST_APPLESS_MAIN(TestEfficiency)
#include "tst_Efficiency.moc"
