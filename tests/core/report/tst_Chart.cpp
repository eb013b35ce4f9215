// Charts as drawings: where names stand, which ticks there are, what is not drawn.
#include "report/Chart.h"

#include <QtTest>

#include <cmath>
#include <set>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace hilum::report;

class TestChart : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void theNameOfALineKeepsClearOfPoints() {
        // Points crowd above the line at its right end: its name goes elsewhere.
        Chart chart;
        chart.width = chart.height = 400.0;
        chart.rules.push_back({false, 0.5, "chance, 0.5"});
        ChartSeries series;
        for (int i = 0; i < 20; ++i)
            series.points.push_back({.x = 0.8 + 0.01 * i, .y = 0.52});
        // Where the name begins and how far it stands above the line (at 0.5: y = 184), in pixels.
        const auto placeOf = [](const Chart& drawn) {
            for (const DrawItem& item : draw(drawn).items)
                if (const auto* text = std::get_if<DrawText>(&item); text != nullptr && text->bold)
                    return std::pair(text->anchor, 184.0 - text->at.y);
            return std::pair(TextAnchor::Middle, 0.0);
        };
        QCOMPARE(placeOf(chart), std::pair(TextAnchor::End, 5.0));
        chart.series = {series};
        QCOMPARE(placeOf(chart), std::pair(TextAnchor::Start, 5.0));
        for (ChartPoint& point : series.points)
            point.x -= 0.8;
        chart.series.push_back(series);
        QCOMPARE(placeOf(chart), std::pair(TextAnchor::End, -14.0));
    }

    void namesOfRowsAreWhole() {
        // The second line is smaller than the first and may be longer.
        Chart chart;
        chart.width = 800.0;
        chart.categories = {{"short", "20261128-002956-1f5258"}, {"other", "id"}};
        std::set<std::string> shown;
        for (const DrawItem& item : draw(chart).items)
            if (const auto* text = std::get_if<DrawText>(&item))
                shown.insert(text->text);
        for (const char* whole : {"short", "other", "20261128-002956-1f5258", "id"})
            QVERIFY2(shown.contains(whole), whole);
    }

    void aLegendStandsAlone() {
        Chart chart;
        chart.legend = true;
        chart.series = {{.name = "one", .line = true}, {.name = "two", .colour = 1}};
        const Drawing legend = legendOf(chart);
        QVERIFY(legend.height > 30.0 && legend.height < 60.0);
        int names = 0;
        for (const DrawItem& item : legend.items)
            if (const auto* text = std::get_if<DrawText>(&item)) {
                ++names;
                QVERIFY(text->at.y > 0.0 && text->at.y < legend.height);
            }
        QCOMPARE(names, 2);
    }

    void ticksAreRound() {
        // Closed form: 1, 2 or 5 times a power of ten.
        QCOMPARE(niceTicks(0.0, 1.0, 5), (std::vector<double>{0.0, 0.2, 0.4, 0.6000000000000001, 0.8, 1.0}));
        QCOMPARE(niceTicks(0.0, 100.0, 4), (std::vector<double>{0.0, 20.0, 40.0, 60.0, 80.0, 100.0}));
        QVERIFY(niceTicks(1.0, 1.0, 5).empty());
        QVERIFY(niceTicks(NAN, 1.0, 5).empty());
    }

    void aChartWithoutNumbersIsDrawn() {
        Chart chart;
        chart.series.push_back({.name = "x", .points = {{.x = NAN, .y = 1.0}, {.x = INFINITY, .y = 2.0}}});
        for (const DrawItem& item : draw(chart).items)
            if (const auto* line = std::get_if<DrawLine>(&item))
                for (const Spot& spot : line->points)
                    QVERIFY(std::isfinite(spot.x) && std::isfinite(spot.y));
    }
};

QTEST_APPLESS_MAIN(TestChart)
#include "tst_Chart.moc"
