// Labels saved: the line from scratch against its closed form, and what table, chart and sentence say of it.
#include "BlockText.h"
#include "GeneratedRuns.h"
#include "ReportBench.h"
#include "report/CleanText.h"
#include "report/Comparison.h"
#include "report/LabelsSaved.h"
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

LabelPoint point(double films, double mean, double sd = std::nan(""), int n = 1) {
    return {films, {mean, sd, n}, {}};
}

bool near(double a, double b) {
    return std::abs(a - b) < 1e-9 * std::max(1.0, std::abs(b));
}

/// Four times the labels, 0.1 of AUROC: at the middle of the AUROC stands twice the labels.
const std::vector<LabelPoint> kScratch{point(100, 0.6, 0.02, 3), point(400, 0.7, 0.04, 3), point(1600, 0.8)};

Comparison compared(const std::vector<run::RunFolder>& runs) {
    return test::compared(runs, 20);
}

} // namespace

class TestLabelsSaved : public QObject {
    Q_OBJECT

    test::Workspaces m_workspaces;
    std::filesystem::path workspace() { return m_workspaces.next(); }
    static run::RunFolder run(const std::filesystem::path& where, const std::string& init,
                              std::int64_t labels, double separation, std::uint64_t draw,
                              const std::string& encoder = "resnet18") {
        return makeRun(where, {.settings = {{"init", init},
                                            {"encoder", encoder},
                                            {"labelFraction", static_cast<double>(labels) / 1000.0},
                                            {"labelSeed", draw}},
                               .separation = separation,
                               .noiseSeed = draw,
                               .facts = {{"protocol", test::protocolFact(labels, 400, false)}}});
    }

private Q_SLOTS:
    void labelsNeededAreThoseOfTheLine() {
        const auto within = labelsNeeded(kScratch, 0.65);
        QCOMPARE(within.reach, Reach::Within);
        QVERIFY(near(within.films, 200.0)); // √(100 · 400)
        QVERIFY(near(labelsNeeded(kScratch, 0.75).films, 800.0));
        QVERIFY(near(labelsNeeded(kScratch, 0.625).films, 100.0 * std::pow(4.0, 0.25)));
        QCOMPARE(labelsNeeded(kScratch, 0.7).films, 400.0); // a point itself, to the last bit
        QCOMPARE(labelsNeeded(kScratch, 0.8).reach, Reach::Within);
        QCOMPARE(labelsNeeded(kScratch, 0.801).reach, Reach::Beyond);
        QCOMPARE(labelsNeeded(kScratch, 0.801).films, 1600.0);
        QCOMPARE(labelsNeeded(kScratch, 0.5).reach, Reach::Before);
        QCOMPARE(labelsNeeded(kScratch, 0.5).films, 100.0);
        QCOMPARE(labelsNeeded({}, 0.5).reach, Reach::Unknown);
        QCOMPARE(labelsNeeded(kScratch, std::nan("")).reach, Reach::Unknown);
        // A line that falls in between: the first crossing counts.
        const std::vector<LabelPoint> dented{point(100, 0.7), point(200, 0.6), point(800, 0.8)};
        QCOMPARE(labelsNeeded(dented, 0.7).films, 100.0);
        QVERIFY(near(labelsNeeded(dented, 0.75).films, 200.0 * std::pow(4.0, 0.75)));
    }

    void theLineIsStraightOverTheLogarithm() {
        const auto between = lineAt(kScratch, 200.0);
        QVERIFY(near(between.mean, 0.65) && near(between.sd, 0.03));
        QCOMPARE(between.n, 3);
        QCOMPARE(lineAt(kScratch, 400.0).sd, 0.04);
        QVERIFY(std::isnan(lineAt(kScratch, 800.0).sd)); // one end has a single run
        QVERIFY(near(lineAt(kScratch, 800.0).mean, 0.75));
        for (const double outside : {99.0, 1601.0})
            QVERIFY(std::isnan(lineAt(kScratch, outside).mean));
    }

    void savingsAreWhatIsMissing() {
        const LabelSaving some = savingOf(point(100, 0.65), kScratch);
        QVERIFY(near(some.saved, 100.0) && some.outsideBand); // 0.65 > 0.6 + 0.02
        QVERIFY(!savingOf(point(100, 0.615), kScratch).outsideBand);
        QVERIFY(savingOf(point(100, 0.615), kScratch).saved > 0.0);
        QCOMPARE(savingOf(point(400, 0.7), kScratch).saved, 0.0);  // as good
        QCOMPARE(savingOf(point(400, 0.65), kScratch).saved, 0.0); // worse
        QCOMPARE(savingOf(point(400, 0.9), kScratch).saved, 1200.0);
        QCOMPARE(savingOf(point(400, 0.9), kScratch).needed.reach, Reach::Beyond);
        QVERIFY(!savingOf(point(1600, 0.9), kScratch).outsideBand); // no SD to set it against
        QVERIFY(std::isnan(savingOf(point(3200, 0.9), kScratch).saved));
        QVERIFY(std::isnan(savingOf(point(50, 0.5), kScratch).saved)); // fewer than were ever tried
        QCOMPARE(savingOf(point(100, 0.5), kScratch).saved, 0.0);
    }

