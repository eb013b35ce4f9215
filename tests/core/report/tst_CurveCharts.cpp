// Charts of generated runs: the thresholds on their curves, the probabilities of one run, places of values.
#include "GeneratedRuns.h"
#include "ReportBench.h"
#include "report/CalibrationCharts.h"
#include "report/ChartParts.h"
#include "report/ReportParts.h"
#include "report/RunSubgroups.h"

#include <QtTest>

#include <algorithm>
#include <array>
#include <cmath>

using namespace hilum;
using namespace hilum::report;
using namespace hilum::report::test;

namespace {

const ChartPoint* markOf(const ChartSeries& series) {
    const auto found = std::ranges::find(series.points, true, &ChartPoint::marked);
    return found == series.points.end() ? nullptr : &*found;
}

int markersOf(const Drawing& drawing) {
    return static_cast<int>(std::ranges::count_if(
        drawing.items, [](const DrawItem& item) { return std::holds_alternative<DrawMarker>(item); }));
}

} // namespace

class TestCurveCharts : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void thresholdsLieOnTheirCurves() {
        const auto comparison = compared({makeRun(m_where.next(), {})}, 20);
        const ComparedRun& run = comparison.runs[0];
        QVERIFY(run.thresholdFromValidation);
        const auto& c = run.confusion;
        const Chart roc = rocChart(comparison), pr = precisionRecallChart(comparison);
        const ChartPoint* mark = markOf(roc.series.at(0));
        QVERIFY(mark != nullptr);
        QCOMPARE(mark->threshold, run.threshold);
        QCOMPARE(mark->y,
                 static_cast<double>(c.truePositive) / static_cast<double>(c.truePositive + c.falseNegative));
        QCOMPARE(mark->x, 1.0 - static_cast<double>(c.trueNegative) /
                                    static_cast<double>(c.trueNegative + c.falsePositive));
        const ChartPoint* precise = markOf(pr.series.at(0));
        QVERIFY(precise != nullptr);
        QCOMPARE(precise->x, mark->y);
        QCOMPARE(precise->y,
                 static_cast<double>(c.truePositive) / static_cast<double>(c.truePositive + c.falsePositive));
        // The curve with it still goes only to the right and up.
        const auto& points = roc.series[0].points;
        QVERIFY(std::ranges::is_sorted(points, {}, &ChartPoint::x));
        QVERIFY(std::ranges::is_sorted(points, {}, &ChartPoint::y));
        QCOMPARE(markersOf(draw(roc)), 1);
    }

    void withoutValidationThereIsNoMark() {
        const auto comparison = compared({makeRun(m_where.next(), {.validation = false})}, 20);
        QVERIFY(markOf(rocChart(comparison).series.at(0)) == nullptr);
        QCOMPARE(markersOf(draw(precisionRecallChart(comparison))), 0);
    }

    void theCallerSaysWhichRuns() {
        const auto where = m_where.next();
        const auto comparison =
            compared({makeRun(where, {.separation = 2.0}), makeRun(where, {.separation = 0.5}),
                      makeRun(where, {.settings = {{"seed", 7}}, .separation = 1.0, .noiseSeed = 2})},
                     20);
        const std::array<std::size_t, 2> wanted{1, 2};
        const Chart chart = rocChart(comparison, wanted);
        QCOMPARE(chart.series.size(), std::size_t{2});
        QVERIFY(chart.series[0].name.starts_with(comparison.runs[1].name));
        for (const std::size_t i : firstOfKind(comparison, wanted))
            QVERIFY(i == 1 || comparison.runs[i].group != comparison.runs[1].group);
        QVERIFY(rocChart(comparison, {}).series.empty());
    }

    void binsHoldAllFilms() {
        const auto comparison = compared({makeRun(m_where.next(), {})}, 20);
        const ComparedRun& run = comparison.runs[0];
        const Chart before = reliabilityChart(run);
        QCOMPARE(before.series.size(), std::size_t{2}); // as it is, and with the temperature
        for (const ChartSeries& series : before.series) {
            std::int64_t films = 0;
            for (const ChartPoint& point : series.points)
                films += point.films;
            QCOMPARE(films, run.testFilms);
        }
        const Chart counts = probabilityChart(run);
        std::int64_t all = 0, positives = 0;
        for (const ChartSeries& series : counts.series)
            for (std::size_t i = 0; i < series.points.size(); i += 2) { // two edges of a bin
                QCOMPARE(series.points[i].films, series.points[i + 1].films);
                all += series.points[i].films;
                positives += &series == &counts.series.front() ? series.points[i].films : 0;
            }
        QCOMPARE(all, run.testFilms);
        QCOMPARE(positives, run.confusion.truePositive + run.confusion.falseNegative);
    }

    void noProbabilitiesNoChart() {
        auto comparison = compared({makeRun(m_where.next(), {})}, 20);
        comparison.runs[0].calibration.clear();
        QVERIFY(reliabilityChart(comparison.runs[0]).series.empty());
        QVERIFY(probabilityChart(comparison.runs[0]).series.empty());
        // Without validation films there is no temperature, and one curve.
        comparison = compared({makeRun(m_where.next(), {.validation = false})}, 20);
        QCOMPARE(reliabilityChart(comparison.runs[0]).series.size(), std::size_t{1});
    }

    void valuesLieWhereTheyAreDrawn() {
        Chart chart;
        chart.width = 400.0;
        chart.height = 300.0;
        chart.y = {.label = "y", .low = 1.0, .high = 100.0, .logarithmic = true};
        chart.series.push_back({.name = "one", .points = {{.x = 0.25, .y = 10.0}}});
        const ChartBox box = boxOf(chart);
        const Spot place = placeOf(chart, 0.25, 10.0);
        QCOMPARE(place.x, box.left + 0.25 * (box.right - box.left));
        QCOMPARE(place.y, 0.5 * (box.top + box.bottom)); // ten is half-way from 1 to 100
        for (const DrawItem& item : draw(chart).items)
            if (const auto* marker = std::get_if<DrawMarker>(&item)) {
                QCOMPARE(marker->at.x, place.x);
                QCOMPARE(marker->at.y, place.y);
            }
    }

    void subgroupsTellHowFarTheyAre() {
        Json facts = Json::object();
        for (int i = 0; i < 400; ++i) {
            facts["sex"].push_back(1 + i % 2);
            facts["age"].push_back(10 + i % 80);
        }
        const auto comparison = compared({makeRun(m_where.next(), {.facts = {{"testFilms", facts}}})}, 20);
        int calls = 0, last = -1, traits = 0;
        const auto all = subgroupsOf(comparison.runs[0], 20, [&](int done, int of) {
            ++calls;
            last = done;
            traits = of;
            return true;
        });
        QVERIFY(!all.empty());
        QCOMPARE(calls, traits);
        QCOMPARE(last, traits - 1);
        // It ends when it is told to: after sex, before age.
        const auto some = subgroupsOf(comparison.runs[0], 20, [](int done, int) { return done < 1; });
        QVERIFY(!some.empty() && some.size() < all.size());
        QVERIFY(std::ranges::all_of(some, [](const auto& part) { return part.trait == "Sex"; }));
    }

    void multiplyAddsAreACost() {
        const auto where = m_where.next();
        auto comparison = compared({makeRun(where, {.settings = {{"epochs", 3}}, .separation = 0.4}),
                                    makeRun(where, {.settings = {{"epochs", 4}}, .separation = 1.6})},
                                   20);
        comparison.runs[0].resources = {{"multiplyAdds", 3e9}};
        comparison.runs[1].resources = {{"multiplyAdds", 9e9}};
        const auto charts = tradeCharts(comparison);
        QCOMPARE(charts.size(), std::size_t{1}); // they took equally long
        QCOMPARE(charts[0].x.label, std::string("Multiply-adds of the encoder for one film (G)"));
        QCOMPARE(charts[0].series.front().points.size(), std::size_t{2}); // both on the front
    }

private:
    Workspaces m_where;
};

QTEST_APPLESS_MAIN(TestCurveCharts)
#include "tst_CurveCharts.moc"