    void theSentenceNamesTheLargestOutsideTheBand() {
        QCOMPARE(largestSavingText({}), std::string());
        QVERIFY(summaryOf({}).verdict == SavingVerdict::NotCompared);
        std::vector<LabelSaving> savings{savingOf(point(100, 0.65), kScratch),
                                         savingOf(point(100, 0.615), kScratch),
                                         savingOf(point(1600, 0.9), kScratch)};
        for (LabelSaving& saving : savings) {
            saving.name = "SimCLR → fine-tuned";
            saving.scratchName = "from scratch";
        }
        QCOMPARE(
            largestSavingText(savings),
            std::string("The largest saving outside the spread of training from scratch: with 100 labelled "
                        "films “SimCLR → fine-tuned” reaches an AUROC of 0.650, for which “from "
                        "scratch” would need about 200 labelled films, about 100 more."));
        savings.push_back(savingOf(point(400, 0.9), kScratch));
        QVERIFY(
            holds(largestSavingText(savings), "would need more than 1,600 labelled films, at least 1,200"));
        savings.push_back(savingOf(point(400, 0.9), std::span(kScratch).first(2)));
        QVERIFY(std::isnan(savings.back().saved)); // from scratch has no more than 400
        QVERIFY(holds(largestSavingText({savings.back()}), "does not reach it with as many"));
        QVERIFY(holds(largestSavingText({savings[1]}), "No saving lies outside the spread"));
        QVERIFY(holds(largestSavingText({savings[2]}), "cannot be told"));
    }

    void drawsMakeALineForEachKind() {
        const auto where = workspace();
        const auto pretraining = makePretraining(where, 3, 1, 60.0);
        std::vector<run::RunFolder> runs;
        for (const auto& [labels, scratch, tuned] :
             {std::tuple{100, 0.4, 1.2}, {400, 1.0, 1.4}, {1000, 1.6, 1.5}})
            for (std::uint64_t draw = 1; draw <= (labels == 1000 ? 1U : 3U); ++draw) {
                runs.push_back(run(where, "scratch", labels, scratch, draw));
                runs.push_back(run(where, "run:" + pretraining.id(), labels, tuned, draw));
            }
        runs.push_back(run(where, "scratch", 400, 2.5, 1, "resnet50")); // another network
        const Comparison comparison = compared(runs);
        const auto lines = labelLines(comparison);
        QCOMPARE(lines.size(), std::size_t{3});
        const auto line = std::ranges::find(lines, "SimCLR → fine-tuned", &LabelLine::name);
        QVERIFY(line != lines.end());
        QCOMPARE(line->points.size(), std::size_t{3});
        QCOMPARE(line->points[0].films, 100.0);
        QCOMPARE(line->points[0].auroc.n, 3);
        std::vector<double> aurocs;
        for (const std::size_t i : line->points[0].runs)
            aurocs.push_back(comparison.runs[i].metrics.at("auroc").value);
        QCOMPARE(line->points[0].auroc.mean, statistics::meanSd(aurocs).mean);

        const auto savings = labelSavings(comparison);
        QCOMPARE(savings.size(), std::size_t{3}); // the pretrained kind alone, against its own network
        QCOMPARE(savings[0].needed.reach, Reach::Within);
        // Binormal: Φ(1.2/√2) = 0.802 lies between from scratch's 0.760 at 400 and 0.871 at 1,000.
        QVERIFY(savings[0].needed.films > 400.0 && savings[0].needed.films < 1000.0);
        QVERIFY(savings[0].outsideBand);
        QCOMPARE(savings[2].saved, 0.0); // 1.5 against 1.6

        const auto blocks = labelsSection(comparison);
        const auto* chart = test::firstOf<Chart>(blocks);
        const auto* table = test::firstOf<Table>(blocks);
        QVERIFY(chart != nullptr && table != nullptr);
        QCOMPARE(chart->series.size(), std::size_t{2});
        QCOMPARE(table->rows.size(), std::size_t{3});
        QCOMPARE(table->rows[0][2].detail, std::string("n = 3"));
        QVERIFY(holds(table->rows[0][0].detail, comparison.runs[1].id));
        QCOMPARE(table->rows[2][5].text, std::string("none"));
        QVERIFY(holds(textOf(blocks), "The largest saving outside the spread"));
        QCOMPARE(toJson(comparison)["labelsSaved"].size(), std::size_t{3});

        // Draws that stand beside each other make an area; the single run at 1,000 keeps its bar.
        const Drawing drawing = draw(*chart);
        QCOMPARE(
            std::ranges::count_if(
                drawing.items, [](const DrawItem& item) { return std::holds_alternative<DrawArea>(item); }),
            std::ptrdiff_t{2});
        for (const DrawItem& item : drawing.items)
            if (const auto* area = std::get_if<DrawArea>(&item))
                QCOMPARE(area->points.size(), std::size_t{4}); // two above, two below
    }

    void oneNumberOfLabelsHasNoSection() {
        const auto where = workspace();
        const Comparison comparison =
            compared({run(where, "scratch", 400, 1.0, 1), run(where, "scratch", 400, 1.0, 2)});
        QVERIFY(labelsSection(comparison).empty());
        QVERIFY(labelSavings(comparison).empty());
    }

    void aLonelyBandIsABar() {
        Chart chart;
        ChartPoint one{.x = 0.5, .y = 0.5};
        one.yLow = 0.4;
        one.yHigh = 0.6;
        one.band = true;
        ChartPoint single = one;
        single.x = 0.7;
        single.band = false;
        chart.series.push_back({.name = "x", .points = {one, single}});
        const auto drawing = draw(chart);
        QVERIFY(std::ranges::none_of(
            drawing.items, [](const DrawItem& item) { return std::holds_alternative<DrawArea>(item); }));
        chart.series[0].points[1].band = true;
        QVERIFY(std::ranges::any_of(
            draw(chart).items, [](const DrawItem& item) { return std::holds_alternative<DrawArea>(item); }));
        chart.series[0].points[1].yLow = std::nan("");
        QVERIFY(std::ranges::none_of(
            draw(chart).items, [](const DrawItem& item) { return std::holds_alternative<DrawArea>(item); }));
    }
};

QTEST_APPLESS_MAIN(TestLabelsSaved)
#include "tst_LabelsSaved.moc"
